/// Text as Markdown that means nothing but itself.
enum MarkdownEscape {
    private static let special = Set("\\`*_[]<>|~".unicodeScalars)

    static func text(_ text: String, lineBreak: String = " ") -> String {
        var out = ""
        var previous: Unicode.Scalar?
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\r" where rest.first == "\n": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": out += lineBreak
            case "\t": out += "\u{2003}"
            // A second blank counts in documents and not in Markdown.
            case " ": out += previous == " " ? "&#160;" : " "
            // Only what would be an entity needs it.
            case "&": out += rest.first.map { $0 == "#" || $0.properties.isAlphabetic } ?? false ? "&amp;" : "&"
            case "!" where rest.first == "[": out += "\\!"
            case _ where special.contains(scalar): out += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
            default: out.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return out
    }

    /// A line whose beginning would be a heading, a list, a rule or code otherwise.
    static func lineStart(_ text: String, isHeading: Bool) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0, isHeading: isHeading) }
        return lines.joined(separator: "\n")
    }

    private static func line(_ text: Substring, isHeading: Bool) -> String {
        if isHeading {
            // `# 标题 #` loses its last sign.
            return text.hasSuffix("#") ? text.dropLast() + "\\#" : String(text)
        }
        let text = text.drop { $0 == " " }
        guard let first = text.unicodeScalars.first else { return "" }
        if "#+-=".unicodeScalars.contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text[digits.endIndex...]
        if !digits.isEmpty, digits.count < 10, rest.first == "." || rest.first == ")" { return digits + "\\" + rest }
        return String(text)
    }

    /// Without the blanks around it that Markdown drops or takes for code.
    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        let blanks = [" ", "&#160;"]
        while let blank = blanks.first(where: { rest.hasPrefix($0) }) { rest.removeFirst(blank.count) }
        while let blank = blanks.first(where: { rest.hasSuffix($0) }) { rest.removeLast(blank.count) }
        return String(rest)
    }
}
