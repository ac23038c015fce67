import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

/// Text boxes, shapes and pictures: each once, where it is anchored.
@Suite struct DOCXDrawingTests {
    private typealias X = DOCXPackage

    private func box(_ text: String) -> String { "<w:txbxContent><w:p>\(X.r(text))</w:p></w:txbxContent>" }
    private func wps(_ text: String) -> String { "<wps:wsp><wps:txbx>\(box(text))</wps:txbx><wps:bodyPr/></wps:wsp>" }
    private func vml(_ text: String) -> String {
        "<w:pict><v:shape style=\"width:442pt;height:113pt\"><v:textbox>\(box(text))</v:textbox></v:shape></w:pict>"
    }

    private func drawing(_ graphic: String, anchor: String = "") -> String {
        "<w:drawing><wp:anchor>\(anchor)<wp:extent cx=\"1270000\" cy=\"635000\"/><wp:docPr id=\"1\" name=\"图\" descr=\"印章\"/><a:graphic><a:graphicData>\(graphic)</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    }

    /// `place text` of all blocks.
    private func blocks(_ run: String) throws -> [String] {
        try DOCXReader.read(X.make(body: "<w:p>\(X.r("前"))<w:r>\(run)</w:r>\(X.r("后"))</w:p>")).reading().blocks.map {
            "\($0.location.rawValue) \($0.text)"
        }
    }

    @Test func `a shape with its copy for old programs is read once`() throws {
        let both =
            "<mc:AlternateContent><mc:Choice Requires=\"wps\">\(drawing(wps("红头")))</mc:Choice><mc:Fallback>\(vml("红头"))</mc:Fallback></mc:AlternateContent>"
        #expect(try blocks(both) == ["body 前后", "textBox 红头"])
    }

    @Test func `shapes of VML and of groups`() throws {
        #expect(try blocks(vml("红头")) == ["body 前后", "textBox 红头"])
        #expect(try blocks(drawing("<wpg:wgp>\(wps("一"))\(wps("二"))</wpg:wgp>")) == ["body 前后", "textBox 一", "textBox 二"])
    }

    @Test func `a box in a box, a table in a box`() throws {
        let inner =
            "<w:txbxContent><w:p>\(X.r("外"))<w:r>\(vml("内"))</w:r></w:p><w:tbl><w:tr><w:tc><w:p>\(X.r("格"))</w:p></w:tc></w:tr></w:tbl></w:txbxContent>"
        #expect(
            try blocks("<w:pict><v:rect><v:textbox>\(inner)</v:textbox></v:rect></w:pict>")
                == ["body 前后", "textBox 外", "textBox 内", "textBox ", "textBox 格"])
    }

    @Test func `word art and drawn text`() throws {
        #expect(try blocks("<w:pict><v:shape><v:textpath string=\"某某市人民检察院\"/></v:shape></w:pict>") == ["body 前后", "textBox 某某市人民检察院"])
        let body = "<a:txBody><a:p><a:r><a:t>甲</a:t></a:r><a:br/><a:r><a:t>乙</a:t></a:r></a:p><a:p/></a:txBody>"
        #expect(try blocks(drawing("<a:sp>\(body)</a:sp>")) == ["body 前后", "textBox 甲\n乙"])
    }

    @Test func `boxes know their place`() throws {
        let bytes = X.make(body: "<w:p><w:r>\(drawing(wps("一")))\(drawing(wps("二")))</w:r></w:p>")
        #expect(try DOCXReader.read(bytes).reading().blocks.map(\.path) == ["body/0/p", "body/0/p/box0/0/p", "body/0/p/box1/0/p"])
    }

