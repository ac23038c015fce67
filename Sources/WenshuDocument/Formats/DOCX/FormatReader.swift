import WenshuContainer

/// Reads `w:pPr` and `w:rPr` as formatting.
enum FormatReader {
    static func paragraph(_ pPr: XMLNode?) -> ParagraphFormat {
        var format = ParagraphFormat()
        guard let pPr else { return format }
        for node in pPr.children {
            switch node.word {
            case .jc: format.alignment = node.attribute(.val).flatMap(alignment)
            case .ind:
                format.indentLeft = node.twips(.left) ?? node.twips(.start)
                format.indentRight = node.twips(.right) ?? node.twips(.end)
                format.firstLine = node.twips(.hanging).map { -$0 } ?? node.twips(.firstLine)
            case .spacing:
                format.spaceBefore = node.twips(.before)
                format.spaceAfter = node.twips(.after)
                format.lineSpacing = lineSpacing(node)
            case .keepNext: format.keepWithNext = node.isOn
            case .pageBreakBefore: format.pageBreakBefore = node.isOn
            case .pBdr:
                format.borderTop = node.child(.top).flatMap(border)
                format.borderBottom = node.child(.bottom).flatMap(border)
            case .shd: format.background = node.attribute(.fill).flatMap(color)
            case .tabs: format.tabStops = node.children.compactMap(tabStop)
            default: break
            }
        }
        return format
    }

    static func text(_ rPr: XMLNode?, styles: WordStyles) -> TextFormat {
        var format = TextFormat()
        guard let rPr else { return format }
        for node in rPr.children {
            switch node.word {
            case .rStyle: format.style = node.attribute(.val).flatMap { styles.name($0) }
            case .rFonts:
                format.fontEastAsian = node.attribute(.eastAsia)
                format.fontLatin = node.attribute(.ascii) ?? node.attribute(.hAnsi)
            case .sz: format.size = node.attribute(.val).flatMap { XMLNode.points($0, perPoint: 2) }
            case .b: format.bold = node.isOn
            case .i: format.italic = node.isOn
            case .u: format.underline = node.attribute(.val) != "none"
            case .strike, .dstrike: format.strike = node.isOn || format.strike == true
            case .color: format.color = node.attribute(.val).flatMap(color)
            case .shd: format.background = node.attribute(.fill).flatMap(color)
            case .highlight: format.background = node.attribute(.val).flatMap { highlights[$0] }
            case .spacing: format.letterSpacing = node.twips(.val)
            case .vertAlign: format.position = node.attribute(.val).flatMap(TextFormat.VerticalPosition.init)
            case .vanish: format.hidden = node.isOn
            default: break
            }
        }
        return format
    }

    /// 17.18.44 ST_Jc; `both` is the one that Word calls justified.
    static func alignment(_ value: String) -> Alignment? {
        switch value {
        case "left", "start": .left
        case "center": .center
        case "right", "end": .right
        case "both", "lowKashida", "mediumKashida", "highKashida": .justify
        case "distribute", "thaiDistribute": .distribute
        default: nil
        }
    }

    private static func lineSpacing(_ node: XMLNode) -> LineSpacing? {
        guard let line = node.attribute(.line) else { return nil }
        switch node.attribute(.lineRule) {
        case "exact": return XMLNode.points(line, perPoint: 20).map(LineSpacing.exactly)
        case "atLeast": return XMLNode.points(line, perPoint: 20).map(LineSpacing.atLeast)
        // In 240ths of a line.
        default: return XMLNode.points(line, perPoint: 240).map(LineSpacing.multiple)
        }
    }

    private static func border(_ node: XMLNode) -> Border? {
        guard let value = node.attribute(.val), value != "nil", value != "none" else { return nil }
        return Border(
            // In eighths of a point.
            width: node.attribute(.sz).flatMap { XMLNode.points($0, perPoint: 8) } ?? 0.5,
            color: node.attribute(.color).flatMap(color) ?? "000000",
            distance: node.attribute(.space).flatMap { XMLNode.points($0, perPoint: 1) } ?? 0)
    }

    /// Whether any of the sides in `w:tblBorders` or `w:tcBorders` is a line.
    static func drawsLines(_ borders: XMLNode) -> Bool {
        borders.children.contains { $0.isElement && !["nil", "none"].contains($0.attribute(.val) ?? "none") }
    }

    private static func tabStop(_ node: XMLNode) -> TabStop? {
        guard node.is(.tab), let position = node.twips(.pos) else { return nil }
        switch node.attribute(.val) {
        case "clear": return nil
        case "center": return TabStop(position, .center)
        case "right", "end", "decimal": return TabStop(position, .right)
        default: return TabStop(position)
        }
    }

    /// `RRGGBB` in capitals; nothing for `auto`.
    static func color(_ value: String) -> String? {
        let digits = value.utf8
        guard digits.count == 6, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
        return value.uppercased()
    }

    /// 17.18.40 ST_HighlightColor.
    private static let highlights = [
        "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "00008B", "darkCyan": "008B8B", "darkGray": "A9A9A9",
        "darkGreen": "006400", "darkMagenta": "800080", "darkRed": "8B0000", "darkYellow": "808000", "green": "00FF00",
        "lightGray": "D3D3D3", "magenta": "FF00FF", "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
    ]
}
