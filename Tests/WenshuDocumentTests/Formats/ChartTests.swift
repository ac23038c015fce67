import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

/// Charts: their words are text of the page, the same in both formats and each once.
struct ChartTests {
    private static let words = ["整改进度", "单位：件", "月份", "已整改", "整改中", "一月", "二月"]

    // MARK: DOCX

    private func cache(_ kind: String, _ values: String..., format: String = "") -> String {
        let points = values.enumerated().map { "<c:pt idx=\"\($0)\"><c:v>\($1)</c:v></c:pt>" }.joined()
        return
            "<c:\(kind)Ref><c:f>表!$A$1</c:f><c:\(kind)Cache>\(format)<c:ptCount val=\"\(values.count)\"/>\(points)</c:\(kind)Cache></c:\(kind)Ref>"
    }

    private func title(_ text: String) -> String {
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    }

    private func series(_ name: String, _ categories: String) -> String {
        "<c:ser><c:tx>\(cache("str", name))</c:tx><c:cat>\(categories)</c:cat><c:val>\(cache("num", "3", "4"))</c:val></c:ser>"
    }

    private func word(_ chart: String) -> [UInt8] {
        let graphic = "<a:graphic><a:graphicData><c:chart r:id=\"rIdC\"/></a:graphicData></a:graphic>"
        var package = DOCXPackage(
            body: "<w:p>\(DOCXPackage.r("见图"))<w:r><w:drawing><wp:inline>\(graphic)</wp:inline></w:drawing></w:r></w:p>")
        package.relate("rIdC", "chart", "charts/chart1.xml")
        package.add(
            "word/charts/chart1.xml",
            """
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>\(chart)</c:chart></c:chartSpace>
            """)
        return package.bytes
    }

    @Test func `the words of a chart in a DOCX`() throws {
        let months = cache("str", "一月", "二月")
        let plot = "<c:barChart>\(series("已整改", months))\(series("整改中", months))</c:barChart><c:catAx>\(title("月份"))</c:catAx>"
        let reading = try Document.read(word(title("整改进度") + title("单位：件") + "<c:plotArea>\(plot)</c:plotArea>")).reading()
        // The axes stand behind the series there.
        #expect(reading.blocks.map(\.text) == ["见图"] + Self.words)
        #expect(reading.blocks.map(\.location) == [.body] + Self.words.map { _ in .textBox })
        #expect(reading.warnings.isEmpty)
    }

    @Test func `years are categories as they stand, and serial numbers of dates are not`() throws {
        func texts(_ format: String) throws -> [String] {
            let years = cache("num", "2020", "2021", format: "<c:formatCode>\(format)</c:formatCode>")
            return try Document.read(word("<c:plotArea><c:barChart>\(series("件数", years))</c:barChart></c:plotArea>")).reading().blocks.map(
                \.text)
        }
        #expect(try texts("General") == ["见图", "件数", "2020", "2021"])
        #expect(try texts("yyyy-mm-dd") == ["见图", "件数"])
    }

