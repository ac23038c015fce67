/// Writes blocks as Markdown paragraphs.
struct MarkdownText {
    /// Finished paragraphs; a blank line goes between them.
    var paragraphs: [String] = []

    private let styles: StyleResolver
    private let images: [String: ImageResource]
    private let comments: [String: Comment]
    private let spacedLabels: Set<Numbering>
    private var remarks: [(head: String, blocks: [Block])] = []
    private var usedImages: [String] = []
    private var boxes: [TextBox] = []
    private var isInLink = false

    init(_ document: Document) {
        styles = StyleResolver(document.styles)
        images = Dictionary(document.images.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        comments = Dictionary(document.comments.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        spacedLabels = document.spacedLabels
    }

    // MARK: Blocks

    mutating func write(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                let level = paragraph.outlineLevel.map { min(max($0, 1), 6) }
                let (text, boxes) = line(paragraph, lineBreak: level == nil ? "\\\n" : " ")
                if !text.isEmpty {
                    paragraphs.append(
                        (level.map { String(repeating: "#", count: $0) + " " } ?? "")
                            + MarkdownEscape.lineStart(text, isHeading: level != nil))
                }
                for box in boxes { write(box.blocks) }
            case .table(let table): write(table)
            }
        }
    }

    /// A paragraph's content on one line, and the boxes anchored in it.
    private mutating func line(_ paragraph: Paragraph, lineBreak: String) -> (String, [TextBox]) {
        let outer = boxes
        boxes = []
        let (_, format) = styles.paragraph(paragraph.style)
        var text = MarkdownEscape.text(paragraph.label ?? "")
        if !text.isEmpty, let numbering = paragraph.numbering, spacedLabels.contains(numbering) { text += " " }
        text += inline(paragraph.content.visible(styles, in: format), lineBreak: lineBreak)
        while text.hasSuffix(lineBreak) { text.removeLast(lineBreak.count) }
        defer { boxes = outer }
        return (MarkdownEscape.trimmed(text), boxes)
    }

    /// The first row is the head: a table with pipes cannot do without.
    private mutating func write(_ table: Table) {
        guard !table.rows.isEmpty else { return }
        let grid = TableGrid(table)
        var lines: [String] = []
        for (i, row) in grid.rows.enumerated() {
            var cells: [String] = []
            for place in row {
                switch place {
                case .cell(let cell, _, _): cells.append(cellText(cell.blocks))
                case .covered(let count), .empty(let count): cells += Array(repeating: "", count: min(count, 1_024))
                }
            }
            lines.append("| " + cells.joined(separator: " | ") + " |")
            if i == 0 { lines.append("|" + String(repeating: " --- |", count: cells.count)) }
        }
        paragraphs.append(lines.joined(separator: "\n"))
    }

    /// A cell's paragraphs on one line, rows of a table in it too.
    private mutating func cellText(_ blocks: [Block]) -> String {
        var lines: [String] = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                let (text, boxes) = line(paragraph, lineBreak: "<br>")
                lines += [text] + boxes.map { cellText($0.blocks) }
            case .table(let table):
                for row in table.rows { lines.append(row.cells.map { cellText($0.blocks) }.joined(separator: " ")) }
            }
        }
        return lines.filter { !$0.isEmpty }.joined(separator: "<br>")
    }

    // MARK: Inlines

    private mutating func inline(_ content: [Inline], lineBreak: String) -> String {
        var out = ""
        for piece in MarkdownSpan.joined(content, styles) {
            switch piece {
            case .text(let text, let span): out += span.marked(MarkdownEscape.text(text, lineBreak: lineBreak))
            case .other(let inline): out += other(inline, lineBreak: lineBreak)
            }
        }
        return out
    }

    private mutating func other(_ inline: Inline, lineBreak: String) -> String {
        switch inline {
        case .text(let text, _), .math(let text): return MarkdownEscape.text(text, lineBreak: lineBreak)
        case .tab: return "\u{2003}"
        case .lineBreak: return lineBreak
        case .pageBreak, .bookmark: return ""
        case .link(let target, let content):
            guard !isInLink, let address = WebAddress.link(target) else { return self.inline(content, lineBreak: lineBreak) }
            isInLink = true
            defer { isInLink = false }
            return "[\(self.inline(content, lineBreak: lineBreak))](<\(address)>)"
        case .field(let field): return self.inline(field.result, lineBreak: lineBreak)
        case .note(let note): return refer("", note.blocks)
        case .comment(let id):
            guard let comment = comments[id] else { return "" }
            return refer(MarkdownEscape.text("批注" + (comment.author.map { "（\($0)）" } ?? "") + "："), comment.blocks)
        case .image(let image): return picture(image)
        case .textBox(let box):
            boxes.append(box)
            return ""
        case .ruby(let base, let reading):
            return self.inline(base, lineBreak: lineBreak) + "（" + self.inline(reading, lineBreak: lineBreak) + "）"
        case .revision(let revision, let content): return revision.isInAccepted ? self.inline(content, lineBreak: lineBreak) : ""
        }
    }

    /// The picture's bytes stand at the end, so that the text stays readable.
    private mutating func picture(_ image: InlineImage) -> String {
        let alternative = MarkdownEscape.text(image.alternativeText.flatMap { $0.isEmpty ? nil : $0 } ?? "图片", lineBreak: " ")
        guard images[image.resource]?.dataURI != nil else { return "［\(alternative)］" }
        if !usedImages.contains(image.resource) { usedImages.append(image.resource) }
        return "![\(alternative)][image\((usedImages.firstIndex(of: image.resource) ?? 0) + 1)]"
    }

    // MARK: The end

    private mutating func refer(_ head: String, _ blocks: [Block]) -> String {
        remarks.append((head, blocks))
        return "[^\(remarks.count)]"
    }

    /// The notes' texts; further paragraphs of a note are set in by four blanks.
    mutating func writeRemarks() {
        var i = 0
        while i < remarks.count {
            let remark = remarks[i]
            i += 1
            let outer = paragraphs
            paragraphs = []
            write(remark.blocks)
            let text = remark.head + paragraphs.joined(separator: "\n\n")
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            paragraphs =
                outer + ["[^\(i)]: " + lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : "    " + $1 }.joined(separator: "\n")]
        }
    }

    mutating func writeImages() {
        let lines = usedImages.enumerated().compactMap { i, id in images[id]?.dataURI.map { "[image\(i + 1)]: \($0)" } }
        if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
    }
}
