import WenshuBasics

/// 公开宣告 of a recommendation: the notice before it and the record of it.
extension DocumentKind {
    static let announcementNotice = DocumentKind(
        id: "announcementNotice",
        title: Bilingual(zh: "公开宣告通知", en: "Notice of a public announcement"),
        legalBasis: [Basis.recommendationRules(18), Basis.caseRules(76), Basis.cooperationOpinion(13)],
        timeLimit: Bilingual(
            zh: "宣告即送达，应在决定提出检察建议之日起三日内进行。", en: "The announcement is the service: within 3 days of the decision to recommend."),
        limits: [.keeps(.recommendationService, from: "/decidedOn", done: "/heldOn")],
        layout: .procuratorial,
        extraction: .officialNotice,
        titleWords: ["公开宣告通知"],
        number: NumberConvention(classCode: "检函", example: "云检函〔2024〕21号"),
        fields: [
            .number("云检函〔2024〕21号"),
            .issuers("宣告的检察院", example: ["云水县人民检察院"]),
            .recipient("被建议单位", .mandatory(Basis.recommendationRules(18))),
            .caseName,
            Field("agreedOn", "被建议单位同意日期", .date, .mandatory(Basis.recommendationRules(18)), help: "宣告送达应当商被建议单位同意。"),
            Field("heldOn", "宣告日期", .date, .mandatory(Basis.recommendationRules(18))),
            Field("startsAt", "开始时间", .time, .mandatory(Basis.recommendationRules(18))),
            Field("place", "宣告地点", .text, .mandatory(Basis.recommendationRules(18)), help: "人民检察院、被建议单位或者其他适宜场所。"),
            .persons("procurators", "宣告检察官", .mandatory(Basis.recommendationRules(18)), help: "当面宣读、示证、说理的检察官。"),
            Field(
                "unitHead", "参加宣告的负责人", .text, .mandatory(Basis.recommendationRules(18)), help: "检察建议书向被建议单位负责人当面宣读，写明请谁到场。",
                example: "你单位主要负责人或者分管水土保持工作的负责人"),
            Field(
                "invitees", "邀请的第三方人员", .list(.text),
                help: "必要时邀请人大代表、政协委员、人民监督员、特约检察员等参加（\(Basis.recommendationRules(18))）。"),
            Field("confirmBy", "回执期限", .date, help: "请被建议单位在这一天前送回参加人员回执。"),
            .contact, .attachments, .date,
            .decidedOn(Basis.caseRules(75)),
        ],
        derived: [
            .formTitle("公开宣告通知书"), .preSuitDocument, .preSuitMatter, .timeText("startsAt", "开始时间文字"), .issuer, .recipientAsAddressee,
            .staffText("procurators", "宣告检察官文字"),
        ],
        readsBack: ReadBack.envelope("contact", "attachments"),
        rules: [
            .oneIssuer, .oneRecipient,
            .order(
                "heldBeforeDate", "/heldOn", before: "/date", source: Basis.recommendationRules(18), zh: "宣告日期早于通知日期",
                en: "Announced before the notice"),
            .order(
                "agreedAfterDate", "/date", before: "/agreedOn", source: Basis.recommendationRules(18), zh: "通知日期早于被建议单位同意的日期",
                en: "Dated before the agreement"),
            .order(
                "confirmAfterAnnouncement", "/heldOn", before: "/confirmBy", source: Basis.recommendationRules(18), zh: "宣告日期早于回执期限",
                en: "The slip is due after the announcement"),
            .late("announcedLate", .recommendationService, from: "/decidedOn", to: "/heldOn", zh: "宣告送达", en: "Announced"),
            CheckRule(
                "announcedOnRestDay", .warning, source: "国务院办公厅节假日安排通知", Bilingual(zh: "宣告日期是休息日：{}。", en: "The day is a rest day: {}."),
                remedy: Bilingual(zh: "请另定日期，或者征得被建议单位同意。", en: "Choose another, or have the agency agree."),
                test: .custom { subject in
                    guard let day = subject.data.date("/heldOn"), !subject.context.calendar.isWorkingDay(day) else { return [] }
                    return [Hit("/heldOn", Bilingual(zh: day.chinese, en: day.iso))]
                }),
            .lacking(
                "contactMissing", "/contact", .warning, source: Basis.recommendationRules(18), zh: "没有联系人",
                en: "No contact person is named",
                remedy: Bilingual(zh: "请写明承办人和电话，便于送回回执。", en: "Name one, with telephone.")),
        ])

