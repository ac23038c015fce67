/// The marks around a stretch of text.
struct MarkdownSpan: Equatable {
    var bold = false
    var italic = false
    var strike = false
    var underline = false
    var position: TextFormat.VerticalPosition?

    enum Piece {
        case text(String, MarkdownSpan)
        case other(Inline)
    }

    private init(_ own: TextFormat, _ styles: StyleResolver) {
        var format = own
        if let style = own.style { format.fill(from: styles.character(style)) }
        (bold, italic, strike) = (format.bold == true, format.italic == true, format.strike == true)
        (underline, position) = (format.underline == true, format.position)
    }

    /// Content with neighbouring texts of one look put together, because marks cannot stand back to back.
    static func joined(_ content: [Inline], _ styles: StyleResolver) -> [Piece] {
        var pieces: [Piece] = []
        for inline in content {
            guard case .text(let text, let format) = inline else {
                pieces.append(.other(inline))
                continue
            }
            let span = MarkdownSpan(format, styles)
            if case .text(let before, span)? = pieces.last {
                pieces[pieces.count - 1] = .text(before + text, span)
            } else {
                pieces.append(.text(text, span))
            }
        }
        return pieces
    }

    /// Text with its marks. Elements stand in where Markdown has no mark or its marks would not count: beside blanks,
    /// punctuation and other marks (CommonMark 0.31, 6.2), which Chinese text has without blanks around it.
    func marked(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return text }
        let isSingle = [bold, italic, strike].count { $0 } == 1
        let isSafe = isSingle && Self.isLetter(text.unicodeScalars.first) && Self.isLetter(text.unicodeScalars.last)
        var out = text
        for (isSet, mark, element) in [(bold, "**", "strong"), (italic, "*", "em"), (strike, "~~", "del")] where isSet {
            out = isSafe ? mark + out + mark : "<\(element)>\(out)</\(element)>"
        }
        if underline { out = "<u>\(out)</u>" }
        if let position { out = position == .superscript ? "<sup>\(out)</sup>" : "<sub>\(out)</sub>" }
        return out
    }

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
        guard let properties = scalar?.properties else { return false }
        return properties.isAlphabetic || properties.numericType != nil
    }
}
