extension LayoutProfile {
    /// Paper, margins and grid.
    package var page: PageSetup {
        var page = PageSetup()
        page.width = paperWidth
        page.height = paperHeight
        page.top = top
        page.bottom = bottom
        page.left = left
        page.right = right
        page.headerDistance = headerDistance
        page.footerDistance = head.isLetter ? letterLineBottom : pageNumberDistance
        // Lines are exact, so that the grid only shows them. On a letter's first page, which begins below the mark, word
        // processors would centre it in what is left and move the number.
        page.gridLinePitch = head.isLetter ? nil : linePitch
        page.differentFirstPage = !numbersFirstPage
        return page
    }

    /// A letter's mark stands in the first page's header: so far from the sheet's edge that its glyphs begin where they must.
    private var headerDistance: Double {
        guard case .markOnSheet(let distance) = head else { return top / 2 }
        return distance - Self.inkTop(size: markSize, line: markLine)
    }

    /// From the sheet's lower edge to the page number's line, so that its dash lies ``pageNumberGap`` below the type area.
    private var pageNumberDistance: Double {
        let line = TypeSize.four
        // A dash lies half an em below the top of the glyphs.
        let dash = Self.inkTop(size: TypeSize.four, line: line) + TypeSize.four / 2
        return bottom - pageNumberGap - (line - dash)
    }

    /// Footers: page numbers outside; in letters the second double line on the first page.
    package var footers: [HeaderFooter] {
        var odd = ParagraphFormat()
        odd.alignment = .right
        odd.indentRight = pageNumberIndent
        var even = ParagraphFormat()
        even.alignment = .left
        even.indentLeft = pageNumberIndent
        var footers = [HeaderFooter(.all, numberBlocks(odd)), HeaderFooter(.even, numberBlocks(even))]
        if head.isLetter { footers.append(HeaderFooter(.first, [.paragraph(secondDoubleLine)])) }
        return footers
    }

    /// “— 1 —” (7.5).
    private func numberBlocks(_ format: ParagraphFormat) -> [Block] {
        let text = TextFormat()
        let field = Inline.field(Field(.page, result: [.text("1", text)]))
        var number = Paragraph([.text("— ", text), field, .text(" —", text)], style: ParagraphRole.pageNumber.styleName)
        number.format = format
        guard head.isLetter else { return [.paragraph(number)] }
        // The footer ends lower in letters, where the double line must lie: fill the difference.
        var filler = Paragraph("", style: ParagraphRole.pageNumber.styleName)
        filler.format.lineSpacing = .exactly(pageNumberDistance - letterLineBottom)
        return [.paragraph(number), .paragraph(filler)]
    }

    /// Thin above thick (10.1).
    private var secondDoubleLine: Paragraph {
        var paragraph = Paragraph("", style: ParagraphRole.redLine.styleName)
        paragraph.format.spaceBefore = 0
        paragraph.format.borderTop = Border(width: letterThinLine, color: Self.red)
        paragraph.format.borderBottom = Border(width: letterThickLine, color: Self.red)
        return paragraph
    }
}
