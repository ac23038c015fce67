import WenshuBasics

extension DocumentKind {
    /// 线索处理情况函: tells the sender of a clue how it ended.
    static let clueOutcomeLetter = DocumentKind(
        id: "clueOutcomeLetter",
        title: Bilingual(zh: "线索处理情况函", en: "Clue result letter"),
        legalBasis: [Basis.compensationLink(1), Basis.municipalOpinion("三", item: "一"), Basis.cooperationOpinion(1)],
        timeLimit: Bilingual(zh: "线索办结后十五日内函告移送线索的机关。", en: "Within 15 days of closing the matter."),
        limits: [
            .keeps(.clueResultToAgency, from: "/outcomeOn", done: "/date", when: .endsWith("/issuers/0", "人民检察院")),
            .keeps(.clueResultToProcuratorate, from: "/outcomeOn", done: "/date", when: .not(.endsWith("/issuers/0", "人民检察院"))),
        ],
        layout: .letter,
        extraction: .clueResult,
        number: NumberConvention(example: "江检函〔2024〕27号"),
        fields: [
            .title(help: "未填时为“××关于××线索处理情况的函”。"),
            .number("江检函〔2024〕27号"),
            .issuers(example: ["江州市人民检察院"]),
            .addressees(help: "移送线索的机关。", example: ["江州市生态环境局"]),
            Field("clueName", "线索名称", .text, .required, help: "与移送函一致。", example: "江州市德丰矿业有限公司非法占用林地采石"),
            Field("transferNumber", "移送函文号", .documentNumber, .mandatory(Basis.compensationLink(1)), example: "江环函〔2024〕58号"),
            Field("receivedOn", "收到线索日期", .date, .required),
            Field("handledBy", "承办部门"),
            Field("findings", "调查核实情况", .longText, .required, help: "做了哪些调查，查明什么事实。"),
            Field(
                "outcome", "处理结果",
                .choice([
                    Choice("caseFiled", "立案"), Choice("notFiled", "不予立案"), Choice("recommendationIssued", "提出检察建议"),
                    Choice("suitFiled", "提起诉讼或者支持起诉"), Choice("closed", "办结"),
                ]), .mandatory(Basis.compensationLink(1)), help: "最后的处理结果；移送其他机关、达成赔偿协议等选“办结”，在处理说明中写明。"),
            Field("outcomeOn", "办结日期", .date, .mandatory(Basis.compensationLink(1)), help: "作出上述处理的日期，十五日从次日起算。"),
            Field("outcomeNumber", "处理文书文号", .documentNumber, help: "立案决定书、检察建议书、处罚决定书等的文号。"),
            Field("outcomeDetails", "处理说明", .longText, help: "处理结果的具体内容。"),
            Field("reasons", "主要理由", .longText, .mandatory(Basis.compensationLink(1)), help: "为何这样处理，写明依据的条款。"),
            Field("followUp", "后续工作", .longText),
            .policyBasis, .contact(.required), .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "发文机关、线索名称加“线索处理情况的函”。") { root in
                guard let issuer = root.text("/issuers/0"), let name = root.text("/clueName") else { return nil }
                return "\(issuer)关于\(name)线索处理情况的函"
            },
            .titleLines, .preSuitMatter, .issuer, .selfName, .peerName,
            DerivedField("/policyBasis", "衔接规定依据", help: "未填时按发文机关取相应规定。") { _, root in
                let isProcuratorate = root.text("/issuers/0")?.hasSuffix("人民检察院") ?? false
                return .text("《关于加强生态环境损害赔偿与检察公益诉讼衔接的办法》（赣环赔改办〔2021〕2号）第一条第\(isProcuratorate ? "一" : "二")款")
            },
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("transferNumber", "receivedOn", "outcome", "outcomeOn"),
        rules: [
            .senderIsReceiver(Basis.compensationLink(1)), .sameLevel(Basis.compensationLink(1)),
            CheckRule(
                "toldLate", .warning, source: Basis.compensationLink(1),
                Bilingual(zh: "函告超过十五日：{}。", en: "Later than 15 days: {}."),
                remedy: Bilingual(
                    zh: "应当在办结后十五日内函告；逾期也应函告，并说明原因。", en: "It is due within 15 days of closing; if late, send it and say why."),
                test: .isLate(.clueResultToAgency, from: "/outcomeOn", to: "/date")),
            CheckRule(
                "outcomeBeforeReceipt", source: Basis.compensationLink(1),
                Bilingual(zh: "办结日期早于收到线索的日期：{}。", en: "Closed before the clue was received: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/outcomeOn", "/receivedOn")),
            CheckRule(
                "datedBeforeOutcome", source: Basis.compensationLink(1),
                Bilingual(zh: "成文日期早于办结日期：{}。", en: "Dated before the matter was closed: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/outcomeOn")),
            CheckRule(
                "outcomeUnnumbered", .warning, source: Basis.compensationLink(1),
                Bilingual(zh: "没有写明处理文书的文号。", en: "The number of the decision or recommendation is not stated."),
                remedy: Bilingual(zh: "请填写处理文书文号。", en: "State it."),
                test: .custom { subject in
                    let isNumbered = ["caseFiled", "recommendationIssued"].contains(subject.data.text("/outcome"))
                    return isNumbered && subject.data.isBlank(at: "/outcomeNumber") ? [Hit("/outcomeNumber")] : []
                }),
            CheckRule(
                "refusalWithoutArticle", .warning, source: Basis.compensationLink(1),
                Bilingual(zh: "不予立案的理由没有引用任何条文。", en: "The reasons for not filing cite no article."),
                remedy: Bilingual(zh: "请写明依据的条款。", en: "Cite it by article."),
                test: .citesNoArticle("/reasons").when(.equals("/outcome", "notFiled"))),
            CheckRule(
                "recommendationByAgency", source: Basis.recommendationRules(2),
                Bilingual(zh: "行政机关不制发{preSuitMatter}。", en: "An agency issues no procuratorial recommendation."),
                remedy: Bilingual(zh: "请核对处理结果。", en: "Check the outcome."),
                test: .custom { subject in
                    subject.data.text("/issuers/0")?.hasSuffix("人民检察院") ?? true ? [] : [Hit("/outcome")]
                }.when(.equals("/outcome", "recommendationIssued"))),
        ])
}
