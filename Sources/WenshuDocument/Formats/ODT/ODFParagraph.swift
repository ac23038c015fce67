import WenshuBasics
import WenshuContainer

/// Paragraphs: properties, label, and the text that was deleted between paragraphs.
extension ODFStoryReader {
    /// A paragraph, and before it those that tracked deletions cut off from it.
    func paragraph(_ node: XMLNode, path: String) throws(WenshuError) -> [Block] {
        try context.countBlock(in: nesting)
        let style = paragraphStyle(node)
        var paragraph = Paragraph()
        paragraph.origin = Origin(part: part, path: path)
        paragraph.style = style.style
        paragraph.format = style.format
        paragraph.outlineLevel = Self.outlineLevel(node)
        let place = place(&paragraph, node, style: style)
        if let place, !isDeleted { paragraph.label = counter.label(place) }

        var format = style.text
        if hiddenDepth > 0 || Self.isHiddenParagraph(node) { format.hidden = true }
        var reader = ODFParagraphReader(story: self, path: path, paragraphFormat: format)
        reader.place = place
        try reader.read(node, format)
        paragraph.endRevision = revisions.current
        if style.breakAfter { reader.inlines.add(.pageBreak, changes: []) }
        paragraph.content = reader.finish()
        labelOriginal(&paragraph, at: place)
        paragraph.share(with: &context.lastParagraph)
        return reader.cutOff + [.paragraph(paragraph)]
    }

    /// A `text:p` is no heading, whatever its style, though it may have a number of the outline.
    private static func outlineLevel(_ node: XMLNode) -> Int? {
        node.is(.text_h) ? node.integer(.text_outlineLevel).map { (1...9).contains($0) ? $0 : nil } ?? 1 : nil
    }

    func paragraphStyle(_ node: XMLNode) -> ODFStyles.Paragraph {
        let name = node[.text_styleName]
        let style = context.styles.paragraph(name, in: scope)
        if style.isMissing, let name {
            context.warn(
                .missingStyle, name,
                Bilingual(zh: "没有定义样式“\(name)”，按默认样式处理。", en: "There is no style “\(name)”; the default one stands in."),
                at: part)
        }
        return style
    }

    /// `text:hidden-paragraph` hides the paragraph in which it stands.
    private static func isHiddenParagraph(_ node: XMLNode) -> Bool {
        node.children.contains { child in
            child.is(.text_hiddenParagraph) ? child.isTrue(.text_isHidden) : child.is(.text_span) && isHiddenParagraph(child)
        }
    }

    // MARK: Deletions

    /// What was deleted between blocks: whole paragraphs and tables.
    func deletion(_ node: XMLNode, into blocks: inout [Block]) throws(WenshuError) {
        guard let region = revisions.takeDeletion(node[.text_changeId]), let deleted = region.deleted else { return }
        for piece in pieces(of: deleted) {
            blocks.append(try deletedBlock(piece, region.revision, id: node[.text_changeId] ?? "", index: blocks.count))
        }
    }

    /// A paragraph or table that was deleted, and the lists that it stood in.
    struct DeletedPiece {
        var node: XMLNode
        var lists: [ODFListFrame]
    }

    /// What a deletion holds, in document order.
    func pieces(of deletion: XMLNode) -> [DeletedPiece] {
        let outer = isDeleted
        isDeleted = true
        defer { isDeleted = outer }
        return pieces(of: deletion, in: [])
    }

    /// Paragraphs and tables out of their lists and sections.
    private func pieces(of node: XMLNode, in lists: [ODFListFrame]) -> [DeletedPiece] {
        var lists = lists
        var pieces: [DeletedPiece] = []
        for child in node.children where child.isElement {
            switch child.odf {
            case .text_p, .text_h, .table_table:
                pieces.append(DeletedPiece(node: child, lists: lists))
                if !lists.isEmpty { lists[lists.count - 1].awaitsLabel = false }
            case .office_changeInfo: continue
            case .text_list: pieces += self.pieces(of: child, in: lists + [listFrame(child, in: lists)])
            case .text_listItem, .text_listHeader:
                if !lists.isEmpty { lists[lists.count - 1].beginItem(child) }
                pieces += self.pieces(of: child, in: lists)
            default: pieces += self.pieces(of: child, in: lists)
            }
        }
        return pieces
    }

    /// A whole paragraph or table that is gone in the accepted view.
    ///
    /// - Parameter other: where it is counted, if it stands in no list of its own.
    func deletedBlock(
        _ piece: DeletedPiece, _ revision: Revision, id: String, index: Int, at other: ODFLabelCounter.Place? = nil
    ) throws(WenshuError) -> Block {
        let node = piece.node
        let outer = (lists, isDeleted)
        (lists, isDeleted) = (piece.lists, true)
        defer { (lists, isDeleted) = outer }
        let path = "changes/\(id)/\(index)/\(node.is(.table_table) ? "table" : "p")"
        if node.is(.table_table), var table = try table(node, path: path) {
            for i in table.rows.indices { table.rows[i].revision = revision }
            return .table(table)
        }
        try context.countBlock(in: nesting)
        let style = paragraphStyle(node)
        var paragraph = Paragraph(try deletedContent(node, revision, path: path))
        paragraph.origin = Origin(part: part, path: path)
        paragraph.style = style.style
        paragraph.format = style.format
        paragraph.endRevision = revision
        paragraph.outlineLevel = Self.outlineLevel(node)
        let own = place(&paragraph, node, style: style)
        labelOriginal(&paragraph, at: own ?? other)
        return .paragraph(paragraph)
    }

    func deletedContent(_ node: XMLNode, _ revision: Revision, path: String) throws(WenshuError) -> [Inline] {
        // Deletions that hold deletions are rare; a long chain of them would exhaust the stack.
        guard deletionDepth < Self.maximumDeletionDepth else { return [] }
        deletionDepth += 1
        let outer = revisions.setAside()
        defer {
            revisions.restore(outer)
            deletionDepth -= 1
        }
        var reader = ODFParagraphReader(story: self, path: path, paragraphFormat: paragraphStyle(node).text)
        try reader.read(node, reader.paragraphFormat)
        let content = reader.finish(keepsBlanks: true)
        return content.isEmpty ? [] : [.revision(revision, content)]
    }
}
