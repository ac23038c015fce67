import Testing

@testable import WenshuCase

@Suite struct KeyedNoteTests {
    @Test(arguments: [
        "完成挂牌。（责任单位：县林业局；完成时限：2023年1月15日前）", "完成挂牌。【责任单位：县林业局，完成时限：2023年1月15日前】", "完成挂牌。[责任单位:县林业局;完成时限:2023年1月15日前]",
        "完成挂牌（责任单位 县林业局 完成时限 2023年1月15日前）。",
    ])
    func `brackets with keys give keys and values`(text: String) throws {
        let atoms = AtomText(text)
        let note = try #require(KeyedNote.scan(atoms).first)
        #expect(note.entries.map(\.key) == ["责任单位", "完成时限"])
        #expect(note.entries.map { atoms.string($0.value) } == ["县林业局", "2023年1月15日前"])
    }

    @Test(arguments: ["（因公出差）", "（2021年）", "（以下简称责任单位）", "《责任单位：办法》"])
    func `other brackets are no notes`(text: String) {
        #expect(KeyedNote.scan(AtomText(text)).isEmpty)
    }

    @Test func `a line of keys and values is read without brackets`() {
        let atoms = AtomText("责任单位：县林业局、县住建局　责任人：张三　完成时限：8月底")
        #expect(KeyedNote.entries(atoms, 0..<atoms.count).map { atoms.string($0.value) } == ["县林业局、县住建局", "张三", "8月底"])
    }
}
