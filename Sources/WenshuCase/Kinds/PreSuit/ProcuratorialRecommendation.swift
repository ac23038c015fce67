import WenshuBasics

extension DocumentKind {
    /// 检察建议书 of an administrative public-interest case, before suit.
    static let procuratorialRecommendation = DocumentKind(
        id: "procuratorialRecommendation",
        title: Bilingual(zh: "检察建议书", en: "Procuratorial recommendation"),
        legalBasis: [
            Basis.administrativeLitigation(25, paragraph: 4), Basis.interpretation(21), "\(Basis.caseRules(75))、第七十六条",
            Basis.cooperationOpinion(14),
        ],
        timeLimit: Bilingual(
            zh: "决定之日起三日内送达，送达之日起五日内报上一级备案；行政机关应在收到之日起两个月内（紧急情形十五日内）书面回复。",
            en: "Served within 3 days of the decision, reported upward within 5; the agency replies within 2 months, or 15 days if urgent."),
        limits: [
            .keeps(.recommendationService, from: "/decidedOn", done: "/servedOn"),
            .keeps(.recommendationReport, from: "/servedOn", done: "/reportedOn"),
            .keeps(.issuedRecommendationReport, from: "/date", done: "/reportedOn"),
            .starts(.recommendationReply, from: "/servedOn", when: .not(.isTrue("/urgent"))),
            .starts(.urgentRecommendationReply, from: "/servedOn", when: .isTrue("/urgent")),
        ],
        layout: .procuratorial,
        extraction: .recommendation,
        number: NumberConvention(classCode: "检行公建", example: "云检行公建〔2024〕5号"),
        fields: recommendationFields,
        derived: [
            .formTitle(.preSuitDocument), .preSuitDocument, .preSuitMatter,
            .issuer,
            DerivedField("/addressees", "主送机关", help: "即被建议单位。") { _, root in root["recipient"].map { .list([$0]) } },
            .dated("/replyWithin", "回复期限", help: "未填时为两个月；紧急时为十五日（\(Basis.interpretation(21, paragraph: 2))）。") { root, profile in
                period(profile.limits[root["urgent"] == true ? .urgentReply : .reply])
            },
            .dated("/rectifyWithin", "整改期限", help: "未填时为两个月（\(Basis.interpretation(21, paragraph: 2))）。") { _, profile in
                period(profile.limits[.reply])
            },
            .periodText("replyWithin", "回复期限文字"), .periodText("rectifyWithin", "整改期限文字"), .periodText("objectionWithin", "异议期限文字"),
            .citations(in: [
                "caseSource", "harmFacts", "evidence", "dutyBasis", "failureFindings", "failureTests", "legalBasis", "recommendations",
            ]),
        ],
        readsBack: [
            ReadBack("/title"), ReadBack("/number"), ReadBack("/issuers"), ReadBack("/addressees"), ReadBack("/date"), ReadBack("/copyTo"),
            ReadBack("/attachments"), ReadBack("/contact"), ReadBack("/recipient"), ReadBack("/caseSource"), ReadBack("/recommendations"),
            ReadBack("/citations"), ReadBack("/replyWithin"), ReadBack("/objectionWithin"),
        ],
        rules: recommendationRules)

    private static func period(_ limit: TimeLimit?) -> Value? {
        limit.map { ["value": .number(DecimalNumber($0.length)), "unit": .text($0.unit.rawValue)] }
    }

    private static let failureTest = [
        Field("met", "是否做到", .boolean, .required), Field("facts", "认定理由", .longText, .required, help: "据以回答的事实，印入文书。"),
    ]

