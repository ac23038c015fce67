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
    public var index: Int
    public var kind: Kind
    public var location: BlockLocation
    public var path: String
    /// The paragraph's text without its label; of a table, nothing.
    public var text = ""
    /// The automatic label as printed.
    public var label: String?
    public var style: String?
    public var outlineLevel: Int?
    public var alignment: Alignment?
    public var hidden = false
    /// For a table: its cells.
    public var rows: [[ReadingCell]] = []
    /// For a paragraph inside a table: the innermost table's block number and the cell's place in it.
    public var cell: CellPosition?
    /// The size of most of its text in points, where the document states it.
    public var fontSize: Double?
    /// The font of most of its Chinese text, where the document states it.
    public var font: String?
    public var bold = false
    /// The first text colour (`RRGGBB`) where it is not automatic or black.
    public var color: String?
    /// Indents in points, where the document states them.
    public var indentLeft: Double?
    public var firstLine: Double?
    public var pageBreakBefore = false

    public init(index: Int, kind: Kind, location: BlockLocation, path: String) {
        self.index = index
        self.kind = kind
        self.location = location
        self.path = path
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
    public var table: Int
    /// From 0.
    public var row: Int
    /// The grid column, from 0.
    public var column: Int

    public init(table: Int, row: Int, column: Int) {
        self.table = table
        self.row = row
        self.column = column
    }
}
