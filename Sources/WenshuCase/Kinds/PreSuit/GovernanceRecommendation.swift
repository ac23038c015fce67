import WenshuBasics

extension DocumentKind {
    /// 社会治理检察建议书: a recommendation to improve governance, found necessary in handling cases. No step before a suit.
    static let governanceRecommendation = DocumentKind(
        id: "governanceRecommendation",
        title: Bilingual(zh: "社会治理检察建议书", en: "Governance recommendation"),
        legalBasis: [
            Basis.recommendationRules(11), Basis.recommendationRules(16), Basis.recommendationRules(17), Basis.recommendationRules(19),
        ],
        timeLimit: Bilingual(
            zh: "被建议单位自收到之日起两个月内书面回复，情况紧急的可以另定；发出之日起五日内报上一级人民检察院备案。",
            en: "The unit replies in writing within 2 months, sooner if urgent; reported upward within 5 days of issue."),
        limits: [
            .keeps(.issuedRecommendationReport, from: "/issuedOn", done: "/reportedOn"), .starts(.recommendationReply),
        ],
        layout: .procuratorial,
        extraction: .recommendation,
        titleWords: ["社会治理检察建议书"],
        number: NumberConvention(classCode: "检建", example: "云检建〔2024〕8号"),
        fields: governanceFields,
        derived: [
            .formTitle("社会治理检察建议书"), .issuer, .recipientAsAddressee,
            .periodText("replyWithin", "回复期限文字"), .periodText("objectionWithin", "异议期限文字"),
            .citations(in: ["caseSource", "facts", "evidence", "problems", "legalBasis", "recommendations"]),
        ],
        readsBack: ReadBack.envelope(
            "copyTo", "attachments", "contact", "recipient", "caseSource", "recommendations", "citations", "replyWithin", "objectionWithin"),
        rules: governanceRules)

    private static let governanceFields: [Field] = [
        .number("云检建〔2024〕8号"),
        .issuers("提出建议的检察院", example: ["云水县人民检察院"]),
        .recipient("被建议单位", .mandatory(Basis.recommendationRules(11)), help: "涉案单位、本级有关主管机关或者其他有关单位的全称，一份只发给一个单位。"),
        Field(
            "recipientClass", "被建议单位类别",
            .choice([
                Choice("involved", "涉案单位"), Choice("authority", "本级有关主管机关"), Choice("other", "其他有关单位"), Choice("superior", "上级有关主管机关"),
                Choice("elsewhere", "异地有关单位"),
            ]), .mandatory(Basis.recommendationRules(3)), help: "上级主管机关、异地单位须经规定的程序；向下级单位提出的，应当指令对应的下级人民检察院提出。"),
        Field("route", "提出程序", .text, help: "向上级主管机关、异地单位提出的，写明层报、审核转送或者征求意见的情况（\(Basis.recommendationRules(3))），不印出。"),
        Field(
            "caseSource", "案件来源", .text, .mandatory(Basis.recommendationRules(16, item: 1)), help: "案件或者问题的来源，写成能接在“本院在”之后、“中发现”之前的短语。",
            example: "办理王某某等人贩卖毒品案"),
        Field(
            "trigger", "提出建议的情形",
            .choice([
                Choice("preventionGap", "涉案单位在预防违法犯罪方面制度不健全、不落实，管理不完善，存在违法犯罪隐患"),
                Choice("frequentOffences", "一定时期某类违法犯罪案件多发、频发，或者案件暴露出明显的管理监督漏洞"),
                Choice("groupDisputes", "涉及一定群体的民间纠纷问题突出，可能导致群体性事件或者恶性案件"),
                Choice("dutyDelayed", "相关单位或者部门不依法及时履行职责，致使个人或者组织合法权益受到损害或者存在损害危险"),
                Choice("sanctionNeeded", "需要给予行政处罚、政务处分、行业惩戒或者追究司法责任"), Choice("other", "其他需要提出检察建议的情形"),
            ]), .mandatory(Basis.recommendationRules(11)), help: "六种情形之一。"),
        Field(
            "facts", "案件事实", .longText, .mandatory(Basis.recommendationRules(16, item: 2)), help: "依法认定的案件事实或者经调查核实的事实。"),
        Field("evidence", "证据", .list(.text), .mandatory(Basis.recommendationRules(16, item: 2)), help: "证明上述事实的主要证据。"),
        Field(
            "problems", "违法情形或者隐患", .list(.text), .mandatory(Basis.recommendationRules(16, item: 3)), help: "存在的违法情形或者应当消除的隐患，每项一条，不写序号。"),
        Field(
            "recommendations", "建议内容", .list(.text), .mandatory(Basis.recommendationRules(16, item: 4)), help: "明确具体、有操作性，每项一条，不写序号。"),
        Field(
            "legalBasis", "建议依据", .list(.citation), .mandatory(Basis.recommendationRules(16, item: 4)),
            help: "建议所依据的法律、法规和有关文件的规定，写明名称和条款，并引用《人民检察院检察建议工作规定》第十一条。", example: ["《中华人民共和国反恐怖主义法》第二十条"]),
        .period(
            "replyWithin", "回复期限", requirement: .mandatory(Basis.recommendationRules(16, item: 6)),
            help: "一般为两个月（\(Basis.recommendationRules(19))）。"),
        Field("urgencyReason", "紧急理由", .text, help: "回复期限短于两个月的理由，写成能接在“因”之后的短语。"),
        .period("objectionWithin", "异议期限", requirement: .mandatory(Basis.recommendationRules(16, item: 5)), help: "被建议单位提出异议的期限。"),
        Field("otherMatters", "其他事项", .longText, help: "其他需要说明的事项（\(Basis.recommendationRules(16, item: 7))）。"),
        .contact, .attachments, .date, .copyTo,
        Field(
            "policyReview", "法律政策研究部门审核",
            .object([Field("date", "审核日期", .date, .required), Field("opinion", "审核意见", .text, .required)]),
            .mandatory(Basis.recommendationRules(17)), help: "报送检察长前，由负责法律政策研究的部门审核必要性、合法性、说理性；不印出。"),
        Field("consultedOn", "征求意见日期", .date, help: "正式发出前征求被建议单位意见的日期（\(Basis.recommendationRules(17))），不印出。"),
        Field("issuedOn", "发出日期", .date, help: "不印出，用于核对备案期限。"),
        Field("reportedOn", "备案日期", .date, help: "报上一级人民检察院备案的日期，不印出。"),
    ]

