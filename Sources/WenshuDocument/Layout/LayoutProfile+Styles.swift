extension LayoutProfile {
    /// The name of the style on which all roles build.
    package static let baseStyle = "正文"

    /// The style sheet: the base and one paragraph style a role.
    package var styles: [Style] {
        var base = Style(Self.baseStyle)
        base.isDefault = true
        base.paragraph.alignment = .justify
        base.paragraph.spaceBefore = 0
        base.paragraph.spaceAfter = 0
        base.paragraph.lineSpacing = .exactly(linePitch)
        base.text.fontEastAsian = FontFace.fangsong.name
        base.text.fontLatin = FontFace.fangsong.name
        base.text.size = TypeSize.three
        base.text.letterSpacing = letterSpacing
        return [base] + ParagraphRole.allCases.map(style)
    }

    /// The style of a role: what differs from the base.
    package func style(_ role: ParagraphRole) -> Style {
        let rule = rule(role)
        var style = Style(role.styleName, basedOn: Self.baseStyle)
        style.outlineLevel = rule.outlineLevel
        style.paragraph = format(rule)
        if rule.face != .fangsong {
            style.text.fontEastAsian = rule.face.name
            style.text.fontLatin = rule.face.name
        }
        if rule.size != TypeSize.three {
            style.text.size = rule.size
            // The grid of 28 characters is that of 三号.
            style.text.letterSpacing = 0
        }
        style.text.color = rule.color
        return style
    }

    private func format(_ rule: RoleRule) -> ParagraphFormat {
        var format = ParagraphFormat()
        if rule.alignment != .justify { format.alignment = rule.alignment }
        if rule.left != 0 { format.indentLeft = rule.left * character }
        if rule.right != 0 { format.indentRight = rule.right * character }
        if rule.firstLine != 0 { format.firstLine = rule.firstLine * character }
        if rule.spaceBefore != 0 { format.spaceBefore = rule.spaceBefore }
        if let line = rule.line { format.lineSpacing = .exactly(line) }
        if rule.keepWithNext { format.keepWithNext = true }
        if rule.pageBreakBefore { format.pageBreakBefore = true }
        format.borderTop = rule.ruleAbove
        format.borderBottom = rule.ruleBelow
        format.background = rule.fill
        if !rule.tabStops.isEmpty { format.tabStops = rule.tabStops }
        return format
    }
}
