import Testing
import WenshuBasics
import WenshuContainer

@Suite struct OPCPackageTests {
    private func package(_ parts: KeyValuePairs<String, String>) throws -> OPCPackage {
        var zip = ZipWriter()
        for (name, text) in parts { zip.add(name, Array(text.utf8)) }
        return try OPCPackage(zip.finish())
    }

    private func rels(_ lines: String) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(lines)</Relationships>"
    }

    @Test(arguments: [
        ("styles.xml", "word/document.xml", "word/styles.xml"),
        ("/word/styles.xml", "word/document.xml", "word/styles.xml"),
        ("../media/a.png", "word/document.xml", "media/a.png"),
        ("./media/./a.png", "word/document.xml", "word/media/a.png"),
        ("word/document.xml", "", "word/document.xml"),
        ("media\\a.png", "word/document.xml", "word/media/a.png"),
        ("../../a", "word/document.xml", nil),
        ("#here", "document.xml", nil),
        ("", "word/document.xml", nil),
    ])
    func `a target means the part that the standard says`(target: String, source: String, part: String?) {
        #expect(Relationship.resolve(target, from: source) == part)
    }

    @Test func `relationships are those of their own part`() throws {
        let package = try package([
            "_rels/.rels": rels("<Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"/w/main.xml\"/>"),
            "w/main.xml": "<x/>",
            "w/_rels/main.xml.rels": rels(
                "<Relationship Id=\"a\" Type=\"http://x/styles\" Target=\"gone.xml\"/>"
                    + "<Relationship Id=\"b\" Type=\"http://y/styles\" Target=\"s.xml\"/>"
                    + "<Relationship Id=\"b\" Type=\"http://y/other\" Target=\"t.xml\"/>"
                    + "<Relationship Id=\"c\" Type=\"http://x/hyperlink\" Target=\"http://example.org/\" TargetMode=\"External\"/>"),
            "w/s.xml": "<x/>",
        ])
        #expect(try package.part("officeDocument", of: "") == "w/main.xml")
        let relationships = try package.relationships(of: "w/main.xml")
        #expect(relationships.map(\.id) == ["a", "b", "c"])
        #expect(relationships.map(\.part) == ["w/gone.xml", "w/s.xml", nil])
        #expect(relationships[2].isExternal)
        // The first styles part is missing: the second stands in.
        #expect(try package.part("styles", of: "w/main.xml") == "w/s.xml")
        #expect(try package.part("numbering", of: "w/main.xml") == nil)
        #expect(try package.part("numbering", of: "w/main.xml", conventionally: "w/s.xml") == "w/s.xml")
    }

    @Test func `part names disregard case and percent encoding`() throws {
        let package = try package(["Word/Document.xml": "<x/>", "media/图 1.png": "p"])
        #expect(try package.entry("word/document.XML")?.name == "Word/Document.xml")
        #expect(try package.read("media/%E5%9B%BE%201.png") == Array("p".utf8))
    }

    @Test func `two names that differ in case only are refused once one is read`() throws {
        let package = try package(["a.xml": "<x/>", "A.xml": "<y/>", "b.xml": "<z/>"])
        #expect(try package.read("b.xml") != nil)
        let error = #expect(throws: WenshuError.self) { try package.read("a.xml") }
        #expect(error?.code == .unsafeArchive)
    }

    @Test func `content types come from overrides before extensions`() throws {
        let package = try package([
            "[Content_Types].xml":
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"XML\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"main\"/></Types>"
        ])
        #expect(try package.contentType(of: "word/document.xml") == "main")
        #expect(try package.contentType(of: "word/styles.xml") == "application/xml")
        #expect(try package.contentType(of: "word/a.png") == nil)
    }

    @Test func `a damaged relationships part is named`() throws {
        let package = try package(["_rels/.rels": "<Relationships"])
        let error = #expect(throws: WenshuError.self) { try package.relationships() }
        #expect(error?.code == .malformedXML)
        #expect(error?.diagnostics.first?.place.part == "_rels/.rels")
    }
}
