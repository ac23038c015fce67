public import WenshuBasics

/// The end of a time limit, and how it was found.
public struct Computation: Sendable, Hashable {
    /// The event that starts the limit, or that it precedes.
    public var event: CalendarDate
    /// Before any rest day is taken into account. Of a backward limit, the strict day.
    public var nominalEnd: CalendarDate
    /// The day by the end of which the thing must be done. Of a backward limit, the safe day.
    public var end: CalendarDate
    /// Set where a rest day moved the end.
    public var rolled: Bool
    /// Set where the official holidays of a year that matters are not known yet.
    public var provisional: Bool
    public var explanation: [Step]

    /// A rule that was applied, in words that can be printed.
    public struct Step: Sendable, Hashable {
        /// As in ``CountingRule/all``.
        public var rule: String
        public var text: Bilingual
        public var source: String

        init(_ rule: CountingRule, zh: String, en: String) {
            self.rule = rule.id
            text = Bilingual(zh: zh + "。", en: en + ".")
            source = rule.source
        }
    }

    static func count(
        _ limit: TimeLimit, from event: CalendarDate, suspensions: [ClosedRange<CalendarDate>] = [], calendar: WorkCalendar
    ) -> Computation {
        var steps: [Step] = []
        if limit.trigger.isService {
            steps.append(Step(.service, zh: "以送达之日\(event.chinese)为起点", en: "the day of service, \(event), starts it"))
        }
        steps.append(Step(.firstDay, zh: "\(event.chinese)当日不计入", en: "\(event) itself is not counted"))
        var nominal = nominalEnd(limit, from: event, calendar: calendar, steps: &steps)
        if limit.direction == .after {
            nominal = prolonged(nominal, from: event, unit: limit.unit, by: suspensions, calendar: calendar, steps: &steps)
        }
        return closing(nominal, event: event, rolling: limit.rolling, unit: limit.unit, calendar: calendar, steps: steps)
    }

    /// The end of a period that a document sets by naming its last day (C12).
    public static func until(_ day: CalendarDate, calendar: WorkCalendar = .official) -> Computation {
        let steps = [Step(.namedDay, zh: "期限写明的日期是\(day.chinese)", en: "the stated day is \(day)")]
        return closing(day, event: day, rolling: .forward, unit: .day, calendar: calendar, steps: steps)
    }

    /// Of two periods for the same thing, such as the statutory and the stated one, when it is due and when it is too late (C14).
    public static func combined(_ one: Computation, _ other: Computation) -> (due: Computation, latest: Computation) {
        var (due, latest) = one.end <= other.end ? (one, other) : (other, one)
        let step = Step(
            .combined, zh: "应于\(due.end.chinese)前办理，最迟\(latest.end.chinese)", en: "it is due on \(due.end), at the latest on \(latest.end)")
        due.explanation.append(step)
        latest.explanation.append(step)
        return (due, latest)
    }

    /// Whole days from a day to the end: negative once it is past.
    public func daysLeft(on today: CalendarDate) -> Int { end.dayNumber - today.dayNumber }

    // MARK: Steps

    private static func nominalEnd(
        _ limit: TimeLimit, from event: CalendarDate, calendar: WorkCalendar, steps: inout [Step]
    ) -> CalendarDate {
        let length = limit.direction == .after ? limit.length : -limit.length
        switch limit.unit {
        case .day:
            let end = event.adding(days: length)
            let rule = limit.direction == .before ? CountingRule.backward : .calendarDays
            let back = limit.direction == .before ? "倒算" : "计算"
            steps.append(
                Step(
                    rule, zh: "按自然日\(back)\(limit.length)日，至\(end.chinese)",
                    en: "\(limit.length) calendar days \(limit.direction == .before ? "back" : "on") lead to \(end)"))
            return end
        case .workingDay:
            let end = calendar.adding(workingDays: length, to: event)
            steps.append(Step(.workingDays, zh: "只计工作日\(limit.length)个，至\(end.chinese)", en: "\(limit.length) working days lead to \(end)"))
            return end
        case .month, .year:
            let end = event.adding(months: length * (limit.unit == .year ? 12 : 1))
            let short = end.day != event.day
            steps.append(
                Step(
                    .month, zh: short ? "到期月没有对应日，至月末\(end.chinese)" : "到期月的对应日是\(end.chinese)",
                    en: short ? "the month has no such day, so its last one, \(end)" : "the corresponding day is \(end)"))
            return end
        case .calendarYear:
            let end = CalendarDate(year: min(event.year + length, 9_999), month: 12, day: 31) ?? event
            steps.append(Step(.gregorian, zh: "至公历年末\(end.chinese)", en: "the calendar year ends on \(end)"))
            return end
        }
    }

