import WenshuBasics

extension DocumentKind {
    /// 磋商启动通报: the agency tells the procuratorate that it has decided on consultation over compensation.
    static let consultationStartBulletin = DocumentKind(
        id: "consultationStartBulletin",
        title: Bilingual(zh: "磋商启动通报", en: "Bulletin on the start of consultation"),
        legalBasis: [Basis.compensationLink(2), Basis.compensationRules(1), Basis.civilCode(1234), Basis.civilCode(1235)],
        timeLimit: Bilingual(
            zh: "决定启动赔偿磋商之日起五个工作日内书面通报同级检察机关。", en: "Within 5 working days of the decision to start consultation."),
        limits: [.keeps(.consultationStart, from: "/decidedOn", done: "/date")],
        layout: .letter,
        extraction: .consultationNotice,
        titleWords: ["启动", "磋商的通报", "磋商情况"],
        number: NumberConvention(classCode: "环函", example: "江环函〔2023〕87号"),
        fields: [
            .title(help: "未填时为“××局关于启动××案生态环境损害赔偿磋商的通报”。"),
            .number("江环函〔2023〕87号"),
            .issuers(example: ["江州市生态环境局"]),
            .addressees(help: "同级人民检察院（\(Basis.compensationLink(2))）。", example: ["江州市人民检察院"]),
            .caseName, .obligors(2),
            Field("facts", "损害事实", .longText, .mandatory(Basis.compensationLink(2)), help: "谁、何时、何地、做了什么，造成何种生态环境损害，如何查明。"),
            Field("claimAmount", "赔偿数额", .money, help: "鉴定评估的损害数额合计，单位为元。"),
            Field("claimDetails", "数额构成", .longText, help: "各项费用的数额，合计应等于赔偿数额（\(Basis.civilCode(1235))）。"),
            Field("grounds", "启动磋商的依据", .longText, .required, help: "本单位为何有权索赔，适用哪些法律，写明条款。"),
            Field("decidedOn", "决定启动磋商日期", .date, .mandatory(Basis.compensationLink(2)), help: "五个工作日的通报期限从这一天起算。"),
            Field("schedule", "磋商安排", .longText, .required, help: "拟何时、由哪个部门组织磋商。"),
            Field("clueNumber", "检察机关移送函文号", .documentNumber, help: "线索由检察机关移送的，写移送函的文号。"),
            .notice(.optional, help: "检察机关已就本案发布诉前公告的填写。"),
            Field("repliedOn", "公告期内回复日期", .date, help: "公告期内向检察机关回复书面意见的日期，不印出，用于核对。"),
            .policyBasis, .contact(.required), .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "发文机关“关于启动××案生态环境损害赔偿磋商的通报”。") { root in
                guard let issuer = root.text("/issuers/0"), let name = root.text("/caseName") else { return nil }
                return "\(issuer)关于启动\(name)生态环境损害赔偿磋商的通报"
            },
            .titleLines, .issuer, .selfName, .peerName, .noticeExpiry, .policyBasis("第二条第二款"),
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("obligors", "decidedOn", "claimAmount"),
        rules: [
            .senderIsReceiver(Basis.compensationLink(2)), .sameLevel(Basis.compensationLink(2)), .noticeExpiryWrong,
            CheckRule(
                "bulletinLate", .warning, source: Basis.compensationLink(2),
                Bilingual(zh: "通报超过五个工作日：{}。", en: "Later than 5 working days: {}."),
                remedy: Bilingual(
                    zh: "应当在决定启动赔偿磋商之日起五个工作日内通报；逾期也应通报，并说明原因。", en: "It is due within 5 working days; if late, send it and say why."),
                test: .isLate(.consultationStart, from: "/decidedOn", to: "/date")),
            CheckRule(
                "datedBeforeDecision", source: Basis.compensationLink(2),
                Bilingual(zh: "成文日期早于决定启动磋商的日期：{}。", en: "Dated before the decision: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/decidedOn")),
            CheckRule(
                "startedAfterExpiry", source: Basis.compensationLink(2),
                Bilingual(zh: "检察机关的公告期已满，公告期内没有回复书面意见：{}。", en: "The notice period ran out without the agency's opinion: {}."),
                remedy: Bilingual(
                    zh: "公告期满的，行政机关原则上终止索赔工作。请先与检察机关协商；公告期内已回复的，填写回复日期。",
                    en: "The agency in principle ends its claim; talk to the procuratorate first, or state the day of the opinion."),
                test: .custom { subject in
                    guard let published = subject.data.date("/notice/publishedOn"), let decided = subject.data.date("/decidedOn") else {
                        return []
                    }
                    let end = TimeLimit.noticePeriod.computation(from: published, calendar: subject.context.calendar).end
                    let isInTime = decided <= end || subject.data.date("/repliedOn").map { $0 <= end } ?? false
                    return isInTime ? [] : [Hit("/decidedOn", quoting: "\(decided.iso) > \(end.iso)")]
                }),
            CheckRule(
                "groundsWithoutArticle", .warning, source: Basis.compensationRules(1),
                Bilingual(zh: "启动磋商的依据没有引用任何法律条文。", en: "The grounds cite no article."),
                remedy: Bilingual(zh: "请写明条款。", en: "Cite them by article."), test: .citesNoArticle("/grounds")),
            CheckRule(
                "detailsDisagree", .warning, source: Basis.civilCode(1235),
                Bilingual(zh: "各项费用合计与赔偿数额不符（元）：{}。", en: "The items do not add up to the amount (yuan): {}."),
                remedy: Bilingual(zh: "请核对各项费用和合计。", en: "Check items and total."), test: .sumDiffers("/claimDetails", from: "/claimAmount")
            ),
            CheckRule(
                "amountMissing", .warning, source: Basis.civilCode(1235),
                Bilingual(zh: "没有写明损害数额，也没有说明尚未评估。", en: "Neither an amount of damage nor that it is still being assessed is stated."),
                remedy: Bilingual(zh: "请填写赔偿数额；尚未出具鉴定评估报告的，在数额构成中说明。", en: "State it, or say in “claimDetails” that it is being assessed."),
                test: .lacks("/claimAmount").when(.not(.states("/claimDetails")))),
        ])
}
