import WenshuBasics

extension DocumentKind {
    /// 公告期内书面意见: the agency says during the notice period whether it will start compensation.
    static let noticePeriodOpinion = DocumentKind(
        id: "noticePeriodOpinion",
        title: Bilingual(zh: "公告期内书面意见", en: "Agency's opinion during the notice period"),
        legalBasis: [Basis.compensationLink(2), Basis.interpretation(13)],
        timeLimit: Bilingual(
            zh: "在公告期内（公告发布之日起三十日）回复；经协商，检察机关可以中止公益诉讼案件办理。",
            en: "Within the 30 days of the notice; the procuratorate may then suspend its case."),
        limits: [
            .keeps(.noticeOpinion, from: "/notice/publishedOn", done: "/date"),
            .starts(.consultationStart, from: "/decidedOn", when: .equals("/decision", "start")),
        ],
        layout: .letter,
        extraction: .officialNotice,
        titleWords: ["公告的书面意见", "启动生态环境损害赔偿的意见"],
        number: NumberConvention(classCode: "环函", example: "江环函〔2024〕36号"),
        fields: [
            .title(help: "未填时为“××局关于××案诉前公告的书面意见”。"),
            .number("江环函〔2024〕36号"),
            .issuers(example: ["江州市生态环境局"]),
            .addressees(help: "发布公告的人民检察院。", example: ["江州市人民检察院"]),
            .caseName, .notice,
            Field("bulletinNumber", "公告通报文号", .documentNumber, help: "检察机关书面通报公告情况的文号。"),
            Field(
                "decision", "是否启动赔偿", .choice([Choice("start", "启动生态环境损害赔偿"), Choice("notStart", "不启动生态环境损害赔偿")]),
                .mandatory(Basis.compensationLink(2))),
            Field("decidedOn", "决定日期", .date, help: "决定启动生态环境损害赔偿的日期。"),
            Field("facts", "调查情况", .longText, .required, help: "本单位已经开展的调查、委托的鉴定评估。"),
            Field("reasons", "意见和理由", .longText, .mandatory(Basis.compensationLink(2)), help: "启动或者不启动的理由和法律依据，写明条款。"),
            Field("responsibleOffice", "承办部门"),
            Field("expectedOn", "预计启动磋商日期", .date),
            Field("requestsSuspension", "是否商请中止", .boolean, help: "是否商请检察机关中止公益诉讼案件办理。"),
            .policyBasis, .contact(.required), .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "发文机关、案件名称加“诉前公告的书面意见”。") { root in
                guard let issuer = root.text("/issuers/0"), let name = root.text("/caseName") else { return nil }
                return "\(issuer)关于\(name)诉前公告的书面意见"
            },
            .titleLines, .issuer, .selfName, .peerName, .noticeExpiry, .policyBasis("第二条第一款"), .policyDocuments,
            .outline { ["调查情况", "意见和理由"] + ($0["decision"] == "start" ? ["下一步工作安排"] : []) },
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("outline", "basis"),
        rules: [
            .senderIsReceiver(Basis.compensationLink(2)), .sameLevel(Basis.compensationLink(2)), .beforeNotice, .noticeExpiryWrong,
            CheckRule(
                "opinionLate", .warning, source: Basis.compensationLink(2),
                Bilingual(zh: "公告期已满：{}。", en: "The notice period is over: {}."),
                remedy: Bilingual(
                    zh: "决定启动赔偿的应当在公告期内书面回复；公告期满的，检察机关及时回复意见，行政机关原则上终止索赔工作。请先与检察机关协商。",
                    en:
                        "It is due within the notice period; afterwards the agency in principle ends its claim. Talk to the procuratorate first."
                ),
                test: .isLate(.noticePeriod, from: "/notice/publishedOn", to: "/date")),
            CheckRule(
                "decisionUndated", source: Basis.compensationLink(2),
                Bilingual(zh: "没有写明决定启动赔偿的日期。", en: "The day of the decision is not stated."),
                remedy: Bilingual(zh: "请填写决定日期，五个工作日的通报期限从这一天起算。", en: "State it; the limit of 5 working days runs from it."),
                test: .lacks("/decidedOn").when(starts)),
            CheckRule(
                "officeMissing", .warning, source: Basis.compensationLink(2),
                Bilingual(zh: "没有写明承办部门。", en: "The office in charge is not named."),
                remedy: Bilingual(zh: "请写明承办部门。", en: "Name it."), test: .lacks("/responsibleOffice").when(starts)),
            CheckRule(
                "scheduleMissing", .warning, source: Basis.compensationLink(2),
                Bilingual(zh: "没有写明预计何时启动磋商。", en: "The expected start of consultation is not stated."),
                remedy: Bilingual(zh: "请写明，便于检察机关决定是否中止办理。", en: "State it; the procuratorate needs it to decide on suspension."),
                test: .lacks("/expectedOn").when(starts)),
            CheckRule(
                "reasonsWithoutArticle", .warning, source: Basis.compensationLink(2),
                Bilingual(zh: "意见没有引用任何法律条文。", en: "The opinion cites no article."),
                remedy: Bilingual(zh: "请写明依据和条款。", en: "Cite it by article."), test: .citesNoArticle("/reasons")),
            CheckRule(
                "suspensionWithoutStart", source: Basis.compensationLink(2),
                Bilingual(zh: "不启动赔偿，却商请中止公益诉讼案件办理。", en: "It asks to suspend the case but starts no compensation."),
                remedy: Bilingual(zh: "只有启动赔偿的，检察机关才可以中止办理；请核对。", en: "Suspension is for the case that compensation starts."),
                test: .custom { $0.data["requestsSuspension"] == true ? [Hit("/requestsSuspension")] : [] }
                    .when(.equals("/decision", "notStart"))),
            CheckRule(
                "decidedAfterDate", source: Basis.compensationLink(2),
                Bilingual(zh: "决定日期晚于成文日期：{}。", en: "Decided after the letter's date: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isAfter("/decidedOn", "/date")),
        ])

    private static let starts = Condition.equals("/decision", "start")
}
