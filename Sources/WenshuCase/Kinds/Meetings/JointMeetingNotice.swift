import WenshuBasics

extension DocumentKind {
    /// 联席会议通知, with the agenda.
    static let jointMeetingNotice = DocumentKind(
        id: "jointMeetingNotice",
        title: Bilingual(zh: "联席会议通知", en: "Notice of a joint meeting"),
        legalBasis: [
            Basis.cooperationOpinion(18), Basis.linkageNotice("六"), Basis.enforcementLink, Basis.compensationLink(11),
        ],
        timeLimit: Bilingual(zh: "联席会议每年至少召开一次，可以轮流举办。", en: "A joint meeting is held at least once a year; the host may rotate."),
        limits: [.keeps(.jointMeeting, from: "/lastMeetingOn", done: "/heldOn")],
        layout: .letter,
        extraction: .officialNotice,
        titleWords: ["联席会议的通知", "联席会的通知", "联席会议通知"],
        number: NumberConvention(classCode: "检函", example: "云检函〔2024〕31号"),
        fields: noticeFields,
        derived: [
            .title(help: "未填时为“关于召开××联席会议的通知”。") { root in root.text("/meetingName").map { "关于召开\($0)的通知" } },
            .titleLines, .issuer, .basisText, .heldText, .outline { _ in ["会议时间和地点", "会议议题", "参会人员", "有关要求"] },
        ],
        readsBack: ReadBack.values(
            "title", "number", "issuers", "addressees", "date", "copyTo", "attachments", "contact", "basis", "outline"),
        rules: [
            .senderIsReceiver(Basis.cooperationOpinion(18)), .endsBeforeStart(Basis.cooperationOpinion(18)),
            CheckRule(
                "heldBeforeNotice", source: Basis.cooperationOpinion(18),
                Bilingual(zh: "会议日期早于通知日期：{}。", en: "The meeting lies before the notice: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/heldOn", "/date")),
            CheckRule(
                "shortNotice", .warning, source: "办会惯例（没有法定期限）",
                Bilingual(zh: "从通知到会议不足三个工作日：{}。", en: "Less than three working days from notice to meeting: {}."),
                remedy: Bilingual(zh: "请给参会单位留出准备时间，或者另行电话通知。", en: "Leave time to prepare, or tell them by telephone as well."),
                test: .custom { subject in
                    guard let date = subject.date, let held = subject.data.date("/heldOn"), date < held,
                        held <= subject.context.calendar.adding(workingDays: 3, to: date)
                    else { return [] }
                    return [Hit("/heldOn", quoting: "\(date.chinese)—\(held.chinese)")]
                }),
            CheckRule(
                "heldOnRestDay", .warning, source: "办会惯例（没有法定期限）",
                Bilingual(zh: "会议日期是休息日：{}。", en: "The meeting is on a rest day: {}."),
                remedy: Bilingual(zh: "请核对会议日期。", en: "Check the day."),
                test: .custom { subject in
                    guard let held = subject.data.date("/heldOn"), !subject.context.calendar.isWorkingDay(held) else { return [] }
                    return [Hit("/heldOn", quoting: held.chinese)]
                }),
            .answerDuePast(Basis.cooperationOpinion(18)),
            CheckRule(
                "answerAfterMeeting", source: Basis.cooperationOpinion(18),
                Bilingual(zh: "回执截止日期不早于会议日期：{}。", en: "The receipt is due no earlier than the meeting: {}."),
                remedy: Bilingual(zh: "请核对回执截止日期。", en: "Check the day by which to answer."),
                test: .custom { subject in
                    guard let held = subject.data.date("/heldOn"), let due = subject.data.date("/replyBy"), due >= held else { return [] }
                    return [Hit("/replyBy", quoting: due.chinese)]
                }),
            CheckRule(
                "receiptNotAttached", .warning, source: Basis.documentHandling(20),
                Bilingual(zh: "要求报送回执，但附件中没有回执。", en: "A receipt is asked for, but none is attached."),
                remedy: Bilingual(zh: "请附参会回执。", en: "Attach the form."),
                test: .custom { subject in
                    let attached = subject.data["attachments"]?.paragraphs ?? []
                    let asks = !subject.data.isBlank(at: "/replyBy")
                    return asks && !attached.contains { $0.contains("回执") } ? [Hit("/attachments")] : []
                }),
            .yearWithoutMeeting(.jointMeeting),
        ])

    private static let noticeFields: [Field] = [
        .title(help: "未填时为“关于召开××联席会议的通知”。"),
        .number("云检函〔2024〕31号"),
        .issuers("主办机关", example: ["云水县人民检察院"]),
        .addressees(help: "联席会议各成员单位全称或者规范化简称。", example: ["云水县水利局", "云水县自然资源局"]),
        Field("meetingName", "会议名称", .text, .required, example: "2024年第二次生态环境公益诉讼联席会议"),
        Field(
            "purpose", "会议目的", .text, .required, help: "写成以“为”开头的短语，说明要研究解决的问题（\(Basis.cooperationOpinion(18))）。"),
        .basisDocuments(),
        Field("heldOn", "会议日期", .date, .mandatory(Basis.cooperationOpinion(18))),
        Field("startsAt", "开始时间", .time, .mandatory(Basis.cooperationOpinion(18))), Field("endsAt", "结束时间", .time),
        Field("place", "会议地点", .text, .mandatory(Basis.cooperationOpinion(18))),
        Field("topics", "议题", .list(.text), .mandatory(Basis.cooperationOpinion(18)), help: "每项议题一条，写明由哪个单位汇报；不写序号。"),
        Field("participants", "参会人员", .list(.text), .required, help: "各单位由什么人参加，每类一条，如“各成员单位分管负责人、联络员各1名”。"),
        Field("requirements", "有关要求", .list(.text), .required, help: "准备材料、会场纪律等，每项一条。"),
        Field("replyBy", "反馈日期", .date, help: "报送参会回执的最后日期。"),
        .contact, .attachments, .date, .copyTo,
        Field("lastMeetingOn", "上次会议日期", .date, help: "不印出，用于核对每年至少召开一次（\(Basis.compensationLink(11))）。"),
    ]
}
