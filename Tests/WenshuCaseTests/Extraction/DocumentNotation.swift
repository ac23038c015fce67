import WenshuDocument

/// Documents from the notation that `Fixtures/letters/README.md` describes.
enum DocumentNotation {
    static func document(_ notation: String) -> Document {
        var blocks: [Block] = []
        var rows: [[String]] = []
        for line in notation.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("|"), line.hasSuffix("|"), line.count > 1 {
                rows.append(line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(String.init))
                continue
            }
            if !rows.isEmpty { blocks.append(.table(table(rows))) }
            rows = []
            blocks.append(.paragraph(paragraph(line)))
        }
        if !rows.isEmpty { blocks.append(.table(table(rows))) }
        var document = Document()
        document.sections = [Section(blocks: blocks)]
        return document
    }

    private static func paragraph(_ line: String) -> Paragraph {
        var paragraph = Paragraph()
        var text = Substring(line)
        if text.hasPrefix("=") { (paragraph.format.alignment, text) = (.center, text.dropFirst()) }
        if text.hasPrefix(">") { (paragraph.format.alignment, text) = (.right, text.dropFirst()) }
        if text.hasPrefix("#"), let level = text.dropFirst().first?.wholeNumberValue {
            paragraph.outlineLevel = level
            text = text.dropFirst(3)
        }
        if text.hasPrefix("{"), let end = text.firstIndex(of: "}") {
            paragraph.label = String(text[text.index(after: text.startIndex)..<end])
            text = text[text.index(after: end)...]
        }
        paragraph.content = inlines(text)
        return paragraph
    }

    private static func inlines(_ text: Substring) -> [Inline] {
        var out: [Inline] = []
        var words = ""
        func close() {
            if !words.isEmpty { out.append(.text(words, TextFormat())) }
            words = ""
        }
        var rest = text
        while let c = rest.popFirst() {
            guard c == "\\", let next = rest.popFirst() else { words.append(c); continue }
            switch next {
            case "n": close(); out.append(.lineBreak)
            case "t": close(); out.append(.tab)
            default: words.append(next)
            }
        }
        close()
        return out
    }

    /// An empty cell continues the one above it.
    private static func table(_ rows: [[String]]) -> Table {
        Table(
            rows: rows.enumerated().map { r, row in
                TableRow(
                    row.enumerated().filter { !$0.element.isEmpty }.map { x, words in
                        let span = 1 + rows[(r + 1)...].prefix { x < $0.count && $0[x].isEmpty }.count
                        let paragraphs = words.split(separator: "\\n").map { Block.paragraph(paragraph(String($0))) }
                        return TableCell(column: x, blocks: paragraphs, rowSpan: span)
                    })
            })
    }
}
