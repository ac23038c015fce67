public import WenshuBasics

/// A recommendation and what came in on it: what was answered, what was promised, what is due, what does not agree.
///
/// A value that follows from the documents and a day alone; nothing is stored.
public struct CaseFile: Sendable {
    /// The day as of which it is drawn up.
    public let asOf: CalendarDate
    public let recommendation: IssuedRecommendation
    /// In the order of their dates; those without one last.
    public let replies: [IncomingReply]
    /// None where no day of receipt is known.
    public let period: ReplyPeriod?
    public let items: [AnsweredItem]
    public let obligations: [Obligation]
    /// What the last reply says; nothing where there is none.
    public let outcome: Stated<ReplyOutcome>?
    /// When all is to be done, as the last document that says so does.
    public let completion: Stated<CalendarDate>?
    public let stage: CaseStage
    public private(set) var steps: [NextStep] = []
    public private(set) var contradictions: [Contradiction] = []

    /// - Parameters:
    ///   - letter: the recommendation.
    ///   - replies: what came in, in any order.
    ///   - servedOn: the day on the service receipt (送达回证), where the letter's own data does not state it.
    ///   - asOf: the day on which one looks at the case.
    public init(_ letter: CaseDocument, replies documents: [CaseDocument], servedOn: CalendarDate? = nil, asOf: CalendarDate) {
        self.asOf = asOf
        let recommendation = IssuedRecommendation(letter, servedOn: servedOn)
        self.recommendation = recommendation
        replies = documents.map { document in
            var reply = IncomingReply(document)
            reply.tie = Tie(reply, to: recommendation)
            return reply
        }.sortedByDate()
        let counted = replies.filter(\.counts)
        period = ReplyPeriod(recommendation, receipt: recommendation.servedOn ?? counted.lazy.compactMap(\.receivedOn).first)
        (items, obligations) = Self.matched(recommendation.items, Obligation.follow(replies), replies)
        outcome = Self.outcome(counted)
        completion = counted.reversed().lazy.compactMap(\.plannedCompletion).first
        let open = obligations.filter(\.isOpen)
        // Where all that was promised is done, no plan has failed.
        let isDone = open.isEmpty && !obligations.isEmpty
        let last = isDone ? nil : completion?.value ?? open.compactMap { $0.due?.value }.max()
        stage = CaseStage(outcome?.value, period: period, completion: last, on: asOf)
        // What has a day first; among equals, in the order of the table.
        let rules = StepRule.all.filter { $0.stages.contains(stage) && $0.procedures.contains(recommendation.procedure) }
        steps = rules.filter { rule in if case .nextObligation = rule.due { nextDay != nil } else { true } }
            .map { NextStep($0, in: self) }.enumerated()
            .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
        contradictions = ContradictionRule.all.flatMap { $0.find(in: self) }.map { found in
            // The policies on public-interest litigation are no basis elsewhere.
            let isElsewhere = recommendation.procedure == .other && found.basis?.contains(Basis.cooperationOpinion(15)) ?? false
            return isElsewhere ? Contradiction(found.code, found.message, found.sides) : found
        }
    }

    /// The names of all contradictions that are looked for.
    public static var contradictionCodes: [String] { ContradictionRule.all.map(\.code) }

    /// A value of the documents that a person must look at, because the case file rests on it.
    public struct Look: Sendable {
        public let file: String
        public let item: Extraction.Review
    }

    /// What extraction is not sure of in the documents that count, as far as the case file rests on it.
    public var review: [Look] {
        ([recommendation.document] + replies.filter(\.counts).map(\.document)).flatMap { document in
            document.review.filter { item in Self.restsOn.contains { item.path == $0 || item.path.hasPrefix($0 + "/") } }
                .map { Look(file: document.source.file, item: $0) }
        }
    }

    private static let restsOn =
        ["/kind"]
        + [
            "number", "issuers", "addressees", "date", "recipient", "recommendations", "replyWithin", "recommendation", "disposition",
            "delayReason", "plannedCompletion", "measures",
        ].map { "/fields/" + $0 }

    /// The next day on which something is due: of the open measures, else of the whole.
    var nextDay: CalendarDate? {
        let days = obligations.filter(\.isOpen).compactMap { $0.dueOrWhole?.value }
        return days.filter { $0 >= asOf }.min() ?? completion?.value ?? days.max()
    }

    /// The word of the last document; a plan stands where a reply of its time says no more than that work goes on.
    private static func outcome(_ counted: [IncomingReply]) -> Stated<ReplyOutcome>? {
        guard let last = counted.last(where: { !$0.isPlan }) ?? counted.last else { return nil }
        let plan = counted.last { $0.outcome.value == .planned }
        return last.outcome.value == .underWay ? plan?.outcome ?? last.outcome : last.outcome
    }

    /// Each item with the obligations that answer it, and each obligation with its items.
    private static func matched(
        _ texts: [Stated<String>], _ obligations: [Obligation], _ replies: [IncomingReply]
    ) -> ([AnsweredItem], [Obligation]) {
        let matchers = replies.map { ItemMatcher(texts.map(\.value), $0.measures.map { [$0.text.value] + $0.context }) }
        let passages = passages(texts, replies)
        var obligations = obligations
        var answers: [[ItemAnswer]] = texts.map { _ in [] }
        for index in obligations.indices {
            // Each document may say in its own words what the measure answers; the clearest counts.
            var best: [Int: ItemAnswer] = [:]
            for report in obligations[index].reports {
                for found in matchers[report.reply].answers[report.measure] {
                    let answer = ItemAnswer(obligation: index, by: found.by, likeness: found.likeness)
                    if best[found.item].map({ $0.likeness < answer.likeness }) ?? true { best[found.item] = answer }
                }
            }
            for (item, answer) in best { answers[item].append(answer) }
            obligations[index].items = best.filter { $0.value.by != .faint }.keys.sorted()
        }
        let items = zip(texts, answers).enumerated().map { item, found in
            let isAnswered = found.1.contains { $0.by != .faint }
            return AnsweredItem(text: found.0, answers: found.1, passages: isAnswered ? [] : passages[item])
        }
        return (items, obligations)
    }

    /// For each item the passages outside of measures that name it or say the same, at most two of each document.
    private static func passages(_ items: [Stated<String>], _ replies: [IncomingReply]) -> [[Stated<String>]] {
        var found: [[Stated<String>]] = items.map { _ in [] }
        for reply in replies where reply.counts {
            let passages = reply.document.passages
            let matcher = ItemMatcher(items.map(\.value), passages.map { [$0.text] + $0.headings })
            for item in items.indices {
                let like = matcher.answers.indices.compactMap { n in
                    matcher.answers[n].first { $0.item == item && [.named, .similar].contains($0.by) }.map { (n, $0.likeness) }
                }
                for (n, _) in like.sorted(by: { ($1.1, $0.0) < ($0.1, $1.0) }).prefix(2) {
                    let place = ValuePlace(file: reply.document.source.file, block: passages[n].block, text: passages[n].text)
                    found[item].append(Stated(passages[n].text, at: place))
                }
            }
        }
        return found
    }
}

extension [IncomingReply] {
    /// Of one day the reply before its plan; then by their numbers and names, so that the order in which they are named does not matter.
    fileprivate func sortedByDate() -> [IncomingReply] {
        let key = { (reply: IncomingReply) in
            (
                reply.date?.value.dayNumber ?? Int.max, reply.isPlan ? 1 : 0, reply.number?.value ?? "", reply.document.source.file,
                reply.document.source.sha256
            )
        }
        return sorted { key($0) < key($1) }
    }
}
