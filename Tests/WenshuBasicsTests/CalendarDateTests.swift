import Testing

@testable import WenshuBasics

@Suite struct CalendarDateTests {
    private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    @Test(arguments: ["2021-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "0000-01-01", "21-01-01", "2021/01/01", "2021-1-1", ""])
    func daysThatDoNotExistAreNone(iso: String) {
        #expect(CalendarDate(iso: iso) == nil)
    }

    @Test func dayNumbersGoThereAndBack() throws {
        for number in stride(from: -719_162, through: 2_932_896, by: 997) {
            #expect(CalendarDate(dayNumber: number).dayNumber == number)
        }
        #expect(try date("1970-01-01").dayNumber == 0)
        #expect(try date("2000-03-01").dayNumber == 11_017)
    }

    @Test func weekdaysCountFromMonday() throws {
        #expect(try date("2021-08-02").weekday == 1)
        #expect(try date("2024-02-29").weekday == 4)
        #expect(try date("1969-12-28").weekday == 7)
    }

    /// 民法典第二百零二条: the corresponding day, else the month's last.
    @Test(arguments: [
        ("2021-12-31", 2, "2022-02-28"), ("2023-12-31", 2, "2024-02-29"), ("2021-08-01", 2, "2021-10-01"), ("2021-01-15", -1, "2020-12-15"),
        ("2024-02-29", 12, "2025-02-28"),
    ])
    func monthsEndOnTheCorrespondingDay(start: String, months: Int, end: String) throws {
        #expect(try date(start).adding(months: months) == date(end))
    }

    @Test func unixTimesAreDaysOfAZone() throws {
        #expect(CalendarDate(unixTime: 1_625_500_000).iso == "2021-07-05")
        #expect(CalendarDate(unixTime: 1_625_500_800 - 1, offset: 28_800).iso == "2021-07-05")
        #expect(CalendarDate(unixTime: 1_625_500_800, offset: 28_800).iso == "2021-07-06")
        #expect(CalendarDate(unixTime: -1).iso == "1969-12-31")
    }

    @Test func officialDocumentsPrintNoLeadingZeros() throws {
        #expect(try date("2021-03-05").chinese == "2021年3月5日")
    }
}
