extension Document {
    /// What a page shows: all changes accepted, and where no reader did it, labels of automatic numbering and outline
    /// levels filled in from lists and styles.
    func printed() -> Document {
        var document = accepted()
        guard format == nil else { return document }
        var labeller = Labeller(document)
        for i in document.sections.indices { labeller.label(&document.sections[i].blocks) }
        return document
    }

    private struct Labeller {
        private let lists: [String: ListDefinition]
        private let styles: [String: Style]
        private var counts: [String: [Int: Int]] = [:]

        init(_ document: Document) {
            lists = Dictionary(document.lists.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
            styles = Dictionary(document.styles.filter { $0.kind == .paragraph }.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        }

        mutating func label(_ blocks: inout [Block]) {
            for i in blocks.indices {
                switch blocks[i] {
                case .paragraph(var paragraph):
                    paragraph.label = paragraph.label ?? label(of: paragraph)
                    paragraph.outlineLevel = paragraph.outlineLevel ?? inherited(paragraph.style, \.outlineLevel)
                    blocks[i] = .paragraph(paragraph)
                case .table(var table):
                    for r in table.rows.indices {
                        for c in table.rows[r].cells.indices { label(&table.rows[r].cells[c].blocks) }
                    }
                    blocks[i] = .table(table)
                }
            }
        }

        private mutating func label(of paragraph: Paragraph) -> String? {
            guard let numbering = paragraph.numbering ?? inherited(paragraph.style, \.numbering), let list = lists[numbering.list],
                list.levels.indices.contains(numbering.level)
            else { return nil }
            list.count(numbering.level, in: &counts[numbering.list, default: [:]])
            return list.label(numbering.level, counts: counts[numbering.list] ?? [:])
        }

        /// What the style or one that it builds on states.
        private func inherited<T>(_ name: String?, _ property: (Style) -> T?) -> T? {
            var next = name
            for _ in 0..<styles.count {
                guard let style = next.flatMap({ styles[$0] }) else { return nil }
                if let value = property(style) { return value }
                next = style.basedOn
            }
            return nil
        }
    }
}
