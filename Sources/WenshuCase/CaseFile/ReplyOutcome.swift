public import WenshuBasics

/// Which of the three kinds of reply (三类回复) a reply is.
///
/// 高检会〔2019〕1号 point 15, and in the same words the opinion of Beijing (2020) part five (四): where duties were not done, effective
/// measures are taken; where objective causes keep the rectification from being finished in time, a concrete and feasible plan is made and
/// explained; where no unlawful conduct harmed the public interest, the agency replies and explains.
public enum ReplyOutcome: String, Sendable, Hashable, CaseIterable {
    /// The first kind, all done.
    case rectified
    /// The first kind, measures taken and not all done; no delay is claimed.
    case underWay
    /// The second kind.
    case planned
    /// The third kind.
    case contested
    /// The reply does not say.
    case unclear

    /// The sources of the three kinds.
    public static let source = "\(Basis.cooperationOpinion(15))；\(Basis.municipalOpinion("五", item: "四"))"

    /// From `disposition` of the extraction contract.
    init(disposition: String?) {
        self =
            switch disposition {
            case "rectified": .rectified
            case "inProgress": .underWay
            case "deferred": .planned
            case "disputed": .contested
            default: .unclear
            }
    }

    /// 1 to 3, nothing where the reply does not say.
    public var kindOfReply: Int? {
        switch self {
        case .rectified, .underWay: 1
        case .planned: 2
        case .contested: 3
        case .unclear: nil
        }
    }

    public var words: Bilingual {
        switch self {
        case .rectified: Bilingual(zh: "采取有效措施整改，称已整改完毕", en: "rectified, all said to be done")
        case .underWay: Bilingual(zh: "采取有效措施整改，尚未全部完成", en: "measures taken, not all done")
        case .planned: Bilingual(zh: "因客观原因难以在规定期限内整改完毕，制定整改方案", en: "cannot be finished in time, with a plan")
        case .contested: Bilingual(zh: "认为不存在违法情形，说明情况", en: "no unlawful conduct, with an explanation")
        case .unclear: Bilingual(zh: "属于哪一类没有写明", en: "which kind it is, is not stated")
        }
    }
}
