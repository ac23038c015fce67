import Testing
import WenshuContainer
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
        #expect(reading.blocks.map(\.text) == ["整改情况", "已全部整改。", ""])
        #expect(reading.blocks.map(\.style) == ["Heading 1", "正文文本", nil])
        #expect(reading.blocks.map(\.outlineLevel) == [1, nil, nil])
        #expect(reading.blocks.map(\.path) == ["body/1/h", "body/2/p", "body/3/p"])
        #expect(reading.blocks[1].alignment == .center)
        #expect(reading.format == "odt")
        var bold = TextFormat()
        bold.bold = true
        guard case .paragraph(let paragraph) = document.body[1] else { return }
        #expect(paragraph.content == [.text("已全部", TextFormat()), .text("整改", bold), .text("。", TextFormat())])
    }
}
