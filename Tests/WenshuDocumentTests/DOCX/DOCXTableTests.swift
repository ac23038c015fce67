import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

@Suite struct DOCXTableTests {
    private typealias X = DOCXPackage

    private func table(_ rows: String, grid: [Int] = [2000, 2000, 2000]) -> String {
        "<w:tbl><w:tblPr/><w:tblGrid>\(grid.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>\(rows)</w:tbl>"
    }

    private func tr(_ cells: String, _ properties: String = "") -> String { "<w:tr><w:trPr>\(properties)</w:trPr>\(cells)</w:tr>" }

    private func tc(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(text.isEmpty ? "" : X.r(text))</w:p></w:tc>"
    }

    /// Each cell as `column+columns×rows text`.
    private func cells(_ body: String) throws -> [[String]] {
        let blocks = try DOCXReader.read(X.make(body: body)).reading().blocks
        return blocks.first { $0.kind == .table }?.rows.map { row in
            row.map { "\($0.column)+\($0.columnSpan)×\($0.rowSpan) \($0.text)" }
        } ?? []
    }

    private let restart = "<w:vMerge w:val=\"restart\"/>"
    private let go = "<w:vMerge/>"

    @Test func `cells merged over rows and columns`() throws {
        let body = table(
            tr(tc("甲", restart) + tc("乙", "<w:gridSpan w:val=\"2\"/>")) + tr(tc("", go) + tc("丙") + tc("丁"))
                + tr(tc("", "<w:vMerge w:val=\"continue\"/>") + tc("戊") + tc("己")) + tr(tc("庚") + tc("辛") + tc("壬")))
        #expect(
            try cells(body) == [
                ["0+1×3 甲", "1+2×1 乙"], ["1+1×1 丙", "2+1×1 丁"], ["1+1×1 戊", "2+1×1 己"], ["0+1×1 庚", "1+1×1 辛", "2+1×1 壬"],
            ])
    }

    @Test func `two merged stretches in one column`() throws {
        let body = table(tr(tc("甲", restart)) + tr(tc("", go)) + tr(tc("乙", restart)) + tr(tc("", go)), grid: [2000])
        #expect(try cells(body) == [["0+1×2 甲"], [], ["0+1×2 乙"], []])
    }

    @Test func `a block merged both ways`() throws {
        let both = "<w:gridSpan w:val=\"2\"/>"
        let body = table(tr(tc("甲", both + restart) + tc("乙")) + tr(tc("", both + go) + tc("丙")))
        #expect(try cells(body) == [["0+2×2 甲", "2+1×1 乙"], ["2+1×1 丙"]])
    }

    @Test func `a continuation without a beginning is a cell of its own`() throws {
        #expect(try cells(table(tr(tc("甲", go)))) == [["0+1×1 甲"]])
        // Other columns than the cell above.
        let body = table(tr(tc("甲", restart + "<w:gridSpan w:val=\"2\"/>")) + tr(tc("乙", go)))
        #expect(try cells(body) == [["0+2×1 甲"], ["0+1×1 乙"]])
    }

    @Test func `old horizontal merging and columns left out`() throws {
        #expect(
            try cells(table(tr(tc("甲", "<w:hMerge w:val=\"restart\"/>") + tc("", "<w:hMerge/>") + tc("乙")))) == [["0+2×1 甲", "2+1×1 乙"]])
        #expect(try cells(table(tr(tc("甲"), "<w:gridBefore w:val=\"2\"/>"))) == [["2+1×1 甲"]])
    }

    @Test func `a table in a cell`() throws {
        let inner = table(tr(tc("内")), grid: [1000])
        let body = table(tr("<w:tc><w:p>\(X.r("外"))</w:p>\(inner)<w:p/></w:tc>"), grid: [2000])
        let blocks = try DOCXReader.read(X.make(body: body)).reading().blocks
        #expect(blocks.map(\.kind) == [.table, .paragraph, .table, .paragraph, .paragraph])
        #expect(
            blocks.map(\.path) == [
                "body/0/tbl", "body/0/tbl/2/tr/1/tc/0/p", "body/0/tbl/2/tr/1/tc/1/tbl", "body/0/tbl/2/tr/1/tc/1/tbl/2/tr/1/tc/1/p",
                "body/0/tbl/2/tr/1/tc/2/p",
            ])
        #expect(blocks[3].text == "内")
        #expect(blocks[3].cell == CellPosition(table: 2, row: 0, column: 0))
    }

    @Test func `rows and cells in content controls`() throws {
        let body = table(
            tr(tc("甲") + "<w:sdt><w:sdtPr/><w:sdtContent>\(tc("乙"))</w:sdtContent></w:sdt>")
                + "<w:sdt><w:sdtPr/><w:sdtContent>\(tr(tc("丙") + tc("丁")))</w:sdtContent></w:sdt>")
        #expect(try cells(body) == [["0+1×1 甲", "1+1×1 乙"], ["0+1×1 丙", "1+1×1 丁"]])
    }

    @Test func `head rows, heights, widths and places`() throws {
        let body = table(tr(tc("甲", "<w:vAlign w:val=\"center\"/>"), "<w:tblHeader/><w:trHeight w:val=\"600\"/>"), grid: [1440])
        guard case .table(let table)? = try DOCXReader.read(X.make(body: body)).body.first else { return #expect(Bool(false)) }
        #expect(table.columnWidths == [72])
        #expect(table.rows[0].isHeader)
        #expect(table.rows[0].minimumHeight == 30)
        #expect(table.rows[0].cells[0].verticalAlignment == .center)
    }

    @Test(arguments: [
        ("", "", TableBorders.none), ("<w:tblStyle w:val=\"G\"/>", "", .grid), ("<w:tblStyle w:val=\"T\"/>", "", .grid),
        ("<w:tblStyle w:val=\"G\"/><w:tblBorders><w:top w:val=\"none\"/></w:tblBorders>", "", .none),
        ("<w:tblBorders><w:top w:val=\"single\"/></w:tblBorders>", "", .grid),
        ("", "<w:tcBorders><w:left w:val=\"dotted\"/></w:tcBorders>", .grid),
    ])
    func `lines come from the table, its style or its cells`(tblPr: String, tcPr: String, expected: TableBorders) throws {
        let styles =
            "<w:style w:type=\"table\" w:styleId=\"G\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders><w:insideH w:val=\"single\"/></w:tblBorders></w:tblPr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"T\"><w:name w:val=\"T\"/><w:basedOn w:val=\"G\"/></w:style>"
        let body = "<w:tbl><w:tblPr>\(tblPr)</w:tblPr>\(tr(tc("甲", tcPr)))</w:tbl>"
        guard case .table(let table)? = try DOCXReader.read(X.make(body: body, styles: styles)).body.first else {
            return #expect(Bool(false))
        }
        #expect(table.borders == expected)
    }

    @Test(arguments: ["0", "-5", "x", ""]) func `a damaged span counts as one`(span: String) throws {
        #expect(try cells(table(tr(tc("甲", "<w:gridSpan w:val=\"\(span)\"/>")))) == [["0+1×1 甲"]])
    }

    @Test(arguments: ["1001", "99999999999"]) func `a huge span is refused`(span: String) {
        let error = #expect(throws: WenshuError.self) {
            try DOCXReader.read(X.make(body: table(tr(tc("甲", "<w:gridSpan w:val=\"\(span)\"/>")))))
        }
        #expect(error?.code == .limitExceeded)
    }

    @Test func `text under a merged cell is warned of`() throws {
        let document = try DOCXReader.read(X.make(body: table(tr(tc("甲", restart)) + tr(tc("盖住", go)), grid: [2000])))
        #expect(document.warnings.map(\.code) == [.unreadContent])
    }

    @Test func `blocks and cells are counted against the limits`() throws {
        var limits = Limits()
        limits.cells = 3
        let bytes = X.make(body: table(tr(tc("甲") + tc("乙")) + tr(tc("丙") + tc("丁"))))
        #expect(throws: WenshuError.self) { try DOCXReader.read(bytes, limits: limits) }
        limits.cells = 4
        #expect(throws: Never.self) { try DOCXReader.read(bytes, limits: limits) }
        limits.blocks = 4
        let error = #expect(throws: WenshuError.self) { try DOCXReader.read(bytes, limits: limits) }
        #expect(error?.code == .limitExceeded)
    }
}
