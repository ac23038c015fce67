/// The mark of several issuers (7.2.4): their names below each other, the host's first, 文件 to their right in the middle of their height.
extension LayoutProfile {
    /// A table without lines: names drawn out to one width, so that names and 文件 together stand in the middle of the page.
    package func jointMark(names: [Inline], word: [Inline]) -> Table {
        // Two characters, the space at both sides of a cell, and a gap to the names.
        let wordWidth = 2 * jointMarkSize + 2 * Self.cellPadding + jointMarkSize / 2
        let left = Paragraph(names, style: ParagraphRole.jointMark.styleName)
        var right = Paragraph(word, style: ParagraphRole.jointMark.styleName)
        right.format.alignment = .right
        let cells = [left, right].enumerated().map { column, paragraph in
            var cell = TableCell(column: column, blocks: [.paragraph(paragraph)])
            cell.verticalAlignment = .center
            return cell
        }
        // The mark's distance is a row of its own: an empty paragraph of that height LibreOffice would move to the grid in ODT.
        var line = Paragraph("", style: ParagraphRole.blank.styleName)
        line.format.lineSpacing = .exactly(1)
        var distance = TableRow([TableCell(column: 0, blocks: [.paragraph(line)], columnSpan: 2)])
        distance.minimumHeight = jointMarkDistance
        var table = Table(rows: [distance, TableRow(cells)])
        table.columnWidths = [typeAreaWidth - wordWidth, wordWidth]
        table.borders = .none
        table.alignment = .center
        return table
    }

    /// What word processors leave at each side of a cell's text.
    private static let cellPadding = 5.4

    /// From the upper edge of the type area to the line of the first name.
    private var jointMarkDistance: Double {
        guard case .markInTypeArea(let distance) = head else { return 0 }
        return distance - Self.inkTop(size: jointMarkSize, line: jointMarkLine)
    }

    /// Lines above the joint mark take their part of its distance.
    func withJointMarkInPlace(_ blocks: [RoleBlock]) -> [RoleBlock] {
        guard let mark = blocks.firstIndex(where: { $0.role == .jointMark }), case .table(var table) = blocks[mark].block else {
            return blocks
        }
        let lines = blocks[..<mark].count { $0.role != .control }
        table.rows[0].minimumHeight = max(1, jointMarkDistance - Double(lines) * linePitch)
        var out = blocks
        out[mark].block = .table(table)
        return out
    }
}
