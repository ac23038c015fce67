import WenshuContainer

/// Which grid columns the cells of a table stand in.
struct TableGrid {
    struct Cell {
        let token: Int
        /// The columns that the element itself takes up.
        let columns: Range<Int>
        /// The columns that the cell spans; in ODT the elements of those behind the first are covered cells.
        let span: Range<Int>
    }

    /// The rows of the table itself, not of those inside it, each with its cells.
    let rows: [(token: Int, cells: [Cell])]

    init(_ table: Int, in tree: PartTree) {
        var rows: [(token: Int, cells: [Cell])] = []
        for row in table...Int(tree.xml[table].partner)
        where tree.role(row) == .row && tree.xml[row].kind == .start && tree.nearest([.table], from: row) == table {
            rows.append((row, Self.cells(of: row, tree)))
        }
        self.rows = rows
    }

    private static func cells(of row: Int, _ tree: PartTree) -> [Cell] {
        var cells: [Cell] = []
        var at = number("gridBefore", of: tree.child("trPr", of: row), tree) ?? 0
        for token in row...Int(tree.xml[row].partner)
        where [.cell, .coveredCell].contains(tree.role(token)) && tree.xml[token].kind != .end && tree.nearest([.row], from: token) == row {
            // Bounded: what a file states may be any number.
            let own: Int
            let span: Int
            if tree.format.hasTextElements {
                own = number("gridSpan", of: tree.child("tcPr", of: token), tree) ?? 1
                span = own
            } else {
                own = tree.xml.value("table:number-columns-repeated", of: token).flatMap { Int($0) } ?? 1
                span = tree.xml.value("table:number-columns-spanned", of: token).flatMap { Int($0) } ?? own
            }
            let columns = at..<at + min(max(own, 1), limit)
            cells.append(Cell(token: token, columns: columns, span: at..<max(at + min(span, limit), columns.upperBound)))
            at = columns.upperBound
        }
        return cells
    }

    static let limit = 10_000

    private static func number(_ local: String, of properties: Int?, _ tree: PartTree) -> Int? {
        properties.flatMap { tree.child(local, of: $0) }.flatMap { tree.xml.value("w:val", of: $0) }.flatMap { Int($0) }
            .map { min(max($0, 0), limit) }
    }
}
