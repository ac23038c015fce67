import WenshuBasics

extension DocumentKind {
    /// 重大敏感线索通报: to the superior organ of the supervised agency, while the facts are being looked into.
    static let sensitiveClueBulletin = DocumentKind(
        id: "sensitiveClueBulletin",
        title: Bilingual(zh: "重大敏感线索通报", en: "Bulletin on a sensitive clue"),
        legalBasis: [Basis.cooperationOpinion(7), Basis.linkageNotice("五")],
        timeLimit: Bilingual(
            zh: "重大敏感案件线索，应当及时向被监督行政机关的上级机关通报。", en: "Told promptly to the superior organ of the supervised agency."),
        limits: [.keeps(.sensitiveClue, from: "/foundOn", done: "/date")],
        layout: .letter,
        extraction: .unknown,
        titleWords: ["重大敏感"],
        number: NumberConvention(classCode: "检函", example: "云检函〔2024〕9号"),
        fields: .joining(
            [
                .title(help: "未填时为“关于××重大敏感案件线索的通报”。"),
                .number("云检函〔2024〕9号"), .issuers(example: ["云水县人民检察院"]),
                .addressees(help: "被监督行政机关的上级机关全称。", example: ["江州市水利局"]), .supervisedAgency,
                Field("clue", "线索名称", .text, .required, help: "接在“关于”之后、“重大敏感案件线索”之前的短语。", example: "石岭镇青石沟倾倒弃渣"),
                Field("clueSource", "线索来源", .text, .required, help: "写成能接在“在”之后、“中发现”之前的短语。"),
                Field("foundOn", "发现日期", .date, .mandatory(Basis.cooperationOpinion(7))),
                Field("facts", "线索基本情况", .longText, .mandatory(Basis.cooperationOpinion(7)), help: "时间、地点、涉嫌的行为、已知的损害；尚未核实的注明。"),
                Field(
                    "sensitivity", "重大敏感情形", .longText, .mandatory(Basis.cooperationOpinion(7)), help: "为什么重大敏感：涉及人数多、可能影响稳定、媒体关注、涉及民生工程等。"),
                Field("plan", "工作情况和打算", .longText, .required, help: "已开展的核实工作，下一步调查的安排。"),
                .requests("商请事项", .required, help: "请上级机关支持、协调的事项，不要求其干预办案。"),
                .contact(.mandatory(Basis.cooperationOpinion(7))), .attachments, .date, .copyTo,
            ], Field.classification),
        derived: [
            .title(help: "未填时由线索名称拼成。") { root in root.text("/clue").map { "关于\($0)重大敏感案件线索的通报" } },
            .titleLines, .issuer, .selfName, .peerName,
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("security", "urgency"),
        rules: [
            .senderIsReceiver(Basis.cooperationOpinion(7)), .sentToAgencyItself(Basis.cooperationOpinion(7)),
            .notPrompt(.sensitiveClue, from: "/foundOn"),
            .datedBefore("/foundOn", "datedBeforeFinding", Basis.cooperationOpinion(7), zh: "发现日期", en: "the clue was found"),
            CheckRule(
                "conclusive", .warning, source: Basis.cooperationOpinion(7),
                Bilingual(zh: "线索尚在核实，不宜写成定论：“{}”。", en: "The clue is being looked into; this reads like a finding: “{}”."),
                remedy: Bilingual(zh: "请改为“涉嫌”“反映”等表述。", en: "Say that it is suspected or reported."),
                test: .contains("/facts", "/sensitivity", anyOf: ["已构成", "构成违法", "构成犯罪", "违法事实清楚", "事实确凿"])),
            CheckRule(
                "informantNamed", .warning, source: Basis.caseRules(24),
                Bilingual(zh: "写明了举报人，可能泄露其身份：“{}”。", en: "The informant may be given away: “{}”."),
                remedy: Bilingual(zh: "请删去举报人的姓名、住址和联系方式。", en: "Take out name, address and telephone."),
                test: .contains("/facts", "/clueSource", anyOf: ["举报人姓名", "举报人：", "举报人系", "举报人住", "举报人电话"])),
        ])
}
