/// What may stand in a paragraph of the notation, beside its text:
///
/// `∣` cuts the run in two (every other piece is bold) · `↵` line break · `⇥` tab · `⁽note⁾` footnote · `⁅note⁆` endnote ·
/// `⦃words│remark⦄` comment · `⟪name│words⟫` bookmark · `⟨address│words⟩` hyperlink · `⎡paragraph¶paragraph⎤` text box ·
/// `▢` picture · `⟦cell│cell⏎cell│cell⟧` a table inside a cell.
indirect enum Mark {
    case text(String)
    case cut, lineBreak, tab, picture
    case footnote(String)
    case endnote(String)
    case comment(words: String, remark: String)
    case bookmark(name: String, words: String)
    case link(address: String, words: String)
    case box(String)

    private static let brackets: [Character: Character] = ["⁽": "⁾", "⁅": "⁆", "⦃": "⦄", "⟪": "⟫", "⟨": "⟩", "⎡": "⎤"]

    static func marks(_ text: some StringProtocol) -> [Mark] {
        var result: [Mark] = []
        var plain = ""
        let characters = Array(text)
        var at = 0
        func flush() {
            if !plain.isEmpty { result.append(.text(plain)) }
            plain = ""
        }
        while at < characters.count {
            let character = characters[at]
            at += 1
            switch character {
            case "∣": flush(); result.append(.cut)
            case "↵": flush(); result.append(.lineBreak)
            case "⇥": flush(); result.append(.tab)
            case "▢": flush(); result.append(.picture)
            default:
                guard let end = brackets[character] else { plain.append(character); continue }
                flush()
                let start = at
                var depth = 1
                while at < characters.count, depth > 0 {
                    if characters[at] == character { depth += 1 } else if characters[at] == end { depth -= 1 }
                    at += 1
                }
                result.append(bracketed(character, String(characters[start..<at - 1])))
            }
        }
        flush()
        return result
    }

    private static func bracketed(_ open: Character, _ inner: String) -> Mark {
        let pieces = inner.split(separator: "│", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (first, second) = (pieces[0], pieces.count > 1 ? pieces[1] : "")
        switch open {
        case "⁽": return .footnote(inner)
        case "⁅": return .endnote(inner)
        case "⦃": return .comment(words: first, remark: second)
        case "⟪": return .bookmark(name: first, words: second)
        case "⟨": return .link(address: first, words: second)
        default: return .box(inner)
        }
    }
}

/// The blocks of the notation; see ``Notation``.
enum NotedBlock {
    enum Kind { case plain, heading, item, control, sectionBreak }
    case paragraph(Kind, String)
    case table([[[String]]])

    /// Lines that begin so are no part of the text: header, footer, title property.
    struct Margins {
        var header: [String] = []
        var footer: [String] = []
        var title: String?
    }

    static func blocks(of text: String) -> (blocks: [NotedBlock], margins: Margins) {
        var blocks: [NotedBlock] = []
        var margins = Margins()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            switch line.first {
            case "▲": margins.header.append(String(line.dropFirst()))
            case "▼": margins.footer.append(String(line.dropFirst()))
            case "✎": margins.title = String(line.dropFirst())
            case "‖":
                let cells = line.dropFirst().split(separator: "‖", omittingEmptySubsequences: false).map { Self.paragraphs(String($0)) }
                if case .table(let rows) = blocks.last {
                    blocks[blocks.count - 1] = .table(rows + [cells])
                } else {
                    blocks.append(.table([cells]))
                }
            default: blocks.append(paragraph(line))
            }
        }
        return (blocks, margins)
    }

    private static func paragraph(_ line: String) -> NotedBlock {
        if line.hasPrefix("§ ") { return .paragraph(.heading, String(line.dropFirst(2))) }
        if line.hasPrefix("• ") { return .paragraph(.item, String(line.dropFirst(2))) }
        if line.hasPrefix("▣ ") { return .paragraph(.control, String(line.dropFirst(2))) }
        if line.hasSuffix("═") { return .paragraph(.sectionBreak, String(line.dropLast())) }
        return .paragraph(.plain, line)
    }

    /// The paragraphs of a cell, box or note: `¶` parts them unless it stands in a table of the cell's own.
    static func paragraphs(_ text: String) -> [String] { split(text, at: "¶") }

    /// The rows and cells of `⟦…⟧`.
    static func nested(_ text: String) -> [[[String]]]? {
        guard text.hasPrefix("⟦"), text.hasSuffix("⟧") else { return nil }
        let inner = String(text.dropFirst().dropLast())
        return split(inner, at: "⏎").map { split($0, at: "│").map(paragraphs) }
    }

    private static func split(_ text: String, at separator: Character) -> [String] {
        var pieces = [""]
        var depth = 0
        for character in text {
            if "⟦⁽⁅⦃⟪⟨⎡".contains(character) { depth += 1 }
            if "⟧⁾⁆⦄⟫⟩⎤".contains(character) { depth -= 1 }
            if character == separator, depth == 0 { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
        }
        return pieces
    }
}
