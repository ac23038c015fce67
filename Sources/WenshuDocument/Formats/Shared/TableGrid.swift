/// A table's cells on its grid: every place of every row is a cell, covered by a merged one, or empty.
///
/// Spans that run out of the table or into another cell are cut, a cell on a taken place moves to the right: no cell is
/// lost and every row has the same width.
struct TableGrid {
    enum Place {
        case cell(TableCell, columnSpan: Int, rowSpan: Int)
        /// So many places under a merged cell.
        case covered(Int)
        /// So many places with nothing in them.
        case empty(Int)
    }

    let columnCount: Int
    let rows: [[Place]]

    init(_ table: Table) {
        var layout = Layout()
        var rows: [(places: [Place], width: Int)] = []
        for (i, row) in table.rows.enumerated() {
            rows.append(layout.place(row.cells, rowsLeft: table.rows.count - i))
        }
        let width = max(rows.map(\.width).max() ?? 0, 1, table.columnWidths.count)
        columnCount = width
        self.rows = rows.map { $0.width < width ? $0.places + [.empty(width - $0.width)] : $0.places }
    }

    /// The merged cells that reach down into the row at hand.
    private struct Layout {
        private var active: [(column: Int, span: Int, rowsLeft: Int)] = []

        mutating func place(_ cells: [TableCell], rowsLeft: Int) -> (places: [Place], width: Int) {
            var places: [Place] = []
            var column = 0
            var reaching = active[...]
            var next = active.filter { $0.rowsLeft > 1 }.map { ($0.column, $0.span, $0.rowsLeft - 1) }
            func pass(_ span: (column: Int, span: Int, rowsLeft: Int)) {
                if span.column > column { places.append(.empty(span.column - column)) }
                places.append(.covered(span.span))
                column = span.column + span.span
            }
            for cell in cells {
                var target = max(cell.column, column)
                while let first = reaching.first, first.column <= target {
                    pass(reaching.removeFirst())
                    target = max(target, column)
                }
                if target > column { places.append(.empty(target - column)) }
                let free = reaching.first.map { $0.column - target } ?? .max
                let (columnSpan, rowSpan) = (min(max(1, cell.columnSpan), free), min(max(1, cell.rowSpan), rowsLeft))
                places.append(.cell(cell, columnSpan: columnSpan, rowSpan: rowSpan))
                if columnSpan > 1 { places.append(.covered(columnSpan - 1)) }
                column = target + columnSpan
                if rowSpan > 1 { next.append((target, columnSpan, rowSpan - 1)) }
            }
            while !reaching.isEmpty { pass(reaching.removeFirst()) }
            active = next.sorted { $0.0 < $1.0 }.map { (column: $0.0, span: $0.1, rowsLeft: $0.2) }
            return (places, column)
        }
    }
}
