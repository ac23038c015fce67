import WenshuContainer

/// A formula in linear text, much as one would type it: `a/b`, `x^2`, `√(x)`, `∑_(i=1)^n i`.
///
/// ECMA-376-1, 22.1.
enum MathReader {
    static func text(_ node: XMLNode) -> String {
        var out = ""
        for child in node.children where child.isElement { out += one(child) }
        return out
    }

    private static func one(_ node: XMLNode) -> String {
        switch node.word {
        case .mathText, .t: return node.allText
        case .fraction:
            let type = node.child(.fractionProperties)?.child(.fractionType)?.attribute(.mathValue)
            if type == "noBar" { return LinearFormula.matrix([[part(node, .numerator)], [part(node, .denominator)]]) }
            return grouped(part(node, .numerator)) + "/" + grouped(part(node, .denominator))
        case .superscript: return grouped(part(node, .argument)) + raised(node)
        case .subscript: return grouped(part(node, .argument)) + lowered(node)
        case .subSuperscript: return grouped(part(node, .argument)) + lowered(node) + raised(node)
        case .preSubSuperscript: return lowered(node) + raised(node) + grouped(part(node, .argument))
        case .radical: return LinearFormula.radical(part(node, .degree), part(node, .argument))
        case .nary:
            let sign = node.child(.naryProperties)?.child(.mathCharacter)?.attribute(.mathValue) ?? "∫"
            return sign + lowered(node) + raised(node) + part(node, .argument)
        case .delimiter: return delimited(node)
        case .function: return part(node, .functionName) + part(node, .argument)
        case .accent:
            return part(node, .argument) + (node.child(.accentProperties)?.child(.mathCharacter)?.attribute(.mathValue) ?? "\u{302}")
        case .limitLower: return part(node, .argument) + "_" + grouped(part(node, .limit))
        case .limitUpper: return part(node, .argument) + "^" + grouped(part(node, .limit))
        case .matrix:
            return LinearFormula.matrix(
                node.children.filter { $0.is(.matrixRow) }.map { row in row.children.filter { $0.is(.argument) }.map(text) })
        case .equationArray: return LinearFormula.matrix(node.children.filter { $0.is(.argument) }.map { [text($0)] })
        // Formatting and properties hold no characters; whatever else wraps is looked into.
        default: return text(node)
        }
    }

    private static func part(_ node: XMLNode, _ name: WordName) -> String { node.child(name).map(text) ?? "" }

    private static func lowered(_ node: XMLNode) -> String { script(node, .mathSub, "_") }
    private static func raised(_ node: XMLNode) -> String { script(node, .mathSup, "^") }

    private static func script(_ node: XMLNode, _ name: WordName, _ sign: String) -> String {
        let script = part(node, name)
        return script.isEmpty ? "" : sign + grouped(script)
    }

    private static func grouped(_ text: String) -> String { LinearFormula.grouped(text) }

    private static func delimited(_ node: XMLNode) -> String {
        let properties = node.child(.delimiterProperties)
        func sign(_ name: WordName, _ usual: String) -> String { properties?.child(name)?.attribute(.mathValue) ?? usual }
        let parts = node.children.filter { $0.is(.argument) }.map(text)
        return sign(.beginCharacter, "(") + parts.joined(separator: sign(.separatorCharacter, "|")) + sign(.endCharacter, ")")
    }
}
