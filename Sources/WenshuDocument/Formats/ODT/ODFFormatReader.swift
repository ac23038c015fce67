import WenshuContainer

/// Reads `style:paragraph-properties` and `style:text-properties` as formatting.
enum ODFFormatReader {
    static func paragraph(_ node: XMLNode?) -> ParagraphFormat {
        var format = ParagraphFormat()
        guard let node else { return format }
        format.alignment = alignment(node)
        format.indentLeft = node.points(.fo_marginLeft) ?? node.points(.fo_margin)
        format.indentRight = node.points(.fo_marginRight) ?? node.points(.fo_margin)
        format.firstLine = node.points(.fo_textIndent)
        format.spaceBefore = node.points(.fo_marginTop) ?? node.points(.fo_margin)
        format.spaceAfter = node.points(.fo_marginBottom) ?? node.points(.fo_margin)
        format.lineSpacing = lineSpacing(node)
        format.keepWithNext = node[.fo_keepWithNext].map { $0 == "always" }
        format.pageBreakBefore = node[.fo_breakBefore].map { $0 == "page" }
        format.borderTop = border(
            node[.fo_borderTop] ?? node[.fo_border], distance: node.points(.fo_paddingTop) ?? node.points(.fo_padding))
        format.borderBottom = border(
            node[.fo_borderBottom] ?? node[.fo_border], distance: node.points(.fo_paddingBottom) ?? node.points(.fo_padding))
        format.background = node[.fo_backgroundColor].flatMap(color)
        format.tabStops = node.child(.style_tabStops).map { stops in stops.children.compactMap(tabStop) }
        return format
    }

    /// - Parameter fonts: families by the names of `style:font-face`.
    static func text(_ node: XMLNode?, fonts: [String: String]) -> TextFormat {
        var format = TextFormat()
        guard let node else { return format }
        format.fontEastAsian = node[.style_fontFamilyAsian].map(family) ?? node[.style_fontNameAsian].map { fonts[$0] ?? $0 }
        format.fontLatin = node[.fo_fontFamily].map(family) ?? node[.style_fontName].map { fonts[$0] ?? $0 }
        format.size = node.points(.style_fontSizeAsian) ?? node.points(.fo_fontSize)
        format.bold = (node[.fo_fontWeight] ?? node[.style_fontWeightAsian]).map { $0 == "bold" || (Int($0) ?? 0) >= 600 }
        format.italic = (node[.fo_fontStyle] ?? node[.style_fontStyleAsian]).map { $0 != "normal" }
        format.underline = node[.style_textUnderlineStyle].map { $0 != "none" }
        format.strike = (node[.style_textLineThroughStyle] ?? node[.style_textLineThroughType]).map { $0 != "none" }
        if !node.isTrue(.style_useWindowFontColor) { format.color = node[.fo_color].flatMap(color) }
        format.background = node[.fo_backgroundColor].flatMap(color)
        format.letterSpacing = node[.fo_letterSpacing].flatMap { $0 == "normal" ? 0 : ODFLength.points($0) }
        format.position = node[.style_textPosition].flatMap(position)
        format.hidden = node[.text_display].map { $0 == "none" }
        return format
    }

    /// `RRGGBB` in capitals; nothing for `transparent` and the like.
    static func color(_ value: String) -> String? {
        let digits = value.utf8.dropFirst()
        guard value.hasPrefix("#"), digits.count == 6, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
        return value.dropFirst().uppercased()
    }

    /// `0.5pt solid #000000`; nothing for `none`.
    static func border(_ value: String?, distance: Double?) -> Border? {
        guard let words = value?.split(separator: " ").map(String.init), !words.isEmpty, !words.contains("none"), !words.contains("hidden")
        else { return nil }
        return Border(
            width: words.lazy.compactMap(ODFLength.points).first ?? 0.5, color: words.lazy.compactMap(color).first ?? "000000",
            distance: distance ?? 0)
    }

    private static func alignment(_ node: XMLNode) -> Alignment? {
        switch node[.fo_textAlign] {
        case "start", "left": .left
        case "end", "right": .right
        case "center": .center
        // A justified last line spreads a single line over the whole width.
        case "justify": node[.fo_textAlignLast] == "justify" ? .distribute : .justify
        default: nil
        }
    }

    private static func lineSpacing(_ node: XMLNode) -> LineSpacing? {
        if let least = node.points(.style_lineHeightAtLeast) { return .atLeast(least) }
        guard let height = node[.fo_lineHeight] else { return nil }
        if height == "normal" { return .multiple(1) }
        return ODFLength.points(height).map(LineSpacing.exactly) ?? ODFLength.factor(height).map(LineSpacing.multiple)
    }

    private static func tabStop(_ node: XMLNode) -> TabStop? {
        guard node.is(.style_tabStop), let position = node.points(.style_position) else { return nil }
        switch node[.style_type] {
        case "center": return TabStop(position, .center)
        case "right", "char": return TabStop(position, .right)
        default: return TabStop(position)
        }
    }

    /// `super 58%`, `sub`, or a percentage above or below the line.
    private static func position(_ value: String) -> TextFormat.VerticalPosition? {
        guard let first = value.split(separator: " ").first else { return nil }
        if first == "super" { return .superscript }
        if first == "sub" { return .subscript }
        guard let factor = ODFLength.factor(String(first)), factor != 0 else { return nil }
        return factor > 0 ? .superscript : .subscript
    }

    /// A family's name without the quotes that CSS puts around it, the first of several.
    static func family(_ value: String) -> String {
        let first = value.split(separator: ",").first.map(String.init) ?? value
        return String(first.drop { " '\"".contains($0) }.reversed().drop { " '\"".contains($0) }.reversed())
    }
}
