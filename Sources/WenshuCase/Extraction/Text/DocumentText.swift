package import WenshuDocument

/// All lines of a document that may give values, in order, and its tables.
///
/// Headers, footers, notes, comments and hidden text are left out (the contract's settled cases).
package struct DocumentText: Sendable {
    package let blocks: [ReadingBlock]
    package let lines: [Line]
    /// The lines of each block.
    private let linesOfBlock: [Int: Range<Int>]

    package init(_ reading: Reading) {
        blocks = reading.blocks
        var lines: [Line] = []
        var linesOfBlock: [Int: Range<Int>] = [:]
        let layout = Self.layoutTables(reading.blocks)
        for block in reading.blocks where block.kind == .paragraph && Self.isRead(block) {
            let first = lines.count
            let source = Array(block.text.unicodeScalars)
            for (n, range) in Self.lineRanges(source).enumerated() {
                let text = FoldedText(source, in: range)
                let automatic = n == 0 ? block.label.flatMap { ListLabel(automatic: $0) } : nil
                lines.append(
                    Line(
                        index: lines.count, block: block.index, text: text, label: automatic ?? ListLabel(typedIn: text),
                        location: block.location, cell: block.cell.flatMap { layout.contains($0.table) ? nil : $0 },
                        alignment: block.alignment, style: block.style,
                        outlineLevel: block.outlineLevel, fontSize: block.fontSize, bold: block.bold, color: block.color,
                        isFirst: n == 0))
            }
            linesOfBlock[block.index] = first..<lines.count
        }
        self.lines = lines
        self.linesOfBlock = linesOfBlock
    }

    package subscript(line: Int) -> Line { lines[line] }

    package func lines(ofBlock block: Int) -> Range<Int> { linesOfBlock[block] ?? 0..<0 }

    /// The document's own words at a place.
    package func words(at span: Span) -> String { lines[span.line].text.words(span.range) }

    /// The place as evidence states it: block, scalars of the block's text, those scalars.
    package func place(of span: Span) -> (block: Int, start: Int, end: Int, text: String) {
        let line = lines[span.line]
        let range = line.text.sourceRange(span.range)
        return (line.block, range.lowerBound, range.upperBound, String(scalars: line.text.source[range]))
    }

    /// Tables of one column or one cell: a frame around text, no table.
    private static func layoutTables(_ blocks: [ReadingBlock]) -> Set<Int> {
        Set(blocks.lazy.filter { $0.kind == .table && $0.rows.allSatisfy { $0.count <= 1 } }.map(\.index))
    }

    private static func isRead(_ block: ReadingBlock) -> Bool {
        !block.hidden && (block.location == .body || block.location == .textBox)
    }

    /// The stretches between forced line breaks; one empty stretch for an empty text.
    private static func lineRanges(_ source: [Unicode.Scalar]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = 0
        for i in source.indices where source[i] == "\n" || source[i] == "\u{0B}" || source[i] == "\u{2028}" {
            out.append(start..<i)
            start = i + 1
        }
        out.append(start..<source.count)
        return out
    }
}
