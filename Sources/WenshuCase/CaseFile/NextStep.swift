public import WenshuBasics

/// What is due next in a case.
public struct NextStep: Sendable {
    /// A stable name: `reply`, `followUp`, `suspension`.
    public let id: String
    public let actor: TimeLimit.Actor
    public let duty: Bilingual
    /// The last day; none where the law sets no limit, or where the day of receipt is not known.
    public let due: CalendarDate?
    /// The day from which it is counted, where it is.
    public let from: CalendarDate?
    public let limit: TimeLimit?
    public let explanation: [Computation.Step]
    /// Set where the official holidays are not known yet.
    public let isProvisional: Bool
    public let source: String

    /// A reminder for “at once” runs out for nobody.
    public func isOverdue(on day: CalendarDate) -> Bool { limit?.firmness != .prompt && due.map { $0 < day } ?? false }

    var order: Int { due?.dayNumber ?? Int.max }

    init(_ rule: StepRule, in file: CaseFile) {
        id = rule.id
        actor = rule.actor
        duty = rule.duty
        var computation: Computation?
        var limit: TimeLimit?
        var source = rule.source
        switch rule.due {
        case .reply:
            (computation, limit) = (file.period?.due, file.period?.limit)
            source = file.period?.limit.source ?? source
        case .rectification: (computation, limit) = (file.period?.rectification, file.period?.rectificationLimit)
        case .review:
            (computation, limit) = (file.period?.review, TimeLimit.administrativeReview)
            source += "；\(TimeLimit.administrativeReview.source)"
        case .limit(let own):
            let start = file.replies.last { $0.counts }?.date?.value
            (computation, limit) = (start.map { own.computation(from: $0) }, own)
        case .nextObligation: computation = file.nextDay.map { Computation.until($0) }
        case .none: break
        }
        due = computation?.end
        from = limit == nil ? nil : computation?.event
        self.limit = limit
        explanation = computation?.explanation ?? []
        isProvisional = computation?.provisional ?? false
        self.source = source
    }
}
