public import WenshuBasics

/// A document that came in on the recommendation: a reply, a plan, a progress report.
public struct IncomingReply: Sendable {
    public let document: CaseDocument
    public let number: Stated<String>?
    public let agencies: [Stated<String>]
    public let addressees: [Stated<String>]
    public let date: Stated<CalendarDate>?
    /// The number of the recommendation that it says it answers, and the day on which it says that this was received.
    public let answeredNumber: Stated<String>?
    public let receivedOn: Stated<CalendarDate>?
    public let outcome: Stated<ReplyOutcome>
    public let plannedCompletion: Stated<CalendarDate>?
    public let measures: [ReportedMeasure]
    public internal(set) var tie = Tie()

    init(_ document: CaseDocument) {
        self.document = document
        number = document.text("/number")
        agencies = document.texts("/issuers")
        addressees = document.texts("/addressees")
        date = document.date("/date")
        answeredNumber = document.text("/recommendation/number")
        receivedOn = document.date("/recommendation/receivedOn")
        plannedCompletion = document.date("/plannedCompletion")
        let isPlan = document.kind == .rectificationPlan
        outcome = Stated(
            isPlan ? .planned : ReplyOutcome(disposition: document.fields.text("/disposition")),
            at: isPlan ? document.kindPlace : document.place("/disposition"))
        measures = (document.fields["measures"]?.list ?? []).indices.compactMap { ReportedMeasure(document, $0) }
    }

    /// Whether it is the plan itself.
    public var isPlan: Bool { document.kind == .rectificationPlan }
    /// Whether its measures are those of this case.
    public var counts: Bool { tie.strength != .none }

    /// Whether it says that all is done; also where a part of it says otherwise, and extraction asks which of the two holds.
    var claimsAll: Bool {
        if outcome.value == .rectified { return true }
        guard outcome.value == .underWay,
            document.review.contains(where: { $0.path == "/fields/disposition" && $0.candidates.contains(.text("rectified")) })
        else { return false }
        return document.passages.contains { Disposition.saysAllDone(FoldedText($0.text)) }
    }

    /// Whether a plan comes with it: one annexed, or measures with a day for all that is open.
    var hasPlan: Bool {
        let named = document.fields["attachments"]?.paragraphs ?? []
        let open = measures.filter { $0.status.value != .done }
        return isPlan || named.contains { $0.contains("方案") || $0.contains("计划") } || !open.isEmpty && open.allSatisfy { $0.due != nil }
    }
}

/// A measure as one document tells of it.
public struct ReportedMeasure: Sendable {
    public enum Status: String, Sendable, Hashable, CaseIterable { case done, underWay, planned }

    public let text: Stated<String>
    public let unit: Stated<String>?
    public let person: Stated<String>?
    public let cooperatingUnits: [Stated<String>]
    public let due: Stated<CalendarDate>?
    public let status: Stated<Status>
    public let completedOn: Stated<CalendarDate>?
    /// The headings above it, the other cells of its row.
    let context: [String]
    /// What its words are compared by.
    let pairs: Set<TextLikeness.Pair>

    init?(_ document: CaseDocument, _ index: Int) {
        let path = "/measures/\(index)"
        guard let text = document.text(path + "/text") else { return nil }
        self.text = text
        pairs = TextLikeness.pairs(text.value)
        unit = document.text(path + "/responsibleUnit")
        person = document.text(path + "/responsiblePerson")
        cooperatingUnits = document.texts(path + "/cooperatingUnits")
        due = document.date(path + "/deadline")
        let status = document.text(path + "/status")
        self.status = Stated(status.flatMap { Status(rawValue: $0.value) } ?? .planned, at: document.place(path + "/status"))
        completedOn = document.date(path + "/completedOn")
        context = document.measureContexts.indices.contains(index) ? document.measureContexts[index] : []
    }
}

extension ReportedMeasure.Status {
    public var words: Bilingual {
        switch self {
        case .done: Bilingual(zh: "已完成", en: "done")
        case .underWay: Bilingual(zh: "正在推进", en: "in progress")
        case .planned: Bilingual(zh: "计划实施", en: "planned")
        }
    }
}
