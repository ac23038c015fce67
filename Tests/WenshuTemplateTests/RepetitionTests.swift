import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuTemplate

/// Repeating keeps a file valid.
@Suite struct RepetitionTests {
    private func docx(_ body: String, _ data: Value) throws -> String {
        try Notation.xml(try Template(DOCXPackage.make(body: body)).render(data), "word/document.xml")
    }

    @Test func identifiersStayUnique() throws {
        let body =
            DOCXPackage.p("{{#a}}") + """
                <w:p w14:paraId="00000001" w14:textId="77777777"><w:bookmarkStart w:id="3" w:name="条"/><w:r><w:t>{{.}}</w:t></w:r><w:bookmarkEnd w:id="3"/>\
                <w:r><w:drawing><wp:inline><wp:docPr id="4" name="图"/></wp:inline></w:drawing></w:r></w:p>\
                <w:sdt><w:sdtPr><w:id w:val="99"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>
                """ + DOCXPackage.p("{{/a}}")
        let xml = try docx(body, ["a": [1, 2, 3]])
        for pattern in [
            "<w:bookmarkStart w:id=\"3\" w:name=\"条\"/>", "<w:bookmarkEnd w:id=\"3\"/>", "<wp:docPr id=\"4\"", "<w:id w:val=\"99\"/>",
        ] {
            #expect(xml.components(pattern) == 1, "\(pattern)")
        }
        #expect(xml.components("<w:bookmarkStart ") == 3)
        #expect(!xml.contains("paraId"))
        for number in 100_001...100_008 { #expect(xml.contains("\"\(number)\"") || xml.contains("_\(number)\"")) }
        // Both ends of a bookmark get the same number.
        #expect(xml.components("w:id=\"100001\"") == 2)
    }

    @Test func whatNamesABookmarkOfItsTurnFollowsIt() throws {
        func field(_ code: String) -> String { "<w:r><w:instrText xml:space=\"preserve\">\(code)</w:instrText></w:r>" }
        let word =
            DOCXPackage.p("{{#a}}")
            + "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"标\"/><w:r><w:t>{{.}}</w:t></w:r><w:bookmarkEnd w:id=\"3\"/>"
            + "<w:hyperlink w:anchor=\"标\"><w:r><w:t>见</w:t></w:r></w:hyperlink>\(field(" PAGEREF 标 \\h "))\(field(" PAGEREF 别 \\h "))</w:p>"
            + DOCXPackage.p("{{/a}}") + "<w:p>\(field(" REF 标 "))</w:p>"
        let xml = try docx(word, ["a": [1, 2]])
        let second = try #require(xml.firstMatch(of: /w:name="(标_[0-9]+)"/)?.output.1)
        #expect(xml.components("w:anchor=\"\(second)\"") == 1 && xml.components("PAGEREF \(second) ") == 1)
        #expect(xml.components(" 别 ") == 2 && xml.components(" REF 标 ") == 1)
        let open =
            "<text:p>{{#a}}</text:p><text:p><text:bookmark-start text:name=\"b\"/>{{.}}<text:bookmark-end text:name=\"b\"/><text:bookmark-ref text:ref-name=\"b\" text:reference-format=\"text\">1</text:bookmark-ref></text:p><text:p>{{/a}}</text:p>"
        let odt = try Notation.xml(try Template(ODTPackage.make(content: open)).render(["a": [1, 2]]), "content.xml")
        #expect(odt.components("text:ref-name=\"b\"") == 1 && odt.components("text:ref-name=\"b_") == 1)
    }

    @Test func rowsInsideAContentControl() throws {
        func row(_ text: String) -> String { "<w:tr><w:tc><w:tcPr/>\(DOCXPackage.p(text))</w:tc></w:tr>" }
        let rows = row("{{#a}}") + row("{{.}}") + row("{{/a}}")
        let table = "<w:tbl>\(row("头"))<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>\(rows)</w:sdtContent></w:sdt></w:tbl>"
        let xml = try docx(table, ["a": [1, 2]])
        #expect(xml.components("<w:tr>") == 3 && xml.components("<w:sdt>") == 1)
        #expect(try docx(table, ["a": []]).components("<w:sdt>") == 0)
    }

    @Test func aBookmarkCutByALoopGoes() throws {
        let body =
            DOCXPackage.p("{{#a}}") + "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"x\"/></w:p>" + DOCXPackage.p("{{/a}}")
            + "<w:p><w:bookmarkEnd w:id=\"3\"/></w:p>"
        #expect(!(try docx(body, ["a": [1, 2]])).contains("bookmark"))
    }

    @Test func halfABookmarkInAControlParagraphStays() throws {
        let body =
            "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"x\"/><w:r><w:t>{{#a}}</w:t></w:r></w:p>" + DOCXPackage.p("y")
            + DOCXPackage.p("{{/a}}") + "<w:p><w:bookmarkEnd w:id=\"3\"/></w:p>"
        let xml = try docx(body, ["a": true])
        #expect(xml.components("bookmarkStart") == xml.components("bookmarkEnd"))
    }

    @Test func aControlParagraphLeavesItsSectionBreak() throws {
        let breaks = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{/a}}</w:t></w:r></w:p>"
        let xml = try docx(DOCXPackage.p("{{#a}}") + DOCXPackage.p("x") + breaks, ["a": [1, 2]])
        #expect(xml.components(">x<") == 2)
        #expect(xml.hasSuffix("<w:p><w:pPr><w:sectPr/></w:pPr></w:p></w:body></w:document>"))
    }

