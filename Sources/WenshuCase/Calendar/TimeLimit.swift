public import WenshuBasics

/// A time limit: what starts it, how long it is, who must do what, and which provision says so.
public struct TimeLimit: Sendable, Hashable, Identifiable {
    /// As in the project's list of limits: `L1`, `S5-4a`.
    public var id: String
    public var trigger: Bilingual
    public var length: Int
    public var unit: Unit
    public var direction: Direction
    /// Who does what within it.
    public var duty: Bilingual
    public var source: String
    public var firmness: Firmness

    public enum Unit: String, Sendable, Hashable, CaseIterable {
        case day, workingDay, month, year
    }

    public enum Direction: String, Sendable, Hashable {
        case after
        /// “三日前”: counted back from an event.
        case before
    }

    public enum Firmness: String, Sendable, Hashable {
        case statutory
        /// Set by a policy document, not by law.
        case policy
    }

    public init(
        id: String, trigger: Bilingual, length: Int, unit: Unit, direction: Direction = .after, duty: Bilingual, source: String,
        firmness: Firmness = .statutory
    ) {
        self.id = id
        self.trigger = trigger
        self.length = length
        self.unit = unit
        self.direction = direction
        self.duty = duty
        self.source = source
        self.firmness = firmness
    }

    /// The length as official documents write it: 两个月, 十五日, 五个工作日.
    public var lengthText: String { Self.lengthText(length, unit) }

    static func lengthText(_ length: Int, _ unit: Unit) -> String {
        let number = length == 2 && unit != .day ? "两" : ChineseNumerals.counting(length)
        return switch unit {
        case .day: number + "日"
        case .workingDay: number + "个工作日"
        case .month: number + "个月"
        case .year: (length == 2 ? "两" : number) + "年"
        }
    }

    /// When the limit that an event starts (or that precedes it) runs out, with the reasons.
    public func computation(from event: CalendarDate, calendar: WorkCalendar = .official) -> Computation {
        Computation.count(length, unit, direction, from: event, calendar: calendar)
    }
}
