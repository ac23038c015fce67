import WenshuBasics
import WenshuContainer

/// The styles of a DOCX that exists, by name, and the identifiers that are taken.
struct KnownStyles {
    private(set) var ids: [String: String] = [:]
    private var own: Set<String> = []
    var taken: Set<String> = []
    /// The identifier of the default paragraph style.
    private(set) var defaultID: String?

    init() {}

    init(_ part: [UInt8]) throws(WenshuError) {
        let xml = try PatchedXML(part).tokens()
        for token in PatchedXML.elements("w:style", in: xml) {
            guard let id = xml.value("w:styleId", of: token) else { continue }
            taken.insert(id.lowercased())
            own.insert(id)
            let type = xml.value("w:type", of: token)
            if type == "paragraph", ["1", "true", "on"].contains(xml.value("w:default", of: token) ?? "") { defaultID = id }
            let name = xml.children(token).first { xml[$0].name == PatchedXML.number("w:name") }
            if let name = name.flatMap({ xml.value("w:val", of: $0) }), type == "paragraph" || type == "character" {
                ids[StyleName.folded(name)] = ids[StyleName.folded(name)] ?? id
            }
        }
    }

    /// A style that the package does not have itself.
    func isNew(_ id: String?) -> Bool { id.map { !own.contains($0) } ?? false }

    /// Remembers a style that is added, so that the next document with one of that name uses it.
    mutating func add(_ name: String, id: String) {
        ids[StyleName.folded(name)] = id
        taken.insert(id.lowercased())
    }
}
