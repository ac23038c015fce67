import WenshuContainer

extension DOCXStory {
    mutating func write(_ table: Table) {
        let grid = TableGrid(table)
        let widths = columnWidths(table, count: grid.columnCount)
        xml.start("w:tbl")
        xml.element("w:tblPr") {
            $0.element("w:tblW", ["w:w": DOCXUnits.twips(widths.reduce(0, +)), "w:type": "dxa"])
            if let alignment = table.alignment.flatMap(Self.side) { $0.element("w:jc", ["w:val": alignment]) }
            $0.tableBorders(table.borders)
            $0.element("w:tblLayout", ["w:type": "fixed"])
            $0.element("w:tblCellMar") {
                $0.element("w:left", ["w:w": "108", "w:type": "dxa"])
                $0.element("w:right", ["w:w": "108", "w:type": "dxa"])
            }
            if let title = table.title { $0.element("w:tblCaption", ["w:val": title]) }
            if let description = table.description { $0.element("w:tblDescription", ["w:val": description]) }
        }
        xml.element("w:tblGrid") { for width in widths { $0.element("w:gridCol", ["w:w": DOCXUnits.twips(width)]) } }
        for (row, places) in zip(table.rows, grid.rows) { write(row, places, widths) }
        xml.end()
    }

    /// The stated widths; even shares where there are none.
    private func columnWidths(_ table: Table, count: Int) -> [Double] {
        guard table.columnWidths.count == count, table.columnWidths.allSatisfy({ $0 > 0 }) else {
            return Array(repeating: width / Double(count), count: count)
        }
        return table.columnWidths
    }

    private static func side(_ alignment: Alignment) -> String? {
        switch alignment {
        case .left: "left"
        case .center: "center"
        case .right: "right"
        case .justify, .distribute: nil
        }
    }

    private mutating func write(_ row: TableRow, _ places: [TableGrid.Place], _ widths: [Double]) {
        xml.start("w:tr")
        if row.isHeader || row.minimumHeight != nil || row.revision != nil {
            xml.element("w:trPr") {
                if let height = row.minimumHeight {
                    $0.element("w:trHeight", ["w:val": DOCXUnits.twips(max(height, 0)), "w:hRule": "atLeast"])
                }
                if row.isHeader { $0.element("w:tblHeader") }
                if let revision = row.revision { $0.change(revision, number: context.next(.revision), inRow: true) }
            }
        }
        let outer = rowRevision
        rowRevision = row.revision ?? outer
        defer { rowRevision = outer }
        var column = 0
        // The places that a cell just written covers to its right are part of it.
        var isOwn = false
        for place in places {
            let span = place.columnSpan
            if case .covered = place, isOwn {
                isOwn = false
                continue
            }
            if case .cell = place { isOwn = span > 1 } else { isOwn = false }
            write(place, span: span, width: widths[column..<min(column + span, widths.count)].reduce(0, +))
            column += span
        }
        xml.end()
    }

    private mutating func write(_ place: TableGrid.Place, span: Int, width: Double) {
        xml.start("w:tc")
        xml.element("w:tcPr") {
            $0.element("w:tcW", ["w:w": DOCXUnits.twips(width), "w:type": "dxa"])
            if span > 1 { $0.element("w:gridSpan", ["w:val": String(span)]) }
            switch place {
            case .cell(let cell, _, let rowSpan):
                if rowSpan > 1 { $0.element("w:vMerge", ["w:val": "restart"]) }
                if let alignment = cell.verticalAlignment { $0.element("w:vAlign", ["w:val": alignment.rawValue]) }
            case .covered: $0.element("w:vMerge")
            case .empty: break
            }
        }
        let outer = self.width
        self.width = max(width - 10.8, 1)
        if case .cell(let cell, _, _) = place { writeClosed(cell.blocks) } else { xml.element("w:p") }
        self.width = outer
        xml.end()
    }
}

extension TableGrid.Place {
    /// The grid columns that it takes.
    fileprivate var columnSpan: Int {
        switch self {
        case .cell(_, let span, _), .covered(let span), .empty(let span): span
        }
    }
}

extension XMLWriter {
    fileprivate mutating func tableBorders(_ borders: TableBorders) {
        element("w:tblBorders") {
            for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                switch borders {
                case .none: $0.element("w:\(side)", ["w:val": "nil"])
                case .grid: $0.element("w:\(side)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"])
                }
            }
        }
    }
}