    private static let recommendationFields: [Field] = [
        .number("云检行公建〔2024〕5号"),
        .issuers("提出建议的检察院", example: ["云水县人民检察院"]),
        Field(
            "recipient", "被建议单位", .text, .mandatory(Basis.caseRules(75, item: 1)), help: "行政机关全称，一份检察建议书只发给一个行政机关。", example: "云水县水利局"),
        Field("caseName", "案件名称", help: "立案时的案件名称。"),
        Field(
            "caseSource", "案件来源", .text, .mandatory(Basis.caseRules(75, item: 2)),
            help: "线索从何而来（\(Basis.caseRules(24))列有六种），写成能接在“本院在”之后、“中发现”之前的短语。", example: "开展长江支流水环境保护专项监督"),
        Field("filedOn", "立案日期", .date, help: "作出立案决定的日期。"),
        Field(
            "harmFacts", "公益受侵害事实", .longText, .mandatory(Basis.caseRules(75, item: 3)),
            help: "国家利益或者社会公共利益受到侵害的事实：时间、地点、范围、程度、是否仍在持续。"),
        Field("evidence", "证据", .list(.text), .mandatory(Basis.recommendationRules(16, item: 2)), help: "证明上述事实的主要证据。"),
        Field(
            "dutyBasis", "法定职责依据", .longText, .mandatory(Basis.caseRules(72)), help: "规定该机关监督管理职责的法律、法规、规章条文；权责清单、三定方案只作参考。"),
        Field(
            "failureFindings", "不依法履职的事实和理由", .longText, .mandatory(Basis.caseRules(75, item: 4)), help: "认定行政机关违法行使职权或者不作为的事实和理由。"),
        Field(
            "failureTests", "履职判断三项标准",
            .object([
                Field("measuresTaken", "是否采取有效措施制止违法行为", .object(failureTest)),
                Field("meansExhausted", "是否全面运用监管手段", .object(failureTest)),
                Field("interestProtected", "公益是否得到有效保护", .object(failureTest)),
            ]), help: "逐项回答是或者否并说明理由（\(Basis.cooperationOpinion(13))）；三项都做到的，没有提出检察建议的理由。"),
        Field(
            "legalBasis", "提出建议的法律依据", .list(.citation), .mandatory(Basis.caseRules(75, item: 5)), help: "写明法律名称和条款。",
            example: ["《中华人民共和国行政诉讼法》第二十五条第四款"]),
        Field(
            "recommendations", "建议内容", .list(.text), .mandatory(Basis.caseRules(75, item: 6)),
            help: "具体、明确、可执行，与可能提起诉讼的请求相衔接；不干预裁量，不对行政相对人设定义务。每项一条，不写序号。"),
        Field("urgent", "是否紧急", .boolean, help: "损害继续扩大等紧急情形，回复期限为十五日。"),
        Field("urgencyReason", "紧急理由"),
        .period("rectifyWithin", "整改期限", help: "行政机关整改的期限（\(Basis.caseRules(75, item: 7))），未填时为两个月。"),
        .period("replyWithin", "回复期限", help: "书面回复的期限，自收到之日起算；未填时为两个月，紧急时为十五日。"),
        .period("objectionWithin", "异议期限", help: "提出异议的期限（\(Basis.recommendationRules(16, item: 5))）。"),
        Field("otherMatters", "其他事项", .longText, help: "其他需要说明的事项（\(Basis.caseRules(75, item: 8))）。"),
        .contact, .attachments, .date, .copyTo,
        Field("decidedOn", "决定日期", .date, help: "决定提出检察建议的日期，不印出，用于核对送达期限。"),
        Field("servedOn", "送达日期", .date, help: "不印出，用于核对送达和备案期限。"),
        Field("reportedOn", "备案日期", .date, help: "报上一级人民检察院备案的日期，不印出。"),
    ]

