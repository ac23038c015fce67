import Testing

@testable import WenshuDocument

/// What single constructs of the model become in document.xml.
@Suite struct DOCXWriterContentTests {
    private func body(_ inline: Inline, _ change: (inout Document) -> Void = { _ in }) throws -> String {
        try DOCXWriterTests.body([.paragraph(Paragraph([inline]))], change)
    }

    @Test func `A field is marked at both ends and shows its result`() throws {
        let xml = try body(.field(Field(.page, result: [WriterSample.text("1")])))
        let pieces = ["\"begin\"", "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>", "\"separate\"", ">1</w:t>", "\"end\""]
        let places = pieces.map { xml.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test func `A link outwards is a relationship, a link inside an anchor`() throws {
        #expect(try body(.link(target: "#事实", [WriterSample.text("见")])).contains("<w:hyperlink w:anchor=\"事实\">"))
        var document = Document()
        let link = Inline.link(target: "https://example.org/a b?{x}", [WriterSample.text("见")])
        document.sections = [Section(blocks: [.paragraph(Paragraph([link, link]))])]
        let relationships = try DOCXWriterTests.parts(document)["word/_rels/document.xml.rels"] ?? ""
        #expect(relationships.contains("Target=\"https://example.org/a%20b?%7Bx%7D\" TargetMode=\"External\""))
        #expect(relationships.split(separator: "TargetMode").count == 2)
    }

    @Test func `A change around a link goes into the link`() throws {
        let link = Inline.link(target: "#a", [WriterSample.text("乙")])
        let xml = try body(.revision(Revision(.deleted, author: "王检"), [WriterSample.text("甲"), link]))
        #expect(xml.contains("<w:hyperlink w:anchor=\"a\"><w:del w:id=\"2\" w:author=\"王检\"><w:r><w:delText"))
    }

    @Test func `A note stands in its part, outside of the body in brackets`() throws {
        let note = Inline.note(Note(.endnote, blocks: [.paragraph(Paragraph("注"))]))
        var document = Document()
        document.sections = [Section(blocks: [.paragraph(Paragraph([note]))])]
        document.sections[0].headers = [HeaderFooter(.all, [.paragraph(Paragraph([note]))])]
        let parts = try DOCXWriterTests.parts(document)
        #expect(parts["word/document.xml"]?.contains("<w:endnoteReference w:id=\"1\"/>") == true)
        #expect(parts["word/endnotes.xml"]?.contains("<w:endnoteRef/></w:r><w:r><w:t xml:space=\"preserve\">注</w:t>") == true)
        #expect(parts["word/header1.xml"]?.contains("（注）") == true)
        #expect(parts["word/settings.xml"]?.contains("<w:endnotePr>") == true)
        #expect(parts["word/footnotes.xml"] == nil)
    }

    @Test func `A note's own mark follows it`() throws {
        let xml = try body(.note(Note(.footnote, mark: "*", blocks: [])))
        #expect(xml.contains("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>*</w:t>"))
    }

    @Test func `A placed box is described twice with the same content`() throws {
        let box = TextBox(blocks: [.paragraph(Paragraph("框"))], frame: Frame(x: 72, y: 36, width: 100, height: 50))
        let xml = try body(.textBox(box))
        #expect(xml.contains("<mc:Choice Requires=\"wps\">"))
        #expect(xml.contains("<wp:posOffset>914400</wp:posOffset>"))
        #expect(xml.contains("margin-left:72.00pt;margin-top:36.00pt;width:100.00pt;height:50.00pt"))
        #expect(xml.split(separator: "<w:t xml:space=\"preserve\">框</w:t>").count == 3)
    }

    @Test func `A picture has its alternative text, and gets a line as high as it is`() throws {
        let image = Inline.image(InlineImage(resource: "i", width: 72, height: 36, alternativeText: "现场\"照片\""))
        let xml = try body(image) {
            var style = Style("正文")
            style.isDefault = true
            style.paragraph.lineSpacing = .exactly(28.95)
            $0.styles = [style]
            $0.images = [ImageResource(id: "i", mediaType: "image/png", bytes: WriterSample.pixel)]
        }
        #expect(xml.contains("<wp:extent cx=\"914400\" cy=\"457200\"/>"))
        #expect(xml.contains("descr=\"现场&quot;照片&quot;\""))
        #expect(xml.contains("<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>"))
    }

    @Test func `What a missing picture shows stands in its place`() throws {
        let image = Inline.image(InlineImage(resource: "?", width: 1, height: 1, alternativeText: "现场照片"))
        #expect(try body(image) == "<w:p><w:r><w:t xml:space=\"preserve\">现场照片</w:t></w:r></w:p>")
    }

    @Test func `A label that no list prints stands in the text`() throws {
        var paragraph = Paragraph("甲")
        paragraph.label = "一、"
        #expect(try DOCXWriterTests.body([.paragraph(paragraph)]).contains(">一、</w:t>"))
        paragraph.numbering = Numbering(list: "章", level: 0)
        let xml = try DOCXWriterTests.body([.paragraph(paragraph)]) { $0.lists = WriterSample.lists() }
        #expect(xml.contains("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"))
        #expect(!xml.contains("一、"))
    }

    @Test func `Merged cells cover their places, and every cell ends with a paragraph`() throws {
        let inner = Table(rows: [TableRow([TableCell(column: 0, blocks: [])])])
        var table = Table(rows: [
            TableRow(
                [TableCell(column: 0, blocks: [.table(inner)], rowSpan: 2, columnSpan: 2), TableCell(column: 2, blocks: [])], isHeader: true
            ),
            TableRow([TableCell(column: 2, blocks: [])]),
        ])
        table.columnWidths = [100, 100, 200]
        let xml = try DOCXWriterTests.body([.table(table)])
        #expect(xml.contains("<w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>"))
        #expect(xml.contains("<w:trPr><w:tblHeader/></w:trPr>"))
        #expect(xml.contains("<w:tcW w:w=\"4000\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"))
        #expect(xml.contains("<w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr><w:p/>"))
        #expect(xml.contains("</w:tbl><w:p/></w:tc>"))
    }

    @Test func `Two tables in a row stay two`() throws {
        let table = Block.table(Table(rows: [TableRow([TableCell(column: 0, blocks: [])])]))
        #expect(try DOCXWriterTests.body([table, table]).contains("</w:tbl><w:p/><w:tbl>"))
    }

    @Test func `A section ends in its last paragraph, after a table in one of its own`() throws {
        let table = Block.table(Table(rows: [TableRow([TableCell(column: 0, blocks: [])])]))
        var document = Document()
        document.sections = [Section(blocks: [table]), Section(blocks: [.paragraph(Paragraph("甲"))]), Section()]
        let xml = try DOCXWriterTests.parts(document)["word/document.xml"] ?? ""
        #expect(xml.contains("</w:tbl><w:p><w:pPr><w:sectPr>"))
        #expect(xml.contains("</w:sectPr></w:pPr><w:r><w:t xml:space=\"preserve\">甲</w:t>"))
        #expect(xml.split(separator: "<w:sectPr>").count == 4)
    }

    @Test func `A section without footers does not take those of the one before`() throws {
        var document = Document()
        document.sections = [Section(), Section()]
        document.sections[0].footers = [HeaderFooter(.all, [.paragraph(Paragraph("甲"))])]
        let read = try DOCXReader.read(DOCXWriter.write(document))
        #expect(read.sections.map { $0.footers.flatMap(\.blocks.paragraphs).map(\.content.plainText) } == [["甲"], [""]])
    }

    @Test func `List levels keep format, pattern, start, restart and the style that uses them`() throws {
        var level = ListLevel("chineseCountingThousand", "第%1条")
        (level.start, level.restartsAfter, level.legal, level.suffix) = (3, 0, true, .space)
        var style = Style("条")
        style.numbering = Numbering(list: "l", level: 0)
        var document = Document()
        document.styles = [style]
        document.lists = [ListDefinition(id: "l", levels: [level, ListLevel("<odd>", "")])]
        let xml = try DOCXWriterTests.parts(document)["word/numbering.xml"] ?? ""
        let wanted =
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlRestart w:val=\"0\"/><w:pStyle w:val=\"条\"/>"
            + "<w:isLgl/><w:suff w:val=\"space\"/><w:lvlText w:val=\"第%1条\"/>"
        #expect(xml.contains(wanted))
        #expect(xml.contains("<w:numFmt w:val=\"decimal\"/>"))
    }
}
