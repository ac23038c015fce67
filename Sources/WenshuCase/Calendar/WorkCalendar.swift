public import WenshuBasics

/// Which days are worked: the official arrangement where it is known, Monday to Friday elsewhere.
public struct WorkCalendar: Sendable, Hashable {
    /// Day numbers of rest days that fall on any day of the week.
    private var rest: Set<Int> = []
    /// Day numbers of weekend days that are worked.
    private var worked: Set<Int> = []
    private var years: Set<Int> = []

    /// The official arrangement of 2018 to 2026.
    public static let official: WorkCalendar = {
        var calendar = WorkCalendar()
        // The embedded table is covered by tests; a damaged line would only leave its year provisional.
        try? calendar.add(OfficialHolidays.text)
        return calendar
    }()

    /// Monday to Friday, every year provisional.
    public init() {}

    /// Takes in further years, written as `2027 休 01-01..01-03 05-01 班 01-09`.
    ///
    /// - Throws: `invalidValue` with the line.
    public mutating func add(_ text: String) throws(WenshuError) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split(separator: " ")
            if words.isEmpty || words[0].hasPrefix("#") { continue }
            guard let year = Int(words[0]), (1_949...2_999).contains(year) else { throw Self.fault(line, number + 1) }
            var isRest = true
            for word in words.dropFirst() {
                if word == "休" || word == "班" { isRest = word == "休"; continue }
                guard let days = Self.days(word, of: year) else { throw Self.fault(line, number + 1) }
                if isRest { rest.formUnion(days) } else { worked.formUnion(days) }
            }
            years.insert(year)
        }
    }

    private static func days(_ word: Substring, of year: Int) -> ClosedRange<Int>? {
        func day(_ text: Substring) -> Int? { CalendarDate(iso: "\(year)-\(text)")?.dayNumber }
        if word.count == 5 { return day(word).map { $0...$0 } }
        guard word.count == 12, word.dropFirst(5).hasPrefix(".."), let first = day(word.prefix(5)), let last = day(word.suffix(5)),
            first <= last
        else { return nil }
        return first...last
    }

    private static func fault(_ line: Substring, _ number: Int) -> WenshuError {
        WenshuError(
            .invalidValue,
            Bilingual(zh: "节假日安排写法有误：“\(line)”。", en: "This is no line of a holiday table: “\(line)”."), at: Place(line: number),
            remedy: Bilingual(
                zh: "每行一年，例如：2027 休 01-01..01-03 班 01-09。", en: "Write a line a year, such as: 2027 休 01-01..01-03 班 01-09."))
    }

    /// The years whose official arrangement is known, in order.
    public var knownYears: [Int] { years.sorted() }

    /// Days from Monday to Friday that are rest days, in order.
    public var weekdaysOff: [CalendarDate] { rest.sorted().map { CalendarDate(dayNumber: $0) }.filter { $0.weekday <= 5 } }

    /// Saturdays and Sundays that are worked, in order.
    public var weekendDaysWorked: [CalendarDate] { worked.sorted().map { CalendarDate(dayNumber: $0) } }

    /// Whether the official arrangement of the day's year is known.
    public func covers(_ day: CalendarDate) -> Bool { covers(year: day.year) }

    public func covers(year: Int) -> Bool { years.contains(year) }

    /// Make-up Saturdays and Sundays are working days (time-limit rule C16).
    public func isWorkingDay(_ day: CalendarDate) -> Bool {
        let number = day.dayNumber
        if rest.contains(number) { return false }
        return worked.contains(number) || day.weekday <= 5
    }

    /// The day itself, or the first working day after it.
    public func firstWorkingDay(onOrAfter day: CalendarDate) -> CalendarDate { seek(day, by: 1) }

    /// The day itself, or the last working day before it.
    public func lastWorkingDay(onOrBefore day: CalendarDate) -> CalendarDate { seek(day, by: -1) }

    private func seek(_ day: CalendarDate, by step: Int) -> CalendarDate {
        var day = day
        // No arrangement has a run of rest days near this long; the bound keeps a wrong table from looping.
        for _ in 0..<60 {
            if isWorkingDay(day) { return day }
            day = day.adding(days: step)
        }
        return day
    }

    /// The last of so many working days behind a day, or before it where the count is negative; the day itself is not counted.
    public func adding(workingDays count: Int, to day: CalendarDate) -> CalendarDate {
        var day = day
        var left = min(abs(max(count, -10_000)), 10_000)
        while left > 0 {
            day = day.adding(days: count < 0 ? -1 : 1)
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}
