import WenshuBasics

extension DocumentKind {
    /// 线索移送函, in both directions, and to the organs of discipline and supervision.
    static let clueTransferLetter = DocumentKind(
        id: "clueTransferLetter",
        title: Bilingual(zh: "线索移送函", en: "Clue transfer letter"),
        legalBasis: [
            Basis.compensationLink(1), Basis.cooperationOpinion(1), Basis.cooperationOpinion(19), Basis.municipalOpinion("五", item: "二"),
            Basis.caseRules(31),
        ],
        timeLimit: Bilingual(
            zh: "发现线索后及时移送；收到的单位办结后十五日内将处理情况函告移送单位。",
            en: "Promptly after the clue is found; the receiver tells the result within 15 days of closing."),
        limits: [
            .keeps(.clueTransfer, from: "/foundOn", done: "/date"), .starts(.clueResultToAgency, when: .equals("/purpose", "litigation")),
            .starts(.clueResultToProcuratorate, when: .equals("/purpose", "compensation")),
        ],
        layout: .letter,
        extraction: .clueTransfer,
        number: NumberConvention(example: "江环函〔2024〕58号"),
        fields: transferFields,
        derived: [
            DerivedField("/purposeText", "线索类别文字", help: "由线索类别得出，如“公益诉讼案件”。") { _, root in
                Field.cluePurposes.first { $0.value == root.text("/purpose") }.map { .text($0.label) }
            },
            .title(help: "发文机关、线索名称和类别。") { root in
                guard let issuer = root.text("/issuers/0"), let name = root.text("/clueName"), let purpose = root.text("/purposeText")
                else {
                    return nil
                }
                return "\(issuer)关于移送\(name)\(purpose)线索的函"
            },
            .titleLines, .issuer, .selfName, .peerName,
            DerivedField("/policyBasis", "衔接规定依据", help: "未填时按线索类别和移送方向取相应规定。") { _, root in
                if root["purpose"] == "discipline" { return .text(Basis.caseRules(31)) }
                let isProcuratorate = root.text("/issuers/0")?.hasSuffix("人民检察院") ?? false
                return .text("《关于加强生态环境损害赔偿与检察公益诉讼衔接的办法》（赣环赔改办〔2021〕2号）第一条第\(isProcuratorate ? "二" : "一")款")
            },
            .citations(in: ["policyBasis", "grounds"]),
            DerivedField("/lossText", "损失文字", help: "由损失金额组成的一句话。") { _, root in
                root["estimatedLoss"]?.number.map { .text("经评估，造成的损失合计\($0.shifted(by: -4))万元。") }
            },
            DerivedField("/factsText", "事实全文", help: "已掌握的事实、公益损害情况和损失，连成一段。") { _, root in
                let words = ["clue", "harm", "lossText"].flatMap { root[$0]?.paragraphs ?? [] }
                return words.isEmpty ? nil : .text(words.joined())
            },
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("security", "urgency", "suspect", "location", "estimatedLoss")
            + [ReadBack("/citations", as: "/legalGrounds"), ReadBack("/factsText", as: "/clue")],
        rules: transferRules)

    private static let transferFields: [Field] = [
        .title(help: "未填时为“××关于移送××公益诉讼案件线索的函”。"),
        .number("江环函〔2024〕58号"),
        Field("security", "密级和保密期限", help: "涉密的填写，如“秘密★1年”。", example: "秘密★1年"),
        Field("urgency", "紧急程度", .choice([Choice("特急", "特急"), Choice("加急", "加急")])),
        Field(
            "channel", "传递方式",
            .choice([
                Choice("courier", "机要通信、机要交通或者专人"), Choice("secretNetwork", "涉密网络"), Choice("exchange", "公文交换"),
                Choice("post", "普通邮寄、快递"), Choice("internet", "互联网、电子政务外网"),
            ]), help: "不印出，用于核对涉密文件的传递方式。"),
        .issuers(example: ["江州市生态环境局"]),
        .addressees(help: "同级检察机关、行政机关，或者纪检监察机关，只发一个机关。", example: ["江州市人民检察院"]),
        Field("purpose", "线索类别", .choice(Field.cluePurposes), .required, help: "决定标题和移送依据。"),
        Field("clueNumber", "线索编号"),
        Field("clueName", "线索名称", .text, .required, help: "主体加行为，能接在“关于移送”之后。", example: "江州市德丰矿业有限公司非法占用林地采石"),
        .interestField,
        Field("clueSource", "线索来源", .text, .required, help: "写成能接在“我局在”之后、“中发现”之前的短语。", example: "开展矿山生态环境执法检查"),
        Field("foundOn", "发现日期", .date, help: "不印出；认定属于应当移送的线索的日期，发现后应当及时移送（\(Basis.compensationLink(1))）。"),
        Field("suspect", "涉嫌违法主体", .text, help: "单位写全称，自然人写姓名；尚未查明的不填。"),
        Field("location", "违法行为地点", .text, .mandatory(Basis.compensationLink(1)), help: "尽量具体，可以写经纬度。"),
        Field("clue", "已掌握的事实", .longText, .mandatory(Basis.compensationLink(1)), help: "时间、地点、行为、如何查明。"),
        Field("harm", "公益损害情况", .longText, .mandatory(Basis.compensationLink(1)), help: "国家利益、社会公共利益受到什么损害；尚未评估的说明。"),
        Field("estimatedLoss", "损失金额", .money, help: "鉴定评估的损失合计，单位为元。"),
        Field("grounds", "涉嫌违反的规定", .longText, .mandatory(Basis.compensationLink(1)), help: "违反哪些规定，应承担何种责任，写明条款。"),
        Field("measuresTaken", "已采取的措施", .longText, .required, help: "责令停止、应急处置、立案处罚等；没有的写“尚未采取措施”。"),
        Field("penaltyImposed", "是否已作处罚决定", .boolean, help: "已经处罚的，处罚决定书和证据材料应当一并移送（\(Basis.municipalOpinion("五", item: "二"))）。"),
        Field("penaltyDecisions", "处罚决定文号", .list(.documentNumber)),
        Field("receiptSlip", "是否附回执", .boolean, help: "附在函后，由接收单位填写后退回。"),
        .policyBasis, .contact(.required), .attachments, .date, .copyTo,
    ]

    private static let transferRules: [CheckRule] = [
        .senderIsReceiver(Basis.compensationLink(1)), .sameLevel(Basis.compensationLink(1)),
        CheckRule(
            "severalReceivers", .warning, source: Basis.compensationLink(1),
            Bilingual(zh: "一件线索只移送一个机关，这里有：{}。", en: "A clue goes to one organ; this names several: {}."),
            remedy: Bilingual(zh: "请确定由谁办理；需要其他机关知晓的，改为抄送。", en: "Decide who handles it; others get copies."),
            test: .custom { subject in
                let names = subject.data["addressees"]?.paragraphs ?? []
                return names.count > 1 ? [Hit("/addressees", quoting: names.joined(separator: "、"))] : []
            }),
        CheckRule(
            "penaltyNotAttached", source: Basis.municipalOpinion("五", item: "二"),
            Bilingual(zh: "已作处罚决定，附件中没有行政处罚决定书。", en: "A penalty was imposed, but the decision is not attached."),
            remedy: Bilingual(zh: "应当将行政处罚决定书和相关证据材料一并移送。", en: "The decision and its evidence must go along."),
            test: .listLacks("/attachments", anyOf: ["处罚决定"]).when(.isTrue("/penaltyImposed"))),
        CheckRule(
            "penaltyUnnumbered", .warning, source: Basis.municipalOpinion("五", item: "二"),
            Bilingual(zh: "已作处罚决定，没有写明文号。", en: "The number of the decision is not stated."),
            remedy: Bilingual(zh: "请填写处罚决定文号。", en: "State it."), test: .lacks("/penaltyDecisions").when(.isTrue("/penaltyImposed"))),
        CheckRule(
            "papersMissing", .warning, source: Basis.compensationLink(1),
            Bilingual(zh: "没有随函移送的材料。", en: "No papers go along."),
            remedy: Bilingual(zh: "请附上证据和有关材料，逐项列入附件。", en: "Attach the evidence, item by item."), test: .lacks("/attachments")),
        CheckRule(
            "openChannel", source: Basis.documentHandling(26),
            Bilingual(zh: "涉密公文不得通过公开渠道传递：{}。", en: "A classified letter must not go by an open channel: {}."),
            remedy: Bilingual(zh: "请改用机要通信、机要交通、专人或者涉密网络。", en: "Send it by courier or the classified network."),
            test: .custom { subject in
                let open = ["post": "普通邮寄、快递", "internet": "互联网、电子政务外网"]
                guard let channel = subject.data.text("/channel"), let words = open[channel] else { return [] }
                return [Hit("/channel", quoting: words)]
            }.when(.states("/security"))),
        CheckRule(
            "channelUnstated", .warning, source: Basis.documentHandling(26),
            Bilingual(zh: "涉密公文没有写明传递方式。", en: "How the classified letter is sent is not stated."),
            remedy: Bilingual(zh: "请填写传递方式，用于核对。", en: "State it, so that it can be checked."),
            test: .lacks("/channel").when(.states("/security"))),
        CheckRule(
            "disciplineReceiver", source: Basis.cooperationOpinion(19),
            Bilingual(zh: "违纪违法和职务犯罪问题线索应当移送纪检监察机关，{}不是。", en: "Such a clue goes to the organs of discipline and supervision; {} is none."),
            remedy: Bilingual(zh: "请改为有管辖权的纪检监察机关。", en: "Address the one in charge."),
            test: .text("/addressees/*") { name in !["纪委", "监委", "监察", "纪律检查"].contains { name.contains($0) } }
                .when(.equals("/purpose", "discipline"))),
        CheckRule(
            "litigationReceiver", source: Basis.compensationLink(1),
            Bilingual(zh: "公益诉讼案件线索应当移送检察机关，{}不是。", en: "A clue for public-interest litigation goes to a procuratorate; {} is none."),
            remedy: Bilingual(zh: "请核对主送机关和线索类别。", en: "Check addressee and class."),
            test: .text("/addressees/*") { !$0.hasSuffix("人民检察院") }.when(.equals("/purpose", "litigation"))),
        CheckRule(
            "compensationReceiver", source: Basis.compensationLink(1),
            Bilingual(zh: "生态环境损害赔偿案件线索应当移送行政机关，{}不是。", en: "A clue for compensation goes to an agency; {} is none."),
            remedy: Bilingual(zh: "请核对主送机关和线索类别。", en: "Check addressee and class."),
            test: .text("/addressees/*") { name in ["人民检察院", "人民法院"].contains { name.hasSuffix($0) } }
                .when(.equals("/purpose", "compensation"))),
        CheckRule(
            "groundsWithoutArticle", .warning, source: Basis.compensationLink(1),
            Bilingual(zh: "涉嫌违反的规定没有写明条款。", en: "The grounds name no article."),
            remedy: Bilingual(zh: "请写明法律名称和条款。", en: "Name law and article."), test: .citesNoArticle("/grounds")),
        CheckRule(
            "transferredSlowly", .note, source: Basis.compensationLink(1),
            Bilingual(zh: "发现线索后没有及时移送：{}。", en: "The clue was not transferred promptly: {}."),
            remedy: Bilingual(
                zh: "应当及时移送；三个工作日只是提醒，不是法定期限。", en: "Transfer it promptly; three working days are a reminder, no limit in law."),
            test: .isLate(.clueTransfer, from: "/foundOn", to: "/date")),
        CheckRule(
            "foundAfterDate", source: Basis.compensationLink(1),
            Bilingual(zh: "发现日期晚于成文日期：{}。", en: "Found after the letter's date: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isAfter("/foundOn", "/date")),
    ]
}

extension Field {
    static let cluePurposes = [
        Choice("litigation", "公益诉讼案件"), Choice("compensation", "生态环境损害赔偿案件"), Choice("discipline", "涉嫌违纪违法问题"),
        Choice("enforcement", "行政违法案件"),
    ]
}