    @Test func `a title that is kept of a cell`() throws {
        #expect(
            try Document.read(word("<c:title><c:tx>\(cache("str", "整改进度"))</c:tx></c:title>")).reading().blocks.map(\.text) == [
                "见图", "整改进度",
            ])
    }

    // MARK: ODT

    private static let namespaces = ODTPackage.namespaces + #" xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0""#
    private static let table = """
        <table:table table:name="local-table"><table:table-header-columns><table:table-column/></table:table-header-columns>\
        <table:table-columns><table:table-column table:number-columns-repeated="2"/></table:table-columns>\
        <table:table-header-rows><table:table-row><table:table-cell><text:p/></table:table-cell><table:table-cell><text:p>已整改</text:p></table:table-cell>\
        <table:table-cell><text:p>整改中</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-rows>\
        <table:table-row><table:table-cell><text:p>一月</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>3</text:p></table:table-cell></table:table-row>\
        <table:table-row><table:table-cell><text:p>二月</text:p></table:table-cell><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row>\
        </table:table-rows></table:table>
        """

    private static func chart(_ more: String = "", categories: String = "local-table.$A$2:.$A$3") -> String {
        """
        <office:document-content \(namespaces)><office:body><office:chart><chart:chart chart:class="chart:bar">\
        <chart:title><text:p>整改进度</text:p></chart:title><chart:subtitle><text:p>单位：件</text:p></chart:subtitle><chart:plot-area>\
        <chart:axis chart:dimension="x"><chart:title><text:p>月份</text:p></chart:title><chart:categories table:cell-range-address="\(categories)"/></chart:axis>\
        <chart:series chart:label-cell-address="local-table.$B$1"><chart:data-point/></chart:series>\
        <chart:series chart:label-cell-address="local-table.C1:local-table.C1"/>\(more)</chart:plot-area>\(table)</chart:chart></office:chart></office:body>\
        </office:document-content>
        """
    }

    private static let frame = """
        见图<draw:frame svg:width="2in" svg:height="1in"><draw:object xlink:href="./Object 1"/>\
        <draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>
        """
    private static let picture: (name: String, bytes: [UInt8]) = ("ObjectReplacements/Object 1", [0x89, 0x50, 0x4E, 0x47])

    private func odf(_ object: String, with parts: [(name: String, bytes: [UInt8])] = [picture]) throws -> Document {
        try Document.read(ODTPackage.make(content: p(Self.frame), parts: [("Object 1/content.xml", Array(object.utf8))] + parts))
    }

    @Test func `the words of a chart in an ODT, and its picture`() throws {
        let document = try odf(Self.chart())
        #expect(document.reading().blocks.map(\.text) == ["见图"] + Self.words)
        #expect(document.reading().blocks.map(\.location) == [.body] + Self.words.map { _ in .textBox })
        #expect(document.images.map(\.id) == ["ObjectReplacements/Object 1"])
        #expect(document.warnings.isEmpty)
    }

    @Test func `a chart in a flat file`() throws {
        let object = Self.chart().replacing("office:document-content", with: "office:document")
        let document = try Document.read(ODTPackage.flat(content: p("见图<draw:frame><draw:object>\(object)</draw:object></draw:frame>")))
        #expect(document.reading().blocks.map(\.text) == ["见图"] + Self.words)
    }

    @Test func `a chart that holds itself ends`() throws {
        let itself =
            #"<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame><draw:frame><draw:object xlink:href="../Object 1"/></draw:frame>"#
        #expect(try odf(Self.chart("<chart:series>\(itself)</chart:series>")).reading().blocks.map(\.text) == ["见图"] + Self.words)
        #expect(try odf(Self.chart("<text:p>\(itself)</text:p>")).reading().blocks.map(\.text) == ["见图"] + Self.words)
    }

    @Test(arguments: [
        "local-table.$A$2:.$A$99999999999999999999", "local-table.$ZZZZZZZZ$1", "$A$1", "表格.$A$1:.$A$2", "local-table.$A$0", ":", "",
    ])
    func `an address that leads nowhere is no text`(address: String) throws {
        #expect(try odf(Self.chart(categories: address)).reading().blocks.map(\.text) == ["见图"] + Self.words.prefix(5))
    }

    @Test func `a chart that is missing is a warning, and its picture stays`() throws {
        let document = try Document.read(ODTPackage.make(content: p(Self.frame), parts: [Self.picture]))
        #expect(document.warnings.map(\.code) == [.missingPart])
        #expect(document.images.count == 1)
        #expect(document.reading().blocks.map(\.text) == ["见图"])
    }

    @Test func `another embedded document is named and not opened`() throws {
        let text = ODTPackage.contentXML(p("里面"))
        let document = try odf(text)
        #expect(document.warnings.map(\.code) == [.embeddedObject])
        #expect(document.reading().blocks.map(\.text) == ["见图"])
    }

    @Test func `a chart's table cannot ask for millions of cells`() throws {
        let object = Self.chart().replacing(
            #"number-columns-repeated="2"><text:p>3"#, with: #"number-columns-repeated="1000000"><text:p>3"#)
        #expect { try odf(object) } throws: { ($0 as? WenshuError)?.code == .limitExceeded }
    }
}
