public import WenshuBasics

/// A row of the table that tells people what a kind takes.
public struct FieldRow: Sendable, Hashable {
    /// `contact.phone`, `measures[].text`.
    public var path: String
    public var label: String
    public var type: Bilingual
    public var isNeeded: Bool
    /// What to write, the choices, and the provision that asks for it.
    public var help: String
}

extension DocumentKind {
    /// Every field with those inside it, in their order.
    public var fieldTable: [FieldRow] {
        var rows: [FieldRow] = []
        func add(_ fields: [Field], under prefix: String) {
            for field in fields {
                let path = prefix + field.name
                rows.append(
                    FieldRow(
                        path: path, label: field.label, type: field.type.words, isNeeded: field.requirement.isNeeded,
                        help: Self.help(for: field)))
                if case .list = field.type {
                    add(field.type.members, under: path + "[].")
                } else {
                    add(field.type.members, under: path + ".")
                }
            }
        }
        add(fields, under: "")
        return rows
    }

    private static func help(for field: Field) -> String {
        var help = field.help ?? ""
        if case .choice(let choices) = field.type {
            help += choices.map { "\($0.value)=\($0.label)" }.joined(separator: "，") + "。"
        }
        if let source = field.requirement.source { help += "依据：\(source)。" }
        return help
    }
}
