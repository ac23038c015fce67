import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuTemplate

/// Parts of more than a mebibyte go into the archive in pieces.
@Suite struct LargeDocumentTests {
    private static func cell(_ text: String) -> String { "<w:tc><w:tcPr/>" + DOCXPackage.p(text) + "</w:tc>" }

    private static let table =
        DOCXPackage.p("{{before}}") + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>"
        + ["{{#rows}}", "第{{@index}}行，{{.}}", "{{/rows}}"].map { "<w:tr>" + cell($0) + "</w:tr>" }.joined() + "</w:tbl>"
        + DOCXPackage.p("{{after}}")
    private static let template = DOCXPackage.make(body: table)

    private static func data(_ count: Int) -> Value {
        ["before": "前", "after": "后", "rows": .list((0..<count).map { .text("事项\($0)") })]
    }

    @Test func everyRowIsThereAndThePartIsWhole() throws {
        let count = 20_000
        let xml = try Notation.xml(try Template(Self.template).render(Self.data(count)), "word/document.xml")
        #expect(xml.utf8.count > 2 << 20)
        #expect(xml.components("<w:tr>") == count)
        for number in [1, 2, 9_999, count] { #expect(xml.components("第\(number)行，事项\(number - 1)<") == 1) }
        #expect(xml.components(">前<") == 1 && xml.components(">后<") == 1)
        _ = try XMLScanner.scan(Array(xml.utf8), vocabulary: TemplateFormat.docx.vocabulary, limits: .standard)
    }

    @Test func aFileHoldsTheSameBytes() throws {
        let template = try Template(Self.template)
        try TemporaryFolder.use { folder in
            for count in [3, 20_000] {
                try template.render(Self.data(count), to: "\(folder)/\(count).docx", force: false)
                let same = try InputFile.read("\(folder)/\(count).docx") == template.render(Self.data(count))
                #expect(same)
            }
        }
    }

    @Test func anErrorLateInALargePartLeavesNoFile() throws {
        var data = Self.data(20_000)
        if case .object(var object) = data { object["after"] = nil; data = .object(object) }
        let template = try Template(Self.template)
        try TemporaryFolder.use { folder in
            #expect(throws: WenshuError.self) { try template.render(data, to: "\(folder)/a.docx", force: false) }
            #expect(throws: WenshuError.self) { try InputFile.read("\(folder)/a.docx") }
        }
    }

    @Test func aSectionAroundALargeTableStaysIfItIsFilled() throws {
        let body = DOCXPackage.p("{{#if rows}}") + Self.table + DOCXPackage.p("{{/if}}")
        let xml = try Notation.xml(try Template(DOCXPackage.make(body: body)).render(Self.data(10_000)), "word/document.xml")
        #expect(xml.components("<w:tbl>") == 1 && xml.components("<w:tr>") == 10_000)
    }
}
