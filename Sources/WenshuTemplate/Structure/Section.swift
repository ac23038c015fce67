/// A tag where it stands.
struct Tag: Sendable {
    /// The unit's index in the part.
    var unit: Int
    /// Range in the unit's text, braces included.
    var range: Range<Int>
    var content: TagContent
    /// With its braces, as written.
    var source: String
    /// The innermost section around it.
    var section: Int?
}

/// An opening tag with its end and what lies between.
struct Section: Sendable {
    var opening: SectionOpening
    /// The opening tag, each `else`, and the end; none for a note.
    var tags: [Int]
    var parent: Int?
    var depth: Int
    var range = SectionRange.inline
    var isClosed = false
    /// The conditions of `else if`, nothing for `else`; one for each tag between the first and the last.
    var alternatives: [Expression?] = []
}

/// What a section repeats or drops; tokens are those of the part.
enum SectionRange: Sendable {
    /// Text within one paragraph, property or attribute.
    case inline
    /// Whole blocks: the elements (direct children of one container) in which its tags stand, each a control paragraph.
    case blocks([Int])
    /// Whole blocks, those included in which the first and the last tag stand.
    case wholeBlocks([Int])
    /// Table rows: the rows in which its tags stand.
    case rows([Int])
    /// The columns of the table from the opening tag's cell to the end tag's.
    case columns(first: Int, last: Int)
    /// A note's element, with the number of the note among those written at their marks.
    case note(Int)
}
