public import WenshuBasics

/// What the agency has taken on: a measure, followed through the documents that tell of it.
public struct Obligation: Sendable {
    /// As the last document that tells of it says.
    public var text: Stated<String>
    /// 责任单位, 责任人.
    public var unit: Stated<String>?
    public var person: Stated<String>?
    public var cooperatingUnits: [Stated<String>]
    /// The agency itself, where a reply of one agency names nobody; a plan must name who is responsible (高检会〔2019〕1号 point 15).
    public var assumedOwner: Stated<String>?
    public var due: Stated<CalendarDate>?
    /// When all is to be done, as the same document says.
    public var wholeDue: Stated<CalendarDate>?
    public var status: Stated<ReportedMeasure.Status>
    public var completedOn: Stated<CalendarDate>?
    /// Which document told of it when, the oldest first.
    public var reports: [Report]
    /// The recommended items that it answers, from 0.
    public var items: [Int] = []
    private var pairs: Set<TextLikeness.Pair>

    public struct Report: Sendable {
        /// The document, from 0 in the order of the case file.
        public var reply: Int
        public var measure: Int
        /// Where the document's extraction has the measure.
        public var path: String { "/fields/measures/\(measure)" }
        public var status: Stated<ReportedMeasure.Status>
        public var due: Stated<CalendarDate>?
    }

    public var isOpen: Bool { status.value != .done }

    /// Lasting supervision: planned for no day, and in answer to nothing that was recommended.
    var isLasting: Bool { status.value == .planned && due == nil && items.isEmpty }

    /// The day that is named for it, else for the whole.
    public var dueOrWhole: Stated<CalendarDate>? { due ?? (isLasting ? nil : wholeDue) }

    /// The last day on which it is still in time: the day that is named, or the first working day behind it (民法典 203).
    public var lastDay: CalendarDate? { dueOrWhole.map { Computation.until($0.value).end } }

    public func isOverdue(on day: CalendarDate) -> Bool { isOpen && (lastDay.map { $0 < day } ?? false) }

    /// The measures of all documents; one that tells again of an earlier one carries that on.
    static func follow(_ replies: [IncomingReply]) -> [Obligation] {
        var obligations: [Obligation] = []
        for (i, reply) in replies.enumerated() where reply.counts {
            let known = continued(obligations, by: reply.measures)
            for (j, measure) in reply.measures.enumerated() {
                let report = Report(reply: i, measure: j, status: measure.status, due: measure.due)
                if let index = known[j] {
                    obligations[index].update(measure, report, isPlan: reply.isPlan)
                    obligations[index].wholeDue = reply.plannedCompletion ?? obligations[index].wholeDue
                } else {
                    obligations.append(Obligation(measure, report))
                    obligations[obligations.count - 1].wholeDue = reply.plannedCompletion
                    if reply.agencies.count == 1, reply.outcome.value != .planned {
                        obligations[obligations.count - 1].assumedOwner = reply.agencies[0]
                    }
                }
            }
        }
        return obligations
    }

    /// Which obligation each measure of a document carries on. The likest pairs first; two measures of one document are two obligations.
    private static func continued(_ obligations: [Obligation], by measures: [ReportedMeasure]) -> [Int: Int] {
        var pairs: [(measure: Int, obligation: Int, likeness: Double)] = []
        for (i, obligation) in obligations.enumerated() {
            for (j, measure) in measures.enumerated() {
                let likeness = obligation.likeness(measure)
                if likeness >= sameness { pairs.append((j, i, likeness)) }
            }
        }
        var known: [Int: Int] = [:]
        var taken: Set<Int> = []
        for pair in pairs.sorted(by: { ($1.likeness, $0.measure, $0.obligation) < ($0.likeness, $1.measure, $1.obligation) })
        where known[pair.measure] == nil && taken.insert(pair.obligation).inserted {
            known[pair.measure] = pair.obligation
        }
        return known
    }

    private init(_ measure: ReportedMeasure, _ report: Report) {
        text = measure.text
        pairs = measure.pairs
        unit = measure.unit
        person = measure.person
        cooperatingUnits = measure.cooperatingUnits
        due = measure.due
        status = measure.status
        completedOn = measure.completedOn
        reports = [report]
    }

    private mutating func update(_ measure: ReportedMeasure, _ report: Report, isPlan: Bool) {
        text = measure.text
        pairs = measure.pairs
        unit = measure.unit ?? unit
        person = measure.person ?? person
        if !measure.cooperatingUnits.isEmpty { cooperatingUnits = measure.cooperatingUnits }
        due = measure.due ?? due
        // A plan says what is to be done, also of what has begun.
        if !isPlan || measure.status.value != .planned { status = measure.status }
        completedOn = measure.completedOn ?? completedOn
        reports.append(report)
    }

    /// From here on two measures are one. Joining two that differ would hide one of them, so it is set high.
    private static let sameness = 0.5
    /// What the same unit with the same day adds.
    private static let sameDuty = 0.3

    /// By the words, by a lead phrase that both begin with (恢复坡面植被。…), and by who must do it until when.
    private func likeness(_ measure: ReportedMeasure) -> Double {
        let (one, other) = (text.value, measure.text.value)
        if let lead = Self.leadPhrase(one), lead == Self.leadPhrase(other) { return 1 }
        let isSameDuty =
            due != nil && due?.value == measure.due?.value
            && unit.flatMap { unit in measure.unit.map { OrganSameness.of(unit.value, $0.value) != .other } } ?? false
        return TextLikeness.dice(pairs, measure.pairs) + (isSameDuty ? Self.sameDuty : 0)
    }

    /// What a measure begins with, or all of a short one.
    private static func leadPhrase(_ text: String) -> Substring? {
        let lead = text[..<(text.firstIndex { "。：".contains($0) } ?? text.endIndex)]
        return (4...24).contains(lead.count) && !lead.contains("，") ? lead : nil
    }
}
