import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

struct ODTTableTests {
    private func cell(_ content: String, _ attributes: String = "") -> String {
        "<table:table-cell \(attributes)>\(content)</table:table-cell>"
    }
    private func row(_ cells: String...) -> String { "<table:table-row>\(cells.joined())</table:table-row>" }
    private let covered = "<table:covered-table-cell/>"

    private func tables(_ content: String, automatic: String = "") throws -> [Table] {
        try ODTReader.read(ODTPackage.make(content: content, automatic: automatic)).body.compactMap {
            if case .table(let table) = $0 { table } else { nil }
        }
    }

    @Test func `merged cells stand once, in their grid columns`() throws {
        let content = """
            <table:table><table:table-column table:number-columns-repeated="3"/>
            <table:table-header-rows>\(row(cell(p("责任单位"), #"table:number-columns-spanned="2""#), covered, cell(p("时限"))))</table:table-header-rows>
            <table:table-rows>\(row(cell(p("甲"), #"table:number-rows-spanned="2""#), cell(p("乙")), cell(p("丙"))))
            \(row(covered, cell(p("丁")), cell(p("戊") + p("己"))))</table:table-rows></table:table>
            """
        let table = try #require(try tables(content).first)
        #expect(table.rows.map(\.isHeader) == [true, false, false])
        #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 2], [0, 1, 2], [1, 2]])
        #expect(table.rows.map { $0.cells.map(\.columnSpan) } == [[2, 1], [1, 1, 1], [1, 1]])
        #expect(table.rows.map { $0.cells.map(\.rowSpan) } == [[1, 1], [2, 1, 1], [1, 1]])
        #expect(table.origin == Origin(part: "content.xml", path: "body/0/table"))
        #expect(try lines(content) == ["[责任单位|时限/甲|乙|丙/丁|戊\n己]", "责任单位", "时限", "甲", "乙", "丙", "丁", "戊", "己"])
    }

    @Test func `tables stand in cells, with paths of their own`() throws {
        let inner = "<table:table>\(row(cell(p("内"))))</table:table>"
        let document = try ODTReader.read(ODTPackage.make(content: p("前") + "<table:table>\(row(cell(p("外") + inner)))</table:table>"))
        let blocks = document.reading().blocks
        #expect(
            blocks.map(\.path) == [
                "body/0/p", "body/1/table", "body/1/table/0/row/0/cell/0/p", "body/1/table/0/row/0/cell/1/table",
                "body/1/table/0/row/0/cell/1/table/0/row/0/cell/0/p",
            ])
        #expect(blocks.map(\.text) == ["前", "", "外", "", "内"])
        #expect(blocks[4].cell == CellPosition(table: 3, row: 0, column: 0))
    }

    @Test func `repeated rows and cells are there as often as they are shown`() throws {
        let content = """
            <table:table><table:table-row table:number-rows-repeated="2">\(cell(p("同"), #"table:number-columns-repeated="2""#))\
            <table:covered-table-cell table:number-columns-repeated="2"/>\(cell(p("末")))</table:table-row></table:table>
            """
        let table = try #require(try tables(content).first)
        #expect(table.rows.map { $0.cells.map(\.column) } == [[0, 1, 4], [0, 1, 4]])
    }

    @Test func `widths, alignment, borders, heights and vertical alignment come from styles`() throws {
        let automatic = """
            <style:style style:name="T" style:family="table"><style:table-properties table:align="center"/></style:style>
            <style:style style:name="C" style:family="table-column"><style:table-column-properties style:column-width="1in"/></style:style>
            <style:style style:name="R" style:family="table-row"><style:table-row-properties style:min-row-height="0.5in"/></style:style>
            <style:style style:name="Z" style:family="table-cell">
            <style:table-cell-properties fo:border="0.5pt solid #000000" style:vertical-align="middle"/></style:style>
            """
        let content = """
            <table:table table:style-name="T"><table:table-column table:style-name="C" table:number-columns-repeated="2"/>
            <table:table-row table:style-name="R">\(cell(p("甲"), #"table:style-name="Z""#))\(cell(p("乙")))</table:table-row></table:table>
            <table:table>\(row(cell(p("丙"))))</table:table>
            """
        let found = try tables(content, automatic: automatic)
        #expect(found.map(\.columnWidths) == [[72, 72], []])
        #expect(found.map(\.alignment) == [.center, nil])
        #expect(found.map(\.borders) == [.grid, .none])
        #expect(found[0].rows[0].minimumHeight == 36)
        #expect(found[0].rows[0].cells.map(\.verticalAlignment) == [.center, nil])
    }

    @Test(arguments: [
        #"<table:table-row table:number-rows-repeated="1001"><table:table-cell/></table:table-row>"#,
        #"<table:table-row><table:table-cell table:number-columns-repeated="100000000000"/></table:table-row>"#,
        #"<table:table-row><table:table-cell table:number-columns-spanned="2000"/></table:table-row>"#,
        #"<table:table-column table:number-columns-repeated="600"/><table:table-column table:number-columns-repeated="600"/>"#,
        #"<table:table-row><table:covered-table-cell table:number-columns-repeated="999"/><table:table-cell/><table:table-cell/></table:table-row>"#,
    ])
    func `what is wider or longer than any table is refused`(rows: String) {
        #expect { try lines("<table:table>\(rows)</table:table>") } throws: { ($0 as? WenshuError)?.code == .limitExceeded }
    }

    @Test func `tables that repeat each other are refused soon`() {
        let nested = (0..<30).reduce(p("文")) { inner, _ in
            #"<table:table><table:table-row table:number-rows-repeated="1000">\#(cell(inner))</table:table-row></table:table>"#
        }
        #expect { try lines(nested) } throws: { ($0 as? WenshuError)?.code == .limitExceeded }
    }

    @Test func `cells are counted over all tables`() throws {
        var limits = Limits.standard
        limits.cells = 50
        let bytes = ODTPackage.make(
            content: """
                <table:table><table:table-row table:number-rows-repeated="10">\(cell("", #"table:number-columns-repeated="10""#))</table:table-row></table:table>
                """)
        #expect { try ODTReader.read(bytes, limits: limits) } throws: { ($0 as? WenshuError)?.code == .limitExceeded }
        limits.cells = 200
        #expect(try ODTReader.read(bytes, limits: limits).body.count == 1)
    }
}
