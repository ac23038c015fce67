import WenshuDocument

/// A table as a grid: every cell that a place of the grid belongs to, merged ones at all of their places.
package struct TableGrid: Sendable {
    package struct Cell: Sendable {
        package let row: Int
        package let column: Int
        package let rowSpan: Int
        package let columnSpan: Int
        /// Its lines that are not blank.
        package let lines: [Int]
        package let words: String
    }

    /// The table's block number.
    package let block: Int
    package let columnCount: Int
    /// By row and column; nothing where the table has no cell.
    package let cells: [[Cell?]]

    package var rowCount: Int { cells.count }

    /// The cells of a row from left to right, each once, those merged from above included.
    package func row(_ row: Int) -> [Cell] {
        var out: [Cell] = []
        for case let cell? in cells[row] where out.last.map({ $0.row != cell.row || $0.column != cell.column }) ?? true {
            out.append(cell)
        }
        return out
    }

    init(_ block: ReadingBlock, _ text: DocumentText) {
        self.block = block.index
        let columns = block.rows.flatMap { $0.map { $0.column + max(1, $0.columnSpan) } }.max() ?? 0
        columnCount = min(columns, 64)
        var cells = [[Cell?]](repeating: [Cell?](repeating: nil, count: columnCount), count: block.rows.count)
        for (r, row) in block.rows.enumerated() {
            for source in row {
                let lines = source.blocks.flatMap { Array(text.lines(ofBlock: $0)) }.filter { !text[$0].isBlank }
                let cell = Cell(
                    row: r, column: source.column, rowSpan: max(1, source.rowSpan), columnSpan: max(1, source.columnSpan),
                    lines: lines, words: lines.map { text[$0].text.folded(text[$0].text.all) }.joined())
                // Cells beyond the last column that counts are not on the grid.
                let columns = stride(from: max(0, cell.column), to: min(cell.column + cell.columnSpan, columnCount), by: 1)
                for y in r..<min(r + cell.rowSpan, block.rows.count) {
                    for x in columns { cells[y][x] = cell }
                }
            }
        }
        self.cells = cells
    }
}
