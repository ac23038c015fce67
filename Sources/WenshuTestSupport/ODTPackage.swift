import WenshuContainer

/// Builds OpenDocument texts in memory, for tests.
package enum ODTPackage {
    /// An ODT.
    ///
    /// - Parameters:
    ///   - content: what stands in `office:text`.
    ///   - automatic: the automatic styles of the content.
    ///   - styles: the named styles.
    ///   - pages: automatic styles and master pages of `styles.xml`.
    ///   - parts: further parts, and replacements of those above.
    package static func make(
        content: String, automatic: String = "", styles: String = "", pages: (automatic: String, masters: String) = ("", ""),
        meta: String? = nil, parts: [(name: String, bytes: [UInt8])] = []
    ) -> [UInt8] {
        var all: [(name: String, bytes: [UInt8])] = [
            ("content.xml", Array(contentXML(content, automatic: automatic).utf8)),
            ("styles.xml", Array(stylesXML(styles, pages: pages).utf8)),
            ("META-INF/manifest.xml", Array(manifest.utf8)),
        ]
        if let meta {
            all.append(
                ("meta.xml", Array("<office:document-meta \(namespaces)><office:meta>\(meta)</office:meta></office:document-meta>".utf8)))
        }
        for part in parts {
            all.removeAll { $0.name == part.name }
            all.append(part)
        }
        var zip = ZipWriter()
        zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), stored: true)
        for part in all { zip.add(part.name, part.bytes) }
        return zip.finish()
    }

    /// The same as one flat file.
    package static func flat(content: String, automatic: String = "", styles: String = "", meta: String = "") -> [UInt8] {
        let body = "<office:body><office:text>\(content)</office:text></office:body>"
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?><office:document \(namespaces) office:mimetype="application/vnd.oasis.opendocument.text">\
            <office:meta>\(meta)</office:meta><office:styles>\(styles)</office:styles>\
            <office:automatic-styles>\(automatic)</office:automatic-styles>\(body)</office:document>
            """.utf8)
    }

    package static func contentXML(_ content: String, automatic: String = "") -> String {
        """
        <office:document-content \(namespaces)><office:automatic-styles>\(automatic)</office:automatic-styles>\
        <office:body><office:text>\(content)</office:text></office:body></office:document-content>
        """
    }

    private static func stylesXML(_ styles: String, pages: (automatic: String, masters: String)) -> String {
        """
        <office:document-styles \(namespaces)><office:styles>\(styles)</office:styles>\
        <office:automatic-styles>\(pages.automatic)</office:automatic-styles>\
        <office:master-styles>\(pages.masters)</office:master-styles></office:document-styles>
        """
    }

    private static let manifest = """
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """

    package static let namespaces =
        [
            ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"), ("meta", "meta"),
        ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\" " }.joined() + """
            xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" office:version="1.3"
            """
}
