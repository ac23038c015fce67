/// What a story uses of its document's styles and lists.
struct UsedNames {
    private(set) var styles: Set<String> = []
    private(set) var lists: Set<String> = []

    /// - Parameter document: its body is looked through; its styles and lists are followed.
    init(_ document: Document, blocks: [Block]) {
        add(blocks)
        let byName = Dictionary(document.styles.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var open = Array(styles)
        while let name = open.popLast() {
            guard let style = byName[name] else { continue }
            if let list = style.numbering?.list { lists.insert(list) }
            if let parent = style.basedOn, styles.insert(parent).inserted { open.append(parent) }
        }
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                if let style = paragraph.style { styles.insert(style) }
                if let list = paragraph.numbering?.list { lists.insert(list) }
                add(paragraph.content)
            case .table(let table): for row in table.rows { for cell in row.cells { add(cell.blocks) } }
            }
        }
    }

    private mutating func add(_ content: [Inline]) {
        for inline in content {
            switch inline {
            case .text(_, let format): if let style = format.style { styles.insert(style) }
            case .link(_, let inner), .revision(_, let inner): add(inner)
            case .field(let field): add(field.result)
            case .note(let note): add(note.blocks)
            case .textBox(let box): add(box.blocks)
            case .ruby(let base, let reading): add(base + reading)
            default: continue
            }
        }
    }
}

/// A style's name as different programs write it: `heading 1`, `Heading 1`, `标题 1`, `Heading_20_1` are one.
enum StyleName {
    static func folded(_ name: String) -> String {
        let plain = name.replacing("_20_", with: " ").lowercased()
        return plain.hasPrefix("标题 ") ? "heading " + plain.dropFirst(3) : plain
    }
}

extension Document {
    /// What a document brings where it is included: its body with changes accepted, what counts outside its own pages left behind.
    var included: Document {
        var copy = accepted()
        let blocks = copy.body.map(\.withoutMarks)
        copy.sections = [Section(blocks: blocks)]
        copy.comments = []
        return copy
    }
}

extension Block {
    /// Without bookmarks, whose names must be unique in a document, and without marks of comments.
    fileprivate var withoutMarks: Block {
        switch self {
        case .paragraph(var paragraph):
            paragraph.content = paragraph.content.withoutMarks
            return .paragraph(paragraph)
        case .table(var table):
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    table.rows[row].cells[cell].blocks = table.rows[row].cells[cell].blocks.map(\.withoutMarks)
                }
            }
            return .table(table)
        }
    }
}

extension [Inline] {
    fileprivate var withoutMarks: [Inline] {
        compactMap { inline in
            switch inline {
            case .bookmark, .comment: return nil
            case .link(let target, let inner): return .link(target: target, inner.withoutMarks)
            case .field(var field):
                field.result = field.result.withoutMarks
                return .field(field)
            case .textBox(var box):
                box.blocks = box.blocks.map(\.withoutMarks)
                return .textBox(box)
            case .note(var note):
                note.blocks = note.blocks.map(\.withoutMarks)
                return .note(note)
            default: return inline
            }
        }
    }
}
