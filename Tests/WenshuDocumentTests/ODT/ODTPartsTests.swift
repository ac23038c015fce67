import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

struct ODTPartsTests {
    @Test func `notes and comments stand by themselves, once`() throws {
        let document = try ODTReader.read(
            ODTPackage.make(
                content: p(
                    """
                    正文<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>\
                    <text:p>脚注<text:s/></text:p></text:note-body></text:note>续\
                    <text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>尾注</text:p></text:note-body></text:note>\
                    <office:annotation office:name="a"><dc:creator>张三</dc:creator><dc:date>2021-06-01</dc:date><text:p>批注</text:p></office:annotation>\
                    被批注<office:annotation-end office:name="a"/>。
                    """)))
        let blocks = document.reading().blocks
        #expect(blocks.map(\.text) == ["正文续被批注。", "脚注 ", "尾注", "批注"])
        #expect(blocks.map(\.location) == [.body, .footnote, .endnote, .comment])
        #expect(document.comments.map(\.author) == ["张三"])
    }

    private static let pages = (
        automatic: """
        <style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="37mm"
         fo:margin-bottom="35mm" fo:margin-left="28mm" fo:margin-right="26mm"/></style:page-layout>
        <style:page-layout style:name="pm2"><style:page-layout-properties fo:page-width="11in" fo:page-height="8.5in" fo:margin="1in"
         style:print-orientation="landscape"><style:columns fo:column-count="2"/></style:page-layout-properties>
        <style:header-style><style:header-footer-properties fo:min-height="0.5in" fo:margin-bottom="0.25in"/></style:header-style></style:page-layout>
        """,
        masters: """
        <style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>页眉</text:p></style:header>
        <style:header-left><text:p>偶数页眉</text:p></style:header-left><style:header-first><text:p>首页页眉</text:p></style:header-first>
        <style:footer><text:p>— <text:page-number>1</text:page-number> —</text:p></style:footer>
        <style:footer-left style:display="false"><text:p>不显示</text:p></style:footer-left></style:master-page>
        <style:master-page style:name="Wide" style:page-layout-name="pm2"><style:header><text:p>横页眉</text:p></style:header></style:master-page>
        <style:master-page style:name="First" style:page-layout-name="pm1" style:next-style-name="Standard">
        <style:header><text:p>封面</text:p></style:header></style:master-page>
        """
    )

    private func document(_ content: String, automatic: String = "") throws -> Document {
        try ODTReader.read(ODTPackage.make(content: content, automatic: automatic, pages: Self.pages))
    }

    @Test func `headers and footers come from the page style, with their pages`() throws {
        let document = try document(p("正文"))
        let section = try #require(document.sections.first)
        #expect(document.sections.count == 1)
        #expect(section.headers.map(\.pages) == [.all, .even, .first])
        #expect(section.footers.map(\.pages) == [.all])
        #expect(document.facingPages)
        #expect(section.page.differentFirstPage)
        #expect(section.page.width == 595.276)
        #expect(section.page.top == 104.882)
        let blocks = document.reading().blocks
        #expect(blocks.map(\.text) == ["正文", "页眉", "偶数页眉", "首页页眉", "— 1 —"])
        #expect(blocks.map(\.location) == [.body, .header, .header, .header, .footer])
        #expect(blocks[1].path == "Standard/header/0/p")
    }

    @Test func `a new page style begins a section`() throws {
        let automatic = #"<style:style style:name="W" style:family="paragraph" style:master-page-name="Wide"/>"#
        let document = try document(p("竖") + p("竖二") + p("横", "W") + p("横二"), automatic: automatic)
        #expect(document.sections.map(\.blocks.count) == [2, 2])
        let page = document.sections[1].page
        #expect(page.landscape)
        #expect(page.width == 792)
        #expect(page.columns == 2)
        // The header stands in the page's margin: 1 in from the edge, and the text below it.
        #expect(page.headerDistance == 72)
        #expect(page.top == 126)
        #expect(document.sections[1].headers.map(\.pages) == [.all])
    }

    @Test func `a page style that another follows is that of the first page`() throws {
        let automatic = #"<style:style style:name="F" style:family="paragraph" style:master-page-name="First"/>"#
        let document = try document(p("封面", "F") + p("正文"), automatic: automatic)
        #expect(document.sections.count == 1)
        #expect(document.sections[0].page.differentFirstPage)
        #expect(document.sections[0].headers.map(\.pages) == [.first, .all, .even])
        #expect(document.reading().blocks.prefix(4).map(\.text) == ["封面", "正文", "封面", "页眉"])
    }

    @Test func `page breaks are kept`() throws {
        let automatic = """
            <style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
            """
        let blocks = try document(p("一") + p("二", "B"), automatic: automatic).reading().blocks
        #expect(blocks.map(\.pageBreakBefore).prefix(2) == [false, true])
    }

    @Test func `metadata is read`() throws {
        let meta = """
            <dc:title>复函</dc:title><meta:initial-creator>李四</meta:initial-creator><dc:creator>王五</dc:creator><dc:subject> </dc:subject>\
            <meta:creation-date>2021-03-05T08:00:00</meta:creation-date><dc:date>2021-03-06T08:00:00</dc:date>\
            <meta:keyword>检察</meta:keyword><meta:keyword>公益</meta:keyword>
            """
        var expected = Metadata()
        expected.title = "复函"
        expected.author = "李四"
        expected.created = "2021-03-05T08:00:00"
        expected.modified = "2021-03-06T08:00:00"
        expected.keywords = "检察; 公益"
        #expect(try ODTReader.read(ODTPackage.make(content: p("文"), meta: meta)).metadata == expected)
        #expect(try ODTReader.read(ODTPackage.flat(content: p("文"), meta: meta)).metadata == expected)
    }
}
