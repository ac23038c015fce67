import WenshuBasics

/// Limits of policy documents on co-operation and on ecological-damage compensation. They bind their members, not the public; those
/// without a number are reminders only.
extension TimeLimit {
    static let policy: [TimeLimit] = [
        clueResultToAgency, clueResultToProcuratorate, clueTransfer, noticeBulletin, noticeOpinion, consultationStart, expiredNoticeOpinion,
        consultationInvitation, consultationAttendees, supportCopy, supportRefusal, enforcementBulletin, jointMeeting, clueReview,
        caseInformation, cooperationReply, majorMatter, sensitiveClue, provincialReply, enforcementLinkDocking, municipalReply, liaison,
    ]

    private static func set(
        _ id: String, _ trigger: Event, _ length: Int, _ unit: Unit, _ actor: Actor, _ zh: String, _ en: String, source: String,
        direction: Direction = .after, firmness: Firmness = .policy
    ) -> TimeLimit {
        TimeLimit(
            id: id, trigger: trigger, length: length, unit: unit, direction: direction, actor: actor, duty: Bilingual(zh: zh, en: en),
            source: source, firmness: firmness)
    }

    /// “及时”, for which the reminder is three working days.
    private static func promptly(
        _ id: String, _ trigger: Event, _ actor: Actor, _ zh: String, _ en: String, source: String
    ) -> TimeLimit {
        set(id, trigger, 3, .workingDay, actor, zh, en, source: source, firmness: .prompt)
    }

    // MARK: Clues

    static let clueResultToAgency = set(
        "S5-1a", .agencyClueClosed, 15, .day, .procuratorate, "将处理情况函告行政机关", "tells the agency the result",
        source: Basis.compensationLink(1))

    static let clueResultToProcuratorate = set(
        "S5-1b", .procuratorateClueClosed, 15, .day, .agency, "将处理情况函告检察机关", "tells the procuratorate the result",
        source: Basis.compensationLink(1))

    static let clueTransfer = promptly(
        "S5-1c", .clueFound, .either, "移送线索", "transfers the clue",
        source: "\(Basis.compensationLink(1))；\(Basis.cooperationOpinion(1))")

    static let sensitiveClue = promptly(
        "S1-7", .sensitiveClueFound, .procuratorate, "向行政机关的上级机关通报", "tells the superior organ of the agency",
        source: Basis.cooperationOpinion(7))

    // MARK: Public notice and consultation

    static let noticeBulletin = set(
        "S5-2a", .noticePublishedElsewhere, 5, .workingDay, .procuratorate, "书面通报损害发生地行政机关", "informs the agencies concerned",
        source: Basis.compensationLink(2))

    static let noticeOpinion = set(
        "S5-2b", .noticePublished, 30, .day, .agency, "在公告期内提出启动赔偿的书面意见", "gives its opinion that compensation will start",
        source: Basis.compensationLink(2))

    static let consultationStart = set(
        "S5-2c", .consultationDecided, 5, .workingDay, .agency, "通报同级检察机关", "informs the procuratorate of its level",
        source: Basis.compensationLink(2))

    static let expiredNoticeOpinion = promptly(
        "S5-2d", .lateStartReceived, .procuratorate, "回复意见，行政机关原则上终止索赔", "answers; the agency in principle ends its claim",
        source: Basis.compensationLink(2))

    static let consultationInvitation = set(
        "S5-3a", .consultation, 3, .day, .agency, "告知检察机关", "invites the procuratorate", source: Basis.compensationLink(3),
        direction: .before)

    static let consultationAttendees = set(
        "S5-3b", .consultation, 1, .day, .procuratorate, "告知参加人数、姓名和职务", "names its attendees",
        source: Basis.compensationLink(3), direction: .before)

    // MARK: Support and enforcement

    static let supportCopy = set(
        "S5-4a", .supportDecided, 7, .workingDay, .procuratorate, "将支持起诉意见书抄送行政机关", "sends the agency a copy of the opinion",
        source: Basis.compensationLink(4))

    static let supportRefusal = set(
        "S5-4b", .supportRefused, 7, .workingDay, .procuratorate, "书面告知行政机关并说明理由", "tells the agency in writing, with grounds",
        source: Basis.compensationLink(4))

    static let enforcementBulletin = set(
        "S5-8", .enforcementApplied, 7, .workingDay, .agency, "将有关材料通报同级检察机关", "sends the papers to the procuratorate of its level",
        source: Basis.compensationLink(8))

    // MARK: Meetings and standing duties

    static let jointMeeting = set(
        "S5-11", .jointMeetingHeld, 1, .calendarYear, .all, "每年至少召开一次联席会议", "hold a joint meeting at least once a year",
        source: Basis.compensationLink(11))

    static let clueReview = set(
        "S1-2", .clueReviewHeld, 1, .calendarYear, .procuratorate, "每年召集一次会商研判，必要时增加", "convenes a review of clues once a year",
        source: Basis.cooperationOpinion(2))

    static let caseInformation = set(
        "S1-3", .informationSent, 3, .month, .procuratorate, "定期向行政机关通报案件和数据信息", "regularly sends case and data information",
        source: Basis.cooperationOpinion(3), firmness: .configured)

    static let liaison = set(
        "S5-14", .liaisonNamed, 1, .year, .all, "保持一名固定联络员", "keep one fixed liaison", source: Basis.compensationLink(14),
        firmness: .configured)

    static let majorMatter = promptly(
        "S1-19", .majorMatter, .all, "相互通报", "tell one another", source: Basis.cooperationOpinion(19))

    // MARK: Policies that repeat the statutory reply period

    static let cooperationReply = set(
        "S1-15", .recommendationReceived, 2, .month, .agency, "在规定时间内书面回复、附整改方案或者说明情况",
        "replies in the prescribed time, with a plan or an explanation", source: Basis.cooperationOpinion(15))

    static let provincialReply = set(
        "S2-3", .recommendationReceived, 2, .month, .agency, "在法定期限内履职并回复，逾期不履职的可以起诉",
        "performs and replies in the statutory period, or may be sued", source: "陕政发〔2019〕4号第二部分第（三）项")

    static let municipalReply = set(
        "S4-5", .recommendationReceived, 2, .month, .agency, "在法定期限内书面反馈", "gives written feedback in the statutory period",
        source: "《关于深入推进检察公益诉讼工作的意见》（北京市，2020年）第五部分第（四）项")

    static let enforcementLinkDocking = set(
        "S3-1", .linkOpinionIssued, 0, .calendarYear, .agency, "与法院、检察院、公安、司法行政机关对接并制定实施方案",
        "docks with court, procuratorate, police and justice and issues a plan", source: "吉环法字〔2015〕4号第三部分第（一）项",
        firmness: .superseded)
}
