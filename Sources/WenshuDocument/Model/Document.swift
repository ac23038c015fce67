public import WenshuBasics

/// The one document model: what every reader delivers and every writer takes.
///
/// Lengths are points (1/72 inch). Text is what stands in the document, without automatic labels.
public struct Document: Sendable, Hashable {
    /// The name of the format it was read from (`docx`, `odt` …); nothing for a document made in memory.
    public var format: String?
    public var metadata = Metadata()
    /// Of text in Latin letters, of which the words and ordinal numbers of lists are: a tag of BCP 47; nothing where it is not stated.
    public var language: String?
    public var styles: [Style] = []
    public var lists: [ListDefinition] = []
    public var sections: [Section] = []
    public var images: [ImageResource] = []
    public var comments: [Comment] = []
    /// Set where the document asks for different headers and footers on even and odd pages.
    public var facingPages = false
    /// What the reader met and a person should know: external links, macros, damaged references.
    public var warnings: [Diagnostic] = []

    public init() {}

    public var body: [Block] { sections.flatMap(\.blocks) }
}

public struct Metadata: Sendable, Hashable {
    public var title: String?
    public var author: String?
    public var subject: String?
    public var keywords: String?
    /// ISO 8601, as the document states it.
    public var created: String?
    public var modified: String?

    public init() {}
}

/// A stretch of the body with one page set-up.
public struct Section: Sendable, Hashable {
    public var page = PageSetup()
    public var blocks: [Block] = []
    public var headers: [HeaderFooter] = []
    public var footers: [HeaderFooter] = []

    public init(page: PageSetup = PageSetup(), blocks: [Block] = []) {
        self.page = page
        self.blocks = blocks
    }
}

public struct HeaderFooter: Sendable, Hashable {
    public enum Pages: String, Sendable, Hashable { case all, first, even }
    /// `all` are all pages for which there is no other; with facing pages, the odd ones.
    public var pages: Pages
    public var blocks: [Block]

    public init(_ pages: Pages, _ blocks: [Block]) {
        self.pages = pages
        self.blocks = blocks
    }
}

public struct PageSetup: Sendable, Hashable {
    public var width = 595.3
    public var height = 841.9
    public var top = 72.0
    public var bottom = 72.0
    public var left = 72.0
    public var right = 72.0
    /// From the paper's edge.
    public var headerDistance = 36.0
    public var footerDistance = 36.0
    public var landscape = false
    /// Distance of the lines of the document grid; nothing for no grid.
    public var gridLinePitch: Double?
    public var columns = 1
    public var differentFirstPage = false

    public init() {}
}

/// A picture's bytes, once for all places that show it.
public struct ImageResource: Sendable, Hashable {
    public var id: String
    public var mediaType: String
    public var bytes: [UInt8]

    public init(id: String, mediaType: String, bytes: [UInt8]) {
        self.id = id
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

public struct Comment: Sendable, Hashable {
    public var id: String
    public var author: String?
    public var blocks: [Block]

    public init(id: String, author: String? = nil, blocks: [Block]) {
        self.id = id
        self.author = author
        self.blocks = blocks
    }
}
