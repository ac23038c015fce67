/// 版记 (7.4): at the foot of the last page, its last rule on the lower edge of the type area.
extension LayoutProfile {
    /// Puts the imprint into a box at the foot of the page, with its rules.
    ///
    /// 检察文书 have no imprint: a line 抄送 is text there. A source that goes on after the imprint places it itself.
    func withImprintAtFoot(_ blocks: [RoleBlock]) -> [RoleBlock] {
        guard head != .nameAndTitle, let first = blocks.firstIndex(where: { $0.role?.isImprint ?? false }) else { return blocks }
        // A section that opens just before it belongs to it.
        let start = blocks[..<first].lastIndex { $0.role != .blank && !$0.opensSections }.map { $0 + 1 } ?? 0
        let parts = blocks[start...].filter { $0.role != .blank }
        guard parts.allSatisfy({ $0.role == .control || ($0.role?.isImprint ?? false) }) else { return blocks }
        var box = TextBox(blocks: withImprintRules(parts).map(\.block))
        box.standsAtFoot = true
        // The box hangs on a paragraph of no height.
        var anchor = Paragraph([.textBox(box)], style: ParagraphRole.blank.styleName)
        anchor.format.lineSpacing = .exactly(1)
        anchor.format.keepWithNext = false
        return blocks[..<start] + Self.guarded(RoleBlock(.blank, .paragraph(anchor)), like: parts)
    }

    /// Rules above the imprint and below each of its parts (7.4.1), in 公文 and 纪要 only: letters (10.1) have none.
    ///
    /// Each part has its rule below, so that a part that the template leaves out takes its rule along.
    private func withImprintRules(_ blocks: [RoleBlock]) -> [RoleBlock] {
        guard case .markInTypeArea = head, !blocks.contains(where: { $0.role == .imprintRule }) else { return blocks }
        var out = [Self.block(.imprintRule)]
        for (i, item) in blocks.enumerated() {
            out.append(item)
            let next = blocks[(i + 1)...].first { $0.role != .control }?.role
            if item.role != .control, next != item.role { out.append(imprintRule(isInner: next != nil)) }
        }
        return out
    }

    private func imprintRule(isInner: Bool) -> RoleBlock {
        var rule = Paragraph("", style: ParagraphRole.imprintRule.styleName)
        if isInner { rule.format.lineSpacing = .exactly(innerRule) }
        return RoleBlock(.imprintRule, .paragraph(rule))
    }

    /// Where every part stands in a section, the box stands only if one of them does: an empty one would leave its rules.
    private static func guarded(_ anchor: RoleBlock, like parts: [RoleBlock]) -> [RoleBlock] {
        var conditions: [String] = []
        var depth = 0
        for part in parts {
            guard part.role == .control else {
                if depth == 0, part.role != .imprintRule { return [anchor] }
                continue
            }
            if depth == 0, let condition = part.condition { conditions.append(condition) }
            depth += part.openedSections - part.closedSections
        }
        guard !conditions.isEmpty else { return [anchor] }
        return [control("{{#if \(conditions.joined(separator: " or "))}}"), anchor, control("{{/if}}")]
    }

    private static func control(_ tags: String) -> RoleBlock {
        RoleBlock(.control, .paragraph(Paragraph(tags, style: ParagraphRole.control.styleName)))
    }
}

extension RoleBlock {
    /// Whether it is a control paragraph that opens sections and does nothing else.
    fileprivate var opensSections: Bool { openedSections > 0 && closedSections == 0 }

    /// When the section that it opens shows anything, as an expression.
    fileprivate var condition: String? {
        guard let opening = tags.firstRange(of: "{{#"), let end = tags[opening.upperBound...].firstRange(of: "}}") else { return nil }
        let words = tags[opening.upperBound..<end.lowerBound].split(whereSeparator: \.isWhitespace)
        return words.first == "if" ? "(\(words.dropFirst().joined(separator: " ")))" : words.first.map(String.init)
    }
}
