import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuDocument

/// A file of ten kilobytes can hold hundreds of thousands of paragraphs, runs or cells: each may cost little.
@Suite struct ModelSizeTests {
    @Test func `what states nothing takes little room`() {
        #expect(MemoryLayout<ParagraphFormat>.size == 8)
        #expect(MemoryLayout<TextFormat>.size == 8)
        #expect(MemoryLayout<Block>.stride <= 72)
        #expect(MemoryLayout<ReadingBlock>.stride <= 96)
    }

    @Test func `copies of a format are changed apart from each other`() {
        var first = TextFormat()
        first.size = 16
        var second = first
        second.bold = true
        first.size = 22
        #expect(first.size == 22 && first.bold == nil)
        #expect(second.size == 16 && second.bold == true)
    }

    @Test func `a format whose values were taken back equals one that never had any`() {
        var format = ParagraphFormat()
        format.alignment = .center
        #expect(format != ParagraphFormat())
        format.alignment = nil
        #expect(format == ParagraphFormat())
        #expect(format.hashValue == ParagraphFormat().hashValue)
    }

    @Test func `a format that is filled takes only what it leaves open`() {
        var own = TextFormat()
        own.size = 16
        var other = TextFormat()
        other.style = "强调"
        other.size = 22
        other.color = "FF0000"
        var empty = TextFormat()
        empty.fill(from: other)
        own.fill(from: other)
        #expect(own.size == 16 && own.color == "FF0000" && own.style == nil)
        #expect(empty.size == 22 && empty.color == "FF0000" && empty.style == nil)
    }

    @Test(arguments: ["docx", "odt"])
    func `paragraphs and runs that state the same share it`(format: String) throws {
        let bytes =
            format == "docx"
            ? DOCXPackage(
                body: String(
                    repeating:
                        #"<w:p><w:pPr><w:pStyle w:val="Gone"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r></w:p>"#,
                    count: 2)
            ).bytes
            : ODTPackage.make(
                content: String(
                    repeating: #"<text:p text:style-name="P1"><text:span text:style-name="T1">甲</text:span></text:p>"#, count: 2),
                automatic: """
                    <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>\
                    <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
                    """)
        let paragraphs = try Document.read(bytes).body.paragraphs
        #expect(paragraphs.map(\.format.alignment) == [.center, .center])
        #expect(paragraphs[0].format.stored.stated === paragraphs[1].format.stored.stated)
        let runs = paragraphs.map(\.content.firstFormat)
        #expect(runs.map(\.bold) == [true, true])
        #expect(runs[0].stored.stated === runs[1].stored.stated)
    }

    @Test func `sections that share a header still share it once changes are accepted`() throws {
        let header: [Block] = [.paragraph(Paragraph([.revision(Revision(.inserted), [.text("页眉", TextFormat())])]))]
        var section = Section(blocks: [.paragraph(Paragraph("正文"))])
        section.headers = [HeaderFooter(.all, header)]
        var document = Document()
        document.sections = [section, section]
        func places(_ document: Document) -> Set<Int> {
            Set(document.sections.map { $0.headers[0].blocks.withUnsafeBytes { Int(bitPattern: $0.baseAddress) } })
        }
        for result in [document.resolved(.accepted), document.accepted()] {
            #expect(result.sections[0].headers[0].blocks == [.paragraph(Paragraph("页眉"))])
            #expect(places(result).count == 1)
        }
        #expect(document.reading().blocks.map(\.text) == ["正文", "正文", "页眉"])
    }

    @Test func `small inputs may hold fewer blocks than large ones`() {
        let standard = Limits.standard
        #expect([1, 9_000, 1 << 20].map { standard.justified(by: $0).blocks } == [100_000, 100_000, 100_000])
        #expect(standard.justified(by: 1 << 20 + 1).blocks == 200_000)
        #expect(standard.justified(by: 50 << 20) == standard)
        var own = standard
        own.blocks = 10
        own.xmlNodesPerMebibyte = .max
        #expect(own.justified(by: 50 << 20).blocks == 10)
        #expect(own.justified(by: 50 << 20).xmlNodes == standard.xmlNodes)
    }

    @Test(arguments: ["docx", "odt"])
    func `blocks in nested tables count once for each`(format: String) throws {
        var limits = Limits.standard
        limits.blocks = 50
        func file(depth: Int) -> [UInt8] {
            let (open, paragraph, close) =
                format == "docx"
                ? ("<w:tbl><w:tr><w:tc>", "<w:p/>", "</w:tc></w:tr></w:tbl>")
                : ("<table:table><table:table-row><table:table-cell>", "<text:p/>", "</table:table-cell></table:table-row></table:table>")
            let body =
                String(repeating: open, count: depth) + String(repeating: paragraph, count: 20) + String(repeating: close, count: depth)
            return format == "docx" ? DOCXPackage(body: body).bytes : ODTPackage.make(content: body)
        }
        #expect(try Document.read(file(depth: 1), limits: limits).body.count == 1)
        #expect(try Document.read(file(depth: 2), limits: limits).body.count == 1)
        #expect { try Document.read(file(depth: 3), limits: limits) } throws: { ($0 as? WenshuError)?.code == .limitExceeded }
    }

    @Test(arguments: ["docx", "odt"])
    func `a small file with more blocks than it can justify is refused`(format: String) throws {
        var limits = Limits.standard
        limits.blocksPerMebibyte = 10
        func file(_ count: Int) -> [UInt8] {
            format == "docx"
                ? DOCXPackage(body: String(repeating: "<w:p/>", count: count)).bytes
                : ODTPackage.make(content: String(repeating: "<text:p/>", count: count))
        }
        #expect(try Document.read(file(10), limits: limits).body.count == 10)
        #expect { try Document.read(file(11), limits: limits) } throws: { ($0 as? WenshuError)?.code == .limitExceeded }
    }
}
