import WenshuContainer

enum ODTMetadata {
    static func part(_ metadata: Metadata) -> [UInt8] {
        var xml = XMLWriter()
        xml.start("office:document-meta", ODTNames.namespaces)
        xml.start("office:meta")
        xml.element("meta:generator") { $0.text("Wenshu") }
        let texts = [
            ("dc:title", metadata.title), ("dc:subject", metadata.subject), ("meta:keyword", metadata.keywords),
            ("meta:initial-creator", metadata.author), ("dc:creator", metadata.author),
            ("meta:creation-date", dateTime(metadata.created)), ("dc:date", dateTime(metadata.modified)),
        ]
        for case (let name, let text?) in texts where !text.isEmpty { xml.element(name) { $0.text(text) } }
        xml.end()
        xml.end()
        return xml.bytes
    }

    static func manifest(pictures: [ODTPicture]) -> [UInt8] {
        var xml = XMLWriter()
        xml.start(
            "manifest:manifest",
            ["xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": ODTNames.version])
        let parts = ["content.xml", "styles.xml", "meta.xml"].map { ($0, "text/xml") }
        let entries = [("/", ODTNames.mediaType)] + parts + pictures.map { ($0.path, $0.resource.mediaType) }
        for (path, type) in entries {
            xml.start("manifest:file-entry", ["manifest:full-path": path])
            if path == "/" { xml.attribute("manifest:version", ODTNames.version) }
            xml.attribute("manifest:media-type", type)
            xml.end()
        }
        xml.end()
        return xml.bytes
    }

    /// ISO 8601 as XML Schema's `dateTime` takes it, a date alone with midnight; nothing for anything else.
    static func dateTime(_ text: String?) -> String? {
        guard let text else { return nil }
        let bytes = Array(text.utf8)
        guard matches(bytes, "0000-00-00", at: 0), inRange(bytes, 5, 1...12), inRange(bytes, 8, 1...28) || inRange(bytes, 8, 29...31) else {
            return nil
        }
        if bytes.count == 10 { return text + "T00:00:00" }
        guard matches(bytes, "T00:00", at: 10), inRange(bytes, 11, 0...23), inRange(bytes, 14, 0...59) else { return nil }
        var end = 16
        if matches(bytes, ":00", at: 16) {
            guard inRange(bytes, 17, 0...59) else { return nil }
            end = 19
        }
        let head = String(decoding: bytes[..<end], as: UTF8.self) + (end == 16 ? ":00" : "")
        while end < bytes.count, bytes[end] == UInt8(ascii: ".") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[end] { end += 1 }
        let zone = String(decoding: bytes[end...], as: UTF8.self)
        if zone.isEmpty || zone == "Z" { return head + zone }
        return zone.utf8.count == 6 && (matches(bytes, "+00:00", at: end) || matches(bytes, "-00:00", at: end)) ? head + zone : nil
    }

    /// Whether the pattern stands there, `0` for any digit.
    private static func matches(_ bytes: [UInt8], _ pattern: String, at start: Int) -> Bool {
        let pattern = Array(pattern.utf8)
        guard start + pattern.count <= bytes.count else { return false }
        return pattern.indices.allSatisfy { i in
            let byte = bytes[start + i]
            return pattern[i] == UInt8(ascii: "0") ? UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte : pattern[i] == byte
        }
    }

    /// Whether the two digits there are in the range.
    private static func inRange(_ bytes: [UInt8], _ at: Int, _ range: ClosedRange<Int>) -> Bool {
        range.contains(Int(bytes[at] - UInt8(ascii: "0")) * 10 + Int(bytes[at + 1] - UInt8(ascii: "0")))
    }
}
