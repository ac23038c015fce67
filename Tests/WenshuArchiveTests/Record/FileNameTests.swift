import Testing
import WenshuBasics

@testable import WenshuArchive

@Suite struct FileNameTests {
    private func names(_ names: [String]) throws -> [String] {
        try FileNames.checked(names.map { RecordFile(.attachment, name: $0, bytes: [1]) }).map(\.name)
    }

    @Test(arguments: [
        "会议纪要〔2021〕3号.docx", "a b.docx", "100%.docx", "#1.docx", "甲&乙.docx", "😀.docx", String(repeating: "长", count: 85), "-rf", "~a",
    ])
    func ordinaryNamesAreKept(name: String) throws { #expect(try names([name]) == [name]) }

    @Test func namesAreBroughtToNFC() throws {
        let composed = try names(["cafe\u{301}.docx"])[0]
        #expect(Array(composed.unicodeScalars) == Array("caf\u{E9}.docx".unicodeScalars))
    }

    @Test(arguments: [
        "", ".", "..", "a/b", "a\\b", "a\nb", "a\u{0}b", "a.", "a ", "a:b", "a?b", "con*", "\u{7F}", String(repeating: "长", count: 86),
    ])
    func namesThatNoFolderEverywhereHoldsAreRefused(name: String) {
        let error = #expect(throws: WenshuError.self) { try names([name]) }
        #expect(error?.diagnostics.map(\.code.name) == ["badFileName"])
    }

    @Test(arguments: [["a.txt", "A.TXT"], ["caf\u{E9}", "cafe\u{301}"], ["台账.txt", "台账.txt"]])
    func twinsAreRefused(twins: [String]) { #expect(throws: WenshuError.self) { try names(twins) } }

    @Test func theSameNameInAnotherRoleIsNoTwin() throws {
        #expect(
            try FileNames.checked([.init(.content, name: "a.pdf", bytes: [1]), .init(.attachment, name: "a.pdf", bytes: [2])]).count == 2)
    }

    @Test func allBadNamesAreToldAtOnce() {
        let error = #expect(throws: WenshuError.self) { try names(["a/b", "c.", "ok"]) }
        #expect(error?.diagnostics.count == 2)
    }
}
