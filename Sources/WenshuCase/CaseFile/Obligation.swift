public import WenshuBasics

/// What the agency has taken on: a measure, followed through the documents that tell of it.
public struct Obligation: Sendable {
    /// As the last document that tells of it says.
    public var text: Stated<String>
    /// 责任单位, 责任人.
    public var unit: Stated<String>?
    public var person: Stated<String>?
    public var cooperatingUnits: [Stated<String>]
    public var due: Stated<CalendarDate>?
    public var status: Stated<ReportedMeasure.Status>
    public var completedOn: Stated<CalendarDate>?
    /// Which document told of it when, the oldest first.
    public var reports: [Report]
    /// The recommended items that it answers, from 0.
    public var items: [Int] = []

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

    /// The last day on which it is still in time: the day that is named, or the first working day behind it (民法典 203).
    public var lastDay: CalendarDate? { due.map { Computation.until($0.value).end } }

    public func isOverdue(on day: CalendarDate) -> Bool { isOpen && (lastDay.map { $0 < day } ?? false) }

    /// The measures of all documents; one that tells again of an earlier one carries that on.
    static func follow(_ replies: [IncomingReply]) -> [Obligation] {
        var obligations: [Obligation] = []
        for (i, reply) in replies.enumerated() where reply.counts {
            // Two measures of one document are two obligations.
            let earlier = obligations.indices
            var taken: Set<Int> = []
            for (j, measure) in reply.measures.enumerated() {
                let report = Report(reply: i, measure: j, status: measure.status, due: measure.due)
                let known = earlier.filter { !taken.contains($0) }.map { ($0, likeness(obligations[$0], measure)) }.max { $0.1 < $1.1 }
                if let (index, likeness) = known, likeness >= sameness {
                    taken.insert(index)
                    obligations[index].update(measure, report)
                } else {
                    obligations.append(Obligation(measure, report))
                }
            }
        }
        return obligations
    }

    private init(_ measure: ReportedMeasure, _ report: Report) {
        text = measure.text
        unit = measure.unit
        person = measure.person
        cooperatingUnits = measure.cooperatingUnits
        due = measure.due
        status = measure.status
        completedOn = measure.completedOn
        reports = [report]
    }

    private mutating func update(_ measure: ReportedMeasure, _ report: Report) {
        text = measure.text
        unit = measure.unit ?? unit
        person = measure.person ?? person
        if !measure.cooperatingUnits.isEmpty { cooperatingUnits = measure.cooperatingUnits }
        due = measure.due ?? due
        status = measure.status
        completedOn = measure.completedOn ?? completedOn
        reports.append(report)
    }

    /// From here on two measures are one. Joining two that differ would hide one of them, so it is set high.
    private static let sameness = 0.5

    /// By the words, or by a lead phrase that both begin with (恢复坡面植被。…).
    private static func likeness(_ obligation: Obligation, _ measure: ReportedMeasure) -> Double {
        let (one, other) = (obligation.text.value, measure.text.value)
        if let lead = leadPhrase(one), lead == leadPhrase(other) { return 1 }
        return TextLikeness.dice(TextLikeness.pairs(one), TextLikeness.pairs(other))
    }

    private static func leadPhrase(_ text: String) -> Substring? {
        guard let end = text.firstIndex(where: { "。：".contains($0) }) else { return nil }
        let lead = text[..<end]
        return (4...24).contains(lead.count) && !lead.contains("，") && text.index(after: end) < text.endIndex ? lead : nil
    }
}
