public import WenshuBasics

/// A time limit: what starts it, how long it is, who must do what, and which provision says so.
public struct TimeLimit: Sendable, Hashable, Identifiable {
    /// As in the project's list of limits: `L1`, `S5-4a`.
    public var id: String
    public var trigger: Event
    public var length: Int
    public var unit: Unit
    public var direction = Direction.after
    /// Who must act.
    public var actor: Actor
    /// What must be done within it.
    public var duty: Bilingual
    public var source: String
    public var firmness: Firmness

    /// “日” without 工作 is a calendar day.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        case day, workingDay, month, year
        /// To the end of the calendar year that many years behind the event's own: 每年至少一次.
        case calendarYear
    }

    public enum Direction: String, Sendable, Hashable {
        case after
        /// “三日前”: counted back from an event.
        case before
    }

    /// What happens where the last day is a rest day.
    public enum Rolling: String, Sendable, Hashable {
        /// On to the first working day (C4).
        case forward
        /// Back to the last working day, the safe reading of a limit counted backward (C11).
        case backwardSafe
        /// A limit in working days cannot end on a rest day; a quota of the calendar year does not move.
        case none
    }

    public enum Firmness: String, Sendable, Hashable, CaseIterable {
        case statutory
        /// Set by a policy document, not by law.
        case policy
        /// “及时”: the source gives no number. The length is a reminder and binds nobody.
        case prompt
        /// “定期”, “固定”: the source gives no number. The length is the setting of a reminder.
        case configured
        /// Of an instrument that later law replaced; for old files.
        case superseded
    }

    public enum Actor: String, Sendable, Hashable, CaseIterable {
        case procuratorate, agency, either, all, court, plaintiff, recipient, postOffice
    }

    public var rolling: Rolling {
        switch (unit, direction) {
        case (.workingDay, .after), (.calendarYear, _): .none
        case (_, .before): .backwardSafe
        case (_, .after): .forward
        }
    }

    /// The length as official documents write it: 两个月, 十五日, 五个工作日.
    public var lengthText: String {
        let text = Self.lengthText(length, unit)
        return direction == .before ? text + "前" : text
    }

    static func lengthText(_ length: Int, _ unit: Unit) -> String {
        let number = length == 2 && unit != .day ? "两" : ChineseNumerals.counting(length)
        return switch unit {
        case .day: number + "日"
        case .workingDay: number + "个工作日"
        case .month: number + "个月"
        case .year: (length == 2 ? "两" : number) + "年"
        case .calendarYear: ["当年内", "次年内"].indices.contains(length) ? ["当年内", "次年内"][length] : "第\(number)年内"
        }
    }

    /// In English: `2 months`, `3 days before`.
    public var lengthWords: String {
        let word =
            switch unit {
            case .day: "day"
            case .workingDay: "working day"
            case .month: "month"
            case .year: "year"
            case .calendarYear: "calendar year"
            }
        return "\(length) \(word)\(length == 1 ? "" : "s")" + (direction == .before ? " before" : "")
    }

    /// When the limit that an event starts (or that precedes it) runs out, with the reasons.
    ///
    /// - Parameter suspensions: days on which the clock stands still, such as those of an appraisal (C13).
    public func computation(
        from event: CalendarDate, suspensions: [ClosedRange<CalendarDate>] = [], calendar: WorkCalendar = .official
    ) -> Computation {
        Computation.count(self, from: event, suspensions: suspensions, calendar: calendar)
    }
}

extension TimeLimit.Actor {
    public var words: Bilingual {
        switch self {
        case .procuratorate: Bilingual(zh: "检察机关", en: "the procuratorate")
        case .agency: Bilingual(zh: "行政机关", en: "the agency")
        case .either: Bilingual(zh: "检察机关或者行政机关", en: "procuratorate or agency")
        case .all: Bilingual(zh: "各成员单位", en: "every member unit")
        case .court: Bilingual(zh: "人民法院", en: "the court")
        case .plaintiff: Bilingual(zh: "有权起诉的机关和社会组织", en: "other eligible plaintiffs")
        case .recipient: Bilingual(zh: "收件人", en: "the recipient")
        case .postOffice: Bilingual(zh: "邮政企业", en: "the post office")
        }
    }
}

extension TimeLimit.Firmness {
    public var words: Bilingual {
        switch self {
        case .statutory: Bilingual(zh: "法定", en: "statutory")
        case .policy: Bilingual(zh: "政策文件规定", en: "set by policy")
        case .prompt: Bilingual(zh: "“及时”的提醒，非法定期限", en: "reminder for “promptly”, not statutory")
        case .configured: Bilingual(zh: "提醒，非法定期限", en: "reminder, not statutory")
        case .superseded: Bilingual(zh: "已失效，供旧案参考", en: "superseded, for old files")
        }
    }
}
