import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuTemplate

/// DOCX: what is written at its mark in the main document though it stands in a part of its own.
@Suite struct NoteTests {
    private static let list: Value = ["a": [["名": "甲"], ["名": "乙"], ["名": "丙"]]]

    private func part(_ name: String, of template: String, _ data: Value = list) throws -> String {
        try Notation.xml(try Template(Notation.package(template, .docx)).render(data), name)
    }

    @Test func theFirstNoteKeepsItsNumberAndOthersTakeTheNext() throws {
        let xml = try part("word/footnotes.xml", of: "前⁽一⁾\n{{#a}}\nx⁽{{名}}⁾\n{{/a}}\n后⁽末⁾")
        let ids = xml.split(separator: "w:id=\"", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(ids == ["-1", "1", "2", "4", "5", "3"])
    }

    @Test func theFieldsOfANoteBelongToItsList() throws {
        let template = try Template(Notation.package("{{#a}}\nx⁽{{名}}{{#b}}{{.c}}{{/b}}⁾\n{{/a}}\n⁽{{d}}⁾", .docx))
        #expect(template.fields.map(\.path) == ["a", "a[].名", "a[].b", "a[].b[].c", "d"])
    }

    @Test func aCommentInALoopLeavesItsParagraphsIdentifierOnce() throws {
        var package = DOCXPackage(
            body: DOCXPackage.p("{{#a}}")
                + "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>{{名}}</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
                + DOCXPackage.p("{{/a}}"))
        package.addPart(
            "comments", "comments",
            "<w:comment w:id=\"1\" w:author=\"甲\"><w:p w14:paraId=\"0ABC0001\"><w:r><w:t>评{{名}}</w:t></w:r></w:p></w:comment>")
        let xml = try Notation.xml(try Template(package.bytes).render(Self.list), "word/comments.xml")
        #expect(xml.components("<w:comment ") == 3)
        #expect(xml.components("0ABC0001") == 1)
    }

    @Test func aCommentThatOnlyEndsInALoopStaysOne() throws {
        var package = DOCXPackage(
            body: "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>前</w:t></w:r></w:p>" + DOCXPackage.p("{{#a}}")
                + "<w:p><w:r><w:t>{{名}}</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
                + DOCXPackage.p("{{/a}}"))
        package.addPart("comments", "comments", "<w:comment w:id=\"1\" w:author=\"甲\">\(DOCXPackage.p("评"))</w:comment>")
        let bytes = try Template(package.bytes).render(Self.list)
        #expect(try Structure.faults(bytes, .docx) == [])
        #expect(try Notation.xml(bytes, "word/comments.xml").components("<w:comment ") == 1)
    }

    @Test func relationshipsWithoutTagsAreNotRepeated() throws {
        let template = "{{#a}}⟨https://e.cn│{{名}}⟩{{/a}}⟨https://e.cn/{{b}}│x⟩"
        let data: Value = ["a": [["名": "甲"], ["名": "乙"]], "b": 1]
        #expect(try part("word/_rels/document.xml.rels", of: template, data).components("<Relationship ") == 2)
        let tagged = "{{#a}}⟨https://e.cn/{{名}}│{{名}}⟩{{/a}}"
        #expect(try part("word/_rels/document.xml.rels", of: tagged, data).components("<Relationship ") == 2)
    }

    @Test func aMarkWithoutItsNoteIsCarriedOver() throws {
        let body = DOCXPackage.p("{{#a}}") + "<w:p><w:r><w:footnoteReference w:id=\"9\"/></w:r></w:p>" + DOCXPackage.p("{{/a}}")
        let xml = try Notation.xml(try Template(DOCXPackage.make(body: body)).render(Self.list), "word/document.xml")
        #expect(xml.components("<w:footnoteReference ") == 3)
    }

    @Test func manyNotesInRows() throws {
        let items = Value.list((1...3_000).map { ["名": .number(DecimalNumber($0))] })
        let bytes = try Template(Notation.package("‖{{#a}}{{名}}⁽注{{名}}⁾‖x{{/a}}", .docx)).render(["a": items])
        #expect(try Structure.faults(bytes, .docx) == [])
        let text = try Notation.document(bytes, .docx)
        #expect(text.hasPrefix("‖1⁽注1⁾‖x\n‖2⁽注2⁾‖x\n") && text.hasSuffix("‖3000⁽注3000⁾‖x"))
    }
}
