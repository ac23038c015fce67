extension Document {
    /// The document as one numbered list of blocks: body with its tables, text boxes and notes where they stand, then
    /// headers, footers and comments, each once.
    public func reading(view: RevisionView = .accepted) -> Reading {
        var builder = ReadingBuilder(view: view, styles: styles)
        for section in sections { builder.add(section.blocks, at: .body, path: "body") }
        builder.addOnce(sections.flatMap(\.headers), at: .header)
        builder.addOnce(sections.flatMap(\.footers), at: .footer)
        for comment in comments { builder.add(comment.blocks, at: .comment, path: "comment/\(comment.id)") }
        return Reading(format: format ?? "", metadata: metadata, blocks: builder.blocks, warnings: warnings)
    }
}

/// Walks the tree and numbers its blocks.
private struct ReadingBuilder {
    let view: RevisionView
    let styles: StyleResolver
    var blocks: [ReadingBlock] = []
    private var cell: CellPosition?
    private var last = Sparse<ReadingBlock.Look>()

    init(view: RevisionView, styles: [Style]) {
        self.view = view
        self.styles = StyleResolver(styles)
    }

    mutating func addOnce(_ parts: [HeaderFooter], at location: BlockLocation) {
        var met = BlockMemo<Void>()
        var seen: Set<[Block]> = []
        for part in parts {
            var isNew = false
            met.result(part.blocks) { isNew = seen.insert($0).inserted }
            guard isNew else { continue }
            add(part.blocks, at: location, path: "\(location.rawValue)/\(part.pages.rawValue)")
        }
    }

    mutating func add(_ list: [Block], at location: BlockLocation, path: String) {
        for (i, block) in view.blocks(list).enumerated() {
            switch block {
            case .paragraph(let paragraph):
                add(paragraph, at: location, path: paragraph.origin?.path ?? "\(path)/\(i)/p")
            case .table(let table):
                add(table, at: location, path: table.origin?.path ?? "\(path)/\(i)/tbl")
            }
        }
    }

    private mutating func add(_ paragraph: Paragraph, at location: BlockLocation, path: String) {
        let (styleFormat, styleText) = styles.paragraph(paragraph.style)
        var format = paragraph.format
        format.fill(from: styleFormat)
        var collector = InlineCollector(view: view, styles: styles, paragraphText: styleText)
        collector.add(paragraph.content)

        var block = ReadingBlock(index: blocks.count, kind: .paragraph, location: location, path: path)
        block.label = view.label(of: paragraph)
        block.cell = cell
        var look = look(of: paragraph, format, text: collector.dominant ?? styleText)
        look.alternativeTexts = collector.alternativeTexts
        block.look = Sparse(look)
        block.look.share(with: &last)
        if collector.text.isEmpty, !collector.hidden.isEmpty {
            block.text = collector.hidden
            block.hidden = true
            blocks.append(block)
        } else {
            block.text = collector.text
            blocks.append(block)
            if !collector.hidden.isEmpty {
                block.index = blocks.count
                block.text = collector.hidden
                block.label = nil
                block.alternativeTexts = []
                block.hidden = true
                blocks.append(block)
            }
        }
        for (i, box) in collector.boxes.enumerated() {
            add(box.blocks, at: location == .body ? .textBox : location, path: box.origin?.path ?? "\(path)/box\(i)")
        }
        for (i, note) in collector.notes.enumerated() {
            add(note.blocks, at: note.kind == .footnote ? .footnote : .endnote, path: "\(path)/note\(i)")
        }
    }

    private func look(of paragraph: Paragraph, _ format: ParagraphFormat, text: TextFormat) -> ReadingBlock.Look {
        var look = ReadingBlock.Look()
        look.style = paragraph.style
        look.outlineLevel = paragraph.outlineLevel
        look.alignment = format.alignment
        look.indentLeft = format.indentLeft
        look.firstLine = format.firstLine
        look.pageBreakBefore = format.pageBreakBefore ?? false
        look.fontSize = text.size
        look.font = text.fontEastAsian
        look.bold = text.bold ?? false
        look.color = text.color.flatMap { $0 == "000000" || $0 == "auto" ? nil : $0 }
        return look
    }

    private mutating func add(_ table: Table, at location: BlockLocation, path: String) {
        let index = blocks.count
        blocks.append(ReadingBlock(index: index, kind: .table, location: location, path: path))
        let outer = cell
        var rows: [[ReadingCell]] = []
        for (r, row) in table.rows.enumerated() {
            var cells: [ReadingCell] = []
            for tableCell in row.cells {
                cell = CellPosition(table: index, row: r, column: tableCell.column)
                let first = blocks.count
                add(tableCell.blocks, at: location, path: "\(path)/\(r)/\(tableCell.column)")
                let range = first..<blocks.count
                let text = blocks[range].filter { $0.kind == .paragraph && !$0.hidden }.map(\.printed).joined(separator: "\n")
                cells.append(
                    ReadingCell(
                        text: text, column: tableCell.column, rowSpan: tableCell.rowSpan, columnSpan: tableCell.columnSpan,
                        blocks: Array(range)))
            }
            rows.append(cells)
        }
        cell = outer
        blocks[index].rows = rows
        blocks[index].alternativeTexts = [table.title, table.description].compactMap(\.self)
        blocks[index].cell = outer
    }
}

/// Gathers a paragraph's visible text, its hidden text, and what is anchored in it.
private struct InlineCollector {
    let view: RevisionView
    let styles: StyleResolver
    let paragraphText: TextFormat
    var text = ""
    var hidden = ""
    var boxes: [TextBox] = []
    var notes: [Note] = []
    var alternativeTexts: [String] = []
    /// The format of the longest run.
    var dominant: TextFormat?
    private var dominantLength = 0

    init(view: RevisionView, styles: StyleResolver, paragraphText: TextFormat) {
        self.view = view
        self.styles = styles
        self.paragraphText = paragraphText
    }

    mutating func add(_ inlines: [Inline]) {
        for inline in inlines { add(inline) }
    }

    private mutating func add(_ inline: Inline) {
        switch inline {
        case .text(let string, let own):
            let format = styles.text(own, in: paragraphText)
            guard format.hidden != true else {
                hidden += string
                return
            }
            text += string
            if string.utf8.count > dominantLength {
                dominantLength = string.utf8.count
                dominant = format
            }
        case .tab: text += "\t"
        case .lineBreak: text += "\n"
        case .pageBreak: if !text.isEmpty { text += "\n" }
        case .link(_, let content): add(content)
        case .field(let field): add(field.result)
        case .ruby(let base, let reading):
            add(base)
            text += "（"
            add(reading)
            text += "）"
        case .math(let formula): text += formula
        case .revision(let revision, let content): if view.shows(revision) { add(content) }
        case .textBox(let box): boxes.append(box)
        case .note(let note): notes.append(note)
        case .image(let image): if let words = image.alternativeText, !words.isEmpty { alternativeTexts.append(words) }
        case .comment, .bookmark: break
        }
    }
}
