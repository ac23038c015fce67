import WenshuBasics

extension DocumentKind {
    /// 终结案件决定书: the case ends without a suit, on one of the grounds of 规则 74 (administrative) or 90 (civil).
    static let caseClosureDecision = DocumentKind(
        id: "caseClosureDecision",
        title: Bilingual(zh: "终结案件决定书", en: "Case closure decision"),
        legalBasis: [Basis.caseRules(74), Basis.caseRules(80), Basis.caseRules(90), Basis.caseRules(95)],
        timeLimit: Bilingual(
            zh: "提出检察建议后终结的，在整改期满后一个月的审查起诉期限内决定；行政公益诉讼案件送达行政机关。",
            en: "After a recommendation, decided in the month of review; in administrative cases served on the agency."),
        limits: [.keeps(.administrativeReview), .keeps(.civilReview)],
        layout: .procuratorial,
        extraction: .unknown,
        titleWords: ["终结案件决定书"],
        number: NumberConvention(classCode: "检行公终", example: "云检行公终〔2024〕6号"),
        fields: [
            .number("云检行公终〔2024〕6号"),
            .issuers("作出决定的检察院", example: ["云水县人民检察院"]),
            .caseType(Basis.caseRules(74)),
            .recipient("受送达行政机关", .optional, help: "行政公益诉讼案件写被监督行政机关全称；民事公益诉讼案件不填。"),
            .caseName,
            Field("filedOn", "立案日期", .date, .mandatory(Basis.caseRules(74))),
            .issuedRecommendation(),
            Field(
                "ground", "终结案件的情形", .choice(administrativeGrounds + civilGrounds.filter { !shared.contains($0.value) }),
                .mandatory("\(Basis.caseRules(74))、第九十条"), help: "行政案件依第七十四条，民事案件依第九十条，不能混用。"),
            Field("groundDetail", "其他情形说明", .text, help: "选“其他应当终结案件的情形”时写明是什么情形，写成能接在“属于”之后的短语。"),
            Field("facts", "查明的事实", .longText, .mandatory(Basis.caseRules(74)), help: "经调查或者跟进调查查明的事实，逐项对应检察建议的内容。"),
            Field("interestState", "公益现状", .longText, .mandatory(Basis.caseRules(74)), help: "国家利益或者社会公共利益现在的状态。"),
            .legalBasis(source: Basis.caseRules(74), example: ["《人民检察院公益诉讼办案规则》第七十四条第一款第（三）项", "《人民检察院公益诉讼办案规则》第八十条"]),
            Field("supportsAction", "是否支持起诉", .boolean, help: "民事案件：检察机关支持其他适格主体起诉的，不因其磋商、起诉而终结（\(Basis.caseRules(90))）。"),
            .contact, .date, .copyTo,
            Field("followedUpOn", "跟进调查日期", .date, help: "终结前最近一次跟进调查的日期（\(Basis.caseRules(77))），不印出。"),
            .decidedOn(Basis.caseRules(74)),
        ],
        derived: [
            .formTitle("终结案件决定书"), .preSuitDocument, .issuer, .recipientAsAddressee,
            DerivedField("/groundText", "终结案件的情形文字", help: "终结案件情形的条文用语；其他情形为所写的说明。") { _, root in
                let ground = root.text("/ground")
                if ground == "other" { return root["groundDetail"] }
                let grounds = root.text("/caseType") == "civil" ? civilGrounds : administrativeGrounds
                return grounds.first { $0.value == ground }.map { .text($0.label) }
            },
        ],
        readsBack: ReadBack.envelope("contact", "copyTo"),
        rules: closureRules)

    private static let administrativeGrounds = [
        Choice("noUnlawfulConduct", "行政机关未违法行使职权或者不作为"), Choice("interestProtected", "国家利益或者社会公共利益已经得到有效保护"),
        Choice("fullyRectified", "行政机关已经全面采取整改措施依法履行职责"), Choice("other", "其他应当终结案件的情形"),
    ]

    private static let civilGrounds = [
        Choice("noIllegalAct", "不存在违法行为"), Choice("compensationAgreedOrSued", "生态环境损害赔偿权利人与赔偿义务人经磋商达成赔偿协议，或者已经提起生态环境损害赔偿诉讼"),
        Choice("relativesObject", "英雄烈士等的近亲属不同意人民检察院提起公益诉讼"), Choice("otherPlaintiffSued", "其他适格主体依法向人民法院提起诉讼"),
        Choice("interestProtected", "社会公共利益已经得到有效保护"), Choice("other", "其他应当终结案件的情形"),
    ]