    static let announcementRecord = DocumentKind(
        id: "announcementRecord",
        title: Bilingual(zh: "公开宣告笔录", en: "Record of a public announcement"),
        legalBasis: [Basis.recommendationRules(18), Basis.caseRules(76)],
        timeLimit: Bilingual(
            zh: "被建议单位签收的日期为送达日期，整改和回复期限从次日起计算。", en: "The day of receipt is the day of service; the periods run from the next day."),
        limits: [.starts(.recommendationReply, from: "/date")],
        layout: .procuratorial,
        extraction: .unknown,
        titleWords: ["宣告笔录"],
        number: NumberConvention(example: "云检行公建〔2024〕5号"),
        fields: [
            .issuers("宣告的检察院", example: ["云水县人民检察院"]),
            .caseName,
            Field("recommendationNumber", "检察建议文号", .documentNumber, .mandatory(Basis.recommendationRules(18)), example: "云检行公建〔2024〕5号"),
            .recipient("被建议单位", .mandatory(Basis.recommendationRules(18))),
            Field("date", "宣告日期", .date, .mandatory(Basis.recommendationRules(18))),
            Field("startsAt", "开始时间", .time, .mandatory(Basis.recommendationRules(18))), Field("endsAt", "结束时间", .time),
            Field("place", "宣告地点", .text, .mandatory(Basis.recommendationRules(18)), help: "人民检察院、被建议单位或者其他适宜场所。"),
            .persons("procurators", "宣告检察官", .mandatory(Basis.recommendationRules(18))),
            Field("recorder", "记录人", .text, .required),
            .persons("unitPeople", "被建议单位参加人员", .mandatory(Basis.recommendationRules(18)), help: "负责人列在最前，写明职务。"),
            .persons("thirdParties", "第三方人员", help: "人大代表、政协委员、人民监督员、特约检察员等，写明身份。"),
            Field("reading", "宣读情况", .longText, .mandatory(Basis.recommendationRules(18)), help: "由谁当面宣读检察建议书。"),
            Field("evidenceShown", "示证情况", .longText, .mandatory(Basis.recommendationRules(18)), help: "出示了哪些证据，证明什么。"),
            Field("explanation", "说理情况", .longText, .mandatory(Basis.recommendationRules(18)), help: "对认定的事实、适用的法律和建议内容的说明。"),
            Field("statement", "被建议单位意见", .longText, .mandatory(Basis.recommendationRules(18)), help: "被建议单位负责人的意见，如实记录。"),
            Field("thirdPartyViews", "第三方意见", .longText),
            Field("served", "是否当场签收", .boolean, .required, help: "当场签收的，另制送达回证。"),
        ],
        derived: [
            .formTitle("公开宣告笔录"), .preSuitDocument, .timeText("startsAt", "开始时间文字"), .timeText("endsAt", "结束时间文字"), .issuer,
            .staffText("procurators", "宣告检察官文字"), .personsText("unitPeople", "被建议单位参加人员文字"),
            .staffText("thirdParties", "第三方人员文字"),
        ],
        readsBack: [ReadBack("/title"), ReadBack("/issuers")],
        rules: [
            .oneIssuer,
            CheckRule(
                "unitHeadAbsent", source: Basis.recommendationRules(18),
                Bilingual(zh: "被建议单位参加人员中没有负责人。", en: "No head of the unit is among those present."),
                remedy: Bilingual(
                    zh: "宣告应当面向负责人进行，请写明其职务；负责人没有到场的，改用其他方式送达。", en: "It is read to the head: state the post, or serve otherwise."),
                test: .custom { subject in
                    guard let people = subject.data["unitPeople"]?.list, !people.isEmpty else { return [] }
                    return people.contains { isHead($0["title"]?.text ?? "") } ? [] : [Hit("/unitPeople")]
                }),
            CheckRule(
                "endsBeforeStart", source: Basis.recommendationRules(18),
                Bilingual(zh: "结束时间早于开始时间：{}。", en: "It ends before it starts: {}."),
                remedy: Bilingual(zh: "请核对时间。", en: "Check the times."),
                test: .custom { subject in
                    guard let start = subject.data.text("/startsAt"), let end = subject.data.text("/endsAt"), end < start else { return [] }
                    return [Hit("/endsAt", quoting: "\(start)–\(end)")]
                }),
            .lacking(
                "thirdPartyUnheard", "/thirdPartyViews", .warning, source: Basis.recommendationRules(18), zh: "邀请了第三方人员，没有记录其意见",
                en: "Third parties were present and nothing is recorded of them",
                remedy: Bilingual(zh: "请记录其意见；没有发表意见的，也应写明。", en: "Record what they said, or that they said nothing."),
                when: .states("/thirdParties")),
            CheckRule(
                "notServed", .warning, source: Basis.caseRules(76), Bilingual(zh: "宣告后没有当场签收。", en: "It was announced and not received."),
                remedy: Bilingual(
                    zh: "请补办送达回证；拒绝签收的，记明事由并留置送达。", en: "Make out a service receipt; where receipt was refused, say so and leave it."),
                test: .custom { $0.data["served"] == false ? [Hit("/served")] : [] }),
        ])

    private static func isHead(_ title: String) -> Bool {
        ["局长", "主任", "书记", "县长", "市长", "区长", "镇长", "乡长", "厅长", "处长", "负责人", "院长", "经理", "董事长", "会长", "所长"]
            .contains { title.contains($0) && !title.contains("办公室\($0)") }
    }
}
