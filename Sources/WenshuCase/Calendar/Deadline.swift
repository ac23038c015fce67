public import WenshuBasics

/// A time limit of a document kind, counted from a day.
public struct Deadline: Sendable {
    public let link: LimitLink
    /// The limit's own end.
    public let computation: Computation
    /// What is due and the latest where the document names a last day of its own (C14).
    public let combined: (due: Computation, latest: Computation)?

    public var limit: TimeLimit { link.limit }
    /// The day by the end of which it must be done.
    public var due: CalendarDate { (combined?.due ?? computation).end }
    public var provisional: Bool { (combined?.due ?? computation).provisional }
    public var explanation: [Computation.Step] { (combined?.due ?? computation).explanation }

    public init(_ link: LimitLink, from event: CalendarDate, suspensions: [ClosedRange<CalendarDate>] = [], stated: CalendarDate? = nil) {
        self.link = link
        computation = link.limit.computation(from: event, suspensions: suspensions)
        let own = computation
        combined = stated.map { Computation.combined(own, .until($0)) }
    }

    /// For programs; words in one language.
    public func json(in language: Language) -> Value {
        var object = limit.json(in: language).object ?? ValueObject()
        object["role"] = .text(link.role.rawValue)
        object["from"] = .text(computation.event.iso)
        object["nominalEnd"] = .text(computation.nominalEnd.iso)
        object["end"] = .text(computation.end.iso)
        if limit.direction == .before {
            object["strict"] = .text(computation.nominalEnd.iso)
            object["safe"] = .text(computation.end.iso)
        }
        object["rolled"] = .bool(computation.rolled)
        object["due"] = .text(due.iso)
        if let combined { object["latest"] = .text(combined.latest.end.iso) }
        object["provisional"] = .bool(provisional)
        object["explanation"] = .list(
            explanation.map { step in
                ["rule": .text(step.rule), "text": .text(step.text.text(in: language)), "source": .text(step.source)]
            })
        return .object(object)
    }
}

extension TimeLimit {
    public func json(in language: Language) -> Value {
        [
            "id": .text(id), "event": .text(trigger.id), "trigger": .text(trigger.words.text(in: language)),
            "length": .number(DecimalNumber(length)), "unit": .text(unit.rawValue), "direction": .text(direction.rawValue),
            "rolling": .text(rolling.rawValue), "actor": .text(actor.rawValue), "duty": .text(duty.text(in: language)),
            "source": .text(source), "firmness": .text(firmness.rawValue),
        ]
    }
}
