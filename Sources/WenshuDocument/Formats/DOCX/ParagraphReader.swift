import WenshuBasics
import WenshuContainer

extension StoryReader {
    func paragraph(_ node: XMLNode, path: String) throws(WenshuError) -> Paragraph {
        try context.countBlock(in: nesting)
        let pPr = node.child(.pPr)
        let mark = pPr?.child(.rPr)
        let style = style(of: pPr)
        var paragraph = Paragraph()
        paragraph.origin = Origin(part: part, path: path)
        paragraph.style = style.displayName
        paragraph.format = context.paragraphFormat(pPr)
        paragraph.outlineLevel = (WordStyles.outlineLevel(pPr) ?? style.outlineLevel).flatMap { $0 == 0 ? nil : $0 }
        paragraph.endRevision = mark.flatMap(Self.markRevision) ?? blockRevision
        paragraph.content = try content(of: node, path: path)
        let markIsHidden = mark?.flag(.vanish) ?? style.isHidden
        let isHidden = markIsHidden && !paragraph.content.isEmpty && isHidden(paragraph.content, in: style)
        number(&paragraph, pPr?.child(.numPr), style: style, isHidden: isHidden)
        paragraph.share(with: &context.lastParagraph)
        return paragraph
    }

    private func content(of node: XMLNode, path: String) throws(WenshuError) -> [Inline] {
        var inlines = InlineBuilder(continuing: openFields)
        let outerPath = paragraphPath
        let outerBoxes = boxCount
        paragraphPath = path
        boxCount = 0
        if let blockRevision { inlines.enter(.revision(blockRevision)) }
        try read(node, into: &inlines, format: TextFormat())
        paragraphPath = outerPath
        boxCount = outerBoxes
        let (content, fields) = inlines.finish()
        openFields = fields
        return content
    }

    // MARK: Style

    private func style(of pPr: XMLNode?) -> ParagraphStyle {
        let stated = pPr?.value(.pStyle)
        if let known = context.paragraphStyles[stated] { return known }
        if let stated, context.styles.entries[stated] == nil {
            context.warn(
                .missingStyle, stated,
                Bilingual(zh: "没有定义样式“\(stated)”，按默认样式处理。", en: "There is no style “\(stated)”; the default one stands in."),
                at: part)
            return context.paragraphStyle(nil)
        }
        return context.paragraphStyle(stated)
    }

    /// The change that made or removed the paragraph's end.
    static func markRevision(_ rPr: XMLNode) -> Revision? {
        var found: Revision?
        for node in rPr.children {
            switch node.word {
            // A mark that was inserted and then deleted again is gone in every view but that of all changes.
            case .del: return revision(node, .deleted)
            case .moveFrom: return revision(node, .movedFrom)
            case .ins: found = revision(node, .inserted)
            case .moveTo: found = revision(node, .movedTo)
            default: continue
            }
        }
        return found
    }

    static func revision(_ node: XMLNode, _ kind: Revision.Kind) -> Revision {
        Revision(kind, author: node.attribute(.author), date: node.attribute(.date))
    }

    // MARK: Numbering

    private func number(_ paragraph: inout Paragraph, _ numPr: XMLNode?, style: ParagraphStyle, isHidden: Bool) {
        let direct = numPr?.value(.numId)
        guard let id = direct ?? style.list, id != "0" else { return }
        guard let instance = context.numbering.instance(id, styles: context.styles) else {
            // `-1` and its like are what some programs write for none.
            if XMLNode.integer(id).map({ $0 > 0 }) ?? true {
                context.warn(
                    .missingNumbering, id,
                    Bilingual(zh: "没有定义编号 \(id)，相应段落不显示编号。", en: "There is no numbering \(id); its paragraphs have no labels."),
                    at: part)
            }
            return
        }
        let stated = numPr?.value(.ilvl).flatMap(XMLNode.integer)
        let level = min(max(stated ?? style.level(in: instance), 0), WordNumbering.maximumLevels - 1)
        paragraph.numbering = Numbering(list: context.prefix + id, level: level)
        // Word counts no hidden paragraphs.
        guard !isHidden else { return }
        (paragraph.label, paragraph.originalLabel) = labels.label(
            instance, level: level, revision: paragraph.endRevision ?? rowRevision)
    }

    private func isHidden(_ content: [Inline], in style: ParagraphStyle) -> Bool {
        content.allSatisfy { inline in
            switch inline {
            case .text(_, let format):
                format.hidden ?? (format.style.flatMap { context.styles.hiddenCharacterStyles.contains($0) } ?? false || style.isHidden)
            case .revision(_, let inner), .link(_, let inner): isHidden(inner, in: style)
            case .field(let field): isHidden(field.result, in: style)
            case .bookmark: true
            default: false
            }
        }
    }
}
