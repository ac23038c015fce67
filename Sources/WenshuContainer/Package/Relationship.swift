/// One line of a `.rels` part: from a part, or the package, to another part or to something outside.
///
/// ECMA-376-2, 9.3. Part names are without the leading slash, as ZIP entries have them.
package struct Relationship: Sendable, Hashable {
    package let id: String
    /// The whole type URI.
    package let type: String
    /// The target as it is written.
    package let target: String
    package let isExternal: Bool
    /// The name of the part that is meant; nothing where the target is external or leaves the package.
    package let part: String?

    /// The last piece of the type, the same in transitional and strict files: `styles`, `officeDocument`, `image`.
    package let kind: String

    init(id: String, type: String, target: String, isExternal: Bool, part: String?) {
        self.id = id
        self.type = type
        self.target = target
        self.isExternal = isExternal
        self.part = part
        kind = type.lastIndex(of: "/").map { String(type[type.index(after: $0)...]) } ?? type
    }

    /// The part that a target written in `source` means.
    ///
    /// - Parameter source: a part's name, or `""` for the package.
    /// - Returns: nothing where `..` leads out of the package or nothing is named.
    package static func resolve(_ target: String, from source: String) -> String? {
        // Some programs write the separators of their own file system.
        let path = target.prefix { $0 != "#" && $0 != "?" }.map { $0 == "\\" ? "/" : $0 }
        guard !path.isEmpty else { return nil }
        var steps = path.first == "/" ? [] : source.split(separator: "/").dropLast().map(String.init)
        for step in path.split(separator: "/") {
            switch String(step) {
            case ".": continue
            case "..": if steps.popLast() == nil { return nil }
            case let name: steps.append(name)
            }
        }
        return steps.isEmpty ? nil : steps.joined(separator: "/")
    }

    /// The name of the part that holds the relationships of `source`; `""` is the package.
    package static func partName(of source: String) -> String {
        guard let slash = source.lastIndex(of: "/") else { return "_rels/\(source).rels" }
        return "\(source[...slash])_rels/\(source[source.index(after: slash)...]).rels"
    }
}
