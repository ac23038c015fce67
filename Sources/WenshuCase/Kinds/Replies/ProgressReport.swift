import WenshuBasics

extension DocumentKind {
    /// 整改进展报告: how far the plan has come, on the days that the plan fixed.
    static let progressReport = DocumentKind(
        id: "progressReport",
        title: Bilingual(zh: "整改进展报告", en: "Progress report on rectification"),
        legalBasis: [Basis.cooperationOpinion(15), Basis.caseRules(77), Basis.caseRules(78)],
        timeLimit: Bilingual(zh: "按整改方案写明的日期报送，至整改完毕。", en: "On the days that the plan fixes, until everything is done."),
        limits: [.keeps(.recommendationReply, from: "/recommendation/receivedOn")],
        layout: .letter,
        extraction: .agencyReply,
        titleWords: ["整改进展"],
        number: NumberConvention(example: "云水利函〔2024〕41号"),
        fields: [
            .title(help: "未填时为“关于××检察建议书整改进展情况的报告”。"),
            .number("云水利函〔2024〕41号"),
            .issuers("报告机关", example: ["云水县水利局"]),
            .addressees(help: "提出检察建议的人民检察院全称。", example: ["云水县人民检察院"]),
            .recommendation,
            Field(
                "plan", "整改方案",
                .object([
                    Field("number", "整改方案文号", .documentNumber), Field("date", "整改方案日期", .date, .required),
                ]), .mandatory(Basis.caseRules(78)), help: "本报告所对应的整改方案。"),
            Field("reportedUntil", "进展截止日期", .date, .required, help: "进展统计到哪一天。"),
            Field(
                "disposition", "整改状态",
                .choice([Choice("inProgress", "正在按方案推进"), Choice("rectified", "已全部整改完毕"), Choice("deferred", "不能按方案期限完成，申请延长")]),
                .mandatory(Basis.caseRules(77)), help: "三种状态之一，决定报告的内容。"),
            Field(
                "measures", "整改措施", .list(Field.measure(unit: .mandatory(Basis.cooperationOpinion(15)))),
                .mandatory(Basis.cooperationOpinion(15)),
                help: "方案的每项措施一条，写明到报告时的进展。"),
            Field("interestState", "公益现状", .longText, .mandatory(Basis.caseRules(77)), help: "国家利益或者社会公共利益的现状。"),
            Field("delayReason", "客观原因", .text, help: "不能按方案期限完成的客观原因，写成能接在“因”之后的短语。"),
            Field("plannedCompletion", "整改完成日期", .date, help: "预计全部完成的日期；申请延长的，写调整后的日期。"),
            Field("changes", "方案调整情况", .longText, help: "措施、责任单位、时限有变动的，写明变动内容和理由。"),
            Field("nextSteps", "后续安排", .longText, help: "下一次报告的日期和安排。"),
            Field("evidence", "佐证材料", .list(.text), help: "证明进展的材料，逐项对应措施。"),
            .contact, .attachments, .date, .copyTo,
            Field("dueOn", "应报告日期", .date, help: "整改方案确定的本次报告日期，不印出，用于核对是否按时。"),
        ],
        derived: [
            .dated("/title", "标题", help: "未填时由检察建议文号拼成。") { root, profile in
                guard let number = root.text("/recommendation/number"), let form = profile.names[.preSuitDocument] else { return nil }
                return .text("关于\(number)\(form)整改进展情况的报告")
            },
            .preSuitDocument, .titleLines, .issuer, .selfName, .measureCompletion, .measureNote,
            .citations(in: ["measures", "interestState", "changes", "nextSteps"]),
        ],
        readsBack: ReadBack.envelope(
            "copyTo", "attachments", "contact", "recommendation/number", "recommendation/receivedOn", "disposition", "delayReason",
            "plannedCompletion",
            "measures/*/text", "measures/*/responsibleUnit", "measures/*/deadline", "measures/*/status", "measures/*/completedOn",
            "citations"),
        rules: progressRules)

    private static let deferred = Condition.equals("/disposition", "deferred")
    private static let rectified = Condition.equals("/disposition", "rectified")

