import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuTemplate

/// What random templates have found, each as small as it came to be.
@Suite struct FoundTests {
    private func odt(_ content: String, _ data: Value) throws -> String {
        try Notation.xml(try Template(ODTPackage.make(content: content)).render(data), "content.xml")
    }

    private func docx(_ body: String, _ data: Value) throws -> String {
        try Notation.xml(try Template(DOCXPackage.make(body: body)).render(data), "word/document.xml")
    }

    @Test func blanksBesideATagThatPrintsNothingStayInODT() throws {
        let xml = try odt("<text:p>甲 {{a | optional}} 乙</text:p><text:p>{{a | optional}} 丙{{#a}}{{/a}} </text:p>", [:])
        #expect(xml.contains("甲<text:s/><text:s/>乙"))
        #expect(xml.contains("<text:p><text:s/>丙<text:s/></text:p>"))
    }

    @Test func textOfASpanInsideASpanOfTagsStays() throws {
        let content =
            "<text:p>{{a}}<text:span text:style-name=\"A\">{{! x }}<text:span text:style-name=\"B\">乙</text:span></text:span></text:p>"
        #expect(try odt(content, ["a": 1]).contains("<text:span text:style-name=\"B\">乙</text:span>"))
        let value =
            "<text:p><text:span text:style-name=\"A\">{{! x }}<text:span text:style-name=\"B\">{{a}}</text:span></text:span></text:p>"
        #expect(try odt(value, ["a": 1]).contains("<text:span text:style-name=\"B\">1</text:span>"))
    }

    @Test func aCellThatHoldsOneListOrContentControlKeepsItsText() throws {
        let items = "<text:list><text:list-item><text:p>{{#a}}</text:p></text:list-item><text:list-item><text:p>甲</text:p></text:list-item>"
        let cell = "\(items)<text:list-item><text:p>{{/a}}</text:p></text:list-item></text:list>"
        let table =
            "<table:table><table:table-column/><table:table-row><table:table-cell>\(cell)</table:table-cell></table:table-row></table:table>"
        #expect(try odt(table, ["a": true]).contains("<text:p>甲</text:p></text:list-item></text:list></table:table-cell>"))
        let control =
            "<w:sdt><w:sdtContent>\(DOCXPackage.p("{{#a}}"))<w:p><w:r><w:t>甲</w:t></w:r></w:p>\(DOCXPackage.p("{{/a}}"))</w:sdtContent></w:sdt>"
        let cells = "<w:tbl><w:tr><w:tc>\(control)</w:tc></w:tr></w:tbl>"
        #expect(
            try docx(cells, ["a": true]).contains(
                "<w:tc><w:sdt><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt></w:tc>"))
        #expect(try docx(cells, ["a": false]).contains("<w:tc><w:p><w:pPr></w:pPr></w:p></w:tc>"))
    }

    @Test(arguments: Notation.Format.allCases)
    func aCellWhoseOnlyBlockIsRepeatedKeepsAParagraph(_ format: Notation.Format) throws {
        #expect(try Notation.render("‖{{#件 | blocks}}项{{.}}{{/件}}‖x", #"{"件":["甲","乙"]}"#, format) == "‖项甲¶项乙‖x")
        #expect(try Notation.render("‖{{#件 | blocks}}项{{.}}{{/件}}‖x", #"{"件":[]}"#, format) == "‖‖x")
    }

    @Test func aParagraphOfAnInlineSectionWithAPictureVanishesToo() throws {
        let body = "<w:p><w:r><w:t>{{#a}}</w:t></w:r><w:r><w:drawing/></w:r><w:r><w:t>{{/a}}</w:t></w:r></w:p>" + DOCXPackage.p("后")
        #expect(try !docx(body, ["a": false]).contains("<w:p><w:r>"))
        #expect(try docx(body, ["a": true]).contains("<w:drawing/>"))
    }

    @Test func aBookmarkWithOneEndInADroppedBranchGoes() throws {
        let cut =
            "<w:p><w:r><w:t>x{{#if a}}y</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:r><w:t>{{/if}}z</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"
        #expect(try !docx(cut, ["a": false]).contains("bookmark"))
        let odf = "<text:p>x{{#if a}}<text:bookmark-start text:name=\"b\"/>y{{/if}}z<text:bookmark-end text:name=\"b\"/></text:p>"
        #expect(try !odt(odf, ["a": false]).contains("bookmark"))
        #expect(
            try !odt(
                "<text:p>{{#a}}<text:bookmark-start text:name=\"b\"/></text:p><text:p>x</text:p><text:p>{{/a}}</text:p><text:p>y<text:bookmark-end text:name=\"b\"/></text:p>",
                ["a": 1]
            ).contains("bookmark"))
    }

