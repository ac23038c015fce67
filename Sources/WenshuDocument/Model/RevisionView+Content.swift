extension RevisionView {
    /// Whether what a tracked change marks is there in this view.
    package func shows(_ revision: Revision?) -> Bool {
        guard let revision else { return true }
        switch self {
        case .accepted: return revision.isInAccepted
        case .original: return revision.isInOriginal
        case .all: return true
        }
    }

    /// The automatic label that this view shows.
    func label(of paragraph: Paragraph) -> String? { self == .original ? paragraph.originalLabel ?? paragraph.label : paragraph.label }

    /// The blocks of this view: paragraphs whose end is gone run into the next one, rows that are gone are left out.
    ///
    /// A paragraph that joins the next takes that one's properties, because the mark that remains is the next one's.
    package func blocks(_ blocks: [Block]) -> [Block] {
        guard self != .all, blocks.contains(where: leavesOut) else { return blocks }
        var out: [Block] = []
        out.reserveCapacity(blocks.count)
        var carried: [Inline] = []
        for block in blocks {
            switch block {
            case .paragraph(var paragraph):
                if !shows(paragraph.endRevision) {
                    carried += paragraph.content
                    continue
                }
                if !carried.isEmpty {
                    paragraph.content = carried + paragraph.content
                    carried = []
                }
                out.append(.paragraph(paragraph))
            case .table(var table):
                flush(&carried, into: &out)
                if table.rows.contains(where: { !shows($0.revision) }) {
                    table.rows.removeAll { !shows($0.revision) }
                    if table.rows.isEmpty { continue }
                }
                out.append(.table(table))
            }
        }
        flush(&carried, into: &out)
        return out
    }

    /// Whether the block's end or one of its rows is gone in this view.
    private func leavesOut(_ block: Block) -> Bool {
        switch block {
        case .paragraph(let paragraph): !shows(paragraph.endRevision)
        case .table(let table): table.rows.contains { !shows($0.revision) }
        }
    }

    private func flush(_ carried: inout [Inline], into out: inout [Block]) {
        guard !carried.isEmpty else { return }
        out.append(.paragraph(Paragraph(carried)))
        carried = []
    }
}

extension Document {
    /// The document as this view shows it, without tracked changes.
    package func resolved(_ view: RevisionView) -> Document {
        guard view != .all else { return self }
        var copy = self
        var margins = BlockMemo<[Block]>()
        for i in copy.sections.indices {
            copy.sections[i].blocks = view.resolve(copy.sections[i].blocks)
            for j in copy.sections[i].headers.indices {
                copy.sections[i].headers[j].blocks = margins.result(copy.sections[i].headers[j].blocks, view.resolve)
            }
            for j in copy.sections[i].footers.indices {
                copy.sections[i].footers[j].blocks = margins.result(copy.sections[i].footers[j].blocks, view.resolve)
            }
        }
        for i in copy.comments.indices { copy.comments[i].blocks = view.resolve(copy.comments[i].blocks) }
        return copy
    }
}

extension RevisionView {
    fileprivate func resolve(_ blocks: [Block]) -> [Block] {
        guard blocks.haveChanges else { return blocks }
        return self.blocks(blocks).map { block in
            switch block {
            case .paragraph(var paragraph):
                paragraph.content = resolve(paragraph.content)
                paragraph.label = label(of: paragraph)
                paragraph.originalLabel = nil
                paragraph.endRevision = nil
                return .paragraph(paragraph)
            case .table(var table):
                for r in table.rows.indices {
                    table.rows[r].revision = nil
                    for c in table.rows[r].cells.indices { table.rows[r].cells[c].blocks = resolve(table.rows[r].cells[c].blocks) }
                }
                return .table(table)
            }
        }
    }

    private func resolve(_ box: TextBox) -> TextBox {
        var copy = box
        copy.blocks = resolve(box.blocks)
        return copy
    }

    private func resolve(_ inlines: [Inline]) -> [Inline] {
        inlines.flatMap { inline -> [Inline] in
            switch inline {
            case .revision(let revision, let content): shows(revision) ? resolve(content) : []
            case .link(let target, let content): [.link(target: target, resolve(content))]
            case .field(let field): [.field(Field(field.kind, result: resolve(field.result)))]
            case .note(let note): [.note(Note(note.kind, mark: note.mark, blocks: resolve(note.blocks)))]
            case .textBox(let box): [.textBox(resolve(box))]
            case .ruby(let base, let reading): [.ruby(base: resolve(base), reading: resolve(reading))]
            case .text, .tab, .lineBreak, .pageBreak, .image, .math, .comment, .bookmark: [inline]
            }
        }
    }
}

extension [Block] {
    /// Whether any tracked change is in them, in cells, boxes and notes too, or a table without rows, as changes leave it. Most
    /// documents have none and need no copy without them.
    var haveChanges: Bool {
        contains { block in
            switch block {
            case .paragraph(let paragraph): paragraph.endRevision != nil || paragraph.originalLabel != nil || paragraph.content.haveChanges
            case .table(let table):
                table.rows.isEmpty || table.rows.contains { $0.revision != nil || $0.cells.contains { $0.blocks.haveChanges } }
            }
        }
    }
}

extension [Inline] {
    fileprivate var haveChanges: Bool {
        contains { inline in
            switch inline {
            case .revision: true
            case .link(_, let content): content.haveChanges
            case .field(let field): field.result.haveChanges
            case .note(let note): note.blocks.haveChanges
            case .textBox(let box): box.blocks.haveChanges
            case .ruby(let base, let reading): base.haveChanges || reading.haveChanges
            case .text, .tab, .lineBreak, .pageBreak, .image, .math, .comment, .bookmark: false
            }
        }
    }
}
