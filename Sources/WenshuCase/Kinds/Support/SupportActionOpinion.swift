import WenshuBasics

extension DocumentKind {
    /// 支持起诉意见书: the procuratorate supports another's civil action.
    static let supportActionOpinion = DocumentKind(
        id: "supportActionOpinion",
        title: Bilingual(zh: "支持起诉意见书", en: "Opinion supporting an action"),
        legalBasis: [
            Basis.civilProcedure(15), Basis.civilProcedure(58, paragraph: 2), "\(Basis.caseRules(100))、第一百零一条", Basis.compensationLink(4),
        ],
        timeLimit: Bilingual(zh: "决定支持起诉之日起七个工作日内抄送行政机关。", en: "The agency gets a copy within 7 working days of the decision."),
        limits: [.keeps(.supportCopy, from: "/decidedOn", done: "/copiedOn")],
        layout: .procuratorial,
        extraction: .supportOpinion,
        number: NumberConvention(classCode: "检民公支", example: "云检民公支〔2024〕1号"),
        fields: supportFields,
        derived: [
            .formTitle("支持起诉意见书"),
            .issuer,
            DerivedField("/addressees", "主送机关", help: "即受诉人民法院。") { _, root in root["court"].map { .list([$0]) } },
            .choicesText("means", "支持方式文字", supportMeans),
            .citations(in: ["harmFacts", "evidence", "standing", "opinion", "legalBasis"]),
        ],
        readsBack: [
            ReadBack("/title"), ReadBack("/number"), ReadBack("/issuers"), ReadBack("/addressees"), ReadBack("/date"), ReadBack("/copyTo"),
            ReadBack("/attachments"), ReadBack("/plaintiff/name", as: "/plaintiff"), ReadBack("/defendants"), ReadBack("/court"),
            ReadBack("/citations"),
        ],
        rules: supportRules)

    static let supportMeans = [
        Choice("legalAdvice", "提供法律咨询"), Choice("opinion", "向人民法院提交支持起诉意见书"), Choice("evidence", "协助调查取证"), Choice("appearance", "出席法庭"),
    ]

    /// The cases in which an action may be supported (规则 100).
    static let plaintiffClasses = [
        Choice("compensation", "生态环境损害赔偿权利人提起的诉讼"), Choice("publicInterest", "适格主体提起的民事公益诉讼"),
        Choice("heroes", "英雄烈士等的近亲属提起的诉讼"), Choice("servicemen", "军人和因公牺牲军人、病故军人遗属提起的诉讼"),
        Choice("other", "其他依法可以支持起诉的"),
    ]

    private static let supportFields: [Field] = [
        .number("云检民公支〔2024〕1号"),
        .issuers("支持起诉机关", example: ["云水县人民检察院"]),
        Field("court", "受诉人民法院", .text, .mandatory(Basis.caseRules(101)), help: "受诉人民法院全称。", example: "江州市中级人民法院"),
        Field("caseNumber", "案号", help: "已经立案的，写明案号。", example: "（2024）云01民初25号"),
        Field("cause", "案由", .text, .required, example: "生态环境损害赔偿纠纷"),
        Field(
            "plaintiff", "原告",
            .object([
                Field("name", "名称", .text, .required), Field("address", "住所地"), Field("legalRepresentative", "法定代表人"),
                Field("representativeTitle", "法定代表人职务"),
            ]), .mandatory(Basis.caseRules(100)), help: "被支持起诉的单位或者个人。"),
        Field(
            "plaintiffClass", "案件类型",
            .choice(plaintiffClasses), .mandatory(Basis.caseRules(100)), help: "属于可以支持起诉的哪一类案件。"),
        Field("defendants", "被告", .list(.object(Field.party)), .mandatory(Basis.caseRules(101))),
        Field("requestedOn", "申请日期", .date, help: "申请支持起诉的日期。"),
        Field("harmFacts", "公益受损事实", .longText, .mandatory(Basis.caseRules(101)), help: "公共利益受到损害的事实。"),
        Field("evidence", "证据", .list(.text), help: "证明上述事实的主要证据。"),
        Field("standing", "原告主体资格", .longText, .mandatory(Basis.caseRules(100)), help: "原告为何有权起诉。"),
        Field("claims", "诉讼请求", .list(.text), .mandatory(Basis.caseRules(101)), help: "原告的诉讼请求，每项一条，不写序号。"),
        Field("opinion", "支持起诉的意见和理由", .longText, .mandatory(Basis.caseRules(101)), help: "为何应当支持，适用哪些法律。"),
        Field(
            "legalBasis", "支持起诉的法律依据", .list(.citation), .mandatory(Basis.civilProcedure(15)), help: "写明法律名称和条款。",
            example: ["《中华人民共和国民事诉讼法》第五十八条第二款"]),
        Field("means", "支持方式", .list(.choice(supportMeans)), help: "支持起诉的方式（\(Basis.caseRules(101))）。"),
        .attachments, .date, .copyTo,
        Field("decidedOn", "决定日期", .date, help: "决定支持起诉的日期，不印出，用于核对抄送期限。"),
        Field("copiedOn", "抄送日期", .date, help: "意见书抄送行政机关的日期，不印出。"),
    ]

