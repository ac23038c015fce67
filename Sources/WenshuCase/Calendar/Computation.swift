public import WenshuBasics

/// The end of a time limit, and how it was found. The rule numbers are those of the project's counting rules.
public struct Computation: Sendable, Hashable {
    /// The event that starts the limit, or that it precedes.
    public var event: CalendarDate
    /// Before any rest day is taken into account.
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
        /// `C1` … `C16`.
        public var rule: String
        public var text: Bilingual
        public var source: String
    }

    static func count(
        _ length: Int, _ unit: TimeLimit.Unit, _ direction: TimeLimit.Direction, from event: CalendarDate, calendar: WorkCalendar
    ) -> Computation {
        var steps = [Step(.firstDay, zh: "\(event.chinese)当日不计入", en: "\(event) itself is not counted")]
        let nominal = nominalEnd(length, unit, direction, from: event, calendar: calendar, steps: &steps)
        var end = nominal
        if unit != .workingDay, !calendar.isWorkingDay(nominal) {
            switch direction {
            case .after:
                end = calendar.firstWorkingDay(onOrAfter: nominal)
                steps.append(
                    Step(
                        .restDay, zh: "\(nominal.chinese)是休息日，顺延至\(end.chinese)", en: "\(nominal) is a rest day; the end moves on to \(end)"
                    ))
            case .before:
                end = calendar.lastWorkingDay(onOrBefore: nominal)
                steps.append(
                    Step(
                        .backward, zh: "\(nominal.chinese)是休息日，稳妥起见提前至\(end.chinese)",
                        en: "\(nominal) is a rest day; to be safe the end moves back to \(end)"))
            }
        }
        if unit != .workingDay, calendar.isWorkingDay(end), end.weekday > 5 {
            steps.append(
                Step(.makeUpDay, zh: "\(end.chinese)是调休上班日，期间可以在这一天届满", en: "\(end) is a make-up working day, on which a period may end"))
        }
        let provisional = ![event, nominal, end].allSatisfy(calendar.covers)
        if provisional {
            steps.append(
                Step(
                    .provisional, zh: "有关年份的节假日安排尚未收录，暂按周一至周五计算",
                    en: "the holidays of a year are not known yet; Monday to Friday is assumed"))
        }
        return Computation(
            event: event, nominalEnd: nominal, end: end, rolled: end != nominal, provisional: provisional, explanation: steps)
    }

    private static func nominalEnd(
        _ length: Int, _ unit: TimeLimit.Unit, _ direction: TimeLimit.Direction, from event: CalendarDate, calendar: WorkCalendar,
        steps: inout [Step]
    ) -> CalendarDate {
        let sign = direction == .after ? 1 : -1
        switch unit {
        case .day:
            let end = event.adding(days: sign * length)
            steps.append(Step(.calendarDays, zh: "按自然日计算\(length)日，至\(end.chinese)", en: "\(length) calendar days lead to \(end)"))
            return end
        case .workingDay:
            let end = calendar.adding(workingDays: length, to: event)
            steps.append(Step(.workingDays, zh: "只计工作日\(length)个，至\(end.chinese)", en: "\(length) working days lead to \(end)"))
            return end
        case .month, .year:
            let end = event.adding(months: sign * length * (unit == .year ? 12 : 1))
            let short = end.day != event.day
            steps.append(
                Step(
                    .month, zh: short ? "到期月没有对应日，至月末\(end.chinese)" : "到期月的对应日是\(end.chinese)",
                    en: short ? "the month has no such day, so its last one, \(end)" : "the corresponding day is \(end)"))
            return end
        }
    }
}

/// The counting rules that a computation can name.
private struct CountingRule {
    let id: String
    let source: String

    static let firstDay = CountingRule(id: "C2", source: "《民法典》第二百零一条；《民事诉讼法》第八十五条")
    static let month = CountingRule(id: "C3", source: "《民法典》第二百零二条")
    static let restDay = CountingRule(id: "C4", source: "《民法典》第二百零三条；《民事诉讼法》第八十五条")
    static let workingDays = CountingRule(id: "C9", source: "通行做法")
    static let calendarDays = CountingRule(id: "C1", source: "《民法典》第二百条")
    static let backward = CountingRule(id: "C11", source: "法律未作规定，取较早的日期")
    static let provisional = CountingRule(id: "C4", source: "国务院办公厅每年的节假日安排通知")
    static let makeUpDay = CountingRule(id: "C16", source: "国务院办公厅节假日安排通知")
}

extension Computation.Step {
    fileprivate init(_ rule: CountingRule, zh: String, en: String) {
        self.init(rule: rule.id, text: Bilingual(zh: zh + "。", en: en + "."), source: rule.source)
    }
}
