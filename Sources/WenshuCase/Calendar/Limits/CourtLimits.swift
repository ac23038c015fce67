import WenshuBasics

/// Limits of a suit, of the support of one, and of service.
extension TimeLimit {
    static let courtLaw: [TimeLimit] = [
        recusalDecision, recusalReview, complaintReport, appearanceDocument, appearanceNotice, judgmentReport, appealReport, suitChange,
        supportWithdrawal, complaintCopy, departmentNotice, plaintiffJoining, settlementNotice, agreementNotice, serviceByNotice,
        expressDelivery, expressReturn,
    ]

    static let recusalDecision = statutory(
        "L13", .recusalRequested, 3, .day, .procuratorate, "作出回避决定", "decides on the recusal", source: Basis.caseRules(23))

    static let recusalReview = statutory(
        "L13r", .recusalReviewRequested, 3, .day, .procuratorate, "作出复议决定", "decides on the review", source: Basis.caseRules(23))

    static let complaintReport = statutory(
        "L14", .complaintServed, 5, .day, .procuratorate, "报上一级人民检察院备案", "reports to its superior", source: Basis.caseRules(46))

    static let appearanceDocument = statutory(
        "L15", .appearanceNoticeReceived, 3, .day, .procuratorate, "提交派员出庭通知书", "submits the notice of its appearance",
        source: "\(Basis.caseRules(49))；\(Basis.interpretation(8))")

    static let appearanceNotice = statutory(
        "L16", .hearing, 3, .day, .court, "向人民检察院送达出庭通知书", "serves the appearance notice",
        source: Basis.interpretation(8), direction: .before)

    static let judgmentReport = statutory(
        "L17", .judgmentReceived, 3, .day, .procuratorate, "报上一级人民检察院备案", "reports to its superior", source: Basis.caseRules(58))

    static let appealReport = statutory(
        "L18", .appealCopyReceived, 3, .day, .procuratorate, "报上一级人民检察院", "reports to its superior", source: Basis.caseRules(62))

    static let suitChange = statutory(
        "L19", .suitChangeDecided, 3, .day, .procuratorate, "将决定书提交人民法院", "submits the decision to the court",
        source: "\(Basis.caseRules(84))、第九十九条")

    static let supportWithdrawal = statutory(
        "L20", .supportWithdrawn, 3, .day, .procuratorate, "提交人民法院并发送原告", "tells the court and the plaintiff",
        source: Basis.caseRules(102))

    static let complaintCopy = statutory(
        "L21", .suitFiled, 5, .day, .court, "将起诉书副本送达被告", "serves a copy of the complaint", source: Basis.interpretation(17))

    static let departmentNotice = statutory(
        "L22", .publicInterestSuitAccepted, 10, .day, .court, "告知负有监督管理职责的行政主管部门", "informs the competent department",
        source: "《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百八十四条")

    static let plaintiffJoining = statutory(
        "L23", .acceptanceAnnounced, 30, .day, .plaintiff, "申请参加诉讼", "apply to join",
        source: "《最高人民法院关于审理环境民事公益诉讼案件适用法律若干问题的解释》第十条")

    static let settlementNotice = statutory(
        "L24", .settlementAnnounced, 30, .day, .court, "公告和解、调解协议，不少于三十日", "keeps the settlement on notice for at least 30 days",
        source: "《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百八十七条")

    static let agreementNotice = statutory(
        "L25", .agreementSubmitted, 30, .day, .court, "公告协议内容，不少于三十日", "keeps the agreement on notice for at least 30 days",
        source: "《最高人民法院关于审理生态环境损害赔偿案件的若干规定（试行）》第二十条")

    static let serviceByNotice = statutory(
        "L26", .servedByNotice, 30, .day, .recipient, "视为送达", "counts as served", source: Basis.civilProcedure(95))

    static let expressDelivery = statutory(
        "L27", .expressMailPosted, 5, .workingDay, .postOffice, "投递三次未能送达的，退回检察院", "returns mail that three tries did not deliver",
        source: "《最高人民检察院关于以检察专递方式邮寄送达有关检察法律文书的若干规定》第六条")

    static let expressReturn = statutory(
        "L28", .expressMailReceived, 3, .day, .recipient, "内容不符的，退回检察院", "returns it where the contents are wrong",
        source: "《最高人民检察院关于以检察专递方式邮寄送达有关检察法律文书的若干规定》第十条")
}
