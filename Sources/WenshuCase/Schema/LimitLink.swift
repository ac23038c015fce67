public import WenshuBasics

/// How documents of a kind stand to a time limit: they start it, or they are what must be done within it.
public struct LimitLink: Sendable {
    public enum Role: String, Sendable, Hashable { case starts, keeps }

    public let limit: TimeLimit
    public let role: Role
    /// JSON Pointer to the day of the event, where the data states it.
    public let from: String?
    /// JSON Pointer to the day on which the duty was done, where the data states it.
    public let done: String?
    /// When the limit applies; always, where there is none.
    let condition: Condition?

    /// The same with the limit that stood on a day; nothing where there was none.
    public func on(_ day: CalendarDate, profiles: [RuleProfile] = RuleProfile.all) -> LimitLink? {
        profiles.limit(limit, on: day).map { LimitLink(limit: $0, role: role, from: from, done: done, condition: condition) }
    }

    /// The document starts the limit.
    static func starts(_ limit: TimeLimit, from: String? = nil, done: String? = nil, when condition: Condition? = nil) -> LimitLink {
        LimitLink(limit: limit, role: .starts, from: from, done: done, condition: condition)
    }

    /// The document, or something done with it, must keep the limit.
    static func keeps(_ limit: TimeLimit, from: String? = nil, done: String? = nil, when condition: Condition? = nil) -> LimitLink {
        LimitLink(limit: limit, role: .keeps, from: from, done: done, condition: condition)
    }
}