    @Test func endsOfABookmarkInControlParagraphsStayOutsideAndAreRenumbered() throws {
        let body =
            DOCXPackage.p("{{#a}}") + "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:r><w:t>{{#b}}</w:t></w:r></w:p>"
            + DOCXPackage.p("x")
            + "<w:p><w:r><w:t>{{/b}}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>" + DOCXPackage.p("{{/a}}")
        let xml = try docx(body, ["a": [1, 2], "b": [1, 2, 3]])
        #expect(xml.components(">x<") == 6)
        #expect(xml.components("w:id=\"1\"") == 2)
        #expect(xml.components("<w:bookmarkStart ") == 2)
        #expect(xml.components("<w:bookmarkEnd ") == 2)
    }

    @Test func identifiersInTheElseOfAListStayUnique() throws {
        let content =
            "<text:p>{{#a}}</text:p><text:p>x{{#b}}{{else}}<text:bookmark text:name=\"m\"/>y{{/b}}</text:p><text:p>{{/a}}</text:p>"
        let xml = try odt(content, ["a": [1, 2, 3], "b": []])
        #expect(xml.components("text:name=\"m\"") == 1)
        #expect(xml.components("<text:bookmark ") == 3)
    }

    @Test func aListAtTheEndOfAHeaderNeedsNoParagraphBehindIt() throws {
        let list =
            "<text:list><text:list-item><text:p>{{#a}}甲{{/a}}</text:p></text:list-item><text:list-item><text:p>乙</text:p></text:list-item></text:list>"
        let content = "<text:p><draw:frame draw:name=\"F\"><draw:text-box>\(list)</draw:text-box></draw:frame></text:p>"
        #expect(
            try odt(content, [:]).contains(
                "<draw:text-box><text:list><text:list-item><text:p>乙</text:p></text:list-item></text:list></draw:text-box>"))
    }
}

/// What hostile templates have found.
@Suite struct HostileTemplateTests {
    @Test(
        arguments: [
            (["a": "甲", "号": "1\"<2"], MissingPolicy.error, "1%22%3C2"), (["a": "甲"], .mark, "【缺：号】"),
        ] as [(Value, MissingPolicy, String)])
    func aLinksTargetIsNoTextOfItsElement(_ known: (data: Value, missing: MissingPolicy, written: String)) throws {
        let content = "<text:p><text:a xlink:href=\"https://e.cn/{{号}}\">{{a}}</text:a></text:p>"
        let bytes = try Template(ODTPackage.make(content: content)).render(known.data, options: RenderOptions(missing: known.missing))
        let xml = try Notation.xml(bytes, "content.xml")
        #expect(!xml.contains("1\"<2"))
        #expect(xml.contains("<text:a xlink:href=\"https://e.cn/\(known.written)\">甲</text:a>"))
    }

    @Test func aMainPartWithADOCTYPEIsRefusedThoughItHasNoTags() {
        let part = Array("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>".utf8)
        #expect(Template.check(ODTPackage.make(content: "", parts: [("content.xml", part)])).map(\.code.name) == ["unsafeXML"])
        #expect(
            Template.check(ODTPackage.make(content: "", parts: [("styles.xml", Array("<a>".utf8))])).map(\.code.name) == ["malformedXML"])
    }

    @Test(arguments: [("", "emptyFile"), ("%PDF-1.7\n", "notADocument"), ("PK\u{3}\u{4}", "notAnArchive")])
    func whatIsNoTemplateIsSaidByWhatItIs(_ known: (text: String, code: String)) {
        #expect(Template.check(Array(known.text.utf8)).map(\.code.name) == [known.code])
    }
}
