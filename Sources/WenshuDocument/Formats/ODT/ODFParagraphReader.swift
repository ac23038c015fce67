import WenshuBasics
import WenshuContainer

/// Reads the content of one paragraph.
struct ODFParagraphReader {
    let story: ODFStoryReader
    let path: String
    /// The format that runs have by their paragraph.
    let paragraphFormat: TextFormat
    var inlines = ODFInlineBuilder()
    /// Paragraphs and tables that tracked deletions cut off in front of this one.
    private(set) var cutOff: [Block] = []
    /// Where this one is counted; in a deletion that knows of no lists, all paragraphs were items like it.
    var place: ODFLabelCounter.Place?
    private var boxes = 0
    /// Links, fields and ruby around the place that is read; a paragraph cannot be cut there.
    private var depth = 0

    init(story: ODFStoryReader, path: String, paragraphFormat: TextFormat) {
        self.story = story
        self.path = path
        self.paragraphFormat = paragraphFormat
    }

    /// - Parameter keepsBlanks: what is deleted inside a text may end with a blank.
    mutating func finish(keepsBlanks: Bool = false) -> [Inline] {
        keepsBlanks ? inlines.content(story.revisions.revision) : inlines.finish(story.revisions.revision)
    }

    mutating func read(_ parent: XMLNode, _ format: TextFormat) throws(WenshuError) {
        for node in parent.children {
            if node.isText {
                inlines.addText(SymbolFonts.text(node.string, font: format.fontLatin), format, changes: story.revisions.open)
            } else {
                try read(element: node, format)
            }
        }
    }

    private mutating func read(element node: XMLNode, _ format: TextFormat) throws(WenshuError) {
        switch node.odf {
        case .text_span: try read(node, spanFormat(node, in: format))
        case .text_s:
            let count = max(node.integer(.text_c) ?? 1, 0)
            try story.context.countBlanks(count)
            inlines.addBlanks(count, format, changes: story.revisions.open)
        case .text_tab: add(.tab)
        case .text_lineBreak: add(.lineBreak)
        case .text_softPageBreak: return
        case .text_a: try link(node, format)
        case .text_ruby: try ruby(node, format)
        case .text_note: try note(node)
        case .office_annotation: try comment(node)
        case .text_bookmark, .text_bookmarkStart:
            if let name = node[.text_name] { inlines.add(.bookmark(name: name), changes: story.revisions.open, isVisible: false) }
        case .text_changeStart: story.revisions.start(node[.text_changeId])
        case .text_changeEnd: story.revisions.end(node[.text_changeId])
        case .text_change: try deletion(node)
        case .text_pageNumber: try field(node, .page, format)
        case .text_pageCount: try field(node, .pageCount, format)
        case .text_hiddenText: hiddenText(node, format)
        case .field_fieldmark: formField(node, format)
        case .text_variableSet where node[.text_display] == "none": return
        case .text_script, .text_executeMacro:
            story.context.warnMacros(at: story.part)
            if node.is(.text_executeMacro) { try field(node, .other("execute-macro"), format) }
        case .text_ddeConnection:
            story.context.warnActive("DDE", at: story.part)
            try field(node, .other("dde-connection"), format)
        case .text_meta: try read(node, format)
        case let name? where ODFStoryReader.isShape(name): try shape(node)
        case let name? where Self.silent.contains(name): return
        default: try other(node, format)
        }
    }

    private static let silent: Set<ODFName> = [
        .text_bookmarkEnd, .text_referenceMark, .text_referenceMarkStart, .text_referenceMarkEnd, .office_annotationEnd,
        .text_tocMark, .text_tocMarkStart, .text_tocMarkEnd, .text_userIndexMark, .text_userIndexMarkStart, .text_userIndexMarkEnd,
        .text_alphabeticalIndexMark, .text_alphabeticalIndexMarkStart, .text_alphabeticalIndexMarkEnd, .text_hiddenParagraph,
        .text_databaseNext, .text_databaseRowSelect, .office_eventListeners, .office_forms,
    ]

    private mutating func add(_ inline: Inline) { inlines.add(inline, changes: story.revisions.open) }

    private func spanFormat(_ node: XMLNode, in outer: TextFormat) -> TextFormat {
        guard let name = node[.text_styleName] else { return outer }
        var format = story.context.styles.text(name, in: story.scope)
        format.style = format.style ?? outer.style
        format.fill(from: outer)
        // What a hidden section or span holds stays hidden, whatever a style inside says.
        if outer.hidden == true { format.hidden = true }
        format.share(with: &story.context.lastSpan)
        return format
    }

    // MARK: Elements with content of their own

    /// The content of an element inside the paragraph, as a list by itself.
    private mutating func content(of node: XMLNode, _ format: TextFormat) throws(WenshuError) -> [Inline] {
        let outer = inlines
        inlines = ODFInlineBuilder(inside: outer)
        depth += 1
        try read(node, format)
        depth -= 1
        var inner = inlines
        inlines = outer
        inlines.goOn(after: inner)
        return inner.content(story.revisions.revision)
    }

    private mutating func link(_ node: XMLNode, _ format: TextFormat) throws(WenshuError) {
        let target = node[.xlink_href] ?? ""
        let inner = try content(of: node, format)
        story.context.warnLink(target, at: story.part)
        // The changes are inside; around the link they would count twice.
        if !inner.isEmpty { inlines.add(.link(target: target, inner), changes: [], isVisible: false) }
    }

    private mutating func field(_ node: XMLNode, _ kind: Field.Kind, _ format: TextFormat) throws(WenshuError) {
        let open = story.revisions.open
        let result = try content(of: node, format)
        inlines.add(.field(Field(kind, result: result)), changes: result.isEmpty ? open : [], isVisible: result.isEmpty)
    }

