public enum Alignment: String, Sendable, Hashable { case left, center, right, justify, distribute }

/// How a paragraph is set. Nothing means: as the style has it.
public struct ParagraphFormat: Sendable, Hashable {
    public var alignment: Alignment?
    public var indentLeft: Double?
    public var indentRight: Double?
    /// Negative: a hanging indent.
    public var firstLine: Double?
    public var spaceBefore: Double?
    public var spaceAfter: Double?
    public var lineSpacing: LineSpacing?
    public var keepWithNext: Bool?
    public var pageBreakBefore: Bool?
    public var borderTop: Border?
    public var borderBottom: Border?
    public var tabStops: [TabStop]?

    public init() {}
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
    /// The display name of a character style.
    public var style: String?
    /// For Chinese characters.
    public var fontEastAsian: String?
    public var fontLatin: String?
    public var size: Double?
    public var bold: Bool?
    public var italic: Bool?
    public var underline: Bool?
    public var strike: Bool?
    /// `RRGGBB`
    public var color: String?
    /// `RRGGBB`
    public var background: String?
    /// Added between characters.
    public var letterSpacing: Double?
    public var position: VerticalPosition?
    public var hidden: Bool?

    public enum VerticalPosition: String, Sendable, Hashable { case superscript, `subscript` }

    public init() {}
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

/// An automatic numbering of up to ten levels.
public struct ListDefinition: Sendable, Hashable {
    public var id: String
    public var levels: [ListLevel]

    public init(id: String, levels: [ListLevel]) {
        self.id = id
        self.levels = levels
    }
}

public struct ListLevel: Sendable, Hashable {
    public var format: NumberFormat
    /// The label with `%1` … `%9` for the numbers of the levels: `第%1条`, `%1.%2`; for a bullet, the bullet.
    public var pattern: String
    public var start = 1
    /// Prints the parents' numbers in Arabic digits whatever their own format (`w:isLgl`).
    public var legal = false
    /// Levels above that restart this one: nothing for any of them; 0 for none.
    public var restartsAfter: Int?
    public var suffix = Suffix.nothing
    public var paragraph = ParagraphFormat()
    public var text = TextFormat()

    public enum Suffix: String, Sendable, Hashable { case tab, space, nothing }

    public init(_ format: NumberFormat, _ pattern: String) {
        self.format = format
        self.pattern = pattern
    }
}
