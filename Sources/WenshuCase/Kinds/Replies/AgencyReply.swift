import WenshuBasics

extension DocumentKind {
    /// An agency's reply to a recommendation, in one of the three lawful shapes of 高检会〔2019〕1号 point 15: rectified; not to be
    /// finished in time, with a plan (`deferred`); no unlawful conduct (`disputed`). The data's `disposition` chooses.
    static let agencyReply = DocumentKind(
        id: "agencyReply",
        title: Bilingual(zh: "检察建议回复", en: "Reply to a recommendation"),
        legalBasis: [
            Basis.cooperationOpinion(15), Basis.interpretation(21, paragraph: 2), "《人民检察院组织法》第二十一条",
        ],
        timeLimit: Bilingual(
            zh: "自收到检察建议书之日起两个月内书面回复；出现损害继续扩大等紧急情形的，十五日内。", en: "In writing within 2 months of receipt; within 15 days if urgent."),
        limits: [
            .keeps(.recommendationReply, from: "/recommendation/receivedOn", done: "/date"),
            .keeps(.urgentRecommendationReply, from: "/recommendation/receivedOn", done: "/date"),
        ],
        layout: .letter,
        extraction: .agencyReply,
        number: NumberConvention(example: "云水利函〔2024〕30号"),
        fields: replyFields,
        derived: [
            .preSuitDocument, .preSuitMatter,
            .dated("/title", "标题", help: "未填时由检察建议文号拼成。") { root, profile in
                guard let number = root.text("/recommendation/number"), let form = profile.names[.preSuitDocument] else { return nil }
                return .text("关于\(number)\(form)办理情况的回复")
            },
            .titleLines, .issuer, .selfName, .measureNote, .measureCompletion,
            DerivedField("/resultsText", "整改成效文字", help: "由整改成效各项拼成，如“清运畜禽粪污320吨，拆除违建6处”。") { _, root in
                let words = (root["results"]?.list ?? []).compactMap { result -> String? in
                    guard let what = result["what"]?.text, let value = result["value"]?.number, let unit = result["unit"]?.text else {
                        return nil
                    }
                    return "\(what)\(value)\(unit)"
                }
                return words.isEmpty ? nil : .text(words.joined(separator: "，"))
            },
            .citations(in: ["findings", "measures", "penalties", "longTerm", "dutyAnalysis", "legalGrounds"]),
            DerivedField("/penaltyDecisions", "处罚决定文号各项", help: "行政处罚各项的文号。") { _, root in numbers("number", in: root) },
            DerivedField("/fines", "罚款各笔", help: "行政处罚各项的罚款。") { _, root in numbers("fine", in: root) },
        ],
        readsBack: [
            ReadBack("/title"), ReadBack("/number"), ReadBack("/issuers"), ReadBack("/addressees"), ReadBack("/date"), ReadBack("/copyTo"),
            ReadBack("/attachments"), ReadBack("/contact"), ReadBack("/recommendation/number"), ReadBack("/recommendation/receivedOn"),
            ReadBack("/disposition"), ReadBack("/delayReason"), ReadBack("/plannedCompletion"), ReadBack("/measures/*/text"),
            ReadBack("/measures/*/responsibleUnit"), ReadBack("/measures/*/responsiblePerson"), ReadBack("/measures/*/cooperatingUnits"),
            ReadBack("/measures/*/deadline"), ReadBack("/measures/*/status"), ReadBack("/measures/*/completedOn"),
            ReadBack("/penaltyDecisions"),
            ReadBack("/fines"), ReadBack("/results"), ReadBack("/citations"),
        ],
        rules: replyRules)

    private static func numbers(_ name: String, in root: Value) -> Value? {
        let found = (root["penalties"]?.list ?? []).compactMap { $0[name] }
        return found.isEmpty ? nil : .list(found)
    }

    private static let replyFields: [Field] = [
        .title(help: "未填时为“关于××检察建议书办理情况的回复”。"),
        .number("云水利函〔2024〕30号"),
        .issuers("回复机关", example: ["云水县水利局"]),
        .addressees(help: "提出检察建议的人民检察院全称。", example: ["云水县人民检察院"]),
        .recommendation,
        Field(
            "disposition", "办理结果",
            .choice([Choice("rectified", "已整改完毕"), Choice("deferred", "难以按期整改完毕，附整改方案"), Choice("disputed", "不存在违法情形")]),
            .mandatory(Basis.cooperationOpinion(15)), help: "三种情形之一，决定回复的内容。"),
        Field("findings", "问题核查情况", .longText, .required, help: "对检察建议所列问题逐项说明是否属实；不存在违法情形的，说明事实。"),
        Field("measures", "整改措施", .list(Field.measure()), help: "已经采取和将要采取的措施，逐项写明责任单位；每项一条，不写序号。"),
        Field(
            "penalties", "行政处罚",
            .list(
                .object([
                    Field("party", "被处罚人", .text, .required), Field("number", "处罚决定文号", .documentNumber, .required),
                    Field("fine", "罚款", .money),
                ]))),
        Field(
            "results", "整改成效",
            .list(
                .object([
                    Field("what", "成效内容", .text, .required, help: "动词加对象，不写数量，如“清理河道垃圾”。"), Field("value", "数量", .number, .required),
                    Field("unit", "单位", .text, .required),
                ]))),
        Field("interestState", "公益现状", .longText, help: "国家利益或者社会公共利益现在是否得到有效保护。"),
        Field("longTerm", "长效机制", .longText),
        Field("delayReason", "客观原因", .text, help: "难以按期整改完毕的客观原因，写成能接在“因”之后的短语。"),
        Field("plannedCompletion", "整改完成日期", .date),
        Field("reporting", "进展报告安排", .longText),
        Field("dutyAnalysis", "职责分析", .longText, help: "不存在违法情形的，分析法定职责及履行情况。"),
        Field("legalGrounds", "法律依据", .longText, help: "不存在违法情形的法律依据，写明条款。"),
        Field("evidence", "佐证材料", .list(.text)),
        .contact, .attachments, .date, .copyTo,
    ]

