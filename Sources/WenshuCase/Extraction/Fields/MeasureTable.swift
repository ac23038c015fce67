import WenshuBasics

/// Tables whose rows are measures: a heading row with a column of measures and columns of who, when and how far.
enum MeasureTable {
    static func find(_ context: FieldContext) -> [Measure] {
        context.structure.tables.flatMap { table in columns(of: table).map { rows(of: table, $0, context) } ?? [] }
    }

    /// Where nothing else is a measure: tables whose cells, not their headings, look like actions and how far they are.
    static func findUnnamed(_ context: FieldContext) -> [Measure] {
        context.structure.tables.flatMap { table in inferred(table, context).map { rows(of: table, $0, context) } ?? [] }
    }

    struct Columns {
        var measure: Int
        var keys: [(column: Int, key: ResponsibilityKey)]
        /// The first row below the heading.
        var firstRow: Int
        var role: SectionRole?
        /// The cells below the headings say what the columns hold; the headings do not.
        var isInferred = false
    }

    private static func rows(of table: TableGrid, _ columns: Columns, _ context: FieldContext) -> [Measure] {
        guard isInside(table, context) else { return [] }
        var columns = columns
        // 四、后续安排
        if role(of: table, context) == .next { columns.role = .next }
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
            let words = table.cells[row][keys[status].column]?.words,
            words.contains("整改情况") || words.contains("落实情况")
                || words == "办理情况" && keys.contains(where: { $0.key == .responsibleUnit }) && table.columnCount >= 5
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

    static let unnamed = Bilingual(
        zh: "表头没有写明是整改措施，按各栏内容判断，请核对", en: "The headings do not say that the rows are measures; what stands below them does")

    /// 改动, 承办部门, 情况: headings that nobody thought of, above what was done, by whom and how far it is.
    private static func inferred(_ table: TableGrid, _ context: FieldContext) -> Columns? {
        guard table.rowCount >= 3, table.columnCount >= 3, MeasureFinder.isAction(role(of: table, context)) else { return nil }
        var keys: [(column: Int, key: ResponsibilityKey)] = []
        var texts: [(column: Int, length: Int)] = []
        for x in 0..<table.columnCount {
            guard let heading = table.cells[0][x], heading.columnSpan == 1, heading.words.count <= 10 else { return nil }
            let cells = (1..<table.rowCount).compactMap { table.cells[$0][x] }.filter { !$0.lines.isEmpty }
            if let key = ResponsibilityKey.column(heading.words) ?? key(of: cells, context) {
                keys.append((x, key))
            } else if SectionRole.of(heading.words).map(\.isAction) ?? true, act(cells, context) {
                texts.append((x, cells.reduce(0) { $0 + $1.words.count } / cells.count))
            }
        }
        guard let longest = texts.max(by: { $0.length < $1.length }), longest.length >= 6,
            keys.contains(where: { $0.key == .status || $0.key == .deadline || $0.key == .day })
        else { return nil }
        return Columns(measure: longest.column, keys: keys, firstRow: 1, role: nil, isInferred: true)
    }

    /// What the section is about in which a table stands.
    private static func role(of table: TableGrid, _ context: FieldContext) -> SectionRole? {
        guard let first = table.cells.lazy.flatMap({ $0 }).compactMap({ $0?.lines.first }).first else { return nil }
        return context.structure.outline.items.last { $0.lines[0] < first && $0.isHeading }?.role
    }

    private static func act(_ cells: [TableGrid.Cell], _ context: FieldContext) -> Bool {
        let acting = cells.count { cell in
            let text = context.text[cell.lines[0]].text
            return ResultVerbs.first(text, text.all) != nil && context.atoms[cell.lines[0]].numbers.isEmpty
        }
        return acting >= 2 && 5 * acting >= 3 * cells.count
    }

    /// What most cells of a column look like.
    private static func key(of cells: [TableGrid.Cell], _ context: FieldContext) -> ResponsibilityKey? {
        guard cells.count >= 2 else { return nil }
        func most(_ isSuch: (FoldedText, TableGrid.Cell) -> Bool) -> Bool {
            5 * cells.count { isSuch(context.text[$0.lines[0]].text, $0) } >= 3 * cells.count
        }
        if most({ text, _ in PersonParts.isStrictName(AtomText(text), text.all) }) { return .person }
        if most({ text, _ in AssignedUnits.isUnit(text, text.all) || MeasureDetails.isDepartment(text) }) { return .responsibleUnit }
        if most({ text, _ in
            text.count <= 40
                && (text.contains(anyOf: ["已", "正在", "尚", "未", "拟", "待"]) || text.contains("完成") && !text.contains("前"))
        }) {
            return .status
        }
        if most({ text, cell in cell.words.count <= 14 && !context.atoms[cell.lines[0]].dates.isEmpty }) { return .deadline }
        return nil
    }
}
