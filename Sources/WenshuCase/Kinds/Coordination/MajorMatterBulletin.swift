import WenshuBasics

extension DocumentKind {
    /// 重大情况通报: cases, incidents and public opinion of weight, told to the others promptly.
    static let majorMatterBulletin = DocumentKind(
        id: "majorMatterBulletin",
        title: Bilingual(zh: "重大情况通报", en: "Bulletin on a major matter"),
        legalBasis: [Basis.cooperationOpinion(19), Basis.linkageNotice("一")],
        timeLimit: Bilingual(
            zh: "重大案件、事件和舆情，各方应当及时相互通报。", en: "Major cases, incidents and public opinion are told to one another promptly."),
        limits: [.keeps(.majorMatter, from: "/occurredOn", done: "/date")],
        layout: .letter,
        extraction: .unknown,
        titleWords: ["重大情况的通报", "重大案件的通报", "重大事件的通报", "重大舆情的通报", "重大情况通报"],
        number: NumberConvention(classCode: "检函", example: "云检函〔2024〕26号"),
        fields: .joining(
            [
                .title(help: "未填时为“关于××（重大案件、重大事件、重大舆情）的通报”。"),
                .number("云检函〔2024〕26号"), .issuers(example: ["云水县人民检察院"]),
                .addressees(help: "应当共同处置的各方。", example: ["云水县水利局", "石岭镇人民政府"]),
                Field("matter", "情况名称", .text, .required, help: "接在“关于”之后、“重大事件”等字之前的短语。", example: "青石沟弃渣场边坡险情"),
                Field("matterClass", "情况类别", .choice(matterClasses), .mandatory(Basis.cooperationOpinion(19))),
                Field("occurredOn", "发生日期", .date, .mandatory(Basis.cooperationOpinion(19)), help: "发生或者得知的日期。"),
                Field("occurredAt", "发生时刻", .time),
                Field("place", "发生地点", .text, .mandatory(Basis.cooperationOpinion(19))),
                Field("facts", "基本情况", .longText, .mandatory(Basis.cooperationOpinion(19)), help: "经过、涉及的人和单位、目前状态；没有核实的注明。"),
                Field("impact", "影响和危害", .longText, .mandatory(Basis.cooperationOpinion(19)), help: "对国家利益、社会公共利益和群众生产生活的影响；舆情写明来源和传播情况。"),
                Field("measures", "已采取的措施", .longText, .required),
                .requests("商请事项", .mandatory(Basis.cooperationOpinion(19)), help: "需要共同研究处置、回应社会关切的事项。"),
                Field("dutyCrime", "是否发现职务违法犯罪线索", .boolean, help: "发现国家机关工作人员失职渎职等线索的，应当及时移送纪检监察机关。"),
                Field("dutyCrimeTransfer", "线索移送情况", .longText, help: "移送的日期和机关；只写是否移送，不写线索内容。"),
                .contact(.mandatory(Basis.cooperationOpinion(19))), .attachments, .date, .copyTo,
            ], Field.classification),
        derived: [
            .title(help: "未填时由情况名称和类别拼成。") { root in
                guard let matter = root.text("/matter"), let kind = root.text("/matterClass") else { return nil }
                return "关于\(matter)\(matterClasses.first { $0.value == kind }?.label ?? "重大情况")的通报"
            },
            .titleLines, .issuer, .selfName, .peerName,
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("security", "urgency"),
        rules: [
            .senderIsReceiver(Basis.cooperationOpinion(19)), .notPrompt(.majorMatter, from: "/occurredOn"),
            .datedBefore("/occurredOn", "datedBeforeMatter", Basis.cooperationOpinion(19), zh: "发生日期", en: "the matter"),
            CheckRule(
                "publicResponseMissing", .warning, source: Basis.cooperationOpinion(19),
                Bilingual(zh: "重大舆情没有写回应社会关切的安排。", en: "Nothing is said on how to answer the public."),
                remedy: Bilingual(zh: "请在商请事项中写明由谁、怎样回应。", en: "Say who answers, and how."),
                test: RuleTest.listLacks("/requests", anyOf: ["回应", "发布", "公开", "引导"]).when(.equals("/matterClass", "publicOpinion"))),
            CheckRule(
                "dutyCrimeNotTransferred", source: Basis.cooperationOpinion(19),
                Bilingual(zh: "发现职务违法犯罪线索，没有写明移送纪检监察机关的情况。", en: "A clue to an offence in office was found; its transfer is not stated."),
                remedy: Bilingual(zh: "请及时移送并填写线索移送情况。", en: "Transfer it to the supervision organ and say so."),
                test: RuleTest.lacks("/dutyCrimeTransfer").when(.isTrue("/dutyCrime"))),
            CheckRule(
                "dutyCrimeDisclosed", .warning, source: Basis.municipalOpinion("六"),
                Bilingual(
                    zh: "通报的发送范围可能不宜知悉职务违法犯罪线索：“{}”。", en: "Not all who receive this should learn of a clue to an offence in office: “{}”."),
                remedy: Bilingual(zh: "线索只移送纪检监察机关，通报中不写具体人员和内容。", en: "Such a clue goes to the supervision organ alone."),
                test: .contains("/facts", "/impact", "/measures", anyOf: ["受贿", "贪污", "渎职", "滥用职权", "玩忽职守"])),
        ])

    private static let matterClasses = [
        Choice("case", "重大案件"), Choice("incident", "重大事件"), Choice("publicOpinion", "重大舆情"),
    ]
}
