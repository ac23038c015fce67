import WenshuBasics
import WenshuContainer

/// One part of a template, compiled: a flat list of operations over slices of bytes.
struct Program: Sendable {
    /// What the literals point into: the part's own bytes, and behind them what the compiler added.
    var pool: [UInt8]
    var operations: [Operation] = []
    var values: [ValueOperation] = []
    var sections: [SectionOperation] = []
    var links: [LinkOperation] = []
    var media: [MediaOperation] = []
    /// Where values stand, shared by the values of a run.
    var contexts: [ValueSpot] = []
    /// What the part is made of, to look up how a value is written that is no ordinary text.
    let tree: PartTree
    /// Identifiers that must be new in each turn of a loop.
    var identifiers: [Identifier] = []
    /// Tables of which columns repeat.
    var columnCounters: [ColumnCounter] = []
    var columnGrids: [ColumnGrid] = []
    var cellSpans: [CellSpan] = []
    /// Cells that become one with equal ones above, and the number of tables that hold them.
    var merges: [MergedCell] = []
    var mergedTables = 0
    /// Lists that begin anew in the turns of a section.
    var restarts: [RestartedList] = []
    /// DOCX, main document: marks of notes that are written when their mark comes up.
    var marks: [NoteMark] = []
    /// DOCX, notes: those notes, by their number in the plan; nothing where the part has none of that number.
    var notes: [NoteBody?] = []
    /// The index in the template's list of places of the part's first tag.
    var firstTag = 0

    init(tree: PartTree, firstTag: Int) {
        self.tree = tree
        self.firstTag = firstTag
        pool = tree.xml.bytes
    }
}

/// What to do next. Ranges are in the pool; numbers are indexes in the program's tables.
enum Operation: Sendable {
    case literal(start: Int32, count: Int32)
    case value(Int32)
    /// Runs one of the section's branches as often as it must, and goes on at its end.
    case section(Int32)
    /// Begins something that goes if nothing is written into it.
    case openGroup
    /// Ends it: without content the output goes back to where it began, and the alternative is written.
    case closeGroup(start: Int32, count: Int32, kind: GroupKind)
    /// Content was written: a paragraph, or something else.
    case fill(isParagraph: Bool)
    case identifier(Int32)
    /// Bytes that may stand in the document once.
    case once(Int32, start: Int32, count: Int32)
    /// Bytes for every turn of a loop but the first.
    case again(Int32, start: Int32, count: Int32)
    case link(Int32)
    /// How many columns a section will make is counted; the grid, a cell's span or width is written accordingly.
    case countColumns(Int32)
    case columnGrid(Int32)
    case columnSpan(Int32)
    case columnWidth(Int32)
    /// A row of a table with cells to merge begins.
    case mergeRow(Int32)
    /// Where a cell's properties say that it is merged; where what is compared begins, and ends.
    case mergeMark(Int32)
    case mergeStart(Int32)
    case mergeEnd(Int32)
    /// An image or an included document.
    case media(Int32)
    /// The mark of a note, whose text is written now into its own part; and there, where the texts so written stand.
    case mark(Int32)
    case note(Int32)
    /// Where the style of marked missing values is put if one was written.
    case missingStyle
}

/// What a group stands for once it has content.
enum GroupKind: Sendable {
    /// A paragraph of its surroundings.
    case paragraph
    /// A table, or a part of one.
    case block
    /// A list, content control or the like, which ends as its content ends.
    case wrapper
    /// The content of a cell, header or note, which must end with a paragraph.
    case content
}

struct ValueOperation: Sendable {
    var operand: Operand
    var context: Int
    var tag: Int
    /// Has a `default` or `optional` among its filters.
    var isOptional: Bool
    var makesParagraphs: Bool
}

/// A hyperlink: its target and its words, and the markup before, between and behind them.
struct LinkOperation: Sendable {
    var target: Source
    var text: Source
    var context: Int
    var tag: Int
    var start: [UInt8]
    var middle: [UInt8]
    var end: [UInt8]
}

struct SectionOperation: Sendable {
    var condition: SectionCondition
    var tag: Int
    /// Each branch's operations, and behind the first its `else if` condition; nothing for `else`.
    var branches: [(condition: Expression?, range: Range<Int>)] = []
    /// Where to go on.
    var end = 0
    /// Those of the program's identifiers that get a new value in each turn.
    var identifiers: [Int] = []
    /// Those of the program's lists that begin anew in each turn.
    var restarts: [Int] = []
    /// Those of the program's identifiers of which each turn is the first again.
    var resets: [Int] = []
}

/// The mark of a note in the main document.
struct NoteMark: Sendable {
    var kind: NoteKind
    /// The note's number in the plan.
    var note: Int
    /// The identifier that mark and note share, among those of the main document.
    var identifier: Int
}

/// A note in its part: the section that is its text, and its identifier there.
struct NoteBody: Sendable {
    var kind: NoteKind
    var section: Int
    var identifier: Int
}

/// Values in one element are written alike, but for those of its attributes.
struct ContextKey: Hashable, Sendable {
    var element: Int
    var isAttribute: Bool
}

/// Where a value's tag stands; ``RunMarkup/context(of:in:)`` says how a value is written there.
struct ValueSpot: Sendable {
    /// The token with the tag's first character, and its unit.
    var leaf: Int
    var unit: Int
    var isAttribute: Bool
}

/// How a value is written where its tag stands.
struct ValueContext: Sendable {
    var markup: ValueMarkup
    var isAttribute = false
    /// Written between two paragraphs of one value: ends the paragraph and begins one like it.
    var paragraphBreak: [UInt8]?
    /// Around the mark of a missing value.
    var markStart: [UInt8] = []
    var markEnd: [UInt8] = []
}

/// An identifier that a loop would repeat.
struct Identifier: Sendable {
    enum Kind: Sendable {
        /// A number; a new turn takes the next one free.
        case number
        /// A name; a new turn adds a number.
        case name
        /// A note's number; a new turn takes the next one free among notes.
        case note
    }
    var kind: Kind
    var original: [UInt8]
}
