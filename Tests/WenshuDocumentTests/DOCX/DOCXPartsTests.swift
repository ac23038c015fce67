import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

/// What lies in parts besides the text: styles, notes, headers and footers, comments, settings, properties.
@Suite struct DOCXPartsTests {
    private typealias X = DOCXPackage

    private func lines(_ package: DOCXPackage) throws -> [String] {
        try DOCXReader.read(package.bytes).reading().blocks.map { "\($0.location.rawValue) \($0.text)" }
    }

    @Test func `strict files read like transitional ones`() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/><w:ind w:start=\"24pt\"/></w:pPr></w:style>"
        let numbering = X.abstractNum(1, [("chineseCountingThousand", "%1、", "")]) + X.num(1, 1)
        let block = try DOCXReader.read(
            X.make(body: X.p("题", style: "H", num: 1), styles: styles, numbering: numbering, strict: true)
        ).reading().blocks.first
        #expect(block?.printed == "一、题")
        #expect(block?.outlineLevel == 1)
        #expect(block?.indentLeft == 24)
    }

    @Test func `styles by name, with those that they build on and the defaults`() throws {
        let styles =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"公文正文\"/><w:basedOn w:val=\"a\"/><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:rFonts w:eastAsia=\"仿宋\"/></w:rPr></w:style>"
        let document = try DOCXReader.read(X.make(body: X.p("一", style: "b") + X.p("二", style: "a") + X.p("三"), styles: styles))
        let blocks = document.reading().blocks
        #expect(blocks.map(\.style) == ["公文正文", nil, nil])
        #expect(blocks.map(\.fontSize) == [10.5, 10.5, 10.5])
        #expect(blocks.map(\.font) == ["仿宋", nil, nil])
        #expect(blocks.map(\.alignment) == [.justify, nil, nil])
        #expect(document.styles.map(\.name) == ["Normal", "公文正文"])
        #expect(document.styles[1].basedOn == "Normal")
    }

    @Test func `styles in a ring and two of one name do no harm`() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"甲\"/><w:basedOn w:val=\"b\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"甲\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
        let blocks = try DOCXReader.read(X.make(body: X.p("一", style: "a") + X.p("二", style: "b"), styles: styles)).reading().blocks
        #expect(blocks.map(\.style) == ["甲", "甲 (b)"])
        #expect(blocks.map(\.outlineLevel) == [3, 3])
    }

    @Test func `an outline level may be switched off`() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        let body = X.p("一", style: "H", properties: "<w:outlineLvl w:val=\"9\"/>") + X.p("二", properties: "<w:outlineLvl w:val=\"1\"/>")
        #expect(try DOCXReader.read(X.make(body: body, styles: styles)).reading().blocks.map(\.outlineLevel) == [nil, 2])
    }

    @Test func `a style that is not defined is a warning`() throws {
        let document = try DOCXReader.read(X.make(body: X.p("一", style: "没有")))
        #expect(document.warnings.map(\.code) == [.missingStyle])
        #expect(document.reading().blocks.map(\.text) == ["一"])
    }

    @Test func `notes stand after their paragraph`() throws {
        var package = X(
            body:
                "<w:p>\(X.r("文"))<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"5\" w:customMarkFollows=\"1\"/><w:t>*</w:t><w:t>后</w:t></w:r></w:p><w:p>\(X.r("次"))</w:p>"
        )
        package.addPart(
            "footnotes", "footnotes",
            "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>\(X.r(" 脚注"))</w:p></w:footnote>"
        )
        package.addPart("endnotes", "endnotes", "<w:endnote w:id=\"5\"><w:p>\(X.r("尾注"))</w:p></w:endnote>")
        #expect(try lines(package) == ["body 文后", "footnote  脚注", "endnote 尾注", "body 次"])
        guard case .paragraph(let paragraph)? = try DOCXReader.read(package.bytes).body.first, case .note(let note) = paragraph.content[2]
        else {
            return #expect(Bool(false))
        }
        #expect(note.mark == "*")
        let again = try DOCXReader.read(DOCXWriter.write(DOCXReader.read(package.bytes)))
        #expect(again.reading().blocks.map(\.text) == ["文后", " 脚注", "尾注", "次"])
    }

    @Test func `a note that refers to itself ends`() throws {
        var package = X(body: "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
        package.addPart(
            "footnotes", "footnotes",
            "<w:footnote w:id=\"1\"><w:p>\(X.r("注"))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:footnote>")
        #expect(try lines(package) == ["body ", "footnote 注"])
    }

    @Test func `a note that is missing is a warning`() throws {
        let document = try DOCXReader.read(X.make(body: "<w:p>\(X.r("文"))<w:r><w:footnoteReference w:id=\"9\"/></w:r></w:p>"))
        #expect(document.warnings.map(\.code) == [.missingPart])
    }

    private func withMargins(_ sectPr: String, settings: String = "") -> DOCXPackage {
        var package = X(body: "<w:p>\(X.r("文"))</w:p><w:sectPr>\(sectPr)</w:sectPr>")
        for (id, text) in [("h1", "眉"), ("h2", "首页眉"), ("h3", "偶页眉")] {
            package.addPart("header", "hdr", "<w:p>\(X.r(text))</w:p>", id: id, name: "\(id).xml")
        }
        package.addPart("footer", "ftr", "<w:p>\(X.r("脚"))</w:p>", id: "f1", name: "f1.xml")
        package.addPart("settings", "settings", settings)
        return package
    }

    private let references =
        "<w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"first\" r:id=\"h2\"/><w:headerReference w:type=\"even\" r:id=\"h3\"/><w:footerReference w:type=\"default\" r:id=\"f1\"/>"

    @Test func `headers and footers that a page shows`() throws {
        #expect(try lines(withMargins(references)) == ["body 文", "header 眉", "footer 脚"])
        #expect(try lines(withMargins(references + "<w:titlePg/>")) == ["body 文", "header 眉", "header 首页眉", "footer 脚"])
        #expect(
            try lines(withMargins(references, settings: "<w:evenAndOddHeaders/>")) == ["body 文", "header 眉", "header 偶页眉", "footer 脚"])
    }

    @Test func `the page as it is set up`() throws {
        let document = try DOCXReader.read(
            withMargins(
                "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"-1440\" w:right=\"1588\" w:bottom=\"x\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\"/><w:cols w:num=\"2\"/><w:docGrid w:type=\"lines\" w:linePitch=\"312\"/>"
            ).bytes)
        let page = try #require(document.sections.first?.page)
        #expect(page.width == 841.9 && page.height == 595.3 && page.landscape)
        #expect(page.top == 72 && page.bottom == 72 && page.left == 79.4)
        #expect(page.columns == 2 && page.gridLinePitch == 15.6)
    }

    @Test func `sections end where their properties stand`() throws {
        let body =
            "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"2000\" w:h=\"1000\"/></w:sectPr></w:pPr>\(X.r("一"))</w:p><w:sdt><w:sdtContent><w:p>\(X.r("二"))</w:p></w:sdtContent></w:sdt><w:sectPr><w:pgSz w:w=\"4000\" w:h=\"1000\"/></w:sectPr>"
        let document = try DOCXReader.read(X.make(body: body))
        #expect(document.sections.map(\.page.width) == [100, 200])
        #expect(document.sections.map(\.blocks.count) == [1, 1])
    }

    @Test func `comments stand in the order in which the text names them`() throws {
        func comment(_ id: Int, _ text: String) -> String { "<w:comment w:id=\"\(id)\"><w:p>\(X.r(text))</w:p></w:comment>" }
        func mark(_ id: Int) -> String { "<w:p><w:r><w:commentReference w:id=\"\(id)\"/></w:r></w:p>" }
        var package = X(body: mark(7) + mark(2) + mark(7))
        package.addPart("comments", "comments", comment(1, "无处") + comment(2, "后") + comment(7, "先"))
        #expect(try DOCXReader.read(package.bytes).comments.map(\.id) == ["7", "2", "1"])
    }

    @Test func `comments by name of their author`() throws {
        var package = X(
            body:
                "<w:p><w:commentRangeStart w:id=\"3\"/>\(X.r("文"))<w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r></w:p>"
        )
        package.addPart("comments", "comments", "<w:comment w:id=\"3\" w:author=\"周\"><w:p>\(X.r("请核实"))</w:p></w:comment>")
        #expect(try lines(package) == ["body 文", "comment 请核实"])
        #expect(try DOCXReader.read(package.bytes).comments.map(\.author) == ["周"])
    }

    @Test func `title, author and dates`() throws {
        var package = X(body: "")
        package.add(
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>回复</dc:title><dc:creator>某局</dc:creator><dcterms:created>2021-03-05T00:00:00Z</dcterms:created><cp:keywords> </cp:keywords></cp:coreProperties>"
        )
        let metadata = try DOCXReader.read(package.bytes).metadata
        #expect(metadata.title == "回复" && metadata.author == "某局" && metadata.created == "2021-03-05T00:00:00Z" && metadata.keywords == nil)
    }

    @Test func `macros, remote templates, links and active fields are named and left alone`() throws {
        let dde = "<w:p><w:fldSimple w:instr=\" DDEAUTO cmd calc \">\(X.r("果"))</w:fldSimple></w:p>"
        var package = X(body: dde + "<w:p><w:hyperlink r:id=\"L\">\(X.r("链"))</w:hyperlink></w:p>")
        package.relate("V", "vbaProject", "vbaProject.bin")
        package.relate("L", "hyperlink", "http://a.example/", isExternal: true)
        package.addPart("settings", "settings", "")
        package.add(
            "word/_rels/settings.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"T\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"file:///C:/x.dotm\" TargetMode=\"External\"/></Relationships>"
        )
        let document = try DOCXReader.read(package.bytes)
        #expect(Set(document.warnings.map(\.code)) == [.macros, .externalLink, .remoteTemplate, .activeField])
        #expect(document.warnings.first { $0.code == .externalLink }?.severity == .note)
        #expect(document.reading().blocks.map(\.text) == ["果", "链"])
    }

    @Test func `parts are found by their usual names where relationships are missing`() throws {
        var zip = ZipWriter()
        let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        zip.add("word/document.xml", Array("<w:document \(w)><w:body>\(X.p("题", style: "H"))</w:body></w:document>".utf8))
        zip.add(
            "word/styles.xml",
            Array("<w:styles \(w)><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"标题\"/></w:style></w:styles>".utf8))
        #expect(try DOCXReader.read(zip.finish()).reading().blocks.map(\.style) == ["标题"])
    }

    @Test func `the text may stand in a part of any name`() throws {
        var zip = ZipWriter()
        let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        zip.add(
            "_rels/.rels",
            Array(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/x/document2.xml\"/></Relationships>"
                    .utf8))
        zip.add("x/document2.xml", Array("<w:document \(w)><w:body>\(X.p("文"))</w:body></w:document>".utf8))
        #expect(try DOCXReader.read(zip.finish()).reading().blocks.map(\.text) == ["文"])
    }

    @Test func `a missing related part is a warning, a missing text an error`() throws {
        var package = X(body: X.p("文"))
        package.relate("s", "styles", "styles.xml")
        #expect(try DOCXReader.read(package.bytes).warnings.map(\.code) == [.missingPart])
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", Array("<Types/>".utf8))
        let error = #expect(throws: WenshuError.self) { try DOCXReader.read(zip.finish()) }
        #expect(error?.code == .notADocument)
    }

    @Test(arguments: [
        "<w:document/>", "<x/>", "", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
    ])
    func `a text that is none is refused`(text: String) {
        var zip = ZipWriter()
        zip.add("word/document.xml", Array(text.utf8))
        #expect(throws: WenshuError.self) { try DOCXReader.read(zip.finish()) }
    }
}
