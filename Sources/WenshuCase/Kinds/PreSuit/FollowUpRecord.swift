import WenshuBasics

extension DocumentKind {
    /// 跟进调查、督促落实、“回头看”: what became of the recommendation, item by item, as a record of work.
    static let followUpRecord = DocumentKind(
        id: "followUpRecord",
        title: Bilingual(zh: "跟进调查记录", en: "Follow-up record"),
        legalBasis: [Basis.caseRules(77), Basis.caseRules(82), Basis.recommendationRules(24), Basis.beijingOpinion("三（二）")],
        timeLimit: Bilingual(
            zh: "提出检察建议后至终结案件或者提起诉讼前；整改期满后应在一个月的审查起诉期限内完成审查。",
            en: "From the recommendation to closure or suit; the review ends a month after the rectification period."),
        limits: [.keeps(.recommendationReply, from: "/recommendation/receivedOn")],
        layout: .procuratorial,
        extraction: .unknown,
        titleWords: ["跟进调查记录", "督促落实工作记录", "“回头看”记录"],
        number: NumberConvention(example: "云检行公建〔2024〕5号"),
        fields: [
            .issuers("调查的检察院", example: ["云水县人民检察院"]),
            Field(
                "mode", "记录类别",
                .choice([Choice("followUp", "跟进调查"), Choice("urging", "督促落实"), Choice("lookBack", "“回头看”")]),
                .mandatory(Basis.caseRules(77)),
                help: "决定标题；“回头看”要逐项回答四个问题。"),
            .caseName,
            .issuedRecommendation(.mandatory(Basis.caseRules(77))),
            Field("agency", "被监督行政机关", .text, .mandatory(Basis.caseRules(77)), help: "行政机关全称。"),
            Field("date", "调查日期", .date, .mandatory(Basis.caseRules(77))),
            Field("startsAt", "开始时间", .time), Field("endsAt", "结束时间", .time),
            Field("place", "调查地点", .text, .mandatory(Basis.caseRules(77))),
            Field("methods", "调查方式", .list(.text), .mandatory(Basis.recommendationRules(24)), help: "如现场核查、询问、走访、调阅卷宗、会商。"),
            .persons("investigators", "调查人员", .mandatory(Basis.caseRules(36)), help: "由两名以上检察人员共同进行，写明职务。"),
            .persons("participants", "在场人员", help: "行政机关人员、见证人、受邀人员，写明单位和职务。"),
            Field("recorder", "记录人", .text, .required),
            Field(
                "items", "逐项核查",
                .list(
                    .object([
                        Field("text", "建议事项", .text, .required, help: "检察建议的一项内容，不写序号。"),
                        Field(
                            "state", "落实情况", .choice(states),
                            .mandatory(Basis.caseRules(77))),
                        Field("findings", "核查事实", .text, .mandatory(Basis.caseRules(77)), help: "看到了什么，依据什么材料。"),
                    ])), .mandatory(Basis.caseRules(77)), help: "对检察建议的每一项逐项核查。"),
            Field("interestState", "公益现状", .longText, .mandatory(Basis.caseRules(77)), help: "国家利益或者社会公共利益是否仍受侵害。"),
            Field("agencyStatement", "行政机关说明", .longText),
            Field("evidence", "收集的证据", .list(.text), .mandatory(Basis.caseRules(77))),
            Field(
                "lookBack", "回头看四问",
                .object([
                    Field("performance", "履职整改是否到位", .longText), Field("truth", "纠正违法是否属实", .longText),
                    Field("consolidation", "整改成效是否巩固", .longText), Field("recurrence", "问题是否反弹", .longText),
                ]), help: "“回头看”重点解决的四类问题（\(Basis.beijingOpinion("三（二）"))），逐项回答。"),
            Field(
                "nonPerformance", "未依法履职情形", .list(.choice(nonPerformance)), help: "依\(Basis.caseRules(82))核对，供审查参考，不是结论。"),
            Field(
                "conclusion", "处理意见", .choice(conclusions), .mandatory(Basis.caseRules(79)), help: "后两项用于案件终结后的“回头看”。"),
            Field("nextSteps", "后续安排", .longText),
        ],
        derived: [
            .title(help: "院名和记录类别，即“××人民检察院跟进调查记录”。") { root in
                root.text("/issuers/0").map { $0 + formName(root) }
            },
            .issuer, .preSuitMatter,
            DerivedField("/formName", "记录名称", help: "由记录类别得出。") { _, root in .text(formName(root)) },
            .timeText("startsAt", "开始时间文字"), .timeText("endsAt", "结束时间文字"),
            .staffText("investigators", "调查人员文字"), .personsText("participants", "在场人员文字"),
            .choiceText("/items/*/stateText", "落实情况文字", of: "state", states),
            .choiceText("/conclusionText", "处理意见文字", of: "conclusion", conclusions),
            DerivedField("/nonPerformanceText", "未依法履职情形文字", help: "所选各项的文字。") { _, root in
                let labels = (root["nonPerformance"]?.list ?? []).compactMap { item in nonPerformance.first { $0.value == item.text }?.label
                }
                return labels.isEmpty ? nil : .text(labels.joined(separator: "；"))
            },
        ],
        readsBack: [ReadBack("/title"), ReadBack("/issuers")],
        rules: followUpRules)

