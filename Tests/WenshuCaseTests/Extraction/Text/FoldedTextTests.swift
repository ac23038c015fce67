import Testing

@testable import WenshuCase

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("青检行公建〔 ２０２１ 〕 7 号", "青检行公建〔2021〕7号"),
        ("责任单位:县水利局,县公安局;", "责任单位：县水利局，县公安局；"),
        ("共2,860吨,14:30完成.", "共2,860吨，14:30完成。"),
        ("1.补装.2021.3.5完工.", "1.补装。2021.3.5完工。"),
        ("（一）(二)", "（一）（二）"), ("罚款143 ,700元", "罚款143,700元"), ("查处3 ,5月复查", "查处3，5月复查"),
    ])
    func formsOfOneCharacterBecomeOne(_ source: String, _ folded: String) {
        let text = FoldedText(source)
        #expect(text.folded(text.all) == folded)
    }

    @Test(arguments: ["", "a1~", "é·ß", "检察建议〔2021〕", "𠮷😀", "甲a\u{0}é𠮷"])
    func scalarsBecomeTheStringTheyCameFrom(text: String) {
        let made = String(scalars: Array(text.unicodeScalars))
        #expect(Array(made.utf8) == Array(text.utf8))
    }

    @Test func everyFoldedScalarKnowsItsPlaceInTheSource() throws {
        let text = FoldedText("　　榕建函 〔 2023 〕 56 号")
        let found = try #require(text.find("〔2023〕56号"))
        #expect(text.sourceRange(found) == 6..<19)
        #expect(text.words(found) == "〔2023〕56号")
    }

    @Test func whiteSpaceIsRememberedAsGaps() {
        let text = FoldedText("甲　乙\t丙 丁")
        #expect(text.gaps == [0, 2, 8, 1])
    }

    @Test func latinWordsKeepTheirBlanks() {
        let text = FoldedText("PM 2.5 监测 站")
        #expect(text.words() == "PM 2.5监测站")
    }

    @Test func marksInsideBracketsPartNothing() {
        let text = FoldedText("依据第六十六条第（一；二）项，罚款；入库")
        #expect(text.pieces(text.all, closing: ["；"]).map { text.folded($0) } == ["依据第六十六条第（一；二）项，罚款", "入库"])
    }
}
