import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

/// What a table says of itself to those who cannot see it (`w:tblCaption`, `w:tblDescription`; `table:title`, `table:desc`).
struct TableWordsTests {
    private static let word = DOCXPackage.make(
        body: """
            <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblCaption w:val="整改情况表"/><w:tblDescription w:val="各单位的措施 &amp; 时限"/></w:tblPr>\
            <w:tr><w:tc><w:p>\(DOCXPackage.r("甲"))</w:p></w:tc></w:tr></w:tbl>
            """)
    private static let odf = ODTPackage.make(
        content: """
            <table:table><table:title>整改情况表</table:title><table:desc>各单位的措施 &amp; 时限</table:desc><table:table-column/>\
            <table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row></table:table>
            """)

    private func table(_ document: Document) throws -> Table {
        guard case .table(let table)? = document.body.first else { throw Missing() }
        return table
    }

    private struct Missing: Error {}

    @Test(arguments: [word, odf])
    func `title and description are read, and kept in both formats`(bytes: [UInt8]) throws {
        let document = try Document.read(bytes)
        for read in [document, try Document.read(DOCXWriter.write(document)), try Document.read(ODTWriter.write(document))] {
            #expect(try table(read).title == "整改情况表")
            #expect(try table(read).description == "各单位的措施 & 时限")
        }
    }

    @Test(arguments: [word, odf])
    func `they are alternative texts of the table's block, and no text of the page`(bytes: [UInt8]) throws {
        let blocks = try Document.read(bytes).reading().blocks
        #expect(blocks.map(\.alternativeTexts) == [["整改情况表", "各单位的措施 & 时限"], []])
        #expect(blocks.map(\.text) == ["", "甲"])
    }

    @Test func `a page of HTML has them for those who hear it`() throws {
        var document = try Document.read(Self.word)
        #expect(
            String(decoding: try HTMLWriter.write(document), as: UTF8.self).contains(
                #"aria-label="整改情况表" aria-description="各单位的措施 &amp; 时限""#))
        var table = try table(document)
        table.title = nil
        document.sections[0].blocks[0] = .table(table)
        let html = String(decoding: try HTMLWriter.write(document), as: UTF8.self)
        #expect(html.contains(#"aria-label="各单位的措施 &amp; 时限""#) && !html.contains("aria-description"))
    }

    @Test func `a table without words has none`() throws {
        let body = "<w:tbl><w:tblPr><w:tblCaption w:val=\"\"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        let document = try Document.read(DOCXPackage.make(body: body))
        #expect(try table(document).title == nil)
        #expect(!String(decoding: try HTMLWriter.write(document), as: UTF8.self).contains("aria-label"))
    }
}
