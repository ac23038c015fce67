import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

@testable import WenshuTemplate

/// `{{#path | restart}}`, judged by the labels that the readers compute for the result.
@Suite struct RestartTests {
    private static let data: Value = ["a": [["n": "甲", "b": ["一", "二"]], ["n": "乙", "b": ["三", "四", "五"]]]]
    private static let expected = ["1. 前", "- 甲", "1. 一", "2. 二", "- 乙", "1. 三", "2. 四", "3. 五"]

    private func lines(_ bytes: [UInt8]) throws -> [String] {
        let document = try Document.read(bytes)
        return document.reading().blocks.map { ($0.label ?? "-").filter { $0 != " " } + " " + $0.text }
    }

    // MARK: DOCX

    private static let numbering =
        DOCXPackage.abstractNum(0, [("decimal", "%1.", ""), ("lowerLetter", "%2.", "")]) + DOCXPackage.num(1, 0) + DOCXPackage.num(4, 0)

    private func docx(_ body: String, numbering: String = Self.numbering, styles: String? = nil) throws -> [UInt8] {
        try Template(DOCXPackage.make(body: body, styles: styles, numbering: numbering)).render(Self.data)
    }

    private func item(_ text: String, level: Int = 0) -> String { DOCXPackage.p(text, num: 1, level: level) }

    @Test func theListsOfEachTurnBeginAnewInDOCX() throws {
        let body =
            item("前") + DOCXPackage.p("{{#a | restart}}") + DOCXPackage.p("{{n}}") + DOCXPackage.p("{{#b}}") + item("{{.}}")
            + DOCXPackage.p("{{/b}}") + DOCXPackage.p("{{/a}}")
        let bytes = try docx(body)
        #expect(try lines(bytes) == Self.expected)
        let part = try Notation.xml(bytes, "word/numbering.xml")
        for number in [5, 6] {
            #expect(
                part.contains(
                    "<w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
                ))
        }
        #expect(part.components("<w:abstractNum ") == 1)
    }

    @Test func aListThatTheStyleBringsBeginsAnew() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="L0"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="L"><w:basedOn w:val="L0"/></w:style>
            """
        func p(_ text: String) -> String {
            "<w:p><w:pPr><w:pStyle w:val=\"L\"/><w:keepNext/><w:jc w:val=\"left\"/></w:pPr>\(DOCXPackage.r(text))</w:p>"
        }
        let bytes = try docx(
            p("前") + DOCXPackage.p("{{#a | restart}}") + DOCXPackage.p("{{n}}") + DOCXPackage.p("{{#b}}") + p("{{.}}")
                + DOCXPackage.p("{{/b}}") + DOCXPackage.p("{{/a}}"), styles: styles)
        #expect(try lines(bytes) == Self.expected)
        #expect(
            try Notation.xml(bytes, "word/document.xml").contains(
                "<w:keepNext/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr><w:jc"))
    }

    @Test func ownLevelsAndStartsOfAListAreKept() throws {
        let numbering =
            DOCXPackage.abstractNum(0, [("decimal", "%1.", "")])
            + DOCXPackage.num(
                1, 0,
                "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"（%1）\"/></w:lvl></w:lvlOverride>"
            )
        let bytes = try docx(DOCXPackage.p("{{#a | restart}}") + item("{{n}}") + item("x") + DOCXPackage.p("{{/a}}"), numbering: numbering)
        #expect(try lines(bytes) == ["（3） 甲", "（4） x", "（3） 乙", "（4） x"])
    }

    @Test func aNumberingPartThatNoTurnNeedsIsCarriedOver() throws {
        let body = DOCXPackage.p("{{#无 | restart}}") + item("x") + DOCXPackage.p("{{/无}}") + DOCXPackage.p("y")
        let before = try ZipArchive(DOCXPackage.make(body: body, numbering: Self.numbering))
        let after = try ZipArchive(try docx(body))
        let (old, new) = (try #require(before.entry("word/numbering.xml")), try #require(after.entry("word/numbering.xml")))
        #expect(after.rawBytes(new) == before.rawBytes(old))
    }

    // MARK: ODT

    private static let style = """
        <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>
        """

    private func list(_ items: String, _ attributes: String = "") -> String {
        "<text:list text:style-name=\"L\"\(attributes)>\(items)</text:list>"
    }

    private func li(_ text: String) -> String { "<text:list-item><text:p>\(text)</text:p></text:list-item>" }

    private func odt(_ content: String) throws -> [UInt8] {
        try Template(ODTPackage.make(content: content, automatic: Self.style)).render(Self.data)
    }

    @Test func theListsOfEachTurnBeginAnewInODT() throws {
        let content =
            list(li("前")) + "<text:p>{{#a | restart}}</text:p><text:p>{{n}}</text:p>" + list(li("{{#b}}") + li("{{.}}") + li("{{/b}}"))
            + "<text:p>{{/a}}</text:p>"
        #expect(try lines(try odt(content)) == Self.expected)
    }

    @Test func aListThatWentOnWithTheOneBeforeBeginsAnew() throws {
        let content =
            list(li("前")) + "<text:p>{{#a | restart}}</text:p><text:p>{{n}}</text:p>"
            + list(li("{{#b}}") + li("{{.}}") + li("{{/b}}"), " text:continue-numbering=\"true\"") + "<text:p>{{/a}}</text:p>"
        #expect(try lines(try odt(content)) == Self.expected)
    }

    @Test func listsOfALoopInsideRunOnWithinTheTurn() throws {
        let content =
            list(li("前")) + "<text:p>{{#a | restart}}</text:p><text:p>{{n}}</text:p><text:p>{{#b}}</text:p>" + list(li("{{.}}"))
            + "<text:p>{{/b}}</text:p><text:p>{{/a}}</text:p>"
        #expect(try lines(try odt(content)) == Self.expected)
    }

    @Test func itemsOfOneListBeginAnew() throws {
        let content = list(li("前") + li("{{#a | restart}}") + li("{{n}}") + li("x") + li("{{/a}}"))
        #expect(try lines(try odt(content)) == ["1. 前", "1. 甲", "2. x", "1. 乙", "2. x"])
    }
}
