import Testing
import WenshuContainer

@testable import WenshuDocument

@Suite struct HTMLWriterTests {
    static func html(_ document: Document) throws -> String { String(decoding: try HTMLWriter.write(document), as: UTF8.self) }

    static func main(_ blocks: [Block], _ change: (inout Document) -> Void = { _ in }) throws -> String {
        var document = Document()
        document.sections = [Section(blocks: blocks)]
        change(&document)
        return String(try html(document).components(between: "<main><div class=\"page1\">", and: "</div>\n</main>") ?? "")
    }

    @Test func thePageIsWellFormedAndTheSameOnEveryRun() throws {
        let first = try HTMLWriter.write(WriterSample.document())
        #expect(try HTMLWriter.write(WriterSample.document()) == first)
        let doctype = Array("<!DOCTYPE html>\n".utf8)
        #expect(Array(first.prefix(doctype.count)) == doctype)
        // Apart from its doctype, the page is XML too.
        _ = try XMLTree.parse(Array(first.dropFirst(doctype.count)), vocabulary: XMLVocabulary(names: [], prefixes: [:]))
    }

    @Test func thePageSaysItsLanguageTitleAndPolicy() throws {
        let html = try Self.html(WriterSample.document())
        #expect(html.contains("<html lang=\"zh-CN\">"))
        #expect(html.contains("<title>检察建议书</title>"))
        #expect(html.contains("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\""))
        #expect(!html.contains("<script"))
    }

    @Test func headingsFollowTheOutlineAndKeepTheirLabels() throws {
        var heading = Paragraph("基本情况")
        (heading.outlineLevel, heading.label) = (2, "一、")
        #expect(try Self.main([.paragraph(heading)]) == "<h2><span class=\"label\">一、</span>基本情况</h2>\n")
        heading.outlineLevel = 8
        #expect(try Self.main([.paragraph(heading)]).hasPrefix("<h6 aria-level=\"8\">"))
    }

