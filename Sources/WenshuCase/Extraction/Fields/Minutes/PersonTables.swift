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
    /// The heads of a table whose columns only their cells tell apart.
    private(set) var guessed: String?

    init(_ structure: DocumentStructure) {
        lines = structure.text.lines
        for table in structure.tables {
            if let head = (0..<table.rowCount).first(where: { columns(table, $0) != nil }), let columns = columns(table, head) {
                blocks.insert(table.block)
                readRows(table, from: head + 1, columns)
            } else if let columns = columnsByCells(table) {
                blocks.insert(table.block)
                guessed = table.row(0).map(\.words).joined(separator: "、")
                readRows(table, from: 1, columns)
            }
        }
    }

    private func columns(_ table: TableGrid, _ row: Int) -> [Int: Column]? {
        var columns: [Int: Column] = [:]
        let hasPosts = table.row(row).contains { $0.words.contains("职务") }
        for cell in table.row(row) where cell.row == row {
            let heading = cell.words.filter { !"：:（）()　 ".contains($0) }
            guard (2...10).contains(heading.count), let column = Self.column(heading, hasPosts: hasPosts) else { continue }
            columns[cell.column] = column
        }
        // 代表方 | 身份 beside a column of names, whatever its head says.
        let kinds = Set(columns.values)
        if !kinds.contains(.name), kinds.contains(.unit), kinds.contains(.title),
            let names = (0..<table.columnCount).first(where: { columns[$0] == nil && holdsNames(table, $0, from: row + 1) })
        {
            columns[names] = .name
        }
        return columns.values.count(where: { $0 == .name }) == 1 && columns.count >= 2 ? columns : nil
    }

    private static func column(_ heading: String, hasPosts: Bool) -> Column? {
        if ["姓名", "名字", "人名", "参会人", "人员", "到会人", "出席人", "与会人", "来人", "何人", "人员姓名", "姓名签名", "签到人"].contains(heading) { return .name }
        // 人员及职务: 甲（副局长）、乙（科长）
        if ["人员及", "姓名及", "人员、", "姓名、"].contains(where: heading.hasPrefix) { return .name }
        if heading.contains("职务") || heading.contains("职称") || heading.contains("身份") && !hasPosts { return .title }
        if ["职级", "职位", "岗位", "任何职", "任职"].contains(heading) { return .title }
        if ["单位", "部门", "机构", "机关", "所属", "来自", "所在", "哪里来"].contains(where: heading.contains) || heading.hasSuffix("方") { return .unit }
        // 与会者, 到会同志
        let namesPersons = ["人员", "同志", "者"].contains { heading.hasSuffix($0) } && MinutesKey.whole(heading)?.isPersons == true
        if namesPersons { return .name }
        let isMode = ["方式", "情况", "备注", "类别", "到会", "到场", "签到", "出缺席", "出席与否", "到否", "是否"].contains(where: heading.contains)
        return isMode ? .mode : nil
    }

    /// A table without known heads: a column of names, beside one of organs or of posts.
    private func columnsByCells(_ table: TableGrid) -> [Int: Column]? {
        guard table.rowCount > 2, !table.row(0).contains(where: { MinutesKey.whole($0.words) != nil || UnknownLists.isDuty($0.words) })
        else {
            return nil
        }
        let names = (0..<table.columnCount).filter { holdsNames(table, $0, from: 1) }
        guard names.count == 1 else { return nil }
        var columns = [names[0]: Column.name]
        for column in 0..<table.columnCount where column != names[0] {
            let cells = cells(table, column, from: 1)
            guard cells.count > 1 else { continue }
            let texts = cells.compactMap { $0.lines.first }.map { lines[$0].text }
            if texts.allSatisfy({ OrganForm.isName($0, $0.all) }) { columns[column] = .unit }
            if texts.allSatisfy({ $0.count > 1 && PersonTitles.ends(AtomText($0), before: $0.count) }) { columns[column] = .title }
            if columns[column] == nil, cells.contains(where: { mode($0) != nil }), texts.allSatisfy({ $0.count <= 12 }) {
                columns[column] = .mode
            }
        }
        return columns.values.contains(.unit) || columns.values.contains(.title) ? columns : nil
    }

    /// The cells of a column that hold something, each once.
    private func cells(_ table: TableGrid, _ column: Int, from first: Int) -> [TableGrid.Cell] {
        (first..<max(first, table.rowCount)).compactMap { r in
            guard column < table.columnCount, let cell = table.cells[r][column], cell.row == r, !cell.words.isEmpty else { return nil }
            return cell
        }
    }

    /// Two cells and more, each of them a name and nothing else.
    private func holdsNames(_ table: TableGrid, _ column: Int, from first: Int) -> Bool {
        let cells = cells(table, column, from: first)
        return cells.count > 1
            && cells.allSatisfy { cell in
                guard cell.lines.count == 1, let text = cell.lines.first.map({ lines[$0].text }) else { return false }
                return PersonParts.isStrictName(AtomText(text), text.all) || TranscribedNames.isName(AtomText(text), text.all)
            }
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
            var persons = nameCell.lines.flatMap { line in
                setWide(line).map { [$0] } ?? PersonAtom.list(lines[line].text, in: lines[line].text.all).persons
            }
            if persons.isEmpty, nameCell.words.unicodeScalars.count <= 6, nameCell.words.count >= 2 {
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

    /// 王 巴 雅 尔: one name, and not two.
    private func setWide(_ line: Int) -> PersonAtom? {
        let text = lines[line].text
        guard (3...6).contains(text.count), text.scalars.allSatisfy(\.isHan),
            text.all.dropFirst().allSatisfy({ text.gaps[$0] > 0 && text.gaps[$0] == text.gaps[1] })
        else { return nil }
        return PersonAtom(name: text.folded(text.all), nameRange: text.all)
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
        } else if parts.unit == text.all, listed.person.unit == nil, parts.titleBefore == nil {
            (listed.person.unit, listed.unitSpan) = (text.words(), Span(line, text.all))
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
        if ["请假", "缺席", "未到", "未参", "未出席", "未能", "事假", "病假", "公假", "告假", "没来", "没到", "因公出", "因事", "因病", "出差", "外出"].contains(
            where: words.contains)
        {
            return .absentees
        }
        if ["×", "✗", "✕", "x", "X", "否", "未", "缺", "假"].contains(words) { return .absentees }
        return words.contains("出席") || words.contains("参") || words.contains("到会") ? .attendees : nil
    }

    /// Whether a line stands in one of these tables.
    func holds(_ line: Line) -> Bool { line.cell.map { blocks.contains($0.table) } ?? false }
}
