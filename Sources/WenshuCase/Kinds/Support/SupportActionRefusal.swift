import WenshuBasics

extension DocumentKind {
    /// 不支持起诉告知书: the procuratorate tells the applicant that it will not support the action, and why.
    static let supportActionRefusal = DocumentKind(
        id: "supportActionRefusal",
        title: Bilingual(zh: "不支持起诉告知书", en: "Notice declining support"),
        legalBasis: [Basis.compensationLink(4), Basis.civilProcedure(15), "\(Basis.caseRules(100))、第一百零一条"],
        timeLimit: Bilingual(
            zh: "决定作出之日起七个工作日内反馈提出申请的行政机关。", en: "The applicant is told within 7 working days of the decision."),
        limits: [.keeps(.supportRefusal, from: "/decidedOn", done: "/deliveredOn")],
        layout: .procuratorial,
        extraction: .unknown,
        titleWords: ["不支持起诉"],
        number: NumberConvention(classCode: "检民公不支", example: "江检民公不支〔2024〕1号"),
        fields: [
            .number("江检民公不支〔2024〕1号"),
            .issuers("告知的检察院", example: ["江州市人民检察院"]),
            .addressees(help: "提出申请的行政机关（\(Basis.compensationLink(4))）。", example: ["江州市农业农村局"]),
            Field("defendants", "被告", .list(.text), .required, help: "申请人拟起诉的被告名称。"),
            Field("cause", "案由", .text, .required, example: "生态环境损害赔偿纠纷"),
            Field("requestedOn", "申请日期", .date, .required, help: "申请书的日期。"),
            Field("receivedOn", "收到申请日期", .date),
            Field("decidedOn", "决定日期", .date, .mandatory(Basis.compensationLink(4)), help: "决定不支持起诉的日期，七个工作日从这一天起算。"),
            Field("findings", "审查情况", .longText, .required, help: "本院审查了什么，查明了什么。"),
            Field("reasons", "不予支持的理由", .longText, .mandatory(Basis.compensationLink(4)), help: "应当载明不予支持依据：哪项条件不具备。"),
            Field(
                "legalBasis", "不予支持的依据", .list(.citation), .mandatory(Basis.compensationLink(4)), help: "写明法律名称和条款。",
                example: ["《人民检察院公益诉讼办案规则》第一百条"]),
            Field("options", "其他途径", .longText, .required, help: "申请人还可以怎样做：自行起诉、补充材料后再次申请、请求法律咨询等。"),
            .contact(.required), .attachments, .date, .copyTo,
            Field("deliveredOn", "送达日期", .date, help: "反馈申请机关的日期，不印出；未填时按成文日期核对期限。"),
        ],
        derived: [
            .formTitle("不支持起诉告知书"), .issuer, .peerName,
        ],
        readsBack: ReadBack.letterEnvelope,
        rules: [
            .oneIssuer, .senderIsReceiver(Basis.compensationLink(4)),
            CheckRule(
                "basisWithoutArticle", source: Basis.compensationLink(4),
                Bilingual(zh: "不予支持的依据没有写明条款。", en: "The grounds name no article."),
                remedy: Bilingual(zh: "应当载明不予支持依据，请写明法律名称和条款。", en: "Name law and article."), test: .citesNoArticle("/legalBasis")),
            CheckRule(
                "reasonsBare", .warning, source: Basis.compensationLink(4),
                Bilingual(zh: "理由过于简单：“{}”。", en: "The reasons are too bare: “{}”."),
                remedy: Bilingual(zh: "请结合事实说明哪项条件不具备。", en: "Say which condition is not met, and on what facts."),
                test: .custom { subject in
                    let words = subject.data["reasons"]?.paragraphs.joined() ?? ""
                    return !words.isEmpty && words.count < 30 ? [Hit("/reasons", quoting: words)] : []
                }),
            CheckRule(
                "decidedBeforeRequest", source: Basis.compensationLink(4),
                Bilingual(zh: "决定日期早于申请日期：{}。", en: "Decided before the request: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/decidedOn", "/requestedOn")),
            CheckRule(
                "datedBeforeDecision", source: Basis.compensationLink(4),
                Bilingual(zh: "成文日期早于决定日期：{}。", en: "Dated before the decision: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/decidedOn")),
            CheckRule(
                "deliveredBeforeDate", source: Basis.compensationLink(4),
                Bilingual(zh: "送达日期早于成文日期：{}。", en: "Delivered before its date: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/deliveredOn", "/date")),
            CheckRule(
                "toldLate", .warning, source: Basis.compensationLink(4),
                Bilingual(zh: "成文日期已超过七个工作日：{}。", en: "Dated later than 7 working days: {}."),
                remedy: Bilingual(zh: "应当在决定作出之日起七个工作日内反馈。", en: "It is due within 7 working days of the decision."),
                test: .isLate(.supportRefusal, from: "/decidedOn", to: "/date")),
            CheckRule(
                "deliveredLate", .warning, source: Basis.compensationLink(4),
                Bilingual(zh: "送达超过七个工作日：{}。", en: "Delivered later than 7 working days: {}."),
                remedy: Bilingual(zh: "应当在决定作出之日起七个工作日内反馈。", en: "It is due within 7 working days of the decision."),
                test: .isLate(.supportRefusal, from: "/decidedOn", to: "/deliveredOn")),
        ])
}
