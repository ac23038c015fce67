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
        let computation = Computation.count(vector.length, vector.unit, vector.direction, from: event, calendar: .official)
        #expect(computation.end.iso == vector.end)
        if let nominal = vector.nominal { #expect(computation.nominalEnd.iso == nominal) }
        #expect(computation.rolled == (vector.nominal.map { $0 != vector.end } ?? false))
        #expect(!computation.provisional)
    }

    @Test func `the explanation names each rule that was applied`() throws {
        let event = try #require(CalendarDate(iso: "2022-11-22"))
        let computation = TimeLimit.recommendationReply.computation(from: event)
        #expect(computation.explanation.map(\.rule) == ["C2", "C3", "C4", "C16"])
        #expect(computation.explanation[2].text.zh == "2023年1月22日是休息日，顺延至2023年1月28日。")
        #expect(computation.explanation[2].source.contains("《民法典》第二百零三条"))
    }

    @Test func `a year without official holidays is provisional and says so`() throws {
        let event = try #require(CalendarDate(iso: "2026-12-20"))
        let computation = TimeLimit.urgentRecommendationReply.computation(from: event)
        #expect(computation.provisional)
        #expect(computation.end.iso == "2027-01-04")
        #expect(computation.explanation.last?.text.zh.contains("尚未收录") == true)
    }

    @Test func `limits have unique identifiers and can be found`() {
        #expect(Set(TimeLimit.all.map(\.id)).count == TimeLimit.all.count)
        #expect(TimeLimit.find("S5-4a")?.length == 7)
        #expect(TimeLimit.find("L99") == nil)
    }

    @Test(arguments: [
        (2, TimeLimit.Unit.month, "两个月"), (15, .day, "十五日"), (2, .day, "二日"), (7, .workingDay, "七个工作日"), (2, .year, "两年"),
    ])
    func `lengths are written as official documents do`(length: Int, unit: TimeLimit.Unit, text: String) {
        #expect(TimeLimit.lengthText(length, unit) == text)
    }
}
