/// Forms: a cell with a label, the value in the cell to its right.
package struct FormCells: Sendable {
    package struct Entry: Sendable {
        /// The label's folded words without colon.
        package let label: String
        /// The value's lines that are not blank.
        package let lines: [Int]
    }

    package private(set) var entries: [Entry] = []
    private var labelOfLine: [Int: String] = [:]

    init(_ tables: [TableGrid]) {
        for table in tables {
            for r in 0..<table.rowCount {
                let row = table.row(r).filter { $0.row == r || $0.rowSpan == 1 }
                var i = 0
                while i + 1 < row.count {
                    // A cell merged over rows of labels heads a group of them and labels none.
                    if row.count > 2, row[i].rowSpan > row[i + 1].rowSpan { i += 1; continue }
                    let label = Self.label(row[i].words)
                    guard let label, !row[i + 1].lines.isEmpty else { i += 1; continue }
                    entries.append(Entry(label: label, lines: row[i + 1].lines))
                    for line in row[i + 1].lines where labelOfLine[line] == nil { labelOfLine[line] = label }
                    i += 2
                }
            }
        }
    }

    /// The value beside the first of the labels that the form has.
    package func value(_ labels: [String]) -> Entry? {
        for label in labels {
            if let entry = entries.first(where: { $0.label == label }) { return entry }
        }
        return nil
    }

    /// The names of organisations beside a label.
    func names(_ labels: [String], _ text: DocumentText, by rule: Rule) -> Found? {
        value(labels).flatMap { entry in
            Found.list(entry.lines.flatMap { NameList.found(text, $0, text[$0].text.all, by: rule) }, by: rule)
        }
    }

    /// The value beside the first label that has one of the words and ends in one of the endings: 建议书送达日期.
    package func value(containing words: [String], endingIn endings: [String]) -> Entry? {
        entries.first { entry in
            endings.contains { entry.label.hasSuffix($0) } && FoldedText(entry.label).contains(anyOf: words)
        }
    }

    /// The label beside the cell in which a line stands.
    package func label(ofLine line: Int) -> String? {
        labelOfLine[line]
    }

    private static func label(_ words: String) -> String? {
        var label = Substring(words)
        while let last = label.last, "：:".contains(last) { label.removeLast() }
        return (2...16).contains(label.count) && !label.contains("。") && !label.unicodeScalars.contains(where: { ("0"..."9").contains($0) })
            ? String(label) : nil
    }
}
