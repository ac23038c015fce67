import WenshuBasics

/// Limits of laws and judicial interpretations that bind procuratorate and agencies before a suit. “日” is a calendar day.
extension TimeLimit {
    static let law: [TimeLimit] = [
        recommendationReply, urgentRecommendationReply, filingService, recommendationService, recommendationReport,
        issuedRecommendationReport, factChecking, objectionReview, administrativeReview, civilReview, transferredAdministrativeReview,
        transferredCivilReview, noticePeriod, delegatedInquiry, pilotReply, consultationPeriod, hearingNotice, archiveTransfer,
        countyArchiveTransfer,
    ]

    static func statutory(
        _ id: String, _ trigger: Event, _ length: Int, _ unit: Unit, _ actor: Actor, _ zh: String, _ en: String, source: String,
        direction: Direction = .after, firmness: Firmness = .statutory
    ) -> TimeLimit {
        TimeLimit(
            id: id, trigger: trigger, length: length, unit: unit, direction: direction, actor: actor, duty: Bilingual(zh: zh, en: en),
            source: source, firmness: firmness)
    }

    // MARK: Recommendation

    static let recommendationReply = statutory(
        "L1", .recommendationReceived, 2, .month, .agency, "依法履行职责并书面回复", "performs its duty and replies in writing",
        source: "\(Basis.interpretation(21, paragraph: 2))；\(Basis.recommendationRules(19))")

    static let urgentRecommendationReply = statutory(
        "L2", .urgentRecommendationReceived, 15, .day, .agency, "书面回复", "replies in writing",
        source: Basis.interpretation(21, paragraph: 2))

    static let filingService = statutory(
        "L3", .filingDecided, 7, .day, .procuratorate, "将立案决定书送达行政机关", "serves the filing decision on the agency",
        source: Basis.caseRules(70))

    static let recommendationService = statutory(
        "L4", .recommendationDecided, 3, .day, .procuratorate, "送达检察建议书", "serves the recommendation", source: Basis.caseRules(76))

    static let recommendationReport = statutory(
        "L5", .recommendationServed, 5, .day, .procuratorate, "报上一级人民检察院备案", "reports to its superior", source: Basis.caseRules(75))

    static let issuedRecommendationReport = statutory(
        "L6", .recommendationIssued, 5, .day, .procuratorate, "报上一级人民检察院对口业务部门和负责法律政策研究的部门备案",
        "reports to the superior's business and policy departments", source: Basis.recommendationRules(21))

    static let factChecking = statutory(
        "L7", .investigationDecided, 2, .month, .procuratorate, "完成调查核实（一般期限）", "generally finishes checking the facts",
        source: Basis.recommendationRules(15))

    /// “立即”: the reminder is three working days.
    static let objectionReview = statutory(
        "L33", .objectionReceived, 3, .workingDay, .procuratorate, "立即复核对检察建议的异议", "examines the objection at once",
        source: Basis.recommendationRules(23), firmness: .prompt)

    /// What an agency had to keep before the joint interpretation of 2018.
    static let pilotReply = statutory(
        "L30", .recommendationReceived, 1, .month, .recipient, "依法办理并书面回复", "acts and replies in writing",
        source: "《人民检察院提起公益诉讼试点工作实施办法》第十三条", firmness: .superseded)

    // MARK: Review for suit

    static let administrativeReview = statutory(
        "L8", .rectificationExpired, 1, .month, .procuratorate, "审查起诉（行政公益诉讼；检察长批准可延长一个月，再延长报上一级院批准）",
        "reviews for suit, administrative (one month more by the chief procurator, further by the superior)", source: Basis.caseRules(47))

    static let civilReview = statutory(
        "L9", .noticeExpired, 3, .month, .procuratorate, "审查起诉（民事公益诉讼；检察长批准可延长一个月，再延长报上一级院批准）",
        "reviews for suit, civil (one month more by the chief procurator, further by the superior)", source: Basis.caseRules(47))

    static let transferredAdministrativeReview = statutory(
        "L10", .caseReceived, 1, .month, .procuratorate, "审查起诉（移送的行政公益诉讼案件）", "reviews for suit, administrative case transferred to it",
        source: Basis.caseRules(47))

    static let transferredCivilReview = statutory(
        "L10c", .civilCaseReceived, 3, .month, .procuratorate, "审查起诉（移送的民事公益诉讼案件）", "reviews for suit, civil case transferred to it",
        source: Basis.caseRules(47))

    static let noticePeriod = statutory(
        "L11", .noticePublished, 30, .day, .plaintiff, "可以提起诉讼；期满无人起诉的，检察机关可以起诉",
        "may sue; after its end the procuratorate may", source: "\(Basis.interpretation(13))；\(Basis.caseRules(91))")

    static let delegatedInquiry = statutory(
        "L12", .inquiryReceived, 30, .day, .procuratorate, "完成受托调查并送交委托的检察院", "reports back to the procuratorate that entrusted it",
        source: Basis.caseRules(43))

    static let hearingNotice = statutory(
        "L32", .publicHearing, 3, .day, .procuratorate, "告知听证会参加人案由、时间和地点", "tells those who take part the matter, time and place",
        source: Basis.hearingRules(10), direction: .before)

    // MARK: Compensation and archives

    static let consultationPeriod = statutory(
        "L31", .consultationNoticeServed, 90, .day, .agency, "完成磋商，一般不超过三次会议（未核对原文）",
        "finishes consultation, as a rule in at most three sessions (text not compared)",
        source: "《生态环境损害赔偿管理规定》（环法规〔2022〕31号）", firmness: .policy)

    static let archiveTransfer = statutory(
        "L29", .archiveFormed, 20, .year, .all, "向国家档案馆移交档案（中央、省、设区的市级单位）",
        "transfers it to a state archive (central, provincial, city units)", source: "《档案法实施条例》第二十条")

    static let countyArchiveTransfer = statutory(
        "L29c", .countyArchiveFormed, 10, .year, .all, "向国家档案馆移交档案（县级单位）", "transfers it to a state archive (county units)",
        source: "《档案法实施条例》第二十条")
}