    /// Days on which the clock stood still are added at the end; those that fall into the added days are added too.
    private static func prolonged(
        _ end: CalendarDate, from event: CalendarDate, unit: TimeLimit.Unit, by suspensions: [ClosedRange<CalendarDate>],
        calendar: WorkCalendar, steps: inout [Step]
    ) -> CalendarDate {
        guard !suspensions.isEmpty, unit != .calendarYear else { return end }
        func isCounted(_ day: CalendarDate) -> Bool { unit != .workingDay || calendar.isWorkingDay(day) }
        func isStopped(_ day: CalendarDate) -> Bool { suspensions.contains { $0.contains(day) } }
        let days = (event.dayNumber..<end.dayNumber).map { CalendarDate(dayNumber: $0 + 1) }.count { isCounted($0) && isStopped($0) }
        guard days > 0 else { return end }
        var (moved, left) = (end, days)
        // The bound keeps a suspension without end from looping.
        for _ in 0..<10_000 where left > 0 {
            moved = moved.adding(days: 1)
            if isCounted(moved), !isStopped(moved) { left -= 1 }
        }
        steps.append(Step(.suspension, zh: "扣除不计入的\(days)日，至\(moved.chinese)", en: "\(days) days do not count, which leads to \(moved)"))
        return moved
    }

    /// Rest days, and what is to be said of every end.
    private static func closing(
        _ nominal: CalendarDate, event: CalendarDate, rolling: TimeLimit.Rolling, unit: TimeLimit.Unit, calendar: WorkCalendar,
        steps: [Step]
    ) -> Computation {
        var steps = steps
        var end = nominal
        if rolling == .forward, !calendar.isWorkingDay(nominal) {
            end = calendar.firstWorkingDay(onOrAfter: nominal)
            steps.append(
                Step(.restDay, zh: "\(nominal.chinese)是休息日，顺延至\(end.chinese)", en: "\(nominal) is a rest day; the end moves on to \(end)"))
        } else if rolling == .backwardSafe, !calendar.isWorkingDay(nominal) {
            end = calendar.lastWorkingDay(onOrBefore: nominal)
            steps.append(
                Step(
                    .backward, zh: "\(nominal.chinese)是休息日，稳妥起见提前至\(end.chinese)",
                    en: "\(nominal) is a rest day; to be safe the end moves back to \(end)"))
        }
        if rolling != .none, calendar.isWorkingDay(end), end.weekday > 5 {
            steps.append(
                Step(.makeUpDay, zh: "\(end.chinese)是调休上班日，期间可以在这一天届满", en: "\(end) is a make-up working day, on which a period may end"))
        }
        // Rest days inside a period count as any other day, so only working days need the calendar from the first one on.
        let (first, last) = unit == .workingDay ? (min(event, end), max(event, end)) : (min(nominal, end), max(nominal, end))
        let provisional = unit != .calendarYear && !(first.year...last.year).allSatisfy(calendar.covers(year:))
        if provisional {
            steps.append(
                Step(
                    .restDay, zh: "有关年份的节假日安排尚未收录，暂按周一至周五计算，以国务院办公厅通知为准",
                    en: "the holidays of a year are not known yet; Monday to Friday is assumed until the official notice"))
        }
        return Computation(
            event: event, nominalEnd: nominal, end: end, rolled: end != nominal, provisional: provisional, explanation: steps)
    }
}