    @Test func aSectionBreakInsideIsRepeated() throws {
        let xml = try docx(
            DOCXPackage.p("{{#a}}") + "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{.}}</w:t></w:r></w:p>" + DOCXPackage.p("{{/a}}"),
            ["a": [1, 2]])
        #expect(xml.components("<w:sectPr/>") == 2)
    }

    @Test func aCellEndsWithAParagraphBehindATable() throws {
        let inner =
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#a}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{.}}{{/a}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        let body =
            "<w:tbl><w:tr><w:tc><w:tcPr/>\(inner)<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>{{! x }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        #expect(try docx(body, ["a": [1]]).contains("</w:tbl><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p></w:tc>"))
        #expect(try docx(body, ["a": []]).contains("<w:tcPr/><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p></w:tc>"))
    }

    @Test func itemsOfAnODTListAreRepeatedAndAnEmptyListGoes() throws {
        func item(_ text: String) -> String { "<text:list-item><text:p>\(text)</text:p></text:list-item>" }
        let content = "<text:list text:style-name=\"L\">\(item("{{#a}}"))\(item("{{.}}"))\(item("{{/a}}"))</text:list><text:p>后</text:p>"
        let template = try Template(ODTPackage.make(content: content))
        let full = try Notation.xml(try template.render(["a": [1, 2]]), "content.xml")
        #expect(full.contains("<text:list text:style-name=\"L\">\(item("1"))\(item("2"))</text:list>"))
        let empty = try Notation.xml(try template.render(["a": []]), "content.xml")
        #expect(empty.contains("<office:text><text:p>后</text:p>"))
    }

    @Test func controlParagraphsInListsOfTheirOwn() throws {
        func list(_ text: String) -> String { "<text:list><text:list-item><text:p>\(text)</text:p></text:list-item></text:list>" }
        let template = try Template(ODTPackage.make(content: list("{{#a}}") + list("{{.}}") + list("{{/a}}")))
        let xml = try Notation.xml(try template.render(["a": [1, 2]]), "content.xml")
        #expect(xml.components("<text:list ") == 2)
        #expect(xml.components("</text:list>") == 2)
        #expect(xml.contains("<text:p>1</text:p></text:list-item></text:list><text:list "))
    }

    @Test func paragraphsOfAListItemAreItems() throws {
        let template = try Template(
            ODTPackage.make(
                content:
                    "<text:list><text:list-item><text:p text:style-name=\"P\"><text:span text:style-name=\"T\">{{a | 分段}}</text:span></text:p></text:list-item></text:list>"
            ))
        let item = { (text: String) in
            "<text:list-item><text:p text:style-name=\"P\"><text:span text:style-name=\"T\">\(text)</text:span></text:p></text:list-item>"
        }
        #expect(
            try Notation.xml(try template.render(["a": "一\n二"]), "content.xml").contains("<text:list>\(item("一"))\(item("二"))</text:list>"))
    }

    @Test func namesOfODTStayUnique() throws {
        let content =
            "<text:p>{{#a}}</text:p><text:p><text:bookmark-start text:name=\"b\"/>{{.}}<text:bookmark-end text:name=\"b\"/></text:p><table:table table:name=\"T\"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table><text:p>{{/a}}</text:p>"
        let xml = try Notation.xml(try Template(ODTPackage.make(content: content)).render(["a": [1, 2]]), "content.xml")
        #expect(xml.components("text:name=\"b\"") == 2)
        #expect(xml.components("text:name=\"b_100001\"") == 2)
        #expect(xml.components("table:name=\"T\"") == 1)
    }

    @Test func headerRowsOfODTStayAndEmptyRowGroupsGo() throws {
        func row(_ text: String) -> String {
            "<table:table-row><table:table-cell><text:p>\(text)</text:p></table:table-cell></table:table-row>"
        }
        let content =
            "<table:table><table:table-column/><table:table-header-rows>\(row("头"))</table:table-header-rows><table:table-rows>\(row("{{#a | rows}}{{.}}{{/a}}"))</table:table-rows></table:table>"
        let template = try Template(ODTPackage.make(content: content))
        #expect(
            try Notation.xml(try template.render(["a": [1, 2]]), "content.xml").contains(
                "<table:table-rows>\(row("1"))\(row("2"))</table:table-rows>"))
        #expect(try Notation.xml(try template.render(["a": []]), "content.xml").contains("</table:table-header-rows></table:table>"))
    }
}

/// Links, page breaks, numbers that run on.
@Suite struct ExtrasTests {
    @Test func links() throws {
        let data: Value = ["u": "https://e.cn/?a=1&b=\"2\"", "t": "网页"]
        let docx = try Notation.xml(try Template(Notation.package("见{{link u text=t}}。", .docx)).render(data), "word/document.xml")
        #expect(
            docx.contains(
                "见</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText xml:space=\"preserve\"> HYPERLINK \"https://e.cn/?a=1&amp;b=%222%22\" </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t xml:space=\"preserve\">网页</w:t><w:fldChar w:fldCharType=\"end\"/><w:t xml:space=\"preserve\">。"
            ))
        let odt = try Notation.xml(try Template(Notation.package("见{{link u}}。", .odt)).render(data), "content.xml")
        #expect(
            odt.contains("xlink:type=\"simple\" xlink:href=\"https://e.cn/?a=1&amp;b=%222%22\">https://e.cn/?a=1&amp;b=\"2\"</text:a>。"))
        #expect(Notation.codes("{{link u}}", "{}", .docx) == ["missingValue"])
    }

