import WenshuBasics
import WenshuContainer

/// DOCX: what stands in a part of its own and belongs to a mark in the main document: the text of a note, the target of
/// a hyperlink.
enum NoteKind: Int, Sendable, CaseIterable {
    case footnote, endnote, comment, link

    /// The element in the part of its own, and its identifier.
    var element: String {
        switch self {
        case .footnote: "footnote"
        case .endnote: "endnote"
        case .comment: "comment"
        case .link: "Relationship"
        }
    }

    var identifier: String { self == .link ? "Id" : "w:id" }

    /// The element that marks the place, and the identifier that it names.
    var reference: String { self == .link ? "hyperlink" : element + "Reference" }
    var mark: String { self == .link ? "r:id" : "w:id" }
}

/// The notes whose marks stand in sections of the main document: each turn writes a note of its own.
struct NotePlan: Sendable {
    struct Note: Sendable {
        let kind: NoteKind
        /// Among the planned notes of its kind.
        let number: Int
        let isInLoop: Bool
        /// What stands before the names inside it, in the list of the template's fields.
        let path: String
    }

    /// Whether the main document is without faults, so that the places of marks are known.
    var isKnown = true
    private var notes: [[String: Note]] = Array(repeating: [:], count: NoteKind.allCases.count)
    /// The relationships whose targets hold tags.
    var links: Set<String> = []
    /// The largest identifier of a note, so that new ones lie above.
    private(set) var highestNumber = 0

    func isEmpty(_ kind: NoteKind) -> Bool { notes[kind.rawValue].isEmpty }

    func note(_ kind: NoteKind, _ id: String) -> Note? {
        // Where the main document is faulty, notes are looked at as if they stood in a loop, lest that be reported too.
        notes[kind.rawValue][id] ?? (isKnown ? nil : Note(kind: kind, number: 0, isInLoop: true, path: ""))
    }

    /// - Returns: the note's number.
    mutating func add(_ kind: NoteKind, _ id: String, isInLoop: Bool, path: String) -> Int {
        let number = notes[kind.rawValue].count
        notes[kind.rawValue][id] = Note(kind: kind, number: number, isInLoop: isInLoop, path: path)
        return number
    }

    /// Makes a section of each planned note of a part, around the sections that stand in it.
    mutating func place(_ kind: NoteKind, in tree: PartTree, _ tags: inout [Tag], _ sections: inout [Section]) {
        let written = sections.indices
        for element in tree.xml.tokens.indices where tree.isCalled(kind.element, element) {
            guard let id = tree.xml.value(kind.identifier, of: element) else { continue }
            if let number = Int(id), number < 1 << 30 { highestNumber = max(highestNumber, number) }
            guard let note = note(kind, id) else { continue }
            let index = sections.count
            sections.append(
                Section(
                    opening: SectionOpening(condition: .atMark(note), name: ""), tags: [], parent: nil, depth: 0, range: .note(element)))
            func isInside(_ tag: Tag) -> Bool { tree.xml.isAncestor(element, of: tree.units[tag.unit].token) }
            for inner in written where isInside(tags[sections[inner].tags[0]]) {
                sections[inner].depth += 1
                if sections[inner].parent == nil { sections[inner].parent = index }
            }
            for tag in tags.indices where tags[tag].section == nil && isInside(tags[tag]) { tags[tag].section = index }
        }
    }
}