    private static let shared: Set = ["interestProtected", "other"]
    private static let administrative = Condition.equals("/caseType", "administrative")
    private static let civil = Condition.equals("/caseType", "civil")

    private static let closureRules: [CheckRule] = [
        .oneIssuer, .oneRecipient, .numberOfOtherType,
        .lacking(
            "recipientMissing", "/recipient", source: Basis.caseRules(74), zh: "行政公益诉讼案件没有写明受送达的行政机关",
            en: "An administrative case names no agency",
            remedy: Bilingual(zh: "终结案件决定书应当送达行政机关，请写明全称。", en: "It is served on the agency: name it."),
            when: administrative),
        CheckRule(
            "groundOfOtherList", source: "\(Basis.caseRules(74))、第九十条",
            Bilingual(zh: "终结情形不是这一类案件的情形：{}。", en: "The ground is not one of this type of case: {}."),
            remedy: Bilingual(zh: "行政案件依第七十四条、民事案件依第九十条，请重新选择。", en: "Choose one of article 74 (administrative) or 90 (civil)."),
            test: .custom { subject in
                guard let ground = subject.data.text("/ground"), let type = subject.data.text("/caseType") else { return [] }
                let grounds = type == "civil" ? civilGrounds : administrativeGrounds
                return grounds.contains { $0.value == ground } ? [] : [Hit("/ground", quoting: ground)]
            }),
        .lacking(
            "otherUnexplained", "/groundDetail", source: "\(Basis.caseRules(74))、第九十条", zh: "没有说明是什么其他情形",
            en: "The other ground is not stated",
            remedy: Bilingual(zh: "请写明具体情形。", en: "State it."), when: .equals("/ground", "other")),
        CheckRule(
            "supportedActionClosed", source: Basis.caseRules(90),
            Bilingual(zh: "检察机关支持起诉的案件，不因这一情形终结。", en: "This ground does not close a case in which the procuratorate supports the action."),
            remedy: Bilingual(zh: "请在支持起诉的诉讼终结后再行处理。", en: "Wait for the end of the action that is supported."),
            test: .custom { subject in
                let isExcepted = ["compensationAgreedOrSued", "relativesObject", "otherPlaintiffSued"].contains(
                    subject.data.text("/ground"))
                return isExcepted && subject.data["supportsAction"] == true ? [Hit("/ground")] : []
            }),
        .basisCites("administrativeBasisUnusual", "人民检察院公益诉讼办案规则", [74, 80], source: Basis.caseRules(74), when: administrative),
        .basisCites("civilBasisUnusual", "人民检察院公益诉讼办案规则", [90, 95], source: Basis.caseRules(90), when: civil),
        .lacking(
            "followUpMissing", "/followedUpOn", source: Basis.caseRules(77), zh: "提出{preSuitMatter}后终结案件，没有跟进调查",
            en: "Closed after a recommendation without a follow-up",
            remedy: Bilingual(zh: "请先对履职情况和公益状况跟进调查，并填写日期。", en: "Follow up first, and state the day."),
            when: .states("/recommendation")),
        CheckRule(
            "periodStillRunning", .warning, source: Basis.interpretation(21, paragraph: 2),
            Bilingual(zh: "整改期限尚未届满就以其他情形终结：{}。", en: "Closed on another ground while the period is running: {}."),
            remedy: Bilingual(zh: "请核对终结情形，或者待期限届满后再审查。", en: "Check the ground, or wait for the end of the period."),
            test: .custom { subject in
                guard subject.data["ground"] == "other", let end = rectificationEnd(subject), let date = subject.date, date <= end else {
                    return []
                }
                return [Hit("/date", Bilingual(zh: "期限至\(end.chinese)", en: "it ends on \(end)"))]
            }),
        .order(
            "datedBeforeFiling", "/date", before: "/filedOn", source: Basis.caseRules(74), zh: "成文日期早于立案日期",
            en: "Dated before the case was filed"),
        .order(
            "datedBeforeFollowUp", "/date", before: "/followedUpOn", source: Basis.caseRules(77), zh: "成文日期早于跟进调查日期",
            en: "Dated before the follow-up"),
        .order(
            "datedBeforeDecision", "/date", before: "/decidedOn", source: Basis.caseRules(74), zh: "成文日期早于检察长决定日期",
            en: "Dated before the decision"),
    ]
}
