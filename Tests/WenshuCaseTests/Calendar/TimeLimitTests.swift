import Testing
import WenshuBasics

@testable import WenshuCase

struct TimeLimitTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        var event: String
        var length: Int
        var unit: TimeLimit.Unit
        var direction = TimeLimit.Direction.after
        /// Before rest days are taken into account; nothing for working days.
        var nominal: String?
        var end: String

        var testDescription: String { "\(event) \(length) \(unit.rawValue) \(direction.rawValue)" }
    }

    private static func months(_ event: String, _ nominal: String, _ end: String) -> Vector {
        Vector(event: event, length: 2, unit: .month, nominal: nominal, end: end)
    }

    private static func days(_ event: String, _ length: Int, _ nominal: String, _ end: String) -> Vector {
        Vector(event: event, length: length, unit: .day, nominal: nominal, end: end)
    }

    private static func workingDays(_ event: String, _ length: Int, _ end: String) -> Vector {
        Vector(event: event, length: length, unit: .workingDay, end: end)
    }

    @Test(arguments: [
        months("2021-08-01", "2021-10-01", "2021-10-08"),
        months("2021-12-31", "2022-02-28", "2022-02-28"),
        months("2021-07-31", "2021-09-30", "2021-09-30"),
        months("2024-12-31", "2025-02-28", "2025-02-28"),
        months("2022-11-22", "2023-01-22", "2023-01-28"),
        months("2023-07-30", "2023-09-30", "2023-10-07"),
        days("2021-09-17", 15, "2021-10-02", "2021-10-08"),
        days("2022-01-17", 15, "2022-02-01", "2022-02-07"),
        days("2024-04-20", 15, "2024-05-05", "2024-05-06"),
        days("2021-09-02", 30, "2021-10-02", "2021-10-08"),
        days("2025-12-19", 30, "2026-01-18", "2026-01-19"),
        workingDays("2021-09-15", 5, "2021-09-23"),
        workingDays("2021-09-15", 7, "2021-09-26"),
        workingDays("2021-09-28", 7, "2021-10-13"),
        workingDays("2022-01-28", 5, "2022-02-09"),
        workingDays("2024-09-27", 7, "2024-10-12"),
        workingDays("2025-09-28", 5, "2025-10-11"),
        Vector(event: "2021-10-08", length: 3, unit: .day, direction: .before, nominal: "2021-10-05", end: "2021-09-30"),
        Vector(event: "2021-10-13", length: 3, unit: .day, direction: .before, nominal: "2021-10-10", end: "2021-10-09"),
    ])
    func `a limit ends on the day that the counting rules give`(vector: Vector) throws {
        let event = try #require(CalendarDate(iso: vector.event))
        let computation = TimeLimit.of(vector.length, vector.unit, vector.direction).computation(from: event)
        #expect(computation.end.iso == vector.end)
        if let nominal = vector.nominal { #expect(computation.nominalEnd.iso == nominal) }
        #expect(computation.rolled == (vector.nominal.map { $0 != vector.end } ?? false))
        #expect(!computation.provisional)
    }

    @Test func `the explanation names each rule that was applied`() throws {
        let event = try #require(CalendarDate(iso: "2022-11-22"))
        let computation = TimeLimit.recommendationReply.computation(from: event)
        #expect(computation.explanation.map(\.rule) == ["C15", "C2", "C3", "C4", "C16"])
        #expect(computation.explanation[3].text.zh == "2023年1月22日是休息日，顺延至2023年1月28日。")
        #expect(computation.explanation[3].source.contains("《民法典》第二百零三条"))
    }

    @Test func `a year without official holidays is provisional and says so`() throws {
        let event = try #require(CalendarDate(iso: "2026-12-20"))
        let computation = TimeLimit.urgentRecommendationReply.computation(from: event)
        #expect(computation.provisional)
        #expect(computation.end.iso == "2027-01-04")
        #expect(computation.explanation.last?.text.zh.contains("尚未收录") == true)
    }

    @Test func `a period that began before the holidays on record is sure where its end is on record`() throws {
        let event = try #require(CalendarDate(iso: "2017-12-20"))
        let days = TimeLimit.of(15, .day).computation(from: event)
        #expect(days.end.iso == "2018-01-04" && !days.provisional)
        // Of working days the first ones matter too.
        #expect(TimeLimit.of(10, .workingDay).computation(from: event).provisional)
    }

    /// The day of the review ends a month later; six days of an appraisal do not count, and Sunday the 10th rolls on.
    @Test func `days on which the clock stands still are added at the end`() throws {
        func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }
        let review = TimeLimit.administrativeReview
        let pause = try day("2024-02-20")...(try day("2024-02-25"))
        let computation = review.computation(from: try day("2024-02-04"), suspensions: [pause])
        #expect(computation.nominalEnd.iso == "2024-03-10")
        #expect(computation.end.iso == "2024-03-11")
        #expect(computation.explanation.map(\.rule) == ["C2", "C3", "C13", "C4"])
        // Overlapping ranges count once; what lies outside the period does not count; what lies in the added days does.
        let several = [pause, try day("2024-02-24")...(try day("2024-02-26")), try day("2024-03-06")...(try day("2024-03-07"))]
        #expect(review.computation(from: try day("2024-02-04"), suspensions: several).nominalEnd.iso == "2024-03-13")
        let before = try day("2024-01-01")...(try day("2024-02-04"))
        #expect(review.computation(from: try day("2024-02-04"), suspensions: [before]).nominalEnd.iso == "2024-03-04")
        // Of working days only working days are given back: of 20 to 25 February four.
        let working = TimeLimit.of(7, .workingDay).computation(from: try day("2024-02-19"), suspensions: [pause])
        #expect(working.end.iso == "2024-03-05")
    }

    @Test func `of two periods the earlier is due and the later the latest`() throws {
        let statutory = TimeLimit.recommendationReply.computation(from: try #require(CalendarDate(iso: "2024-05-21")))
        let stated = Computation.until(try #require(CalendarDate(iso: "2024-06-30")))
        let (due, latest) = Computation.combined(statutory, stated)
        // 30 June 2024 is a Sunday, 21 July too.
        #expect(due.end.iso == "2024-07-01")
        #expect(latest.end.iso == "2024-07-22")
        #expect(due.explanation.map(\.rule) == ["C12", "C4", "C14"])
        #expect(due.explanation.last?.text.zh == "应于2024年7月1日前办理，最迟2024年7月22日。")
    }

    @Test func `a quota of the calendar year ends with the year`() throws {
        let computation = TimeLimit.jointMeeting.computation(from: try #require(CalendarDate(iso: "2024-09-12")))
        #expect(computation.end.iso == "2025-12-31")
        #expect(!computation.provisional)
        let docking = TimeLimit.enforcementLinkDocking.computation(from: try #require(CalendarDate(iso: "2015-08-14")))
        #expect(docking.end.iso == "2015-12-31")
    }

    @Test func `days before an event have a strict and a safe reading`() throws {
        let computation = TimeLimit.consultationInvitation.computation(from: try #require(CalendarDate(iso: "2021-10-08")))
        #expect(computation.nominalEnd.iso == "2021-10-05")
        #expect(computation.end.iso == "2021-09-30")
        #expect(computation.explanation.map(\.rule) == ["C2", "C11", "C11"])
        #expect(computation.daysLeft(on: try #require(CalendarDate(iso: "2021-09-28"))) == 2)
    }

    @Test func `the counting rules are sixteen, each with words and a source`() {
        #expect(CountingRule.all.map(\.id) == (1...16).map { "C\($0)" })
        for rule in CountingRule.all { #expect(!rule.text.zh.isEmpty && !rule.text.en.isEmpty && !rule.source.isEmpty) }
    }

    /// The rows of the project's table: seeds and laws, as far as they set or suggest a number.
    @Test func `the table is complete`() {
        let seeds = [
            "S5-1a", "S5-1b", "S5-1c", "S5-2a", "S5-2b", "S5-2c", "S5-2d", "S5-3a", "S5-3b", "S5-4a", "S5-4b", "S5-8", "S5-11", "S1-2",
            "S1-3",
            "S1-15", "S1-19", "S1-7", "S2-3", "S3-1", "S4-5", "S5-14",
        ]
        for id in seeds + (1...31).map({ "L\($0)" }) { #expect(TimeLimit.find(id) != nil, "\(id)") }
        for limit in TimeLimit.all where limit.firmness == .prompt { #expect(limit.length == 3 && limit.unit == .workingDay) }
    }

    @Test func `limits have unique identifiers and can be found`() {
        #expect(Set(TimeLimit.all.map(\.id)).count == TimeLimit.all.count)
        let events = Dictionary(grouping: TimeLimit.all.map(\.trigger), by: \.id)
        for (id, same) in events { #expect(Set(same).count == 1, "\(id)") }
        #expect(TimeLimit.find("S5-4a")?.length == 7)
        #expect(TimeLimit.find("L99") == nil)
    }

    @Test(arguments: [
        (2, TimeLimit.Unit.month, "两个月"), (0, .calendarYear, "当年内"), (1, .calendarYear, "次年内"), (15, .day, "十五日"), (2, .day, "二日"),
        (7, .workingDay, "七个工作日"), (2, .year, "两年"),
    ])
    func `lengths are written as official documents do`(length: Int, unit: TimeLimit.Unit, text: String) {
        #expect(TimeLimit.lengthText(length, unit) == text)
    }
}

extension TimeLimit {
    /// A limit of any length, for tests of counting.
    static func of(_ length: Int, _ unit: Unit, _ direction: Direction = .after) -> TimeLimit {
        let words = Bilingual(zh: "试", en: "try")
        return TimeLimit(
            id: "T", trigger: Event("try", "试", "try"), length: length, unit: unit, direction: direction, actor: .agency, duty: words,
            source: "试", firmness: .policy)
    }
}
