import WenshuContainer

/// DOCX: footnotes, endnotes, comments and the targets of hyperlinks stand in parts of their own. Where a section holds
/// the mark of one, it is written anew whenever the mark comes up, in its scope and with an identifier of its own.
extension PartCompiler {
    // MARK: In the main document

    private struct Mark {
        let token: Int
        let id: Range<Int>
        /// The innermost section around it.
        let section: Int?
    }

    /// Marks of notes within sections.
    mutating func placeMarks() {
        guard notes != nil, !extents.isEmpty else { return }
        for kind in NoteKind.allCases {
            var marks: [String: [Mark]] = [:]
            var order: [String] = []
            for token in tree.xml.tokens.indices where isMark(token, of: kind) {
                guard let value = tree.xml.attribute(kind.mark, of: token) else { continue }
                let id = tree.xml.string(value)
                if kind == .link, notes?.links.contains(id) != true { continue }
                if marks[id] == nil { order.append(id) }
                let section = innermost(of: value.lowerBound, among: extents.keys)
                marks[id, default: []].append(Mark(token: token, id: value, section: section))
            }
            for id in order { place(kind, id, marks[id] ?? []) }
        }
    }

    private func isMark(_ token: Int, of kind: NoteKind) -> Bool {
        switch tree.role(token) {
        case .noteReference: tree.isCalled(kind.reference, token)
        case .commentMark: kind == .comment && tree.xml[token].kind != .end
        case .inlineWrapper: kind == .link && tree.isCalled(kind.reference, token)
        default: false
        }
    }

    private mutating func place(_ kind: NoteKind, _ id: String, _ marks: [Mark]) {
        guard let reference = marks.first(where: { tree.isCalled(kind.reference, $0.token) }), let section = reference.section else {
            return
        }
        let owner = commonSection(marks.map(\.section))
        // A comment that begins in one section and ends in another, or outside of all, stays one.
        if kind == .comment, owner == nil, marks.contains(where: { $0.section != section || !loops(around: $0.section).isEmpty }) { return }
        let path = FieldCollector.prefixes(sections)[section]
        let isInLoop = !loops(around: section).isEmpty
        guard let number = notes?.add(kind, id, isInLoop: isInLoop, path: path) else { return }
        let identifier = program.identifiers.count
        program.identifiers.append(Identifier(kind: kind == .link ? .name : .note, original: Array(id.utf8)))
        if let owner { program.sections[owner].identifiers.append(identifier) }
        for mark in marks { edits.replace(mark.id, with: [.operation(.identifier(Int32(identifier)))]) }
        edits.insert([.operation(.mark(Int32(program.marks.count)))], at: range(reference.token).lowerBound, phase: .fill)
        program.marks.append(NoteMark(kind: kind, note: number, identifier: identifier))
    }

    // MARK: In the notes' part

    /// A note that is written at its mark: its text is a section that only marks run.
    mutating func placeNote(_ element: Int, _ section: Int) {
        guard case .atMark(let note) = sections[section].opening.condition, let id = tree.xml.attribute(note.kind.identifier, of: element)
        else { return }
        let extent = range(element)
        extents[section] = extent
        edits.open(.openNote(section: section, note: note.number), before: extent, depth: sections[section].depth)
        edits.close(.closeSection(section), behind: extent, depth: sections[section].depth)
        let identifier = program.identifiers.count
        program.identifiers.append(Identifier(kind: note.kind == .link ? .name : .note, original: Array(tree.xml.bytes[id])))
        edits.replace(id, with: [.operation(.identifier(Int32(identifier)))])
        while program.notes.count <= note.number { program.notes.append(nil) }
        program.notes[note.number] = NoteBody(kind: note.kind, section: section, identifier: identifier)
    }
}