    @Test func labelsAreCountedWhereNoReaderDid() throws {
        let item = { (level: Int) -> Block in
            .paragraph(WriterSample.paragraph([WriterSample.text("文")]) { $0.numbering = Numbering(list: "小数", level: level) })
        }
        let html = try Self.main([item(0), item(1), item(1), item(0)]) { $0.lists = WriterSample.lists() }
        #expect(
            html.split(separator: "<span class=\"label\">").dropFirst().map { $0.prefix { $0 != "<" } } == [
                "1.", "1.1", "1.2", "2.",
            ])
    }

    @Test func tablesKeepSpansAndScopes() throws {
        let html = try Self.main([.table(WriterSample.table())])
        #expect(html.contains("<thead><tr><th scope=\"colgroup\" colspan=\"2\"><p>责任单位</p>"))
        #expect(html.contains("<th scope=\"col\"><p>整改情况</p>"))
        #expect(html.contains("<tbody><tr><td rowspan=\"2\"><p>塔兰县</p>"))
        // The covered place of the last row is no cell; the missing one is.
        #expect(html.contains("<tr><td><p>林草局</p>\n</td><td></td></tr>"))
    }

    @Test func notesLinkThereAndBack() throws {
        let html = try Self.html(WriterSample.document())
        #expect(html.contains("<sup><a id=\"ref1\" href=\"#note1\" role=\"doc-noteref\">1</a></sup>"))
        #expect(
            html.contains("<div id=\"note1\"><p><a href=\"#ref1\" role=\"doc-backlink\" aria-label=\"返回正文\">1</a></p><p>现场勘验笔录第2页。</p>"))
        #expect(html.contains(">批注1</a>（李检）</p><p>请核实。</p>"))
    }

    @Test func acceptedTextStaysAndDeletedTextGoes() throws {
        let html = try Self.html(WriterSample.document())
        #expect(html.contains("新增") && !html.contains("删去"))
    }

    @Test func imagesAreInThePage() throws {
        let html = try Self.html(WriterSample.document())
        #expect(html.contains("<img src=\"data:image/png;base64,iVBORw0KGgo"))
        #expect(html.contains("alt=\"现场照片\""))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "</style><script>", "\"><img src=x onerror=alert(1)>", "'; alert(1)//", "&lt;b&gt;", "]]><!--",
        "\u{0}\u{8}",
    ])
    func nothingInADocumentBecomesMarkup(text: String) throws {
        var format = TextFormat()
        (format.fontEastAsian, format.color, format.style) = (text, text, text)
        var document = Document()
        var style = Style(text)
        style.text.fontLatin = text
        document.styles = [style]
        document.metadata.title = text
        document.metadata.author = text
        document.images = [ImageResource(id: "i", mediaType: text, bytes: [1])]
        let content: [Inline] = [
            .text(text, format), .bookmark(name: text), .math(text), .link(target: text, [.text(text, format)]),
            .image(InlineImage(resource: "i", width: 1, height: 1, alternativeText: text)),
        ]
        var paragraph = Paragraph(content, style: text)
        paragraph.label = text
        document.sections = [Section(blocks: [.paragraph(paragraph)])]
        let bytes = try HTMLWriter.write(document)
        let tree = try XMLTree.parse(
            Array(bytes.drop { $0 != UInt8(ascii: "\n") }), vocabulary: XMLVocabulary(names: ["script", "img"], prefixes: [:]))
        var pending = [tree.root]
        while let node = pending.popLast() {
            #expect(node.isText || node.name == XMLTree.unknown)
            pending += Array(node.children)
        }
        let css = String(decoding: bytes, as: UTF8.self).components(between: "<style>", and: "</style>") ?? ""
        #expect(!css.contains("<") && !css.contains("alert(1)"))
    }

    @Test(arguments: [
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"), ("mailto:a@b.cn", "mailto:a@b.cn"), ("HTTP://a", "HTTP://a"),
        ("javascript:alert(1)", nil), ("JaVaScRiPt:alert(1)", nil), ("java\nscript:alert(1)", nil), (" javascript:alert(1)", nil),
        ("\u{1}javascript:alert(1)", nil), ("data:text/html,x", nil), ("vbscript:x", nil), ("file:///etc/passwd", nil), ("//host/x", nil),
        ("\\\\host\\x", nil), ("../x", nil), ("", nil), ("#不存在", nil),
    ])
    func onlyHarmlessLinksStay(target: String, href: String?) throws {
        let html = try Self.main([.paragraph(Paragraph([.link(target: target, [WriterSample.text("链接")])]))])
        #expect(html == (href.map { "<p><a href=\"\($0)\" rel=\"noopener noreferrer\">链接</a></p>\n" } ?? "<p>链接</p>\n"))
    }

    @Test func linksInsideTheDocumentFindTheirBookmark() throws {
        let html = try Self.main([.paragraph(Paragraph([.bookmark(name: "事实\""), .link(target: "#事实\"", [WriterSample.text("见前")])]))])
        #expect(html == "<p><span id=\"b1\"></span><a href=\"#b1\">见前</a></p>\n")
    }

    @Test func looksBecomeElements() throws {
        let html = try Self.main([
            .paragraph(Paragraph([WriterSample.text("甲") { ($0.bold, $0.position, $0.color) = (true, .superscript, "FF0000") }])),
            .paragraph(Paragraph([.ruby(base: [WriterSample.text("塔")], reading: [WriterSample.text("tǎ")])])),
        ])
        #expect(html.contains("<span style=\"color:#ff0000\"><strong><sup>甲</sup></strong></span>"))
        #expect(html.contains("<ruby>塔<rp>（</rp><rt>tǎ</rt><rp>）</rp></ruby>"))
    }

    @Test func hiddenTextIsNotOnThePage() throws {
        let hidden = WriterSample.text("密") { $0.hidden = true }
        #expect(
            try Self.main([.paragraph(Paragraph([hidden])), .paragraph(Paragraph([hidden, WriterSample.text("明")]))]) == "\n<p>明</p>\n")
    }

    @Test func boxesStandAtTheirAnchor() throws {
        let html = try Self.main([
            .paragraph(Paragraph([.textBox(TextBox(blocks: [.paragraph(Paragraph("红头"))]))])), .paragraph(Paragraph("正文")),
        ])
        #expect(html == "<div class=\"box\"><p>红头</p>\n</div>\n<p>正文</p>\n")
    }

    @Test func paperAndPageNumbersAreTheModels() throws {
        let html = try Self.html(WriterSample.document())
        #expect(html.contains("@page page1{size:595.3pt 841.9pt;margin:104.9pt 73.7pt 99.2pt 79.4pt}"))
        #expect(html.contains("@page page1:right{@bottom-right{content:'— ' counter(page) ' —'}}"))
        #expect(html.contains("@page page1:left{@bottom-left{"))
        #expect(html.contains("@page page2{size:841.9pt 595.3pt;"))
        #expect(!html.contains("<footer>") && html.contains("<header><p>附表</p>"))
    }
}
