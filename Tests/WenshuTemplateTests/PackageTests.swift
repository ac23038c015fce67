import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuTemplate

/// What happens to the parts of a package.
@Suite struct PackageTests {
    private static let image = (0..<500).map { UInt8(truncatingIfNeeded: $0 &* 37) }

    @Test func partsWithoutTagsAreCarriedOverAsTheyLie() throws {
        var package = DOCXPackage(body: DOCXPackage.p("{{a}}"))
        package.addPart("styles", "styles", "<w:style w:styleId=\"x{}\"/>")
        package.add("word/media/image1.png", Self.image)
        let before = try ZipArchive(package.bytes)
        let after = try ZipArchive(try Template(package.bytes).render(["a": 1]))
        #expect(after.entries.map(\.name) == before.entries.map(\.name))
        for entry in before.entries where entry.name != "word/document.xml" {
            let copy = try #require(after.entry(entry.name))
            #expect(after.rawBytes(copy) == before.rawBytes(entry))
            #expect(copy.method == entry.method)
        }
    }

    @Test(arguments: Notation.Format.allCases)
    func theSameDataGivesTheSameBytes(_ format: Notation.Format) throws {
        let bytes = Notation.package("{{#a}}\n{{.}}\n{{/a}}", format)
        #expect(try Template(bytes).render(["a": [1, 2]]) == Template(bytes).render(["a": [1, 2]]))
    }

    @Test func whatATagDidNotTouchStaysByteForByte() throws {
        let odd = "<w:p  w:rsidR='00'><w:pPr></w:pPr ><w:r><w:t  >a&#x4E00;</w:t></w:r><!-- c --></w:p>"
        let bytes = try Template(DOCXPackage.make(body: odd + DOCXPackage.p("{{a}}") + odd)).render(["a": 1])
        #expect(try Notation.xml(bytes, "word/document.xml").components(odd) == 2)
    }

