import WenshuBasics

/// Tables whose rows are measures: a heading row with a column of measures and columns of who, when and how far.
enum MeasureTable {
    static func find(_ context: FieldContext) -> [Measure] {
        context.structure.tables.flatMap { rows(of: $0, context) }
    }

    private struct Columns {
        var measure: Int
        var keys: [(column: Int, key: ResponsibilityKey)]
        /// The first row below the heading.
        var firstRow: Int
        var role: SectionRole?
    }

    private static func rows(of table: TableGrid, _ context: FieldContext) -> [Measure] {
        guard let columns = columns(of: table), isInside(table, context) else { return [] }
        var out: [Measure] = []
        var last: (row: Int, column: Int)?
        for r in columns.firstRow..<max(columns.firstRow, table.rowCount) {
            guard let cell = table.cells[r][columns.measure], !cell.lines.isEmpty, isDataRow(table, r, columns) else { continue }
            // A measure merged over several rows is one measure.
            if let last, last == (cell.row, cell.column) { continue }
            last = (cell.row, cell.column)
            if let measure = measure(table, r, cell, columns, context) { out.append(measure) }
        }
        return out
    }

    /// A table in the head or the printing block gives no measures.
    private static func isInside(_ table: TableGrid, _ context: FieldContext) -> Bool {
        let lines = table.cells.lazy.flatMap { $0 }.compactMap { $0?.lines.first }
        guard let first = lines.first else { return false }
        return context.structure.content.contains(first)
    }

    // MARK: Heading

    private static func columns(of table: TableGrid) -> Columns? {
        for r in 0..<min(table.rowCount, 30) {
            guard let columns = columns(of: table, row: r) else { continue }
            return columns
        }
        return nil
    }

    /// A heading row names the measures and at least one of unit, person, deadline, status; a second one below it may part its columns.
    private static func columns(of table: TableGrid, row: Int) -> Columns? {
        var keys: [(column: Int, key: ResponsibilityKey)] = []
        var candidates: [(column: Int, words: String)] = []
        var firstRow = row + 1
        for x in 0..<table.columnCount {
            guard let cell = table.cells[row][x], cell.column == x || keys.isEmpty == false || cell.row <= row else { continue }
            let below = subheading(table, row: row, column: x, heading: cell)
            if let below { firstRow = max(firstRow, below.row + below.rowSpan) }
            firstRow = max(firstRow, min(cell.row + cell.rowSpan, row + 3))
            let words = below?.words ?? cell.words
            guard let key = ResponsibilityKey.column(words) else { continue }
            if key == .measure { candidates.append((x, words)) } else { keys.append((x, key)) }
        }
        if candidates.isEmpty, let status = keys.firstIndex(where: { $0.key == .status }),
            keys.contains(where: { $0.key == .deadline || $0.key == .day || $0.key == .responsibleUnit }),
            let words = table.cells[row][keys[status].column]?.words, words.contains("整改情况") || words.contains("落实情况")
        {
            candidates = [(keys[status].column, words)]
            keys.remove(at: status)
        }
        guard let best = candidates.max(by: { rank($0.words) < rank($1.words) }), !keys.isEmpty else { return nil }
        return Columns(measure: best.column, keys: keys, firstRow: firstRow, role: SectionRole.of(best.words))
    }

    /// Of two columns that could be it: 整改措施 before 整改任务 before 整改内容.
    private static func rank(_ words: String) -> Int {
        for (rank, part) in ["要求", "事项", "内容", "任务", "做法", "举措", "措施"].enumerated().reversed() where words.contains(part) { return rank }
        return 0
    }

    /// The heading below one that spans several columns (责任分工: 牵头单位, 配合单位).
    private static func subheading(_ table: TableGrid, row: Int, column: Int, heading: TableGrid.Cell) -> TableGrid.Cell? {
        guard heading.columnSpan > 1, heading.words.count <= 8,
            ["责任", "分工", "单位", "安排", "落实", "整改"].contains(where: { heading.words.contains($0) }),
            heading.row + heading.rowSpan < table.rowCount,
            let below = table.cells[heading.row + heading.rowSpan][column], below.columnSpan < heading.columnSpan,
            ResponsibilityKey.column(below.words) != nil
        else { return nil }
        return below
    }

    // MARK: Rows

