import Testing
import WenshuContainer

@testable import WenshuDocument

@Suite struct ODTWriterTests {
    /// The parts of the written package as text.
    static func parts(_ document: Document) throws -> [String: String] {
        let archive = try ZipArchive(ODTWriter.write(document))
        var parts: [String: String] = [:]
        for entry in archive.entries { parts[entry.name] = String(decoding: try archive.read(entry), as: UTF8.self) }
        return parts
    }

    static func content(_ blocks: [Block], _ change: (inout Document) -> Void = { _ in }) throws -> String {
        var document = Document()
        document.styles = WriterSample.styles()
        document.lists = WriterSample.lists()
        document.sections = [Section(blocks: blocks)]
        change(&document)
        return try parts(document)["content.xml"] ?? ""
    }

    /// What stands in `office:text`.
    static func body(_ blocks: [Block], _ change: (inout Document) -> Void = { _ in }) throws -> String {
        let xml = try content(blocks, change)
        return String(xml.components(between: "<office:text>", and: "</office:text>") ?? "")
    }

    @Test func thePackageBeginsWithItsStoredTypeAndListsItsParts() throws {
        let bytes = try ODTWriter.write(WriterSample.document())
        let archive = try ZipArchive(bytes)
        #expect(
            archive.entries.map(\.name) == [
                "mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml", "Pictures/image1.png",
            ])
        #expect(archive.entries.first?.method == 0)
        #expect(String(decoding: bytes[30..<77], as: UTF8.self) == "mimetypeapplication/vnd.oasis.opendocument.text")
        let manifest = try Self.parts(WriterSample.document())["META-INF/manifest.xml"] ?? ""
        #expect(manifest.contains("manifest:full-path=\"Pictures/image1.png\" manifest:media-type=\"image/png\""))
    }

    @Test func theSameDocumentGivesTheSameBytes() throws {
        let first = try ODTWriter.write(WriterSample.document())
        for _ in 0..<5 { #expect(try ODTWriter.write(WriterSample.document()) == first) }
    }

    @Test func anEmptyDocumentIsOneEmptyParagraph() throws {
        #expect(
            try Self.parts(Document())["content.xml"]?.contains("<office:text><text:p text:style-name=\"Standard\"/></office:text>") == true
        )
    }

    @Test func equalFormattingHasOneAutomaticStyle() throws {
        let bold = { WriterSample.text($0) { $0.bold = true } }
        let red = WriterSample.text("丙") { $0.color = "FF0000" }
        let xml = try Self.content([.paragraph(Paragraph([bold("甲"), red, bold("乙")]))])
        #expect(
            xml.contains(
                "<text:span text:style-name=\"T1\">甲</text:span><text:span text:style-name=\"T2\">丙</text:span><text:span text:style-name=\"T1\">乙</text:span>"
            ))
        #expect(xml.contains("fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\""))
    }

    @Test func stylesKeepTheirChineseNamesAndSpeakToAsianText() throws {
        let styles = try Self.parts(WriterSample.document())["styles.xml"] ?? ""
        #expect(styles.contains("style:name=\"Standard\" style:display-name=\"正文\""))
        #expect(
            styles.contains(
                "style:name=\"文书_20_正文\" style:display-name=\"文书 正文\" style:family=\"paragraph\" style:parent-style-name=\"Standard\""))
        #expect(styles.contains("style:font-name-asian=\"方正小标宋简体\" fo:font-size=\"22pt\" style:font-size-asian=\"22pt\""))
        #expect(styles.contains("<style:font-face style:name=\"仿宋_GB2312\""))
        #expect(styles.contains("fo:line-height=\"28.95pt\" style:snap-to-layout-grid=\"false\""))
        #expect(styles.contains("fo:border-bottom=\"1.5pt solid #ff0000\" fo:padding-bottom=\"11.3pt\""))
    }

    @Test(arguments: [
        ("正文", "正文"), ("heading 1", "heading_20_1"), ("a_b", "a_5f_b"), ("1级", "_31_级"), ("（一）", "_ff08_一_ff09_"),
        ("Standard", "_53_tandard"), ("", "_"), ("😀", "_1f600_"),
    ])
    func styleNamesAreXMLNames(display: String, name: String) {
        #expect(ODTNames.ncName(display) == name)
    }

    @Test(arguments: [(16.0, "16pt"), (28.95, "28.95pt"), (-0.25, "-0.25pt"), (1.0 / 3, "0.333pt"), (.nan, "0pt"), (1e300, "0pt")])
    func lengthsAreShortAndFinite(value: Double, text: String) {
        #expect(ODTNames.points(value) == text)
    }

    @Test func linksAreNotPaintedBlue() throws {
        let style = "style:name=\"Internet_20_link\""
        #expect(try Self.parts(WriterSample.document())["styles.xml"]?.contains(style) == true)
        #expect(try Self.parts(Document())["styles.xml"]?.contains(style) == false)
    }

    @Test func aStyleThatNobodyDefinedKeepsItsName() throws {
        var document = Document()
        document.sections = [Section(blocks: [.paragraph(Paragraph("甲", style: "某某样式"))])]
        #expect(try Self.parts(document)["styles.xml"]?.contains("style:name=\"某某样式\" style:family=\"paragraph\"") == true)
    }
}

extension String {
    func components(between start: String, and end: String) -> Substring? {
        guard let from = firstRange(of: start)?.upperBound, let to = self[from...].firstRange(of: end)?.lowerBound else { return nil }
        return self[from..<to]
    }
}
