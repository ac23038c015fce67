/// A quotation of the recommendation that goes on over paragraphs: 建议书提出：, below it “一、…；, and 二、…。”
struct QuotedParagraphs {
    /// How many more paragraphs it may have.
    private var left = 0
    /// Whether the paragraph before named the recommendation and ended with a colon.
    private var isAnnounced = false

    /// Whether a paragraph, the next in order, is a part of a quotation that it or one above opened.
    mutating func holds(_ text: FoldedText) -> Bool {
        let open = text.findAll("“", in: text.all)
        let closed = text.findAll("”", in: text.all).count
        if left > 0 {
            left = closed > open.count ? 0 : left - 1
            return true
        }
        let wasAnnounced = isAnnounced
        isAnnounced = text.ends(with: "：", before: text.count) && text.contains(anyOf: Self.sources)
        // Straight marks open and close alike: an even number of them is closed.
        guard open.count - closed == 1, let mark = open.last else { return false }
        let opensParagraph = wasAnnounced && mark.lowerBound == 0
        if opensParagraph || text.contains(anyOf: Self.sources, in: 0..<mark.lowerBound) { left = Self.longest }
        return opensParagraph
    }

    private static let sources = ["检察建议", "建议书", "贵院", "你院"]
    private static let longest = 12
}
