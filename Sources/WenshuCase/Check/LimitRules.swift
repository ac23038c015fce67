public import WenshuBasics

/// Limits that are about to be missed. Whether one was kept is a matter of each kind's rules, which know both days; this looks at
/// those whose duty is not recorded as done, on the day on which the check is made.
enum LimitRules {
    /// How many days before its end a limit is told: a week of months, else three days.
    private static func notice(of limit: TimeLimit) -> Int { limit.unit == .month || limit.unit == .year ? 7 : 3 }

    static func findings(_ subject: CheckSubject) -> [Diagnostic] {
        guard let today = subject.context.today else { return [] }
        return subject.kind.limits.compactMap { finding($0, subject, today: today) }
    }

    private static func finding(_ link: LimitLink, _ subject: CheckSubject, today: CalendarDate) -> Diagnostic? {
        guard link.limit.firmness != .superseded, link.condition?.holds(subject) ?? true, let done = link.done,
            subject.data.isBlank(at: done), let start = link.from.flatMap(subject.data.date),
            let limit = subject.context.profiles.limit(link.limit, on: start)
        else { return nil }
        let end = limit.computation(from: start, calendar: subject.context.calendar).end
        let left = end.dayNumber - today.dayNumber
        guard left <= notice(of: limit) else { return nil }
        let duty = Bilingual(zh: "\(limit.actor.words.zh)\(limit.duty.zh)", en: "\(limit.actor.words.en) \(limit.duty.en)")
        let message =
            left < 0
            ? Bilingual(
                zh: "期限已于\(end.chinese)届满，没有记载完成日期：\(duty.zh)。",
                en: "The period ended on \(end), and the day on which it was done is not stated: \(duty.en).")
            : Bilingual(
                zh: "期限将于\(end.chinese)届满，剩余\(left)天：\(duty.zh)。", en: "The period ends on \(end), in \(left) days: \(duty.en).")
        return Diagnostic(
            left < 0 ? .note : .warning, left < 0 ? .limitPassed : .limitNear, message, at: Place(pointer: done),
            remedy: Bilingual(zh: "请在期限内办理，并记载完成日期。", en: "Do it in time, and state the day."), basis: limit.source)
    }
}

extension Diagnostic.Code {
    public static let limitNear = Self("limitNear", .data)
    public static let limitPassed = Self("limitPassed", .data)
}
