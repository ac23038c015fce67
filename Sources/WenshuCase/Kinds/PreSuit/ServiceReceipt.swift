import WenshuBasics

extension DocumentKind {
    /// 送达回证: proof of service, made out before it and signed on the spot. Its date starts the periods for rectification and reply.
    static let serviceReceipt = DocumentKind(
        id: "serviceReceipt",
        title: Bilingual(zh: "送达回证", en: "Service receipt"),
        legalBasis: [Basis.caseRules(76), "\(Basis.civilProcedure(87))至第九十一条", Basis.caseRules(111), Basis.expressService(9)],
        timeLimit: Bilingual(
            zh: "受送达人签收的日期为送达日期，整改和回复期限从次日起计算；检察建议书应在决定之日起三日内送达，立案决定书七日内送达。",
            en: "The day of signature is the day of service; the periods for rectification and reply run from the next day."),
        limits: [
            .keeps(.filingService), .keeps(.recommendationService), .starts(.recommendationReport, from: "/date"),
            .starts(.recommendationReply, from: "/date"), .starts(.urgentRecommendationReply, from: "/date"),
        ],
        layout: .procuratorial,
        extraction: .unknown,
        titleWords: ["送达回证"],
        number: NumberConvention(example: "云检送〔2024〕31号"),
        fields: [
            Field("number", "文号", .documentNumber, help: "送达回证单独编号的，填写编号。", example: "云检送〔2024〕31号"),
            .issuers("送达的检察院", example: ["云水县人民检察院"]),
            .caseName,
            Field(
                "documents", "送达文书",
                .list(
                    .object([
                        Field("title", "文书名称", .text, .required), Field("number", "文书文号", .documentNumber),
                        Field("date", "文书日期", .date), Field("copies", "份数", .number, .required),
                    ])), .mandatory(Basis.civilProcedure(87)), help: "逐份写明名称、文号和份数。"),
            Field("recipient", "受送达人", .text, .mandatory(Basis.civilProcedure(87)), help: "行政机关全称。", example: "云水县水利局"),
            Field("place", "送达地点", .text, .mandatory(Basis.civilProcedure(87))),
            Field("method", "送达方式", .choice(methods), .mandatory(Basis.caseRules(76))),
            Field(
                "date", "送达日期", .date,
                help: "签收日期即送达日期（\(Basis.civilProcedure(87))）；邮寄的为回执上注明的收件日期（\(Basis.civilProcedure(91))）；现场手写签收的，制作时不填。"),
            Field("time", "送达时刻", .time),
            Field(
                "signer", "签收人", .object([Field("name", "姓名", .text, .required), Field("title", "职务或者身份")]),
                help: "法定代表人、负责人或者办公室、收发室、值班室人员签收的，视为受送达单位签收（\(Basis.expressService(9))）。现场手写的，制作时不填。"),
            Field(
                "refusal", "拒收情况",
                .object([
                    Field("reason", "拒收事由", .text, .required), Field("record", "记录方式", .text, help: "拍照、录像等，写明编号或者存放位置。"),
                ]), help: "拒绝签收的，在回证上记明事由，把文书留在其住所地，可以拍照、录像记录（\(Basis.caseRules(76))）。"),
            .persons("witnesses", "见证人", help: "有关基层组织或者所在单位的代表（\(Basis.civilProcedure(89))）。"),
            Field("consent", "电子送达同意依据", help: "受送达人同意电子送达的书面确认（\(Basis.civilProcedure(90))）。"),
            Field("mailNumber", "邮件号码", help: "检察专递的邮件号码。"),
            Field("entrustedTo", "受委托机关", help: "委托送达的，写明受委托的人民检察院。"),
            .persons("servers", "送达人", .mandatory(Basis.civilProcedure(89)), help: "送达人姓名、职务，由二人以上送达。"),
            Field("remarks", "备注", .longText),
            Field("repliedOn", "对应回复日期", .date, help: "行政机关对所送文书的回复日期，不印出，用于核对次序。"),
        ],
        derived: [
            .formTitle("送达回证"), .timeText("time", "送达时刻文字"), .issuer, .recipientAsAddressee, .staffText("servers", "送达人文字"),
            .staffText("witnesses", "见证人文字"),
            DerivedField("/documentsText", "送达文书文字", help: "送达文书各项的名称、文号和份数，一项一行。") { _, root in
                let lines = (root["documents"]?.list ?? []).compactMap { document -> String? in
                    guard let title = document["title"]?.text, let copies = document["copies"]?.number else { return nil }
                    return "《\(title)》" + (document["number"]?.text.map { "（\($0)）" } ?? "") + "\(copies)份"
                }
                return lines.isEmpty ? nil : .text(lines.joined(separator: "\n"))
            },
            .choiceText("/methodText", "送达方式文字", of: "method", methods),
        ],
        readsBack: ReadBack.envelope(),
        rules: receiptRules)

