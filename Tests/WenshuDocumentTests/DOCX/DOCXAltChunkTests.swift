import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

/// `w:altChunk`, and packages that are one XML file.
@Suite struct DOCXAltChunkTests {
    private typealias X = DOCXPackage

    private func read(_ name: String, _ bytes: [UInt8], type: String) throws -> Document {
        var package = X(body: X.p("前") + "<w:altChunk r:id=\"A\"/>" + X.p("后"))
        package.add("word/\(name)", bytes, type: type)
        package.relate("A", "aFChunk", name)
        return try DOCXReader.read(package.bytes)
    }

    @Test func `plain text`() throws {
        let document = try read("a.txt", Array("甲\r\n乙".utf8), type: "text/plain")
        #expect(document.reading().blocks.map(\.text) == ["前", "甲", "乙", "后"])
        let utf16: [UInt8] = [0xFF, 0xFE, 0x32, 0x75, 0x59]
        #expect(try read("a.txt", utf16, type: "text/plain").reading().blocks.map(\.text) == ["前", "甲", "后"])
    }

    @Test func `HTML as a browser shows it`() throws {
        let html = """
            <!DOCTYPE html><html><head><title>无</title><style>p { color: "red" }</style></head><body><!-- 无 > -->
            <h1>标&#39064;</h1><p class="a>b">第一段
              续&nbsp;&amp;<b>粗</b><br>换行</p><script>if (a<b) { }</script><table><tr><td>一</td><td>二</td></tr></table>&unknown; 1 < 2
            """
        let document = try read("a.html", Array(html.utf8), type: "text/html")
        #expect(document.reading().blocks.map(\.text).prefix(5) == ["前", "标题", "第一段 续\u{A0}&粗", "换行", "一\t二\t"])
    }

    @Test func `a document in a document, with its own numbers and pictures`() throws {
        let numbering = X.abstractNum(1, [("chineseCountingThousand", "%1、", "")]) + X.num(1, 1)
        let inner = X.make(body: X.p("内", num: 1), numbering: numbering)
        var package = X(body: X.p("外", num: 1) + "<w:altChunk r:id=\"A\"/><w:altChunk r:id=\"A\"/>")
        package.addPart("numbering", "numbering", X.abstractNum(1, [("decimal", "%1.", "")]) + X.num(1, 1))
        package.add("word/in.docx", inner)
        package.relate("A", "aFChunk", "in.docx")
        let document = try DOCXReader.read(package.bytes)
        #expect(document.reading().blocks.map(\.printed) == ["1.外", "一、内", "一、内"])
        #expect(document.lists.map(\.id) == ["1", "word/in.docx!1"])
    }

    @Test func `documents in documents come to an end`() throws {
        var bytes = X.make(body: X.p("底"))
        for _ in 0..<4 {
            var package = X(body: "<w:altChunk r:id=\"A\"/>")
            package.add("word/in.docx", bytes)
            package.relate("A", "aFChunk", "in.docx")
            bytes = package.bytes
        }
        let document = try DOCXReader.read(bytes)
        #expect(document.reading().blocks.isEmpty)
        #expect(document.warnings.map(\.code) == [.unreadContent])
    }

    @Test func `other formats and missing parts are warnings`() throws {
        #expect(try read("a.rtf", [0x7B], type: "application/rtf").warnings.map(\.code) == [.unreadContent])
        var package = X(body: "<w:altChunk r:id=\"A\"/>")
        package.relate("A", "aFChunk", "gone.html")
        #expect(try DOCXReader.read(package.bytes).warnings.map(\.code) == [.missingPart])
    }

    private func flat(_ parts: String) -> [UInt8] {
        Array(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\(parts)</pkg:package>"
                .utf8)
    }

    private let rels =
        "<pkg:part pkg:name=\"/_rels/.rels\"><pkg:xmlData><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships></pkg:xmlData></pkg:part>"

    private func main(_ body: String) -> String {
        "<pkg:part pkg:name=\"/word/document.xml\" pkg:contentType=\"x\"><pkg:xmlData><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body)</w:body></w:document></pkg:xmlData></pkg:part>"
    }

    @Test func `a package as one XML file`() throws {
        let picture = "<pkg:part pkg:name=\"/word/media/a.png\"><pkg:binaryData>AQID\nBA==</pkg:binaryData></pkg:part>"
        let document = try DOCXReader.read(flat(rels + main(X.p("文")) + picture))
        #expect(document.reading().blocks.map(\.text) == ["文"])
        #expect(try Document.read(flat(rels + main(X.p("文")))).reading().blocks.map(\.text) == ["文"])
    }

    @Test(arguments: ["", "<pkg:part", "<pkg:part pkg:name=\"/a\">", "<pkg:part pkg:name=\"/a\"></pkg:part>"])
    func `a flat package without a text is refused`(parts: String) {
        #expect(throws: WenshuError.self) { try DOCXReader.read(flat(parts)) }
    }

    @Test func `a flat package with two parts of one name or a DOCTYPE is refused`() {
        let twice = #expect(throws: WenshuError.self) { try DOCXReader.read(flat(rels + main("") + main(""))) }
        #expect(twice?.code == .unsafeArchive)
        let bytes = Array("<!DOCTYPE x [<!ENTITY a \"b\">]>".utf8) + flat(rels + main("")).drop { $0 != UInt8(ascii: "?") }
        #expect(throws: WenshuError.self) { try DOCXReader.read(bytes) }
    }
}
