package import WenshuBasics

/// An Office Open XML package (ECMA-376-2): parts, what they are, and how they refer to each other.
///
/// Part names are without the leading slash and compare without regard to ASCII case, as the standard has it; an archive in which
/// two names differ in case only is refused once one of them is read. Not `Sendable`: one package per task.
package final class OPCPackage {
    package let archive: ZipArchive
    private let limits: Limits
    private let byFoldedName: [String: [ZipArchive.Entry]]
    private var relationshipsOfPart: [String: RelationshipList] = [:]
    private var types: ContentTypes?

    /// - Throws: what ``ZipArchive`` throws.
    package convenience init(_ bytes: [UInt8], limits: Limits = .standard) throws(WenshuError) {
        self.init(try ZipArchive(bytes, limits: limits), limits: limits)
    }

    package init(_ archive: ZipArchive, limits: Limits = .standard) {
        self.archive = archive
        self.limits = limits
        byFoldedName = Dictionary(grouping: archive.entries) { $0.name.asciiLowercased }
    }

    /// The entry of a part; nothing where the package has no such part.
    package func entry(_ part: String) throws(WenshuError) -> ZipArchive.Entry? {
        guard let found = byFoldedName[part.asciiLowercased] else {
            return part.utf8.contains(UInt8(ascii: "%")) ? try entryOfDecoded(part) : nil
        }
        guard found.count == 1 else {
            throw ZipDirectory.unsafe(
                Bilingual(zh: "两个部件的名称只有大小写不同", en: "the names of two parts differ in case only"), at: Place(part: part))
        }
        return found[0]
    }

    /// The unpacked bytes of a part; nothing where there is no such part.
    package func read(_ part: String) throws(WenshuError) -> [UInt8]? {
        guard let entry = try entry(part) else { return nil }
        return try archive.read(entry)
    }

    /// A part's parsed XML; nothing where there is no such part.
    ///
    /// - Throws: errors that name the part.
    package func xml(_ part: String, vocabulary: XMLVocabulary) throws(WenshuError) -> XMLTree? {
        guard let bytes = try read(part) else { return nil }
        do {
            return try XMLTree.shared(bytes, vocabulary: vocabulary, limits: limits)
        } catch {
            throw error.with(part: part)
        }
    }

    /// The relationships of a part, or of the package for `""`; none where it has no `.rels` part.
    package func relationships(of part: String = "") throws(WenshuError) -> [Relationship] {
        try relationshipList(of: part).all
    }

    package func relationship(_ id: String, of part: String) throws(WenshuError) -> Relationship? {
        try relationshipList(of: part).byID[id]
    }

    private func relationshipList(of part: String) throws(WenshuError) -> RelationshipList {
        if let known = relationshipsOfPart[part] { return known }
        let tree = try xml(Relationship.partName(of: part), vocabulary: PackageName.vocabulary)
        let list = tree.map { RelationshipList.shared($0, of: part) } ?? RelationshipList()
        relationshipsOfPart[part] = list
        return list
    }

    /// The first part of that kind (`styles`, `numbering` …) to which a part refers and that is there; else the part of the
    /// conventional name, where that is there.
    package func part(_ kind: String, of source: String, conventionally name: String? = nil) throws(WenshuError) -> String? {
        for relationship in try relationships(of: source) where relationship.kind == kind {
            if let part = relationship.part, let entry = try entry(part) { return entry.name }
        }
        guard let name else { return nil }
        return try entry(name)?.name
    }

    /// The media type of a part as `[Content_Types].xml` states it.
    package func contentType(of part: String) throws(WenshuError) -> String? {
        if types == nil {
            types = ContentTypes(try xml("[Content_Types].xml", vocabulary: PackageName.vocabulary)?.root)
        }
        return types?.type(of: part)
    }

    /// Targets are URIs; programs differ in whether they decode them for the entry's name.
    private func entryOfDecoded(_ part: String) throws(WenshuError) -> ZipArchive.Entry? {
        let decoded = part.percentDecoded
        return decoded.contains("%") ? nil : try entry(decoded)
    }
}

private struct ContentTypes {
    private var byExtension: [String: String] = [:]
    private var byPart: [String: String] = [:]

    init(_ root: XMLNode?) {
        guard let root else { return }
        for node in root.children {
            guard let type = node.attribute(.contentType) else { continue }
            if node.is(.overrideType), let name = node.attribute(.partName) {
                byPart[String(name.drop { $0 == "/" }).asciiLowercased] = type
            } else if node.is(.defaultType), let name = node.attribute(.fileExtension) {
                byExtension[name.asciiLowercased] = type
            }
        }
    }

    func type(of part: String) -> String? {
        let name = part.asciiLowercased
        if let type = byPart[name] { return type }
        return name.lastIndex(of: ".").flatMap { byExtension[String(name[name.index(after: $0)...])] }
    }
}

extension String {
    /// `lowercased()` would fold letters that a part name keeps apart.
    fileprivate var asciiLowercased: String {
        String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    fileprivate var percentDecoded: String {
        var out: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                out.append(value)
                rest = rest.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
