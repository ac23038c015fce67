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

    /// The paragraphs of the text that are in none of the blocks and do not tell what the recommendation says, with the headings above them.
    func passages(without blocks: Set<Int>) -> [CaseDocument.Passage] {
        // Each is compared with each item; a reply of hundreds of paragraphs has told of its measures by then.
        structure.content.prefix(Self.mostPassages).compactMap { index in
            let line = structure.text[index]
            let isHeading = structure.outline.itemOfLine[index].map { structure.outline.items[$0].isHeading } ?? false
            guard !isHeading, !blocks.contains(line.block), line.cell == nil, line.body.count >= 8,
                !line.text.contains(anyOf: Self.retelling)
            else {
                return nil
            }
            return CaseDocument.Passage(block: line.block, text: line.text.words(line.body), headings: around(line.block))
        }
    }

    private static let mostPassages = 400

    /// Words with which a reply tells what the recommendation says.
    private static let retelling = ["收悉", "指出", "建议我", "建议你", "要求我", "提出如下", "提出以下", "建议如下"]

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
