import Testing
import WenshuContainer

@testable import WenshuDocument

@Suite struct DOCXWriterTests {
    /// The parts of the written package as text.
    static func parts(_ document: Document) throws -> [String: String] {
        let archive = try ZipArchive(DOCXWriter.write(document))
        var parts: [String: String] = [:]
        for entry in archive.entries { parts[entry.name] = String(decoding: try archive.read(entry), as: UTF8.self) }
        return parts
    }

    /// What stands in `w:body` before the page set-up.
    static func body(_ blocks: [Block], _ change: (inout Document) -> Void = { _ in }) throws -> String {
        var document = Document()
        document.sections = [Section(blocks: blocks)]
        change(&document)
        let xml = try parts(document)["word/document.xml"] ?? ""
        let start = try #require(xml.firstRange(of: "<w:body>")).upperBound
        let end = try #require(xml.firstRange(of: "<w:sectPr>", from: start)).lowerBound
        return String(xml[start..<end])
    }

    static func body(_ inline: Inline) throws -> String { try body([.paragraph(Paragraph([inline]))]) }

    @Test func `The package holds its parts, the content types first`() throws {
        let archive = try ZipArchive(DOCXWriter.write(WriterSample.document()))
        let names = archive.entries.map(\.name)
        #expect(names.prefix(2) == ["[Content_Types].xml", "_rels/.rels"])
        let wanted = [
            "document", "styles", "settings", "fontTable", "numbering", "footnotes", "comments", "header1", "footer1", "footer2",
        ]
        for part in wanted { #expect(names.contains("word/\(part).xml"), "\(part)") }
        #expect(names.contains("word/media/image1.png"))
        let types = try Self.parts(WriterSample.document())["[Content_Types].xml"] ?? ""
        #expect(types.contains("<Default Extension=\"png\" ContentType=\"image/png\"/>"))
        #expect(types.contains("PartName=\"/word/footnotes.xml\""))
    }

    @Test func `The same document gives the same bytes`() throws {
        let first = try DOCXWriter.write(WriterSample.document())
        for _ in 0..<5 { #expect(try DOCXWriter.write(WriterSample.document()) == first) }
    }

    @Test func `An empty document has a page`() throws {
        let xml = try Self.parts(Document())["word/document.xml"] ?? ""
        #expect(xml.contains("<w:body><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
        #expect(try DOCXReader.read(DOCXWriter.write(Document())).sections.count == 1)
    }

    @Test(arguments: [
        ("甲 乙", "<w:r><w:t xml:space=\"preserve\">甲 乙</w:t></w:r>"),
        ("甲\t乙", "<w:r><w:t xml:space=\"preserve\">甲</w:t><w:tab/><w:t xml:space=\"preserve\">乙</w:t></w:r>"),
        ("甲\r\n", "<w:r><w:t xml:space=\"preserve\">甲</w:t><w:br/></w:r>"),
        ("a<b>&", "<w:r><w:t xml:space=\"preserve\">a&lt;b&gt;&amp;</w:t></w:r>"),
        ("“甲”", "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">“甲”</w:t></w:r>"),
        ("甲\u{0}\u{1B}\u{FFFE}", "<w:r><w:t xml:space=\"preserve\">甲</w:t></w:r>"), ("", ""),
    ])
    func `Text means itself`(text: String, xml: String) throws {
        let expected = xml.isEmpty ? "<w:p/>" : "<w:p>\(xml)</w:p>"
        #expect(try Self.body(.text(text, TextFormat())) == expected)
    }

    @Test func `Run properties stand in the order of the schema`() throws {
        let text = WriterSample.text("甲") {
            ($0.fontEastAsian, $0.fontLatin, $0.size, $0.bold, $0.italic) = ("黑体", "Arial", 16, true, false)
            ($0.underline, $0.strike, $0.color, $0.background) = (true, true, "ff0000", "FFFF00")
            ($0.letterSpacing, $0.position, $0.hidden) = (-0.25, .superscript, false)
        }
        let properties = [
            "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"黑体\" w:cs=\"Arial\"/>", "<w:b/>", "<w:i w:val=\"0\"/>",
            "<w:strike/>",
            "<w:vanish w:val=\"0\"/>", "<w:color w:val=\"FF0000\"/>", "<w:spacing w:val=\"-5\"/>", "<w:sz w:val=\"32\"/>",
            "<w:szCs w:val=\"32\"/>",
            "<w:u w:val=\"single\"/>", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFF00\"/>",
            "<w:vertAlign w:val=\"superscript\"/>",
        ]
        #expect(try Self.body(text).contains("<w:rPr>\(properties.joined())</w:rPr>"))
    }

    @Test func `Paragraph properties stand in the order of the schema`() throws {
        var paragraph = Paragraph("甲")
        paragraph.outlineLevel = 2
        paragraph.endRevision = Revision(.inserted, author: "王检", date: "2021-03-01")
        paragraph.format.keepWithNext = true
        paragraph.format.pageBreakBefore = false
        paragraph.format.borderBottom = Border(width: 1, color: "FF0000", distance: 40)
        paragraph.format.tabStops = [TabStop(400, .right), TabStop(80)]
        paragraph.format.lineSpacing = .exactly(28.95)
        paragraph.format.indentLeft = 96
        paragraph.format.firstLine = -64
        paragraph.format.alignment = .justify
        let properties = [
            "<w:keepNext/>", "<w:pageBreakBefore w:val=\"0\"/>",
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"31\" w:color=\"FF0000\"/></w:pBdr>",
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"1600\"/><w:tab w:val=\"right\" w:pos=\"8000\"/></w:tabs>",
            "<w:spacing w:line=\"579\" w:lineRule=\"exact\"/>", "<w:ind w:left=\"1920\" w:hanging=\"1280\"/>", "<w:jc w:val=\"both\"/>",
            "<w:outlineLvl w:val=\"1\"/>", "<w:rPr><w:ins w:id=\"1\" w:author=\"王检\" w:date=\"2021-03-01T00:00:00Z\"/></w:rPr>",
        ]
        #expect(try Self.body([.paragraph(paragraph)]).contains("<w:pPr>\(properties.joined())</w:pPr>"))
    }

    @Test func `Tab stops of the style that a paragraph does not keep are cleared`() throws {
        var paragraph = Paragraph("甲", style: "行")
        paragraph.format.tabStops = [TabStop(100)]
        let xml = try Self.body([.paragraph(paragraph)]) {
            var style = Style("行")
            style.paragraph.tabStops = [TabStop(50), TabStop(100, .right)]
            $0.styles = [style]
        }
        #expect(xml.contains("<w:tabs><w:tab w:val=\"clear\" w:pos=\"1000\"/><w:tab w:val=\"left\" w:pos=\"2000\"/></w:tabs>"))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300])
    func `Lengths beyond all measure are cut, not fatal`(length: Double) throws {
        var paragraph = Paragraph([WriterSample.text("甲") { ($0.size, $0.letterSpacing) = (length, length) }])
        paragraph.format.indentLeft = length
        paragraph.format.firstLine = length
        paragraph.format.lineSpacing = .multiple(length)
        paragraph.format.borderTop = Border(width: length, color: "<", distance: length)
        var section = Section(blocks: [.paragraph(paragraph)])
        section.page.width = length
        section.page.left = length
        section.page.gridLinePitch = length
        var document = Document()
        document.sections = [section]
        #expect(try DOCXReader.read(DOCXWriter.write(document)).body.count == 1)
    }

    @Test func `The settings are those of Chinese documents in Word of 2013 and later`() throws {
        let settings = try Self.parts(WriterSample.document())["word/settings.xml"] ?? ""
        #expect(settings.contains("<w:evenAndOddHeaders/>"))
        #expect(settings.contains("<w:characterSpacingControl w:val=\"doNotCompress\"/>"))
        #expect(settings.contains("w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\""))
        let styles = try Self.parts(WriterSample.document())["word/styles.xml"] ?? ""
        #expect(styles.contains("<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"))
        #expect(styles.contains("<w:widowControl w:val=\"0\"/><w:kinsoku/><w:overflowPunct/>"))
    }

    @Test func `Styles keep their Chinese names, the default one is the word processor's own`() throws {
        let styles = try Self.parts(WriterSample.document())["word/styles.xml"] ?? ""
        #expect(styles.contains("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"))
        #expect(
            styles.contains(
                "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"文书正文\"><w:name w:val=\"文书 正文\"/><w:basedOn w:val=\"Normal\"/>"
            ))
        #expect(styles.contains("<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"强调\">"))
    }

    @Test func `Two styles never share an identifier`() throws {
        var document = Document()
        document.styles = ["甲 乙", "甲乙", "标题 1", "Heading 1", ""].map { Style($0) }
        let styles = try Self.parts(document)["word/styles.xml"] ?? ""
        for id in ["甲乙", "甲乙2", "heading1", "heading12", "style"] { #expect(styles.contains("w:styleId=\"\(id)\""), "\(id)") }
    }

    @Test func `Faces are listed with what may stand in for them`() throws {
        let fonts = try Self.parts(WriterSample.document())["word/fontTable.xml"] ?? ""
        #expect(fonts.contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"FangSong_GB2312,仿宋,FangSong,"))
        #expect(fonts.contains("<w:charset w:val=\"86\"/>"))
    }
}

extension String {
    /// The first place of a text at or after an index.
    func firstRange(of other: String, from start: Index) -> Range<Index>? { self[start...].firstRange(of: other) }
}
