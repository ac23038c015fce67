import Testing

@testable import WenshuDocument

@Suite struct LayoutProfileTests {
    /// Twips are what a DOCX holds: the sums must hold there.
    private func twips(_ points: Double) -> Int { Int((points * 20).rounded()) }

    @Test func `The page is A4 with the margins of the standard in twips`() {
        let page = LayoutProfile.officialDocument.page
        #expect([page.width, page.height].map(twips) == [11_906, 16_838])
        #expect([page.top, page.left, page.right, page.bottom].map(twips) == [2_098, 1_587, 1_474, 1_984])
        #expect(twips(page.gridLinePitch ?? 0) == 579)
    }

    @Test func `22 lines fill the type area, a 23rd does not fit`() {
        let profile = LayoutProfile.officialDocument
        let height = twips(profile.page.height) - twips(profile.page.top) - twips(profile.page.bottom)
        #expect(profile.linesPerPage * twips(profile.linePitch) <= height)
        #expect((profile.linesPerPage + 1) * twips(profile.linePitch) > height)
        // A twip more a line, and only 21 fit.
        #expect(profile.linesPerPage * (twips(profile.linePitch) + 1) > height)
    }

    @Test func `28 characters fill a line, a 29th does not fit`() {
        let profile = LayoutProfile.officialDocument
        let width = twips(profile.page.width) - twips(profile.page.left) - twips(profile.page.right)
        let character = twips(TypeSize.three) + twips(profile.letterSpacing)
        #expect(profile.charactersPerLine * character <= width)
        #expect((profile.charactersPerLine + 1) * character > width)
        // −0.20 pt would not do.
        #expect(profile.charactersPerLine * (twips(TypeSize.three) - 4) > width)
    }

    @Test func `A paragraph's first line holds 26 characters behind its indent`() throws {
        let profile = LayoutProfile.officialDocument
        let indent = try #require(profile.style(.body).paragraph.firstLine)
        #expect(twips(indent) == 632)
        #expect(indent + 26 * (TypeSize.three + profile.letterSpacing) <= profile.typeAreaWidth)
    }

    @Test(arguments: LayoutProfile.all)
    func `Every role has a style of its own that builds on the base`(profile: LayoutProfile) {
        let styles = profile.styles
        #expect(styles.first?.name == "正文")
        #expect(styles.first?.isDefault == true)
        #expect(Set(styles.map(\.name)).count == ParagraphRole.allCases.count + 1)
        #expect(styles.dropFirst().allSatisfy { $0.basedOn == "正文" && !$0.isDefault })
    }

    @Test(arguments: [
        (ParagraphRole.body, "仿宋_GB2312", 16.0), (.title, "方正小标宋简体", 22), (.heading1, "黑体", 16), (.heading2, "楷体_GB2312", 16),
        (.heading3, "仿宋_GB2312", 16), (.classification, "黑体", 16), (.copies, "仿宋_GB2312", 14), (.pageNumber, "宋体", 14),
        (.procuratorate, "方正小标宋简体", 22), (.number, "仿宋_GB2312", 16), (.attachment, "黑体", 16),
    ])
    func `Faces and sizes are those of the standard`(role: ParagraphRole, face: String, size: Double) {
        let (_, text) = StyleResolver(LayoutProfile.procuratorialDocument.styles).paragraph(role.styleName)
        #expect(text.fontEastAsian == face)
        #expect(text.fontLatin == face)
        #expect(text.size == size)
        #expect(text.letterSpacing == (size == 16 ? -0.25 : 0))
    }

    @Test func `Headings have levels and are not bold`() {
        let styles = [ParagraphRole.heading1, .heading2, .heading3, .heading4].map(LayoutProfile.officialDocument.style)
        #expect(styles.map(\.outlineLevel) == [1, 2, 3, 4])
        #expect(styles.allSatisfy { $0.text.bold == nil && $0.paragraph.keepWithNext == true })
    }

    @Test func `A chapter's heading stands in the middle, in 黑体`() {
        let chapter = LayoutProfile.officialDocument.style(.chapter)
        #expect(chapter.paragraph.alignment == .center)
        #expect(chapter.paragraph.firstLine == nil)
        #expect(chapter.text.fontEastAsian == "黑体")
        #expect(chapter.outlineLevel == 1)
    }

    @Test func `The mark is red, its upper edge 35 mm below the type area or 30 mm below the sheet`() throws {
        let mark = LayoutProfile.officialDocument.style(.issuerMark)
        #expect(mark.text.color == "FF0000")
        let ink = 0.8 * 45 - 0.86 * 36
        #expect(abs(try #require(mark.paragraph.spaceBefore) + ink - 35 * 72 / 25.4) < 0.01)
        #expect(abs(LayoutProfile.letter.page.headerDistance + ink - 30 * 72 / 25.4) < 0.01)
        #expect(LayoutProfile.letter.style(.issuerMark).paragraph.spaceBefore == nil)
    }

