import WenshuBasics
import WenshuContainer

/// Which paragraphs have an automatic label, and where they are counted.
extension ODFStoryReader {
    func place(_ paragraph: inout Paragraph, _ node: XMLNode, style: ODFStyles.Paragraph) -> ODFLabelCounter.Place? {
        if !lists.isEmpty { return listPlace(&paragraph, style: style) }
        return node.isTrue(.text_isListHeader) ? nil : headingPlace(&paragraph, node, style: style)
    }

    /// The label that the paragraph had before the tracked changes, once it is known whether it was there.
    func labelOriginal(_ paragraph: inout Paragraph, at place: ODFLabelCounter.Place?) {
        guard let place, counter.hasOriginal, paragraph.endRevision?.isInAccepted != true else { return }
        let label = counter.originalLabel(place)
        if isDeleted { paragraph.label = label } else if label != paragraph.label { paragraph.originalLabel = label }
    }

    /// The first paragraph of an item has the label. The list's own style counts, then that of the paragraph's style.
    private func listPlace(_ paragraph: inout Paragraph, style: ODFStyles.Paragraph) -> ODFLabelCounter.Place? {
        let top = lists.count - 1
        guard lists[top].awaitsLabel else { return nil }
        lists[top].awaitsLabel = false
        let frame = lists[top]
        let name = frame.itemStyle ?? frame.style ?? style.list
        var definition: ODFListStyle?
        if let name, !name.isEmpty {
            definition = context.styles.lists.style(name, in: scope)
            if definition == nil, name == ODFNumbering.outlineName { definition = context.styles.lists.outline }
            if definition == nil {
                context.warn(
                    .missingNumbering, name,
                    Bilingual(zh: "没有定义编号 \(name)，相应段落以圆点代替。", en: "There is no numbering \(name); its paragraphs have bullets."),
                    at: part)
            }
        }
        // Without a style it is up to the program; bullets are what office programs take.
        let (id, style) = definition.map { (name ?? "", $0) } ?? ("", ODFListStyle.bullets)
        paragraph.numbering = Numbering(
            list: context.listID(style: id, definition: style, part: scope, instance: frame.instance), level: frame.level)
        return ODFLabelCounter.Place(instance: frame.instance, level: frame.level, start: frame.start, style: style)
    }

    /// Headings outside of lists follow the outline. A paragraph of its styles has a number, too, though it is no heading.
    private func headingPlace(_ paragraph: inout Paragraph, _ node: XMLNode, style: ODFStyles.Paragraph) -> ODFLabelCounter.Place? {
        guard let outline = context.styles.lists.outline, style.outlined == .all || style.outlined == .headings && node.is(.text_h),
            let number = node.is(.text_h) ? max(node.integer(.text_outlineLevel) ?? 1, 1) : style.outlineLevel
        else { return nil }
        let level = min(number, ODFListStyle.maximumLevels) - 1
        let start = node.isTrue(.text_restartNumbering) ? node.integer(.text_startValue) ?? outline.levels[level]?.start ?? 1 : nil
        if outline.hasLabel(level) { paragraph.numbering = Numbering(list: context.outlineID(outline), level: level) }
        return ODFLabelCounter.Place(level: level, start: start, style: outline)
    }
}
