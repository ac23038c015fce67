public import WenshuBasics

/// What the check compares with. Injected, so that the same data gives the same findings.
public struct CheckContext: Sendable {
    /// The laws on record; without it citations are not looked up.
    public var laws: LawIndex?
    public var calendar: WorkCalendar
    /// The day on which the check is made: limits that are about to be missed are told. Without it none is.
    public var today: CalendarDate?
    /// The procedure in force at the document's date is taken from here.
    public var profiles: [RuleProfile]

    public init(laws: LawIndex?, calendar: WorkCalendar = .official, today: CalendarDate? = nil, profiles: [RuleProfile] = RuleProfile.all)
    {
        self.laws = laws
        self.calendar = calendar
        self.today = today
        self.profiles = profiles
    }

    /// With the files that ship with Wenshu.
    public static func standard(today: CalendarDate? = nil) throws(WenshuError) -> CheckContext {
        CheckContext(laws: try LawIndex.shipped(), today: today)
    }
}
