import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import Wenshu

@Suite struct DataFileTests {
    private func yaml(_ text: String, limits: Limits = .standard) throws(WenshuError) -> Value {
        try DataFile.yaml(Array(text.utf8), limits: limits)
    }

    private func failure(_ text: String) -> Diagnostic? {
        do throws(WenshuError) {
            _ = try yaml(text)
            return nil
        } catch {
            return error.diagnostics[0]
        }
    }

    @Test func yamlGivesTheSameValuesAsJSON() throws {
        let text = """
            文号: 青检行公建〔2021〕1号
            date: 2021-03-05
            amount: 320000.50
            urgent: true
            copies: 3
            code: "0012"
            none: ~
            recommendations:
              - 一、对排污口进行整治
              - |
                多行
                文字
            contact: {name: 张三, phone: 010-12345678}
            """
        let expected: Value = [
            "文号": "青检行公建〔2021〕1号", "date": "2021-03-05", "amount": .number(try #require(DecimalNumber("320000.5"))), "urgent": true,
            "copies": 3, "code": "0012", "none": nil, "recommendations": ["一、对排污口进行整治", "多行\n文字\n"],
            "contact": ["name": "张三", "phone": "010-12345678"],
        ]
        #expect(try yaml(text) == expected)
    }

    @Test(arguments: ["a: [1", "a: 1\na: 2", "\t- x", "a: *b", "? [x]\n: 1", "a: \"x"])
    func faultyYAMLIsRefused(text: String) {
        #expect(failure(text)?.code == .malformedYAML)
    }

    @Test func theErrorNamesTheLine() {
        #expect(failure("a: 1\nb: [2")?.place.line != nil)
    }

    @Test func aliasesCannotMakeASmallFileLarge() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for i in 1..<12 { text += "a\(i): &a\(i) [" + Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ",") + "]\n" }
        #expect(failure(text)?.code == .limitExceeded)
    }

    @Test(arguments: ["[", "- ", "{a: "])
    func deepNestingIsRefused(opening: String) {
        #expect(failure(String(repeating: opening, count: 100_000)) != nil)
    }

    @Test func theEndingOrTheContentTellsTheLanguage() throws {
        try TemporaryFolder.use { folder in
            for (name, text) in [("a.json", #"{"a": 1}"#), ("b.yaml", "a: 1"), ("c", " {\"a\": 1}"), ("d", "a: 1\n")] {
                try OutputFile.write(Array(text.utf8), to: "\(folder)/\(name)", force: false)
                #expect(try DataFile.read("\(folder)/\(name)") == ["a": 1], "\(name)")
            }
        }
    }
}
