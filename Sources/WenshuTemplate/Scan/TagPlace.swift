import WenshuBasics

/// Where a tag stands. Its words are put together when somebody asks: rendering has no need of them.
struct TagPlace: Sendable {
    private let part: String
    private let range: Range<Int>
    private let text: [UInt8]
    private let paragraph: Int
    private let cell: (table: Int, row: Int, cell: Int)

    init(part: String, unit: TextUnit, range: Range<Int>) {
        self.part = part
        self.range = range
        text = unit.text
        paragraph = unit.paragraph
        cell = (unit.table, unit.row, unit.cell)
    }

    /// The tag with its braces.
    var tag: String { String(decoding: text[range.lowerBound..<min(range.upperBound, range.lowerBound + 2_000)], as: UTF8.self) }

    /// Without the heading, which ``PlaceBook`` knows.
    var place: Place {
        Place(
            part: part, paragraph: paragraph > 0 ? paragraph : nil, table: cell.table > 0 ? cell.table : nil,
            row: cell.table > 0 ? cell.row : nil, cell: cell.table > 0 ? cell.cell : nil, tag: tag, text: around)
    }

    /// The tag with up to twelve characters before and behind it.
    private var around: String {
        let before = String(decoding: text[..<range.lowerBound].suffix(120).drop { $0 & 0xC0 == 0x80 }, as: UTF8.self).suffix(12)
        let after = String(decoding: text[range.upperBound...].prefix(120), as: UTF8.self).prefix(12)
        let tag = String(decoding: text[range.lowerBound..<min(range.upperBound, range.lowerBound + 200)], as: UTF8.self)
        let cutBefore = range.lowerBound > before.utf8.count ? "…" : ""
        let cutAfter = text.count - range.upperBound > after.utf8.count ? "…" : ""
        return String((cutBefore + before + tag + after + cutAfter).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
