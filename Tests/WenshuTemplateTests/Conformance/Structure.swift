import WenshuBasics
import WenshuContainer
import WenshuDocument

/// What a rendered package must hold to, whatever its template: the sentences say what is wrong.
enum Structure {
    static func faults(_ bytes: [UInt8], _ format: Notation.Format) throws -> [String] {
        let archive = try ZipArchive(bytes)
        var faults: [String] = []
        for entry in archive.entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
            guard let root = try Part.root(archive, entry.name) else { continue }
            faults += format == .docx ? word(root) : open(root)
            faults += repeated(root, format).map { "\(entry.name): \($0)" }
        }
        if format == .docx { faults += try marks(archive) }
        faults += try Document.read(bytes).warnings.filter { $0.severity != .note }.map { "\($0.code.name): \($0.message.en)" }
        return faults
    }

    // MARK: Identifiers

    /// The attributes that must be unique, each with the space in which they must.
    private static let unique: [String: (space: String, attribute: String)] = [
        "w:bookmarkStart": ("bookmark", "w:id"), "wp:docPr": ("drawing", "id"), "w:footnote": ("footnote", "w:id"),
        "w:endnote": ("endnote", "w:id"), "w:comment": ("comment", "w:id"), "w:footnoteReference": ("footnote mark", "w:id"),
        "w:endnoteReference": ("endnote mark", "w:id"), "w:commentReference": ("comment mark", "w:id"),
        "w:commentRangeStart": ("comment start", "w:id"), "w:commentRangeEnd": ("comment end", "w:id"), "w:id": ("control", "w:val"),
        "text:bookmark-start": ("bookmark", "text:name"), "text:bookmark-end": ("bookmark end", "text:name"),
        "text:note": ("note", "text:id"), "draw:frame": ("frame", "draw:name"), "text:section": ("section", "text:name"),
        "office:annotation": ("annotation", "office:name"), "office:annotation-end": ("annotation end", "office:name"),
    ]

    private static func repeated(_ root: XMLNode, _ format: Notation.Format) -> [String] {
        var seen: Set<String> = []
        var faults: [String] = []
        func see(_ space: String, _ value: String?) {
            guard let value else { return }
            if !seen.insert("\(space) \(value)").inserted { faults.append("\(space) \(value) comes twice") }
        }
        root.each { node in
            if let (space, attribute) = unique[node.tag] { see(space, node.value(attribute)) }
            if node.tag == "w:bookmarkStart" { see("bookmark name", node.value("w:name")) }
            see("paragraph", node.value("w14:paraId"))
            see("xml:id", node.value("xml:id"))
        }
        return faults
    }

    /// Each mark has its note, each start its end.
    private static func marks(_ archive: ZipArchive) throws -> [String] {
        var faults: [String] = []
        var found: [String: Set<String>] = [:]
        for part in ["document", "footnotes", "endnotes", "comments"] {
            try Part.root(archive, "word/\(part).xml")?.each { node in
                if let id = node.value("w:id") { found[node.tag, default: []].insert(id) }
            }
        }
        func all(_ tag: String) -> Set<String> { found[tag] ?? [] }
        for kind in ["footnote", "endnote", "comment"] where !all("w:\(kind)Reference").isSubset(of: all("w:\(kind)")) {
            faults.append("a mark without its \(kind)")
        }
        for kind in ["bookmark", "commentRange"] where all("w:\(kind)Start") != all("w:\(kind)End") { faults.append("half a \(kind)") }
        if all("w:commentRangeStart") != all("w:commentReference") { faults.append("a comment's range without its mark") }
        return faults
    }

    // MARK: Content

    private static func word(_ root: XMLNode) -> [String] {
        var faults: [String] = []
        root.each { node in
            let blocks = node.children.filter { ["w:p", "w:tbl", "w:sdt"].contains($0.tag) }
            switch node.tag {
            case "w:tc": if blocks.last?.tag != "w:p" { faults.append("a cell that does not end with a paragraph") }
            case "w:txbxContent", "w:footnote", "w:endnote", "w:comment": if blocks.isEmpty { faults.append("an empty \(node.tag)") }
            case "w:tbl": if !node.children.contains(where: { $0.tag == "w:tr" }) { faults.append("a table without rows") }
            case "w:tr": if !node.children.contains(where: { $0.tag == "w:tc" }) { faults.append("a row without cells") }
            case "w:sdtContent": if !node.children.contains(where: \.isElement) { faults.append("an empty content control") }
            default: break
            }
        }
        return faults
    }

    private static func open(_ root: XMLNode) -> [String] {
        var faults: [String] = []
        root.each { node in
            let elements = node.children.filter { $0.isElement }
            switch node.tag {
            case "table:table-cell", "draw:text-box", "text:note-body", "text:section", "text:list", "text:list-item":
                if elements.isEmpty { faults.append("an empty \(node.tag)") }
            case "table:table": if !elements.contains(where: { $0.tag == "table:table-row" }) { faults.append("a table without rows") }
            case "table:table-row": if elements.isEmpty { faults.append("a row without cells") }
            default: break
            }
        }
        return faults
    }
}
