import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

@testable import WenshuTemplate

/// Lines of an exact height would cut a picture off: they grow where one stands, and nowhere else.
@Suite struct PictureLineTests {
    private static let data: Value = ["p": .text(Pictures.uri(Pictures.png(8, 8)))]

    @Test(
        arguments: [
            ("", "<w:p><w:pPr><w:spacing w:line=\"579\" w:lineRule=\"atLeast\"/></w:pPr>"),
            (
                "<w:pStyle w:val=\"b\"/><w:jc w:val=\"left\"/>",
                "<w:pStyle w:val=\"b\"/><w:spacing w:line=\"400\" w:lineRule=\"atLeast\"/><w:jc w:val=\"left\"/>"
            ),
            ("<w:spacing w:line=\"300\" w:lineRule=\"exact\"/>", "<w:spacing w:line=\"300\" w:lineRule=\"atLeast\"/>"),
            ("<w:spacing w:before=\"10\"/>", "<w:spacing w:before=\"10\" w:line=\"579\" w:lineRule=\"atLeast\"/>"),
            ("<w:pStyle w:val=\"free\"/>", "<w:pPr><w:pStyle w:val=\"free\"/></w:pPr>"),
        ])
    func inDOCX(_ known: (properties: String, expected: String)) throws {
        func paragraph(_ text: String) -> String {
            "<w:p>" + (known.properties.isEmpty ? "" : "<w:pPr>\(known.properties)</w:pPr>") + "<w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        func style(_ id: String, _ attributes: String, _ more: String) -> String {
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"\(attributes)><w:name w:val=\"\(id)\"/>\(more)</w:style>"
        }
        func line(_ number: Int, _ rule: String) -> String { "<w:pPr><w:spacing w:line=\"\(number)\" w:lineRule=\"\(rule)\"/></w:pPr>" }
        let styles =
            style("a", " w:default=\"1\"", line(579, "exact")) + style("c", "", line(400, "exact"))
            + style("b", "", "<w:basedOn w:val=\"c\"/>") + style("free", "", "<w:basedOn w:val=\"c\"/>" + line(240, "auto"))
        let package = DOCXPackage.make(body: paragraph("{{image p}}{{image p}}") + paragraph("{{x}}"), styles: styles)
        let xml = try Notation.xml(try Template(package).render(["p": Self.data["p"] ?? .null, "x": "文"]), "word/document.xml")
        #expect(xml.components(known.expected) >= 1)
        #expect(xml.contains(paragraph("文").replacing("<w:t>", with: "<w:t xml:space=\"preserve\">")))
    }

    @Test func inODT() throws {
        func style(_ name: String, _ more: String, _ height: String) -> String {
            "<style:style style:name=\"\(name)\" style:family=\"paragraph\"\(more)><style:paragraph-properties fo:line-height=\"\(height)\"/></style:style>"
        }
        let package = ODTPackage.make(
            content: ["b", "P1", "free"].map {
                "<text:p text:style-name=\"\($0)\">{{image p}}</text:p><text:p text:style-name=\"\($0)\">x</text:p>"
            }
            .joined(),
            automatic: style("P1", "", "20pt"),
            styles: style("c", "", "28.95pt") + "<style:style style:name=\"b\" style:family=\"paragraph\" style:parent-style-name=\"c\"/>"
                + style("free", "", "150%"))
        let xml = try Notation.xml(try Template(package).render(Self.data), "content.xml")
        #expect(xml.contains("<text:p text:style-name=\"WenshuBreak1\"><draw:frame"))
        #expect(xml.contains("<text:p text:style-name=\"WenshuBreak2\"><draw:frame"))
        #expect(xml.contains("<text:p text:style-name=\"free\"><draw:frame"))
        #expect(xml.components("fo:line-height=\"100%\"") == 2)
        #expect(["b", "P1", "free"].allSatisfy { xml.contains("<text:p text:style-name=\"\($0)\">x</text:p>") })
    }
}
