/// A table that lists decisions: a row each, who and by when in columns.
struct DecisionTable {
    struct Row {
        let text: Span
        var responsible: [Span] = []
        /// 责任单位 beside a column 牵头单位.
        var others: [Span] = []
        var cooperating: [Span] = []
        var deadline: [Span] = []
    }

    private(set) var rows: [Row] = []
    /// The block of the table.
    let block: Int

    private enum Column { case matter, leading, responsible, cooperating, deadline }

    static func find(_ structure: DocumentStructure) -> [DecisionTable] {
        structure.tables.compactMap { table in
            for r in 0..<table.rowCount {
                if let columns = columns(table, r) { return DecisionTable(structure, table, from: r + 1, columns) }
            }
            return nil
        }
    }

    /// The columns of a head row: what is to be done, and at least one of who and when.
    private static func columns(_ table: TableGrid, _ row: Int) -> [Int: Column]? {
        var columns: [Int: Column] = [:]
        for cell in table.row(row) where cell.row == row {
            if let column = column(cell.words) { columns[cell.column] = column }
        }
        let kinds = Set(columns.values)
        // 何时办妥: beside what and who, any word for time is one for the deadline.
        if kinds.contains(.matter), kinds.count >= 2, !kinds.contains(.deadline),
            let cell = table.row(row).first(where: { cell in columns[cell.column] == nil && times.contains { cell.words.contains($0) } })
        {
            columns[cell.column] = .deadline
        }
        return kinds.contains(.matter) && kinds.count >= 2 ? columns : nil
    }

    private static let times = ["时间", "何时", "日期", "办妥", "办结", "完成", "多久", "什么时候", "截"]

    private static func column(_ words: String) -> Column? {
        let heading = words.filter { !"：:（）() 　".contains($0) }
        // 做什么的, 哪来的: of a person.
        guard (2...12).contains(heading.count), !heading.hasSuffix("的") else { return nil }
        let table: [(Column, [String])] = [
            (.cooperating, ["配合", "协助", "协办", "参与单位", "协同", "支持单位", "参加单位"]), (.leading, ["牵头"]),
            (
                .responsible,
                ["责任单位", "责任部门", "责任主体", "承办", "落实单位", "实施单位", "主办", "责任科室", "办理单位", "负责单位", "责任人", "责任方", "主责", "谁来", "谁办", "谁负责", "由谁"]
            ),
            (.deadline, ["时限", "完成时间", "期限", "时间节点", "完成日期", "时间要求", "截止", "办结时间"]),
            (.matter, ["议定事项", "决定事项", "事项", "任务", "工作内容", "决议", "措施", "内容", "工作要求", "议决", "议定", "共识", "办什么", "做什么", "干什么", "要办"]),
        ]
        return table.first { $0.1.contains { heading.contains($0) } }?.0
    }

    private init(_ structure: DocumentStructure, _ table: TableGrid, from first: Int, _ columns: [Int: Column]) {
        let lines = structure.text.lines
        block = table.block
        for r in first..<max(first, table.rowCount) {
            var spans: [Column: [Span]] = [:]
            for (index, column) in columns {
                guard index < table.columnCount, let cell = table.cells[r][index] else { continue }
                spans[column, default: []] += cell.lines.map { Span($0, column == .matter ? lines[$0].body : lines[$0].text.all) }
            }
            guard let matters = spans[.matter], let matter = matters.first, !matter.range.isEmpty else { continue }
            // A cell merged over rows stands for each; the matter's own cell does not repeat.
            if let cell = columns.first(where: { $0.value == .matter }).flatMap({ table.cells[r][$0.key] }), cell.row != r { continue }
            var row = Row(text: matter)
            row.responsible = spans[.leading] ?? spans[.responsible] ?? []
            row.others = spans[.leading] == nil ? [] : spans[.responsible] ?? []
            row.cooperating = spans[.cooperating] ?? []
            row.deadline = spans[.deadline] ?? []
            rows.append(row)
        }
    }
}
