import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

@testable import WenshuTemplate

/// `{{#path | columns}}`
@Suite struct ColumnTests {
    private static let cases = [
        Case(
            "in every row, in the item's scope", "‖项目‖{{#季 | columns}}{{名}}{{/季}}‖合计\n‖数‖{{数}}‖{{和}}",
            #"{"季": [{"名": "一", "数": 1}, {"名": "二", "数": 2}, {"名": "三", "数": 3}], "和": 6}"#,
            "‖项目‖一‖二‖三‖合计\n‖数‖1‖2‖3‖6"),
        Case(
            "several columns a turn", "‖{{#a | columns}}{{x}}‖{{y}}{{/a}}‖末\n‖{{@index}}‖{{y}}‖末",
            #"{"a": [{"x": 1, "y": 2}, {"x": 3, "y": 4}]}"#, "‖1‖2‖3‖4‖末\n‖1‖2‖2‖4‖末"),
        Case(
            "within a loop of rows", "‖名‖{{#月 | columns}}{{.}}{{/月}}\n‖{{#行}}{{名}}‖{{.}}{{/行}}",
            #"{"月": ["五", "六"], "行": [{"名": "甲"}, {"名": "乙"}]}"#, "‖名‖五‖六\n‖甲‖五‖六\n‖乙‖五‖六"),
        Case(
            "a list of the row's own", "‖{{#行}}{{名}}‖{{#数 | columns}}{{.}}{{/数}}‖末{{/行}}",
            #"{"行": [{"名": "甲", "数": [1, 2]}, {"名": "乙", "数": [3, 4]}]}"#, "‖甲‖1‖2‖末\n‖乙‖3‖4‖末"),
        Case("sections inside the cells", "‖{{#a | columns}}{{#if . > 1}}大{{else}}小{{/if}}{{/a}}‖末", #"{"a": [1, 2]}"#, "‖小‖大‖末"),
        Case("a list without items takes the columns away", "‖甲‖{{#a | columns}}x{{/a}}\n‖乙‖y", #"{"a": []}"#, "‖甲\n‖乙"),
        Case("a condition keeps or drops columns", "‖甲‖{{#if b | columns}}x{{/if}}\n‖乙‖y", #"{"b": true}"#, "‖甲‖x\n‖乙‖y"),
        Case("a table without columns goes", "前\n‖{{#a | columns}}x{{/a}}\n‖y\n后", #"{"a": []}"#, "前\n后"),
        Case(
            "two sections side by side", "‖{{#a | columns}}{{.}}{{/a}}‖{{#b | columns}}{{.}}{{/b}}", #"{"a": [1, 2], "b": [3, 4]}"#,
            "‖1‖2‖3‖4"),
    ]

    @Test(arguments: cases, Notation.Format.allCases)
    func cells(_ known: Case, _ format: Notation.Format) throws {
        #expect(try Notation.render(known.template, known.data, format) == known.expected)
    }

    // MARK: Grid, spans, widths

    private static let data: Value = ["a": ["一", "二", "三"]]

    private func docx(_ rows: String) throws -> [UInt8] {
        let grid = [2000, 1000, 1000].map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        let body = "<w:tbl><w:tblPr><w:tblW w:w=\"4000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\(rows)</w:tbl>"
        return try Template(DOCXPackage.make(body: body)).render(Self.data)
    }

    private func tc(_ text: String, width: Int, span: Int = 1) -> String {
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : "")</w:tcPr>\(DOCXPackage.p(text))</w:tc>"
    }

    @Test func gridSpansAndWidthsOfDOCXFollow() throws {
        let bytes = try docx(
            "<w:tr>\(tc("题", width: 4000, span: 3))</w:tr>"
                + "<w:tr>\(tc("甲", width: 2000))\(tc("{{#a | columns}}{{.}}{{/a}}", width: 1000))\(tc("末", width: 1000))</w:tr>")
        let xml = try Notation.xml(bytes, "word/document.xml")
        // 2000 + 3 × 1000 + 1000 share the 4000 that the table was wide.
        let grid = [1333, 667, 667, 667, 667].map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        #expect(xml.contains("<w:tblGrid>\(grid)</w:tblGrid>"))
        #expect(xml.contains("<w:tcW w:w=\"4000\" w:type=\"dxa\"/><w:gridSpan w:val=\"5\"/>"))
        #expect(xml.components("<w:tcW w:w=\"667\" ") == 4)
        #expect(try MergeTests.rows(bytes) == ["题→5", "甲|一|二|三|末"])
    }

    @Test func columnsAndSpansOfODTFollow() throws {
        func cell(_ text: String, _ attributes: String = "") -> String {
            "<table:table-cell\(attributes)><text:p>\(text)</text:p></table:table-cell>"
        }
        let content = """
            <table:table table:name="T"><table:table-column table:style-name="A"/>\
            <table:table-column table:style-name="B" table:number-columns-repeated="2"/>\
            <table:table-row>\(cell("题", " table:number-columns-spanned=\"3\""))<table:covered-table-cell/><table:covered-table-cell/></table:table-row>\
            <table:table-row>\(cell("甲"))\(cell("{{#a | columns}}{{.}}{{/a}}"))\(cell("末"))</table:table-row></table:table>
            """
        let bytes = try Template(ODTPackage.make(content: content)).render(Self.data)
        let xml = try Notation.xml(bytes, "content.xml")
        #expect(xml.components("<table:table-column table:style-name=\"B\"/>") == 4)
        #expect(xml.components("<table:covered-table-cell/>") == 4)
        #expect(try MergeTests.rows(bytes) == ["题→5", "甲|一|二|三|末"])
    }

    @Test func aMergedCellThatCrossesTheColumnsIsRefused() {
        let body =
            "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>\(tc("x", width: 1, span: 2))\(tc("y", width: 1))</w:tr><w:tr>\(tc("甲", width: 1))\(tc("{{#a | columns}}{{.}}", width: 1))\(tc("{{/a}}", width: 1))</w:tr></w:tbl>"
        #expect(Template.check(DOCXPackage.make(body: body)).map(\.code.name) == ["crossingRange"])
    }

    @Test func statedNumbersOfColumnsAndRowsAreBounded() throws {
        let cell = "<table:table-cell><text:p>{{#a | columns}}x{{/a}}</text:p></table:table-cell>"
        let row = "<table:table-row>\(cell)</table:table-row>"
        let other = "<table:table-row><table:table-cell/></table:table-row>"
        let column = "<table:table-column table:number-columns-repeated=\"2147483647\"/>"
        let table = { (rows: String) in ODTPackage.make(content: "<table:table table:name=\"T\">\(column)\(column)\(rows)</table:table>") }
        let xml = try Notation.xml(try Template(table(row)).render(["a": true]), "content.xml")
        #expect(xml.components("<table:table-column/>") == 10_000)
        var limits = Limits.standard
        limits.templateTags = 5
        let many = row + String(repeating: other, count: 10)
        #expect(Template.check(table(many), limits: limits).map(\.code.name) == ["limitExceeded"])
    }

    @Test func equalCellsOfRepeatedColumnsMerge() throws {
        let template = "‖{{#行}}{{#列 | columns}}{{. | mergeDown}}{{/列}}‖{{@index}}{{/行}}"
        let data: Value = ["行": [["列": ["x", "y"]], ["列": ["x", "z"]]]]
        for format in Notation.Format.allCases {
            #expect(try MergeTests.rows(try Template(Notation.package(template, format)).render(data)) == ["x×2|y|1", "z|2"])
        }
    }

    @Test func fieldsOfOtherRowsBelongToTheList() throws {
        let template = try Template(Notation.package("‖{{#季 | columns}}{{名}}{{/季}}\n‖{{数}}", .docx))
        #expect(template.fields.map(\.path) == ["季", "季[].名", "季[].数"])
    }

    @Test func bookmarksOfRepeatedCellsStayUnique() throws {
        let mark = "<w:bookmarkStart w:id=\"3\" w:name=\"b\"/><w:bookmarkEnd w:id=\"3\"/>"
        let body =
            "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>\(DOCXPackage.p("{{#a | columns}}{{.}}{{/a}}"))</w:tc></w:tr><w:tr><w:tc><w:p>\(mark)</w:p></w:tc></w:tr></w:tbl>"
        let xml = try Notation.xml(try Template(DOCXPackage.make(body: body)).render(Self.data), "word/document.xml")
        #expect(xml.components("w:name=\"b\"") == 1)
        #expect(xml.components("<w:bookmarkStart ") == 3)
    }
}
