import WenshuBasics

extension DocumentKind {
    /// 协助调查函: asks an agency to help with the investigation of a public-interest case.
    static let assistanceRequest = DocumentKind(
        id: "assistanceRequest",
        title: Bilingual(zh: "协助调查函", en: "Request for assistance in an investigation"),
        legalBasis: ["\(Basis.caseRules(35))至第三十八条、第四十三条", Basis.municipalOpinion("五", item: "三"), Basis.linkageNotice("五")],
        timeLimit: Bilingual(
            zh: "协助的期限由函商定；委托其他人民检察院调查的，受托院收到之日起三十日内完成。",
            en: "As the letter asks; a procuratorate that is entrusted reports within 30 days."),
        limits: [.starts(.delegatedInquiry, when: toProcuratorate)],
        layout: .letter,
        extraction: .unknown,
        titleWords: ["协助调查", "协助调取", "协查"],
        number: NumberConvention(classCode: "检函", example: "云检函〔2024〕11号"),
        fields: [
            .title(help: "未填时为“关于商请协助调查××案有关情况的函”。"),
            .number("云检函〔2024〕11号"), .issuers(example: ["云水县人民检察院"]),
            .addressees(help: "协助调查的机关全称，一函一个机关。", example: ["云水县自然资源局"]),
            .caseName,
            Field("filedOn", "立案日期", .date, help: "已经立案的写明；初步调查阶段不填。"),
            Field("purpose", "调查目的", .text, .required, help: "写成以“为”开头的短语，说明要查明什么。"),
            Field(
                "legalBasis", "法律依据", .list(.citation), .mandatory(Basis.caseRules(35)), help: "写明法律名称和条款。",
                example: ["《中华人民共和国人民检察院组织法》第二十一条"]),
            Field(
                "matters", "协助事项",
                .list(
                    .object([
                        Field("method", "协助方式", .choice(methods), .required),
                        Field("text", "具体内容", .text, .required, help: "材料名称和期间、人员范围、地点，能够照办。"),
                    ])), .mandatory(Basis.caseRules(35)), help: "每项一种方式。"),
            Field(
                "investigators", "调查人员", .list(.object([Field("name", "姓名", .text, .required), Field("title", "职务")])),
                .mandatory("\(Basis.caseRules(35))至第三十八条"), help: "两名以上检察人员。"),
            Field("replyBy", "反馈日期", .date, .required, help: "请对方完成协助或者书面反馈的日期。"),
            .contact(.mandatory(Basis.caseRules(35))), .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "未填时由案件名称拼成。") { root in root.text("/caseName").map { "关于商请协助调查\($0)有关情况的函" } },
            .titleLines, .issuer, .selfName, .peerName,
            DerivedField("/matters/*/methodText", "协助方式文字", help: "协助方式的中文。") { matter, _ in
                methods.first { $0.value == matter.text("/method") }.map { .text($0.label) }
            },
        ],
        readsBack: ReadBack.letterEnvelope,
        rules: [
            .oneIssuer, .senderIsReceiver(Basis.caseRules(35)), .basisWithoutArticle(Basis.caseRules(35)),
            .compulsion("/matters", "/purpose"), .fewInvestigators("\(Basis.caseRules(35))至第三十八条"), .answerDuePast(Basis.caseRules(35)),
            CheckRule(
                "severalAddressees", .warning, source: Basis.documentHandling(20),
                Bilingual(zh: "协助事项不同的机关应当分别发函，这里有：{}。", en: "Each organ gets a letter of its own; this names several: {}."),
                remedy: Bilingual(zh: "请分别制发，避免无关机关知悉案情。", en: "Issue one for each, so that none learns more than it needs."),
                test: .custom { subject in
                    let names = subject.data["addressees"]?.paragraphs ?? []
                    return names.count > 1 ? [Hit("/addressees", quoting: names.joined(separator: "、"))] : []
                }),
            CheckRule(
                "matterUnspecific", .warning, source: Basis.caseRules(35),
                Bilingual(zh: "协助内容不具体，难以照办：“{}”。", en: "The matter is too unspecific to be acted on: “{}”."),
                remedy: Bilingual(zh: "请写明材料名称、期间、人员或者地点。", en: "Name papers and period, persons or places."),
                test: .text("/matters/*/text") { $0.count < 8 || ["一切", "所有材料", "全部情况", "有关情况"].contains(where: $0.contains) }),
            CheckRule(
                "delegatedLong", .warning, source: Basis.caseRules(43),
                Bilingual(zh: "委托其他检察院调查，反馈日期超过三十日：{}。", en: "An entrusted procuratorate reports within 30 days: {}."),
                remedy: Bilingual(zh: "请核对反馈日期。", en: "Check the day."),
                test: RuleTest.isLate(.delegatedInquiry, from: "/date", to: "/replyBy").when(toProcuratorate)),
            .datedBefore("/filedOn", "beforeFiling", Basis.caseRules(35), zh: "立案日期", en: "the case was filed"),
        ])

    private static let toProcuratorate = Condition { ($0.data.text("/addressees/0") ?? "").hasSuffix("人民检察院") }

    /// 规则 35 and point 三 of part 五 of the Beijing opinion.
    private static let methods = [
        Choice("files", "查阅、复制执法卷宗材料"), Choice("persons", "安排询问有关人员"), Choice("site", "配合勘验物证、现场"),
        Choice("appraisal", "为鉴定、评估、审计、检验、检测提供便利"), Choice("expertise", "提供专业咨询和技术支持"), Choice("other", "其他协助"),
    ]
}
