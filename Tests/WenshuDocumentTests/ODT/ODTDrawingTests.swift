import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

struct ODTDrawingTests {
    private func paragraph(_ bytes: [UInt8]) throws -> Paragraph {
        guard case .paragraph(let paragraph)? = try ODTReader.read(bytes).body.first else { throw Missing() }
        return paragraph
    }

    private struct Missing: Error {}

    @Test(arguments: [
        #"<draw:frame><draw:text-box><text:p>红头</text:p></draw:text-box></draw:frame>"#,
        #"<draw:custom-shape><text:p>红头</text:p></draw:custom-shape>"#,
        #"<draw:g><draw:rect><text:p/></draw:rect><draw:ellipse><text:p>红头</text:p></draw:ellipse></draw:g>"#,
        #"<draw:a xlink:href="https://example.com/"><draw:frame><draw:text-box><text:p>红头</text:p></draw:text-box></draw:frame></draw:a>"#,
        #"<text:span><draw:frame><draw:text-box><text:p>红头</text:p></draw:text-box></draw:frame></text:span>"#,
        #"<draw:custom-shape><loext:table><loext:table-column/><loext:table-row><loext:table-cell><text:p>红头</text:p></loext:table-cell></loext:table-row></loext:table></draw:custom-shape>"#,
        #"<draw:frame><draw:text-box><text:p>红头</text:p></draw:text-box><draw:image xlink:href="Pictures/a.png"/></draw:frame>"#,
    ])
    func `a text box is read once, at its anchor`(shape: String) throws {
        let blocks = try ODTReader.read(ODTPackage.make(content: p("前\(shape)后") + p("文"))).reading().blocks
        let paragraphs = blocks.filter { $0.kind == .paragraph }
        #expect(paragraphs.map(\.text) == ["前后", "红头", "文"])
        #expect(paragraphs.map(\.location) == [.body, .textBox, .body])
    }

