import WenshuBasics

extension DocumentKind {
    /// 诉前公告 of a civil public-interest case: tells those who may sue that they may.
    static let preSuitNotice = DocumentKind(
        id: "preSuitNotice",
        title: Bilingual(zh: "诉前公告", en: "Pre-suit public notice"),
        legalBasis: [
            Basis.civilProcedure(58, paragraph: 2), Basis.interpretation(13), "\(Basis.caseRules(91))、第九十二条", Basis.compensationLink(2),
        ],
        timeLimit: Bilingual(
            zh: "公告期间三十日，自发布之日起计算；不在正义网发布的，发布后五个工作日内书面通报案发地行政机关；期满后三个月内审查决定是否起诉。",
            en: "Runs for 30 days; if not on 正义网, agencies are told within 5 working days; the decision to sue follows within 3 months."),
        limits: [
            .starts(.noticePeriod, from: "/publishedOn"), .starts(.noticeOpinion, from: "/publishedOn"),
            .starts(.noticeBulletin, from: "/publishedOn", when: .not(.mentions("/medium", "正义网"))), .starts(.civilReview),
        ],
        layout: .procuratorial,
        extraction: .officialNotice,
        titleWords: ["检察院公告"],
        number: NumberConvention(classCode: "检民公告", example: "云检民公告〔2024〕1号"),
        fields: preSuitNoticeFields,
        derived: [
            .formTitle("公告"), .issuer,
            DerivedField("/period", "公告期间", help: "未填时为三十日（\(Basis.interpretation(13))）。") { _, _ in ["value": 30, "unit": "day"] },
            .periodText("period", "公告期间文字"),
        ],
        readsBack: [ReadBack("/title"), ReadBack("/number"), ReadBack("/issuers"), ReadBack("/date"), ReadBack("/contact")],
        rules: preSuitNoticeRules)

    private static let preSuitNoticeFields: [Field] = [
        .number("云检民公告〔2024〕1号"),
        .issuers("公告的检察院", example: ["云水县人民检察院"]),
        .interestField,
        Field("caseSource", "案件来源", .text, .required, help: "写成能接在“本院在”之后、“中发现”之前的短语。", example: "履行公益诉讼检察职责"),
        Field("wrongdoers", "违法行为人", .list(.text), .required, help: "单位写全称；自然人写姓名，公告中可以隐去名字。"),
        Field("harmFacts", "公益受侵害事实", .longText, .mandatory(Basis.caseRules(91)), help: "社会公共利益受到损害的事实：时间、地点、行为、后果。"),
        Field("violations", "违法行为认定", .longText, .required, help: "本院的认定：违反哪些规定，损害何种公共利益，应承担何种责任；写成能接在“本院认为，”之后的文字。"),
        Field(
            "legalBasis", "公告的法律依据", .list(.citation), .mandatory(Basis.interpretation(13)), help: "写明法律名称和条款。",
            example: ["《中华人民共和国民事诉讼法》第五十八条第二款"]),
        Field(
            "claimants", "赔偿权利人", .list(.text),
            help: "符合启动生态环境损害赔偿程序条件的案件，应当告知赔偿权利人启动赔偿程序（\(Basis.caseRules(91))）。", example: ["江州市人民政府"]),
        .period("period", "公告期间", help: "三十日（\(Basis.interpretation(13))），未填时即为三十日。"),
        Field(
            "medium", "公告媒体", .text, .mandatory(Basis.caseRules(91)), help: "具有全国影响的媒体，不印出；生态环境案件原则上为正义网（\(Basis.compensationLink(2))）。",
            example: "正义网"),
        Field("publishedOn", "公告发布日期", .date, help: "不印出，用于核对。"),
        .contact(.mandatory(Basis.caseRules(91))),
        Field("address", "联系地址", example: "云水县文昌路6号"),
        .date,
        Field("filedOn", "立案日期", .date, help: "不印出，用于核对。"),
        .attachments,
    ]

    /// Media of nation-wide reach in which notices appear. Others may be as good; the rule only warns.
    private static let nationalMedia = [
        "正义网", "检察日报", "法治日报", "法制日报", "人民法院报", "人民日报", "人民网", "新华", "光明日报", "经济日报", "中国环境报", "中国自然资源报", "中国消费者报", "中国市场监管报", "央视",
        "中央广播电视总台",
        "最高人民检察院",
    ]

