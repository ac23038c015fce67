import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

struct ODTReaderTests {
    @Test func `paragraphs have text, style, outline level and origin`() throws {
        let document = try ODTReader.read(
            ODTPackage.make(
                content: """
                    <text:sequence-decls/><text:h text:style-name="Heading_20_1" text:outline-level="1">整改情况</text:h>
                    <text:p text:style-name="P1">已全部<text:span text:style-name="T1">整改</text:span>。</text:p><text:p/>
                    """,
                automatic: """
                    <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Text_20_body">
                    <style:paragraph-properties fo:text-align="center" fo:text-indent="1cm"/></style:style>
                    <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
                    """,
                styles: """
                    <style:style style:name="Standard" style:family="paragraph"/>
                    <style:style style:name="Text_20_body" style:display-name="正文文本" style:family="paragraph" style:parent-style-name="Standard"/>
                    <style:style style:name="Heading_20_1" style:family="paragraph" style:default-outline-level="1"/>
                    """))
        let reading = document.reading()
        #expect(reading.format == "odt")
        #expect(reading.blocks.map(\.text) == ["整改情况", "已全部整改。", ""])
        #expect(reading.blocks.map(\.style) == ["Heading 1", "正文文本", nil])
        #expect(reading.blocks.map(\.outlineLevel) == [1, nil, nil])
        #expect(reading.blocks.map(\.path) == ["body/1/h", "body/2/p", "body/3/p"])
        #expect(reading.blocks[1].alignment == .center)
        #expect(reading.blocks[1].firstLine == 28.346)
        #expect(reading.warnings.isEmpty)

        let styles = document.styles
        #expect(styles.map(\.name) == ["Standard", "正文文本", "Heading 1"])
        #expect(styles.map(\.basedOn) == [nil, "Standard", nil])
        #expect(styles.map(\.isDefault) == [true, false, false])
        #expect(styles[2].outlineLevel == 1)

        var bold = TextFormat()
        bold.bold = true
        guard case .paragraph(let paragraph) = document.body[1] else { throw Missing() }
        #expect(paragraph.content == [.text("已全部", TextFormat()), .text("整改", bold), .text("。", TextFormat())])
        #expect(paragraph.origin == Origin(part: "content.xml", path: "body/2/p"))
    }

    private struct Missing: Error {}

    @Test(arguments: [
        ("  两  个\n\t词  ", "两 个 词"),
        ("前<text:s/>后<text:s text:c=\"3\"/>末", "前 后   末"),
        ("词 <text:span> 间</text:span> <text:span/> 隔", "词 间 隔"),
        ("末尾<text:s text:c=\"2\"/>", "末尾  "),
        ("左<text:tab/> 右<text:line-break/>下", "左\t 右\n下"),
        ("软<text:soft-page-break/>分页", "软分页"),
        ("　　全角空格", "　　全角空格"),
        ("<text:span>末 </text:span><text:bookmark text:name=\"b\"/> ", "末"),
        ("<text:a xlink:href=\"#x\">链接 </text:a>", "链接"),
    ])
    func `white space is collapsed as OpenDocument has it`(content: String, text: String) throws {
        #expect(try lines("<text:p>\(content)</text:p>") == [text])
    }

