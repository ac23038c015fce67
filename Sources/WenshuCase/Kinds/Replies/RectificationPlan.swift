import WenshuBasics

extension DocumentKind {
    /// 整改方案: what an agency will do, by whom and by when, where it cannot finish in time.
    static let rectificationPlan = DocumentKind(
        id: "rectificationPlan",
        title: Bilingual(zh: "整改方案", en: "Rectification plan"),
        legalBasis: [Basis.cooperationOpinion(15), Basis.caseRules(78)],
        timeLimit: Bilingual(zh: "在回复期限届满前连同书面说明一并送检察机关。", en: "Sent with the written explanation before the reply period ends."),
        limits: [.keeps(.recommendationReply, from: "/recommendation/receivedOn", done: "/date")],
        layout: .official,
        extraction: .rectificationPlan,
        number: NumberConvention(example: "云水利〔2024〕31号"),
        fields: [
            .title(help: "未填时为“关于××检察建议书所涉问题的整改方案”。"),
            .number("云水利〔2024〕31号"),
            .issuers(example: ["云水县水利局"]),
            .addressees(help: "提出检察建议的人民检察院全称。", example: ["云水县人民检察院"]),
            .recommendation,
            Field("background", "整改背景", .longText, help: "检察建议指出的问题，逐项对应。"),
            Field("delayReason", "客观原因", .text, .mandatory(Basis.caseRules(78)), help: "难以按期整改完毕的客观原因，写成能接在“因”之后的短语，如“主汛期河道水位高，不具备施工条件”。"),
            Field("target", "整改目标", .longText, .required, help: "可以验收的目标。"),
            Field(
                "leadingPerson", "整改责任领导",
                .object([Field("name", "姓名", .text, .required), Field("title", "职务")]), .mandatory(Basis.cooperationOpinion(15)),
                help: "对整改负总责的领导姓名和职务。"),
            Field(
                "measures", "整改措施", .list(Field.measure(unit: .mandatory(Basis.cooperationOpinion(15)))),
                .mandatory(Basis.cooperationOpinion(15)),
                help: "方案应当具体可行：每项措施都要有责任单位和完成时限。"),
            Field("plannedCompletion", "整改完成日期", .date, .mandatory(Basis.cooperationOpinion(15)), help: "全部整改到位的日期。"),
            Field("safeguards", "保障措施", .list(.text), help: "组织、经费、督导等保障，每项一条。"),
            Field("reporting", "进展报告安排", .longText, help: "多久向检察机关报告一次进展。"),
            .contact, .attachments, .date, .copyTo,
        ] + Field.printing,
        derived: [
            .preSuitDocument, .preSuitMatter,
            .dated("/title", "标题", help: "未填时由检察建议文号拼成。") { root, profile in
                guard let number = root.text("/recommendation/number"), let form = profile.names[.preSuitDocument] else { return nil }
                return .text("关于\(number)\(form)所涉问题的整改方案")
            },
            .titleLines, .issuer, .measureNote,
            .citations(in: ["background", "delayReason", "target", "measures", "safeguards", "reporting"]),
        ],
        readsBack: [
            ReadBack("/title"), ReadBack("/number"), ReadBack("/issuers"), ReadBack("/addressees"), ReadBack("/date"), ReadBack("/copyTo"),
            ReadBack("/attachments"), ReadBack("/contact"), ReadBack("/printedBy"), ReadBack("/printedOn"),
            ReadBack("/recommendation/number"), ReadBack("/recommendation/receivedOn"), ReadBack("/delayReason"),
            ReadBack("/plannedCompletion"), ReadBack("/leadingPerson"), ReadBack("/measures/*/text"),
            ReadBack("/measures/*/responsibleUnit"),
            ReadBack("/measures/*/responsiblePerson"), ReadBack("/measures/*/cooperatingUnits"), ReadBack("/measures/*/deadline"),
            ReadBack("/measures/*/status"), ReadBack("/citations"),
        ],
        rules: [
            CheckRule(
                "measureWithoutDeadline", source: Basis.cooperationOpinion(15),
                Bilingual(zh: "这项措施没有完成时限。", en: "This measure has no deadline."),
                remedy: Bilingual(zh: "请写明完成时限。", en: "State by when it is done."), test: .lacks("/measures/*/deadline")),
            CheckRule(
                "measureAfterCompletion", source: Basis.cooperationOpinion(15),
                Bilingual(zh: "措施的完成时限超过整改完成日期：{}。", en: "The measure ends after the plan's completion: {}."),
                remedy: Bilingual(zh: "请调整时限或者整改完成日期。", en: "Change either of the dates."),
                test: .isAfter("/measures/*/deadline", "/plannedCompletion")),
            CheckRule(
                "completionBeforeDate", source: Basis.cooperationOpinion(15),
                Bilingual(zh: "整改完成日期早于方案日期：{}。", en: "The completion lies before the plan's date: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/plannedCompletion", "/date")),
            .datedBeforeReceipt, .lateReply, .vagueMeasure,
        ])
}
