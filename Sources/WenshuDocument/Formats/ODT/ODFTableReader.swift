import WenshuBasics
import WenshuContainer

/// Tables: cells with their grid columns, merged cells once, repeated rows and cells as often as they are shown.
extension ODFStoryReader {
    func table(_ node: XMLNode, path: String) throws(WenshuError) -> Table? {
        try context.countBlock(in: nesting)
        var table = Table()
        table.origin = Origin(part: part, path: path)
        table.columnWidths = try columnWidths(node)
        table.alignment = context.styles.value(node[.table_styleName], .table, in: scope) {
            $0.child(.style_tableProperties)?[.table_align].flatMap { ["left": .left, "center": .center, "right": .right][$0] }
        }
        table.title = node.child(.table_title).flatMap { $0.allText.isEmpty ? nil : $0.allText }
        table.description = node.child(.table_desc).flatMap { $0.allText.isEmpty ? nil : $0.allText }
        var reader = ODFTableReader(story: self, path: path)
        try reader.read(node, isHeader: false)
        table.rows = reader.rows
        table.borders = reader.hasBorders ? .grid : .none
        return table
    }

    /// Nothing where a column states none.
    private func columnWidths(_ node: XMLNode) throws(WenshuError) -> [Double] {
        var widths: [Double?] = []
        for column in Self.columns(of: node) {
            let width = context.styles.value(column[.table_styleName], .column, in: scope) {
                $0.child(.style_tableColumnProperties)?.points(.style_columnWidth)
            }
            let count = try context.span(column, .table_numberColumnsRepeated)
            guard widths.count + count <= context.limits.cellSpan else {
                throw Limits.exceeded(Bilingual(zh: "表格的列数", en: "The columns of a table"), limit: context.limits.cellSpan)
            }
            widths += Array(repeating: width, count: count)
        }
        return widths.contains { $0 == nil } ? [] : widths.compactMap { $0 }
    }

    private static func columns(of node: XMLNode) -> [XMLNode] {
        node.children.flatMap { child -> [XMLNode] in
            switch child.odf {
            case .table_tableColumn: [child]
            case .table_tableColumns, .table_tableColumnGroup, .table_tableHeaderColumns: columns(of: child)
            default: []
            }
        }
    }
}

/// Reads the rows of one table.
private struct ODFTableReader {
    let story: ODFStoryReader
    let path: String
    private(set) var rows: [TableRow] = []
    private(set) var hasBorders = false

    init(story: ODFStoryReader, path: String) {
        self.story = story
        self.path = path
    }

    mutating func read(_ parent: XMLNode, isHeader: Bool) throws(WenshuError) {
        for node in parent.children where node.isElement {
            switch node.odf {
            case .table_tableRow: try row(node, isHeader: isHeader)
            case .table_tableHeaderRows: try read(node, isHeader: true)
            case .table_tableRows, .table_tableRowGroup: try read(node, isHeader: isHeader)
            case .text_changeStart: story.revisions.start(node[.text_changeId])
            case .text_changeEnd: story.revisions.end(node[.text_changeId])
            default: continue
            }
        }
    }

    private mutating func row(_ node: XMLNode, isHeader: Bool) throws(WenshuError) {
        let height = story.context.styles.value(node[.table_styleName], .row, in: story.scope) {
            let properties = $0.child(.style_tableRowProperties)
            return properties?.points(.style_minRowHeight) ?? properties?.points(.style_rowHeight)
        }
        for _ in 0..<(try story.context.repeats(node, .table_numberRowsRepeated)) {
            // A row without cells costs as much as one with them.
            try story.context.countCells()
            let revision = story.revisions.current
            var row = TableRow(try cells(node, row: rows.count), isHeader: isHeader)
            row.minimumHeight = height
            row.revision = revision ?? Self.deletion(of: row)
            rows.append(row)
        }
    }

    /// OpenDocument has no mark for a deleted row; LibreOffice takes one for deleted that had text, all of it deleted.
    private static func deletion(of row: TableRow) -> Revision? {
        var deletion: Revision?
        for block in row.cells.lazy.flatMap(\.blocks) {
            guard case .paragraph(let paragraph) = block, paragraph.label == nil else { return nil }
            for inline in paragraph.content {
                switch inline {
                case .revision(let revision, _) where revision.kind == .deleted: deletion = deletion ?? revision
                case .bookmark: continue
                default: return nil
                }
            }
        }
        return deletion
    }

    private mutating func cells(_ parent: XMLNode, row: Int) throws(WenshuError) -> [TableCell] {
        var cells: [TableCell] = []
        var column = 0
        for node in parent.children {
            let isCell = node.is(.table_tableCell)
            guard isCell || node.is(.table_coveredTableCell) else { continue }
            let count =
                try isCell
                ? story.context.repeats(node, .table_numberColumnsRepeated) : story.context.span(node, .table_numberColumnsRepeated)
            try story.context.countCells(count)
            guard column + count <= story.context.limits.cellSpan else {
                throw Limits.exceeded(Bilingual(zh: "表格的列数", en: "The columns of a table"), limit: story.context.limits.cellSpan)
            }
            if isCell {
                for i in 0..<count { cells.append(try cell(node, row: row, column: column + i)) }
            }
            column += count
        }
        return cells
    }

    private mutating func cell(_ node: XMLNode, row: Int, column: Int) throws(WenshuError) -> TableCell {
        let blocks = try story.innerBlocks(of: node, path: "\(path)/\(row)/row/\(column)/cell")
        var cell = TableCell(column: column, blocks: blocks)
        cell.columnSpan = try story.context.span(node, .table_numberColumnsSpanned)
        cell.rowSpan = try story.context.span(node, .table_numberRowsSpanned)
        let style = node[.table_styleName]
        cell.verticalAlignment = value(style) {
            $0[.style_verticalAlign].flatMap { ["top": .top, "middle": .center, "bottom": .bottom][$0] }
        }
        if !hasBorders {
            hasBorders =
                value(style) { properties in
                    [.fo_border, .fo_borderTop, .fo_borderBottom, .fo_borderLeft, .fo_borderRight].lazy
                        .compactMap { ODFFormatReader.border(properties[$0], distance: nil) }.first
                } != nil
        }
        return cell
    }

    private func value<T>(_ style: String?, _ read: (XMLNode) -> T?) -> T? {
        story.context.styles.value(style, .cell, in: story.scope) { $0.child(.style_tableCellProperties).flatMap(read) }
    }
}
