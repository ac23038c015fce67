import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

@testable import WenshuTemplate

/// `{{path | mergeDown}}`, judged by the cells that the readers see in the result.
@Suite struct MergeTests {
    /// The rows of all tables: each cell as its text, with `×N` for the rows that it spans.
    static func rows(_ bytes: [UInt8]) throws -> [String] {
        let document = try Document.read(bytes)
        return document.reading().blocks.flatMap(\.rows).map { row in
            row.map { cell in
                cell.text + (cell.rowSpan > 1 ? "×\(cell.rowSpan)" : "") + (cell.columnSpan > 1 ? "→\(cell.columnSpan)" : "")
            }.joined(separator: "|")
        }
    }

    private static let cases = [
        Case(
            "equal neighbours become one", "‖{{#a}}{{甲 | mergeDown}}‖{{乙}}{{/a}}",
            #"{"a": [{"甲": "x", "乙": 1}, {"甲": "x", "乙": 2}, {"甲": "y", "乙": 3}, {"甲": "x", "乙": 4}]}"#, "x×2|1\n2\ny|3\nx|4"),
        Case(
            "several columns", "‖头‖头\n‖{{#a}}{{甲 | 合并}}‖{{乙 | mergeDown}}{{/a}}",
            #"{"a": [{"甲": "x", "乙": 1}, {"甲": "x", "乙": 2}, {"甲": "x", "乙": 2}, {"甲": "y", "乙": 2}]}"#, "头|头\nx×3|1\n2×3\n\ny"),
        Case(
            "over the turns of a loop inside", "‖{{#a}}{{#b}}{{甲 | mergeDown}}‖{{.}}{{/b}}{{/a}}",
            #"{"a": [{"甲": "x", "b": [1, 2]}, {"甲": "x", "b": [3]}, {"甲": "y", "b": [4, 5]}]}"#, "x×3|1\n2\n3\ny×2|4\n5"),
        Case(
            "not over a row between", "‖{{#a}}{{甲 | mergeDown}}‖x\n‖-‖{{乙}}{{/a}}",
            #"{"a": [{"甲": "x", "乙": 1}, {"甲": "x", "乙": 2}]}"#, "x|x\n-|1\nx|x\n-|2"),
        Case(
            "not from table to table", "{{#t}}\n‖{{#a}}{{. | mergeDown}}‖{{@index}}{{/a}}\n{{/t}}",
            #"{"t": [{"a": ["x", "x"]}, {"a": ["x"]}]}"#, "x×2|1\n2\nx|1"),
        Case(
            "the words beside the tag count", "‖{{#a}}{{甲 | mergeDown}}（{{乙}}）‖z{{/a}}",
            #"{"a": [{"甲": "x", "乙": 1}, {"甲": "x", "乙": 1}, {"甲": "x", "乙": 2}]}"#, "x（1）×2|z\nz\nx（2）|z"),
    ]

    @Test(arguments: cases, Notation.Format.allCases)
    func cells(_ known: Case, _ format: Notation.Format) throws {
        let data = try JSONReader.read(Array(known.data.utf8))
        let result = try Self.rows(try Template(Notation.package(known.template, format)).render(data)).joined(separator: "\n")
        #expect(result == known.expected)
    }

    @Test func mergeStandsWhereTheSchemaWantsIt() throws {
        let cell = "<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/><w:shd w:val=\"clear\"/></w:tcPr>"
        let body =
            "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>\(cell)\(DOCXPackage.p("{{#a}}{{. | mergeDown}}"))</w:tc>\(cell)\(DOCXPackage.p("{{/a}}"))</w:tc></w:tr></w:tbl>"
        let xml = try Notation.xml(try Template(DOCXPackage.make(body: body)).render(["a": ["x", "x"]]), "word/document.xml")
        #expect(xml.contains("<w:tcW w:w=\"900\" w:type=\"dxa\"/><w:vMerge w:val=\"restart\"/><w:shd w:val=\"clear\"/></w:tcPr>"))
        #expect(
            xml.contains(
                "<w:tcW w:w=\"900\" w:type=\"dxa\"/><w:vMerge w:val=\"continue\"/><w:shd w:val=\"clear\"/></w:tcPr><w:p><w:pPr></w:pPr></w:p></w:tc>"
            ))
    }

    @Test(arguments: Notation.Format.allCases)
    func outsideOfATableItIsRefused(_ format: Notation.Format) {
        #expect(Notation.codes("{{a | mergeDown}}", "{}", format) == ["unsupportedPlace"])
    }
}
