public enum Alignment: String, Sendable, Hashable { case left, center, right, justify, distribute }

/// How a paragraph is set. Nothing means: as the style has it.
public struct ParagraphFormat: Sendable, Hashable {
    var stored = Sparse<Values>()

    struct Values: SparseValues {
        var alignment: Alignment?
        var indentLeft: Double?
        var indentRight: Double?
        var firstLine: Double?
        var spaceBefore: Double?
        var spaceAfter: Double?
        var lineSpacing: LineSpacing?
        var keepWithNext: Bool?
        var pageBreakBefore: Bool?
        var borderTop: Border?
        var borderBottom: Border?
        var background: String?
        var tabStops: [TabStop]?
    }

    public init() {}

    public var alignment: Alignment? {
        get { stored.stated?.values.alignment }
        set { stored.set(newValue) { $0.alignment = newValue } }
    }
    public var indentLeft: Double? {
        get { stored.stated?.values.indentLeft }
        set { stored.set(newValue) { $0.indentLeft = newValue } }
    }
    public var indentRight: Double? {
        get { stored.stated?.values.indentRight }
        set { stored.set(newValue) { $0.indentRight = newValue } }
    }
    /// Negative: a hanging indent.
    public var firstLine: Double? {
        get { stored.stated?.values.firstLine }
        set { stored.set(newValue) { $0.firstLine = newValue } }
    }
    public var spaceBefore: Double? {
        get { stored.stated?.values.spaceBefore }
        set { stored.set(newValue) { $0.spaceBefore = newValue } }
    }
    public var spaceAfter: Double? {
        get { stored.stated?.values.spaceAfter }
        set { stored.set(newValue) { $0.spaceAfter = newValue } }
    }
    public var lineSpacing: LineSpacing? {
        get { stored.stated?.values.lineSpacing }
        set { stored.set(newValue) { $0.lineSpacing = newValue } }
    }
    public var keepWithNext: Bool? {
        get { stored.stated?.values.keepWithNext }
        set { stored.set(newValue) { $0.keepWithNext = newValue } }
    }
    public var pageBreakBefore: Bool? {
        get { stored.stated?.values.pageBreakBefore }
        set { stored.set(newValue) { $0.pageBreakBefore = newValue } }
    }
    public var borderTop: Border? {
        get { stored.stated?.values.borderTop }
        set { stored.set(newValue) { $0.borderTop = newValue } }
    }
    public var borderBottom: Border? {
        get { stored.stated?.values.borderBottom }
        set { stored.set(newValue) { $0.borderBottom = newValue } }
    }
    /// The colour behind the paragraph over its whole width, `RRGGBB`.
    public var background: String? {
        get { stored.stated?.values.background }
        set { stored.set(newValue) { $0.background = newValue } }
    }
    public var tabStops: [TabStop]? {
        get { stored.stated?.values.tabStops }
        set { stored.set(newValue) { $0.tabStops = newValue } }
    }
}

public enum LineSpacing: Sendable, Hashable {
    case exactly(Double)
    case atLeast(Double)
    /// Times a single line.
    case multiple(Double)
}

public struct Border: Sendable, Hashable {
    public var width: Double
    /// `RRGGBB`
    public var color: String
    /// From the text.
    public var distance: Double

    public init(width: Double, color: String = "000000", distance: Double = 0) {
        self.width = width
        self.color = color
        self.distance = distance
    }
}

public struct TabStop: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case left, center, right }
    public var position: Double
    public var kind: Kind

    public init(_ position: Double, _ kind: Kind = .left) {
        self.position = position
        self.kind = kind
    }
}

/// How text is set. Nothing means: as the style has it.
public struct TextFormat: Sendable, Hashable {
    var stored = Sparse<Values>()

    struct Values: SparseValues {
        var style: String?
        var fontEastAsian: String?
        var fontLatin: String?
        var size: Double?
        var bold: Bool?
        var italic: Bool?
        var underline: Bool?
        var strike: Bool?
        var color: String?
        var background: String?
        var letterSpacing: Double?
        var position: VerticalPosition?
        var hidden: Bool?
    }

    public enum VerticalPosition: String, Sendable, Hashable { case superscript, `subscript` }

    public init() {}

    /// The display name of a character style.
    public var style: String? {
        get { stored.stated?.values.style }
        set { stored.set(newValue) { $0.style = newValue } }
    }
    /// For Chinese characters.
    public var fontEastAsian: String? {
        get { stored.stated?.values.fontEastAsian }
        set { stored.set(newValue) { $0.fontEastAsian = newValue } }
    }
    public var fontLatin: String? {
        get { stored.stated?.values.fontLatin }
        set { stored.set(newValue) { $0.fontLatin = newValue } }
    }
    public var size: Double? {
        get { stored.stated?.values.size }
        set { stored.set(newValue) { $0.size = newValue } }
    }
    public var bold: Bool? {
        get { stored.stated?.values.bold }
        set { stored.set(newValue) { $0.bold = newValue } }
    }
    public var italic: Bool? {
        get { stored.stated?.values.italic }
        set { stored.set(newValue) { $0.italic = newValue } }
    }
    public var underline: Bool? {
        get { stored.stated?.values.underline }
        set { stored.set(newValue) { $0.underline = newValue } }
    }
    public var strike: Bool? {
        get { stored.stated?.values.strike }
        set { stored.set(newValue) { $0.strike = newValue } }
    }
    /// `RRGGBB`
    public var color: String? {
        get { stored.stated?.values.color }
        set { stored.set(newValue) { $0.color = newValue } }
    }
    /// `RRGGBB`
    public var background: String? {
        get { stored.stated?.values.background }
        set { stored.set(newValue) { $0.background = newValue } }
    }
    /// Added between characters.
    public var letterSpacing: Double? {
        get { stored.stated?.values.letterSpacing }
        set { stored.set(newValue) { $0.letterSpacing = newValue } }
    }
    public var position: VerticalPosition? {
        get { stored.stated?.values.position }
        set { stored.set(newValue) { $0.position = newValue } }
    }
    public var hidden: Bool? {
        get { stored.stated?.values.hidden }
        set { stored.set(newValue) { $0.hidden = newValue } }
    }

    /// Shares the room of the format before, where it states the same.
    mutating func share(with last: inout TextFormat) { stored.share(with: &last.stored) }
}

/// A named style.
public struct Style: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case paragraph, character }
    public var name: String
    public var kind: Kind
    /// The display name of the style that it builds on.
    public var basedOn: String?
    public var isDefault = false
    public var outlineLevel: Int?
    public var numbering: Numbering?
    public var paragraph = ParagraphFormat()
    public var text = TextFormat()

    public init(_ name: String, _ kind: Kind = .paragraph, basedOn: String? = nil) {
        self.name = name
        self.kind = kind
        self.basedOn = basedOn
    }
}
