/// A block with its role, as a template source states it.
package struct RoleBlock: Sendable, Hashable {
    /// Nothing for a table, but for that of a joint mark.
    package var role: ParagraphRole?
    package var block: Block

    package init(_ role: ParagraphRole?, _ block: Block) {
        self.role = role
        self.block = block
    }
}

extension LayoutProfile {
    /// A document of these blocks in this layout: styles, page, page numbers, and what the layout adds between blocks.
    package func document(_ blocks: [RoleBlock]) -> Document {
        var document = Document()
        document.styles = styles
        document.facingPages = true
        var body = withImprintAtFoot(withSignOffKeptTogether(withBlankLines(blocks)))
        var section = Section(page: page)
        section.footers = footers
        if head.isLetter {
            var marks = body.prefix { $0.role == .issuerMark || $0.role == .redLine }
            body.removeFirst(marks.count)
            // The double line belongs to the mark.
            if !marks.isEmpty, marks.last?.role != .redLine { marks.append(Self.block(.redLine)) }
            section.headers = [HeaderFooter(.first, marks.map(\.block))]
        }
        section.blocks = withJointMarkInPlace(withMarkInPlace(body)).map(\.block)
        document.sections = [section]
        return document
    }

    /// An empty paragraph of a role.
    static func block(_ role: ParagraphRole) -> RoleBlock { RoleBlock(role, .paragraph(Paragraph("", style: role.styleName))) }

    /// Adds the empty lines that the layout asks for between two roles, less those that stand there already.
    ///
    /// Not where a control paragraph opens a section or turns to its other half: only the author knows whether the lines
    /// belong inside, and a list would repeat them.
    private func withBlankLines(_ blocks: [RoleBlock]) -> [RoleBlock] {
        var out: [RoleBlock] = []
        var previous: ParagraphRole?
        var blanks = 0
        var opens = false
        for item in blocks {
            switch item.role {
            case .control: opens = !item.closesSections
            case .blank: blanks += 1
            default:
                if !out.isEmpty, !opens {
                    let missing = blankLines(between: previous, and: item.role) - blanks
                    out += Array(repeating: Self.block(.blank), count: max(0, missing))
                }
                (previous, blanks, opens) = (item.role, 0, false)
            }
            out.append(item)
        }
        return out
    }

    /// None inside of a run of one role, and none inside of the imprint.
    private func blankLines(between first: ParagraphRole?, and second: ParagraphRole?) -> Int {
        let areImprint = (first?.isImprint ?? false) && (second?.isImprint ?? false)
        guard first != second, !areImprint else { return 0 }
        return max(first.map { rule($0).blankLinesAfter } ?? 0, second.map { rule($0).blankLinesBefore } ?? 0)
    }

    /// The mark's distance counts from the type area's edge: lines above it (份号, 密级, 紧急程度) take their part of it.
    private func withMarkInPlace(_ blocks: [RoleBlock]) -> [RoleBlock] {
        guard let mark = blocks.firstIndex(where: { $0.role == .issuerMark }), mark > 0,
            case .paragraph(var paragraph) = blocks[mark].block
        else { return blocks }
        let lines = blocks[..<mark].count { $0.role != .control }
        paragraph.format.spaceBefore = max(0, rule(.issuerMark).spaceBefore - Double(lines) * linePitch)
        var out = blocks
        out[mark].block = .paragraph(paragraph)
        return out
    }
}
