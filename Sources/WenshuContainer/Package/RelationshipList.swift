/// The relationships of one part.
struct RelationshipList: Sendable {
    private(set) var all: [Relationship] = []
    private(set) var byID: [String: Relationship] = [:]

    init() {}

    private init(_ root: XMLNode, of part: String) {
        for node in root.children where node.is(.relationship) {
            // Of two with one identifier, the first counts.
            guard let id = node.attribute(.id), let target = node.attribute(.target), byID[id] == nil else { continue }
            let isExternal = node.attribute(.targetMode) == "External"
            let relationship = Relationship(
                id: id, type: node.attribute(.type) ?? "", target: target, isExternal: isExternal,
                part: isExternal ? nil : Relationship.resolve(target, from: part))
            all.append(relationship)
            byID[id] = relationship
        }
    }

    /// Those of the parts read last.
    private static let lately = RecentValues<Source, RelationshipList>(8)

    private struct Source: Sendable {
        let tree: XMLTree
        let part: String
    }

    /// What a part's tree says, read once for documents that share it.
    static func shared(_ tree: XMLTree, of part: String) -> RelationshipList {
        guard tree.isShared else { return RelationshipList(tree.root, of: part) }
        if let known = lately.first(where: { $0.tree === tree && $0.part == part }) { return known }
        let list = RelationshipList(tree.root, of: part)
        lately.add(Source(tree: tree, part: part), list)
        return list
    }
}