    @Test(arguments: [
        (#"第<text:page-number text:select-page="current">3</text:page-number>页"#, "第3页"),
        (#"共<text:page-count>12</text:page-count>页"#, "共12页"),
        (#"<text:date text:date-value="2021-03-05">2021年3月5日</text:date>"#, "2021年3月5日"),
        (#"<text:text-input text:description="提示">填写</text:text-input>"#, "填写"),
        (#"<text:variable-set text:name="v" text:display="none">5</text:variable-set>无"#, "无"),
        (#"见<text:bookmark-ref text:ref-name="b">第一条</text:bookmark-ref>"#, "见第一条"),
        (#"<text:bookmark-start text:name="b"/>甲<text:bookmark-end text:name="b"/>乙"#, "甲乙"),
        (#"<text:a xlink:href="https://example.com/">链接</text:a>文"#, "链接文"),
        (#"<text:alphabetical-index-mark text:string-value="索引"/>词"#, "词"),
        (#"<text:meta><text:span>内</text:span></text:meta>外"#, "内外"),
        (#"<text:a-field-of-tomorrow>域</text:a-field-of-tomorrow>"#, "域"),
        (#"<x:strange xmlns:x="urn:x">陌生</x:strange>元素"#, "陌生元素"),
        (#"<text:script script:language="x" xmlns:script="urn:s">alert()</text:script>文"#, "文"),
    ])
    func `fields show what the document shows`(content: String, text: String) throws {
        #expect(try lines("<text:p>\(content)</text:p>") == [text])
    }

    /// As LibreOffice writes them.
    @Test(arguments: [
        ("FORMCHECKBOX", [], "☐"), ("FORMCHECKBOX", [("Checkbox_Checked", "true")], "☒"),
        ("FORMDROPDOWN", [("Dropdown_ListEntry", "甲"), ("Dropdown_ListEntry", "乙"), ("Dropdown_Selected", "1")], "乙"),
        ("FORMDROPDOWN", [("Dropdown_Selected", "1")], ""), ("FORMTEXT", [], ""),
    ])
    func `check boxes and lists of forms show what was chosen`(kind: String, parameters: [(String, String)], shown: String) throws {
        let inner = parameters.map { #"<field:param field:name="\#($0)" field:value="\#($1)"/>"# }.joined()
        let mark =
            #"<field:fieldmark xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0""#
            + #" field:type="vnd.oasis.opendocument.field.\#(kind)">\#(inner)</field:fieldmark>"#
        #expect(try lines(p("选\(mark)。")) == ["选\(shown)。"])
    }

    @Test func `fields, links, ruby and bookmarks keep their kind`() throws {
        let document = try ODTReader.read(
            ODTPackage.make(
                content: p(
                    """
                    <text:page-number>1</text:page-number><text:a xlink:href="#b">见</text:a><text:bookmark text:name="b"/>\
                    <text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>hànzì</text:ruby-text></text:ruby>
                    """)))
        guard case .paragraph(let paragraph)? = document.body.first else { throw Missing() }
        let plain = TextFormat()
        #expect(
            paragraph.content == [
                .field(Field(.page, result: [.text("1", plain)])), .link(target: "#b", [.text("见", plain)]), .bookmark(name: "b"),
                .ruby(base: [.text("漢字", plain)], reading: [.text("hànzì", plain)]),
            ])
    }

    @Test func `hidden text, paragraphs and sections are read and marked`() throws {
        let hidden = #"<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>"#
        let got = try lines(
            """
            <text:p>可见<text:span text:style-name="H">隐藏</text:span></text:p>
            <text:p><text:hidden-text text:is-hidden="true" text:string-value="条件"/></text:p>
            <text:p><text:hidden-paragraph text:is-hidden="true"/>整段</text:p>
            <text:section text:name="s" text:display="none"><text:p>节内</text:p></text:section>
            <text:section text:name="t"><text:p>另一节</text:p></text:section>
            """, automatic: hidden)
        #expect(got == ["可见", "{隐藏}", "{条件}", "{整段}", "{节内}", "另一节"])
    }

    @Test func `indexes keep their text`() throws {
        let got = try lines(
            """
            <text:table-of-content text:name="目录"><text:table-of-content-source text:outline-level="3"/>
            <text:index-body><text:index-title><text:p>目录</text:p></text:index-title><text:p>一、概况<text:tab/>1</text:p></text:index-body>
            </text:table-of-content><text:p>正文</text:p>
            """)
        #expect(got == ["目录", "一、概况\t1", "正文"])
    }

    @Test func `a style that is not defined is one warning, not an error`() throws {
        let document = try ODTReader.read(ODTPackage.make(content: p("甲", "Nope") + p("乙", "Nope")))
        #expect(document.reading().blocks.map(\.text) == ["甲", "乙"])
        #expect(document.warnings.map(\.code) == [.missingStyle])
    }

    @Test func `a flat file reads the same`() throws {
        let content = #"<text:h text:outline-level="2">标题</text:h><text:p text:style-name="P1">文</text:p>"#
        let automatic = """
            <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/></style:style>
            """
        let packed = try Document.read(ODTPackage.make(content: content, automatic: automatic)).reading()
        let flat = try Document.read(ODTPackage.flat(content: content, automatic: automatic)).reading()
        #expect(flat.blocks == packed.blocks)
        #expect(flat.blocks.map(\.alignment) == [nil, .right])
    }

    @Test func `formats come from properties`() throws {
        let document = try ODTReader.read(
            ODTPackage.make(
                content: p(#"<text:span text:style-name="T">字</text:span>"#, "P"),
                automatic: """
                    <style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-left="0.5in" fo:line-height="28.95pt"
                     fo:margin-top="0.1in" fo:keep-with-next="always" fo:break-before="page" fo:border-bottom="1.5pt solid #ff0000"
                     fo:padding-bottom="4mm"><style:tab-stops><style:tab-stop style:position="1in" style:type="right"/></style:tab-stops>
                    </style:paragraph-properties></style:style>
                    <style:style style:name="T" style:family="text"><style:text-properties style:font-name-asian="F" fo:font-size="10pt"
                     style:font-size-asian="16pt" fo:font-style="italic" style:text-underline-style="solid" fo:color="#ff0000"
                     fo:letter-spacing="-0.25pt" style:text-position="super 58%" fo:background-color="transparent"/></style:style>
                    """,
                parts: []))
        guard case .paragraph(let paragraph)? = document.body.first, case .text(_, let text)? = paragraph.content.first else {
            throw Missing()
        }
        var format = ParagraphFormat()
        format.indentLeft = 36
        format.spaceBefore = 7.2
        format.lineSpacing = .exactly(28.95)
        format.keepWithNext = true
        format.pageBreakBefore = true
        format.borderBottom = Border(width: 1.5, color: "FF0000", distance: 11.339)
        format.tabStops = [TabStop(72, .right)]
        #expect(paragraph.format == format)
        var run = TextFormat()
        run.fontEastAsian = "F"
        run.size = 16
        run.italic = true
        run.underline = true
        run.color = "FF0000"
        run.letterSpacing = -0.25
        run.position = .superscript
        #expect(text == run)
    }

    @Test(arguments: [
        ("Heading_20_1", "Heading 1"), ("标题_20_1", "标题 1"), ("a_b", "a_b"), ("x_5f_y", "x_y"), ("_", "_"), ("P_zz_", "P_zz_"),
    ])
    func `names are decoded`(name: String, decoded: String) throws {
        let style = #"<style:style style:name="\#(name)" style:family="paragraph"/>"#
        let document = try ODTReader.read(ODTPackage.make(content: p("文", name), styles: style))
        #expect(document.reading().blocks.first?.style == decoded)
    }
}
