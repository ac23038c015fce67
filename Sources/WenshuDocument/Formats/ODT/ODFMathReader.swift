import WenshuContainer

/// MathML as a line of text: a/b, x^2, √(x).
enum ODFMathReader {
    static func text(_ node: XMLNode) -> String {
        if node.isText { return node.string.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let parts = node.children.filter { $0.isElement && !$0.is(.math_annotation) }
        func part(_ index: Int) -> String { index < parts.count ? text(parts[index]) : "" }
        switch node.odf {
        case .math_annotation: return ""
        case .math_mfrac: return "\(grouped(part(0)))/\(grouped(part(1)))"
        case .math_msqrt: return LinearFormula.radical("", parts.map(text).joined())
        case .math_mroot: return LinearFormula.radical(part(1), part(0))
        case .math_mover where Self.accents[part(1)] != nil: return part(0) + (Self.accents[part(1)] ?? "")
        case .math_msup, .math_mover: return "\(grouped(part(0)))^\(grouped(part(1)))"
        case .math_msub, .math_munder: return "\(grouped(part(0)))_\(grouped(part(1)))"
        case .math_msubsup, .math_munderover: return "\(grouped(part(0)))_\(grouped(part(1)))^\(grouped(part(2)))"
        case .math_mfenced: return "(\(parts.map(text).joined(separator: ",")))"
        case .math_mtable:
            return LinearFormula.matrix(
                parts.filter { $0.is(.math_mtr) }.map { row in row.children.filter(\.isElement).map(text) })
        default: return node.children.map(text).joined()
        }
    }

    /// Signs above a letter and the combining characters that stand for them.
    private static let accents = [
        "^": "\u{302}", "ˆ": "\u{302}", "~": "\u{303}", "˜": "\u{303}", "¯": "\u{304}", "‾": "\u{305}", "˙": "\u{307}", "¨": "\u{308}",
        "ˇ": "\u{30C}", "´": "\u{301}", "`": "\u{300}", "→": "\u{20D7}", "⃗": "\u{20D7}",
    ]

    private static func grouped(_ text: String) -> String { LinearFormula.grouped(text) }
}