    @Test func `A letter's double lines are 170 mm long and lie in the middle of the sheet`() throws {
        let line = LayoutProfile.letter.style(.redLine).paragraph
        let page = LayoutProfile.letter.page
        let start = page.left + (line.indentLeft ?? 0)
        let end = page.width - page.right - (line.indentRight ?? 0)
        #expect(abs(end - start - 170 * 72 / 25.4) < 0.01)
        #expect(abs(start - (page.width - end)) < 0.01)
        #expect(try #require(line.borderTop).width > (try #require(line.borderBottom)).width)
        guard case .paragraph(let second) = LayoutProfile.letter.footers.first(where: { $0.pages == .first })?.blocks.first else {
            Issue.record("no second line")
            return
        }
        #expect(try #require(second.format.borderTop).width < (try #require(second.format.borderBottom)).width)
        #expect(abs(page.footerDistance - 20 * 72 / 25.4) < 0.01)
    }

    @Test func `The page number's dash lies 7 mm below the type area in every layout`() {
        for profile in LayoutProfile.all {
            let footer = profile.footers[0].blocks
            var below = 0.0
            if case .paragraph(let filler) = footer.last, footer.count == 2, case .exactly(let height) = filler.format.lineSpacing {
                below = height
            }
            // The dash of a line of 14 pt lies 11.2 pt − 0.36 em below its top.
            let dash = profile.page.footerDistance + below + 14 - (11.2 - 0.36 * 14)
            #expect(abs(profile.bottom - dash - 7 * 72 / 25.4) < 0.01, "\(profile.name)")
        }
    }

    @Test func `Page numbers stand outside, one character in`() {
        let footers = LayoutProfile.officialDocument.footers
        #expect(footers.map(\.pages) == [.all, .even])
        let formats = footers.flatMap(\.blocks.paragraphs).map(\.format)
        #expect(formats.map(\.alignment) == [.right, .left])
        #expect(formats.map(\.indentRight) == [14, nil])
        #expect(formats.map(\.indentLeft) == [nil, 14])
        #expect(footers.flatMap(\.blocks.paragraphs).map(\.content.plainText) == ["— 1 —", "— 1 —"])
    }

    @Test func `The name is centred over a date of usual length, four characters from the edge`() {
        let profile = LayoutProfile.procuratorialDocument
        let name = profile.style(.signature).paragraph
        #expect(name.alignment == .center)
        let middle = ((name.indentLeft ?? 0) + profile.typeAreaWidth - (name.indentRight ?? 0)) / 2
        // 2021年3月5日 and 2021年12月25日: three characters and six or eight digits of half a character.
        for digits in [6.0, 8.0] {
            let date = 4 * profile.character + (3 * 15.75 + digits * 7.75) / 2
            #expect(abs(profile.typeAreaWidth - date - middle) < profile.character / 3)
        }
        #expect(profile.style(.date).paragraph.indentRight == 4 * profile.character)
        #expect(profile.style(.date).paragraph.alignment == .right)
    }

    @Test(arguments: [
        // Eight characters and a date of six and a half: 18 + 8 = 26, the date begins at 20.
        (["云水县人民检察院"], "2024年12月5日", ["18", "20"]),
        // As long as the date: still two characters from the edge, the date ends at it.
        (["云水县水利局局"], "2024年12月25日", ["19", "21"]),
        // Shorter than the date: this ends at 26, the name begins two characters before it.
        (["云水县水利局"], "2024年12月25日", ["17", "19"]),
        (["云水县水利局"], "2024年12月5日", ["17.5", "19.5"]),
        // The names end at one edge, the date follows the last.
        (["云水县人民检察院", "云水县自然资源和规划局"], "2024年3月5日", ["18", "15", "17"]),
        // Longer than the line may be.
        ([String(repeating: "局", count: 27)], "2024年3月5日", ["0", "2"]),
    ])
    func `Without a seal a name ends two characters before the edge and the date begins two behind it`(
        names: [String], date: String, starts: [String]
    ) {
        let lines = LayoutProfile.officialDocument.unsealedSignOff(names, date: date)
        #expect(lines.map { $0.filter { !$0.isWhitespace } } == names + [date])
        #expect(
            lines.map { line in
                let blanks = line.prefix(while: \.isWhitespace)
                return "\(blanks.filter { $0 == "\u{3000}" }.count)" + (blanks.contains("\t") ? ".5" : "")
            } == starts)
        // A tab moves by half a character.
        #expect(LayoutProfile.officialDocument.style(.unsealedSignOff).paragraph.tabStops?.map(\.position) == [156 * 72 / 25.4 / 56])
    }

    @Test func `No role's name or style name is shared, and aliases lead to their role`() {
        let names = ParagraphRole.allCases.flatMap { [$0.rawValue] + $0.aliases }
        #expect(Set(names).count == names.count)
        #expect(ParagraphRole(named: "落款") == .signature)
        #expect(ParagraphRole(named: "红线") == .redLine)
        #expect(ParagraphRole(named: "大标题") == nil)
    }
}
