import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuTemplate

/// Tags as word processors leave them: cut over runs, with marks of all sorts inside.
@Suite struct CutTagTests {
    private func r(_ text: String, _ properties: String = "") -> String { DOCXPackage.r(text, properties) }

    private func docx(_ paragraph: String, _ data: Value) throws -> (text: String, xml: String) {
        let bytes = try Template(DOCXPackage.make(body: "<w:p>\(paragraph)</w:p>")).render(data)
        return (try Notation.text(bytes, .docx), try Notation.xml(bytes, "word/document.xml"))
    }

    private func odt(_ content: String, _ data: Value) throws -> (text: String, xml: String) {
        let bytes = try Template(ODTPackage.make(content: content)).render(data)
        return (try Notation.text(bytes, .odt), try Notation.xml(bytes, "content.xml"))
    }

    @Test func overRunsProofingMarksBookmarksAndRevisionIDs() throws {
        let result = try docx(
            r("致{") + "<w:proofErr w:type=\"spellStart\"/>" + "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t>{被建议</w:t></w:r>"
                + "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>" + r("单位")
                + "<w:proofErr w:type=\"spellEnd\"/>" + r("}}：", "<w:i/>"),
            ["被建议单位": "水利局"])
        #expect(result.text == "致水利局：")
        // The value takes the first brace's formatting; runs that held only pieces of the tag are gone.
        #expect(result.xml.contains("致水利局</w:t></w:r>"))
        #expect(!result.xml.contains("<w:b/>"))
        #expect(result.xml.contains("_GoBack"))
        #expect(result.xml.contains("<w:i/>"))
    }

    @Test func insideTrackedInsertionsAndBesideDeletions() throws {
        let result = try docx(
            r("{{a") + "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>bc}}{{</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"x\">"
                + r("单") + "</w:ins>" + r("位}}"),
            ["a单位": "好"])
        #expect(result.text == "好")
        #expect(result.xml.contains("bc}}{{"))
    }

    @Test func movedTextIsReadWhereItIsNow() throws {
        let result = try docx(
            "<w:moveFrom w:id=\"1\" w:author=\"x\">" + r("{{old}}") + "</w:moveFrom><w:moveTo w:id=\"2\" w:author=\"x\">" + r("{{a}}")
                + "</w:moveTo>", ["a": "新"])
        #expect(result.xml.contains("新"))
        #expect(result.xml.contains("{{old}}"))
    }

    @Test func softHyphensTabsAndBreaksInside() throws {
        #expect(
            try docx("<w:r><w:t>{{a</w:t><w:softHyphen/><w:t>b</w:t><w:tab/><w:t>|</w:t><w:br/><w:t>upper}}!</w:t></w:r>", ["ab": "x"]).text
                == "X!")
        #expect(try docx(r("{{a\u{AD}b\u{200B}c}}"), ["abc": "x"]).text == "x")
        #expect(try docx(r("{\u{AD}{a}}"), ["a": "x"]).text == "x")
        #expect(try docx(r("&#123;{a}&#x7D;"), ["a": "x"]).text == "x")
    }

    @Test func overSpansBlanksAndBookmarksInODT() throws {
        let result = try odt(
            "<text:p>致<text:span text:style-name=\"T1\">{</text:span><text:span text:style-name=\"T2\">{ <text:s text:c=\"2\"/>被<text:bookmark text:name=\"b\"/>建议</text:span>单位}}：</text:p>",
            ["被建议单位": "水利局"])
        #expect(result.text == "致水利局：")
        #expect(result.xml.contains("<text:span text:style-name=\"T1\">水利局</text:span>"))
    }

    @Test func deletionsOfODTAreNotRead() throws {
        let result = try odt(
            "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><text:p>{{old}}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>{{a<text:change text:change-id=\"c1\"/>b}}</text:p>",
            ["ab": "x"])
        #expect(result.text.hasSuffix("x"))
        #expect(result.xml.contains("{{old}}"))
    }

    @Test func anInlineSectionOverRunsKeepsEachRunsFormatting() throws {
        let result = try docx(r("共{{#件}}") + r("{{.}}", "<w:b/>") + r("、{{/件}}等", "<w:i/>"), ["件": ["甲", "乙"]])
        #expect(result.text == "共甲、乙、等")
        #expect(result.xml.components("<w:b/>") == 2)
        #expect(result.xml.components("<w:i/>") == 3)
    }

    @Test func anInlineSectionOverSpansIsCutWhereItsTagsStand() throws {
        let result = try odt(
            "<text:p>共<text:span text:style-name=\"A\">前{{#件}}甲</text:span>{{.}}<text:span text:style-name=\"B\">乙{{/件}}后</text:span></text:p>",
            ["件": [1, 2]])
        #expect(result.text == "共前甲1乙甲2乙后")
        #expect(result.xml.contains("<text:span text:style-name=\"A\">前</text:span><text:span text:style-name=\"A\">甲</text:span>1"))
    }

    @Test func tagsThatFillRunsLeaveNone() throws {
        let result = try docx(r("{{#a}}", "<w:b/>") + r("x") + r("{{/a}}", "<w:b/>"), ["a": true])
        #expect(result.xml.contains("<w:p><w:r><w:t xml:space=\"preserve\">x</w:t></w:r></w:p>"))
    }

    @Test func anotherPrefixAndStrictFiles() throws {
        let strict = try Template(DOCXPackage.make(body: DOCXPackage.p("{{a}}"), strict: true)).render(["a": "一\n二"])
        #expect(try Notation.xml(strict, "word/document.xml").contains("一</w:t><w:br/><w:t xml:space=\"preserve\">二"))
        var package = DOCXPackage(body: "")
        package.add("word/x.xml", "")
        let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        var other = DOCXPackage(body: DOCXPackage.p("y"))
        other.add(
            "word/header9.xml", "<x:hdr xmlns:x=\"\(namespace)\"><x:p><x:r><x:t>{{a}}</x:t></x:r></x:p></x:hdr>",
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml")
        let bytes = try Template(other.bytes).render(["a": "一\n二"])
        #expect(
            try Notation.xml(bytes, "word/header9.xml").contains(
                "<x:t xml:space=\"preserve\">一</x:t><x:br/><x:t xml:space=\"preserve\">二</x:t>"))
    }

    @Test func characterDataSections() throws {
        #expect(try docx("<w:r><w:t><![CDATA[a & {{a}} <b>]]></w:t></w:r>", ["a": 1]).text == "a & 1 <b>")
    }
}
