import WenshuBasics

extension DocumentKind {
    /// 会商研判纪要: the yearly review of enforcement and clues that the procuratorate convenes.
    static let clueReviewMinutes = DocumentKind(
        id: "clueReviewMinutes",
        title: Bilingual(zh: "会商研判纪要", en: "Minutes of a clue review"),
        legalBasis: [Basis.cooperationOpinion(2), Basis.enforcementLink],
        timeLimit: Bilingual(zh: "由检察机关召集，每年会商一次，确有需要的可随时召开。", en: "Convened by the procuratorate once a year, and whenever needed."),
        limits: [
            .keeps(.clueReview, from: "/lastMeetingOn", done: "/heldOn"), .starts(.clueReview, from: "/heldOn"),
        ],
        layout: .minutes,
        extraction: .meetingMinutes,
        titleWords: ["会商研判", "线索会商", "会商会议", "线索研判"],
        number: NumberConvention(classCode: "检会纪", example: "云检会纪〔2024〕1号"),
        fields: reviewFields,
        derived: [
            .title(help: "未填时为会议名称加“纪要”。") { root in root.text("/meetingName").map { $0 + "纪要" } },
            .titleLines, .issuer, .mark("公益诉讼线索会商研判纪要"), .chairText,
            .personsText("attendees", "出席名单"), .personsText("absentees", "请假名单"), .personsText("observers", "列席名单"),
            .decisionNote,
        ],
        readsBack: .joining(
            ReadBack.values("title", "number", "issuers", "date", "copyTo", "printedBy", "printedOn", "session"),
            ReadBack.meeting, ReadBack.values("attendees", "absentees", "observers", "topics"), ReadBack.decisions),
        rules: .joining(CheckRule.decisions(Basis.cooperationOpinion(2)), CheckRule.meeting(Basis.cooperationOpinion(2)), reviewRules))

    private static let reviewRules: [CheckRule] = [
        .unnumberedMinutes(Basis.layoutStandard("10.3")),
        CheckRule(
            "convenedByOthers", .warning, source: Basis.cooperationOpinion(2),
            Bilingual(zh: "会商研判由检察机关召集，召集单位是{}。", en: "The review is convened by the procuratorate, not by {}."),
            remedy: Bilingual(zh: "请核对；有关行政机关就本系统线索单独会商的，可以保留。", en: "Check; an agency may hold a review of its own field."),
            test: .custom { subject in
                guard let host = subject.data.text("/issuers/0"), !host.hasSuffix("检察院") else { return [] }
                return [Hit("/issuers/0", quoting: host)]
            }),
        CheckRule(
            "clueWithoutDecision", .warning, source: Basis.cooperationOpinion(2),
            Bilingual(zh: "会商意见没有提到这条线索怎样处理：{}。", en: "No decision says what becomes of this clue: {}."),
            remedy: Bilingual(zh: "请在会商意见中逐条写明线索的处理，并写出线索名称。", en: "Say it in a decision that names the clue."),
            test: .custom { subject in
                let decided = (subject.data["decisions"]?.list ?? []).compactMap { $0["text"]?.text }
                return (subject.data["clues"]?.list ?? []).enumerated().compactMap { i, clue in
                    guard let name = clue["name"]?.text, !decided.contains(where: { $0.contains(name) }) else { return nil }
                    return Hit("/clues/\(i)/name", quoting: name)
                }
            }),
        .yearWithoutMeeting(.clueReview),
    ]

    private static let reviewFields: [Field] = .joining(
        [
            .title(help: "未填时为会议名称加“纪要”。"),
            Field("mark", "纪要标志", help: "红色标志的文字，未填时为“公益诉讼线索会商研判纪要”。"),
            Field("number", "文号", .documentNumber, help: "可以不编文号而编期次。", example: "云检会纪〔2024〕1号"),
            Field("session", "期次", help: "写作“第1期”。", example: "第1期"),
            .issuers("召集单位", example: ["云水县人民检察院"]),
        ],
        Field.meeting(Basis.cooperationOpinion(2)),
        Field.attendance(Basis.cooperationOpinion(2)),
        [
            Field("topics", "议题", .list(.text), .required, help: "每项议题一条，不写序号。"),
            Field(
                "enforcement", "执法和办案情况", .longText, .mandatory(Basis.cooperationOpinion(2)),
                help: "各单位交流的执法情况、公益诉讼办案情况。"),
            Field(
                "clues", "会商线索",
                .list(
                    .object([
                        Field("name", "线索名称", .text, .required, help: "与议定内容中的写法一致。"), Field("providedBy", "提供单位", .text, .required),
                        Field("facts", "基本情况", .longText, .required, help: "时间、地点、涉嫌的行为、已知的损害。"),
                        Field("assessment", "研判意见", .longText, .mandatory(Basis.cooperationOpinion(2)), help: "是否属于公益诉讼线索，理由，由谁先行处理。"),
                    ])), .mandatory(Basis.cooperationOpinion(2)), help: "逐条写明线索和研判意见。"),
            Field(
                "problems", "突出问题和改进意见", .longText, help: "易发、高发的系统性、领域性问题，以及各方提出的意见建议（\(Basis.cooperationOpinion(2))）。"),
            .decisions(
                "会商意见", .mandatory(Basis.cooperationOpinion(2)), source: Basis.cooperationOpinion(2), help: "对每条线索的处理和共同要做的工作，逐项写明由谁、何时完成。"
            ),
            .date, .copyTo, .confirmedBy,
            Field("lastMeetingOn", "上次会议日期", .date, help: "不印出，用于核对每年会商一次（\(Basis.cooperationOpinion(2))）。"),
        ], Field.printing)
}
