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
        let agency = Self.evidence(.agency, recommendation.agency, reply.agencies, Self.organ)
        let addressee = Self.evidence(.addressee, recommendation.procuratorate, reply.addressees, Self.organ)
        let date = Self.evidence(.date, recommendation.date?.map(\.iso), [reply.date?.map(\.iso)].compactMap(\.self)) {
            $0 < $1 ? .before : .after
        }
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

    /// What the reply says that fits best, or first where nothing fits.
    private static func evidence(
        _ aspect: Aspect, _ ours: Stated<String>?, _ theirs: [Stated<String>], _ compare: (_ theirs: String, _ ours: String) -> Result
    ) -> Evidence {
        guard let ours, !theirs.isEmpty else { return Evidence(aspect: aspect, result: .absent, ours: ours, theirs: theirs.first) }
        let results = theirs.map { compare($0.value, ours.value) }
        let best = results.firstIndex(of: .equal) ?? results.firstIndex(of: .abbreviated) ?? 0
        return Evidence(aspect: aspect, result: results[best], ours: ours, theirs: theirs[best])
    }

    private static func number(_ reply: IncomingReply, _ recommendation: IssuedRecommendation) -> Evidence {
        func compare(_ theirs: String, _ ours: String) -> Result {
            guard let a = DocumentNumber(ours), let b = DocumentNumber(theirs) else { return ours == theirs ? .equal : .other }
            return a == b ? .equal : .other
        }
        let answered = evidence(.number, recommendation.number, [reply.answeredNumber].compactMap(\.self), compare)
        guard answered.result == .other else { return answered }
        // A reply to several recommendations names them all; extraction takes the first.
        let named = reply.document.numbers.map {
            Stated($0.number, at: ValuePlace(file: reply.document.source.file, block: $0.block, text: $0.number))
        }
        var mentioned = evidence(.number, recommendation.number, named, compare)
        guard mentioned.result == .equal else { return answered }
        mentioned.result = .mentioned
        return mentioned
    }

    private static func organ(_ theirs: String, _ ours: String) -> Result { Result(OrganSameness.of(theirs, ours)) }
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