    @Test func headersFootersNotesAndCommentsOfDOCX() throws {
        var package = DOCXPackage(body: DOCXPackage.p("x"))
        for (kind, root) in [("header", "hdr"), ("footer", "ftr")] { package.addPart(kind, root, DOCXPackage.p("{{a}}")) }
        package.addPart("footnotes", "footnotes", "<w:footnote w:id=\"2\">\(DOCXPackage.p("{{#a}}注{{.}}{{/a}}"))</w:footnote>")
        package.addPart("endnotes", "endnotes", "<w:endnote w:id=\"2\">\(DOCXPackage.p("{{a}}"))</w:endnote>")
        package.addPart("comments", "comments", "<w:comment w:id=\"0\">\(DOCXPackage.p("{{a}}"))</w:comment>")
        let bytes = try Template(package.bytes).render(["a": "值"])
        for part in ["header", "footer", "endnotes", "comments"] {
            #expect(try Notation.text(bytes, .docx, part: "word/\(part).xml") == "值")
        }
        #expect(try Notation.text(bytes, .docx, part: "word/footnotes.xml") == "注值")
    }

    @Test func headersOfODTAndNotesInTheText() throws {
        let bytes = ODTPackage.make(
            content:
                "<text:p>文<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>注{{a}}</text:p></text:note-body></text:note>{{a}}</text:p>",
            pages: ("", "<style:master-page style:name=\"S\"><style:header><text:p>头{{a}}</text:p></style:header></style:master-page>"))
        let result = try Template(bytes).render(["a": "值"])
        #expect(try Notation.xml(result, "styles.xml").contains("<text:p>头值</text:p>"))
        let content = try Notation.xml(result, "content.xml")
        #expect(content.contains("<text:p>注值</text:p></text:note-body></text:note>值</text:p>"))
    }

    @Test func documentPropertiesLinkTargetsAndFieldCodes() throws {
        var package = DOCXPackage(
            body: DOCXPackage.p("x")
                + "<w:p><w:r><w:instrText> HYPERLINK \"https://e.cn/{{</w:instrText></w:r><w:r><w:instrText>a}}\" </w:instrText></w:r></w:p>"
        )
        package.add(
            "docProps/core.xml", "<cp:coreProperties xmlns:cp=\"urn:x\" xmlns:dc=\"urn:y\"><dc:title>{{a}}</dc:title></cp:coreProperties>",
            type: "application/vnd.openxmlformats-package.core-properties+xml")
        package.relate("rId9", "hyperlink", "https://e.cn/%7B%7B%E5%8F%B7%7D%7D?x=1&amp;y={{b}}", isExternal: true)
        let bytes = try Template(package.bytes).render(["a": "甲 & 乙", "号": "7", "b": "p q\""])
        #expect(try Notation.xml(bytes, "docProps/core.xml").contains("<dc:title>甲 &amp; 乙</dc:title>"))
        #expect(try Notation.xml(bytes, "word/_rels/document.xml.rels").contains("Target=\"https://e.cn/7?x=1&amp;y=p%20q%22\""))
        #expect(try Notation.text(bytes, .docx).contains("HYPERLINK \"https://e.cn/甲 & 乙\""))
        let odt = try Template(
            ODTPackage.make(
                content: "<text:p><text:a xlink:href=\"https://e.cn/{{号}}\">{{a}}</text:a></text:p>", meta: "<dc:title>{{a}}</dc:title>")
        )
        .render(["a": "甲", "号": "7"])
        #expect(try Notation.xml(odt, "content.xml").contains("<text:a xlink:href=\"https://e.cn/7\">甲</text:a>"))
        #expect(try Notation.xml(odt, "meta.xml").contains("<dc:title>甲</dc:title>"))
    }

    @Test func contentControlsAndBothCopiesOfATextBox() throws {
        let box = DOCXPackage.p("{{#a}}{{.}}{{/a}}")
        let body = """
            <w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>\(DOCXPackage.p("控{{b}}"))</w:sdtContent></w:sdt>\
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>\(box)</w:txbxContent></wps:txbx></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><v:textbox><w:txbxContent>\(box)</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
        let xml = try Notation.xml(try Template(DOCXPackage.make(body: body)).render(["a": [1, 2], "b": "件"]), "word/document.xml")
        #expect(xml.contains("控件"))
        #expect(xml.components("<w:t xml:space=\"preserve\">12</w:t>") == 2)
    }

    @Test func aTemplateFileBecomesADocument() throws {
        let source = try ZipArchive(DOCXPackage.make(body: DOCXPackage.p("{{a}}")))
        var zip = ZipWriter()
        for entry in source.entries {
            let text = String(decoding: try source.read(entry), as: UTF8.self)
            zip.add(entry.name, Array(text.replacing("wordprocessingml.document.main", with: "wordprocessingml.template.main").utf8))
        }
        let docx = try Template(zip.finish()).render(["a": 1])
        #expect(try Notation.xml(docx, "[Content_Types].xml").contains("wordprocessingml.document.main+xml"))
        let ott = ODTPackage.make(content: "<text:p>{{a}}</text:p>")
        let archive = try ZipArchive(ott)
        var second = ZipWriter()
        for entry in archive.entries {
            let text = String(decoding: try archive.read(entry), as: UTF8.self)
            second.add(
                entry.name, Array(text.replacing("opendocument.text", with: "opendocument.text-template").utf8), stored: entry.method == 0)
        }
        let odt = try Template(second.finish()).render(["a": 1])
        #expect(try Notation.xml(odt, "mimetype") == "application/vnd.oasis.opendocument.text")
        #expect(!(try Notation.xml(odt, "META-INF/manifest.xml")).contains("text-template"))
    }

    @Test(
        arguments: [
            ([UInt8]("%PDF-1.7".utf8), "notADocument"), ([], "emptyFile"), (ZipWriter().finish(), "notATemplate"),
        ])
    func otherFilesAreRefused(_ known: (bytes: [UInt8], code: String)) {
        #expect(Template.check(known.bytes).map(\.code.name) == [known.code])
    }

    @Test func limitsStopEndlessWork() throws {
        var limits = Limits.standard
        limits.loopTurns = 10
        let list = Value.list(Array(repeating: 1, count: 6))
        let template = try Template(Notation.package("{{#a}}{{#b}}x{{/b}}{{/a}}", .docx))
        #expect(throws: WenshuError.self) { try template.render(["a": list, "b": list], options: RenderOptions(limits: limits)) }
        limits = .standard
        limits.templateNesting = 3
        let deep = String(repeating: "{{#a}}", count: 4) + String(repeating: "{{/}}", count: 4)
        #expect(Template.check(Notation.package(deep, .docx), limits: limits).map(\.code.name) == ["limitExceeded"])
        limits.templateTags = 3
        #expect(Template.check(Notation.package("{{a}}{{a}}{{a}}{{a}}", .docx), limits: limits).map(\.code.name) == ["limitExceeded"])
        limits = .standard
        limits.tagBytes = 10
        #expect(Template.check(Notation.package("{{aaaaaaaaaaaaaaaaaa}}", .docx), limits: limits).map(\.code.name) == ["limitExceeded"])
    }
}
