import WenshuBasics
import WenshuDocument

@testable import WenshuCase

/// Extraction from plain lines: what the rules see of a document that is nothing but paragraphs.
enum ExtractedText {
    /// A line that begins with `|` is a table's row, its cells parted by `|`; rows that follow each other are one table.
    static func extract(_ text: String, as kind: ExtractionKind? = nil) -> Extraction {
        var blocks: [Block] = []
        var rows: [TableRow] = []
        func closeTable() {
            if !rows.isEmpty { blocks.append(.table(Table(rows: rows))) }
            rows = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                closeTable()
                blocks.append(.paragraph(Paragraph(String(line))))
                continue
            }
            let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).enumerated().map { column, words in
                TableCell(column: column, blocks: words.split(separator: "\\").map { .paragraph(Paragraph(String($0))) })
            }
            rows.append(TableRow(cells))
        }
        closeTable()
        var document = Document()
        document.sections = [Section(blocks: blocks)]
        return Extractor.extract(document.reading(), as: kind)
    }

    /// The fields as compact JSON, one after the other, for comparing single ones.
    static func field(_ name: String, _ extraction: Extraction) -> String {
        extraction.fields[name].map { JSONWriter.string($0) } ?? "absent"
    }
}
