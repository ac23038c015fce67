/// A piece of a paragraph's content.
public indirect enum Inline: Sendable, Hashable {
    case text(String, TextFormat)
    case tab
    case lineBreak
    case pageBreak
    /// The target as it stands in the document; never opened.
    case link(target: String, [Inline])
    case field(Field)
    case note(Note)
    case image(InlineImage)
    case textBox(TextBox)
    /// 注音: the reading over the base.
    case ruby(base: [Inline], reading: [Inline])
    /// A formula in linear text.
    case math(String)
    case revision(Revision, [Inline])
    /// Names the ``Comment`` that stands here.
    case comment(id: String)
    case bookmark(name: String)
}

/// A tracked change.
public struct Revision: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case inserted, deleted, movedFrom, movedTo }
    public var kind: Kind
    public var author: String?
    public var date: String?

    public init(_ kind: Kind, author: String? = nil, date: String? = nil) {
        self.kind = kind
        self.author = author
        self.date = date
    }

    /// Whether what is marked is there once all changes are accepted.
    public var isInAccepted: Bool { kind == .inserted || kind == .movedTo }
    /// Whether what is marked was there before the changes.
    public var isInOriginal: Bool { kind == .deleted || kind == .movedFrom }
}

public struct Field: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case page, pageCount
        /// Any other, with its instruction as the document states it.
        case other(String)
    }
    public var kind: Kind
    /// What the document shows at its place.
    public var result: [Inline]

    public init(_ kind: Kind, result: [Inline]) {
        self.kind = kind
        self.result = result
    }
}

public struct Note: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case footnote, endnote }
    public var kind: Kind
    /// The mark in the text, where the document states it.
    public var mark: String?
    public var blocks: [Block]

    public init(_ kind: Kind, mark: String? = nil, blocks: [Block]) {
        self.kind = kind
        self.mark = mark
        self.blocks = blocks
    }
}

public struct InlineImage: Sendable, Hashable {
    /// The ``ImageResource/id``.
    public var resource: String
    public var width: Double
    public var height: Double
    public var alternativeText: String?

    public init(resource: String, width: Double, height: Double, alternativeText: String? = nil) {
        self.resource = resource
        self.width = width
        self.height = height
        self.alternativeText = alternativeText
    }
}

public struct TextBox: Sendable, Hashable {
    public var origin: Origin?
    public var blocks: [Block]
    /// Where it is placed; nothing where the reader could not tell.
    public var frame: Frame?
    /// At the foot of the type area and as wide as it, on the page of its paragraph: the imprint (版记) of official documents.
    public var standsAtFoot = false

    public init(blocks: [Block], frame: Frame? = nil) {
        self.blocks = blocks
        self.frame = frame
    }
}

/// A box's place on the page, in points from the page's upper left corner.
public struct Frame: Sendable, Hashable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}