    @Test func `text boxes hold lists and tables and stand in each other`() throws {
        let inner = #"<draw:frame><draw:text-box><text:p>内</text:p></draw:text-box></draw:frame>"#
        let table = "<table:table><table:table-row><table:table-cell><text:p>格</text:p></table:table-cell></table:table-row></table:table>"
        let style = listStyle("L", #"style:num-format="1" style:num-suffix=".""#)
        let content = list(
            #"text:style-name="L""#,
            item(
                p("甲<draw:frame><draw:text-box>\(list(#"text:style-name="L""#, item(p("盒\(inner)"))))\(table)</draw:text-box></draw:frame>")
            ), item(p("乙")))
        #expect(try lines(content, automatic: style) == ["1.甲", "1.盒", "内", "[格]", "格", "2.乙"])
    }

    @Test func `what is anchored to a page stands in the next paragraph, with its place`() throws {
        let frame = """
            <draw:frame text:anchor-type="page" text:anchor-page-number="1" svg:x="1in" svg:y="2in" svg:width="3in" svg:height="0.5in">
            <draw:text-box><text:p>文件头</text:p></draw:text-box></draw:frame>
            """
        #expect(try lines(frame + p("正文")) == ["正文", "文件头"])
        #expect(try lines(frame) == ["", "文件头"])
        guard case .textBox(let box)? = try paragraph(ODTPackage.make(content: frame + p("正文"))).content.first else { throw Missing() }
        #expect(box.frame == Frame(x: 72, y: 144, width: 216, height: 36))
    }

    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    @Test func `a picture has its bytes once, its size and its alternative text`() throws {
        let frame = """
            <draw:frame svg:width="2in" svg:height="1in"><draw:image xlink:href="./Pictures/a.png"/><svg:title>现场照片</svg:title>\
            <svg:desc>整改前</svg:desc></draw:frame>
            """
        let bytes = ODTPackage.make(content: p(frame + frame), parts: [("Pictures/a.png", Self.png)])
        let document = try ODTReader.read(bytes)
        #expect(document.images == [ImageResource(id: "Pictures/a.png", mediaType: "image/png", bytes: Self.png)])
        let image = Inline.image(InlineImage(resource: "Pictures/a.png", width: 144, height: 72, alternativeText: "现场照片 整改前"))
        #expect(try paragraph(bytes).content.filter { $0 == image }.count == 2)
        #expect(document.reading().blocks.map(\.alternativeTexts) == [["现场照片 整改前", "现场照片 整改前"]])
    }

    @Test func `a picture in the file itself is decoded`() throws {
        let frame = "<draw:frame><draw:image><office:binary-data>iVBORw0K\nGgo=</office:binary-data></draw:image></draw:frame>"
        let document = try Document.read(ODTPackage.flat(content: p(frame)))
        #expect(document.images.map(\.bytes) == [Self.png])
        #expect(document.images.map(\.mediaType) == ["image/png"])
    }

    @Test(arguments: [
        (#"<draw:frame><draw:image xlink:href="https://example.com/a.png"/></draw:frame>"#, Diagnostic.Code.externalLink),
        (#"<draw:frame><draw:image xlink:href="../../a.png"/></draw:frame>"#, .externalLink),
        (#"<draw:frame><draw:image xlink:href="Pictures/none.png"/></draw:frame>"#, .missingPart),
        (#"<draw:frame><draw:object-ole xlink:href="./Object 1"/></draw:frame>"#, .embeddedObject),
        (#"<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>"#, .missingPart),
        (#"<text:a xlink:href="https://example.com/">链接</text:a>"#, .externalLink),
        (#"<text:execute-macro>运行</text:execute-macro>"#, .macros),
        (#"<text:dde-connection>数据</text:dde-connection>"#, .activeField),
    ])
    func `what could reach out or run is only named`(content: String, code: Diagnostic.Code) throws {
        let document = try ODTReader.read(ODTPackage.make(content: p(content)))
        #expect(document.warnings.map(\.code) == [code])
        #expect(document.images.isEmpty)
    }

    @Test func `scripts in the package are named`() throws {
        let document = try ODTReader.read(ODTPackage.make(content: p("文"), parts: [("Basic/Standard/Module1.xml", Array("<x/>".utf8))]))
        #expect(document.warnings.map(\.code) == [.macros])
        let linked = try ODTReader.read(
            ODTPackage.make(
                content:
                    #"<text:section text:name="s"><text:section-source xlink:href="file:///other.odt"/><text:p>缓存</text:p></text:section>"#)
        )
        #expect(linked.warnings.map(\.code) == [.externalLink])
        #expect(linked.reading().blocks.map(\.text) == ["缓存"])
    }

    @Test(arguments: [
        (
            "<math:mfrac><math:mi>a</math:mi><math:mrow><math:mi>b</math:mi><math:mo>+</math:mo><math:mn>1</math:mn></math:mrow></math:mfrac>",
            "a/(b+1)"
        ),
        ("<math:msup><math:mi>x</math:mi><math:mn>2</math:mn></math:msup>", "x^2"),
        ("<math:semantics><math:msqrt><math:mi>x</math:mi></math:msqrt><math:annotation>sqrt x</math:annotation></math:semantics>", "√x"),
        (
            "<math:mroot><math:mrow><math:mi>x</math:mi><math:mo>+</math:mo><math:mn>1</math:mn></math:mrow><math:mn>3</math:mn></math:mroot>",
            "3√(x+1)"
        ),
        (
            "<math:mtable><math:mtr><math:mtd><math:mi>a</math:mi></math:mtd><math:mtd><math:mi>b</math:mi></math:mtd></math:mtr><math:mtr><math:mtd><math:mi>c</math:mi></math:mtd></math:mtr></math:mtable>",
            "(a,b;c)"
        ),
        (
            "<math:munderover><math:mo>∑</math:mo><math:mrow><math:mi>i</math:mi><math:mo>=</math:mo><math:mn>1</math:mn></math:mrow><math:mi>n</math:mi></math:munderover><math:mi>i</math:mi>",
            "∑_(i=1)^ni"
        ),
        ("<math:msub><math:mi>ab</math:mi><math:mi>max</math:mi></math:msub>", "ab_max"),
    ])
    func `formulas are linear text`(math: String, text: String) throws {
        let root = #"<math:math xmlns:math="http://www.w3.org/1998/Math/MathML">\#(math)</math:math>"#
        let frame =
            #"式<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>"#
        let bytes = ODTPackage.make(content: p(frame), parts: [("Object 1/content.xml", Array(root.utf8))])
        #expect(try ODTReader.read(bytes).reading().blocks.map(\.text) == ["式" + text])
    }

    @Test func `an old formula with a DOCTYPE is left out, not refused`() throws {
        let old =
            #"<!DOCTYPE math:math PUBLIC "-//OpenOffice.org//DTD Modified W3C MathML 1.01//EN" "math.dtd"><math:math xmlns:math="http://www.w3.org/1998/Math/MathML"/>"#
        let frame = #"式<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>"#
        let document = try ODTReader.read(ODTPackage.make(content: p(frame), parts: [("Object 1/content.xml", Array(old.utf8))]))
        #expect(document.reading().blocks.map(\.text) == ["式"])
        #expect(document.warnings.map(\.code) == [.embeddedObject])
    }
}
