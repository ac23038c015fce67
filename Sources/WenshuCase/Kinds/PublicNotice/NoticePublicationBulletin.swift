import WenshuBasics

extension DocumentKind {
    /// 公告情况书面通报: tells the agencies at the place of the facts of a notice that did not appear on 正义网.
    static let noticePublicationBulletin = DocumentKind(
        id: "noticePublicationBulletin",
        title: Bilingual(zh: "公告情况书面通报", en: "Written notice of a publication"),
        legalBasis: [Basis.compensationLink(2), Basis.interpretation(13), Basis.caseRules(91)],
        timeLimit: Bilingual(
            zh: "公告在正义网以外的媒体发布后五个工作日内通报；行政机关在公告期内书面回复是否启动赔偿。",
            en: "Within 5 working days of publication; the agency answers within the notice period."),
        limits: [
            .keeps(.noticeBulletin, from: "/notice/publishedOn", done: "/date"), .starts(.noticeOpinion, from: "/notice/publishedOn"),
        ],
        layout: .letter,
        extraction: .officialNotice,
        titleWords: ["公告情况"],
        number: NumberConvention(classCode: "检函", example: "江检函〔2024〕12号"),
        fields: [
            .title(help: "未填时为“××人民检察院关于××案诉前公告情况的通报”。"),
            .number("江检函〔2024〕12号"),
            .issuers("通报的检察院", example: ["江州市人民检察院"]),
            .addressees(help: "案发地的相关行政机关（\(Basis.compensationLink(2))）。", example: ["江州市生态环境局"]),
            .caseName, .notice,
            Field("facts", "案件基本情况", .longText, .mandatory(Basis.compensationLink(2)), help: "违法行为人、损害事实，使行政机关能判断是否启动赔偿。"),
            Field("scope", "告知事项", .longText, help: "公告告知适格主体和赔偿权利人的内容。"),
            .policyBasis, .contact(.required), .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "发文机关、案件名称加“诉前公告情况的通报”。") { root in
                guard let issuer = root.text("/issuers/0"), let name = root.text("/caseName") else { return nil }
                return "\(issuer)关于\(name)诉前公告情况的通报"
            },
            .titleLines, .issuer, .selfName, .peerName, .noticeExpiry, .policyBasis("第二条第一款"), .policyDocuments,
            .outline { _ in ["案件基本情况", "公告情况", "商请事项"] },
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("outline", "basis"),
        rules: [
            .oneIssuer, .senderIsReceiver(Basis.compensationLink(2)), .sameLevel(Basis.compensationLink(2)), .beforeNotice,
            .noticeExpiryWrong,
            CheckRule(
                "bulletinUnneeded", .warning, source: Basis.compensationLink(2),
                Bilingual(zh: "公告已在正义网发布，不需要另行书面通报。", en: "The notice is on 正义网; no bulletin is asked for."),
                remedy: Bilingual(zh: "请核对公告媒体。", en: "Check the medium."), test: .text("/notice/medium") { $0.contains("正义网") }),
            CheckRule(
                "bulletinLate", .warning, source: Basis.compensationLink(2),
                Bilingual(zh: "通报超过五个工作日：{}。", en: "Later than 5 working days: {}."),
                remedy: Bilingual(zh: "应当在媒体发布公告后五个工作日内通报。", en: "It is due within 5 working days of publication."),
                test: .isLate(.noticeBulletin, from: "/notice/publishedOn", to: "/date")),
            CheckRule(
                "addresseeNoAgency", source: Basis.compensationLink(2),
                Bilingual(zh: "通报应当发给行政机关，{}不是。", en: "The bulletin goes to agencies; {} is none."),
                remedy: Bilingual(zh: "请改为案发地相关行政机关。", en: "Address the agencies at the place of the facts."),
                test: .text("/addressees/*") { name in
                    ["人民检察院", "人民法院", "公司", "协会", "基金会"].contains { name.hasSuffix($0) }
                }),
            CheckRule(
                "noticeNotAttached", .warning, source: Basis.compensationLink(2),
                Bilingual(zh: "附件中没有公告。", en: "The notice is not attached."),
                remedy: Bilingual(zh: "请附上公告文本或者刊登公告的版面。", en: "Attach its text or the page."),
                test: .listLacks("/attachments", anyOf: ["公告"])),
        ])
}