    private static let recommendationRules: [CheckRule] = [
        .oneIssuer,
        .oneRecipient,
        .recipientLevel,
        CheckRule(
            "dutyWithoutArticle", source: Basis.caseRules(72),
            Bilingual(zh: "法定职责依据没有引用任何法律条文。", en: "The statutory duty is stated without any article of a law."),
            remedy: Bilingual(zh: "请引用规定监督管理职责的具体条文。", en: "Cite the article that lays down the duty."), test: .citesNoArticle("/dutyBasis")
        ),
        CheckRule(
            "legalBasisWithoutArticle", source: Basis.caseRules(75, item: 5),
            Bilingual(zh: "提出建议的法律依据没有写明条款。", en: "The basis for the recommendation names no article."),
            remedy: Bilingual(zh: "请写明法律名称和条款，如《行政诉讼法》第二十五条第四款。", en: "Name law and article, such as 《行政诉讼法》第二十五条第四款."),
            test: .citesNoArticle("/legalBasis")),
        CheckRule(
            "legalBasisUnusual", .warning, source: Basis.administrativeLitigation(25, paragraph: 4),
            Bilingual(zh: "法律依据未引用{}。", en: "The basis does not cite {}."),
            remedy: Bilingual(zh: "行政公益诉讼的诉前文书应当引用{}。", en: "A document before suit rests on {}."),
            test: .citesNone("/legalBasis", of: [.administrativeSuit])),
        CheckRule(
            "effectiveMeasuresUnanswered", .warning, source: Basis.cooperationOpinion(13),
            Bilingual(zh: "没有说明行政机关是否采取有效措施制止违法行为。", en: "Whether the agency took effective measures is not answered."),
            remedy: Bilingual(zh: "请在“履职判断三项标准”中说明。", en: "Answer it under “failureTests”."), test: .lacks("/failureTests/measuresTaken")),
        CheckRule(
            "meansUnanswered", .warning, source: Basis.cooperationOpinion(13),
            Bilingual(zh: "没有说明行政机关是否全面运用法律、法规、规章和规范性文件规定的监管手段。", en: "Whether all regulatory means were used is not answered."),
            remedy: Bilingual(zh: "请在“履职判断三项标准”中说明。", en: "Answer it under “failureTests”."), test: .lacks("/failureTests/meansExhausted")),
        CheckRule(
            "protectionUnanswered", .warning, source: Basis.cooperationOpinion(13),
            Bilingual(zh: "没有说明国家利益或者社会公共利益是否得到有效保护。", en: "Whether the public interest is protected is not answered."),
            remedy: Bilingual(zh: "请在“履职判断三项标准”中说明。", en: "Answer it under “failureTests”."),
            test: .lacks("/failureTests/interestProtected")),
        CheckRule(
            "allTestsMet", source: Basis.cooperationOpinion(13),
            Bilingual(zh: "三项标准都回答为做到，没有不依法履行职责的情形。", en: "All three tests are said to be met, which leaves no failure to perform."),
            remedy: Bilingual(
                zh: "请核对回答；确已依法履职的，应当终结案件（\(Basis.caseRules(74))）。", en: "Check the answers; where the duty was done, close the case."),
            test: .custom { subject in
                let answers = ["measuresTaken", "meansExhausted", "interestProtected"].map {
                    subject.data.at(pointer: "/failureTests/\($0)/met")
                }
                return answers.allSatisfy { $0 == true } ? [Hit("/failureTests")] : []
            }),
        CheckRule(
            "harmStateUnstated", .warning, source: Basis.caseRules(75, item: 3),
            Bilingual(zh: "没有写明公益是否仍在受侵害。", en: "Whether the public interest is still being harmed is not stated."),
            remedy: Bilingual(zh: "请写明侵害是否持续，如“至本{preSuitDocument}制发之日仍……”。", en: "Say whether the harm goes on."),
            test: .custom { subject in
                let text = (subject.data["harmFacts"]?.paragraphs ?? []).joined()
                return text.isEmpty || harmStates.contains { text.contains($0) } ? [] : [Hit("/harmFacts")]
            }),
        CheckRule(
            "rectifyPeriodUnusual", .warning, source: Basis.interpretation(21, paragraph: 2),
            Bilingual(zh: "整改期限不是两个月。", en: "The period for rectification is not two months."),
            remedy: Bilingual(zh: "行政机关应当在两个月内依法履行职责；紧急情形缩短的是书面回复期限，另定整改期限应有理由。", en: "It is two months; urgency shortens the reply only."),
            test: .custom { subject in
                guard let period = subject.data["rectifyWithin"], !period.isBlank else { return [] }
                return period["value"] == 2 && period["unit"] == "month" ? [] : [Hit("/rectifyWithin")]
            }),
        CheckRule(
            "replyPeriodUnlawful", source: Basis.interpretation(21, paragraph: 2),
            Bilingual(zh: "回复期限不合法：{}。", en: "The reply period is not lawful: {}."),
            remedy: Bilingual(
                zh: "请改为法定期限；损害继续扩大等紧急情形适用较短期限，并应注明紧急。",
                en: "State the lawful period; the shorter one is for spreading damage, then set “urgent”."),
            test: .custom(replyPeriodHits)),
        CheckRule(
            "urgencyUnexplained", source: Basis.interpretation(21, paragraph: 2),
            Bilingual(zh: "标为紧急，但没有写明理由。", en: "Marked urgent without a reason."),
            remedy: Bilingual(zh: "请写明损害如何继续扩大。", en: "State how the damage is spreading."),
            test: .lacks("/urgencyReason").when(.isTrue("/urgent"))),
        CheckRule(
            "objectionPeriodMissing", .warning, source: Basis.recommendationRules(16, item: 5),
            Bilingual(zh: "没有写明被建议单位提出异议的期限。", en: "No period for objections is stated."),
            remedy: Bilingual(zh: "建议写明，如“收到之日起十日内”。", en: "State one, such as ten days from receipt."), test: .lacks("/objectionWithin")),
        CheckRule(
            "contactMissing", .warning, source: Basis.caseRules(75, item: 8),
            Bilingual(zh: "没有联系人。", en: "No contact person is named."),
            remedy: Bilingual(zh: "请写明承办人和电话。", en: "Name one, with telephone."),
            test: .lacks("/contact")),
        CheckRule(
            "recommendationVague", .warning, source: Basis.cooperationOpinion(14),
            Bilingual(zh: "建议内容笼统，难以执行和验收：“{}”。", en: "The item is too vague to be carried out and verified: “{}”."),
            remedy: Bilingual(zh: "请写明依据什么职责、对什么对象、做到什么程度。", en: "Say what is to be done, to what, and how far."),
            test: .text("/recommendations/*", where: Wording.isVague)),
        CheckRule(
            "discretionDirected", .warning, source: Basis.cooperationOpinion(14),
            Bilingual(zh: "建议内容可能干预行政裁量：“{}”。", en: "The item may interfere with administrative discretion: “{}”."),
            remedy: Bilingual(
                zh: "请改为建议依法履行职责，不指定处罚种类和幅度。", en: "Recommend that the duty be performed; leave kind and amount to the agency."),
            test: .text("/recommendations/*", where: Wording.directsDiscretion)),
        CheckRule(
            "privatePartyBound", .warning, source: Basis.cooperationOpinion(14),
            Bilingual(zh: "建议内容直接对行政相对人设定义务：“{}”。", en: "The item puts a duty on a private party: “{}”."),
            remedy: Bilingual(zh: "请改为建议行政机关督促、责令。", en: "Recommend that the agency order it."),
            test: .text("/recommendations/*", where: Wording.bindsPrivateParty)),
        CheckRule(
            "beforeFiling", source: Basis.caseRules(75), Bilingual(zh: "成文日期早于立案日期：{}。", en: "Dated before the case was filed: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/filedOn")),
        .order(
            "datedBeforeDecision", "/date", before: "/decidedOn", source: Basis.caseRules(75), zh: "成文日期早于检察长决定日期",
            en: "Dated before the decision"),
        CheckRule(
            "servedBeforeDate", source: Basis.caseRules(76), Bilingual(zh: "送达日期早于成文日期：{}。", en: "Served before its date: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/servedOn", "/date")),
        CheckRule(
            "servedLate", .warning, source: Basis.caseRules(76), Bilingual(zh: "送达超过三日：{}。", en: "Served later than 3 days: {}."),
            remedy: Bilingual(zh: "应当在决定之日起三日内送达。", en: "It must be served within 3 days of the decision."),
            test: .isLate(.recommendationService, from: "/decidedOn", to: "/servedOn")),
        CheckRule(
            "reportedLate", .warning, source: Basis.caseRules(75), Bilingual(zh: "备案超过五日：{}。", en: "Reported later than 5 days: {}."),
            remedy: Bilingual(zh: "应当自送达之日起五日内报上一级人民检察院备案。", en: "It must be reported within 5 days of service."),
            test: .isLate(.recommendationReport, from: "/servedOn", to: "/reportedOn")),
    ]

    private static let harmStates = ["持续", "仍", "至今", "尚未", "继续", "已停止", "已经停止", "已消除", "已经消除", "未清理", "未修复", "未恢复", "正在", "日益", "扩大"]

    @Sendable private static func replyPeriodHits(_ subject: CheckSubject) -> [Hit] {
        guard let period = subject.data["replyWithin"], let length = period["value"]?.number?.integer,
            let unit = period["unit"]?.text.flatMap(TimeLimit.Unit.init),
            let lawful = subject.profile.limits[subject.data["urgent"] == true ? .urgentReply : .reply],
            length != lawful.length || unit != lawful.unit
        else { return [] }
        return [
            Hit(
                "/replyWithin",
                Bilingual(
                    zh: "写的是\(TimeLimit.lengthText(length, unit))，应为\(lawful.lengthText)",
                    en: "\(length) \(unit.rawValue) instead of \(lawful.length) \(lawful.unit.rawValue)"), basis: lawful.source)
        ]
    }
}
