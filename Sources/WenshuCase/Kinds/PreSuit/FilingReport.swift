import WenshuBasics

extension DocumentKind {
    /// 备案报告: what is issued is reported to the superior procuratorate for the record.
    static let filingReport = DocumentKind(
        id: "filingReport",
        title: Bilingual(zh: "备案报告", en: "Report for the record"),
        legalBasis: [Basis.caseRules(75), Basis.caseRules(46), Basis.caseRules(78), Basis.recommendationRules(21)],
        timeLimit: Bilingual(
            zh: "行政公益诉讼检察建议书自送达之日起五日内，社会治理检察建议书自发出之日起五日内，起诉书自送达人民法院之日起五日内；中止审查决定作出后报送。",
            en:
                "Within 5 days: of service (recommendation before suit), of issue (governance), of service on the court (complaint); suspensions after the decision."
        ),
        limits: [
            .keeps(.recommendationReport, from: "/reported/servedOn", done: "/date", when: .equals("/matter", "recommendation")),
            .keeps(
                .issuedRecommendationReport, from: "/reported/servedOn", done: "/date", when: .equals("/matter", "governanceRecommendation")
            ),
            .keeps(.complaintReport, from: "/reported/servedOn", done: "/date", when: .equals("/matter", "complaint")),
        ],
        layout: .official,
        extraction: .unknown,
        titleWords: ["备案的报告", "备案报告"],
        number: NumberConvention(classCode: "检报", example: "云检报〔2024〕18号"),
        fields: [
            .title(help: "未填时为“关于××案检察建议书备案的报告”。"),
            .number("云检报〔2024〕18号"),
            .issuers("报送的检察院", example: ["云水县人民检察院"]),
            .addressees(help: "上一级人民检察院全称。", example: ["江州市人民检察院"]),
            Field(
                "signer", "签发人", .text, .mandatory(Basis.layoutStandard("7.2.6")), help: "上行文应当标注签发人姓名（\(Basis.documentHandling(9))）。",
                example: "陈立明"),
            Field(
                "matter", "备案事项",
                .choice([
                    Choice("recommendation", "行政公益诉讼检察建议书"), Choice("governanceRecommendation", "社会治理检察建议书"),
                    Choice("complaint", "公益诉讼起诉书"),
                    Choice("suspension", "中止审查决定书"),
                ]), .mandatory(Basis.caseRules(75)), help: "决定备案的依据和期限：\(Basis.caseRules(75))、第四十六条、第七十八条，\(Basis.recommendationRules(21))。"
            ),
            .caseName,
            Field(
                "reported", "备案文书",
                .object([
                    Field("number", "备案文书文号", .documentNumber, .required, example: "云检行公建〔2024〕5号"),
                    Field("date", "备案文书日期", .date, .required),
                    Field("recipient", "备案文书受文机关", .text, .required, help: "被建议单位、被监督行政机关或者受诉人民法院。"),
                    Field("servedOn", "备案文书送达日期", .date, .mandatory(Basis.caseRules(75)), help: "送达之日，备案期限从次日起计算；社会治理检察建议书为发出之日。"),
                ]), .mandatory(Basis.caseRules(75))),
            Field("facts", "案件基本情况", .longText, .required, help: "案件来源、公益受损事实、履职情况，摘要写。"),
            Field("contents", "文书主要内容", .longText, .required, help: "建议内容、诉讼请求或者中止的原因。"),
            Field("process", "办理经过", .longText, help: "立案、调查、磋商、听证、宣告等经过。"),
            .contact,
            Field("attachments", "附件", .list(.text), .mandatory(Basis.caseRules(75)), help: "备案的文书和必要材料，不加序号和书名号。"),
            .date, .copyTo,
        ] + Field.printing,
        derived: [
            .dated("/title", "标题", help: "未填时由案件名称和备案文书名称拼成。") { root, profile in
                root.text("/caseName").map { .text("关于\($0)\(matterName(root, profile))备案的报告") }
            },
            .titleLines, .issuer,
            .dated("/matterText", "备案事项文字", help: "备案文书的名称。") { root, profile in .text(matterName(root, profile)) },
            DerivedField("/basisText", "备案依据文字", help: "这一类文书备案所依据的条文。") { _, root in
                root.text("/matter").flatMap { bases[$0] }.map { .text($0) }
            },
        ],
        readsBack: ReadBack.envelope("signer", "contact", "attachments", "copyTo", "printedBy", "printedOn"),
        rules: [
            .oneIssuer,
            CheckRule(
                "notSuperior", source: Basis.caseRules(75),
                Bilingual(zh: "主送的不是上一级人民检察院：{}。", en: "It does not go to the superior procuratorate: {}."),
                remedy: Bilingual(zh: "请主送上一级人民检察院，写全称。", en: "Address it to that procuratorate, by its full name."),
                test: .custom { subject in
                    let issuer = subject.data.text("/issuers/0")
                    return subject.data.places("/addressees/*").compactMap { place, value in
                        guard let name = value?.text, !name.hasSuffix("人民检察院") || name == issuer else { return nil }
                        return Hit(place, quoting: name)
                    }
                }),
            reportedLate("recommendationReportedLate", .recommendationReport, "recommendation"),
            reportedLate("governanceReportedLate", .issuedRecommendationReport, "governanceRecommendation"),
            reportedLate("complaintReportedLate", .complaintReport, "complaint"),
            .order(
                "datedBeforeReported", "/date", before: "/reported/date", source: Basis.caseRules(75), zh: "报告日期早于备案文书日期",
                en: "Dated before what it reports"),
            CheckRule(
                "documentNotAttached", source: Basis.caseRules(75),
                Bilingual(zh: "附件中没有备案的文书。", en: "The document to be recorded is not attached."),
                remedy: Bilingual(zh: "请把备案的文书列入附件。", en: "Attach it."),
                test: .custom { subject in
                    let names = subject.data["attachments"]?.paragraphs ?? []
                    let wanted =
                        ["complaint": "起诉书", "suspension": "决定书"][subject.data.text("/matter") ?? ""]
                        ?? matterName(subject.data, subject.profile)
                    return names.isEmpty || names.contains { $0.contains(wanted) } ? [] : [Hit("/attachments")]
                }),
            CheckRule(
                "requestInReport", .warning, source: Basis.documentHandling(15),
                Bilingual(zh: "报告中夹带请示事项：“{}”。", en: "The report carries a request: “{}”."),
                remedy: Bilingual(zh: "请示事项请另行请示。", en: "Put it into a 请示 of its own."),
                test: .contains("/facts", "/contents", "/process", anyOf: ["请批复", "请批示", "请指示", "妥否", "当否", "请审批"])),
        ])

    private static func reportedLate(_ id: String, _ limit: TimeLimit, _ matter: String) -> CheckRule {
        CheckRule(
            id, .warning, source: limit.source, Bilingual(zh: "备案超过\(limit.lengthText)：{}。", en: "Reported late: {}."),
            remedy: Bilingual(zh: "应当在\(limit.lengthText)内报备；确已逾期的，请在报告中说明原因。", en: "Say in the report why it is late."),
            test: .isLate(limit, from: "/reported/servedOn", to: "/date").when(.equals("/matter", .text(matter))))
    }

    private static func matterName(_ root: Value, _ profile: RuleProfile) -> String {
        let others = ["governanceRecommendation": "社会治理检察建议书", "complaint": "公益诉讼起诉书", "suspension": "中止审查决定书"]
        return others[root.text("/matter") ?? ""] ?? profile.names[.preSuitDocument] ?? ""
    }

    private static let bases = [
        "recommendation": Basis.caseRules(75), "governanceRecommendation": Basis.recommendationRules(21), "complaint": Basis.caseRules(46),
        "suspension": Basis.caseRules(78),
    ]
}
