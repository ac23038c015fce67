import Testing
import WenshuBasics

@testable import WenshuCase

struct LimitRulesTests {
    private static let kind = DocumentKind.procuratorialRecommendation

    /// Decided on Monday 20 May 2024, so service is due on the 23rd.
    private func findings(_ data: Value, today: String) throws -> [Diagnostic] {
        let context = CheckContext(laws: nil, today: try #require(CalendarDate(iso: today)))
        return LimitRules.findings(CheckSubject(kind: Self.kind, data: data, context: context))
    }

    @Test(arguments: [("2024-05-21", 2), ("2024-05-23", 0)])
    func `a limit about to be missed is told with the days that are left`(today: String, left: Int) throws {
        let found = try findings(["decidedOn": "2024-05-20"], today: today)
        #expect(found.map(\.code) == [.limitNear])
        #expect(found[0].severity == .warning)
        #expect(found[0].place.pointer == "/servedOn")
        #expect(found[0].message.zh == "期限将于2024年5月23日届满，剩余\(left)天：检察机关送达检察建议书。")
        #expect(found[0].basis?.contains("第七十六条") == true)
    }

    @Test func `one that is past is a note`() throws {
        let found = try findings(["decidedOn": "2024-05-20"], today: "2024-05-24")
        #expect(found.map(\.code) == [.limitPassed])
        #expect(found[0].severity == .note)
    }

    @Test func `one that is done, far off or without its event is not told`() throws {
        #expect(try findings(["decidedOn": "2024-05-20", "servedOn": "2024-05-21", "reportedOn": "2024-05-24"], today: "2024-05-23") == [])
        #expect(try findings(["servedOn": "2024-05-21"], today: "2024-05-22") == [])
        #expect(try findings([:], today: "2024-05-22") == [])
    }

    @Test func `without a day of the check nothing is told`() {
        let subject = CheckSubject(kind: Self.kind, data: ["decidedOn": "2024-05-20"], context: CheckContext(laws: nil))
        #expect(LimitRules.findings(subject) == [])
    }
}

struct TimedRuleTests {
    private func hits(_ test: RuleTest, _ from: String, _ to: String) -> [Hit] {
        let kind = DocumentKind.procuratorialRecommendation
        return test.hits(CheckSubject(kind: kind, data: ["from": .text(from), "to": .text(to)], context: CheckContext(laws: nil)))
    }

    /// 3 days before Friday 8 October 2021 are 5 October, a rest day; the working day before is 30 September.
    @Test(arguments: [("2021-10-06", true, false), ("2021-10-05", false, true), ("2021-10-01", false, true), ("2021-09-30", false, false)])
    func `days before an event are missed strictly or only in the safe reading`(done: String, isLate: Bool, isUnsafe: Bool) {
        let limit = TimeLimit.consultationInvitation
        #expect(hits(.isLate(limit, from: "/from", to: "/to"), "2021-10-08", done).isEmpty == !isLate)
        #expect(hits(.isUnsafe(limit, from: "/from", to: "/to"), "2021-10-08", done).isEmpty == !isUnsafe)
    }

    /// Published on 2 September 2021: 2 October is a rest day, so the notice runs to 8 October.
    @Test(arguments: [("2021-10-08", true), ("2021-10-09", false)])
    func `nothing is done before a notice has run out`(done: String, isEarly: Bool) {
        #expect(hits(.isEarly(.noticePeriod, from: "/from", to: "/to"), "2021-09-02", done).isEmpty == !isEarly)
    }
}
