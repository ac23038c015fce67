import WenshuBasics

/// What data looks like, before there is any: templates are made to fit it.
///
/// A name has the same shape wherever it stands, so that an inner scope may hide an outer one's name or leave it to it.
indirect enum Shape {
    case text, number, flag, texts
    case object([Field])
    case objects([Field])

    struct Field {
        var name: String
        var shape: Shape
        /// May be absent or null.
        var isOptional: Bool
    }

    static func random(_ dice: inout Dice) -> [Field] {
        var containers = 0
        return fields(&dice, depth: 0, &containers)
    }

    private static let leaves: [(Shape, [String])] = [
        (.text, ["名称", "单位", "a", "x_1", "備註", "in_", "𠮷字"]), (.number, ["n", "数额", "k2"]), (.flag, ["是否", "flag"]),
        (.texts, ["附件", "tags"]),
    ]

    private static func fields(_ dice: inout Dice, depth: Int, _ containers: inout Int) -> [Field] {
        var fields: [Field] = []
        for (shape, names) in leaves {
            for name in names.shuffled(using: &dice).prefix(1 + dice.below(2)) {
                fields.append(Field(name: name, shape: shape, isOptional: dice.chance(25)))
            }
        }
        guard depth < 3 else { return fields }
        for kind in ["件", "o"] where dice.chance(80 - 20 * depth) {
            containers += 1
            let name = "\(kind)\(containers)"
            let inner = Self.fields(&dice, depth: depth + 1, &containers)
            fields.append(Field(name: name, shape: kind == "件" ? .objects(inner) : .object(inner), isOptional: dice.chance(25)))
        }
        return fields
    }
}

/// Data for a shape.
enum MiniData {
    static let texts = [
        "水利局", "", "a&b<c>", "{{名称}}", "  两  空 ", "行一\n行二", "前\t后", "😀𠮷", "]]>", "\"引\" '号'", "2021-03-05", "12", " ", "\u{3000}",
        "\n", "x\r\ny\rz", "&amp;&#123;", "}}", "ß", "很长的一段文字，共二十个字左右，用来截短。", "a ", " b", "\n\n末",
    ]

    static func random(_ fields: [Shape.Field], _ dice: inout Dice) -> Value {
        var object = ValueObject()
        for field in fields {
            if field.isOptional, dice.chance(50) {
                if dice.chance(40) { object[field.name] = .null }
                continue
            }
            object[field.name] = random(field.shape, &dice)
        }
        return .object(object)
    }

    private static func random(_ shape: Shape, _ dice: inout Dice) -> Value {
        switch shape {
        case .text: .text(dice.pick(texts))
        case .number: .number(dice.chance(20) ? DecimalNumber(coefficient: 1250, scale: 2) : DecimalNumber(dice.below(8) - 2))
        case .flag: .bool(dice.chance(50))
        case .texts: .list((0..<dice.below(4)).map { _ in .text(dice.pick(texts)) })
        case .object(let fields): random(fields, &dice)
        case .objects(let fields): .list((0..<dice.below(4)).map { _ in random(fields, &dice) })
        }
    }
}