    private static let methods = [
        Choice("direct", "直接送达"), Choice("announced", "公开宣告送达"), Choice("leftAtPremises", "留置送达"),
        Choice("procuratorialExpress", "检察专递邮寄送达"),
        Choice("entrusted", "委托送达"), Choice("electronic", "电子送达"),
    ]

    private static func method(_ name: String) -> Condition { .equals("/method", .text(name)) }

    private static let receiptRules: [CheckRule] = [
        .oneIssuer,
        .lacking(
            "signerMissing", "/signer", .warning, source: Basis.civilProcedure(87), zh: "填写了送达日期，没有签收人",
            en: "A day of service without who signed",
            remedy: Bilingual(zh: "请填写签收人姓名和职务；拒绝签收的改为留置送达并写明事由。", en: "Name who signed, or record the refusal."),
            when: Condition { !$0.data.isBlank(at: "/date") && ["direct", "announced"].contains($0.data.text("/method")) }),
        .lacking(
            "refusalUnexplained", "/refusal/reason", source: "\(Basis.caseRules(76))；\(Basis.civilProcedure(89))", zh: "留置送达没有写明拒收事由",
            en: "Left at the premises without the reason of the refusal",
            remedy: Bilingual(zh: "请写明拒收的事由和日期。", en: "State it, with the day."),
            when: method("leftAtPremises")),
        CheckRule(
            "refusalUnrecorded", source: "\(Basis.caseRules(76))；\(Basis.civilProcedure(89))",
            Bilingual(zh: "留置送达既没有见证人，也没有拍照、录像等记录。", en: "Left at the premises without witness, photograph or video."),
            remedy: Bilingual(zh: "请写明见证人，或者照片、录像的编号。", en: "Name the witness, or the photographs or video."),
            test: .lacks("/refusal/record").when(.not(.states("/witnesses"))).when(method("leftAtPremises"))),
        .lacking(
            "consentMissing", "/consent", source: Basis.civilProcedure(90), zh: "电子送达没有受送达人同意的依据",
            en: "Served electronically without consent",
            remedy: Bilingual(zh: "请写明送达地址确认书等同意依据；没有同意的，改用其他方式送达。", en: "State the consent, or serve otherwise."),
            when: method("electronic")),
        .lacking(
            "mailNumberMissing", "/mailNumber", .warning, source: Basis.civilProcedure(91), zh: "邮寄送达没有邮件号码",
            en: "Mailed without the mail's number",
            remedy: Bilingual(zh: "请填写检察专递邮件号码，并附收件回执。", en: "State it, and attach the mail's receipt."),
            when: method("procuratorialExpress")),
        .lacking(
            "entrustedMissing", "/entrustedTo", source: Basis.civilProcedure(91), zh: "委托送达没有写明受委托机关",
            en: "Entrusted without saying to whom",
            remedy: Bilingual(zh: "请写明受委托的人民检察院。", en: "Name it."), when: method("entrusted")),
        CheckRule(
            "oneServer", .warning, source: "通行做法，以便证明送达经过", Bilingual(zh: "送达人不足二人。", en: "Fewer than two people served it."),
            remedy: Bilingual(zh: "请由二人以上送达并签名。", en: "Have two people serve and sign."),
            test: .custom { ($0.data["servers"]?.list?.count ?? 2) < 2 ? [Hit("/servers")] : [] }),
        CheckRule(
            "servedBeforeDocument", source: Basis.civilProcedure(87),
            Bilingual(zh: "送达日期早于文书日期：{}。", en: "Served before the document's date: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isAfter("/documents/*/date", "/date")),
        .order(
            "repliedBeforeService", "/repliedOn", before: "/date", source: Basis.civilProcedure(87), zh: "回复日期早于送达日期",
            en: "Replied before service"),
    ]
}
