import WenshuContainer

/// Writes blocks as HTML elements.
struct HTMLBody {
    let document: Document
    let styles: StyleResolver
    let classes: [String?: String]
    let images: [String: ImageResource]
    let comments: [String: Comment]
    /// Bookmark → the id of its element.
    let anchors: [String: String]
    let tabbedLabels: Set<Numbering>
    var xml = XMLWriter(declaration: false)
    /// Notes and comments in the order of their marks.
    var remarks: [Remark] = []

    struct Remark {
        var mark: String
        var blocks: [Block]
        var author: String?
    }

    private var counts: [Note.Kind: Int] = [:]
    private var commentCount = 0
    /// Boxes met in the paragraph at hand; an HTML paragraph cannot hold them.
    private var boxes: [TextBox] = []
    private var isInLink = false
    private var isInCell = false

    init(_ document: Document, styles: StyleResolver, classes: [String?: String]) {
        self.document = document
        self.styles = styles
        self.classes = classes
        images = Dictionary(document.images.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        comments = Dictionary(document.comments.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        anchors = document.anchors
        tabbedLabels = document.spacedLabels
    }

    // MARK: Elements

    /// An element that is never empty-closed, as HTML wants it of all but void ones.
    mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: (inout HTMLBody) -> Void) {
        xml.start(name, attributes)
        xml.text("")
        content(&self)
        xml.end()
    }

    // MARK: Blocks

    mutating func write(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): write(paragraph)
            case .table(let table): write(table)
            }
            xml.raw("\n")
        }
    }

    private mutating func write(_ paragraph: Paragraph) {
        let (_, text) = styles.paragraph(paragraph.style)
        let content = paragraph.content.visible(styles, in: text)
        // A paragraph of hidden text is not on the page.
        if content.isEmpty, !paragraph.content.isEmpty, paragraph.label == nil { return }
        let outer = boxes
        boxes = []
        // The line of an anchor with nothing else in it is the box.
        if content.onlyBoxes { write(content) } else { element(paragraph, content) }
        let found = boxes
        boxes = outer
        for box in found { tag("div", ["class": "box"]) { $0.write(box.blocks) } }
    }

    private mutating func element(_ paragraph: Paragraph, _ content: [Inline]) {
        let level = isInCell ? nil : paragraph.outlineLevel
        let css = CSS.declarations(paragraph.format)
        xml.start(level.map { "h\(min(max($0, 1), 6))" } ?? "p", ["class": classes[paragraph.style] ?? nil])
        if let level, level > 6 { xml.attribute("aria-level", String(level)) }
        if !css.isEmpty { xml.attribute("style", css.joined(separator: ";")) }
        xml.text("")
        if let label = paragraph.label, !label.isEmpty {
            tag("span", ["class": "label"]) { $0.xml.text(label) }
            if let numbering = paragraph.numbering, tabbedLabels.contains(numbering) { xml.text(" ") }
        }
        write(content)
        if content.isEmpty, paragraph.label?.isEmpty ?? true { xml.element("br") }
        xml.end()
    }

    private mutating func write(_ table: Table) {
        guard !table.rows.isEmpty else { return }
        let grid = TableGrid(table)
        let headers = table.rows.prefix(while: \.isHeader).count
        let outer = isInCell
        isInCell = true
        // No page shows them: they are for those who hear the table read.
        let attributes: KeyValuePairs<String, String?> = [
            "class": table.borders == .grid ? "grid" : nil, "aria-label": table.title ?? table.description,
            "aria-description": table.title == nil ? nil : table.description,
        ]
        tag("table", attributes) { html in
            html.columns(table.columnWidths)
            if headers > 0 { html.tag("thead") { $0.rows(0..<headers, of: table, grid, cell: "th") } }
            if headers < table.rows.count { html.tag("tbody") { $0.rows(headers..<table.rows.count, of: table, grid, cell: "td") } }
        }
        isInCell = outer
    }

    private mutating func columns(_ widths: [Double]) {
        let total = widths.reduce(0, +)
        guard total > 0, total.isFinite else { return }
        tag("colgroup") { html in
            for width in widths { html.xml.element("col", ["style": "width:\(ODTNames.percent(max(0, width) / total))"]) }
        }
    }

    private mutating func rows(_ range: Range<Int>, of table: Table, _ grid: TableGrid, cell name: String) {
        for i in range {
            tag("tr") { html in
                for place in grid.rows[i] {
                    switch place {
                    case .covered: continue
                    case .empty(let count): html.tag(name, ["colspan": count > 1 ? String(count) : nil]) { _ in }
                    case .cell(let cell, let columns, let rows):
                        html.tag(
                            name,
                            [
                                "scope": name == "th" ? (columns > 1 ? "colgroup" : "col") : nil,
                                "colspan": columns > 1 ? String(columns) : nil,
                                // A cell must not reach out of its part of the table.
                                "rowspan": rows > 1 ? String(min(rows, range.upperBound - i)) : nil,
                                "style": cell.verticalAlignment.map { "vertical-align:\($0 == .center ? "middle" : $0.rawValue)" },
                            ]
                        ) { $0.write(cell.blocks) }
                    }
                }
            }
            xml.raw("\n")
        }
    }

    // MARK: Inlines

    private mutating func write(_ content: [Inline]) {
        for inline in content { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text, let format): write(text, format)
        case .tab: xml.text("\t")
        case .lineBreak: xml.element("br")
        case .pageBreak: tag("span", ["class": "newpage"]) { _ in }
        case .link(let target, let content): link(target, content)
        case .field(let field): write(field.result)
        case .note(let note): write(note)
        case .comment(let id): comment(id)
        case .image(let image): write(image)
        case .textBox(let box): boxes.append(box)
        case .ruby(let base, let reading):
            tag("ruby") { html in
                html.write(base)
                html.tag("rp") { $0.xml.text("（") }
                html.tag("rt") { $0.write(reading) }
                html.tag("rp") { $0.xml.text("）") }
            }
        case .math(let text): tag("span", ["class": "math"]) { $0.xml.text(text) }
        case .revision(let revision, let content): if revision.isInAccepted { write(content) }
        case .bookmark(let name): if let id = anchors[name] { tag("span", ["id": id]) { _ in } }
        }
    }

    private mutating func write(_ text: String, _ own: TextFormat) {
        var format = own
        if let style = own.style { format.fill(from: styles.character(style)) }
        var names: [String] = []
        if format.bold == true { names.append("strong") }
        if format.italic == true { names.append("em") }
        if format.underline == true { names.append("u") }
        if format.strike == true { names.append("s") }
        if let position = format.position { names.append(position == .superscript ? "sup" : "sub") }
        let css = CSS.declarations(format, semantic: true)
        if !css.isEmpty { xml.start("span", ["style": css.joined(separator: ";")]) }
        for name in names { xml.start(name) }
        xml.text(text)
        for _ in names { xml.end() }
        if !css.isEmpty { xml.end() }
    }

    private mutating func link(_ target: String, _ content: [Inline]) {
        let inside = WebAddress.bookmark(target).flatMap { anchors[$0] }.map { "#" + $0 }
        guard !isInLink, let address = inside ?? WebAddress.link(target) else { return write(content) }
        isInLink = true
        tag("a", ["href": address, "rel": inside == nil ? "noopener noreferrer" : nil]) { $0.write(content) }
        isInLink = false
    }

    private mutating func write(_ image: InlineImage) {
        let alternative = image.alternativeText.flatMap { $0.isEmpty ? nil : $0 } ?? "图片"
        guard let source = images[image.resource]?.dataURI else { return tag("span", ["role": "img"]) { $0.xml.text("［\(alternative)］") } }
        let size = "width:\(ODTNames.points(max(0, image.width)));height:\(ODTNames.points(max(0, image.height)))"
        xml.element("img", ["src": source, "alt": alternative, "style": image.width > 0 && image.height > 0 ? size : nil])
    }

    // MARK: Notes and comments

    private mutating func write(_ note: Note) {
        counts[note.kind, default: 0] += 1
        let mark = note.mark.flatMap { $0.isEmpty ? nil : $0 } ?? String(counts[note.kind, default: 0])
        refer(Remark(mark: mark, blocks: note.blocks))
    }

    private mutating func comment(_ id: String) {
        guard let comment = comments[id] else { return }
        commentCount += 1
        refer(Remark(mark: "批注\(commentCount)", blocks: comment.blocks, author: comment.author))
    }

    private mutating func refer(_ remark: Remark) {
        remarks.append(remark)
        let number = remarks.count
        tag("sup") { html in
            guard !html.isInLink else { return html.xml.text(remark.mark) }
            html.tag("a", ["id": "ref\(number)", "href": "#note\(number)", "role": "doc-noteref"]) { $0.xml.text(remark.mark) }
        }
    }

    /// The notes and comments met so far, each with a way back to its mark. Notes in notes follow.
    mutating func writeRemarks() {
        guard !remarks.isEmpty else { return }
        tag("section", ["class": "remarks", "role": "doc-endnotes", "aria-label": "注释"]) { html in
            var i = 0
            while i < html.remarks.count {
                let remark = html.remarks[i]
                i += 1
                html.tag("div", ["id": "note\(i)"]) { html in
                    html.tag("p") { html in
                        html.tag("a", ["href": "#ref\(i)", "role": "doc-backlink", "aria-label": "返回正文"]) { $0.xml.text(remark.mark) }
                        if let author = remark.author, !author.isEmpty { html.xml.text("（\(author)）") }
                    }
                    html.write(remark.blocks)
                }
                html.xml.raw("\n")
            }
        }
    }
}
