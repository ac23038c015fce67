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

    /// The blocks of this view: paragraphs whose end is gone run into the next one, rows that are gone are left out.
    ///
    /// A paragraph that joins the next takes that one's properties, because the mark that remains is the next one's.
    package func blocks(_ blocks: [Block]) -> [Block] {
        guard self != .all else { return blocks }
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

    private func flush(_ carried: inout [Inline], into out: inout [Block]) {
        guard !carried.isEmpty else { return }
        out.append(.paragraph(Paragraph(carried)))
        carried = []
    }
}