    private static let governanceRules: [CheckRule] = [
        .oneIssuer,
        CheckRule(
            "severalRecipients", source: Basis.recommendationRules(16),
            Bilingual(zh: "一份检察建议书有几个被建议单位：{}。", en: "Several units are named: {}."),
            remedy: Bilingual(zh: "请分别制发，便于各自回复和核查。", en: "Issue one for each."), test: .severalNames("/recipient")),
        .lacking(
            "routeMissing", "/route", source: Basis.recommendationRules(3), zh: "向上级主管机关或者异地单位提出，没有写明经过的程序",
            en: "Addressed to a higher or distant unit without the route",
            remedy: Bilingual(zh: "请写明层报、审核转送或者征求意见的情况。", en: "State how it went there."),
            when: Condition { ["superior", "elsewhere"].contains($0.data.text("/recipientClass")) }),
        CheckRule(
            "preSuitBasis", source: Basis.recommendationRules(11),
            Bilingual(zh: "引用了行政公益诉讼诉前程序的条款。", en: "It cites the provision on recommendations before a suit."),
            remedy: Bilingual(zh: "属于行政公益诉讼诉前程序的，请改用行政公益诉讼检察建议书。", en: "Before a suit use the kind procuratorialRecommendation."),
            test: .custom { subject in
                CitationsInData.all(in: subject.data).filter { $0.citation.law == "行政诉讼法" && $0.citation.article == 25 }.map {
                    Hit($0.pointer)
                }
            }),
        CheckRule(
            "basisWithoutArticle", source: Basis.recommendationRules(16, item: 4),
            Bilingual(zh: "建议依据没有写明条款。", en: "The basis names no article."),
            remedy: Bilingual(zh: "请写明法律、法规或者文件的名称和条款。", en: "Name instrument and article."), test: .citesNoArticle("/legalBasis")),
        .basisCites("ownBasisUncited", "人民检察院检察建议工作规定", [11], source: Basis.recommendationRules(11)),
        .lacking(
            "replyShortened", "/urgencyReason", source: Basis.recommendationRules(19), zh: "回复期限短于两个月，没有写明紧急理由",
            en: "The reply period is shorter than 2 months without a reason",
            remedy: Bilingual(zh: "请写明情况如何紧急；不紧急的，改为两个月。", en: "State the urgency, or allow 2 months."),
            when: Condition { isShorter($0.data["replyWithin"]) }),
        CheckRule(
            "replyLengthened", .warning, source: Basis.recommendationRules(19),
            Bilingual(zh: "回复期限长于两个月。", en: "The reply period is longer than 2 months."),
            remedy: Bilingual(zh: "除另有规定外，应当要求两个月内书面回复。", en: "2 months, unless something else is provided."),
            test: .custom { subject in
                guard let period = subject.data["replyWithin"], let length = period["value"]?.number?.integer else { return [] }
                return length > (period["unit"] == "month" ? 2 : period["unit"] == "day" ? 62 : 44) ? [Hit("/replyWithin")] : []
            }),
        .order(
            "reviewedAfterDate", "/date", before: "/policyReview/date", source: Basis.recommendationRules(17), zh: "成文日期早于法律政策研究部门审核日期",
            en: "Dated before its review"),
        .late("reportedLate", .issuedRecommendationReport, from: "/issuedOn", to: "/reportedOn", zh: "备案", en: "Reported"),
        .order(
            "issuedBeforeDate", "/issuedOn", before: "/date", source: Basis.recommendationRules(21), zh: "发出日期早于成文日期",
            en: "Issued before its date"),
        CheckRule(
            "recommendationVague", .warning, source: Basis.recommendationRules(16),
            Bilingual(zh: "建议内容笼统，难以执行：“{}”。", en: "The item is too vague to be carried out: “{}”."),
            remedy: Bilingual(zh: "建议应当明确具体、有操作性，请写明做什么、做到什么程度。", en: "Say what is to be done, and how far."),
            test: .text("/recommendations/*", where: Wording.isVague)),
        CheckRule(
            "discretionDirected", .warning, source: Basis.recommendationRules(16),
            Bilingual(zh: "建议内容可能干预行政裁量：“{}”。", en: "The item may interfere with administrative discretion: “{}”."),
            remedy: Bilingual(zh: "请改为建议依法处理，不指定种类和幅度。", en: "Leave kind and amount to the unit."),
            test: .text("/recommendations/*", where: Wording.directsDiscretion)),
        .lacking(
            "contactMissing", "/contact", .warning, source: Basis.recommendationRules(16, item: 7), zh: "没有联系人",
            en: "No contact person is named",
            remedy: Bilingual(zh: "请写明承办人和电话。", en: "Name one, with telephone.")),
    ]

    private static func isShorter(_ period: Value?) -> Bool {
        guard let period, let length = period["value"]?.number?.integer else { return false }
        return length < (period["unit"] == "month" ? 2 : period["unit"] == "day" ? 59 : 40)
    }
}
