import WenshuDocument

/// Documents as blocks from the notation that `Fixtures/replies/README.md` describes.
enum ReadingNotation {
    static func reading(_ notation: String) -> Reading {
        var builder = Builder()
        var rows: [[String]] = []
        for line in notation.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("|"), line.hasSuffix("|"), line.count > 1 {
                rows.append(line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(String.init))
                continue
            }
            builder.addTable(rows)
            rows = []
            builder.addParagraph(line)
        }
        builder.addTable(rows)
        return Reading(format: "docx", metadata: Metadata(), blocks: builder.blocks, warnings: [])
    }

    private struct Builder {
        var blocks: [ReadingBlock] = []

        mutating func addParagraph(_ line: String, cell: CellPosition? = nil) {
            var block = ReadingBlock(index: blocks.count, kind: .paragraph, location: .body, path: "body/\(blocks.count)")
            var text = Substring(line)
            if text.hasPrefix("=") { (block.alignment, text) = (.center, text.dropFirst()) }
            if text.hasPrefix(">") { (block.alignment, text) = (.right, text.dropFirst()) }
            if text.hasPrefix("#"), let level = text.dropFirst().first?.wholeNumberValue {
                block.outlineLevel = level
                text = text.dropFirst(3)
            }
            if text.hasPrefix("{"), let end = text.firstIndex(of: "}") {
                block.label = String(text[text.index(after: text.startIndex)..<end])
                text = text[text.index(after: end)...]
            }
            block.text = Self.unescaped(text)
            block.cell = cell
            blocks.append(block)
        }

        /// An empty cell continues the one above it.
        mutating func addTable(_ rows: [[String]]) {
            guard !rows.isEmpty else { return }
            let table = blocks.count
            blocks.append(ReadingBlock(index: table, kind: .table, location: .body, path: "body/\(table)"))
            var cells: [[ReadingCell]] = []
            for (r, row) in rows.enumerated() {
                cells.append([])
                for (x, words) in row.enumerated() where !words.isEmpty {
                    let first = blocks.count
                    for paragraph in words.split(separator: "\\n").map(String.init) {
                        addParagraph(paragraph, cell: CellPosition(table: table, row: r, column: x))
                    }
                    let span = 1 + rows[(r + 1)...].prefix { x < $0.count && $0[x].isEmpty }.count
                    cells[r].append(
                        ReadingCell(text: words, column: x, rowSpan: span, columnSpan: 1, blocks: Array(first..<blocks.count)))
                }
            }
            blocks[table].rows = cells
        }

        private static func unescaped(_ text: Substring) -> String {
            var out = ""
            var rest = text
            while let c = rest.popFirst() {
                guard c == "\\", let next = rest.popFirst() else { out.append(c); continue }
                out.append(next == "n" ? "\n" : next == "t" ? "\t" : next)
            }
            return out
        }
    }
}
