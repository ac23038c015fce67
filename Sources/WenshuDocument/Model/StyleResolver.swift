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
        styles.reserveCapacity(list.count)
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
        guard let theirs = other.stored.stated?.values else { return }
        guard var own = stored.stated?.values else { return stored = other.stored }
        own.alignment = own.alignment ?? theirs.alignment
        own.indentLeft = own.indentLeft ?? theirs.indentLeft
        own.indentRight = own.indentRight ?? theirs.indentRight
        own.firstLine = own.firstLine ?? theirs.firstLine
        own.spaceBefore = own.spaceBefore ?? theirs.spaceBefore
        own.spaceAfter = own.spaceAfter ?? theirs.spaceAfter
        own.lineSpacing = own.lineSpacing ?? theirs.lineSpacing
        own.keepWithNext = own.keepWithNext ?? theirs.keepWithNext
        own.pageBreakBefore = own.pageBreakBefore ?? theirs.pageBreakBefore
        own.borderTop = own.borderTop ?? theirs.borderTop
        own.borderBottom = own.borderBottom ?? theirs.borderBottom
        own.background = own.background ?? theirs.background
        own.tabStops = own.tabStops ?? theirs.tabStops
        stored = Sparse(own)
    }
}

extension TextFormat {
    /// Takes what this format leaves open from another, but for the style, which is a run's own.
    package mutating func fill(from other: TextFormat) {
        guard let theirs = other.stored.stated?.values else { return }
        guard stored.stated != nil || theirs.style != nil else { return stored = other.stored }
        var own = stored.values
        own.fontEastAsian = own.fontEastAsian ?? theirs.fontEastAsian
        own.fontLatin = own.fontLatin ?? theirs.fontLatin
        own.size = own.size ?? theirs.size
        own.bold = own.bold ?? theirs.bold
        own.italic = own.italic ?? theirs.italic
        own.underline = own.underline ?? theirs.underline
        own.strike = own.strike ?? theirs.strike
        own.color = own.color ?? theirs.color
        own.background = own.background ?? theirs.background
        own.letterSpacing = own.letterSpacing ?? theirs.letterSpacing
        own.position = own.position ?? theirs.position
        own.hidden = own.hidden ?? theirs.hidden
        stored = Sparse(own)
    }
}