    private static let progressRules: [CheckRule] = [
        CheckRule(
            "statusMissing", source: Basis.caseRules(77), Bilingual(zh: "这项措施没有写明进展。", en: "How far this measure has come is not stated."),
            remedy: Bilingual(zh: "请选择已完成、正在推进或者计划实施。", en: "Choose one."), test: .lacks("/measures/*/status")),
        CheckRule(
            "measureUndone", source: Basis.caseRules(77),
            Bilingual(zh: "报告称全部整改完毕，这项措施没有完成。", en: "All is said to be done, and this measure is not."),
            remedy: Bilingual(zh: "请核对进展或者整改状态。", en: "Check the measure or the state."),
            test: .custom { subject in
                subject.data.places("/measures/*/status").filter { $0.value?.text.map { $0 != "done" } ?? false }.map { Hit($0.pointer) }
            }.when(rectified)),
        CheckRule(
            "doneWithoutDate", .warning, source: Basis.caseRules(77), Bilingual(zh: "措施已完成，没有写明完成日期。", en: "Done, without the day."),
            remedy: Bilingual(zh: "请填写完成日期，并附佐证材料。", en: "State it, with evidence."),
            test: .custom { subject in
                (subject.data["measures"]?.list ?? []).enumerated().compactMap { i, measure in
                    measure["status"] == "done" && measure["completedOn"]?.isBlank ?? true ? Hit("/measures/\(i)/completedOn") : nil
                }
            }),
        CheckRule(
            "overdueUnexplained", source: "\(Basis.cooperationOpinion(15))；\(Basis.caseRules(78))",
            Bilingual(zh: "措施已过方案时限而未完成，没有说明原因：{}。", en: "A measure is overdue, and nothing is said of it: {}."),
            remedy: Bilingual(zh: "请在方案调整情况或者客观原因中说明，并写明新的时限。", en: "Explain it under “changes” or “delayReason”, with a new deadline."),
            test: .custom { subject in
                guard let date = subject.date, subject.data.isBlank(at: "/changes"), subject.data.isBlank(at: "/delayReason") else {
                    return []
                }
                return (subject.data["measures"]?.list ?? []).enumerated().compactMap { i, measure in
                    guard let deadline = measure.date("/deadline"), deadline < date, measure["status"] != "done" else { return nil }
                    return Hit("/measures/\(i)/deadline", Bilingual(zh: deadline.chinese, en: deadline.iso))
                }
            }),
        .lacking(
            "delayReasonMissing", "/delayReason", source: Basis.caseRules(78), zh: "申请延长，没有写明客观原因",
            en: "More time is asked for without a reason",
            remedy: Bilingual(zh: "请写明客观原因；没有客观原因的，不符合延长的条件。", en: "State the objective reason."), when: deferred),
        .lacking(
            "completionMissing", "/plannedCompletion", source: Basis.cooperationOpinion(15), zh: "没有写明预计何时全部完成",
            en: "When all will be done is not stated",
            remedy: Bilingual(zh: "请写明整改完成日期。", en: "State the day."), when: .not(rectified)),
        CheckRule(
            "completedAfterDate", source: Basis.caseRules(77),
            Bilingual(zh: "措施的完成日期晚于成文日期：{}。", en: "A measure is said to be done after the report's date: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isAfter("/measures/*/completedOn", "/date")),
        .order(
            "completionBeforeDate", "/plannedCompletion", before: "/date", source: Basis.cooperationOpinion(15), zh: "整改完成日期早于成文日期",
            en: "Completion before the report's date"),
        .order(
            "datedBeforePlan", "/date", before: "/plan/date", source: Basis.caseRules(78), zh: "成文日期早于整改方案", en: "Dated before the plan"),
        .order(
            "countedAfterDate", "/date", before: "/reportedUntil", source: Basis.caseRules(77), zh: "成文日期早于进展截止日期",
            en: "Dated before the day up to which it counts"),
        CheckRule(
            "reportedLate", .warning, source: Basis.cooperationOpinion(15),
            Bilingual(zh: "晚于整改方案确定的报告日期：{}。", en: "Later than the plan says: {}."),
            remedy: Bilingual(zh: "逾期也应报告，请说明原因。", en: "Report all the same, and say why it is late."), test: .isAfter("/date", "/dueOn")),
        .lacking(
            "evidenceMissing", "/evidence", .warning, source: Basis.caseRules(77), zh: "没有佐证材料", en: "There is no evidence",
            remedy: Bilingual(zh: "请附照片、单据、验收意见等材料。", en: "Attach photographs, records, acceptance papers.")),
        .datedBeforeReceipt, .vagueMeasure,
    ]
}
