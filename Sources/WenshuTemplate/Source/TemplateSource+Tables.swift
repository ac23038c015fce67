import WenshuBasics
import WenshuDocument

/// A table whose end is still to come.
struct TemplateSourceTable {
    /// The line that opens it.
    var line: Int
    /// Shares of the type area's width.
    var shares: [Double]
    var rows: [TableRow] = []

    static let unfinished = Bilingual(zh: "表格没有结束。", en: "The table does not end.")
    static let finish = Bilingual(zh: "请在表格最后一行之后写“表格结束:”。", en: "Write “表格结束:” after its last row.")
}

extension TemplateSourceParser {
    /// `表格: 8 40 20 32` — the widths of its columns in percent of the type area.
    mutating func openTable(_ text: Substring) {
        guard profile != nil else { return fault(Self.noProfile, remedy: Self.profiles) }
        guard table == nil else { return fault(TemplateSourceTable.unfinished, remedy: TemplateSourceTable.finish) }
        if let pageBreak {
            fault(Self.breakWithoutParagraph, at: pageBreak)
            self.pageBreak = nil
        }
        let widths = text.split(whereSeparator: \.isWhitespace).map { Int($0) ?? 0 }
        if widths.isEmpty || widths.count > 63 || widths.contains(where: { !(1...100).contains($0) }) || widths.reduce(0, +) > 100 {
            fault(
                Bilingual(zh: "列宽“\(text)”不成立。", en: "The widths “\(text)” do not make a table."),
                remedy: Bilingual(
                    zh: "请写各列占版心宽度的百分数，合计不超过 100，例如“表格: 8 40 20 32”。",
                    en: "Write each column's percentage of the type area, at most 100 together, such as “表格: 8 40 20 32”."))
        }
        // Without widths the rows that follow are still read, as rows of one column: their faults are told, too.
        table = TemplateSourceTable(line: number, shares: widths.isEmpty ? [1] : widths.map { Double($0) / 100 })
    }

    /// A row: cells parted by ` | `, or one cell over all columns.
    mutating func readRow(_ role: ParagraphRole, _ text: Substring) {
        guard let open = table else {
            return fault(
                Bilingual(zh: "表格之外不能有表格的行。", en: "A row stands outside of a table."),
                remedy: Bilingual(zh: "请先写“表格: ”和各列的宽度。", en: "Open the table first: “表格: ” and the widths of its columns."))
        }
        guard role == .tableHead || role == .tableText else {
            return fault(
                Bilingual(zh: "表格里只能写表头和行，不能写“\(role.rawValue)”。", en: "A table holds 表头 and 行 only, not “\(role.rawValue)”."),
                remedy: TemplateSourceTable.finish)
        }
        let texts = cells(text)
        guard texts.count == open.shares.count || texts.count == 1 else {
            return fault(
                Bilingual(
                    zh: "这一行有 \(texts.count) 格，表格有 \(open.shares.count) 列。",
                    en: "This row has \(texts.count) cells, the table \(open.shares.count) columns."),
                remedy: Bilingual(zh: "单元格之间用前后带空格的“|”分开。", en: "Part cells by a bar with a blank on each side."))
        }
        let spansAll = texts.count == 1
        let row = texts.enumerated().map { column, text in
            var paragraph = Paragraph(inlines(text), style: role.styleName)
            let narrow = open.shares[column] <= (profile ?? .officialDocument).narrowColumn
            if role == .tableText, narrow, !spansAll { paragraph.format.alignment = .center }
            var cell = TableCell(column: column, blocks: [.paragraph(paragraph)], columnSpan: spansAll ? open.shares.count : 1)
            cell.verticalAlignment = .center
            return cell
        }
        table?.rows.append(TableRow(row, isHeader: role == .tableHead))
    }

    /// `联合发文机关标志: {{markLines | 分段}} | 文件` — the names and the word beside them.
    mutating func readJointMark(_ text: Substring) {
        guard let profile, case .markInTypeArea = profile.head else {
            return fault(
                Bilingual(zh: "这种版式没有联合发文机关标志。", en: "This layout has no joint mark."),
                remedy: Bilingual(zh: "信函用主办机关的标志，检察文书写院名。", en: "A letter bears the host's mark, a 检察文书 the 院名."))
        }
        let parts = cells(text)
        guard parts.count == 2 else {
            return fault(
                Bilingual(zh: "联合发文机关标志要有两格。", en: "A joint mark has two cells."),
                remedy: Bilingual(zh: "请写“各机关名称 | 文件”。", en: "Write the names, a bar, and 文件."))
        }
        blocks.append(RoleBlock(.jointMark, .table(profile.jointMark(names: inlines(parts[0]), word: inlines(parts[1])))))
    }

    mutating func closeTable() {
        guard let open = table else {
            return fault(Bilingual(zh: "没有可以结束的表格。", en: "There is no table to end."))
        }
        table = nil
        guard !open.rows.isEmpty else { return fault(Bilingual(zh: "表格没有行。", en: "The table has no rows."), at: open.line) }
        let width = (profile ?? .officialDocument).typeAreaWidth
        var block = Table(rows: open.rows)
        block.columnWidths = open.shares.map { $0 * width }
        block.alignment = .center
        blocks.append(RoleBlock(nil, .table(block)))
    }
}
