import WenshuBasics
import WenshuContainer

/// A part's XML to which elements are added; all else stays byte for byte.
struct PatchedXML {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private static let prefixes = [
        DOCXNames.contentTypes: "ct", DOCXNames.packageRelationships: "rel", DOCXNames.main: "w",
        "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    ]

    private static let names = [
        "ct:Types", "ct:Default", "rel:Relationships", "rel:Relationship", "w:styles", "w:style", "w:name", "w:numbering", "w:abstractNum",
        "w:num", "w:numIdMacAtCleanup", "w:footnotes", "w:footnote", "w:endnotes", "w:endnote",
        "manifest:manifest", "manifest:file-entry", "office:font-face-decls", "office:automatic-styles",
        "office:styles", "office:body", "office:master-styles", "style:style", "style:font-face", "text:list-style",
    ]

    /// The elements of interest in the part.
    func tokens() throws(WenshuError) -> XMLTokens {
        try XMLScanner.scan(bytes, vocabulary: XMLVocabulary(names: Self.names, prefixes: Self.prefixes))
    }

    static func number(_ name: String) -> XMLTree.Name { names.firstIndex(of: name).map(XMLTree.Name.init) ?? XMLTree.unknown }

    /// The start tags of these elements.
    static func elements(_ name: String, in xml: XMLTokens) -> [Int] {
        let wanted = number(name)
        return xml.tokens.indices.filter { xml[$0].name == wanted && xml[$0].kind != .end && xml[$0].kind != .text }
    }

    /// Adds XML as the last content of the first element of that name, or before the first of its children that has one of
    /// the names `before`; where there is no such element, one is made in front of the first of `makingBefore`.
    ///
    /// - Parameter content: gets the prefix, with its colon, that the element has in the file.
    mutating func append(
        to element: String, before names: [String] = [], makingBefore siblings: [String] = [], _ content: (_ prefix: String) -> [UInt8]
    ) throws(WenshuError) {
        let xml = try tokens()
        guard let token = Self.elements(element, in: xml).first else {
            guard let sibling = siblings.lazy.compactMap({ Self.elements($0, in: xml).first }).first else { return }
            let added = content(String(element.prefix { $0 != ":" } + ":"))
            guard !added.isEmpty else { return }
            let whole = Array("<\(element)>".utf8) + added + Array("</\(element)>".utf8)
            bytes.insert(contentsOf: whole, at: xml.elementRange(sibling).lowerBound)
            return
        }
        let added = content(String(decoding: xml.prefix(token), as: UTF8.self))
        guard !added.isEmpty else { return }
        if xml[token].kind == .empty {
            let end = Int(xml[token].end)
            bytes.replaceSubrange(
                end - 2..<end, with: Array(">".utf8) + added + Array("</".utf8) + xml.qualifiedName(token) + Array(">".utf8))
            return
        }
        let next = xml.children(token).first { child in names.contains { Self.number($0) == xml[child].name } && xml[child].kind != .text }
        bytes.insert(contentsOf: added, at: next.map { xml.elementRange($0).lowerBound } ?? xml.contentRange(token).upperBound)
    }

    /// Binds prefixes at the root element where it does not.
    mutating func declare(_ namespaces: KeyValuePairs<String, String?>) throws(WenshuError) {
        guard let root = rootTag() else { return }
        let known = String(decoding: bytes[root], as: UTF8.self)
        var added = ""
        for case (let name, let uri?) in namespaces
        where name.hasPrefix("xmlns:") && !known.contains(" \(name)=") && !known.contains("\n\(name)=") && !known.contains("\t\(name)=") {
            added += " \(name)=\"\(uri)\""
        }
        guard !added.isEmpty else { return }
        let isEmpty = bytes[root.upperBound - 2] == UInt8(ascii: "/")
        bytes.insert(contentsOf: added.utf8, at: root.upperBound - (isEmpty ? 2 : 1))
    }

    /// The range of the root's start tag.
    private func rootTag() -> Range<Int>? {
        var at = 0
        while at + 3 < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else { at += 1; continue }
            let next = bytes[at + 1]
            if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") {
                // Declarations, instructions and comments; a DOCTYPE was refused when the part was read.
                let end: [UInt8] = next == UInt8(ascii: "?") ? Array("?>".utf8) : Array("-->".utf8)
                while at + end.count <= bytes.count, !bytes[at..<at + end.count].elementsEqual(end) { at += 1 }
                continue
            }
            var end = at
            var quote: UInt8?
            while end < bytes.count {
                if let open = quote {
                    if bytes[end] == open { quote = nil }
                } else if bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
                    quote = bytes[end]
                } else if bytes[end] == UInt8(ascii: ">") {
                    return at..<end + 1
                }
                end += 1
            }
            return nil
        }
        return nil
    }
}
