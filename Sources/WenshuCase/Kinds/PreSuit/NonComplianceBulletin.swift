import WenshuBasics

extension DocumentKind {
    /// 通报函: the superiors of a unit are told that it has not carried out a recommendation, or has obstructed the investigation.
    static let nonComplianceBulletin = DocumentKind(
        id: "nonComplianceBulletin",
        title: Bilingual(zh: "通报函", en: "Bulletin on non-compliance"),
        legalBasis: [Basis.recommendationRules(25), Basis.caseRules(45)],
        timeLimit: Bilingual(zh: "回复和整改期限届满、经督促仍无正当理由不整改后发出。", en: "Sent after the period, where urging has had no effect."),
        layout: .letter,
        extraction: .unknown,
        titleWords: ["检察建议情况的通报函", "配合调查情况的通报函", "通报函"],
        number: NumberConvention(classCode: "检函", example: "青检函〔2024〕47号"),
        fields: [
            .title(help: "未填时为“关于××落实检察建议情况的通报函”。"),
            .number("青检函〔2024〕47号"),
            .issuers("通报的检察院", example: ["青禾县人民检察院"]),
            .addressees(
                requirement: .mandatory(Basis.recommendationRules(25)), help: "被建议单位的上级机关、行政主管部门或者行业自律组织等。", example: ["青江市住房和城乡建设局"]),
            Field(
                "addresseeClass", "主送机关类别",
                .choice([
                    Choice("superior", "上级机关"), Choice("department", "行政主管部门"), Choice("association", "行业自律组织"),
                    Choice("government", "同级政府"),
                    Choice("discipline", "纪检监察机关"), Choice("party", "同级党委"), Choice("congress", "同级人大"),
                ]), .mandatory(Basis.recommendationRules(25)), help: "前三种可以直接通报；同级政府、纪检监察机关“必要时”通报，同级党委、人大“必要时”报告。"),
            Field("necessity", "必要性说明", .text, help: "通报同级政府、纪检监察机关的必要性；不印出。"),
            Field(
                "ground", "通报情形",
                .choice([Choice("notRectified", "经督促无正当理由不予整改或者整改不到位"), Choice("obstructed", "拒绝或者妨碍检察机关调查收集证据")]),
                .mandatory(Basis.recommendationRules(25)), help: "前者依\(Basis.recommendationRules(25))，后者依\(Basis.caseRules(45))。"),
            Field("agency", "被通报单位", .text, .mandatory(Basis.recommendationRules(25)), help: "全称。", example: "青禾县住房和城乡建设局"),
            .caseName,
            .issuedRecommendation(),
            Field("facts", "基本情况", .longText, .mandatory(Basis.recommendationRules(25)), help: "案件情况和检察建议的主要内容，或者妨碍调查的事实。"),
            Field(
                "reminders", "督促情况",
                .list(
                    .object([Field("date", "督促日期", .date, .required), Field("text", "督促内容", .text, .required, help: "以何种方式督促，对方如何答复。")])),
                help: "“经督促”是通报的前提（\(Basis.recommendationRules(25))），逐次写明。"),
            Field("missing", "未整改事项", .list(.text), help: "逐项对应检察建议，每项一条，不写序号。"),
            Field("excuse", "对方理由及审查意见", .longText, help: "被通报单位提出的理由，为何不是正当理由。"),
            Field("harmNow", "公益现状", .longText, .mandatory(Basis.recommendationRules(25))),
            Field("requests", "商请事项", .list(.text), .required, help: "请主送机关做什么，每项一条，不写序号。"),
            .legalBasis(source: Basis.recommendationRules(25), example: ["《人民检察院检察建议工作规定》第二十五条"]),
            .contact, .attachments, .date, .copyTo,
            Field("decidedOn", "检察长决定日期", .date, .mandatory(Basis.recommendationRules(25)), help: "通报须经检察长决定；不印出。"),
        ],
        derived: [
            .dated("/title", "标题", help: "未填时由被通报单位拼成。") { root, profile in
                guard let agency = root.text("/agency"), let matter = profile.names[.preSuitMatter] else { return nil }
                return .text("关于\(agency)\(root["ground"] == "obstructed" ? "配合调查" : "落实" + matter)情况的通报函")
            },
            .preSuitDocument, .titleLines, .issuer, .peerName, .rectificationEnd,
        ],
        readsBack: ReadBack.envelope("contact", "attachments", "copyTo"),
        rules: bulletinRules)

    private static let notRectified = Condition.equals("/ground", "notRectified")

