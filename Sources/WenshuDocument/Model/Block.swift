public enum Block: Sendable, Hashable {
    case paragraph(Paragraph)
    case table(Table)
}

/// Where in its file a block was read: the part's name and the path of elements inside it, `body/2/p`.
public struct Origin: Sendable, Hashable {
    public var part: String
    public var path: String

    public init(part: String, path: String) {
        self.part = part
        self.path = path
    }
}

public struct Paragraph: Sendable, Hashable {
    public var origin: Origin?
    /// The automatic label as printed, computed by the reader: `一、`, `（二）`, `第三条`.
    public var label: String?
    /// Direct formatting, over the style's.
    public var format = ParagraphFormat()
    public var content: [Inline] = []
    var properties = Sparse<Properties>()

    /// What a paragraph mostly has in common with the one before.
    struct Properties: SparseValues {
        var style: String?
        var numbering: Numbering?
        var outlineLevel: Int?
        var endRevision: Revision?
        var originalLabel: String?
    }

    public init(_ content: [Inline] = [], style: String? = nil) {
        self.content = content
        self.style = style
    }

    public init(_ text: String, style: String? = nil) {
        self.init(text.isEmpty ? [] : [.text(text, TextFormat())], style: style)
    }

    /// The display name of its paragraph style (`标题 1`, `heading 1`); nothing for the default one.
    public var style: String? {
        get { properties.stated?.values.style }
        set { properties.set(newValue) { $0.style = newValue } }
    }
    public var numbering: Numbering? {
        get { properties.stated?.values.numbering }
        set { properties.set(newValue) { $0.numbering = newValue } }
    }
    /// 1…9 where style or paragraph give it an outline level.
    public var outlineLevel: Int? {
        get { properties.stated?.values.outlineLevel }
        set { properties.set(newValue) { $0.outlineLevel = newValue } }
    }
    /// A tracked change of the paragraph's end: where it was deleted, the next paragraph joins this one in the accepted view.
    public var endRevision: Revision? {
        get { properties.stated?.values.endRevision }
        set { properties.set(newValue) { $0.endRevision = newValue } }
    }

    /// The label before the tracked changes, where it was another one; a DOCX says it.
    public var originalLabel: String? {
        get { properties.stated?.values.originalLabel }
        set { properties.set(newValue) { $0.originalLabel = newValue } }
    }

    /// Shares the room of what the paragraph before states, where it is the same.
    mutating func share(with last: inout Paragraph) {
        format.stored.share(with: &last.format.stored)
        properties.share(with: &last.properties)
    }
}

/// The list and level (from 0) that number a paragraph.
public struct Numbering: Sendable, Hashable {
    public var list: String
    public var level: Int

    public init(list: String, level: Int) {
        self.list = list
        self.level = level
    }
}

public struct Table: Sendable, Hashable {
    public var origin: Origin?
    /// Widths of the grid's columns in points; may be empty where the document states none.
    public var columnWidths: [Double] = []
    public var rows: [TableRow] = []
    private var words = Sparse<Words>()
    public var borders = TableBorders.grid
    public var alignment: Alignment?

    /// What hardly any table has.
    private struct Words: SparseValues {
        var title: String?
        var description: String?
    }

    public init(rows: [TableRow] = []) { self.rows = rows }

    /// What the table says of itself to those who cannot see it; no page shows it.
    public var title: String? {
        get { words.stated?.values.title }
        set { words.set(newValue) { $0.title = newValue } }
    }
    public var description: String? {
        get { words.stated?.values.description }
        set { words.set(newValue) { $0.description = newValue } }
    }
}

public enum TableBorders: String, Sendable, Hashable { case none, grid }

public struct TableRow: Sendable, Hashable {
    /// The cells that begin in this row, left to right; a cell merged over rows stands in its first row only.
    public var cells: [TableCell]
    /// Repeated at the head of each page.
    public var isHeader = false
    /// At least so high, in points.
    public var minimumHeight: Double?
    public var revision: Revision?

    public init(_ cells: [TableCell], isHeader: Bool = false) {
        self.cells = cells
        self.isHeader = isHeader
    }
}

public struct TableCell: Sendable, Hashable {
    /// The grid column in which it begins, from 0.
    public var column: Int
    public var rowSpan = 1
    public var columnSpan = 1
    public var blocks: [Block]
    public var verticalAlignment: VerticalAlignment?

    public enum VerticalAlignment: String, Sendable, Hashable { case top, center, bottom }

    public init(column: Int, blocks: [Block], rowSpan: Int = 1, columnSpan: Int = 1) {
        self.column = column
        self.blocks = blocks
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
    }
}
