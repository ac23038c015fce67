import WenshuDocument

/// What stands around the measures of a document, which may say what they answer: 针对第一项检察建议 in a heading, the recommended item
/// in a column beside.
struct MeasureSurroundings {
    private let structure: DocumentStructure
    /// Every document number in the text, with its block.
    let numbers: [(number: String, block: Int)]

    init(_ reading: Reading) {
        let text = DocumentText(reading)
        structure = DocumentStructure(text)
        numbers = text.lines.flatMap { line in
            DocumentNumberAtom.scan(AtomText(line.text)).filter { $0.form == .document }.map { ($0.text, line.block) }
        }
    }

    /// The headings above a block, the nearest first, and the other cells of its row.
    func around(_ block: Int) -> [String] {
        let text = structure.text
        guard let line = text.lines(ofBlock: block).first else { return [] }
        if let cell = text[line].cell {
            return text.lines.filter { $0.cell?.table == cell.table && $0.cell?.row == cell.row && $0.block != block && $0.cell != cell }
                .map { $0.text.words() }
        }
        let outline = structure.outline
        let own = outline.itemOfLine[line]
        var item = own.map { outline.items[$0].parent } ?? outline.items.firstIndex { $0.body.contains(line) }
        var headings: [String] = []
        while let above = item {
            headings += outline.items[above].lines.map { text[$0].text.words() }
            item = outline.items[above].parent
        }
        return headings
    }
}
