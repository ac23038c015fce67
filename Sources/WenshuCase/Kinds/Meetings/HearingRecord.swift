import WenshuBasics

extension DocumentKind {
    /// 听证会记录 of a public-interest case.
    static let hearingRecord = DocumentKind(
        id: "hearingRecord",
        title: Bilingual(zh: "听证会记录", en: "Record of a hearing"),
        legalBasis: [Basis.caseRules(44), "\(Basis.hearingRules(13))、第十五条", Basis.cooperationOpinion(13), Basis.linkageNotice("三")],
        timeLimit: Bilingual(zh: "听证三日前告知参加人案由、时间和地点。", en: "Those who take part are told 3 days before."),
        limits: [.keeps(.hearingNotice, from: "/heldOn", done: "/notifiedOn")],
        layout: .procuratorial,
        extraction: .meetingMinutes,
        titleWords: ["听证会记录", "听证笔录", "听证记录"],
        number: NumberConvention(example: "云检听〔2025〕1号"),
        fields: hearingFields,
        derived: [
            .formTitle("听证会记录"), .issuer, .unsealedSignOff, .chairText,
            .personsText("panel", "听证员名单"), .personsText("attendees", "参加人员名单"), .personsText("absentees", "请假名单"),
            .personsText("observers", "旁听名单"),
            DerivedField("/everybody", "全体参加人", help: "听证员和其他参加人员。") { _, root in
                .list((root["panel"]?.list ?? []) + (root["attendees"]?.list ?? []))
            },
            .decisionNote,
        ],
        readsBack: .joining(
            ReadBack.values("title", "issuers", "date", "absentees", "observers", "topics"), ReadBack.meeting,
            [ReadBack("/everybody", as: "/attendees")], ReadBack.decisions),
        rules: .joining([.oneIssuer], CheckRule.decisions(Basis.caseRules(44)), CheckRule.meeting(Basis.caseRules(44)), hearingRules))

    private static let hearingFields: [Field] = .joining(
        [
            .issuers("组织听证的检察院", example: ["云水县人民检察院"]),
            Field("caseName", "案件名称", .text, .required, example: "云水县水利局对石岭镇弃渣监管不到位案"),
            Field("agency", "被监督行政机关", help: "行政公益诉讼案件写明，用于核对是否到会。"),
            Field("isPublic", "是否公开", .boolean, .required, help: "公益诉讼案件的听证会一般公开举行。"),
        ],
        Field.meeting(Basis.caseRules(44)),
        [
            .persons("panel", "听证员", .mandatory(Basis.caseRules(44)), help: "与案件没有利害关系的社会人士，写明单位、姓名、职务。"),
            .persons(
                "attendees", "出席人员", .mandatory(Basis.caseRules(44)), help: "听证员以外的参加人：承办检察官、行政机关、当事人及其代理人、专家等。"),
            .persons("absentees", "请假人员", help: "接到告知而没有到会的。"),
            .persons("observers", "列席人员", help: "旁听的人大代表、政协委员、人民监督员、群众代表等。"),
            Field("topics", "议题", .list(.text), .mandatory(Basis.hearingRules(15)), help: "需要听证的问题，每项一条，不写序号。"),
            Field(
                "statements", "发言情况",
                .list(
                    .object([
                        Field("speaker", "发言人", .text, .required, help: "单位和姓名。"), Field("text", "发言内容", .longText, .required),
                    ])), .mandatory(Basis.hearingRules(15)), help: "按先后次序：承办检察官介绍案情，各方说明情况，听证员提问和答复，最后陈述。"),
            Field("panelOpinion", "听证员意见", .longText, .mandatory(Basis.hearingRules(15)), help: "评议后听证员或者听证员代表的意见，有不同意见的一并写明。"),
            Field("summary", "主持人总结", .longText, .mandatory(Basis.hearingRules(15))),
            .decisions("达成一致的事项", .optional, source: Basis.caseRules(44), help: "各方当场同意的事项；检察院的处理决定另行制作文书，不写在这里。"),
            .date, .confirmedBy,
            Field("notifiedOn", "告知日期", .date, help: "告知参加人的日期，不印出，用于核对三日前告知（\(Basis.hearingRules(10))）。"),
        ])

    private static let hearingRules: [CheckRule] = [
        CheckRule(
            "panelSize", .warning, source: "《人民检察院审查案件听证工作规定》",
            Bilingual(zh: "听证员一般为三至七人，这里是{}人。", en: "A panel usually has three to seven members; this has {}."),
            remedy: Bilingual(zh: "请核对听证员名单。", en: "Check the panel."),
            test: .custom { subject in
                guard let count = subject.data["panel"]?.list?.count, count > 0, !(3...7).contains(count) else { return [] }
                return [Hit("/panel", quoting: "\(count)")]
            }),
        CheckRule(
            "panelNotNeutral", source: "《人民检察院审查案件听证工作规定》",
            Bilingual(zh: "听证员来自本院或者被监督的行政机关：{}。", en: "A member of the panel belongs to the procuratorate or to the agency: {}."),
            remedy: Bilingual(zh: "听证员应当与案件没有利害关系，请更换或者核对单位。", en: "The panel must be neutral: replace the member or check the unit."),
            test: .custom { subject in
                let parties = Set((subject.data["issuers"]?.paragraphs ?? []) + [subject.data.text("/agency") ?? ""])
                return subject.data.places("/panel/*/unit").compactMap { place, unit in
                    unit?.text.flatMap { parties.contains($0) ? Hit(place, quoting: $0) : nil }
                }
            }),
        CheckRule(
            "panelAlsoListed", source: Basis.caseRules(44),
            Bilingual(zh: "{}既是听证员，又在其他参加人员之列。", en: "{} is listed both on the panel and among the others."),
            remedy: Bilingual(zh: "请只列一次。", en: "List each once."), test: .custom { CheckRule.listedTwice("panel", "attendees", $0) }),
        CheckRule(
            "agencyAbsent", .warning, source: Basis.caseRules(44),
            Bilingual(zh: "被监督行政机关没有人到会：{}。", en: "Nobody of the supervised agency was there: {}."),
            remedy: Bilingual(zh: "请核对名单；确未到会的，在发言情况中说明告知经过。", en: "Check; if so, say in the record how it was told."),
            test: .custom { subject in
                guard let agency = subject.data.text("/agency"), !CheckRule.attended(agency, subject) else { return [] }
                return [Hit("/agency", quoting: agency)]
            }),
        CheckRule(
            "notifiedLate", .warning, source: Basis.hearingRules(10),
            Bilingual(zh: "没有在听证三日前告知参加人：{}。", en: "Those who took part were not told 3 days before: {}."),
            remedy: Bilingual(zh: "应当在听证三日前告知案由、时间和地点。", en: "They must be told three days before."),
            test: .isLate(.hearingNotice, from: "/heldOn", to: "/notifiedOn")),
    ]
}
