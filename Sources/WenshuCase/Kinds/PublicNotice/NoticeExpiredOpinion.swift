import WenshuBasics

extension DocumentKind {
    /// 公告期满回复意见: the procuratorate answers a 磋商启动通报 that came after its notice had run out.
    static let noticeExpiredOpinion = DocumentKind(
        id: "noticeExpiredOpinion",
        title: Bilingual(zh: "公告期满回复意见", en: "Opinion after the notice period"),
        legalBasis: [Basis.compensationLink(2), Basis.interpretation(13), Basis.caseRules(91)],
        timeLimit: Bilingual(
            zh: "收到磋商启动通报后及时回复；行政机关原则上终止索赔工作。", en: "Promptly after the bulletin; the agency in principle ends its claim work."),
        limits: [.keeps(.expiredNoticeOpinion, from: "/startBulletin/receivedOn", done: "/date")],
        layout: .letter,
        extraction: .officialNotice,
        titleWords: ["公告期满"],
        number: NumberConvention(classCode: "检函", example: "江检函〔2023〕31号"),
        fields: [
            .title(help: "未填时为“××人民检察院关于××案诉前公告期满的回复意见”。"),
            .number("江检函〔2023〕31号"),
            .issuers("回复的检察院", example: ["江州市人民检察院"]),
            .addressees(help: "通报启动磋商的行政机关。", example: ["江州市自然资源和规划局"]),
            .caseName, .notice,
            Field(
                "startBulletin", "磋商启动通报",
                .object([
                    Field("number", "通报文号", .documentNumber, .mandatory(Basis.compensationLink(2))),
                    Field("receivedOn", "收到通报日期", .date, .mandatory(Basis.compensationLink(2))),
                    Field("decidedOn", "决定启动磋商日期", .date),
                ]), .required),
            Field("repliedInPeriod", "公告期内是否收到书面意见", .boolean, .mandatory(Basis.compensationLink(2)), help: "公告期内是否收到行政机关启动赔偿的书面意见。"),
            Field("suits", "适格主体起诉情况", .longText, .required, help: "公告期内有无适格主体提起诉讼。"),
            Field(
                "caseStatus", "公益诉讼案件进展", .longText, .mandatory(Basis.compensationLink(2)), help: "审查起诉或者提起诉讼的情况；已经起诉的写明法院和案号。"),
            Field("requests", "需要支持协助的事项", .longText, help: "商请移交的调查、鉴定评估材料，垫付费用的证据等（\(Basis.compensationLink(5))）。"),
            .policyBasis, .contact(.required), .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "发文机关、案件名称加“诉前公告期满的回复意见”。") { root in
                guard let issuer = root.text("/issuers/0"), let name = root.text("/caseName") else { return nil }
                return "\(issuer)关于\(name)诉前公告期满的回复意见"
            },
            .titleLines, .issuer, .selfName, .peerName, .noticeExpiry, .policyBasis("第二条第二款"), .policyDocuments,
            .outline { _ in ["公告情况", "公益诉讼案件办理情况", "意见"] },
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("outline", "basis"),
        rules: [
            .oneIssuer, .senderIsReceiver(Basis.compensationLink(2)), .sameLevel(Basis.compensationLink(2)), .noticeExpiryWrong,
            CheckRule(
                "notExpired", source: Basis.compensationLink(2),
                Bilingual(zh: "公告期尚未届满：{}。", en: "The notice period is not over: {}."),
                remedy: Bilingual(zh: "公告期内行政机关启动赔偿的，应当协商是否中止公益诉讼案件办理，不发本文书。", en: "Within the period talk about suspension instead."),
                test: .isEarly(.noticePeriod, from: "/notice/publishedOn", to: "/date")),
            CheckRule(
                "answeredSlowly", .note, source: Basis.compensationLink(2),
                Bilingual(zh: "收到通报后没有及时回复：{}。", en: "The bulletin was not answered promptly: {}."),
                remedy: Bilingual(
                    zh: "应当及时回复；三个工作日只是提醒，不是法定期限。", en: "Answer promptly; three working days are a reminder, no limit in law."),
                test: .isLate(.expiredNoticeOpinion, from: "/startBulletin/receivedOn", to: "/date")),
            CheckRule(
                "repliedInTime", source: Basis.compensationLink(2),
                Bilingual(zh: "行政机关已在公告期内书面回复，不应要求终止索赔工作。", en: "The agency answered in time; it need not end its claim."),
                remedy: Bilingual(zh: "请与行政机关协商，决定是否中止公益诉讼案件办理。", en: "Talk to it, and decide on suspension."),
                test: .custom { $0.data["repliedInPeriod"] == true ? [Hit("/repliedInPeriod")] : [] }),
            CheckRule(
                "startedInPeriod", .warning, source: Basis.compensationLink(2),
                Bilingual(zh: "行政机关在公告期内已决定启动磋商：{}。", en: "The agency decided on consultation within the period: {}."),
                remedy: Bilingual(zh: "请核对公告期内是否收到书面意见，先与行政机关协商。", en: "Check whether it answered in time, and talk to it first."),
                test: .custom { subject in
                    guard let decided = subject.data.date("/startBulletin/decidedOn"),
                        let published = subject.data.date("/notice/publishedOn")
                    else { return [] }
                    let end = TimeLimit.noticePeriod.computation(from: published, calendar: subject.context.calendar).end
                    guard decided <= end else { return [] }
                    return [Hit("/startBulletin/decidedOn", quoting: "\(decided.iso) ≤ \(end.iso)")]
                }),
            CheckRule(
                "beforeBulletin", source: Basis.compensationLink(2),
                Bilingual(zh: "成文日期早于收到通报的日期：{}。", en: "Dated before the bulletin was received: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/startBulletin/receivedOn")),
        ])
}