    private static let bulletinRules: [CheckRule] = [
        .oneIssuer,
        .lacking(
            "recommendationMissing", "/recommendation", source: Basis.recommendationRules(25), zh: "没有写明是哪一份{preSuitMatter}",
            en: "The recommendation is not named",
            remedy: Bilingual(zh: "请填写文号和送达日期。", en: "State number and day of service."), when: notRectified),
        .lacking(
            "remindersMissing", "/reminders", source: Basis.recommendationRules(25), zh: "没有写明督促情况",
            en: "That the unit was urged is not stated",
            remedy: Bilingual(zh: "通报以“经督促”为前提，请先督促并逐次写明。", en: "Urge it first, and state each time."), when: notRectified),
        .lacking(
            "missingUnstated", "/missing", source: Basis.recommendationRules(25), zh: "没有写明哪些事项未整改",
            en: "What is not rectified is not stated",
            remedy: Bilingual(zh: "请逐项对应{preSuitMatter}写明。", en: "State it item by item."), when: notRectified),
        .lacking(
            "excuseUnexamined", "/excuse", .warning, source: Basis.recommendationRules(25), zh: "没有说明对方有无正当理由",
            en: "Whether there is a good reason is not examined",
            remedy: Bilingual(zh: "通报以“无正当理由”为前提，请写明其理由和审查意见。", en: "State its reason and why it is none."), when: notRectified),
        CheckRule(
            "periodStillRunning", source: Basis.recommendationRules(25),
            Bilingual(zh: "整改期限尚未届满：{}。", en: "The rectification period is still running: {}."),
            remedy: Bilingual(zh: "请待期限届满后再通报。", en: "Wait for its end."),
            test: .custom { subject in
                guard let end = rectificationEnd(subject), let date = subject.date, date <= end else { return [] }
                return [Hit("/date", Bilingual(zh: "期限至\(end.chinese)", en: "it ends on \(end)"))]
            }.when(notRectified)),
        CheckRule(
            "remindedBeforeService", source: Basis.recommendationRules(25),
            Bilingual(zh: "督促日期早于{preSuitMatter}送达日期：{}。", en: "Urged before the recommendation was served: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/reminders/*/date", "/recommendation/receivedOn")),
        CheckRule(
            "remindedAfterDate", source: Basis.recommendationRules(25),
            Bilingual(zh: "督促日期晚于成文日期：{}。", en: "Urged after the bulletin's date: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isAfter("/reminders/*/date", "/date")),
        .order(
            "datedBeforeDecision", "/date", before: "/decidedOn", source: Basis.recommendationRules(25), zh: "成文日期早于检察长决定日期",
            en: "Dated before the decision"),
        .lacking(
            "necessityUnexplained", "/necessity", .warning, source: Basis.recommendationRules(25), zh: "没有说明向同级政府、纪检监察机关通报的必要性",
            en: "Why that organ is told is not stated", remedy: Bilingual(zh: "“必要时”才向其通报，请说明。", en: "It is told where necessary only."),
            when: Condition { ["government", "discipline"].contains($0.data.text("/addresseeClass")) }),
        CheckRule(
            "reportInstead", source: Basis.recommendationRules(25),
            Bilingual(zh: "对同级党委、人大应当用报告，不用通报函。", en: "Party committee and congress get a report, no bulletin."),
            remedy: Bilingual(zh: "请改用报告。", en: "Write a 报告."),
            test: .custom { ["party", "congress"].contains($0.data.text("/addresseeClass")) ? [Hit("/addresseeClass")] : [] }),
        .basisCites("basisUnusual", "人民检察院检察建议工作规定", [25], source: Basis.recommendationRules(25), when: notRectified),
        .basisCites("obstructionBasisUnusual", "人民检察院公益诉讼办案规则", [45], source: Basis.caseRules(45), when: .equals("/ground", "obstructed")),
        CheckRule(
            "recommendationNotAttached", .warning, source: Basis.recommendationRules(25),
            Bilingual(zh: "附件中没有{preSuitDocument}。", en: "The recommendation is not attached."),
            remedy: Bilingual(zh: "请附{preSuitDocument}，便于主送机关了解情况。", en: "Attach it."),
            test: .custom { subject in
                let form = subject.profile.names[.preSuitDocument] ?? ""
                return (subject.data["attachments"]?.paragraphs ?? []).contains { $0.contains(form) } ? [] : [Hit("/attachments")]
            }.when(notRectified)),
    ]
}
