import WenshuBasics

/// A part with notes that are written while the main document is, each at its mark and in the mark's scope.
struct NotePart {
    let program: Program
    /// What was written so far, by the note's number.
    var texts: [[UInt8]]
    /// The identifier that each note was written with last; below 0 before the first time.
    var latest: [Int]
    // The renderer's state of the part, kept from note to note.
    var identifiers: [Int]
    var identifierIsUsed: [Bool]
    var merges: MergeState
    var columnTurns: [Int]
    var contexts: [Int: ValueContext] = [:]

    init(_ program: Program) {
        self.program = program
        texts = Array(repeating: [], count: program.notes.count)
        latest = Array(repeating: -1, count: program.notes.count)
        identifiers = Array(repeating: 0, count: program.identifiers.count)
        identifierIsUsed = Array(repeating: false, count: program.identifiers.count)
        merges = MergeState(cells: program.merges.count, tables: program.mergedTables)
        columnTurns = Array(repeating: 0, count: program.columnCounters.count)
    }
}

extension Renderer {
    /// The mark of a note comes up: the note is written, once for each identifier.
    mutating func mark(_ mark: NoteMark) {
        let kind = mark.kind.rawValue
        let number = identifiers[mark.identifier]
        guard kind < notes.count, let program = notes[kind]?.program, mark.note < program.notes.count, let body = program.notes[mark.note],
            notes[kind]?.latest[mark.note] != number
        else { return }
        notes[kind]?.latest[mark.note] = number
        let outer = groups
        groups = []
        exchange(kind, mark.note)
        isInNote = true
        identifiers[body.identifier] = number
        begin(program.sections[body.section], program)
        run(program, program.sections[body.section].branches[0].range)
        isInNote = false
        exchange(kind, mark.note)
        groups = outer
    }

    /// Trades the state of the part that is being written for that of the notes, and back.
    private mutating func exchange(_ kind: Int, _ note: Int) {
        guard var part = notes[kind] else { return }
        notes[kind] = nil
        swap(&output, &part.texts[note])
        swap(&identifiers, &part.identifiers)
        swap(&identifierIsUsed, &part.identifierIsUsed)
        swap(&merges, &part.merges)
        swap(&columnTurns, &part.columnTurns)
        swap(&contexts, &part.contexts)
        notes[kind] = part
    }

    /// In the notes' part: puts in what was written at the marks.
    ///
    /// - Returns: where to go on.
    mutating func writtenNotes(_ number: Int, _ program: Program) -> Int {
        guard let body = program.notes[number] else { return program.operations.count }
        if body.kind.rawValue < notes.count, let part = notes[body.kind.rawValue] { output += part.texts[number] }
        return program.sections[body.section].end
    }
}