    @Test func pageBreaks() throws {
        let docx = try Notation.xml(try Template(Notation.package("前{{pagebreak}}后", .docx)).render([:]), "word/document.xml")
        #expect(docx.contains("前</w:t><w:br w:type=\"page\"/><w:t xml:space=\"preserve\">后"))
        let automatic =
            "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties fo:break-after=\"auto\"/></style:style>"
        let content =
            "<text:p text:style-name=\"P1\">{{pagebreak}}</text:p><text:p text:style-name=\"Text\">前<text:span>{{pagebreak}}后</text:span></text:p>"
        let odt = try Notation.xml(try Template(ODTPackage.make(content: content, automatic: automatic)).render([:]), "content.xml")
        #expect(
            odt.contains(
                "<text:p text:style-name=\"WenshuBreak1\"></text:p><text:p text:style-name=\"Text\">前<text:span></text:span></text:p><text:p text:style-name=\"WenshuBreak2\"><text:span>后</text:span></text:p>"
            ))
        #expect(odt.contains("style:name=\"WenshuBreak1\" style:family=\"paragraph\""))
        #expect(odt.components("fo:break-after") == 2)
        #expect(odt.contains("style:parent-style-name=\"Text\"><style:paragraph-properties fo:break-before=\"page\"/>"))
    }

    @Test func numbersOfRepeatedListsRunOn() throws {
        let content =
            "<text:p>{{#a}}</text:p><text:list text:style-name=\"L\"><text:list-item><text:p>{{.}}</text:p></text:list-item></text:list><text:p>{{/a}}</text:p>"
        let xml = try Notation.xml(try Template(ODTPackage.make(content: content)).render(["a": [1, 2, 3]]), "content.xml")
        #expect(xml.components("<text:list text:style-name=\"L\" xml:id=\"wenshu-list-0\">") == 1)
        #expect(xml.components("<text:list text:style-name=\"L\" text:continue-list=\"wenshu-list-0\">") == 2)
    }

    @Test(
        arguments: [
            ("{{a | mergeDown}}", "unsupportedPlace")
        ])
    func whatIsNotBuiltYetSaysSo(_ known: (template: String, code: String)) {
        #expect(Template.check(Notation.package(known.template, .docx)).map(\.code.name) == [known.code])
    }
}
