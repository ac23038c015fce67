import WenshuContainer

/// Makes DOCX packages for tests from snippets of WordprocessingML.
package struct DOCXPackage {
    /// The parts in the order in which they will stand in the archive; `[Content_Types].xml` and `.rels` are made of what is known.
    private var parts: [(name: String, bytes: [UInt8], type: String?)] = []
    private var relationships: [(id: String, kind: String, target: String, isExternal: Bool)] = []
    private let strict: Bool

    private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    /// - Parameters:
    ///   - body: what stands in `w:body`.
    ///   - strict: uses the namespaces and relationship types of strict files.
    package init(body: String, strict: Bool = false) {
        self.strict = strict
        add("word/document.xml", element("document", "<w:body>\(body)</w:body>"), type: Self.types + "document.main+xml")
    }

    /// The bytes of a package with a body and, where given, what stands in `w:styles`, `w:numbering`, `w:settings`.
    package static func make(
        body: String, styles: String? = nil, numbering: String? = nil, settings: String? = nil, strict: Bool = false
    ) -> [UInt8] {
        var package = DOCXPackage(body: body, strict: strict)
        if let styles { package.addPart("styles", "styles", styles) }
        if let numbering { package.addPart("numbering", "numbering", numbering) }
        if let settings { package.addPart("settings", "settings", settings) }
        return package.bytes
    }

    /// Adds `word/KIND.xml` with a root element and a relationship of that kind from the document.
    ///
    /// - Parameters:
    ///   - kind: of the relationship: `styles`, `footnotes`, `header` …
    ///   - root: the local name of the root element: `styles`, `footnotes`, `hdr` …
    ///   - name: the part's file name where it is not `KIND.xml`.
    package mutating func addPart(_ kind: String, _ root: String, _ content: String, id: String? = nil, name: String? = nil) {
        let file = name ?? "\(kind).xml"
        add("word/\(file)", element(root, content), type: "\(Self.types)\(kind)+xml")
        relate(id ?? "rId\(kind)", kind, file)
    }

    /// Adds a part as it is.
    package mutating func add(_ name: String, _ content: String, type: String? = nil) {
        add(name, Array(content.utf8), type: type)
    }

    package mutating func add(_ name: String, _ bytes: [UInt8], type: String? = nil) {
        parts.append((name, bytes, type))
    }

    /// Adds a relationship from the document.
    package mutating func relate(_ id: String, _ kind: String, _ target: String, isExternal: Bool = false) {
        relationships.append((id, kind, target, isExternal))
    }

    package var bytes: [UInt8] {
        var zip = ZipWriter()
        let overrides = parts.compactMap { part in part.type.map { "<Override PartName=\"/\(part.name)\" ContentType=\"\($0)\"/>" } }
        zip.add(
            "[Content_Types].xml",
            Array(
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + overrides.joined() + "</Types>").utf8))
        zip.add("_rels/.rels", rels([("rId1", "officeDocument", "word/document.xml", false)]))
        for part in parts { zip.add(part.name, part.bytes) }
        zip.add("word/_rels/document.xml.rels", rels(relationships))
        return zip.finish()
    }

    private func rels(_ list: [(id: String, kind: String, target: String, isExternal: Bool)]) -> [UInt8] {
        let family = strict ? "http://purl.oclc.org/ooxml/officeDocument" : "http://schemas.openxmlformats.org/officeDocument/2006"
        let lines = list.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(family)/relationships/\($0.kind)\" Target=\"\($0.target)\""
                + ($0.isExternal ? " TargetMode=\"External\"/>" : "/>")
        }
        return Array(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(lines.joined())</Relationships>".utf8)
    }

    private func element(_ name: String, _ content: String) -> String {
        func namespace(_ area: String, _ name: String) -> String {
            strict ? "http://purl.oclc.org/ooxml/\(area)/\(name)" : "http://schemas.openxmlformats.org/\(area)/2006/\(name)"
        }
        let namespaces = [
            ("w", namespace("wordprocessingml", "main")), ("r", namespace("officeDocument", "relationships")),
            ("m", namespace("officeDocument", "math")), ("a", namespace("drawingml", "main")),
            ("wp", namespace("drawingml", "wordprocessingDrawing")), ("pic", namespace("drawingml", "picture")),
            ("dgm", namespace("drawingml", "diagram")), ("c", namespace("drawingml", "chart")),
            ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
            ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
            ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
            ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
            ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
        ]
        let declarations = namespaces.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(name)\(declarations) mc:Ignorable=\"w14\">\(content)</w:\(name)>"
    }
}

extension DOCXPackage {
    /// A paragraph of one run.
    package static func p(_ text: String, style: String? = nil, num: Int? = nil, level: Int? = nil, properties: String = "") -> String {
        var inner = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        if num != nil || level != nil {
            inner +=
                "<w:numPr>" + (level.map { "<w:ilvl w:val=\"\($0)\"/>" } ?? "") + (num.map { "<w:numId w:val=\"\($0)\"/>" } ?? "")
                + "</w:numPr>"
        }
        return "<w:p><w:pPr>\(inner)\(properties)</w:pPr>\(r(text))</w:p>"
    }

    package static func r(_ text: String, _ properties: String = "") -> String {
        "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>") + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    /// A numbering definition of levels in order, each a format and a pattern, with more elements in it where wanted.
    package static func abstractNum(_ id: Int, _ levels: [(format: String, pattern: String, more: String)], _ head: String = "") -> String {
        let lvls = levels.enumerated().map { i, level in
            "<w:lvl w:ilvl=\"\(i)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.format)\"/>\(level.more)<w:lvlText w:val=\"\(level.pattern)\"/></w:lvl>"
        }
        return "<w:abstractNum w:abstractNumId=\"\(id)\">\(head)\(lvls.joined())</w:abstractNum>"
    }

    package static func num(_ id: Int, _ abstract: Int, _ overrides: String = "") -> String {
        "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
    }
}