    private mutating func ruby(_ node: XMLNode, _ format: TextFormat) throws(WenshuError) {
        let base = try node.child(.text_rubyBase).map { node throws(WenshuError) in try content(of: node, format) } ?? []
        let state = inlines
        let reading = try node.child(.text_rubyText).map { node throws(WenshuError) in try content(of: node, format) } ?? []
        inlines = state
        if !base.isEmpty { inlines.add(.ruby(base: base, reading: reading), changes: [], isVisible: false) }
    }

    private mutating func hiddenText(_ node: XMLNode, _ format: TextFormat) {
        guard let text = node[.text_stringValue], !text.isEmpty else { return }
        var format = format
        if node.isTrue(.text_isHidden) { format.hidden = true }
        inlines.addText(text, format, changes: story.revisions.open)
    }

    /// A form's check box or list, which LibreOffice writes as a mark that holds the choice and no text.
    private mutating func formField(_ node: XMLNode, _ format: TextFormat) {
        func values(_ name: String) -> [String] {
            node.children.filter { $0.is(.field_param) && $0[.field_name] == name }.map { $0[.field_value] ?? "" }
        }
        switch node[.field_type]?.split(separator: ".").last {
        case "FORMCHECKBOX":
            inlines.addText(values("Checkbox_Checked").last == "true" ? "☒" : "☐", format, changes: story.revisions.open)
        case "FORMDROPDOWN":
            let entries = values("Dropdown_ListEntry")
            let chosen = values("Dropdown_Selected").last.flatMap { Int($0) } ?? 0
            if entries.indices.contains(chosen) { inlines.addText(entries[chosen], format, changes: story.revisions.open) }
        default: return
        }
    }

    /// Fields show their text; so do elements that are not known.
    private mutating func other(_ node: XMLNode, _ format: TextFormat) throws(WenshuError) {
        let name = node.odf?.qualifiedName ?? node.fullName ?? ""
        if name.hasPrefix("text:") {
            try field(node, .other(String(name.dropFirst(5))), format)
        } else {
            try read(node, format)
        }
    }

    // MARK: What is anchored here

    private mutating func note(_ node: XMLNode) throws(WenshuError) {
        let kind: Note.Kind = node[.text_noteClass] == "endnote" ? .endnote : .footnote
        let open = story.revisions.setAside()
        defer { story.revisions.restore(open) }
        let blocks = try node.child(.text_noteBody).map { body throws(WenshuError) in
            try story.innerBlocks(of: body, path: "\(path)/note")
        }
        let mark = node.child(.text_noteCitation)?.allText
        inlines.add(.note(Note(kind, mark: mark, blocks: blocks ?? [])), changes: open, isVisible: false)
    }

    private mutating func comment(_ node: XMLNode) throws(WenshuError) {
        let open = story.revisions.setAside()
        defer { story.revisions.restore(open) }
        let blocks = try story.innerBlocks(of: node, path: "\(path)/annotation")
        let id = String(story.context.comments.count)
        story.context.comments.append(Comment(id: id, author: node.child(.dc_creator)?.allText, blocks: blocks))
        inlines.add(.comment(id: id), changes: open, isVisible: false)
    }

    private mutating func shape(_ node: XMLNode) throws(WenshuError) {
        let open = story.revisions.setAside()
        defer { story.revisions.restore(open) }
        for inline in try story.shape(node, path: "\(path)/\(boxes)") {
            boxes += 1
            let isVisible = if case .textBox = inline { false } else { true }
            inlines.add(inline, changes: open, isVisible: isVisible)
        }
    }

    // MARK: Deletions

    /// Puts deleted text back where it was. Where a paragraph's end was deleted, the text before it becomes a paragraph of its own,
    /// which the accepted view runs into this one again.
    private mutating func deletion(_ node: XMLNode) throws(WenshuError) {
        let id = node[.text_changeId] ?? ""
        guard let region = story.revisions.takeDeletion(id), let deleted = region.deleted else { return }
        let pieces = story.pieces(of: deleted)
        guard let last = pieces.last else { return }
        let place = place?.instance == nil || pieces.contains { !$0.lists.isEmpty } ? nil : place
        for (i, piece) in pieces.dropLast().enumerated() {
            if depth > 0 {
                try addDeleted(piece.node, region.revision, id: id)
                add(.revision(region.revision, [.lineBreak]))
            } else if i == 0, !piece.node.is(.table_table) {
                try cut(piece, region.revision, id: id, at: place)
            } else {
                cutOff.append(try story.deletedBlock(piece, region.revision, id: id, index: i, at: place))
            }
        }
        if last.node.is(.table_table) {
            cutOff.append(try story.deletedBlock(last, region.revision, id: id, index: pieces.count - 1))
        } else {
            try addDeleted(last.node, region.revision, id: id)
        }
    }

    private mutating func addDeleted(_ node: XMLNode, _ revision: Revision, id: String) throws(WenshuError) {
        for inline in try story.deletedContent(node, revision, path: "changes/\(id)") {
            inlines.add(inline, changes: story.revisions.open, isVisible: false)
        }
    }

    /// Ends a paragraph here with deleted text.
    private mutating func cut(
        _ piece: ODFStoryReader.DeletedPiece, _ revision: Revision, id: String, at place: ODFLabelCounter.Place?
    ) throws(WenshuError) {
        guard case .paragraph(var paragraph) = try story.deletedBlock(piece, revision, id: id, index: 0, at: place) else { return }
        paragraph.content = inlines.content(story.revisions.revision) + paragraph.content
        cutOff.append(.paragraph(paragraph))
        let state = inlines
        inlines = ODFInlineBuilder(inside: state)
    }
}