    private static let preSuitNoticeRules: [CheckRule] = [
        .oneIssuer,
        CheckRule(
            "periodUnlawful", source: Basis.interpretation(13),
            Bilingual(zh: "公告期间应为三十日，写的是{}。", en: "The notice runs for 30 days, not {}."),
            remedy: Bilingual(zh: "请改为三十日，或者不填。", en: "Write 30 days, or leave it out."),
            test: .custom { subject in
                guard let period = subject.data["period"], let length = period["value"]?.number?.integer,
                    let unit = period["unit"]?.text.flatMap(TimeLimit.Unit.init)
                else { return [] }
                let lawful = TimeLimit.noticePeriod
                if length == lawful.length, unit == lawful.unit { return [] }
                return [Hit("/period", Bilingual(zh: TimeLimit.lengthText(length, unit), en: "\(length) \(unit.rawValue)"))]
            }),
        CheckRule(
            "phoneMissing", source: Basis.caseRules(91),
            Bilingual(zh: "没有联系电话。", en: "No telephone number is given."),
            remedy: Bilingual(zh: "公告应当写明联系人、联系电话。", en: "A notice names contact and telephone."),
            test: .lacks("/contact/phone").when(.states("/contact"))),
        CheckRule(
            "claimantUntold", source: Basis.caseRules(91),
            Bilingual(zh: "生态环境案件没有告知赔偿权利人启动生态环境损害赔偿程序。", en: "An ecological case does not tell the claimant to start compensation."),
            remedy: Bilingual(
                zh: "请填写赔偿权利人；不符合启动条件的，在违法行为认定中说明“不符合启动生态环境损害赔偿程序的条件”。",
                en: "Name the claimant, or say in “violations” that the conditions are not met."),
            test: .lacks("/claimants").when(.equals("/interestField", "environment")).when(
                .not(.mentions("/violations", "启动生态环境损害赔偿程序")))),
        CheckRule(
            "relativesFirst", .warning, source: Basis.caseRules(92),
            Bilingual(zh: "英雄烈士等权益案件可以直接征询近亲属的意见。", en: "In cases of heroes and martyrs the relatives may be asked directly."),
            remedy: Bilingual(
                zh: "近亲属人数众多、难以确定或者直接征询确有困难的，才需要公告；请在案件来源或者事实中说明。", en: "A notice is for relatives who are many or cannot be found; say so."
            ),
            test: .custom { subject in
                let words = subject.data.texts().map(\.text)
                return words.contains { $0.contains("近亲属") } ? [] : [Hit("/interestField")]
            }.when(.equals("/interestField", "heroes"))),
        CheckRule(
            "administrativeField", source: Basis.caseRules(85),
            Bilingual(
                zh: "国有财产保护、国有土地使用权出让领域不提起民事公益诉讼。", en: "State property and land grants are no field of civil public-interest suits."),
            remedy: Bilingual(zh: "请核对案件领域；这两个领域应当办理行政公益诉讼案件。", en: "Check the field; these are administrative cases."),
            test: .custom { subject in
                ["stateProperty", "landGrant"].contains(subject.data.text("/interestField")) ? [Hit("/interestField")] : []
            }),
        CheckRule(
            "basisWithoutArticle", source: Basis.interpretation(13),
            Bilingual(zh: "公告的法律依据没有写明条款。", en: "The basis of the notice names no article."),
            remedy: Bilingual(zh: "请写明法律名称和条款。", en: "Name law and article."), test: .citesNoArticle("/legalBasis")),
        CheckRule(
            "violationWithoutArticle", .warning, source: Basis.caseRules(91),
            Bilingual(zh: "认定违法行为没有引用任何法律条文。", en: "The finding of illegality cites no article."),
            remedy: Bilingual(zh: "请引用违法行为违反的具体条文。", en: "Cite the article that was broken."), test: .citesNoArticle("/violations")),
        CheckRule(
            "mediumLocal", .warning, source: Basis.caseRules(91),
            Bilingual(zh: "“{}”可能不是具有全国影响的媒体。", en: "“{}” may not be a medium of nation-wide reach."),
            remedy: Bilingual(
                zh: "公告应当在具有全国影响的媒体发布，如正义网、《检察日报》《法治日报》，请核对。", en: "A notice appears in a medium of nation-wide reach; check."),
            test: .text("/medium") { medium in !nationalMedia.contains { medium.contains($0) } }),
        CheckRule(
            "otherMedium", .note, source: Basis.compensationLink(2),
            Bilingual(zh: "公告不在正义网发布：{}。", en: "The notice is not published on 正义网: {}."),
            remedy: Bilingual(
                zh: "发布后五个工作日内应当书面通报案发地相关行政机关（公告情况书面通报）。", en: "Tell the agencies concerned in writing within 5 working days."),
            test: .text("/medium") { !$0.contains("正义网") }.when(.equals("/interestField", "environment"))),
        CheckRule(
            "publishedBeforeDate", source: Basis.caseRules(91),
            Bilingual(zh: "公告发布日期早于成文日期：{}。", en: "Published before its date: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/publishedOn", "/date")),
        CheckRule(
            "beforeFiling", source: Basis.caseRules(85),
            Bilingual(zh: "成文日期早于立案日期：{}。", en: "Dated before the case was filed: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/filedOn")),
    ]
}
