import WenshuBasics
import WenshuContainer

/// Footnotes, endnotes and comments: parts of their own, found by identifier from the text.
extension WordContext {
    func openNotes() throws(WenshuError) {
        notes[.footnote] = try notesPart("footnotes", .footnotes, .footnote)
        notes[.endnote] = try notesPart("endnotes", .endnotes, .endnote)
    }

    /// A note's blocks; nothing where it has been read already or, with a warning, where there is no such note.
    func noteBlocks(_ kind: Note.Kind, _ id: String) throws(WenshuError) -> [Block]? {
        // Each note has one mark: another reference to it shows nothing more.
        guard !readNotes.contains("\(kind.rawValue) \(id)") else { return nil }
        guard let node = notes[kind]?.nodes[id] else {
            warn(
                .missingPart, "\(kind.rawValue) \(id)",
                Bilingual(zh: "文中引用了不存在的注释 \(id)。", en: "The text refers to a note \(id) that does not exist."),
                at: mainPart)
            return nil
        }
        // Notes have no notes of their own.
        guard !isInNote, let story = notes[kind]?.story else { return nil }
        readNotes.insert("\(kind.rawValue) \(id)")
        isInNote = true
        defer { isInNote = false }
        story.openFields = []
        return try story.blocks(of: node, path: "\(kind.rawValue)/\(id)")
    }

    func comments() throws(WenshuError) -> [Comment] {
        guard let (part, root) = try related("comments", conventionally: "word/comments.xml", .comments) else { return [] }
        var comments: [Comment] = []
        // In the order in which the text names them, and then those that it does not name.
        let nodes = root.children.filter { $0.is(.comment) }.enumerated().map { index, node in
            (node: node, place: node.attribute(.id).flatMap { commentPlaces[$0] } ?? .max, index: index)
        }
        for (node, _, _) in nodes.sorted(by: { ($0.place, $0.index) < ($1.place, $1.index) }) {
            guard let id = node.attribute(.id) else { continue }
            let story = StoryReader(context: self, part: part, root: node)
            comments.append(
                Comment(id: prefix + id, author: node.attribute(.author), blocks: try story.blocks(of: node, path: "comment/\(id)")))
        }
        return comments
    }

    private func notesPart(_ kind: String, _ rootName: WordName, _ name: WordName) throws(WenshuError) -> NotesPart? {
        guard let (part, root) = try related(kind, conventionally: "word/\(kind).xml", rootName) else { return nil }
        var nodes: [String: XMLNode] = [:]
        // Those with another type are the rules above the notes.
        for node in root.children where node.is(name) && node.attribute(.type) ?? "normal" == "normal" {
            if let id = node.attribute(.id) { nodes[id] = nodes[id] ?? node }
        }
        return NotesPart(nodes: nodes, story: StoryReader(context: self, part: part, root: root))
    }
}

struct NotesPart {
    var nodes: [String: XMLNode]
    /// All notes of a kind count their numbers together.
    var story: StoryReader
}