    /// A row that is parted like the heading; a note over the whole width is none.
    private static func isDataRow(_ table: TableGrid, _ row: Int, _ columns: Columns) -> Bool {
        guard let measure = table.cells[row][columns.measure] else { return false }
        if ResponsibilityKey.column(measure.words) == .measure, measure.words.count <= 6 { return false }
        return columns.keys.contains { table.cells[row][$0.column].map { $0.column != measure.column } ?? false }
    }

    private static func measure(
        _ table: TableGrid, _ row: Int, _ cell: TableGrid.Cell, _ columns: Columns, _ context: FieldContext
    ) -> Measure? {
        let spans = cell.lines.map { Span($0, context.text[$0].body) }
        guard !spans.isEmpty else { return nil }
        let words = spans.map { context.text.words(at: $0) }.joined()
        let rule = Rule("measure.table", 0.96)
        var measure = Measure(text: Found(.text(words), at: spans, by: rule), places: spans, role: columns.role == .next ? .next : nil)
        measure.isRow = true
        for (column, key) in columns.keys {
            guard let cell = table.cells[row][column], !cell.lines.isEmpty, cell.column != columns.measure else { continue }
            fill(&measure, key, cell, context)
        }
        return measure
    }

    private static func fill(_ measure: inout Measure, _ key: ResponsibilityKey, _ cell: TableGrid.Cell, _ context: FieldContext) {
        switch key {
        case .responsibleUnit:
            let units = MeasureDetails.units(cell.lines.map { Span($0, context.text[$0].text.all) }, context)
            if measure.responsibleUnit == nil { measure.responsibleUnit = units.first } else { measure.cooperatingUnits += units.prefix(1) }
            measure.cooperatingUnits += units.dropFirst()
        case .cooperatingUnits:
            measure.cooperatingUnits += MeasureDetails.units(cell.lines.map { Span($0, context.text[$0].text.all) }, context)
        case .person: measure.responsiblePerson = MeasureDetails.person(cell.lines.map { Span($0, context.text[$0].text.all) }, context)
        case .deadline where cell.words.hasPrefix("已"):
            // 已完成（7月20日） in the column of time limits: how far it is.
            measure.statedStatus = measure.statedStatus ?? Span(cell.lines[0], context.text[cell.lines[0]].text.all)
        case .deadline:
            measure.deadline = measure.deadline ?? MeasureDates.stated(cell.lines.map { Span($0, context.text[$0].text.all) }, context)
        case .day:
            measure.statedDay = Span(cell.lines[0], context.text[cell.lines[0]].text.all)
            fill(&measure, .deadline, cell, context)
        case .status: measure.statedStatus = Span(cell.lines[0], context.text[cell.lines[0]].text.all)
        case .unitAndPerson: fillBoth(&measure, cell, context)
        case .remark: measure.remark = Span(cell.lines[0], context.text[cell.lines[0]].text.all)
        case .measure: break
        }
    }

    /// 市政处（李铁军）: the unit, and who in it.
    private static func withoutBracket(_ text: FoldedText, _ piece: Range<Int>) -> [Range<Int>] {
        guard let open = text.find("（", in: piece), text.ends(with: "）", before: piece.upperBound), open.lowerBound > piece.lowerBound
        else {
            return [piece]
        }
        return [piece.lowerBound..<open.lowerBound, open.upperBound..<piece.upperBound - 1]
    }

    /// A column of unit and person: what has the form of a unit is one.
    private static func fillBoth(_ measure: inout Measure, _ cell: TableGrid.Cell, _ context: FieldContext) {
        for line in cell.lines {
            let text = context.text[line].text
            var pieces: [Range<Int>] = []
            for piece in text.pieces(text.all, closing: ["、", "，", "；", "/"]) {
                var start = piece.lowerBound
                for i in piece.dropFirst() where text.gaps[i] > 0 && AssignedUnits.isUnit(text, start..<i) {
                    pieces.append(start..<i)
                    start = i
                }
                pieces.append(start..<piece.upperBound)
            }
            for piece in pieces.flatMap({ Self.withoutBracket(text, $0) }) {
                if AssignedUnits.isUnit(text, piece) {
                    let unit = MeasureDetails.unit(Span(line, piece), context)
                    if measure.responsibleUnit == nil { measure.responsibleUnit = unit } else { measure.cooperatingUnits.append(unit) }
                } else if measure.responsiblePerson == nil {
                    measure.responsiblePerson = MeasureDetails.person([Span(line, piece)], context)
                }
            }
        }
    }
}
