import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

@testable import WenshuTemplate

/// `{{image}}`: what it writes, and what it refuses.
@Suite struct ImageTests {
    private static let picture = Pictures.png(40, 30)

    private static func render(
        _ template: String, _ data: Value, _ format: Notation.Format, options: RenderOptions = RenderOptions()
    ) throws -> [UInt8] {
        try Template(Notation.package(template, format)).render(data, options: options)
    }

    private static func main(_ format: Notation.Format) -> String { format == .docx ? "word/document.xml" : "content.xml" }

    private static func media(_ bytes: [UInt8]) throws -> [ZipArchive.Entry] {
        try ZipArchive(bytes).entries.filter { $0.name.hasPrefix("word/media/") || $0.name.hasPrefix("Pictures/") }
    }

    /// The pictures that our own reader finds, with their places in the text.
    private static func pictures(_ blocks: [Block]) -> [InlineImage] {
        blocks.flatMap { block -> [InlineImage] in
            switch block {
            case .paragraph(let paragraph): paragraph.content.compactMap { if case .image(let image) = $0 { image } else { nil } }
            case .table(let table): table.rows.flatMap { $0.cells.flatMap { pictures($0.blocks) } }
            }
        }
    }

    @Test(arguments: Notation.Format.allCases)
    func aPictureStandsInItsLine(_ format: Notation.Format) throws {
        let data: Value = ["p": ["src": .text(Pictures.uri(Self.picture)), "alt": "现场 <照片>"]]
        let bytes = try Self.render("前{{image p width=60mm}}后", data, format)
        let document = try Document.read(bytes)
        let image = try #require(Self.pictures(document.body).first)
        #expect(abs(image.width - 170.08) < 0.05 && abs(image.height - 127.56) < 0.05)
        #expect(image.alternativeText == "现场 <照片>")
        #expect(document.images.map(\.bytes) == [Self.picture])
        #expect(document.warnings.isEmpty)
        #expect(try Notation.text(bytes, format).replacing("现场 <照片>", with: "") == "前后")
        if format == .docx {
            #expect(try Notation.xml(bytes, "[Content_Types].xml").contains("Extension=\"png\" ContentType=\"image/png\""))
        } else {
            #expect(try Notation.xml(bytes, "META-INF/manifest.xml").contains("manifest:media-type=\"image/png\""))
        }
    }

