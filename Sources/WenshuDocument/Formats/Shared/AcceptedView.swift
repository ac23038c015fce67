extension Document {
    /// The document with all tracked changes accepted: what a writer without changes of its own writes.
    func accepted() -> Document {
        var copy = self
        var margins = BlockMemo<[Block]>()
        for i in copy.sections.indices {
            copy.sections[i].blocks = copy.sections[i].blocks.accepted
            copy.sections[i].headers = copy.sections[i].headers.map { HeaderFooter($0.pages, margins.result($0.blocks, \.accepted)) }
            copy.sections[i].footers = copy.sections[i].footers.map { HeaderFooter($0.pages, margins.result($0.blocks, \.accepted)) }
        }
        for i in copy.comments.indices { copy.comments[i].blocks = copy.comments[i].blocks.accepted }
        return copy
    }
}

extension [Block] {
    /// The blocks with all tracked changes accepted, those inside cells, boxes and notes too.
    var accepted: [Block] {
        guard haveChanges else { return self }
        let rows = compactMap { block -> Block? in
            guard case .table(var table) = block else { return block }
            table.rows = table.acceptedRows
            return table.rows.isEmpty ? nil : .table(table)
        }
        return RevisionView.accepted.blocks(rows).map { block in
            switch block {
            case .paragraph(var paragraph):
                paragraph.content = paragraph.content.accepted
                paragraph.endRevision = nil
                paragraph.originalLabel = nil
                return .paragraph(paragraph)
            case .table(var table):
                for i in table.rows.indices {
                    for j in table.rows[i].cells.indices { table.rows[i].cells[j].blocks = table.rows[i].cells[j].blocks.accepted }
                }
                return .table(table)
            }
        }
    }
}

extension Table {
    /// The rows that stay once all changes are accepted, spans cut to them; the content of the cells as it is.
    var acceptedRows: [TableRow] {
        guard rows.contains(where: { $0.revision != nil }) else { return rows }
        let stays = rows.map { !($0.revision?.isInOriginal ?? false) }
        var out: [TableRow] = []
        var carried: [TableCell] = []
        for (i, row) in rows.enumerated() {
            let cells = row.cells.map { cell in
                var cell = cell
                let end = Swift.min(i + Swift.max(1, cell.rowSpan), rows.count)
                cell.rowSpan = stays[i..<end].lazy.filter { $0 }.count
                return cell
            }
            guard stays[i] else {
                // A cell merged downwards out of a deleted row goes on in the next row.
                carried += cells.filter { $0.rowSpan > 0 }
                continue
            }
            var kept = row
            kept.cells = carried.isEmpty ? cells : (cells + carried).sorted { $0.column < $1.column }
            kept.revision = nil
            carried = []
            out.append(kept)
        }
        return out
    }
}

extension [Inline] {
    /// The content with all tracked changes accepted.
    var accepted: [Inline] {
        flatMap { inline -> [Inline] in
            switch inline {
            case .revision(let revision, let content): revision.isInAccepted ? content.accepted : []
            case .link(let target, let content): [.link(target: target, content.accepted)]
            case .field(let field): [.field(Field(field.kind, result: field.result.accepted))]
            case .note(let note): [.note(Note(note.kind, mark: note.mark, blocks: note.blocks.accepted))]
            case .ruby(let base, let reading): [.ruby(base: base.accepted, reading: reading.accepted)]
            case .textBox(let box): [.textBox(box.accepted)]
            case .text, .tab, .lineBreak, .pageBreak, .image, .math, .comment, .bookmark: [inline]
            }
        }
    }
}

extension TextBox {
    fileprivate var accepted: TextBox {
        var copy = self
        copy.blocks = blocks.accepted
        return copy
    }
}