    private static let states = [Choice("done", "已落实"), Choice("partial", "部分落实"), Choice("notDone", "未落实")]

    private static let conclusions = [
        Choice("close", "整改到位，建议终结案件"), Choice("goOn", "继续跟进监督"), Choice("suspend", "符合中止审查条件，建议中止审查"),
        Choice("sue", "建议提起行政公益诉讼"), Choice("settled", "整改成效得到巩固，无需重新立案"), Choice("refile", "问题反弹回潮，建议重新立案监督"),
    ]

    /// 规则 82, as a list to go through.
    private static let nonPerformance = [
        Choice("noReply", "逾期不书面回复，也没有采取有效整改措施"), Choice("planNotCarriedOut", "已经制定整改方案，没有实质性执行"),
        Choice("partial", "虽按期回复，但未采取整改措施或者仅采取部分整改措施"), Choice("handedOver", "违法行为人已被追究刑事责任或者案件已移送，仍应继续履职而未履职"),
        Choice("notResumed", "客观障碍消除后未及时恢复整改"), Choice("measuresUnlawful", "整改措施违反法律法规规定"), Choice("other", "其他没有依法履职的情形"),
    ]

    private static func formName(_ root: Value) -> String {
        ["urging": "督促落实工作记录", "lookBack": "“回头看”记录"][root.text("/mode") ?? ""] ?? "跟进调查记录"
    }

    private static let followUpRules: [CheckRule] = [
        .oneIssuer,
        CheckRule(
            "oneInvestigator", source: Basis.caseRules(36), Bilingual(zh: "调查人员不足两名。", en: "Fewer than two investigators."),
            remedy: Bilingual(zh: "调查和收集证据应当由两名以上检察人员共同进行。", en: "Two or more act together."),
            test: .custom { ($0.data["investigators"]?.list?.count ?? 2) < 2 ? [Hit("/investigators")] : [] }),
        .order(
            "beforeService", "/date", before: "/recommendation/receivedOn", source: Basis.caseRules(77), zh: "调查日期早于{preSuitMatter}送达日期",
            en: "Before the recommendation was served"),
        lookBack("performanceUnanswered", "performance", "履职整改是否到位"), lookBack("truthUnanswered", "truth", "纠正违法是否属实"),
        lookBack("consolidationUnanswered", "consolidation", "整改成效是否巩固"), lookBack("recurrenceUnanswered", "recurrence", "问题是否反弹"),
        CheckRule(
            "closedUndone", source: Basis.caseRules(79),
            Bilingual(zh: "仍有未落实的事项，处理意见却是终结案件。", en: "An item is open, and closure is proposed."),
            remedy: Bilingual(zh: "请核对落实情况或者处理意见。", en: "Check the item or the proposal."),
            test: .custom { subject in
                guard ["close", "settled"].contains(subject.data.text("/conclusion")) else { return [] }
                return subject.data.places("/items/*/state").filter { $0.value?.text.map { $0 != "done" } ?? false }.map { Hit($0.pointer) }
            }),
        .lacking(
            "suitUnfounded", "/nonPerformance", source: Basis.caseRules(82), zh: "建议提起诉讼，没有写明未依法履职的情形",
            en: "A suit is proposed without a ground of article 82",
            remedy: Bilingual(zh: "请对照第八十二条选择情形。", en: "Choose one."), when: .equals("/conclusion", "sue")),
        CheckRule(
            "suitTooEarly", source: Basis.interpretation(21, paragraph: 2),
            Bilingual(zh: "整改期限尚未届满就建议提起诉讼：{}。", en: "A suit is proposed while the period is running: {}."),
            remedy: Bilingual(zh: "请待期限届满后再审查。", en: "Wait for the end of the period."),
            test: .custom { subject in
                guard subject.data["conclusion"] == "sue", subject.data.at(pointer: "/recommendation/urgent") != true,
                    let end = rectificationEnd(subject),
                    let date = subject.date, date <= end
                else { return [] }
                return [Hit("/date", Bilingual(zh: "期限至\(end.chinese)", en: "it ends on \(end)"))]
            }),
    ]

    private static func lookBack(_ id: String, _ name: String, _ question: String) -> CheckRule {
        .lacking(
            id, "/lookBack/\(name)", source: Basis.beijingOpinion("三（二）"), zh: "“回头看”没有回答“\(question)”",
            en: "The look-back does not answer “\(name)”",
            remedy: Bilingual(zh: "请写明核查结果。", en: "State what was found."), when: .equals("/mode", "lookBack"))
    }
}
