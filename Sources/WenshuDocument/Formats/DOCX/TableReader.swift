import WenshuBasics
import WenshuContainer

extension StoryReader {
    /// Nothing where the table has no rows.
    func table(_ node: XMLNode, path: String) throws(WenshuError) -> Table? {
        try context.countBlock(in: nesting)
        nesting += 1
        defer { nesting -= 1 }
        var table = Table()
        table.origin = Origin(part: part, path: path)
        table.columnWidths =
            node.child(.tblGrid).map { grid in grid.children.filter { $0.is(.gridCol) }.map { max($0.twips(.w) ?? 0, 0) } } ?? []
        let properties = node.child(.tblPr)
        table.alignment = properties?.value(.jc).flatMap(FormatReader.alignment)
        table.title = properties?.value(.tblCaption).flatMap { $0.isEmpty ? nil : $0 }
        table.description = properties?.value(.tblDescription).flatMap { $0.isEmpty ? nil : $0 }
        var merger = TableMerger()
        try readRows(node, path: path, into: &table, &merger)
        guard !table.rows.isEmpty else { return nil }
        table.borders = merger.drawsCells || drawsLines(properties) ? .grid : .none
        merger.apply(to: &table)
        return table
    }

    /// Rows, also those in content controls and other wrappers.
    private func readRows(_ parent: XMLNode, path: String, into table: inout Table, _ merger: inout TableMerger) throws(WenshuError) {
        var index = 0
        for node in parent.children where node.isElement {
            defer { index += 1 }
            switch node.word {
            case .tr: try readRow(node, path: path.down(index, "tr"), into: &table, &merger)
            case .sdt:
                if let content = node.child(.sdtContent) { try readRows(content, path: "\(path)/\(index)/sdt", into: &table, &merger) }
            case .customXml, .smartTag, .ins, .del, .moveFrom, .moveTo:
                try readRows(node, path: "\(path)/\(index)/\(node.word.map { "\($0)" } ?? "")", into: &table, &merger)
            case .alternateContent:
                if let chosen = AlternateContent.chosen(in: node) {
                    try readRows(chosen, path: "\(path)/\(index)/alternateContent", into: &table, &merger)
                }
            case let word? where Self.silent.contains(word): continue
            default: if node.bearsText { warnUnread(node) }
            }
        }
    }

    private func readRow(_ node: XMLNode, path: String, into table: inout Table, _ merger: inout TableMerger) throws(WenshuError) {
        let properties = node.child(.trPr)
        var row = TableRow([])
        row.isHeader = properties?.flag(.tblHeader) ?? false
        row.minimumHeight = properties?.child(.trHeight)?.twips(.val).flatMap { $0 > 0 ? $0 : nil }
        row.revision = properties.flatMap(Self.markRevision)
        let outer = rowRevision
        rowRevision = row.revision ?? outer
        defer { rowRevision = outer }
        var column = min(max(properties?.value(.gridBefore).flatMap(XMLNode.integer) ?? 0, 0), context.limits.cellSpan)
        merger.beginRow(table.rows.count)
        try readCells(node, path: path, into: &row, column: &column, &merger)
        table.rows.append(row)
    }

    private func readCells(
        _ parent: XMLNode, path: String, into row: inout TableRow, column: inout Int, _ merger: inout TableMerger
    ) throws(WenshuError) {
        var index = 0
        for node in parent.children where node.isElement {
            defer { index += 1 }
            switch node.word {
            case .tc: try readCell(node, path: path.down(index, "tc"), into: &row, column: &column, &merger)
            case .sdt:
                if let content = node.child(.sdtContent) {
                    try readCells(content, path: "\(path)/\(index)/sdt", into: &row, column: &column, &merger)
                }
            case .customXml, .smartTag:
                try readCells(node, path: "\(path)/\(index)/\(node.word.map { "\($0)" } ?? "")", into: &row, column: &column, &merger)
            case .alternateContent:
                if let chosen = AlternateContent.chosen(in: node) {
                    try readCells(chosen, path: "\(path)/\(index)/alternateContent", into: &row, column: &column, &merger)
                }
            case let word? where Self.silent.contains(word): continue
            default: if node.bearsText { warnUnread(node) }
            }
        }
    }

