public import WenshuBasics

/// A document as a reader of its pages meets it: one numbered list of blocks, made by ``Document/reading(view:)``.
///
/// What `wenshu inspect` prints and what extraction, preview and evidence stand on. Numbers and texts are the same on
/// every run.
public struct Reading: Sendable, Hashable {
    public var format: String
    public var metadata: Metadata
    public var blocks: [ReadingBlock]
    public var warnings: [Diagnostic]

    public init(format: String, metadata: Metadata, blocks: [ReadingBlock], warnings: [Diagnostic]) {
        self.format = format
        self.metadata = metadata
        self.blocks = blocks
        self.warnings = warnings
    }
}

/// Which side of the tracked changes is read.
public enum RevisionView: String, Sendable, CaseIterable { case accepted, original, all }

/// Where a block stands.
public enum BlockLocation: String, Sendable, Hashable {
    case body, textBox, header, footer, footnote, endnote, comment
}

public struct ReadingBlock: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case paragraph, table }

    /// Its number in document order, cells and text boxes included, from 0.
    public var index: Int {
        get { Int(number) }
        set { number = Int32(clamping: newValue) }
    }
    /// Half the room, here and in the place of the cell: a document may have a million blocks.
    private var number: Int32
    public var kind: Kind
    public var location: BlockLocation
    public var hidden = false
    public var path: String
    /// The paragraph's text without its label; of a table, nothing.
    public var text = ""
    /// The automatic label as printed.
    public var label: String?
    /// For a paragraph inside a table: the innermost table's block number and the cell's place in it.
    public var cell: CellPosition?
    var look = Sparse<Look>()

    /// What a block has mostly in common with the one before.
    struct Look: SparseValues {
        var style: String?
        var outlineLevel: Int?
        var alignment: Alignment?
        var rows: [[ReadingCell]] = []
        var fontSize: Double?
        var font: String?
        var bold: Bool = false
        var color: String?
        var indentLeft: Double?
        var firstLine: Double?
        var pageBreakBefore: Bool = false
        var alternativeTexts: [String] = []
    }

    public init(index: Int, kind: Kind, location: BlockLocation, path: String) {
        number = Int32(clamping: index)
        self.kind = kind
        self.location = location
        self.path = path
    }

    public var style: String? {
        get { look.stated?.values.style }
        set { look.set(newValue) { $0.style = newValue } }
    }
    public var outlineLevel: Int? {
        get { look.stated?.values.outlineLevel }
        set { look.set(newValue) { $0.outlineLevel = newValue } }
    }
    public var alignment: Alignment? {
        get { look.stated?.values.alignment }
        set { look.set(newValue) { $0.alignment = newValue } }
    }
    /// For a table: its cells.
    public var rows: [[ReadingCell]] {
        get { look.stated?.values.rows ?? [] }
        set { look.set(newValue, blank: []) { $0.rows = newValue } }
    }
    /// The size of most of its text in points, where the document states it.
    public var fontSize: Double? {
        get { look.stated?.values.fontSize }
        set { look.set(newValue) { $0.fontSize = newValue } }
    }
    /// The font of most of its Chinese text, where the document states it.
    public var font: String? {
        get { look.stated?.values.font }
        set { look.set(newValue) { $0.font = newValue } }
    }
    public var bold: Bool {
        get { look.stated?.values.bold ?? false }
        set { look.set(newValue, blank: false) { $0.bold = newValue } }
    }
    /// The first text colour (`RRGGBB`) where it is not automatic or black.
    public var color: String? {
        get { look.stated?.values.color }
        set { look.set(newValue) { $0.color = newValue } }
    }
    /// Indents in points, where the document states them.
    public var indentLeft: Double? {
        get { look.stated?.values.indentLeft }
        set { look.set(newValue) { $0.indentLeft = newValue } }
    }
    public var firstLine: Double? {
        get { look.stated?.values.firstLine }
        set { look.set(newValue) { $0.firstLine = newValue } }
    }
    public var pageBreakBefore: Bool {
        get { look.stated?.values.pageBreakBefore ?? false }
        set { look.set(newValue, blank: false) { $0.pageBreakBefore = newValue } }
    }

    /// What the table, or the paragraph's pictures, say of themselves to those who cannot see them.
    public var alternativeTexts: [String] {
        get { look.stated?.values.alternativeTexts ?? [] }
        set { look.set(newValue, blank: []) { $0.alternativeTexts = newValue } }
    }

    /// Label and text, as printed.
    public var printed: String { (label ?? "") + text }
}

public struct ReadingCell: Sendable, Hashable {
    /// The texts of its paragraphs, labels in front, joined by line breaks.
    public var text: String
    public var column: Int
    public var rowSpan: Int
    public var columnSpan: Int
    /// The numbers of the blocks in it.
    public var blocks: [Int]

    public init(text: String, column: Int, rowSpan: Int, columnSpan: Int, blocks: [Int]) {
        self.text = text
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.blocks = blocks
    }
}

public struct CellPosition: Sendable, Hashable {
    /// The table's block number.
    public var table: Int {
        get { Int(tableNumber) }
        set { tableNumber = Int32(clamping: newValue) }
    }
    /// From 0.
    public var row: Int {
        get { Int(rowNumber) }
        set { rowNumber = Int32(clamping: newValue) }
    }
    /// The grid column, from 0.
    public var column: Int {
        get { Int(columnNumber) }
        set { columnNumber = Int32(clamping: newValue) }
    }

    private var tableNumber: Int32
    private var rowNumber: Int32
    private var columnNumber: Int32

    public init(table: Int, row: Int, column: Int) {
        tableNumber = Int32(clamping: table)
        rowNumber = Int32(clamping: row)
        columnNumber = Int32(clamping: column)
    }
}
