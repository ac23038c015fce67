/// A block with its role, as a template source states it.
package struct RoleBlock: Sendable, Hashable {
    /// Nothing for a table.
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
        var body = withSignOffKeptTogether(withImprintRules(withBlankLines(blocks)))
        var section = Section(page: page)
        section.footers = footers
        if head.isLetter {
            let marks = body.prefix { $0.role == .issuerMark || $0.role == .redLine }
            body.removeFirst(marks.count)
            section.headers = [HeaderFooter(.first, marks.map(\.block))]
        }
        section.blocks = withMarkInPlace(body).map(\.block)
        document.sections = [section]
        return document
    }

    /// Adds the empty lines that the layout asks for between two roles, less those that stand there already.
    ///
    /// Not behind a control paragraph: whether lines stand there in the end is known only when the template is filled.
    private func withBlankLines(_ blocks: [RoleBlock]) -> [RoleBlock] {
        var out: [RoleBlock] = []
        var previous: ParagraphRole?
        var blanks = 0
        for item in blocks {
            if item.role == .blank {
                blanks += 1
            } else {
                if !out.isEmpty, previous != .control, item.role != .control {
                    for _ in 0..<max(0, blankLines(between: previous, and: item.role) - blanks) {
                        out.append(RoleBlock(.blank, .paragraph(Paragraph("", style: ParagraphRole.blank.styleName))))
                    }
                }
                previous = item.role
                blanks = 0
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

    /// Rules above, between and below the lines of the imprint (7.4.1); a letter's has none (10.1).
    private func withImprintRules(_ blocks: [RoleBlock]) -> [RoleBlock] {
        guard !head.isLetter, let last = blocks.lastIndex(where: { $0.role?.isImprint ?? false }) else { return blocks }
        var out: [RoleBlock] = []
        var previous: ParagraphRole?
        for (i, item) in blocks.enumerated() {
            if let role = item.role, role.isImprint, role != previous {
                out.append(imprintRule(width: previous == nil ? outerRule : innerRule))
                previous = role
            }
            out.append(item)
            if i == last { out.append(imprintRule(width: outerRule)) }
        }
        return out
    }

    private func imprintRule(width: Double) -> RoleBlock {
        var rule = Paragraph("", style: ParagraphRole.imprintRule.styleName)
        if width != outerRule { rule.format.borderTop = Border(width: width) }
        return RoleBlock(.imprintRule, .paragraph(rule))
    }

    /// A sign-off never stands alone on a page (7.3.5.5): the text or the row before it keeps with it.
    private func withSignOffKeptTogether(_ blocks: [RoleBlock]) -> [RoleBlock] {
        guard let signature = blocks.firstIndex(where: { $0.role == .signature }),
            let last = blocks[..<signature].lastIndex(where: { $0.role != .blank && $0.role != .control })
        else { return blocks }
        var out = blocks
        out[last].block = blocks[last].block.keptWithNext
        return out
    }
}

extension Block {
    /// The same block on one page with what follows: of a table, its last row.
    fileprivate var keptWithNext: Block {
        switch self {
        case .paragraph(var paragraph):
            paragraph.format.keepWithNext = true
            return .paragraph(paragraph)
        case .table(var table):
            guard let last = table.rows.indices.last else { return self }
            for i in table.rows[last].cells.indices {
                table.rows[last].cells[i].blocks = table.rows[last].cells[i].blocks.map(\.keptWithNext)
            }
            return .table(table)
        }
    }
}

extension ParagraphRole {
    /// Lines of the imprint (版记).
    fileprivate var isImprint: Bool { self == .copies || self == .printing }
}
