import WenshuContainer

/// Formatting as WordprocessingML, in the order of its schema.
extension XMLWriter {
    /// The children of `w:pPr` from `w:keepNext` to `w:outlineLvl`.
    ///
    /// - Parameters:
    ///   - inherited: tab stops of the styles, which stay in force unless cleared.
    ///   - typography: adds what Chinese documents expect of every paragraph; for the default style.
    ///   - footWidth: for a paragraph that stands at the foot of the type area, the area's width in points.
    mutating func wordParagraphProperties(
        _ format: ParagraphFormat, numbering: (number: Int, level: Int)? = nil, outlineLevel: Int? = nil, inherited: [TabStop] = [],
        typography: Bool = false, footWidth: Double? = nil
    ) {
        toggle("w:keepNext", format.keepWithNext)
        toggle("w:pageBreakBefore", format.pageBreakBefore)
        if let footWidth {
            element(
                "w:framePr",
                [
                    "w:w": DOCXUnits.twips(footWidth), "w:wrap": "notBeside", "w:vAnchor": "margin", "w:hAnchor": "margin",
                    "w:xAlign": "left", "w:yAlign": "bottom",
                ])
        }
        // 22 lines on each page: none is held back.
        if typography { toggle("w:widowControl", false) }
        if let numbering {
            element("w:numPr") {
                $0.element("w:ilvl", ["w:val": String(min(max(numbering.level, 0), 8))])
                $0.element("w:numId", ["w:val": String(numbering.number)])
            }
        }
        if format.borderTop != nil || format.borderBottom != nil {
            element("w:pBdr") {
                $0.border("w:top", format.borderTop)
                $0.border("w:bottom", format.borderBottom)
            }
        }
        if let background = format.background {
            element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": DOCXUnits.color(background)])
        }
        if let stops = format.tabStops { tabs(stops, inherited: inherited) }
        if typography { chineseTypography() }
        spacing(format)
        indents(format)
        if let alignment = format.alignment {
            element("w:jc", ["w:val": alignment == .justify ? "both" : alignment.rawValue])
        }
        if let level = outlineLevel { element("w:outlineLvl", ["w:val": String(min(max(level, 1), 9) - 1)]) }
    }

    /// 避头尾; no space between Chinese characters and digits; exact lines, not those of the grid.
    ///
    /// Hanging punctuation is on, as Word has it by default: LibreOffice 7.4 reads that switch the wrong way round, and
    /// loses a colon that hangs before digits. This is the value with which nothing is lost in either.
    private mutating func chineseTypography() {
        toggle("w:kinsoku", true)
        toggle("w:overflowPunct", true)
        for name in ["w:autoSpaceDE", "w:autoSpaceDN", "w:adjustRightInd", "w:snapToGrid"] { toggle(name, false) }
    }

    private mutating func toggle(_ name: String, _ value: Bool?) {
        if let value { element(name, ["w:val": value ? nil : "0"]) }
    }

    private mutating func border(_ name: String, _ border: Border?) {
        guard let border else { return }
        element(
            name,
            [
                "w:val": "single", "w:sz": DOCXUnits.eighths(border.width), "w:space": DOCXUnits.borderSpace(border.distance),
                "w:color": DOCXUnits.color(border.color),
            ])
    }

    private mutating func tabs(_ stops: [TabStop], inherited: [TabStop]) {
        let cleared = inherited.filter { old in !stops.contains { DOCXUnits.twips($0.position) == DOCXUnits.twips(old.position) } }
        let all = stops.map { ($0.position, $0.kind.rawValue) } + cleared.map { ($0.position, "clear") }
        if all.isEmpty { return }
        element("w:tabs") {
            for (position, kind) in all.sorted(by: { $0.0 < $1.0 }) {
                $0.element("w:tab", ["w:val": kind, "w:pos": DOCXUnits.twips(position)])
            }
        }
    }

    private mutating func spacing(_ format: ParagraphFormat) {
        guard format.spaceBefore != nil || format.spaceAfter != nil || format.lineSpacing != nil else { return }
        let (line, rule): (String?, String?) =
            switch format.lineSpacing {
            case .exactly(let points): (DOCXUnits.twips(max(points, 0.05)), "exact")
            case .atLeast(let points): (DOCXUnits.twips(max(points, 0)), "atLeast")
            case .multiple(let factor): (DOCXUnits.lines(factor), "auto")
            case nil: (nil, nil)
            }
        element(
            "w:spacing",
            [
                "w:before": format.spaceBefore.map { DOCXUnits.twips(max($0, 0)) },
                "w:after": format.spaceAfter.map { DOCXUnits.twips(max($0, 0)) },
                "w:line": line, "w:lineRule": rule,
            ])
    }

    private mutating func indents(_ format: ParagraphFormat) {
        guard format.indentLeft != nil || format.indentRight != nil || format.firstLine != nil else { return }
        element(
            "w:ind",
            [
                "w:left": format.indentLeft.map(DOCXUnits.twips), "w:right": format.indentRight.map(DOCXUnits.twips),
                "w:firstLine": format.firstLine.flatMap { $0 < 0 ? nil : DOCXUnits.twips($0) },
                "w:hanging": format.firstLine.flatMap { $0 < 0 ? DOCXUnits.twips(-$0) : nil },
            ])
    }

    /// The children of `w:rPr` after `w:rStyle`.
    ///
    /// - Parameter hint: treats characters that are both Chinese and Western (“ ” — … ·) as Chinese.
    mutating func wordTextProperties(_ format: TextFormat, hint: Bool = false) {
        if format.fontEastAsian != nil || format.fontLatin != nil || hint {
            element(
                "w:rFonts",
                [
                    "w:hint": hint ? "eastAsia" : nil, "w:ascii": format.fontLatin, "w:hAnsi": format.fontLatin,
                    "w:eastAsia": format.fontEastAsian, "w:cs": format.fontLatin,
                ])
        }
        toggle("w:b", format.bold)
        toggle("w:i", format.italic)
        toggle("w:strike", format.strike)
        toggle("w:vanish", format.hidden)
        if let color = format.color { element("w:color", ["w:val": DOCXUnits.color(color)]) }
        if let spacing = format.letterSpacing { element("w:spacing", ["w:val": DOCXUnits.twips(spacing)]) }
        if let size = format.size {
            element("w:sz", ["w:val": DOCXUnits.halfPoints(size)])
            element("w:szCs", ["w:val": DOCXUnits.halfPoints(size)])
        }
        if let underline = format.underline { element("w:u", ["w:val": underline ? "single" : "none"]) }
        if let background = format.background {
            element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": DOCXUnits.color(background)])
        }
        if let position = format.position { element("w:vertAlign", ["w:val": position.rawValue]) }
    }
}
