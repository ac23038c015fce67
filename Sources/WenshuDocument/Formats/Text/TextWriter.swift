package import WenshuBasics

/// Writes what a reader of the page sees, as UTF-8 text with one line a paragraph.
package enum TextWriter {
    package static func write(_ document: Document) throws(WenshuError) -> [UInt8] {
        Array(document.printed().reading().pageText.utf8)
    }
}

extension Reading {
    /// The visible blocks in lines: labels in front, a table's row on one line with tabs, text boxes at their anchor, notes
    /// after the paragraph, headers and footers last. Empty lines stand single. Comments are not on the page.
    package var pageText: String {
        var lines: [String] = []
        var end = 0
        var seen: Set<String> = []
        for block in blocks where block.index >= end && !block.hidden && block.location != .comment {
            switch block.kind {
            case .paragraph:
                // Odd and even pages often differ by their alignment only.
                let isFrame = block.location == .header || block.location == .footer
                if !isFrame || seen.insert(block.printed).inserted { append(block.printed, to: &lines) }
            case .table:
                for row in block.rows { append(Self.line(row), to: &lines) }
                // What stands in the cells is printed with them.
                end = block.rows.joined().compactMap(\.blocks.last).max().map { $0 + 1 } ?? 0
            }
        }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    private func append(_ line: String, to lines: inout [String]) {
        guard !line.isEmpty || !(lines.last?.isEmpty ?? true) else { return }
        lines.append(line)
    }

    /// As many tabs in front of a cell as there are columns, so that columns stay under each other beside merged cells.
    private static func line(_ row: [ReadingCell]) -> String {
        var line = ""
        var column = 0
        for (i, cell) in row.enumerated() {
            let tabs = max(cell.column - column, i > 0 ? 1 : 0)
            line += String(repeating: "\t", count: min(tabs, 1_024)) + oneLine(cell.text)
            column = max(cell.column, column)
        }
        return line
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
