import WenshuBasics

/// The time limits that documents start or keep, with their sources. “日” without 工作 is a calendar day.
extension TimeLimit {
    public static let all: [TimeLimit] = [
        recommendationReply, urgentRecommendationReply, filingService, recommendationService, recommendationReport, noticePeriod,
        supportWithdrawal, clueResultToAgency, clueResultToProcuratorate, noticeBulletin, consultationStart, consultationInvitation,
        consultationAttendees, supportCopy, supportRefusal, enforcementBulletin,
    ]

    public static func find(_ id: String) -> TimeLimit? { all.first { $0.id == id } }

    // MARK: Law and judicial interpretation

    static let recommendationReply = TimeLimit(
        id: "L1", trigger: Bilingual(zh: "行政机关收到检察建议书", en: "the agency receives the recommendation"), length: 2, unit: .month,
        duty: Bilingual(zh: "行政机关依法履行职责并书面回复", en: "the agency performs its duty and replies in writing"),
        source: Basis.interpretation(21, paragraph: 2))

    static let urgentRecommendationReply = TimeLimit(
        id: "L2", trigger: Bilingual(zh: "行政机关收到检察建议书（损害继续扩大等紧急情形）", en: "the agency receives the recommendation, damage spreading"),
        length: 15, unit: .day, duty: Bilingual(zh: "行政机关书面回复", en: "the agency replies in writing"),
        source: Basis.interpretation(21, paragraph: 2))

    static let filingService = TimeLimit(
        id: "L3", trigger: Bilingual(zh: "决定立案", en: "the case is filed"), length: 7, unit: .day,
        duty: Bilingual(zh: "检察机关将立案决定书送达行政机关", en: "the procuratorate serves the filing decision"), source: Basis.caseRules(70))

    static let recommendationService = TimeLimit(
        id: "L4", trigger: Bilingual(zh: "决定提出检察建议", en: "the recommendation is decided"), length: 3, unit: .day,
        duty: Bilingual(zh: "检察机关送达检察建议书", en: "the procuratorate serves the recommendation"), source: Basis.caseRules(76))

    static let recommendationReport = TimeLimit(
        id: "L5", trigger: Bilingual(zh: "送达检察建议书", en: "the recommendation is served"), length: 5, unit: .day,
        duty: Bilingual(zh: "检察机关报上一级人民检察院备案", en: "the procuratorate reports to its superior"), source: Basis.caseRules(75))

    static let noticePeriod = TimeLimit(
        id: "L11", trigger: Bilingual(zh: "发布诉前公告", en: "the pre-suit notice is published"), length: 30, unit: .day,
        duty: Bilingual(zh: "适格主体可以提起诉讼；期满后检察机关可以起诉", en: "eligible plaintiffs may sue; afterwards the procuratorate may"),
        source: "\(Basis.interpretation(13))；\(Basis.caseRules(91))")

    static let supportWithdrawal = TimeLimit(
        id: "L20", trigger: Bilingual(zh: "决定撤回支持起诉", en: "support is withdrawn"), length: 3, unit: .day,
        duty: Bilingual(zh: "检察机关提交人民法院并发送原告", en: "the procuratorate tells the court and the plaintiff"), source: Basis.caseRules(102))

    // MARK: Policy on ecological-damage compensation

    private static func policy(
        _ id: String, _ trigger: Bilingual, _ length: Int, _ unit: Unit, _ direction: Direction = .after, duty: Bilingual, article: Int
    ) -> TimeLimit {
        TimeLimit(
            id: id, trigger: trigger, length: length, unit: unit, direction: direction, duty: duty, source: Basis.compensationLink(article),
            firmness: .policy)
    }

    static let clueResultToAgency = policy(
        "S5-1a", Bilingual(zh: "检察机关办结行政机关移送的线索", en: "the procuratorate closes an agency's clue"), 15, .day,
        duty: Bilingual(zh: "将处理情况函告行政机关", en: "it tells the agency the result"), article: 1)

    static let clueResultToProcuratorate = policy(
        "S5-1b", Bilingual(zh: "行政机关办结检察机关移送的线索", en: "the agency closes a procuratorate's clue"), 15, .day,
        duty: Bilingual(zh: "将处理情况函告检察机关", en: "it tells the procuratorate the result"), article: 1)

    static let noticeBulletin = policy(
        "S5-2a", Bilingual(zh: "在正义网以外的媒体发布公告", en: "the notice is published elsewhere than on 正义网"), 5, .workingDay,
        duty: Bilingual(zh: "书面通报损害发生地行政机关", en: "the procuratorate informs the agencies concerned"), article: 2)

    static let consultationStart = policy(
        "S5-2c", Bilingual(zh: "决定启动磋商", en: "compensation consultation is decided"), 5, .workingDay,
        duty: Bilingual(zh: "行政机关通报同级检察机关", en: "the agency informs the procuratorate"), article: 2)

    static let consultationInvitation = policy(
        "S5-3a", Bilingual(zh: "正式磋商", en: "the formal consultation"), 3, .day, .before,
        duty: Bilingual(zh: "行政机关告知检察机关", en: "the agency invites the procuratorate"), article: 3)

    static let consultationAttendees = policy(
        "S5-3b", Bilingual(zh: "磋商", en: "the consultation"), 1, .day, .before,
        duty: Bilingual(zh: "检察机关告知参加人数、姓名和职务", en: "the procuratorate names its attendees"), article: 3)

    static let supportCopy = policy(
        "S5-4a", Bilingual(zh: "决定支持起诉", en: "support is decided"), 7, .workingDay,
        duty: Bilingual(zh: "将支持起诉意见书抄送行政机关", en: "the agency gets a copy of the opinion"), article: 4)

    static let supportRefusal = policy(
        "S5-4b", Bilingual(zh: "决定不支持起诉", en: "support is refused"), 7, .workingDay,
        duty: Bilingual(zh: "书面告知并说明理由", en: "written notice with grounds"), article: 4)

    static let enforcementBulletin = policy(
        "S5-8", Bilingual(zh: "申请强制执行", en: "enforcement is applied for"), 7, .workingDay,
        duty: Bilingual(zh: "行政机关将有关材料通报同级检察机关", en: "the agency sends the papers to the procuratorate"), article: 8)
}
