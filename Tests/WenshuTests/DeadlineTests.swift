import Testing
import WenshuBasics
import WenshuCase
import WenshuContainer
import WenshuTestSupport

@testable import Wenshu

@Suite struct DeadlineTests {
    /// Received on 22 November 2022, replied to at the latest on the make-up Saturday after Spring Festival.
    @Test func aReplyPeriodIsCountedAndExplained() throws {
        let outcome = try Program.run(["deadlines", "--kind", "agencyReply", "--from", "2022-11-22", "--event", "recommendationReceived"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("截止 2023年1月28日（星期六）  行政机关依法履行职责并书面回复"))
        #expect(outcome.output.contains("C4 2023年1月22日是休息日，顺延至2023年1月28日。"))
        #expect(!outcome.output.contains("L2"))
        let english = try Program.run(["deadlines", "--kind", "agencyReply", "--from", "2022-11-22"], language: "en")
        #expect(english.output.contains("until 2023-01-28 (Sat)  the agency performs its duty and replies in writing"))
        #expect(english.output.contains("L2  15 days  statutory"))
    }

    @Test func jsonHoldsTheDatesAndTheRules() throws {
        let outcome = try Program.run(["deadlines", "--kind", "agencyReply", "--from", "2026-12-20", "--stated", "2027-01-31", "--json"])
        let limits = try #require(try JSONReader.read(Array(outcome.output.utf8)).list)
        #expect(limits.map { $0["id"] } == ["L1", "L2"])
        #expect(limits.map { $0["end"] } == ["2027-02-22", "2027-01-04"])
        // 31 January 2027 is a Sunday; of two days the earlier is due.
        #expect(limits.map { $0["due"] } == ["2027-02-01", "2027-01-04"])
        #expect(limits.map { $0["latest"] } == ["2027-02-22", "2027-02-01"])
        #expect(limits.allSatisfy { $0["provisional"] == true && $0["firmness"] == "statutory" })
        #expect(limits[0]["explanation"]?[0]?["rule"] != nil)
    }

    @Test func everyLimitAndRuleIsListed() throws {
        let outcome = try Program.run(["deadlines", "--list"])
        for limit in TimeLimit.all { #expect(outcome.output.contains(limit.source)) }
        for rule in CountingRule.all { #expect(outcome.output.contains(rule.text.zh)) }
    }

    @Test(arguments: [
        (["--kind", "nothing", "--from", "2026-01-05"], "agencyReply"), (["--kind", "agencyReply", "--from", "2026-02-30"], "2026-01-20"),
        (["--kind", "agencyReply"], "--from"),
        (["--kind", "agencyReply", "--from", "2026-01-05", "--event", "nothing"], "recommendationReceived"),
        (["--kind", "agencyReply", "--from", "2026-01-05", "--suspended", "2026-02-01"], ".."), (["--list", "--ics"], "--list"),
        ([], "--kind"),
        (["--kind", "agencyReply", "--from", "2026-01-05", "--json", "--ics"], "--ics"),
    ])
    func aWrongCallSaysWhatToDo(arguments: [String], hint: String) throws {
        let outcome = try Program.run(["deadlines"] + arguments)
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    }

    @Test func aCalendarFileAppearsWhole() throws {
        try TemporaryFolder.use { folder in
            let call = ["deadlines", "--kind", "agencyReply", "--from", "2026-01-05", "--ics", "-o", "\(folder)/a.ics"]
            #expect(try Program.run(call).code == 0)
            #expect(try Program.run(call).code == 73)
            #expect(try Program.run(call + ["--force"]).code == 0)
            let text = String(decoding: try InputFile.read("\(folder)/a.ics"), as: UTF8.self)
            #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
            #expect(text.contains("DTSTART;VALUE=DATE:20260305\r\n") && text.contains("DTSTAMP:20210705T154640Z\r\n"))
        }
    }

    /// The same document of the same case has the same entries; another case has others.
    @Test func identifiersFollowFromWhatTheyStandFor() throws {
        let day = try #require(CalendarDate(iso: "2026-01-05"))
        func identifiers(_ title: String?) throws -> [Substring] {
            let kind = try Toolkit.kind("agencyReply")
            let deadlines = try Toolkit.deadlines(of: kind.id, from: day)
            let text = CalendarFile.text(deadlines, of: kind, title: title, now: 0, language: .zh)
            return text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        }
        #expect(try identifiers("甲案") == identifiers("甲案"))
        #expect(Set(try identifiers("甲案") + identifiers("乙案") + identifiers(nil)).count == 6)
    }

    /// Minutes both keep the limit of a yearly meeting and start it anew.
    @Test(arguments: DocumentKinds.all) func aLimitIsOneDeadline(kind: DocumentKind) throws {
        let deadlines = try Toolkit.deadlines(of: kind.id, from: try #require(CalendarDate(iso: "2026-01-05")))
        #expect(Set(deadlines.map(\.limit.id)).count == deadlines.count)
        #expect(deadlines.isEmpty == kind.limits.isEmpty)
    }

    @Test func aTemplatePrintsTheLastDay() throws {
        let source = "版式: 公文\n\n正文: 应于{{servedOn | 期限 \"L1\" | 日期}}前书面回复。\n"
        try TemporaryFolder.use { folder in
            try OutputFile.write(Array(source.utf8), to: "\(folder)/t.txt", force: false)
            let toolkit = Toolkit(environment: .fixed(now: 0))
            try toolkit.buildTemplate(source: "\(folder)/t.txt", to: "\(folder)/t.docx")
            #expect(try toolkit.checkTemplate(file: "\(folder)/t.docx") == [])
            let template = try toolkit.template(file: "\(folder)/t.docx")
            let bytes = try template.render(["servedOn": "2025-11-20"])
            let text = try Document.read(bytes).reading().blocks.map(\.text).joined()
            #expect(text.contains("应于2026年1月20日前书面回复。"))
            #expect(throws: WenshuError.self) { try template.render(["servedOn": "昨天"]) }
        }
    }
}
