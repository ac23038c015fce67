import Testing
import WenshuBasics

@testable import WenshuCase

struct CitationRulesTests {
    private static let laws = LawIndex(
        bytes: Array(
            """
            某省河道条例\tR\t2020-05-01:0 0
            民事诉讼法\tL\t2021-12-24:0 0 0|2023-09-01:0 0 0 0
            水法\tL\t2016-07-02:0 0.0 0.3
            河道管理条例\tA\t2018-03-19:0 0

            """.utf8))

    /// What the check says of a text in a document of the given day.
    private func findings(_ text: String, on day: String) -> [Diagnostic] {
        let subject = CheckSubject(
            kind: .procuratorialRecommendation, data: ["dutyBasis": .text(text), "date": .text(day)], context: CheckContext(laws: Self.laws)
        )
        return CitationRules.findings(subject)
    }

    @Test(arguments: [
        // In the version in force on record.
        ("《水法》第三条第二款第（三）项", "2024-01-01", nil, nil),
        // A law of the National People's Congress, in force on record: an article beyond every version does not exist.
        ("《水法》第四条", "2024-01-01", "citedArticleMissing", Diagnostic.Severity.error),
        // The record ends before the document's day: a newer version may have it.
        ("《水法》第四条", "2025-08-01", "citationDoubtful", .warning),
        // Of regulations the version in force is not sure to be on record.
        ("《河道管理条例》第三条", "2024-01-01", "citationDoubtful", .warning),
        ("《某省河道条例》第三条", "2024-01-01", "citationDoubtful", .warning),
        // Paragraphs and items may have been counted differently.
        ("《水法》第二条第三款", "2024-01-01", "citationDoubtful", .warning),
        ("《水法》第三条第四项", "2024-01-01", "citationDoubtful", .warning),
        // Another version has it.
        ("《民事诉讼法》第四条", "2022-05-01", "citationDoubtful", .warning),
        ("《民事诉讼法》第四条", "2024-05-01", nil, nil),
        // The article on public-interest litigation.
        ("《民事诉讼法》第五十五条", "2022-01-01", "citationRenumbered", .error),
        ("《民事诉讼法》第五十八条", "2021-12-31", "citationRenumbered", .error),
        // A slip of the pen; another place's regulation is no slip.
        ("《河道管里条例》第二条", "2024-01-01", "lawTitleDoubtful", .warning),
        ("《某市河道条例》第二条", "2024-01-01", "lawNotOnRecord", .note),
        // Not on record.
        ("《城市供水条例》第三条", "2024-01-01", "lawNotOnRecord", .note),
    ])
    func `a citation is compared with the record`(text: String, day: String, code: String?, severity: Diagnostic.Severity?) {
        let found = findings(text, on: day)
        #expect(found.map(\.code.name) == (code.map { [$0] } ?? []))
        #expect(found.first?.severity == severity)
        #expect(found.allSatisfy { $0.place.pointer == "/dutyBasis" })
    }

    @Test func `a finding names the version compared`() {
        #expect(findings("《水法》第四条", on: "2024-01-01").first?.message.zh == "《水法》第四条不存在：2016年7月2日通过或修改的文本共3条。")
        #expect(findings("《民事诉讼法》第四条", on: "2022-05-01").first?.message.zh.contains("2023年9月1日通过或修改的文本有这一条款") == true)
    }

    @Test func `the same citation is reported once`() {
        #expect(findings("《水法》第四条，又《水法》第四条", on: "2024-01-01").count == 1)
    }
}
