import WenshuContainer

/// An input as a package: parts are set apart by the byte 0x1E, and each begins with the letter of its place.
///
/// What is not given has a plain content, so that the fuzzer changes XML and not archives. `Z` is the main part as it is.
private struct PartedInput {
    private var parts: [UInt8: ArraySlice<UInt8>] = [:]

    init(_ bytes: [UInt8]) {
        for piece in bytes.split(separator: 0x1E) where !piece.isEmpty { parts[piece[piece.startIndex]] = piece.dropFirst() }
    }

    subscript(_ letter: Unicode.Scalar, otherwise: String = "") -> [UInt8] {
        parts[UInt8(ascii: letter)].map { Array($0) } ?? Array(otherwise.utf8)
    }

    func has(_ letter: Unicode.Scalar) -> Bool { parts[UInt8(ascii: letter)] != nil }
}

private func element(_ name: String, _ namespaces: String, _ content: [UInt8]) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(name) \(namespaces)>".utf8) + content + Array("</\(name)>".utf8)
}

enum WordInput {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    private static let namespaces = [
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"), ("r", office + "/relationships"), ("m", office + "/math"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"), ("v", "urn:schemas-microsoft-com:vml"),
        ("o", "urn:schemas-microsoft-com:office:office"),
    ].map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ")

    /// The parts beside the document: letter, relationship, root element.
    private static let sides: [(letter: Unicode.Scalar, kind: String, root: String)] = [
        ("B", "styles", "styles"), ("C", "numbering", "numbering"), ("D", "footnotes", "footnotes"), ("E", "header", "hdr"),
        ("F", "settings", "settings"), ("G", "comments", "comments"), ("J", "endnotes", "endnotes"),
    ]

    static func package(_ bytes: [UInt8]) -> [UInt8] {
        let input = PartedInput(bytes)
        var zip = ZipWriter()
        var types = Array("<Default Extension=\"xml\" ContentType=\"application/xml\"/>".utf8)
        var rels = input["H"]
        let main = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        types += Array("<Override PartName=\"/word/document.xml\" ContentType=\"\(main)document.main+xml\"/>".utf8)
        var parts: [(name: String, bytes: [UInt8])] = []
        for side in sides where input.has(side.letter) {
            parts.append(("word/\(side.kind).xml", element("w:" + side.root, namespaces, input[side.letter])))
            types += Array("<Override PartName=\"/word/\(side.kind).xml\" ContentType=\"\(main)\(side.kind)+xml\"/>".utf8)
            rels += Array(
                "<Relationship Id=\"rId\(side.kind)\" Type=\"\(office)/relationships/\(side.kind)\" Target=\"\(side.kind).xml\"/>".utf8)
        }
        types += input["I"]
        zip.add(
            "[Content_Types].xml",
            element("Types", "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"", types), stored: true)
        zip.add(
            "_rels/.rels",
            relationships(
                Array(
                    "<Relationship Id=\"rId1\" Type=\"\(office)/relationships/officeDocument\" Target=\"word/document.xml\"/>".utf8)),
            stored: true)
        let body = Array("<w:body>".utf8) + input["A", "<w:p/>"] + Array("</w:body>".utf8)
        zip.add("word/document.xml", input.has("Z") ? input["Z"] : element("w:document", namespaces, body), stored: true)
        for part in parts { zip.add(part.name, part.bytes, stored: true) }
        zip.add("word/_rels/document.xml.rels", relationships(rels), stored: true)
        return zip.finish()
    }

    /// A document that holds HTML (`w:altChunk`).
    static func packageOfHTML(_ bytes: [UInt8]) -> [UInt8] {
        var zip = ZipWriter()
        zip.add(
            "[Content_Types].xml",
            element(
                "Types", "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"",
                Array(
                    """
                    <Default Extension="html" ContentType="text/html"/><Override PartName="/word/document.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    """.utf8)), stored: true)
        zip.add(
            "_rels/.rels",
            relationships(
                Array(
                    "<Relationship Id=\"rId1\" Type=\"\(office)/relationships/officeDocument\" Target=\"word/document.xml\"/>".utf8)),
            stored: true)
        zip.add(
            "word/document.xml", element("w:document", namespaces, Array("<w:body><w:altChunk r:id=\"h\"/></w:body>".utf8)), stored: true)
        zip.add("word/a.html", bytes, stored: true)
        zip.add(
            "word/_rels/document.xml.rels",
            relationships(
                Array(
                    "<Relationship Id=\"h\" Type=\"\(office)/relationships/aFChunk\" Target=\"a.html\"/>".utf8)), stored: true)
        return zip.finish()
    }

    private static func relationships(_ content: [UInt8]) -> [UInt8] {
        element("Relationships", "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"", content)
    }
}

enum ODFInput {
    private static let namespaces =
        [
            ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"), ("meta", "meta"), ("number", "datastyle"),
        ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\" " }.joined()
        + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""

    static func package(_ bytes: [UInt8]) -> [UInt8] {
        let input = PartedInput(bytes)
        func wrapped(_ name: String, _ content: [UInt8]) -> [UInt8] {
            Array("<office:\(name)>".utf8) + content + Array("</office:\(name)>".utf8)
        }
        var zip = ZipWriter()
        zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), stored: true)
        let body = wrapped("body", wrapped("text", input["A", "<text:p/>"]))
        let content = element("office:document-content", namespaces, wrapped("automatic-styles", input["B"]) + body)
        zip.add("content.xml", input.has("Z") ? input["Z"] : content, stored: true)
        let styles = wrapped("styles", input["C"]) + wrapped("automatic-styles", input["D"]) + wrapped("master-styles", input["E"])
        zip.add("styles.xml", element("office:document-styles", namespaces, styles), stored: true)
        zip.add("meta.xml", element("office:document-meta", namespaces, wrapped("meta", input["F"])), stored: true)
        let manifest = "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
        zip.add(
            "META-INF/manifest.xml",
            element(
                "manifest:manifest", "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"",
                Array(manifest.utf8) + input["G"]),
            stored: true)
        return zip.finish()
    }
}
