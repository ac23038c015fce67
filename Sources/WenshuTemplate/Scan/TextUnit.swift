/// A stretch of text in which tags are looked for: a paragraph, a field code, a property, an attribute's value.
struct TextUnit: Sendable {
    enum Kind: Sendable {
        case paragraph
        /// Character data without markup around it; a value is written as characters only.
        case plain
        /// The value of an attribute.
        case attribute
    }

    var kind: Kind
    /// The paragraph's start token, or the element that holds the text or attribute.
    var token: Int
    /// Counts from 1 through the part; 0 where paragraphs do not count.
    var paragraph = 0
    var table = 0
    var row = 0
    var cell = 0
    /// The characters as a person reads them, in UTF-8.
    var text: [UInt8] = []
    var segments: [TextSegment] = []
    /// Whether something visible stands in the paragraph that is not text.
    var hasObjects = false
    /// Stands in the copy of a text box that older programs read.
    var isCopy = false
    /// DOCX: the paragraph ends a section of the document.
    var hasSectionBreak = false
    /// DOCX: the paragraph's style and outline level, to tell headings.
    var style: String?
    var outlineLevel: Int?
}

/// Where a piece of a unit's text stands in the part's bytes.
struct TextSegment: Sendable {
    /// Range in the unit's text.
    var start: Int
    var count: Int
    /// Range in the part's bytes.
    var source: Int
    var sourceCount: Int
    /// The text token, or the element that stands for characters.
    var leaf: Int
    /// Byte for byte the same as its source; otherwise it stands and falls as a whole.
    var isPlain: Bool

    var end: Int { start + count }
    var sourceEnd: Int { source + sourceCount }
}
