/// The numbers of a layout (版式), as data. Lengths are points unless a name says otherwise.
///
/// Clauses are those of GB/T 9704—2012《党政机关公文格式》. “Derived” marks an engineering value that follows from a number of
/// the standard; “practice” a value that the standard leaves open.
package struct LayoutProfile: Sendable, Hashable {
    /// The name in a template source.
    package var name: String
    /// How the page begins.
    package var head: Head

    package enum Head: Sendable, Hashable {
        /// 发文机关标志 inside the type area, its upper edge so far below the area's.
        case markInTypeArea(Double)
        /// 发文机关标志 in the first page's header, its upper edge so far below the sheet's (信函格式).
        case markOnSheet(Double)
        /// 院名 and 文书名称, no red head (检察文书).
        case nameAndTitle
    }

    // MARK: Paper and type area (5.1, 5.2.1)
    /// A4 (5.1).
    package var paperWidth = Lengths.millimetres(210)
    package var paperHeight = Lengths.millimetres(297)
    /// 天头 37 mm ± 1 mm (5.2.1).
    package var top = Lengths.millimetres(37)
    /// 订口 28 mm ± 1 mm (5.2.1).
    package var left = Lengths.millimetres(28)
    /// 版心 156 mm × 225 mm (5.2.1).
    package var typeAreaWidth = Lengths.millimetres(156)
    package var typeAreaHeight = Lengths.millimetres(225)
    package var right: Double { paperWidth - left - typeAreaWidth }
    package var bottom: Double { paperHeight - top - typeAreaHeight }

    // MARK: Grid (5.2.3)
    /// 每面 22 行 (5.2.3).
    package var linesPerPage = 22
    /// 每行 28 字 (5.2.3).
    package var charactersPerLine = 28
    /// 225 mm / 22 = 28.99 pt; 28.95 pt is the largest multiple of a twip of which 22 fit (derived).
    package var linePitch = 28.95
    /// Brings a glyph of 三号 from 16 pt to at most 156 mm / 28 = 15.79 pt (derived; −0.20 does not fit).
    package var letterSpacing = -0.25
    /// The width of one character on the grid (3.1).
    package var character: Double { typeAreaWidth / Double(charactersPerLine) }

    // MARK: Head (7.2, 10.1)
    /// 发文机关标志: size open, “醒目、美观、庄重” (7.2.4); 小初 lets twelve characters stand in a line (practice).
    package var markSize = TypeSize.smallZero
    package var markLine = 45.0
    /// Of several issuers: smaller, so that the first page shows text of the body (7.2.4, practice).
    package var jointMarkSize = TypeSize.one
    package var jointMarkLine = 34.0
    /// 红色分隔线 4 mm below the number (7.2.7) or the mark (10.1).
    package var redLineGap = Lengths.millimetres(4)
    /// Thickness open (7.2.7); practice.
    package var redLineWidth = 1.5
    /// The length of the letter's double lines, 170 mm (10.1).
    package var letterLineLength = Lengths.millimetres(170)
    /// The thick and the thin line of the double line (10.1 names no width; practice).
    package var letterThickLine = 2.25
    package var letterThinLine = 0.75
    /// The second double line 20 mm above the lower edge of the sheet (10.1).
    package var letterLineBottom = Lengths.millimetres(20)
    /// The number 7/8 of a glyph of 三号 below the double line (10.1).
    package var letterNumberGap = TypeSize.three * 7 / 8
    package static let red = "FF0000"

    // MARK: Title (7.3.1)
    /// A line of 二号 needs 33 pt or it is clipped (derived).
    package var titleLine = 33.0

    // MARK: Sign-off (7.3.5.1)
    /// 成文日期右空四字, with a seal (7.3.5.1).
    package var dateRightIndent = 4.0
    /// The date's width in characters, between 2021年3月5日 and 2021年12月25日: the name is centred over it (derived).
    package var dateWidth = 6.5
    /// Blank lines that leave the seal its place: its upper edge within one line of the text (7.3.5.1; derived).
    package var blankLinesForSeal = 2

    // MARK: Sign-off without a seal (7.3.5.2), in characters
    /// 发文机关署名右空二字.
    package var unsealedRightIndent = 2
    /// 成文日期首字比署名首字右移二字.
    package var unsealedDateShift = 2

    // MARK: Imprint and page number (7.4, 7.5)
    /// Outer rules 0.35 mm, inner ones 0.25 mm (7.4.1).
    package var outerRule = Lengths.millimetres(0.35)
    package var innerRule = Lengths.millimetres(0.25)
    /// The number's dash 7 mm below the type area (7.5).
    package var pageNumberGap = Lengths.millimetres(7)
    /// Page numbers 居外: odd pages right, even pages left, one character in (7.5).
    package var pageNumberIndent = TypeSize.four
    /// Letters carry none on the first page (10.1).
    package var numbersFirstPage = true

    // MARK: Tables (practice; clause 8 leaves type and size open)
    package var tableSize = TypeSize.smallFour
    package var tableLine = 20.0
    /// Columns up to this share of the width hold numbers and are centred.
    package var narrowColumn = 0.12
}

extension LayoutProfile {
    /// 公文: the general format; the mark's upper edge 35 mm below that of the type area (7.2.4).
    package static let officialDocument = LayoutProfile(name: "公文", head: .markInTypeArea(Lengths.millimetres(35)))

    /// 信函 (10.1): the mark's upper edge 30 mm below that of the sheet.
    package static let letter = {
        var profile = LayoutProfile(name: "信函", head: .markOnSheet(Lengths.millimetres(30)))
        profile.numbersFirstPage = false
        return profile
    }()

    /// 纪要 (10.3): the mark where the general format has it, but smaller, for it holds the meeting's whole name (practice);
    /// the attendance after the body.
    package static let minutes = {
        var profile = LayoutProfile(name: "纪要", head: .markInTypeArea(Lengths.millimetres(35)))
        profile.markSize = TypeSize.one
        profile.markLine = 34
        return profile
    }()

    /// 检察文书: the page of GB/T 9704—2012 without a red head; 院名 and 文书名称 instead (practice of the procuratorates).
    package static let procuratorialDocument = LayoutProfile(name: "检察文书", head: .nameAndTitle)

    package static let all = [officialDocument, letter, minutes, procuratorialDocument]

    /// How far below the top of an exact line the tops of its glyphs lie.
    ///
    /// Word processors put the baseline of an exact line at 0.8 of its height; Chinese glyphs reach 0.86 em above it.
    package static func inkTop(size: Double, line: Double) -> Double { 0.8 * line - 0.86 * size }
    /// The space between the lower edge of the glyphs (0.14 em below the baseline) and the end of the exact line.
    package static func inkBottom(size: Double, line: Double) -> Double { 0.2 * line - 0.14 * size }
}
