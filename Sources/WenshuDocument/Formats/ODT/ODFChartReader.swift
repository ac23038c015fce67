import WenshuBasics
import WenshuContainer

/// The words of an embedded chart (ODF 1.3 part 3, 11): its titles, and the names of series and categories that lie in its own table.
struct ODFChartReader {
    private let chart: XMLNode

    /// - Parameter root: an embedded object's; nothing where it is no chart.
    init?(_ root: XMLNode) {
        guard let chart = root.child(.office_body)?.child(.office_chart)?.child(.chart_chart) else { return nil }
        self.chart = chart
    }

    func words(_ context: ODFContext) throws(WenshuError) -> ChartText {
        let cells = try Cells(chart.child(.table_table), context)
        var words = ChartText()
        read(chart, cells, into: &words)
        return words
    }

    private func read(_ parent: XMLNode, _ cells: Cells, into words: inout ChartText) {
        for node in parent.children where node.isElement {
            switch node.odf {
            case .text_p: words.titles.append(Self.text(node))
            case .table_table: continue
            case .chart_categories: words.add(categories: cells.texts(node[.table_cellRangeAddress]))
            case .chart_series:
                words.series += cells.texts(node[.chart_labelCellAddress])
                read(node, cells, into: &words)
            default: read(node, cells, into: &words)
            }
        }
    }

    private static func text(_ parent: XMLNode) -> String {
        parent.children.map { node in
            switch node.odf {
            case .text_lineBreak: "\n"
            case .text_tab: "\t"
            case .text_s: " "
            default: node.isText ? node.string : text(node)
            }
        }.joined()
    }

    /// The texts of the chart's table, `local-table`.
    private struct Cells {
        private var rows: [[String?]] = []

        init(_ table: XMLNode?, _ context: ODFContext) throws(WenshuError) {
            guard let table else { return }
            for row in Self.rows(of: table) {
                var cells: [String?] = []
                for cell in row.children where cell.is(.table_tableCell) || cell.is(.table_coveredTableCell) {
                    let count = try context.span(cell, .table_numberColumnsRepeated)
                    try context.countCells(count)
                    let text = cell.children.filter { $0.is(.text_p) }.map(ODFChartReader.text).joined(separator: "\n")
                    cells += Array(repeating: text, count: count)
                }
                for _ in 0..<(try context.repeats(row, .table_numberRowsRepeated)) {
                    try context.countCells(max(cells.count, 1))
                    rows.append(cells)
                }
            }
        }

        private static func rows(of table: XMLNode) -> [XMLNode] {
            table.children.flatMap { node -> [XMLNode] in
                switch node.odf {
                case .table_tableRow: [node]
                case .table_tableRows, .table_tableHeaderRows, .table_tableRowGroup: rows(of: node)
                default: []
                }
            }
        }

        /// The cells of an address such as `local-table.$A$2:.$A$5`; nothing for cells of another document.
        func texts(_ address: String?) -> [String] {
            let ends = (address ?? "").split(separator: ":").map(Self.place)
            guard let first = ends.first, let last = ends.last, let first, let last else { return [] }
            var texts: [String] = []
            for row in rows.indices.clamped(to: first.row..<max(first.row, last.row) + 1) {
                for column in rows[row].indices.clamped(to: first.column..<max(first.column, last.column) + 1) {
                    if let text = rows[row][column], !text.isEmpty { texts.append(text) }
                }
            }
            return texts
        }

        /// Row and column, from 0, of `local-table.$B$1`; other tables are not here.
        private static func place(_ address: Substring) -> (row: Int, column: Int)? {
            guard let dot = address.lastIndex(of: "."), address[..<dot].isEmpty || address[..<dot] == "local-table" else { return nil }
            var column = 0
            var row = 0
            for byte in address[address.index(after: dot)...].utf8 where byte != UInt8(ascii: "$") {
                switch byte {
                case 0x41...0x5A where row == 0 && column < 20_000: column = column * 26 + Int(byte) - 0x40
                case 0x30...0x39 where column > 0 && row < 10_000_000: row = row * 10 + Int(byte) - 0x30
                default: return nil
                }
            }
            return row > 0 ? (row - 1, column - 1) : nil
        }
    }
}
