import WenshuContainer

/// The tracked changes of a part: what `text:tracked-changes` says of each, and which are open while the text is read.
struct ODFRevisions {
    struct Region {
        var revision: Revision
        /// What was deleted, kept apart from the text.
        var deleted: XMLNode?
    }

    private var regions: [String: Region] = [:]
    /// Insertions that have begun and not ended, in the order of their beginnings.
    private(set) var open: [String] = []
    private var spent: Set<String> = []

    mutating func gather(_ trackedChanges: XMLNode) {
        for node in trackedChanges.children where node.is(.text_changedRegion) {
            guard let id = node[.xml_id] ?? node[.text_id] else { continue }
            for change in node.children {
                let kind: Revision.Kind
                switch change.odf {
                case .text_insertion: kind = .inserted
                case .text_deletion: kind = .deleted
                default: continue
                }
                let info = change.child(.office_changeInfo)
                let revision = Revision(kind, author: info?.child(.dc_creator)?.allText, date: info?.child(.dc_date)?.allText)
                regions[id] = Region(revision: revision, deleted: kind == .deleted ? change : nil)
            }
        }
    }

    mutating func start(_ id: String?) {
        // Two or three overlap at the most; what would open thousands is hostile.
        guard let id, regions[id] != nil, open.count < 16, !open.contains(id) else { return }
        open.append(id)
    }

    mutating func end(_ id: String?) {
        open.removeAll { $0 == id }
    }

    func revision(_ id: String) -> Revision? { regions[id]?.revision }

    /// The change under which a paragraph's end or a table's row stands now.
    var current: Revision? { open.last.flatMap(revision) }

    /// A deletion, once: a file in which deletions hold each other would grow without end.
    mutating func takeDeletion(_ id: String?) -> Region? {
        guard let id, let region = regions[id], region.deleted != nil, spent.insert(id).inserted else { return nil }
        return region
    }

    /// The open changes set aside, for text that stands apart: a note, a text box.
    mutating func setAside() -> [String] {
        defer { open = [] }
        return open
    }

    mutating func restore(_ changes: [String]) { open = changes }
}