    private static let supportRules: [CheckRule] = [
        .oneIssuer, .courtNumberForm("/caseNumber"), .compensationCourt("/plaintiffClass"),
        CheckRule(
            "decidedAfterDate", source: Basis.compensationLink(4),
            Bilingual(zh: "决定日期晚于成文日期：{}。", en: "Decided after its date: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isAfter("/decidedOn", "/date")),
        CheckRule(
            "requestUndated", .warning, source: Basis.compensationLink(4),
            Bilingual(zh: "没有写明申请支持起诉的日期。", en: "The day of the request is not stated."),
            remedy: Bilingual(zh: "行政机关书面申请支持起诉的，请写明申请日期。", en: "State it."),
            test: .lacks("/requestedOn").when(.equals("/plaintiffClass", "compensation"))),
        CheckRule(
            "legalBasisWithoutArticle", source: Basis.civilProcedure(15),
            Bilingual(zh: "支持起诉的法律依据没有写明条款。", en: "The basis for the support names no article."),
            remedy: Bilingual(zh: "请写明法律名称和条款。", en: "Name law and article."), test: .citesNoArticle("/legalBasis")),
        CheckRule(
            "legalBasisUnusual", .warning, source: "\(Basis.civilProcedure(15))、第五十八条",
            Bilingual(zh: "法律依据未引用{}。", en: "The basis cites neither of {}."),
            remedy: Bilingual(zh: "请核对支持起诉的法律依据。", en: "Check the basis."), test: .citesNone("/legalBasis", of: [.support, .civilSuit])),
        CheckRule(
            "wordedAsParty", source: Basis.caseRules(101),
            Bilingual(zh: "支持起诉的检察机关不是当事人，不能称“{}”。", en: "A supporting procuratorate is no party and is not called “{}”."),
            remedy: Bilingual(zh: "请改为“支持起诉机关”。", en: "Write 支持起诉机关."), test: .contains("", anyOf: ["公益诉讼起诉人"])),
        CheckRule(
            "copyMissing", .warning, source: Basis.compensationLink(4),
            Bilingual(zh: "没有抄送行政机关。", en: "No copy goes to the agency."),
            remedy: Bilingual(zh: "支持行政机关起诉的，应当抄送该机关。", en: "Send one to the agency that is supported."),
            test: .lacks("/copyTo").when(.equals("/plaintiffClass", "compensation"))),
        CheckRule(
            "copiedLate", .warning, source: Basis.compensationLink(4),
            Bilingual(zh: "抄送超过七个工作日：{}。", en: "Copied later than 7 working days: {}."),
            remedy: Bilingual(zh: "应当在决定之日起七个工作日内抄送。", en: "It is due within 7 working days of the decision."),
            test: .isLate(.supportCopy, from: "/decidedOn", to: "/copiedOn")),
        CheckRule(
            "marineAgencyUnnamed", .warning,
            source: "《最高人民法院、最高人民检察院关于办理海洋自然资源与生态环境公益诉讼案件若干问题的规定》第二条",
            Bilingual(zh: "海洋案件没有说明行使海洋环境监督管理权的部门是否起诉。", en: "A marine case does not mention the agency with marine supervision powers."),
            remedy: Bilingual(zh: "请说明该部门的起诉情况。", en: "Say whether it sues."),
            test: .custom { subject in
                let words = subject.data.texts().map(\.text)
                let isMarine = words.contains { $0.contains("海洋") || $0.contains("海域") }
                return isMarine && !words.contains { $0.contains("海洋环境监督管理") } ? [Hit("/opinion")] : []
            }),
        CheckRule(
            "datedBeforeRequest", source: Basis.caseRules(101),
            Bilingual(zh: "成文日期早于申请日期：{}。", en: "Dated before the request: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/requestedOn")),
    ]
}
