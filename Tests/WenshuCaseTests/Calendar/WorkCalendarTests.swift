import Testing
import WenshuBasics

@testable import WenshuCase

struct WorkCalendarTests {
    @Test func `every line of the table is read`() throws {
        var calendar = WorkCalendar()
        try calendar.add(OfficialHolidays.text)
        #expect(calendar == .official)
        for year in 2018...2026 { #expect(calendar.covers(try #require(CalendarDate(year: year, month: 7, day: 1)))) }
    }

    /// Working days a year, counted from the yearly notices: all days less weekends and weekday holidays, plus make-up days.
    @Test(arguments: [(2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248)])
    func `a year has as many working days as its notice leaves`(year: Int, count: Int) throws {
        let first = try #require(CalendarDate(year: year, month: 1, day: 1)).dayNumber
        let last = try #require(CalendarDate(year: year, month: 12, day: 31)).dayNumber
        #expect((first...last).count { WorkCalendar.official.isWorkingDay(CalendarDate(dayNumber: $0)) } == count)
    }

    @Test(arguments: [
        ("2024-02-09", true), ("2024-02-10", false), ("2024-02-18", true), ("2020-02-02", false), ("2020-02-03", true),
        ("2019-05-02", false),
        ("2025-05-05", false), ("2026-02-14", true), ("2024-06-15", false), ("2024-06-17", true),
    ])
    func `special days`(day: String, isWorked: Bool) throws {
        #expect(WorkCalendar.official.isWorkingDay(try #require(CalendarDate(iso: day))) == isWorked)
    }

    @Test func `a later year can be added as a line`() throws {
        var calendar = WorkCalendar.official
        try calendar.add("# draft\n2027 休 01-01..01-03 班 01-09\n")
        #expect(calendar.isWorkingDay(try #require(CalendarDate(iso: "2027-01-09"))))
        #expect(!calendar.isWorkingDay(try #require(CalendarDate(iso: "2027-01-01"))))
        #expect(calendar.covers(try #require(CalendarDate(iso: "2027-05-05"))))
    }

    @Test(arguments: ["2027 休 13-01", "2027 休 01-05..01-03", "年 休 01-01", "2027 休 1-1", "2027 休 01-01...1-03"])
    func `a malformed line is refused with its place`(line: String) {
        var calendar = WorkCalendar()
        #expect(throws: WenshuError.self) { try calendar.add("2026 休 01-01\n" + line) }
        do throws(WenshuError) { try calendar.add(line) } catch { #expect(error.diagnostics[0].place.line == 1) }
    }
}
