import Testing

@testable import WenshuDocument

@Suite struct MarkdownWriterTests {
    static func markdown(_ blocks: [Block], _ change: (inout Document) -> Void = { _ in }) throws -> String {
        var document = Document()
        document.sections = [Section(blocks: blocks)]
        change(&document)
        return String(decoding: try MarkdownWriter.write(document), as: UTF8.self)
    }

    static func paragraph(_ content: [Inline]) throws -> String { try markdown([.paragraph(Paragraph(content))]) }

    @Test(arguments: [
        ("a*b_c`d", "a\\*b\\_c\\`d"), ("1. 甲", "1\\. 甲"), ("12) 甲", "12\\) 甲"), ("# 甲", "\\# 甲"), ("- 甲", "\\- 甲"), ("+甲", "\\+甲"),
        ("> 甲", "\\> 甲"),
        ("===", "\\==="), ("    甲", "甲"), ("[链](x)", "\\[链\\](x)"), ("![图]", "\\!\\[图\\]"), ("<b>", "\\<b\\>"), ("&lt;", "&amp;lt;"),
        ("甲&乙", "甲&amp;乙"),
        ("A & B", "A & B"), ("甲  乙", "甲 &#160;乙"), ("甲\n- 乙", "甲\\\n\\- 乙"), ("2021年", "2021年"), ("~~甲~~", "\\~\\~甲\\~\\~"),
        ("\u{0}甲\u{1B}", "甲"),
        ("a|b", "a\\|b"), ("😀", "😀"), ("　　甲", "　　甲"),
    ])
    func textMeansItself(text: String, markdown: String) throws {
        #expect(try Self.paragraph([WriterSample.text(text)]) == markdown + "\n")
    }

    @Test func headingsKeepTheirLabels() throws {
        var heading = Paragraph("调查 #")
        (heading.outlineLevel, heading.label) = (2, "（一）")
        var deep = Paragraph("深")
        deep.outlineLevel = 9
        #expect(try Self.markdown([.paragraph(heading), .paragraph(deep)]) == "## （一）调查 \\#\n\n###### 深\n")
    }

    @Test func labelsNeverBecomeLists() throws {
        var item = Paragraph("甲")
        item.label = "1."
        #expect(try Self.markdown([.paragraph(item)]) == "1\\.甲\n")
    }

    @Test func marksAreUsedOnlyWhereTheyCount() throws {
        let bold = { WriterSample.text($0) { $0.bold = true } }
        #expect(try Self.paragraph([WriterSample.text("前"), bold("重"), bold("点"), WriterSample.text("后")]) == "前**重点**后\n")
        #expect(try Self.paragraph([WriterSample.text("前"), bold("“重点”"), WriterSample.text("后")]) == "前<strong>“重点”</strong>后\n")
        #expect(
            try Self.paragraph([WriterSample.text("前"), WriterSample.text("重") { ($0.bold, $0.italic) = (true, true) }])
                == "前<em><strong>重</strong></em>\n")
        #expect(try Self.paragraph([bold(" ")]) == "\n")
    }

    @Test func tablesHavePipes() throws {
        var table = WriterSample.table()
        table.rows[2].cells[0].blocks = [.paragraph(Paragraph("林|草"))]
        let expected = """
            | 责任单位 |  | 整改情况 |
            | --- | --- | --- |
            | 塔兰县 | 水利局 | 已完成<br>附后 |
            |  | 林\\|草 |  |

            """
        #expect(try Self.markdown([.table(table)]) == expected)
    }

    @Test func notesStandAtTheEnd() throws {
        let note = Note(.footnote, mark: "*", blocks: [.paragraph(Paragraph("注一")), .paragraph(Paragraph("注二"))])
        #expect(try Self.paragraph([WriterSample.text("文"), .note(note)]) == "文[^1]\n\n[^1]: 注一\n\n    注二\n")
    }

    @Test func breaksLinksAndImages() throws {
        #expect(try Self.paragraph([WriterSample.text("甲"), .lineBreak, WriterSample.text("- 乙"), .lineBreak]) == "甲\\\n\\- 乙\n")
        #expect(try Self.paragraph([.link(target: "https://a.cn/(b)", [WriterSample.text("链")])]) == "[链](<https://a.cn/(b)>)\n")
        #expect(try Self.paragraph([.link(target: "javascript:x", [WriterSample.text("链")])]) == "链\n")
        let image = try Self.markdown([
            .paragraph(Paragraph([.image(InlineImage(resource: "i", width: 1, height: 1, alternativeText: "照片"))]))
        ]) {
            $0.images = [ImageResource(id: "i", mediaType: "image/png", bytes: [1, 2, 3, 4])]
        }
        #expect(image == "![照片][image1]\n\n[image1]: data:image/png;base64,AQIDBA==\n")
    }

    @Test func theWholeSampleIsTheSameOnEveryRun() throws {
        let first = try MarkdownWriter.write(WriterSample.document())
        #expect(try MarkdownWriter.write(WriterSample.document()) == first)
        let text = String(decoding: first, as: UTF8.self)
        #expect(text.contains("新增") && !text.contains("删去"))
        #expect(text.contains("\n\n---\n\n附表\n\n[^1]: "))
        #expect(text.contains("[^2]: 批注（李检）：请核实。"))
    }
}
