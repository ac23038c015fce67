import WenshuBasics

extension DocumentKind {
    /// 立案决定书: a case is filed for investigation. Served on the agency in administrative cases; internal in civil ones.
    static let caseFilingDecision = DocumentKind(
        id: "caseFilingDecision",
        title: Bilingual(zh: "立案决定书", en: "Case filing decision"),
        legalBasis: ["\(Basis.caseRules(28))至第三十条", Basis.caseRules(67), Basis.caseRules(70), Basis.caseRules(85)],
        timeLimit: Bilingual(
            zh: "行政公益诉讼案件，决定立案之日起七日内送达行政机关。", en: "In administrative cases served on the agency within 7 days of the decision."),
        limits: [.keeps(.filingService, from: "/decidedOn", done: "/servedOn", when: administrative)],
        layout: .procuratorial,
        extraction: .unknown,
        titleWords: ["立案决定书"],
        number: NumberConvention(classCode: "检行公立", example: "云检行公立〔2024〕7号"),
        fields: [
            .number("云检行公立〔2024〕7号"),
            .issuers("立案的检察院", example: ["云水县人民检察院"]),
            .caseType(Basis.caseRules(30)),
            .recipient("被调查行政机关", .optional, help: "行政公益诉讼案件写行政机关全称，一份立案决定书只对一个行政机关；民事公益诉讼案件不填。"),
            .caseName,
            Field(
                "caseSource", "案件来源", .text, .mandatory(Basis.caseRules(30)),
                help: "线索从何而来（\(Basis.caseRules(24))列有六种），写成能接在“本院在”之后、“中发现”之前的短语。", example: "办理群众举报"),
            .interestField,
            Field(
                "harmFacts", "公益受损情况", .longText, .mandatory(Basis.caseRules(28)),
                help: "国家利益或者社会公共利益受到侵害的情况：时间、地点、对象、程度。"),
            Field(
                "conduct", "涉嫌违法情形", .longText, .mandatory(Basis.caseRules(28)),
                help: "行政案件写行政机关可能违法行使职权或者不作为的情形（\(Basis.caseRules(67))）；民事案件写可能损害社会公共利益的违法行为（\(Basis.caseRules(85))）。立案时只写“可能”“涉嫌”，不作结论。"),
            .legalBasis(
                source: Basis.caseRules(30), example: ["《人民检察院公益诉讼办案规则》第二十八条", "《人民检察院公益诉讼办案规则》第六十七条"]),
            Field("otherMatters", "其他事项", .longText, help: "需要告知的其他事项，如配合调查、磋商安排。"),
            .contact, .date,
            .decidedOn(Basis.caseRules(30)), .servedOn,
        ],
        derived: [.formTitle("立案决定书"), .issuer, .recipientAsAddressee],
        readsBack: ReadBack.envelope("contact"),
        rules: [
            .oneIssuer, .oneRecipient, .recipientLevel,
            .lacking(
                "recipientMissing", "/recipient", source: Basis.caseRules(70), zh: "行政公益诉讼案件没有写明行政机关",
                en: "An administrative case names no agency",
                remedy: Bilingual(
                    zh: "请写明行政机关全称；尚不能确定的，依\(Basis.caseRules(29))以事立案后再确定。",
                    en: "Name it; where it is not known yet, a case may be filed on the facts (article 29)."),
                when: administrative),
            CheckRule(
                "conclusionPremature", .warning, source: Basis.caseRules(67),
                Bilingual(zh: "涉嫌违法情形写成了结论，立案只要求“可能”。", en: "The conduct is stated as proved; filing asks for a possibility only."),
                remedy: Bilingual(zh: "请改为“可能存在……的情形”“涉嫌……”。", en: "Write 可能 or 涉嫌."),
                test: .custom { subject in
                    let text = (subject.data["conduct"]?.paragraphs ?? []).joined()
                    return text.isEmpty || text.contains("可能") || text.contains("涉嫌") ? [] : [Hit("/conduct")]
                }),
            .basisCites(
                "administrativeBasisUnusual", "人民检察院公益诉讼办案规则", [67, 68, 29], source: Basis.caseRules(67), when: administrative),
            .basisCites(
                "civilBasisUnusual", "人民检察院公益诉讼办案规则", [85, 29], source: Basis.caseRules(85), when: .equals("/caseType", "civil")),
            .numberOfOtherType,
            .order(
                "decidedAfterDate", "/date", before: "/decidedOn", source: Basis.caseRules(30), zh: "成文日期早于检察长决定立案的日期",
                en: "Dated before the decision"),
            .order(
                "servedBeforeDate", "/servedOn", before: "/date", source: Basis.caseRules(70), zh: "送达日期早于成文日期",
                en: "Served before its date"),
            .late("servedLate", .filingService, from: "/decidedOn", to: "/servedOn", zh: "送达", en: "Served"),
        ])

    private static let administrative = Condition.equals("/caseType", "administrative")
}