    private static let deferred = Condition.equals("/disposition", "deferred")
    private static let disputed = Condition.equals("/disposition", "disputed")
    private static let rectified = Condition.equals("/disposition", "rectified")

    private static let replyRules: [CheckRule] = [
        CheckRule(
            "measuresMissing", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "没有写明采取了哪些整改措施。", en: "No measures are stated."),
            remedy: Bilingual(zh: "请逐项写明措施、责任单位和结果。", en: "State each with unit and result."),
            test: .lacks("/measures").when(.not(disputed))),
        CheckRule(
            "measureUndone", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "回复称已整改完毕，但这项措施尚未完成：“{}”。", en: "The reply says all is done, but this measure is not: “{}”."),
            remedy: Bilingual(zh: "请改为“难以按期整改完毕，附整改方案”，或者核对进展。", en: "Choose “deferred”, or check its status."),
            test: .custom { subject in
                subject.data.places("/measures/*/status").compactMap { place, value in
                    guard let status = value?.text, status != "done" else { return nil }
                    return Hit(place, quoting: Field.progress.first { $0.value == status }?.label ?? status)
                }
            }.when(rectified)),
        CheckRule(
            "delayReasonMissing", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "没有写明难以按期整改完毕的客观原因。", en: "The objective cause of the delay is not stated."),
            remedy: Bilingual(zh: "请写明客观原因。", en: "State the cause."), test: .lacks("/delayReason").when(deferred)),
        CheckRule(
            "completionMissing", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "没有写明预计何时整改完毕。", en: "The planned completion is not stated."),
            remedy: Bilingual(zh: "请写明整改完成日期。", en: "State the day of completion."), test: .lacks("/plannedCompletion").when(deferred)),
        CheckRule(
            "planNotAttached", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "难以按期整改完毕的，应当附整改方案，附件中没有。", en: "A plan must be attached, and none is."),
            remedy: Bilingual(zh: "请制作整改方案并列入附件。", en: "Make a plan and list it among the attachments."),
            test: .listLacks("/attachments", anyOf: ["方案", "计划"]).when(deferred)),
        CheckRule(
            "plannedMeasureOpen", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "没有完成的措施应有完成时限。", en: "A measure not yet done needs a deadline."),
            remedy: Bilingual(zh: "请写明完成时限。", en: "State by when it is done."),
            test: .custom { subject in
                (subject.data["measures"]?.list ?? []).enumerated().compactMap { i, measure in
                    guard let status = measure["status"]?.text, status != "done", measure["deadline"]?.isBlank ?? true else { return nil }
                    return Hit("/measures/\(i)/deadline")
                }
            }.when(deferred)),
        CheckRule(
            "measureWithoutUnit", .warning, source: Basis.cooperationOpinion(15),
            Bilingual(zh: "这项措施没有责任单位。", en: "This measure has no responsible unit."),
            remedy: Bilingual(zh: "请写明责任单位。", en: "Name the unit."), test: .lacks("/measures/*/responsibleUnit").when(.not(disputed))),
        CheckRule(
            "groundsMissing", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "认为不存在违法情形的，应当写明法律依据。", en: "A reply that denies unlawful conduct must state its legal grounds."),
            remedy: Bilingual(zh: "请写明法律依据和条款。", en: "Cite them by article."), test: .lacks("/legalGrounds").when(disputed)),
        CheckRule(
            "groundsWithoutArticle", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "法律依据没有引用具体条文。", en: "The legal grounds cite no article."),
            remedy: Bilingual(zh: "请写明条款。", en: "Cite them by article."), test: .citesNoArticle("/legalGrounds").when(disputed)),
        CheckRule(
            "dutyAnalysisMissing", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "认为不存在违法情形的，应当分析法定职责及履行情况。", en: "A reply that denies unlawful conduct must analyse the duty."),
            remedy: Bilingual(zh: "请写明职责分析。", en: "Add the analysis."), test: .lacks("/dutyAnalysis").when(disputed)),
        CheckRule(
            "completedAfterDate", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "措施的完成日期晚于成文日期：{}。", en: "A measure is said to be done after the reply's date: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isAfter("/measures/*/completedOn", "/date")),
        CheckRule(
            "completionBeforeDate", source: Basis.cooperationOpinion(15),
            Bilingual(zh: "整改完成日期早于成文日期：{}。", en: "The planned completion lies before the reply's date: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/plannedCompletion", "/date").when(deferred)),
        .datedBeforeReceipt, .lateReply, .vagueMeasure,
    ]
}
