import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

/// Whatever stands in a file, the reader returns or throws.
@Suite struct DOCXHostileTests {
    private typealias X = DOCXPackage

    private static let body = """
        <w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="1" w:line="240" w:lineRule="exact"/><w:ind w:left="10" w:hanging="5"/><w:outlineLvl w:val="1"/><w:tabs><w:tab w:val="left" w:pos="10"/></w:tabs><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="FF0000"/></w:pBdr></w:pPr>
        <w:r><w:rPr><w:sz w:val="32"/><w:color w:val="FF0000"/><w:spacing w:val="2"/><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">文</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\o\\ac(○,1)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:hyperlink r:id="L" w:anchor="a"><w:r><w:t>链</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="1"/></w:r>
        <w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>5</wp:posOffset></wp:positionH><wp:extent cx="1" cy="2"/><wp:docPr id="1" descr="d"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>
        <w:r><w:pict><v:shape style="width:10pt;height:5in"><v:imagedata r:id="I" o:title="t"/></v:shape></w:pict></w:r></w:p>
        <w:tbl><w:tblPr><w:jc w:val="center"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="1"/><w:trHeight w:val="5"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="continue"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
        <w:sectPr><w:headerReference w:type="default" r:id="rIdheader"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1" w:left="2" w:header="3"/><w:cols w:num="2"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>
        """
    private static let styles =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"H\"><w:name w:val=\"标题\"/><w:basedOn w:val=\"H\"/><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
    private static let numbering =
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlRestart w:val=\"1\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"

    private func read(_ body: String, _ styles: String, _ numbering: String) throws -> Reading {
        var package = X(body: body)
        package.addPart("styles", "styles", styles)
        package.addPart("numbering", "numbering", numbering)
        package.addPart("footnotes", "footnotes", "<w:footnote w:id=\"1\"><w:p/></w:footnote>")
        package.addPart("header", "hdr", "<w:p/>")
        package.relate("L", "hyperlink", "http://a.example/", isExternal: true)
        return try DOCXReader.read(package.bytes).reading()
    }

    /// Each text with one attribute's value replaced.
    private func spoiled(_ text: String, by value: String) -> [String] {
        var result: [String] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "=\""), let close = rest[open.upperBound...].firstIndex(of: "\"") {
            result.append(text[..<open.upperBound] + value + text[close...])
            rest = rest[text.index(after: close)...]
        }
        return result
    }

    @Test func `the specimen itself is sound`() throws {
        let blocks = try read(Self.body, Self.styles, Self.numbering).blocks
        #expect(blocks.first?.text == "文☑①链")
        #expect(blocks.first?.label == "一.VII")
    }

    @Test(arguments: ["", "-1", "x", "0", "2147483648", "-9223372036854775808", "99999999999999999999999", "1e308", "nan", "%9"])
    func `no value of any attribute brings the reader down`(value: String) {
        for body in spoiled(Self.body, by: value) { #expect(isRead { _ = try read(body, Self.styles, Self.numbering) }) }
        for styles in spoiled(Self.styles, by: value) { #expect(isRead { _ = try read(Self.body, styles, Self.numbering) }) }
        for numbering in spoiled(Self.numbering, by: value) { #expect(isRead { _ = try read(Self.body, Self.styles, numbering) }) }
    }

    /// Whether it ended with a result or with an error that says something.
    private func isRead(_ read: () throws -> Void) -> Bool {
        do {
            try read()
            return true
        } catch let error as WenshuError {
            return error.code == .limitExceeded
        } catch {
            return false
        }
    }

    @Test(arguments: ["w:sdt", "w:tbl", "w:ins", "w:smartTag"])
    func `depth is bounded`(element: String) throws {
        func nested(_ depth: Int) -> String {
            let inner =
                element == "w:sdt"
                ? ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")
                : element == "w:tbl" ? ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>") : ("<\(element)>", "</\(element)>")
            return String(repeating: inner.0, count: depth) + X.p("底") + String(repeating: inner.1, count: depth)
        }
        #expect(try DOCXReader.read(X.make(body: nested(60))).reading().blocks.last?.text == "底")
        let error = #expect(throws: WenshuError.self) { try DOCXReader.read(X.make(body: nested(300))) }
        #expect(error?.code == .limitExceeded)
    }

    @Test func `a text that is cut off is refused, wherever`() throws {
        let whole = Array(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(X.p("文"))</w:body></w:document>"
                .utf8)
        for length in stride(from: 0, to: whole.count, by: 7) {
            var zip = ZipWriter()
            zip.add("word/document.xml", Array(whole[..<length]))
            let bytes = zip.finish()
            #expect(throws: WenshuError.self) { try DOCXReader.read(bytes) }
        }
    }

    @Test func `a DOCTYPE is refused`() {
        var zip = ZipWriter()
        zip.add("word/document.xml", Array("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>".utf8))
        let error = #expect(throws: WenshuError.self) { try DOCXReader.read(zip.finish()) }
        #expect(error?.code == .unsafeXML)
        #expect(error?.diagnostics.first?.place.part == "word/document.xml")
    }

    @Test func `warnings are bounded and said once`() throws {
        let same = String(repeating: X.p("文", style: "没有"), count: 50)
        #expect(try DOCXReader.read(X.make(body: same)).warnings.count == 1)
        let many = (0..<500).map { X.p("文", style: "没有\($0)") }.joined()
        #expect(try DOCXReader.read(X.make(body: many)).warnings.count == 200)
    }

    @Test func `changes and links inside more of them than any program writes lose no text`() throws {
        let changes =
            String(repeating: "<w:ins w:author=\"甲\">", count: 100) + X.r("文") + "<w:r><w:tab/></w:r>"
            + String(repeating: "</w:ins>", count: 100)
        #expect(try DOCXReader.read(X.make(body: "<w:p>\(changes)\(X.r("后"))</w:p>")).reading().blocks.map(\.text) == ["文\t后"])
    }

    @Test func `fields inside more fields than any program writes lose no text`() throws {
        func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        let begin = mark("begin") + mark("separate")
        let body =
            "<w:p>" + String(repeating: begin, count: 200) + X.r("文") + "</w:p><w:p>" + X.r("中")
            + String(repeating: mark("end"), count: 200) + X.r("后") + "</w:p>"
        #expect(try DOCXReader.read(X.make(body: body)).reading().blocks.map(\.text) == ["文", "中后"])
    }

    @Test func `unknown elements inside unknown ones are said once and read`() throws {
        let body = "<w:p>" + String(repeating: "<w:odd>", count: 100) + X.r("文") + String(repeating: "</w:odd>", count: 100) + "</w:p>"
        let document = try DOCXReader.read(X.make(body: body))
        #expect(document.reading().blocks.map(\.text) == ["文"])
        #expect(document.warnings.count == 1)
    }

    @Test func `a note and a header are read once however often they are referred to`() throws {
        let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdheader\"/></w:sectPr>"
        let body = (0..<3).map { _ in "<w:p><w:pPr>\(section)</w:pPr><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>" }.joined()
        var package = X(body: body)
        package.addPart("footnotes", "footnotes", "<w:footnote w:id=\"1\"><w:p>\(X.r("注"))</w:p></w:footnote>")
        package.addPart("header", "hdr", "<w:p>\(X.r("眉"))</w:p>")
        #expect(try DOCXReader.read(package.bytes).reading().blocks.map(\.text) == ["", "注", "", "", "眉"])
    }
}
