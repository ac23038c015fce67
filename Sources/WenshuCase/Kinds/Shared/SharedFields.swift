import WenshuBasics

/// What several kinds take, written once.
extension Field {
    // MARK: Envelope (公文要素)

    static func title(help: String) -> Field { Field("title", "标题", help: help) }

    static func number(_ example: String) -> Field {
        Field(
            "number", "文号", .documentNumber, .required,
            help: "发文字号：机关代字、〔年份〕、序号，年份用六角括号，序号不编虚位、不加“第”字（\(Basis.layoutStandard("7.2.5"))）。", example: .text(example))
    }

    static func issuers(_ label: String = "发文机关", example: [String]) -> Field {
        Field(
            "issuers", label, .list(.text), .required, help: "发文机关全称；联合行文时主办机关排列在前。",
            example: .list(example.map { .text($0) }))
    }

    static func addressees(
        _ label: String = "主送机关", requirement: Requirement = .required, help: String = "主送机关全称或者规范化简称。", example: [String]
    ) -> Field {
        Field("addressees", label, .list(.text), requirement, help: help, example: .list(example.map { .text($0) }))
    }

    static let date = Field(
        "date", "成文日期", .date, .required, help: "签发日期；印出时用阿拉伯数字，月、日不编虚位（\(Basis.layoutStandard("7.3.5"))）。",
        example: "2024-05-20")

    static let copyTo = Field("copyTo", "抄送机关", .list(.text), help: "需要知晓的其他机关，用全称或者规范化简称。")

    static let attachments = Field("attachments", "附件", .list(.text), help: "附件名称，不加序号和书名号。")

    static let contact = contact(.optional)

    static func contact(_ requirement: Requirement) -> Field {
        Field(
            "contact", "联系人",
            .object([
                Field("name", "姓名", .text, .required), Field("phone", "电话", help: "区号与号码之间用“-”。", example: "0799-5550123"),
            ]), requirement)
    }

    static let printing = [
        Field("printedBy", "印发机关"), Field("printedOn", "印发日期", .date, help: "一般为送印的日期，不早于成文日期。"),
    ]

    // MARK: Parts of the text

    static func period(_ name: String, _ label: String, requirement: Requirement = .optional, help: String) -> Field {
        Field(
            name, label,
            .object([
                Field("value", "数量", .number, .required),
                Field("unit", "单位", .choice([Choice("month", "个月"), Choice("day", "日"), Choice("workingDay", "个工作日")]), .required),
            ]), requirement, help: help, example: ["value": 2, "unit": "month"])
    }

    /// The recommendation that a reply or a plan answers.
    static let recommendation = Field(
        "recommendation", "所涉检察建议",
        .object([
            Field("number", "检察建议文号", .documentNumber, .mandatory(Basis.cooperationOpinion(15)), example: "云检行公建〔2024〕5号"),
            Field("issuedOn", "检察建议日期", .date),
            Field("receivedOn", "收到日期", .date, .mandatory(Basis.interpretation(21, paragraph: 2)), help: "从这一天的次日起计算回复期限。"),
        ]), .required)

    /// One thing done, or to be done.
    static func measure(unit: Requirement = .optional) -> FieldType {
        .object([
            Field("text", "措施内容", .text, .required, help: "做了什么、做到什么程度；不写序号。"),
            Field("responsibleUnit", "责任单位", .text, unit),
            Field("responsiblePerson", "责任人"),
            Field("cooperatingUnits", "配合单位", .list(.text)),
            Field("deadline", "完成时限", .date),
            Field("completedOn", "完成日期", .date),
            Field("status", "进展", .choice(progress)),
        ])
    }

    static let progress = [Choice("done", "已完成"), Choice("underWay", "正在推进"), Choice("planned", "计划实施")]

    static func persons(_ name: String, _ label: String, _ requirement: Requirement = .optional, help: String? = nil) -> Field {
        Field(name, label, .list(.object(person)), requirement, help: help)
    }

    static let person = [
        Field("name", "姓名", .text, .required), Field("unit", "所在单位"), Field("title", "职务"),
    ]

    static let party = [
        Field("name", "名称", .text, .required, help: "自然人写姓名，单位写全称。"),
        Field("creditCode", "统一社会信用代码"),
        Field("address", "住所地"),
        Field("legalRepresentative", "法定代表人"),
    ]

    /// A citation in object form, as the extraction contract has it.
    static let citationMembers = [
        Field("law", "法律名称", .text, .required), Field("article", "条", .number), Field("paragraph", "款", .number),
        Field("item", "项", .number),
    ]
}
