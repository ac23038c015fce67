import WenshuContainer

/// The parts of a package in order, with their content types, ready for the archive.
struct DOCXParts {
    private var parts: [(name: String, bytes: [UInt8])] = []
    private var overrides: [(part: String, type: String)] = []
    private var defaults: [(ext: String, type: String)] = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
    ]

    /// Adds an XML part with its own content type.
    mutating func add(_ name: String, _ bytes: [UInt8], type: String) {
        parts.append((name, bytes))
        overrides.append((name, type))
    }

    /// Adds a part below `word/` with its relationships.
    mutating func add(_ name: String, _ story: DOCXStory, type: String) {
        add("word/\(name)", story.xml.bytes, type: DOCXNames.contentType(type))
        add(story.relationships, of: name)
    }

    /// Adds the relationships of a part below `word/`, where it has any.
    mutating func add(_ relationships: DOCXRelationships, of name: String) {
        if !relationships.isEmpty { parts.append(("word/_rels/\(name).rels", relationships.xml)) }
    }

    mutating func add(picture name: String, _ image: ImageResource) {
        parts.append(("word/\(name)", image.bytes))
        let ext = DOCXNames.fileExtension(image.mediaType)
        if !defaults.contains(where: { $0.ext == ext }) { defaults.append((ext, image.mediaType)) }
    }

    func archive() -> [UInt8] {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", contentTypes)
        zip.add("_rels/.rels", Self.rootRelationships)
        for part in parts { zip.add(part.name, part.bytes) }
        return zip.finish()
    }

    private var contentTypes: [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.element("Types", ["xmlns": DOCXNames.contentTypes]) { xml in
            for (ext, type) in defaults { xml.element("Default", ["Extension": ext, "ContentType": type]) }
            for (part, type) in overrides { xml.element("Override", ["PartName": "/" + part, "ContentType": type]) }
        }
        return xml.bytes
    }

    private static var rootRelationships: [UInt8] {
        var relationships = DOCXRelationships()
        _ = relationships.id("officeDocument", "word/document.xml")
        _ = relationships.id(DOCXNames.packageRelationships + "/metadata/core-properties", "docProps/core.xml")
        _ = relationships.id("extended-properties", "docProps/app.xml")
        return relationships.xml
    }
}
