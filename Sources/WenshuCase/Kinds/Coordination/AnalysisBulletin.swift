import WenshuBasics

extension DocumentKind {
    /// 专报、信息简报、综合通报: what cases of a period show, with suggestions to the government and its departments.
    static let analysisBulletin = DocumentKind(
        id: "analysisBulletin",
        title: Bilingual(zh: "公益诉讼检察专报", en: "Analysis bulletin"),
        legalBasis: [Basis.linkageNotice("一"), "\(Basis.cooperationOpinion(2))、第3点"],
        timeLimit: Bilingual(zh: "检察机关定期提供案件信息和数据信息；收到的部门将处理情况及时反馈。", en: "Sent regularly; the departments tell what they did about it."),
        limits: [.starts(.caseInformation, from: "/date")],
        layout: .official,
        extraction: .unknown,
        titleWords: ["专题报告", "专报", "信息简报", "综合通报"],
        number: NumberConvention(example: "云检报〔2024〕2号"),
        fields: [
            .title(help: "未填时为“关于××（统计时段）××领域公益诉讼检察情况的专题报告（信息简报、综合通报）”。"),
            Field("mark", "刊头", help: "红色标志的文字，未填时为“公益诉讼检察专报”。"),
            Field("session", "期次", .text, .mandatory(Basis.linkageNotice("一")), help: "写作“第3期”。", example: "第3期"),
            .issuers(example: ["云水县人民检察院"]),
            Field("form", "专报形式", .choice(forms), .required),
            .addressees("报送单位", help: "政府及其有关部门。", example: ["云水县人民政府"]),
            Field("period", "统计时段", .text, .required, help: "写成能放在题目里的短语。", example: "2024年上半年"),
            Field("periodStart", "时段起始", .date, .required), Field("periodEnd", "时段截止", .date, .required),
            Field("interestField", "案件领域", .text, .required, example: "生态环境和资源保护"),
            Field("overview", "基本情况", .longText, .mandatory(Basis.linkageNotice("一")), help: "案件数量和办理结果。"),
            Field(
                "figures", "分类数据",
                .list(.object([Field("item", "类别", .text, .required), Field("count", "件数", .number, .required)])), help: "按类别列出的案件数。"),
            Field("total", "案件总数", .number, help: "分类数据的合计，用于核对。"),
            Field(
                "features", "主要特点和发案规律", .list(.text), .mandatory(Basis.linkageNotice("一")), help: "违法犯罪的主要特点、发案规律，每项一条，不写序号。"),
            Field("causes", "深层次原因", .list(.text), .mandatory(Basis.linkageNotice("一")), help: "每项一条，不写序号。"),
            Field("suggestions", "工作建议", .list(.text), .mandatory(Basis.linkageNotice("一")), help: "对哪个部门、做什么，每项一条，不写序号。"),
            Field("replyBy", "反馈日期", .date, help: "请有关部门反馈处理情况的日期。"),
            .contact, .attachments, .date, .copyTo,
        ] + Field.printing,
        derived: [
            .title(help: "未填时由统计时段、领域和形式拼成。") { root in
                guard let period = root.text("/period"), let field = root.text("/interestField"), let form = root.text("/form") else {
                    return nil
                }
                return "关于\(period)\(field)领域公益诉讼检察情况的\(forms.first { $0.value == form }?.label ?? "专题报告")"
            },
            .titleLines, .issuer,
            DerivedField("/mark", "刊头", help: "未填时为“公益诉讼检察专报”。") { _, _ in "公益诉讼检察专报" },
        ],
        readsBack: ReadBack.values(
            "title", "issuers", "addressees", "date", "copyTo", "attachments", "contact", "printedBy", "printedOn"),
        rules: [
            .senderIsReceiver(Basis.linkageNotice("一")), .answerDuePast(Basis.linkageNotice("一")),
            CheckRule(
                "periodReversed", source: Basis.linkageNotice("一"),
                Bilingual(zh: "统计时段的截止日期早于起始日期：{}。", en: "The period ends before it begins: {}."),
                remedy: Bilingual(zh: "请核对时段。", en: "Check the period."), test: .isBefore("/periodEnd", "/periodStart")),
            CheckRule(
                "periodNotOver", source: Basis.linkageNotice("一"),
                Bilingual(zh: "成文时统计时段还没有结束：{}。", en: "The period is not over on the date of the bulletin: {}."),
                remedy: Bilingual(zh: "请核对截止日期和成文日期。", en: "Check both dates."), test: .isAfter("/periodEnd", "/date")),
            CheckRule(
                "totalDiffers", source: Basis.documentHandling(20),
                Bilingual(zh: "分类数据合计与案件总数不一致：{}。", en: "The figures do not add up to the total: {}."),
                remedy: Bilingual(
                    zh: "请核对数据；类别有交叉的，不填案件总数并在正文说明。", en: "Check the figures; where classes overlap leave the total out and say so."),
                test: .custom { subject in
                    let counts = subject.data.places("/figures/*/count").compactMap { $0.value?.number?.integer }
                    guard let total = subject.data["total"]?.number?.integer, !counts.isEmpty, counts.reduce(0, +) != total else {
                        return []
                    }
                    return [Hit("/total", quoting: "\(counts.reduce(0, +)) / \(total)")]
                }),
            CheckRule(
                "suggestionVague", .warning, source: Basis.linkageNotice("一"),
                Bilingual(zh: "工作建议笼统：“{}”。", en: "The suggestion is too vague: “{}”."),
                remedy: Bilingual(zh: "请写明由哪个部门做什么。", en: "Say who should do what."),
                test: .text("/suggestions", where: Wording.isVague)),
            CheckRule(
                "suggestionDirects", .warning, source: Basis.linkageNotice("五"),
                Bilingual(zh: "工作建议涉及裁量权的行使方式：“{}”。", en: "The suggestion prescribes how discretion is used: “{}”."),
                remedy: Bilingual(
                    zh: "检察监督不得干扰行政机关依法行使职权，请修改。", en: "Oversight must not interfere with the lawful use of powers; reword it."),
                test: .text("/suggestions", where: Wording.directsDiscretion)),
        ])

    private static let forms = [Choice("special", "专题报告"), Choice("brief", "信息简报"), Choice("bulletin", "综合通报")]
}
