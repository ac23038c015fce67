import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

@testable import WenshuTemplate

/// `{{include}}`: another document's body in the place of a paragraph.
@Suite struct IncludeTests {
    /// A document with a style of its own, a list, a table, a picture and something like a tag.
    private static func source(_ format: Notation.Format, list: Bool = true) throws -> String {
        var document = Document()
        var own = Style("证据标题")
        own.text.bold = true
        document.styles = [own]
        document.lists = [ListDefinition(id: "list", levels: [ListLevel(.chineseCounting, "%1、")])]
        document.images = [ImageResource(id: "i", mediaType: "image/png", bytes: Pictures.png(20, 10))]
        var items = ["甲", "乙"].map { Paragraph($0) }
        for index in items.indices where list { items[index].numbering = Numbering(list: "list", level: 0) }
        let picture = Paragraph([.image(InlineImage(resource: "i", width: 15, height: 7.5, alternativeText: "图"))])
        let table = Table(rows: [TableRow([TableCell(column: 0, blocks: [.paragraph(Paragraph("格"))])])])
        document.sections = [
            Section(
                blocks: [.paragraph(Paragraph("{{不是标签}}", style: "证据标题"))] + items.map(Block.paragraph)
                    + [.table(table), .paragraph(picture)])
        ]
        let write = try #require(DocumentFormat.named(format.rawValue)?.write)
        return "data:application/octet-stream;base64," + Pictures.base64(try write(document))
    }

    /// Every pair of formats.
    private static let pairs = Notation.Format.allCases.flatMap { a in Notation.Format.allCases.map { (a, $0) } }

    @Test(arguments: pairs)
    func theBodyTakesTheParagraphsPlace(_ template: Notation.Format, _ included: Notation.Format) throws {
        let bytes = try Template(Notation.package("前\n{{include a}}\n后", template)).render(["a": .text(Self.source(included))])
        let document = try Document.read(bytes)
        #expect(document.warnings.isEmpty)
        let texts = document.body.map { block -> String in
            guard case .paragraph(let paragraph) = block else { return "‖" }
            return (paragraph.label ?? "") + paragraph.content.plain
        }
        #expect(texts == ["前", "{{不是标签}}", "一、甲", "二、乙", "‖", "图", "后"])
        guard case .paragraph(let heading) = document.body[1] else { return }
        #expect(heading.style == "证据标题")
        #expect(document.styles.count { $0.name == "证据标题" && $0.text.bold == true } == 1)
        #expect(document.images.map(\.bytes) == [Pictures.png(20, 10)])
    }

    @Test(arguments: pairs)
    func nothingIsDuplicatedWhenIncludedTwice(_ template: Notation.Format, _ included: Notation.Format) throws {
        let data: Value = ["a": .text(try Self.source(included)), "list": [1, 2, 3]]
        let bytes = try Template(Notation.package("{{#list}}\n{{include a}}\n{{/list}}", template)).render(data)
        let document = try Document.read(bytes)
        #expect(document.styles.count { $0.name == "证据标题" } == 1)
        #expect(document.images.count == 1)
        let labels = document.body.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.label } else { nil } }
        #expect(labels == ["一、", "二、", "一、", "二、", "一、", "二、"])
        if template == .docx { #expect(try Notation.xml(bytes, "word/numbering.xml").components("<w:abstractNum ") == 1) }
    }

    @Test(arguments: Notation.Format.allCases)
    func aStyleThatTheTemplateHasIsKept(_ format: Notation.Format) throws {
        let data: Value = ["a": .text(try Self.source(format))]
        let package: [UInt8]
        if format == .docx {
            package = DOCXPackage.make(
                body: DOCXPackage.p("{{include a}}"),
                styles: "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"证据标题\"/><w:rPr><w:i/></w:rPr></w:style>")
        } else {
            package = ODTPackage.make(
                content: "<text:p>{{include a}}</text:p>",
                styles:
                    "<style:style style:name=\"own\" style:display-name=\"证据标题\" style:family=\"paragraph\"><style:text-properties fo:font-style=\"italic\"/></style:style>"
            )
        }
        let document = try Document.read(try Template(package).render(data))
        let known = document.styles.filter { $0.name == "证据标题" }
        #expect(known.count == 1 && known[0].text.italic == true && known[0].text.bold == nil)
        guard case .paragraph(let first) = document.body[0] else { return }
        #expect(first.style == "证据标题")
    }

    @Test(arguments: Notation.Format.allCases)
    func aCellKeepsItsParagraph(_ format: Notation.Format) throws {
        let package = Notation.package("‖{{include a}}‖x", format)
        var options = RenderOptions()
        options.missing = .empty
        #expect(try Notation.text(try Template(package).render([:], options: options), format) == "‖‖x")
        let filled = try Notation.text(try Template(package).render(["a": .text(Self.source(format, list: false))]), format)
        #expect(filled.contains("甲¶乙") && filled.hasSuffix("‖x"))
    }

    @Test(
        arguments: [
            ("x{{include a}}", "unsupportedPlace"), ("{{include a}}{{include a}}", "unsupportedPlace"), ("{{include a}}", nil),
        ] as [(String, String?)])
    func anIncludeStandsAlone(_ known: (template: String, code: String?)) {
        for format in Notation.Format.allCases {
            #expect(Set(Template.check(Notation.package(known.template, format)).map(\.code.name)) == Set([known.code].compactMap { $0 }))
        }
    }

    @Test(
        arguments: [
            (#"{"a": "b.docx"}"#, "noImageFolder"), (#"{"a": "data:;base64,AAAA"}"#, "notADocument"), (#"{"a": 1}"#, "mediaValue"),
            (#"{}"#, "missingValue"),
        ])
    func whatCannotBeIncludedIsAnError(_ known: (data: String, code: String)) throws {
        for format in Notation.Format.allCases {
            do {
                _ = try Notation.render("{{include a}}", known.data, format)
                Issue.record("rendered")
            } catch let error as WenshuError {
                #expect(error.diagnostics.map(\.code.name) == [known.code])
                #expect(error.diagnostics[0].place.tag == "{{include a}}")
            }
        }
    }
}

extension [Inline] {
    fileprivate var plain: String {
        map { inline in
            switch inline {
            case .text(let text, _): text
            case .image(let image): image.alternativeText ?? ""
            default: ""
            }
        }.joined()
    }
}
