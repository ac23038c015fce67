public import WenshuBasics

/// Our recommendation, as the case file needs it.
public struct IssuedRecommendation: Sendable {
    public let document: CaseDocument
    public let number: Stated<String>?
    /// Who issued it.
    public let procuratorate: Stated<String>?
    /// To whom: the supervised agency.
    public let agency: Stated<String>?
    public let date: Stated<CalendarDate>?
    /// The day of service (送达), where our own papers or the person who asks state it.
    public let servedOn: Stated<CalendarDate>?
    /// What it recommends, one by one.
    public let items: [Stated<String>]
    /// Within what time it asks for a reply, and for the rectification, where it says so itself.
    let replyWithin: (length: Int, unit: TimeLimit.Unit)?
    let rectifyWithin: (length: Int, unit: TimeLimit.Unit)?
    /// Whether the short period for spreading damage runs (两高解释 21).
    public let isUrgent: Bool
    public let procedure: Procedure

    /// Which procedure it belongs to.
    public enum Procedure: String, Sendable, Hashable, CaseIterable {
        /// Administrative public-interest litigation: a suit may follow.
        case administrative
        /// Any other recommendation, such as one on governance (社会治理): no suit follows.
        case other
    }

    /// - Parameter servedOn: the day on the service receipt, in place of what the document says.
    init(_ document: CaseDocument, servedOn: CalendarDate?) {
        self.document = document
        number = document.text("/number")
        procuratorate = document.text("/issuers/0")
        agency = document.text("/recipient") ?? document.text("/addressees/0")
        date = document.date("/date")
        self.servedOn = servedOn.map { Stated($0, at: .given) } ?? document.date("/servedOn")
        items = document.texts("/recommendations")
        let period = document.fields.period("/replyWithin")
        replyWithin = period
        rectifyWithin = document.fields.period("/rectifyWithin")
        let urgent = [RuleProfile].inForce(on: date?.value).limits[.urgentReply]
        isUrgent = document.fields["urgent"] == true || urgent.map { period?.length == $0.length && period?.unit == $0.unit } ?? false
        procedure = Self.procedure(document, number: number?.value)
    }

    /// What rests on 行政诉讼法 25, on the joint interpretation, or has 行公 in its number is one before a suit.
    private static func procedure(_ document: CaseDocument, number: String?) -> Procedure {
        if document.documentKind == DocumentKind.governanceRecommendation.id { return .other }
        if number.flatMap(DocumentNumber.init)?.code.contains("行公") ?? false { return .administrative }
        let cited = (document.fields["citations"]?.list ?? []).contains { citation in
            guard let law = citation["law"]?.text else { return false }
            return law == "行政诉讼法" && citation["article"] == 25 || law.contains("检察公益诉讼案件适用法律") && citation["article"] == 21
        }
        return cited ? .administrative : .other
    }
}

extension Value {
    /// `{"value": 2, "unit": "month"}`
    fileprivate func period(_ pointer: String) -> (length: Int, unit: TimeLimit.Unit)? {
        guard let period = at(pointer: pointer), let length = period["value"]?.number?.integer, (1...1_000).contains(length),
            let unit = period["unit"]?.text.flatMap(TimeLimit.Unit.init)
        else { return nil }
        return (length, unit)
    }
}

extension [RuleProfile] {
    static func inForce(on day: CalendarDate?) -> RuleProfile { RuleProfile.all.inForce(on: day) }
}