    private func readCell(
        _ node: XMLNode, path: String, into row: inout TableRow, column: inout Int, _ merger: inout TableMerger
    ) throws(WenshuError) {
        let properties = node.child(.tcPr)
        let span = max(properties?.value(.gridSpan).flatMap(XMLNode.integer) ?? 1, 1)
        try context.countCell(span: span)
        if let borders = properties?.child(.tcBorders), FormatReader.drawsLines(borders) { merger.drawsCells = true }
        let outer = blockRevision
        if let revision = properties.flatMap(Self.cellRevision) { blockRevision = revision }
        defer { blockRevision = outer }
        defer { column += span }

        if Self.isContinued(properties?.child(.hMerge)), let last = row.cells.indices.last {
            row.cells[last].columnSpan += span
            return warnCovered(node)
        }
        let vertical = properties?.child(.vMerge)
        if Self.isContinued(vertical), merger.joins(column: column, span: span) { return warnCovered(node) }
        var cell = TableCell(column: column, blocks: try blocks(of: node, path: path), columnSpan: span)
        cell.verticalAlignment = properties?.value(.vAlign).flatMap(TableCell.VerticalAlignment.init)
        merger.begins(cell: row.cells.count, column: column, span: span, isMerged: vertical != nil)
        row.cells.append(cell)
    }

    /// `w:vMerge` without a value continues the cell before.
    private static func isContinued(_ merge: XMLNode?) -> Bool {
        merge.map { $0.attribute(.val) ?? "continue" == "continue" } ?? false
    }

    /// A page shows nothing of what stands in a cell that another one covers.
    private func warnCovered(_ cell: XMLNode) {
        guard cell.children.contains(where: { !$0.is(.tcPr) && $0.bearsText }) else { return }
        context.warn(
            .unreadContent, "covered cell",
            Bilingual(
                zh: "被合并的单元格里有不显示的文字，没有读取。", en: "Cells that are covered by merged ones hold text that is not shown; it was left out."),
            at: part)
    }

    private static func cellRevision(_ tcPr: XMLNode) -> Revision? {
        if let node = tcPr.child(.cellDel) { return revision(node, .deleted) }
        return tcPr.child(.cellIns).map { revision($0, .inserted) }
    }

    /// As the table states it, or its style; a page shows no lines where neither does.
    private func drawsLines(_ tblPr: XMLNode?) -> Bool {
        if let own = tblPr?.child(.tblBorders) { return FormatReader.drawsLines(own) }
        return context.styles.chain(tblPr?.value(.tblStyle)).lazy.compactMap(\.drawsLines).first ?? false
    }
}

/// Counts over how many rows merged cells go.
struct TableMerger {
    private struct Open {
        var row: Int
        var cell: Int
        var span: Int
        /// The last row that it covers so far.
        var last: Int
    }

    /// Whether cells have lines of their own.
    var drawsCells = false
    private var row = 0
    /// By grid column.
    private var open: [Int: Open] = [:]
    private var closed: [Open] = []

    mutating func beginRow(_ index: Int) { row = index }

    /// Whether a cell that wants to continue the one above can: it lies in the same columns, directly below.
    mutating func joins(column: Int, span: Int) -> Bool {
        guard let above = open[column], above.span == span, above.last == row - 1 else { return false }
        open[column]?.last = row
        return true
    }

    mutating func begins(cell: Int, column: Int, span: Int, isMerged: Bool) {
        if let before = open.removeValue(forKey: column) { closed.append(before) }
        if isMerged { open[column] = Open(row: row, cell: cell, span: span, last: row) }
    }

    consuming func apply(to table: inout Table) {
        for merged in closed + open.values where merged.last > merged.row {
            table.rows[merged.row].cells[merged.cell].rowSpan = merged.last - merged.row + 1
        }
    }
}
