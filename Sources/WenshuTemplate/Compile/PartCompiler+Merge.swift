import WenshuContainer

/// `{{path | mergeDown}}`: a cell that comes out as the one above it becomes one with it.
///
/// DOCX marks each cell of the merged ones (ISO/IEC 29500-1, 17.4.84 `w:vMerge`); in ODT the first states how many rows
/// it spans and the others are covered (ODF 1.3 part 3, 19.678 `table:number-rows-spanned`).
extension PartCompiler {
    mutating func placeMerges() {
        var tables: [Int: Int] = [:]
        for cell in mergedCells() where !removed.contains(where: { tree.xml.isAncestor($0, of: cell) }) {
            guard let table = tree.nearest([.table], from: cell) else { continue }
            let number = tables[table] ?? placeRowMarks(table, number: tables.count)
            tables[table] = number
            let merge = Int32(program.merges.count)
            program.merges.append(tree.format.hasTextElements ? vertical(cell, table: number) : spanning(cell, table: number))
            if tree.format.hasTextElements {
                placeMark(cell, merge)
                placeContentMarks(cell, merge)
            } else {
                edits.insert([.operation(.mergeStart(merge))], at: range(cell).lowerBound, phase: .fill)
                edits.close(.operation(.mergeEnd(merge)), behind: range(cell), depth: EditList.groupDepth + 1)
            }
        }
        program.mergedTables = tables.count
    }

    private func mergedCells() -> [Int] {
        let cells = tags.filter { tag in
            guard case .value(let operand) = tag.content else { return false }
            return operand.filters.contains { if case .mergeDown = $0.filter.effect { true } else { false } }
        }
        return Set(cells.compactMap { tree.nearest([.cell], from: tree.units[$0.unit].token) }).sorted()
    }

    /// Every row of the table counts, so that only neighbours are merged; the table itself counts too and parts its
    /// first row from the last one of its turn before.
    private mutating func placeRowMarks(_ table: Int, number: Int) -> Int {
        let mark = Insertion.operation(.mergeRow(Int32(number)))
        edits.insert([mark], at: range(table).lowerBound, phase: .fill)
        for row in table...Int(tree.xml[table].partner)
        where tree.role(row) == .row && tree.xml[row].kind == .start && tree.nearest([.table], from: row) == table && !removed.contains(row)
        {
            edits.insert([mark], at: range(row).lowerBound, phase: .fill)
        }
        return number
    }

    // MARK: DOCX

    private func vertical(_ cell: Int, table: Int) -> MergedCell {
        let prefix = tree.prefix(cell)
        func mark(_ value: String) -> [UInt8] {
            let element = "<\(prefix)vMerge \(prefix)val=\"\(value)\"/>"
            return Array((cellProperties(cell) == nil ? "<\(prefix)tcPr>\(element)</\(prefix)tcPr>" : element).utf8)
        }
        let paragraph = tree.units.first { $0.kind == .paragraph && tree.xml.isAncestor(cell, of: $0.token) }?.token
        return MergedCell(
            table: table, first: mark("restart"), later: mark("continue"),
            replacement: paragraph.map { markup.emptyParagraph(like: $0) } ?? [],
            spanOffset: nil)
    }

    private func cellProperties(_ cell: Int) -> Int? { tree.child("tcPr", of: cell) }

    /// Elements that stand before `w:vMerge` in a cell's properties (`CT_TcPr`).
    private static let beforeMerge = ["cnfStyle", "tcW", "gridSpan", "hMerge"]

    private mutating func placeMark(_ cell: Int, _ merge: Int32) {
        let mark = Insertion.operation(.mergeMark(merge))
        guard let properties = cellProperties(cell) else {
            let content = tree.xml.contentRange(cell)
            return edits.insert([mark], at: content.lowerBound, phase: .open, order: (-content.upperBound - 1, 0))
        }
        guard tree.xml[properties].kind == .start else {
            let name = String(decoding: tree.xml.qualifiedName(properties), as: UTF8.self)
            return edits.replace(
                range(properties), with: [.bytes(Array("<\(name)>".utf8)), mark, .bytes(Array("</\(name)>".utf8))])
        }
        var position = tree.xml.contentRange(properties).lowerBound
        for child in tree.xml.children(properties) {
            if Self.beforeMerge.contains(where: { tree.isCalled($0, child) }) { position = range(child).upperBound }
            if tree.isCalled("vMerge", child) { edits.replace(range(child)) }
        }
        edits.insert([mark], at: position, phase: .close)
    }

    /// Around all that the cell holds but its properties; outside of the group that keeps it from being empty.
    private mutating func placeContentMarks(_ cell: Int, _ merge: Int32) {
        let content = tree.xml.contentRange(cell)
        let start = cellProperties(cell).map { range($0).upperBound } ?? content.lowerBound
        edits.insert([.operation(.mergeStart(merge))], at: start, phase: .open, order: (-content.upperBound - 1, 1))
        edits.insert([.operation(.mergeEnd(merge))], at: content.upperBound, phase: .close, order: (-content.lowerBound, 1))
    }

    // MARK: ODT

    private func spanning(_ cell: Int, table: Int) -> MergedCell {
        let prefix = tree.prefix(cell)
        var covered = "<\(prefix)covered-table-cell"
        if let style = tree.xml.attribute("table:style-name", of: cell) { covered += " \(prefix)style-name=\"\(tree.xml.string(style))\"" }
        return MergedCell(
            table: table, first: [], later: [], replacement: Array((covered + "/>").utf8),
            spanOffset: tree.xml.qualifiedName(cell).count + 1,
            span: Array(" \(prefix)number-rows-spanned=\"".utf8))
    }
}
