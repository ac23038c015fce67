import WenshuBasics

extension DocumentKind {
    /// 联席会议纪要 of procuratorate and agencies.
    static let jointMeetingMinutes = DocumentKind(
        id: "jointMeetingMinutes",
        title: Bilingual(zh: "联席会议纪要", en: "Minutes of a joint meeting"),
        legalBasis: [Basis.cooperationOpinion(18), Basis.enforcementLink, Basis.compensationLink(11)],
        timeLimit: Bilingual(zh: "联席会议每年至少召开一次。", en: "A joint meeting is held at least once a year."),
        limits: [
            .keeps(.jointMeeting, from: "/lastMeetingOn", done: "/heldOn"), .starts(.jointMeeting, from: "/heldOn"),
        ],
        layout: .minutes,
        extraction: .meetingMinutes,
        titleWords: ["联席会议", "联席会"],
        number: NumberConvention(classCode: "联纪", example: "云联纪〔2024〕2号"),
        fields: jointMeetingFields,
        derived: [
            .title(help: "未填时为会议名称加“纪要”。") { root in root.text("/meetingName").map { $0 + "纪要" } },
            .titleLines, .issuer, .mark("公益诉讼联席会议纪要"), .chairText,
            .personsText("attendees", "出席名单"), .personsText("absentees", "请假名单"), .personsText("observers", "列席名单"),
            .decisionNote,
        ],
        readsBack: .joining(
            ReadBack.values("title", "number", "issuers", "date", "copyTo", "printedBy", "printedOn", "session"),
            ReadBack.meeting, ReadBack.values("attendees", "absentees", "observers", "topics"), ReadBack.decisions),
        rules: .joining(
            CheckRule.decisions(Basis.enforcementLink), CheckRule.meeting(Basis.enforcementLink),
            [
                .unnumberedMinutes(Basis.layoutStandard("10.3")),
                .yearWithoutMeeting(.jointMeeting),
            ]))

    private static let jointMeetingFields: [Field] = .joining(
        [
            .title(help: "未填时为会议名称加“纪要”。"),
            Field("mark", "纪要标志", help: "红色标志的文字，未填时为“公益诉讼联席会议纪要”。"),
            Field("number", "文号", .documentNumber, help: "可以不编文号而编期次。", example: "云联纪〔2024〕2号"),
            Field("session", "期次", help: "写作“第3期”。", example: "第3期"),
            .issuers("主办机关", example: ["云水县人民检察院"]),
        ],
        Field.meeting(Basis.enforcementLink),
        Field.attendance(Basis.enforcementLink),
        [
            Field("convener", "召集单位", help: "召集会议的单位；轮流举办的写轮值单位。"),
            Field("topics", "议题", .list(.text), .required, help: "每项议题一条，不写序号。"),
            Field("discussion", "会议情况", .longText, .required, help: "会议听取、会议指出、会议认为的内容。"),
            .decisions(
                "议定事项", .mandatory(Basis.enforcementLink), source: Basis.enforcementLink, help: "会议纪要应当载明议定的事项，逐项写明由谁、何时完成。"),
            Field("openQuestions", "未尽事项", .longText),
            Field("nextMeeting", "下次会议", .longText),
            .date, .copyTo, .confirmedBy,
            Field("lastMeetingOn", "上次会议日期", .date, help: "不印出，用于核对每年至少召开一次（\(Basis.compensationLink(11))）。"),
        ], Field.printing)
}
