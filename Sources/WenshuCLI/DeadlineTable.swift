import Wenshu

/// Time limits for people.
struct DeadlineTable {
    let language: Language

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    private func say(_ words: Bilingual) -> String { words.text(in: language) }

    // MARK: Of a kind

    func of(_ kind: DocumentKind, _ deadlines: [Deadline]) -> String {
        var lines = ["\(say(kind.title))  \(kind.id)"]
        if deadlines.isEmpty { lines.append("  " + say("没有期限。", "No limits.")) }
        var events: [TimeLimit.Event] = []
        for deadline in deadlines where !events.contains(deadline.limit.trigger) { events.append(deadline.limit.trigger) }
        for event in events {
            let group = deadlines.filter { $0.limit.trigger == event }
            lines.append("")
            lines.append("\(day(group[0].computation.event))  \(say(event.words))  [\(event.id)]")
            for deadline in group { lines += self.lines(of: deadline) }
        }
        if events.count > 1 {
            lines.append("")
            lines.append(
                say("各组均以同一天为起点；只看一种事件用 --event。", "Each group takes the same day for its event; --event shows one of them."))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of deadline: Deadline) -> [String] {
        let limit = deadline.limit
        let mark = deadline.provisional ? say("（暂定）", " (provisional)") : ""
        let role = deadline.link.role == .starts ? say("由本文书起算", "started by it") : say("本文书应遵守", "to be kept")
        var lines = [
            "  \(say("截止", "until")) \(day(deadline.due))\(mark)  \(say(limit.actor.words))\(say("", " "))\(say(limit.duty))",
            "      \(limit.id)  \(say(limit.lengthText, limit.lengthWords))  \(say(limit.firmness.words))  \(role)",
            "      \(say("依据：", "Source: "))\(limit.source)",
        ]
        if let latest = deadline.combined?.latest { lines.append("      \(say("最迟", "latest")) \(day(latest.end))") }
        if limit.direction == .before, deadline.computation.rolled {
            lines.append("      \(say("严格计算为", "strictly")) \(day(deadline.computation.nominalEnd))")
        }
        return lines + deadline.explanation.map { "      \($0.rule) \(say($0.text))" }
    }

    private func day(_ day: CalendarDate) -> String {
        let zh = ["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1]
        let en = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
        return say("\(day.chinese)（星期\(zh)）", "\(day.iso) (\(en))")
    }

    // MARK: Everything

    var everything: String {
        var lines: [String] = []
        for limit in TimeLimit.all {
            lines.append("\(Terminal.pad(limit.id, to: 7))\(say(limit.trigger.words))  [\(limit.trigger.id)]")
            lines.append(
                "       \(say(limit.lengthText, limit.lengthWords))  \(say(limit.actor.words))\(say("", " "))\(say(limit.duty))  [\(say(limit.firmness.words))]"
            )
            lines.append("       \(limit.source)")
        }
        lines.append("")
        for rule in CountingRule.all {
            lines.append("\(Terminal.pad(rule.id, to: 7))\(say(rule.text))")
            lines.append("       \(rule.source)")
        }
        lines.append("")
        let years = WorkCalendar.official.knownYears
        lines.append(
            say(
                "节假日安排收录\(years.first ?? 0)年至\(years.last ?? 0)年；其他年份按周一至周五暂算。",
                "Official holidays are known from \(years.first ?? 0) to \(years.last ?? 0); other years take Monday to Friday, provisionally."
            ))
        return lines.joined(separator: "\n") + "\n"
    }

    /// With the days on which the calendar departs from Monday to Friday, so that others can compare them.
    var everythingAsJSON: Value {
        let calendar = WorkCalendar.official
        return [
            "limits": .list(TimeLimit.all.map { $0.json(in: language) }),
            "rules": .list(
                CountingRule.all.map { rule in
                    ["id": .text(rule.id), "text": .text(say(rule.text)), "source": .text(rule.source)]
                }),
            "calendar": [
                "years": .list(calendar.knownYears.map { .number(DecimalNumber($0)) }),
                "restDays": .list(calendar.weekdaysOff.map { .text($0.iso) }),
                "workedDays": .list(calendar.weekendDaysWorked.map { .text($0.iso) }),
            ],
        ]
    }
}
