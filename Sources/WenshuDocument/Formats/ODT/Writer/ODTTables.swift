import WenshuContainer

extension ODTStory {
    /// A table; rows whose deletion is tracked are left out, for ODF 1.3 tracks no rows.
    mutating func write(_ table: Table) {
        var table = table
        table.rows = table.acceptedRows
        guard !table.rows.isEmpty else { return }
        let grid = TableGrid(table)
        tables += 1
        xml.start("table:table", ["table:name": "\(styles.prefix)Table\(tables)", "table:style-name": tableStyle(table)])
        if let title = table.title { xml.element("table:title") { $0.text(title) } }
        if let description = table.description { xml.element("table:desc") { $0.text(description) } }
        columns(of: table, count: grid.columnCount)
        let headerRows = table.rows.prefix(while: \.isHeader).count
        if headerRows > 0 { xml.start("table:table-header-rows") }
        for (i, row) in table.rows.enumerated() {
            if i == headerRows, headerRows > 0 { xml.end() }
            xml.start("table:table-row", ["table:style-name": rowStyle(row)])
            for place in grid.rows[i] { write(place, borders: table.borders) }
            xml.end()
        }
        if headerRows == table.rows.count { xml.end() }
        xml.end()
    }

    private mutating func write(_ place: TableGrid.Place, borders: TableBorders) {
        switch place {
        case .cell(let cell, let columnSpan, let rowSpan):
            xml.start("table:table-cell", ["table:style-name": cellStyle(borders, cell.verticalAlignment), "office:value-type": "string"])
            if columnSpan > 1 { xml.attribute("table:number-columns-spanned", String(columnSpan)) }
            if rowSpan > 1 { xml.attribute("table:number-rows-spanned", String(rowSpan)) }
            writeNested(cell.blocks.isEmpty ? [.paragraph(Paragraph())] : cell.blocks)
            xml.end()
        case .covered(let count):
            xml.element("table:covered-table-cell", ["table:number-columns-repeated": count > 1 ? String(count) : nil])
        case .empty(let count):
            let style = cellStyle(borders, nil)
            for _ in 0..<min(count, 1_024) {
                xml.element("table:table-cell", ["table:style-name": style]) {
                    $0.element("text:p", ["text:style-name": ODTNames.defaultStyle])
                }
            }
        }
    }

    private mutating func tableStyle(_ table: Table) -> String {
        let position = pending.take()
        let width = table.columnWidths.reduce(0, +)
        let alignment = table.alignment ?? .left
        let attributes = position.masterPage.map { [("style:master-page-name", $0)] } ?? []
        return styles.name(.table, attributes) {
            $0.element(
                "style:table-properties",
                [
                    "style:width": width > 0 ? ODTNames.points(width) : nil, "style:rel-width": width > 0 ? nil : "100%",
                    "table:align": width > 0
                        ? (alignment == .justify || alignment == .distribute ? "left" : alignment.rawValue) : "margins",
                    "table:border-model": "collapsing", "fo:break-before": position.page ? "page" : nil,
                ])
        }
    }

    private mutating func columns(of table: Table, count: Int) {
        let stated = table.columnWidths.filter { $0 > 0 }
        let usual = stated.isEmpty ? nil : stated.reduce(0, +) / Double(stated.count)
        var i = 0
        while i < count {
            let width = table.columnWidths.indices.contains(i) && table.columnWidths[i] > 0 ? table.columnWidths[i] : usual
            guard let width else {
                xml.element("table:table-column", ["table:number-columns-repeated": String(count - i)])
                return
            }
            let style = styles.name(.tableColumn) {
                $0.element("style:table-column-properties", ["style:column-width": ODTNames.points(width)])
            }
            xml.element("table:table-column", ["table:style-name": style])
            i += 1
        }
    }

    private mutating func rowStyle(_ row: TableRow) -> String? {
        guard let height = row.minimumHeight, height > 0 else { return nil }
        return styles.name(.tableRow) { $0.element("style:table-row-properties", ["style:min-row-height": ODTNames.points(height)]) }
    }

    private mutating func cellStyle(_ borders: TableBorders, _ alignment: TableCell.VerticalAlignment?) -> String {
        let vertical: String? =
            switch alignment {
            case nil: nil
            case .top: "top"
            case .center: "middle"
            case .bottom: "bottom"
            }
        return styles.name(.tableCell) {
            // The padding of word processors' own tables, so that both formats break lines at the same places.
            $0.element(
                "style:table-cell-properties",
                [
                    "fo:border": borders == .grid ? "0.5pt solid #000000" : "none", "fo:padding-left": "5.4pt", "fo:padding-right": "5.4pt",
                    "fo:padding-top": "0pt", "fo:padding-bottom": "0pt", "style:vertical-align": vertical,
                ])
        }
    }
}