    @Test func `a box placed on the page has a frame`() throws {
        let anchor =
            "<wp:positionH relativeFrom=\"page\"><wp:posOffset>127000</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>254000</wp:posOffset></wp:positionV>"
        guard
            case .paragraph(let paragraph)? = try DOCXReader.read(
                X.make(body: "<w:p><w:r>\(drawing(wps("一"), anchor: anchor))</w:r></w:p>")
            ).body.first,
            case .textBox(let box)? = paragraph.content.first
        else { return #expect(Bool(false)) }
        #expect(box.frame == Frame(x: 10, y: 20, width: 100, height: 50))
    }

    @Test func `numbers in boxes run apart from those of the text`() throws {
        func p(_ text: String) -> String { X.p(text, num: 1) }
        let body =
            p("甲")
            + "<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>\(p("框"))</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>"
            + p("乙")
        let numbering = X.abstractNum(1, [("decimal", "%1.", "")]) + X.num(1, 1)
        #expect(try DOCXReader.read(X.make(body: body, numbering: numbering)).reading().blocks.map(\.printed) == ["1.甲", "", "1.框", "2.乙"])
    }

    @Test func `pictures with their alternative texts`() throws {
        let picture =
            "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"a.png\"/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdP\"/></pic:blipFill></pic:pic>"
        var package = X(body: "<w:p><w:r>\(drawing(picture))\(drawing(picture))</w:r></w:p>")
        package.add("word/media/a.png", [1, 2, 3])
        package.relate("rIdP", "image", "media/a.png")
        let document = try DOCXReader.read(package.bytes)
        #expect(document.images == [ImageResource(id: "word/media/a.png", mediaType: "image/png", bytes: [1, 2, 3])])
        guard case .paragraph(let paragraph)? = document.body.first else { return #expect(Bool(false)) }
        let image = Inline.image(InlineImage(resource: "word/media/a.png", width: 100, height: 50, alternativeText: "印章"))
        #expect(paragraph.content == [image, image])
        #expect(document.reading().blocks.map(\.alternativeTexts) == [["印章", "印章"]])
    }

    @Test func `a picture that is missing or elsewhere is a warning`() throws {
        let picture = "<pic:pic><pic:blipFill><a:blip r:embed=\"rIdP\"/></pic:blipFill></pic:pic>"
        var package = X(body: "<w:p>\(X.r("文"))<w:r>\(drawing(picture))</w:r></w:p>")
        #expect(try DOCXReader.read(package.bytes).warnings.map(\.code) == [.missingPart])
        package.relate("rIdP", "image", "media/a.png")
        #expect(try DOCXReader.read(package.bytes).warnings.map(\.code) == [.missingPart])
        var remote = X(
            body: "<w:p><w:r>\(drawing("<pic:pic><pic:blipFill><a:blip r:link=\"rIdP\"/></pic:blipFill></pic:pic>"))</w:r></w:p>")
        remote.relate("rIdP", "image", "http://tracker.example/a.png", isExternal: true)
        let document = try DOCXReader.read(remote.bytes)
        #expect(document.warnings.map(\.code) == [.externalLink])
        #expect(document.images.isEmpty)
    }

    @Test func `the text of a SmartArt picture`() throws {
        var package = X(body: "<w:p><w:r>\(drawing("<dgm:relIds r:dm=\"rIdD\"/>"))</w:r></w:p>")
        package.relate("rIdD", "diagramData", "diagrams/data1.xml")
        package.add(
            "word/diagrams/data1.xml",
            "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><dgm:pt><dgm:t><a:p><a:r><a:t>立案</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>"
        )
        #expect(try DOCXReader.read(package.bytes).reading().blocks.map(\.text) == ["", "立案"])
    }

    @Test func `an embedded object shows its picture and is not opened`() throws {
        let object =
            "<w:object><v:shape style=\"width:10pt;height:1in\" alt=\"表\"><v:imagedata r:id=\"rIdP\"/></v:shape><o:OLEObject ProgID=\"Excel.Sheet.12\" r:id=\"rIdO\"/></w:object>"
        var package = X(body: "<w:p><w:r>\(object)</w:r></w:p>")
        package.add("word/media/a.png", [1])
        package.relate("rIdP", "image", "media/a.png")
        package.relate("rIdO", "oleObject", "embeddings/o.bin")
        let document = try DOCXReader.read(package.bytes)
        #expect(document.warnings.map(\.code) == [.embeddedObject])
        guard case .paragraph(let paragraph)? = document.body.first else { return #expect(Bool(false)) }
        #expect(paragraph.content == [.image(InlineImage(resource: "word/media/a.png", width: 10, height: 72, alternativeText: "表"))])
    }
}
