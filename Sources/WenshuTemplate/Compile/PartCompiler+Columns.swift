import WenshuContainer

/// `{{#path | columns}}`: the table's grid, the cells that span repeated columns, and the widths, which share what the
/// table was wide.
extension PartCompiler {
    mutating func placeColumns() {
        for table in columnTables where !removed.contains(where: { tree.xml.isAncestor($0, of: table.token) }) {
            let counters = table.regions.map { addCounter($0, table) }
            for counter in counters {
                edits.insert([.operation(.countColumns(Int32(counter)))], at: range(table.token).lowerBound, phase: .fill)
            }
            let columns = tree.format.hasTextElements ? wordColumns(table.token) : openColumns(table.token)
            let grid = program.columnGrids.count
            program.columnGrids.append(
                ColumnGrid(
                    columns: columns.list, regions: zip(table.regions, counters).map { ColumnGrid.Region(columns: $0.columns, counter: $1) }
                ))
            if let extent = columns.extent { edits.replace(extent, with: [.operation(.columnGrid(Int32(grid)))]) }
            for (row, cells) in TableGrid(table.token, in: tree).rows where !removed.contains(row) {
                for cell in cells { placeSpan(cell, regions: table.spanning[cell.token] ?? [], grid: grid) }
            }
        }
    }

    /// Rows that are left without cells when a section of columns shows nothing.
    func rowsOfRepeatedCells() -> [Int] {
        columnTables.flatMap { table in
            TableGrid(table.token, in: tree).rows.filter { row in
                row.cells.allSatisfy { cell in table.regions.contains { $0.columns.contains(cell.columns.lowerBound) } }
            }.map(\.token)
        }
    }

    private mutating func addCounter(_ region: ColumnTable.Region, _ table: ColumnTable) -> Int {
        var entered: [Operand] = []
        var at = sections[region.section].parent
        while let index = at, let first = sections[index].tags.first,
            tree.xml.isAncestor(table.token, of: tree.units[tags[first].unit].token)
        {
            if case .each(let operand) = sections[index].opening.condition { entered.insert(operand, at: 0) }
            at = sections[index].parent
        }
        program.columnCounters.append(ColumnCounter(condition: sections[region.section].opening.condition, entered: entered))
        return program.columnCounters.count - 1
    }

    // MARK: Grid

    private func wordColumns(_ table: Int) -> (list: [ColumnGrid.Column], extent: Range<Int>?) {
        guard let grid = tree.child("tblGrid", of: table) else { return ([], nil) }
        let columns = tree.xml.children(grid).filter { tree.isCalled("gridCol", $0) }
        guard let first = columns.first, let last = columns.last else { return ([], nil) }
        let prefix = tree.prefix(grid)
        let list = columns.map { column in
            let width = tree.xml.value("w:w", of: column).flatMap { Double($0) }
            return width.map {
                ColumnGrid.Column(before: Array("<\(prefix)gridCol \(prefix)w=\"".utf8), width: $0, after: Array("\"/>".utf8))
            } ?? ColumnGrid.Column(before: Array("<\(prefix)gridCol/>".utf8), width: nil, after: [])
        }
        return (list, range(first).lowerBound..<range(last).upperBound)
    }

    private static let columnGroups = ["table-columns", "table-header-columns", "table-column-group"]

    /// Groups of header columns are left out: which of the repeated ones they would hold cannot be told.
    private func openColumns(_ table: Int) -> (list: [ColumnGrid.Column], extent: Range<Int>?) {
        let tops = tree.xml.children(table).filter { child in
            tree.isCalled("table-column", child) || Self.columnGroups.contains { tree.isCalled($0, child) }
        }
        guard let first = tops.first, let last = tops.last else { return ([], nil) }
        var list: [ColumnGrid.Column] = []
        for column in first...Int(tree.xml[last].partner) where tree.isCalled("table-column", column) {
            var bytes = Array(tree.xml.bytes[range(column)])
            let base = range(column).lowerBound
            var count = 1
            if let repeated = tree.xml.attributes(column).first(where: { tree.xml.isNamed("table:number-columns-repeated", $0.name) }) {
                count = Int(tree.xml.string(repeated.value)) ?? 1
                bytes.removeSubrange(repeated.name.lowerBound - 1 - base..<repeated.value.upperBound + 1 - base)
            }
            let one = ColumnGrid.Column(before: bytes, width: nil, after: [])
            // Bounded: what a file states may be any number.
            list += Array(repeating: one, count: min(max(count, 1), max(0, TableGrid.limit - list.count)))
        }
        return (list, range(first).lowerBound..<range(last).upperBound)
    }

    // MARK: Cells

    private mutating func placeSpan(_ cell: TableGrid.Cell, regions: [Int], grid: Int) {
        if tree.format.hasTextElements {
            guard let properties = tree.child("tcPr", of: cell.token) else { return }
            if !regions.isEmpty, let span = tree.child("gridSpan", of: properties), let value = tree.xml.attribute("w:val", of: span) {
                replaceSpan(value, cell.span.count, regions, grid)
            }
            guard let width = tree.child("tcW", of: properties), let value = tree.xml.attribute("w:w", of: width),
                let number = Double(tree.xml.string(value)), let type = tree.xml.value("w:type", of: width), type == "dxa" || type == "pct"
            else { return }
            edits.replace(value, with: [.operation(.columnWidth(Int32(program.cellSpans.count)))])
            program.cellSpans.append(CellSpan(grid: grid, regions: regions, columns: 0, width: number, isShare: type == "pct"))
        } else if !regions.isEmpty, let value = tree.xml.attribute("table:number-columns-spanned", of: cell.token) {
            replaceSpan(value, cell.span.count, regions, grid)
        }
    }

    private mutating func replaceSpan(_ value: Range<Int>, _ columns: Int, _ regions: [Int], _ grid: Int) {
        edits.replace(value, with: [.operation(.columnSpan(Int32(program.cellSpans.count)))])
        program.cellSpans.append(CellSpan(grid: grid, regions: regions, columns: columns, width: 0, isShare: false))
    }
}
