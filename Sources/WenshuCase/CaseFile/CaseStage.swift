public import WenshuBasics

/// Where a case stands on a day: what the last reply says, and which periods have run out.
public enum CaseStage: String, Sendable, Hashable, CaseIterable {
    case awaitingReply
    /// No reply, and the period is over.
    case replyOverdue
    case rectified
    case underWay
    /// Not all done, and the rectification period is over.
    case underWayExpired
    case planned
    /// Not all done, and the plan's day is over.
    case planExpired
    case contested
    case unclear

    init(_ outcome: ReplyOutcome?, period: ReplyPeriod?, completion: CalendarDate?, on day: CalendarDate) {
        func isOver(_ end: CalendarDate?) -> Bool { end.map { $0 < day } ?? false }
        self =
            switch outcome {
            case nil: isOver(period?.latest.end) ? .replyOverdue : .awaitingReply
            case .rectified: .rectified
            case .underWay: isOver(period?.rectification.end) ? .underWayExpired : .underWay
            case .planned: isOver(completion.map { Computation.until($0).end }) ? .planExpired : .planned
            case .contested: .contested
            case .unclear: .unclear
            }
    }

    public var words: Bilingual {
        switch self {
        case .awaitingReply: Bilingual(zh: "等待回复", en: "waiting for the reply")
        case .replyOverdue: Bilingual(zh: "逾期没有回复", en: "no reply, and the period is over")
        case .rectified: Bilingual(zh: "对方称已整改完毕，待核实", en: "said to be rectified, to be verified")
        case .underWay: Bilingual(zh: "整改期限内，正在整改", en: "being rectified within the period")
        case .underWayExpired: Bilingual(zh: "整改期限届满，没有全部整改到位", en: "the period is over, and not all is done")
        case .planned: Bilingual(zh: "按整改方案整改", en: "being rectified by the plan")
        case .planExpired: Bilingual(zh: "整改方案的期限届满，没有全部整改到位", en: "the plan's day is over, and not all is done")
        case .contested: Bilingual(zh: "对方认为不存在违法情形，待审查", en: "contested, to be examined")
        case .unclear: Bilingual(zh: "回复属于哪一类没有写明，待核对", en: "which kind of reply it is, is to be checked")
        }
    }
}
