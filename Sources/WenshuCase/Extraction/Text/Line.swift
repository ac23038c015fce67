package import WenshuDocument

/// One line as its writer set it: a paragraph, or a part of one between forced line breaks.
package struct Line: Sendable {
    /// Its place in ``DocumentText/lines``.
    package let index: Int
    /// The number of its block.
    package let block: Int
    package let text: FoldedText
    /// The automatic label, or the typed one at the head of the text.
    package let label: ListLabel?
    package let location: BlockLocation
    package let cell: CellPosition?
    package let alignment: Alignment?
    package let style: String?
    package let outlineLevel: Int?
    package let fontSize: Double?
    package let bold: Bool
    package let color: String?
    /// Whether it is the first line of its block.
    package let isFirst: Bool

    /// The text behind a typed label.
    package var body: Range<Int> { (label?.end ?? 0)..<text.count }
    package var isBlank: Bool { text.isEmpty }
    package var isCentred: Bool { alignment == .center || alignment == .distribute }
}

/// A place: folded scalars of one line.
package struct Span: Sendable, Hashable {
    package var line: Int
    package var range: Range<Int>

    package init(_ line: Int, _ range: Range<Int>) {
        self.line = line
        self.range = range
    }
}
