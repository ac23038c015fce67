import WenshuContainer

/// Formatting of the model as ODF formatting properties.
extension XMLWriter {
    /// `style:paragraph-properties`, or nothing where there is nothing to say.
    ///
    /// - Parameter tabOrigin: the left indent in force; ODF counts tab stops from there, the model from the margin.
    mutating func paragraphProperties(_ format: ParagraphFormat, tabOrigin: Double) {
        guard format != ParagraphFormat() else { return }
        start("style:paragraph-properties")
        if let alignment = format.alignment {
            attribute("fo:text-align", alignment.odf)
            if alignment == .distribute { attribute("fo:text-align-last", "justify") }
        }
        length("fo:margin-left", format.indentLeft)
        length("fo:margin-right", format.indentRight)
        length("fo:text-indent", format.firstLine)
        length("fo:margin-top", format.spaceBefore.map { max(0, $0) })
        length("fo:margin-bottom", format.spaceAfter.map { max(0, $0) })
        if let spacing = format.lineSpacing { lineSpacing(spacing) }
        if let keep = format.keepWithNext { attribute("fo:keep-with-next", keep ? "always" : "auto") }
        if let pageBreak = format.pageBreakBefore { attribute("fo:break-before", pageBreak ? "page" : "auto") }
        if let border = format.borderTop { self.border("top", border) }
        if let border = format.borderBottom { self.border("bottom", border) }
        if let color = format.background.flatMap(ODTNames.color) { attribute("fo:background-color", color) }
        if let stops = format.tabStops { tabStops(stops, origin: tabOrigin) }
        end()
    }

    private mutating func lineSpacing(_ spacing: LineSpacing) {
        switch spacing {
        case .exactly(let points):
            attribute("fo:line-height", ODTNames.points(points))
            // An exact pitch is the layout; a grid must not stretch it (GB/T 9704-2012: 22 lines on a page).
            attribute("style:snap-to-layout-grid", "false")
        case .atLeast(let points): attribute("style:line-height-at-least", ODTNames.points(points))
        case .multiple(let times): attribute("fo:line-height", ODTNames.percent(times))
        }
    }

    private mutating func border(_ side: String, _ border: Border) {
        let color = ODTNames.color(border.color) ?? "#000000"
        attribute("fo:border-\(side)", border.width > 0 ? "\(ODTNames.points(border.width)) solid \(color)" : "none")
        attribute("fo:padding-\(side)", ODTNames.points(max(0, border.distance)))
    }

    private mutating func tabStops(_ stops: [TabStop], origin: Double) {
        start("style:tab-stops")
        for stop in stops {
            element(
                "style:tab-stop",
                ["style:position": ODTNames.points(stop.position - origin), "style:type": stop.kind == .left ? nil : stop.kind.rawValue])
        }
        end()
    }

    /// `style:text-properties`, or nothing where there is nothing to say.
    mutating func textProperties(_ format: TextFormat) {
        var plain = format
        plain.style = nil
        guard plain != TextFormat() else { return }
        start("style:text-properties")
        if let font = format.fontLatin { attribute("style:font-name", font) }
        if let font = format.fontEastAsian { attribute("style:font-name-asian", font) }
        if let font = format.fontLatin { attribute("style:font-name-complex", font) }
        onAllScripts("fo:font-size", "style:font-size", format.size.map { ODTNames.points(max(1, $0)) })
        onAllScripts("fo:font-weight", "style:font-weight", format.bold.map { $0 ? "bold" : "normal" })
        onAllScripts("fo:font-style", "style:font-style", format.italic.map { $0 ? "italic" : "normal" })
        if let line = format.underline {
            attribute("style:text-underline-style", line ? "solid" : "none")
            if line { attribute("style:text-underline-width", "auto") }
            if line { attribute("style:text-underline-color", "font-color") }
        }
        if let line = format.strike { attribute("style:text-line-through-style", line ? "solid" : "none") }
        if let color = format.color.flatMap(ODTNames.color) { attribute("fo:color", color) }
        if let color = format.background.flatMap(ODTNames.color) { attribute("fo:background-color", color) }
        length("fo:letter-spacing", format.letterSpacing)
        if let position = format.position { attribute("style:text-position", position == .superscript ? "super 58%" : "sub 58%") }
        if let hidden = format.hidden { attribute("text:display", hidden ? "none" : "true") }
        end()
    }

    /// ODF keeps a property of the font three times: for Latin, Asian and complex scripts.
    private mutating func onAllScripts(_ latin: String, _ other: String, _ value: String?) {
        guard let value else { return }
        attribute(latin, value)
        attribute(other + "-asian", value)
        attribute(other + "-complex", value)
    }

    private mutating func length(_ name: String, _ value: Double?) {
        if let value { attribute(name, ODTNames.points(value)) }
    }
}

extension Alignment {
    var odf: String {
        switch self {
        case .left: "start"
        case .center: "center"
        case .right: "end"
        case .justify, .distribute: "justify"
        }
    }
}
