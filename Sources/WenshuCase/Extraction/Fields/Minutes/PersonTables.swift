import WenshuDocument

/// Tables with columns for name, unit, title and 出席 / 列席 / 请假.
struct PersonTables {
    private enum Column { case unit, name, title, mode }

    struct Row {
        let key: MinutesKey
        let person: ListedPerson
        /// How the row says that the person came, or what he did there.
        let remark: String
    }

    private(set) var rows: [Row] = []
    private var blocks: Set<Int> = []
    private let lines: [Line]

    init(_ structure: DocumentStructure) {
        lines = structure.text.lines
        for table in structure.tables {
            for r in 0..<table.rowCount {
                guard let columns = columns(table, r) else { continue }
                blocks.insert(table.block)
                readRows(table, from: r + 1, columns)
                break
            }
        }
    }

    private func columns(_ table: TableGrid, _ row: Int) -> [Int: Column]? {
        var columns: [Int: Column] = [:]
        let hasPosts = table.row(row).contains { $0.words.contains("职务") }
        for cell in table.row(row) where cell.row == row {
            let heading = cell.words.filter { !"：:（）()　 ".contains($0) }
            guard heading.count <= 10 else { continue }
            if ["姓名", "人员姓名", "参会人", "参会人员", "人员", "到会人", "到会人员", "出席人", "出席人员", "与会人", "与会人员", "来人"].contains(heading) {
                columns[cell.column] = .name
            } else if heading.contains("单位") || heading.contains("部门") {
                columns[cell.column] = heading.contains("职务") ? .title : .unit
            } else if heading.contains("职务") || heading.contains("职称") || heading.contains("身份") && !hasPosts {
                columns[cell.column] = .title
            } else if ["参会方式", "出席情况", "参会情况", "到会情况", "出席方式", "类别", "备注", "参加方式", "参会类别", "到会", "人员类别"].contains(heading) {
                columns[cell.column] = .mode
            }
        }
        return columns.values.contains(.name) && columns.count >= 2 ? columns : nil
    }

    private mutating func readRows(_ table: TableGrid, from first: Int, _ columns: [Int: Column]) {
        for r in first..<max(first, table.rowCount) {
            var cells: [Column: TableGrid.Cell] = [:]
            for (index, column) in columns {
                if index < table.columnCount, let cell = table.cells[r][index], !cell.lines.isEmpty { cells[column] = cell }
            }
            // The head of another part of the form.
            if table.row(r).contains(where: { $0.row == r && MinutesKey.whole($0.words).map { !$0.isPersons } == true }),
                cells[.name].map({ $0.words.unicodeScalars.count > 4 }) ?? true
            {
                return
            }
            guard let nameCell = cells[.name], nameCell.row == r, let line = nameCell.lines.first else { continue }
            // 记录 in front of the name is a particular of the form; behind it, a remark on one who was there.
            let before = [leading(table, r, columns), cells[.mode].flatMap { $0.column < nameCell.column ? $0 : nil }]
            if before.contains(where: { $0?.words.hasPrefix("记录") ?? false }) { continue }
            let key = mode(cells[.mode]) ?? mode(leading(table, r, columns)) ?? .attendees
            var persons = nameCell.lines.flatMap { line in PersonAtom.list(lines[line].text, in: lines[line].text.all).persons }
            if persons.isEmpty, nameCell.words.unicodeScalars.count <= 4, nameCell.words.count >= 2 {
                var person = PersonAtom(name: nameCell.words, nameRange: lines[line].text.all)
                person.isDoubtful = true
                persons = [person]
            }
            for person in persons {
                rows.append(
                    Row(key: key, person: completed(ListedPerson(person: person, line: line), cells), remark: cells[.mode]?.words ?? ""))
            }
        }
    }

    /// The name's unit and title from the row's other cells.
    private func completed(_ listed: ListedPerson, _ cells: [Column: TableGrid.Cell]) -> ListedPerson {
        var listed = listed
        if listed.person.unit == nil, let cell = cells[.unit], Self.isStated(cell.words), let line = cell.lines.first {
            listed.person.unit = lines[line].text.words()
            listed.unitSpan = Span(line, lines[line].text.all)
        }
        guard let cell = cells[.title], Self.isStated(cell.words), listed.person.title == nil, let line = cell.lines.first else {
            return listed
        }
        let text = lines[line].text
        let parts = PersonParts(text, AtomText(text), text.all, inBracket: true)
        // 单位及职务 in one column.
        if let unit = parts.unit, listed.person.unit == nil, let title = parts.titleBefore {
            (listed.person.unit, listed.unitSpan) = (text.words(unit), Span(line, unit))
            (listed.person.title, listed.titleSpan) = (text.words(title), Span(line, title))
        } else {
            listed.person.title = cell.lines.map { lines[$0].text.words() }.joined()
            listed.titleSpan = Span(line, text.all)
        }
        return listed
    }

    private static func isStated(_ words: String) -> Bool { !words.isEmpty && !["/", "—", "——", "-", "无"].contains(words) }

    /// The cell to the left that spans the group: 出席人员 over several rows.
    private func leading(_ table: TableGrid, _ row: Int, _ columns: [Int: Column]) -> TableGrid.Cell? {
        guard let first = columns.keys.min(), first > 0 else { return nil }
        return table.cells[row][first - 1]
    }

    private func mode(_ cell: TableGrid.Cell?) -> MinutesKey? {
        guard let words = cell?.words else { return nil }
        if words.contains("列席") || words.contains("旁听") || words.contains("邀") { return .observers }
        if ["请假", "缺席", "未到", "未参", "未出席", "未能", "事假", "病假", "公假", "告假", "没来", "没到"].contains(where: words.contains) { return .absentees }
        return words.contains("出席") || words.contains("参") || words.contains("到会") ? .attendees : nil
    }

    /// Whether a line stands in one of these tables.
    func holds(_ line: Line) -> Bool { line.cell.map { blocks.contains($0.table) } ?? false }
}
