/// Answers what a paragraph's or a run's formatting is once its styles are counted in.
///
/// A class, because it remembers what it worked out; make one for each pass over a document.
package final class StyleResolver {
    private var styles: [String: Style] = [:]
    private var defaultParagraph: String?
    private var paragraphs: [String?: (ParagraphFormat, TextFormat)] = [:]
    private var characters: [String: TextFormat] = [:]
    private static let maximumDepth = 32

    package init(_ list: [Style]) {
        for style in list {
            styles[style.name] = style
            if style.isDefault, style.kind == .paragraph { defaultParagraph = style.name }
        }
    }

    /// Paragraph and text format of a paragraph style (nothing: the default one), all ancestors counted in.
    package func paragraph(_ name: String?) -> (ParagraphFormat, TextFormat) {
        if let known = paragraphs[name] { return known }
        var paragraph = ParagraphFormat()
        var text = TextFormat()
        for style in chain(name ?? defaultParagraph) {
            paragraph.fill(from: style.paragraph)
            text.fill(from: style.text)
        }
        paragraphs[name] = (paragraph, text)
        return (paragraph, text)
    }

    /// Text format of a character style, all ancestors counted in.
    package func character(_ name: String) -> TextFormat {
        if let known = characters[name] { return known }
        var text = TextFormat()
        for style in chain(name) { text.fill(from: style.text) }
        characters[name] = text
        return text
    }

    /// A run's own format, then its character style's, then its paragraph's.
    package func text(_ own: TextFormat, in paragraph: TextFormat) -> TextFormat {
        var format = own
        if let style = own.style { format.fill(from: character(style)) }
        format.fill(from: paragraph)
        return format
    }

    private func chain(_ name: String?) -> [Style] {
        var chain: [Style] = []
        var next = name
        while let name = next, let style = styles[name], chain.count < Self.maximumDepth {
            chain.append(style)
            next = style.basedOn == name ? nil : style.basedOn
        }
        return chain
    }
}

extension ParagraphFormat {
    /// Takes what this format leaves open from another.
    package mutating func fill(from other: ParagraphFormat) {
        alignment = alignment ?? other.alignment
        indentLeft = indentLeft ?? other.indentLeft
        indentRight = indentRight ?? other.indentRight
        firstLine = firstLine ?? other.firstLine
        spaceBefore = spaceBefore ?? other.spaceBefore
        spaceAfter = spaceAfter ?? other.spaceAfter
        lineSpacing = lineSpacing ?? other.lineSpacing
        keepWithNext = keepWithNext ?? other.keepWithNext
        pageBreakBefore = pageBreakBefore ?? other.pageBreakBefore
        borderTop = borderTop ?? other.borderTop
        borderBottom = borderBottom ?? other.borderBottom
        tabStops = tabStops ?? other.tabStops
    }
}

extension TextFormat {
    /// Takes what this format leaves open from another.
    package mutating func fill(from other: TextFormat) {
        fontEastAsian = fontEastAsian ?? other.fontEastAsian
        fontLatin = fontLatin ?? other.fontLatin
        size = size ?? other.size
        bold = bold ?? other.bold
        italic = italic ?? other.italic
        underline = underline ?? other.underline
        strike = strike ?? other.strike
        color = color ?? other.color
        background = background ?? other.background
        letterSpacing = letterSpacing ?? other.letterSpacing
        position = position ?? other.position
        hidden = hidden ?? other.hidden
    }
}
