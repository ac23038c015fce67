import WenshuBasics

/// What the documents of one case share: the case, the agency, the recommendation that it turns on, service.
extension Field {
    static func recipient(_ label: String = "受文行政机关", _ requirement: Requirement, help: String = "行政机关全称，一份文书只发给一个行政机关。")
        -> Field
    {
        Field("recipient", label, .text, requirement, help: help, example: "云水县水利局")
    }

    static func caseType(_ source: String) -> Field {
        Field("caseType", "案件类型", .choice([Choice("administrative", "行政公益诉讼"), Choice("civil", "民事公益诉讼")]), .mandatory(source))
    }

    static let filedOn = Field("filedOn", "立案日期", .date, help: "作出立案决定的日期。")

    /// The recommendation from the side of the procuratorate that issued it.
    static func issuedRecommendation(_ requirement: Requirement = .optional) -> Field {
        Field(
            "recommendation", "所涉检察建议",
            .object([
                Field("number", "检察建议文号", .documentNumber, .required, example: "云检行公建〔2024〕5号"),
                Field("issuedOn", "检察建议日期", .date),
                Field(
                    "receivedOn", "检察建议送达日期", .date, .mandatory(Basis.interpretation(21, paragraph: 2)),
                    help: "送达回证上的签收日期，从次日起计算整改和回复期限（\(Basis.interpretation(21, paragraph: 2))）。"),
                Field("urgent", "是否紧急", .boolean, help: "损害继续扩大等紧急情形，回复期限为十五日。"),
            ]), requirement)
    }

    static func legalBasis(_ label: String = "法律依据", source: String, example: [String]) -> Field {
        Field(
            "legalBasis", label, .list(.citation), .mandatory(source), help: "写明法律名称和条、款、项。", example: .list(example.map { .text($0) }))
    }

    static func decidedOn(_ source: String) -> Field {
        Field("decidedOn", "检察长决定日期", .date, help: "检察长作出决定或者批准的日期（\(source)），不印出，用于核对期限。")
    }

    static let servedOn = Field("servedOn", "送达日期", .date, help: "送达回证上的日期，不印出，用于核对期限。")
}

extension ReadBack {
    /// The parts of the envelope that every letter states, and those that a kind states besides.
    static func envelope(_ more: String...) -> [ReadBack] {
        (["title", "number", "issuers", "addressees", "date"] + more).map { ReadBack("/" + $0) }
    }
}

extension DerivedField {
    static let recipientAsAddressee = DerivedField("/addressees", "主送机关", help: "即受文行政机关。") { _, root in
        root["recipient"].map { .list([$0]) }
    }

    /// The last day of the two months that the service of a recommendation starts.
    static let rectificationEnd = DerivedField(
        "/recommendation/expiresOn", "整改期满日期", help: "送达之日起两个月，末日是休息日的顺延（\(Basis.interpretation(21, paragraph: 2))）。"
    ) { recommendation, _ in
        recommendation.date("/receivedOn").map { .text(TimeLimit.recommendationReply.computation(from: $0).end.iso) }
    }

    /// 9时30分
    static func timeText(_ name: String, _ label: String) -> DerivedField {
        DerivedField("/\(name)Text", label, help: "“\(name)”的文字写法，如“9时30分”。") { _, root in
            let parts = (root[name]?.text ?? "").split(separator: ":").compactMap { Int($0) }
            guard parts.count == 2 else { return nil }
            return .text("\(parts[0])时" + (parts[1] == 0 ? "" : "\(parts[1])分"))
        }
    }

    /// The label of a choice, where a template prints it.
    static func choiceText(_ path: String, _ label: String, of name: String, _ choices: [Choice]) -> DerivedField {
        DerivedField(path, label, help: "“\(name)”的文字。") { parent, _ in
            choices.first { $0.value == parent[name]?.text }.map { .text($0.label) }
        }
    }

    /// 云水县人民检察院检察官周敏、检察官助理刘洋
    static func staffText(_ name: String, _ label: String) -> DerivedField {
        DerivedField("/\(name)Text", label, help: "“\(name)”各人的职务和姓名。") { _, root in
            let words = (root[name]?.list ?? []).compactMap { person in
                person["name"]?.text.map { (person["unit"]?.text ?? "") + (person["title"]?.text ?? "") + $0 }
            }
            return words.isEmpty ? nil : .text(words.joined(separator: "、"))
        }
    }
}