    @Test(arguments: Notation.Format.allCases)
    func equalPicturesAreOnePartAndTheirNumbersDiffer(_ format: Notation.Format) throws {
        let uri = Value.text(Pictures.uri(Self.picture))
        let other = Value.text(Pictures.uri(Pictures.png(8, 8)))
        let bytes = try Self.render(
            "{{#a}}\n{{image p}}{{image ../p}}".replacing("../p", with: "q") + "\n{{/a}}",
            ["a": [["p": uri], ["p": other], ["p": uri]], "q": uri], format)
        #expect(try Self.media(bytes).count == 2)
        #expect(Self.pictures(try Document.read(bytes).body).count == 6)
        let xml = try Notation.xml(bytes, Self.main(format))
        let marker = format == .docx ? "<wp:docPr id=\"" : "draw:name=\""
        let ids = xml.split(separator: marker, omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(ids.count == 6 && Set(ids).count == 6)
    }

    @Test(arguments: Notation.Format.allCases)
    func aPictureIsNoWiderThanItsCell(_ format: Notation.Format) throws {
        let wide = Value.text(Pictures.uri(Pictures.png(2_000, 1_000)))
        let cell: [UInt8]
        if format == .docx {
            cell = DOCXPackage.make(
                body:
                    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>"
                    + DOCXPackage.p("{{image p}}")
                    + "</w:tc></w:tr></w:tbl>\(DOCXPackage.p("{{image p}}"))<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:left=\"1531\" w:right=\"1531\" w:top=\"2000\" w:bottom=\"2000\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/></w:sectPr>"
            )
        } else {
            cell = ODTPackage.make(
                content:
                    "<table:table table:name=\"T\"><table:table-column table:style-name=\"C\"/><table:table-row><table:table-cell><text:p>{{image p}}</text:p></table:table-cell></table:table-row></table:table><text:p>{{image p}}</text:p>",
                automatic:
                    "<style:style style:name=\"C\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"100pt\"/></style:style>",
                pages: (
                    "<style:page-layout style:name=\"L\"><style:page-layout-properties fo:page-width=\"595.3pt\" fo:margin-left=\"27mm\" fo:margin-right=\"27mm\"/></style:page-layout>",
                    "<style:master-page style:name=\"Standard\" style:page-layout-name=\"L\"/>"
                ))
        }
        let images = Self.pictures(try Document.read(try Template(cell).render(["p": wide])).body)
        #expect(images.count == 2)
        #expect(abs(images[0].width - 89.2) < 0.1 && abs(images[0].height - 44.6) < 0.1)
        // The type area of GB/T 9704: 156 mm.
        #expect(abs(images[1].width - 442.2) < 0.3)
    }

    @Test func picturesInHeadersBelongToTheHeader() throws {
        let uri = Value.text(Pictures.uri(Self.picture))
        var package = DOCXPackage(body: DOCXPackage.p("x"))
        package.addPart("header", "hdr", DOCXPackage.p("{{image p}}"))
        let docx = try Template(package.bytes).render(["p": uri])
        #expect(try Notation.xml(docx, "word/_rels/header.xml.rels").components("relationships/image") == 1)
        #expect(try Notation.xml(docx, "word/_rels/document.xml.rels").components("relationships/image") == 0)
        let odt = try Template(
            ODTPackage.make(
                content: "<text:p/>",
                pages: (
                    "", "<style:master-page style:name=\"S\"><style:header><text:p>{{image p}}</text:p></style:header></style:master-page>"
                ))
        ).render(["p": uri])
        #expect(try Notation.xml(odt, "styles.xml").components("<draw:frame") == 1)
        #expect(try Self.media(odt).count == 1)
    }

    /// A document that was rendered may be a template again: names are not given twice.
    @Test(arguments: Notation.Format.allCases)
    func aRenderedDocumentMayBeATemplate(_ format: Notation.Format) throws {
        let data: Value = ["p": .text(Pictures.uri(Self.picture)), "q": .text(Pictures.uri(Pictures.png(8, 8)))]
        let once = try Self.render("{{image p}}\n{{\"{{image q}}\"}}", data, format)
        let twice = try Template(once).render(data)
        #expect(Self.pictures(try Document.read(twice).body).count == 2)
        #expect(try Self.media(twice).count == 2)
    }

    @Test(arguments: Notation.Format.allCases)
    func filesAreReadBelowTheFolderOnly(_ format: Notation.Format) throws {
        try TemporaryFolder.use { folder in
            try OutputFile.write(Self.picture, to: folder + "/现场.png", force: true)
            try OutputFile.write(Array("text".utf8), to: folder + "/text.png", force: true)
            var options = RenderOptions()
            options.imageFolder = folder
            #expect(try Self.media(try Self.render("{{image p}}", ["p": "现场.png"], format, options: options)).count == 1)
            for (name, code) in [
                ("../secret.png", "outsideFolder"), ("/etc/passwd", "outsideFolder"), ("a/../../b.png", "outsideFolder"),
                ("none.png", "fileNotFound"), (".", "outsideFolder"), ("text.png", "notAnImage"),
            ] {
                #expect(Self.code { try Self.render("{{image p}}", ["p": .text(name)], format, options: options) } == code, "\(name)")
            }
            options.limits.mediaBytes = 10
            #expect(Self.code { try Self.render("{{image p}}", ["p": "现场.png"], format, options: options) } == "limitExceeded")
        }
    }

    private static func code(_ body: () throws -> [UInt8]) -> String? {
        do {
            _ = try body()
            return nil
        } catch { return (error as? WenshuError)?.code.name }
    }

    @Test(
        arguments: [
            (#"{"p": "a.png"}"#, "noImageFolder"), (#"{"p": 3}"#, "mediaValue"), (#"{"p": {"alt": "x"}}"#, "mediaValue"),
            (#"{"p": "data:image/png;base64,AAAA"}"#, "notAnImage"), (#"{"p": "data:image/png,AAAA"}"#, "mediaValue"),
            (#"{}"#, "missingValue"), (#"{"p": ""}"#, nil),
        ] as [(String, String?)])
    func whatIsNoPictureIsRefusedWithItsPlace(_ known: (data: String, code: String?)) throws {
        for format in Notation.Format.allCases {
            let data = try JSONReader.read(Array(known.data.utf8))
            do {
                _ = try Self.render("x\n{{image p}}", data, format)
                #expect(known.code == nil)
            } catch let error as WenshuError {
                #expect(error.diagnostics.map(\.code.name) == [known.code])
                #expect(error.diagnostics[0].place.paragraph == 2)
                #expect(error.diagnostics[0].place.tag == "{{image p}}")
                #expect(error.diagnostics[0].remedy != nil)
            }
        }
    }

    @Test func aSideInDataThatIsNoLengthIsRefused() {
        let data: Value = ["p": ["src": .text(Pictures.uri(Self.picture)), "width": "3 leagues"]]
        #expect(Self.code { try Self.render("{{image p}}", data, .docx) } == "mediaValue")
    }
}
