public import WenshuBasics

/// By what a reply is tied to the recommendation.
public struct Tie: Sendable {
    public struct Evidence: Sendable {
        public var aspect: Aspect
        public var result: Result
        /// What the recommendation says, and what the reply says.
        public var ours: Stated<String>?
        public var theirs: Stated<String>?
    }

    public enum Aspect: String, Sendable, Hashable, CaseIterable {
        /// The number of the recommendation that the reply says it answers.
        case number
        /// The sender, compared with the agency that the recommendation was sent to.
        case agency
        /// The addressee, compared with the procuratorate.
        case addressee
        /// The reply's date, compared with the recommendation's.
        case date
    }

    public enum Result: String, Sendable, Hashable, CaseIterable {
        case equal
        /// A shorter or longer name of the same organ.
        case abbreviated
        /// The number stands in the reply, but another one is named first.
        case mentioned
        /// The date is not before.
        case after
        case before, other
        /// One side says nothing.
        case absent
    }

    public enum Strength: String, Sendable, Hashable, CaseIterable {
        /// It names the number, and the agency or the addressee fits.
        case certain
        /// Without the number, by the agency and a date that fits; or by the number alone.
        case likely
        /// Too little is stated: a person must say.
        case doubtful
        /// It answers another recommendation; nothing in it counts.
        case none
    }

    public var evidence: [Evidence] = []
    public var strength = Strength.none

    init() {}

    init(_ reply: IncomingReply, to recommendation: IssuedRecommendation) {
        let number = Self.number(reply, recommendation)
        let agency = Self.organ(.agency, recommendation.agency, reply.agencies)
        let addressee = Self.organ(.addressee, recommendation.procuratorate, reply.addressees)
        let date = Self.date(reply, recommendation)
        evidence = [number, agency, addressee, date]
        strength = Self.strength(number.result, agency.result, addressee.result, date.result)
    }

    private static func strength(_ number: Result, _ agency: Result, _ addressee: Result, _ date: Result) -> Strength {
        switch number {
        case .other: return .none
        case .equal: return agency.fits || addressee.fits ? .certain : .likely
        case .mentioned: return .likely
        default:
            if agency == .other { return .none }
            return agency.fits && addressee != .other && date == .after ? .likely : .doubtful
        }
    }

    private static func number(_ reply: IncomingReply, _ recommendation: IssuedRecommendation) -> Evidence {
        var evidence = Evidence(aspect: .number, result: .absent, ours: recommendation.number, theirs: reply.answeredNumber)
        guard let ours = recommendation.number?.value, let theirs = reply.answeredNumber?.value else { return evidence }
        if isSame(ours, theirs) {
            evidence.result = .equal
        } else if let found = reply.document.numbers.first(where: { isSame(ours, $0.number) }) {
            // A reply to several recommendations names them all; extraction takes the first.
            evidence.result = .mentioned
            evidence.theirs = Stated(found.number, at: ValuePlace(file: reply.document.source.file, block: found.block, text: found.number))
        } else {
            evidence.result = .other
        }
        return evidence
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        guard let a = DocumentNumber(one), let b = DocumentNumber(other) else { return one == other }
        return a == b
    }

    private static func organ(_ aspect: Aspect, _ ours: Stated<String>?, _ theirs: [Stated<String>]) -> Evidence {
        guard let ours, let first = theirs.first else { return Evidence(aspect: aspect, result: .absent, ours: ours, theirs: theirs.first) }
        let compared = theirs.map { (name: $0, result: OrganSameness.of($0.value, ours.value)) }
        let best = compared.first { $0.result == .equal } ?? compared.first { $0.result == .abbreviated } ?? (first, .other)
        return Evidence(aspect: aspect, result: Result(best.result), ours: ours, theirs: best.name)
    }

    private static func date(_ reply: IncomingReply, _ recommendation: IssuedRecommendation) -> Evidence {
        let (ours, theirs) = (recommendation.date, reply.date)
        var result = Result.absent
        if let ours, let theirs { result = theirs.value < ours.value ? .before : .after }
        return Evidence(aspect: .date, result: result, ours: ours?.map(\.iso), theirs: theirs?.map(\.iso))
    }
}

extension Tie.Result {
    fileprivate init(_ sameness: OrganSameness) {
        self =
            switch sameness {
            case .equal: .equal
            case .abbreviated: .abbreviated
            case .other: .other
            }
    }

    fileprivate var fits: Bool { self == .equal || self == .abbreviated }

    public var words: Bilingual {
        switch self {
        case .equal: Bilingual(zh: "一致", en: "equal")
        case .abbreviated: Bilingual(zh: "一致（简称）", en: "equal, abbreviated")
        case .mentioned: Bilingual(zh: "文中写有", en: "named beside others")
        case .after: Bilingual(zh: "在后", en: "after")
        case .before: Bilingual(zh: "在前", en: "before")
        case .other: Bilingual(zh: "不一致", en: "other")
        case .absent: Bilingual(zh: "没有写明", en: "not stated")
        }
    }
}

extension Tie.Aspect {
    public var words: Bilingual {
        switch self {
        case .number: Bilingual(zh: "检察建议文号", en: "number")
        case .agency: Bilingual(zh: "被建议单位", en: "agency")
        case .addressee: Bilingual(zh: "检察院", en: "procuratorate")
        case .date: Bilingual(zh: "日期", en: "date")
        }
    }
}

extension Tie.Strength {
    public var words: Bilingual {
        switch self {
        case .certain: Bilingual(zh: "回复本案检察建议", en: "answers this recommendation")
        case .likely: Bilingual(zh: "很可能回复本案检察建议", en: "likely answers this recommendation")
        case .doubtful: Bilingual(zh: "是否回复本案检察建议不能确定，请核对", en: "may answer this recommendation; check")
        case .none: Bilingual(zh: "不是回复本案检察建议，没有计入", en: "answers another one; not counted")
        }
    }
}
