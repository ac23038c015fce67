import Testing
import WenshuTestSupport

@testable import WenshuDocument

/// What is printed in front of a paragraph stays as it was when a document is written in the other format, or in its own.
@Suite struct ListConversionTests {
    private typealias X = DOCXPackage

    private static let levels = X.abstractNum(1, [("decimal", "%1.", ""), ("decimal", "%1.%2", ""), ("lowerLetter", "%3)", "")])

    private static func begins(_ level: Int, _ start: Int) -> String {
        "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
    }

    /// Name, body, numbering, styles, labels.
    static let documents: [(name: String, body: String, numbering: String, styles: String, labels: [String])] = [
        (
            "instances of one definition, each with its own start", X.p("甲", num: 1) + X.p("乙", num: 2) + X.p("丙", num: 3),
            levels + X.num(1, 1, begins(0, 1)) + X.num(2, 1, begins(0, 2)) + X.num(3, 1, begins(0, 3)), "", ["1.", "2.", "3."]
        ),
        (
            "lists that begin anew", [1, 1, 2, 2, 3].map { X.p("文", num: $0) }.joined(),
            levels + X.num(1, 1) + X.num(2, 1, begins(0, 1)) + X.num(3, 1, begins(0, 1)), "", ["1.", "2.", "1.", "2.", "1."]
        ),
        (
            "lists that go on",
            [(1, 0), (2, 0), (3, 0), (1, 0), (2, 1), (3, 1), (3, 2), (1, 1)].map { X.p("文", num: $0, level: $1) }.joined(),
            levels + X.num(1, 1) + X.num(2, 1) + X.num(3, 1, begins(0, 7)), "", ["1.", "2.", "7.", "8.", "8.1", "8.2", "a)", "8.3"]
        ),
        (
            "a level of its own in one of them", X.p("甲", num: 1) + X.p("乙", num: 2) + X.p("丙", num: 1),
            levels + X.num(1, 1)
                + X.num(
                    2, 1,
                    "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"(%1)\"/></w:lvl></w:lvlOverride>"
                ), "", ["1.", "(B)", "3."]
        ),
        (
            "a style's numbering, switched off", X.p("甲", style: "L") + X.p("乙", style: "L", num: 0) + X.p("丙", style: "L"),
            levels + X.num(1, 1),
            "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"L\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
            ["1.", "", "2."]
        ),
        (
            "rows that a tracked change deletes count for nothing",
            X.p("甲", num: 1)
                + "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr><w:tc>\(X.p("去", num: 1))</w:tc></w:tr>"
                + "<w:tr><w:tc>\(X.p("留", num: 1))</w:tc></w:tr></w:tbl>" + X.p("乙", num: 1),
            levels + X.num(1, 1), "", ["1.", "2.", "3."]
        ),
    ]

    @Test(arguments: documents)
    func `labels of a DOCX stay`(name: String, body: String, numbering: String, styles: String, labels: [String]) throws {
        let document = try DOCXReader.read(X.make(body: body, styles: styles, numbering: numbering))
        let paragraphs = document.reading().blocks.filter { $0.kind == .paragraph }
        #expect(paragraphs.map { $0.label ?? "" } == labels, "\(name)")
        let again = try DOCXReader.read(DOCXWriter.write(document))
        #expect(again.reading().blocks.filter { $0.kind == .paragraph }.map { $0.label ?? "" } == labels, "\(name)")
        try expectSame(document, name)
    }

    @Test(arguments: ODTNumberingTests.cases)
    func `labels of an ODT stay`(name: String, content: String, expected: [String]) throws {
        try expectSame(ODTReader.read(ODTPackage.make(content: content, automatic: ODTNumberingTests.automatic)), name)
    }

    /// The writers give each item its number, however many do not go on from the last.
    @Test func `numbers that go on nowhere are kept`() throws {
        let items = [7, 3, 3, 150, 0, 1].map { item(p("文"), start: $0) }.joined()
        let content = "<text:list text:style-name=\"L\">\(items)</text:list>"
        let document = try ODTReader.read(ODTPackage.make(content: content, automatic: listStyle("L", #"style:num-format="1""#)))
        let again = try DOCXReader.read(DOCXWriter.write(document))
        #expect(again.reading().blocks.map(\.label) == ["7", "3", "3", "150", "0", "1"])
    }

    private func expectSame(_ document: Document, _ name: String) throws {
        let wanted = printed(document)
        let (docx, odt) = (try DOCXReader.read(DOCXWriter.write(document)), try ODTReader.read(ODTWriter.write(document)))
        #expect(printed(docx) == wanted, "\(name): DOCX")
        #expect(printed(odt) == wanted, "\(name): ODT")
        #expect(try printed(DOCXReader.read(DOCXWriter.write(odt))) == wanted, "\(name): ODT, then DOCX")
        #expect(try printed(ODTReader.read(ODTWriter.write(docx))) == wanted, "\(name): DOCX, then ODT")
    }

    /// Without the tab between the label and the text: a label that no numbering states stands in the text with it.
    private func printed(_ document: Document) -> [String] {
        document.reading().blocks.map { block in
            block.kind == .paragraph ? block.printed.filter { $0 != "\t" } : block.rows.map { $0.map(\.text).joined() }.joined()
        }
    }
}
