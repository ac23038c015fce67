import Testing
import WenshuBasics
import WenshuDocument

@testable import WenshuTemplate

/// The contract's `{{image}}` and `{{include}}` in every place; sizes and styles have tests of their own.
@Suite struct MediaConformance {
    @Test(arguments: images)
    func holds(_ known: Conforms) throws { try known.check() }

    private static let uri = Pictures.uri(Pictures.png(4, 3))
    private static let one = "{\"p\": \"\(uri)\", \"a\": [{\"p\": \"\(uri)\", \"名\": \"甲\"}, {\"p\": \"\(uri)\", \"名\": \"乙\"}]}"

    private static let images: [Conforms] = [
        Conforms("amid text", "见{{image p}}图", one, "见▢图"),
        Conforms("with a width", "{{image p width=20mm}}", one, "▢"),
        Conforms("with both sides", "{{image p width=2cm height=15mm}}", one, "▢"),
        Conforms("as an object", "{{image p}}", "{\"p\": {\"src\": \"\(uri)\", \"alt\": \"图\", \"width\": \"30mm\"}}", "▢"),
        Conforms("in a cell", "‖{{image p}}‖x", one, "‖▢‖x"),
        Conforms("in a header", "▲{{image p}}\n文", one, "▲▢\n文"),
        Conforms("in a text box", "⎡{{image p}}⎤", one, "⎡▢⎤"),
        Conforms("in a footnote", "文⁽{{image p}}⁾", one, "文⁽▢⁾"),
        Conforms("in a loop of blocks", "{{#a}}\n{{image p}}{{名}}\n{{/a}}", one, "▢甲\n▢乙"),
        Conforms("in a loop of rows", "‖{{#a}}{{名}}‖{{image p}}{{/a}}", one, "‖甲‖▢\n‖乙‖▢"),
        Conforms("in a footnote of a loop", "{{#a}}\n{{名}}⁽{{image p}}⁾\n{{/a}}", one, "甲⁽▢⁾\n乙⁽▢⁾"),
        Conforms("in a condition", "{{#if p}}{{image p}}{{/if}}{{#if q}}{{image q}}{{/if}}", one, "▢"),
        Conforms("the empty text is no image", "[{{image p}}]", #"{"p": ""}"#, "[]"),
        Conforms("a missing image", "{{image p}}", "{}", "✗missingValue p1 {{image p}}"),
        Conforms("a missing image marked", "{{image p}}", "{}", "【缺：p】", options: RenderOptions(missing: .mark)),
        Conforms("a file without an allowed folder", "{{image p}}", #"{"p": "a.png"}"#, "✗noImageFolder p1 {{image p}}"),
        Conforms("something else than a picture", "{{image p}}", #"{"p": "data:image/png;base64,AAAA"}"#, "✗notAnImage p1 {{image p}}"),
        Conforms("a number is no image", "{{image p}}", #"{"p": 5}"#, "✗mediaValue p1 {{image p}}"),
        Conforms(
            "a width that is none", "{{image p}}", "{\"p\": {\"src\": \"\(uri)\", \"width\": \"breit\"}}", "✗mediaValue p1 {{image p}}"),
    ]

    /// A document with a footnote and an endnote.
    private static func document(_ format: Notation.Format) throws -> String {
        var document = Document()
        let notes: [Inline] = [
            .text("引文", TextFormat()), .note(Note(.footnote, blocks: [.paragraph(Paragraph("脚注文"))])),
            .note(Note(.endnote, blocks: [.paragraph(Paragraph("尾注文"))])),
        ]
        document.sections = [Section(blocks: [.paragraph(Paragraph(notes))])]
        let write = try #require(DocumentFormat.named(format.rawValue)?.write)
        return "data:application/octet-stream;base64," + Pictures.base64(try write(document))
    }

    private static let pairs = Notation.Format.allCases.flatMap { a in Notation.Format.allCases.map { (a, $0) } }

    private func include(_ template: String, _ format: Notation.Format, _ included: Notation.Format) throws -> String {
        let data: Value = ["d": .text(try Self.document(included)), "a": [1, 2]]
        let bytes = try Template(Notation.package(template, format)).render(data)
        #expect(try Structure.faults(bytes, format) == [])
        return try Notation.document(bytes, format)
    }

    @Test(arguments: pairs)
    func anIncludedDocumentKeepsItsNotes(_ format: Notation.Format, _ included: Notation.Format) throws {
        #expect(try include("前\n{{include d}}\n后", format, included) == "前\n引文⁽脚注文⁾⁅尾注文⁆\n后")
    }

    @Test(arguments: pairs)
    func besideNotesOfTheTemplatesOwn(_ format: Notation.Format, _ included: Notation.Format) throws {
        #expect(
            try include("前⁽一⁾\n{{#a}}\n{{include d}}\n项⁽第{{.}}项⁾\n{{/a}}\n后⁅末⁆", format, included)
                == "前⁽一⁾\n引文⁽脚注文⁾⁅尾注文⁆\n项⁽第1项⁾\n引文⁽脚注文⁾⁅尾注文⁆\n项⁽第2项⁾\n后⁅末⁆")
    }

    @Test(arguments: Notation.Format.allCases)
    func inACellToo(_ format: Notation.Format) throws {
        #expect(try include("‖{{include d}}‖x", format, format) == "‖引文⁽脚注文⁾⁅尾注文⁆‖x")
    }

    /// Word has no notes in headers: there they follow in brackets.
    @Test func inAHeaderOfDOCXInBrackets() throws {
        #expect(try include("▲{{include d}}\n文", .docx, .docx) == "▲引文（脚注文）（尾注文）\n文")
    }
}
