import WenshuBasics
import WenshuContainer

/// Reads the blocks of a body, a header or the like, in document order.
final class ODFStoryReader {
    let context: ODFContext
    let part: String
    let scope: ODFStyles.Part
    var revisions = ODFRevisions()
    var counter = ODFLabelCounter()
    /// The lists around the place that is read now, outermost first.
    var lists: [ODFListFrame] = []
    /// Sections and paragraphs around it that are hidden.
    var hiddenDepth = 0
    /// Tables, text boxes and notes around it; master pages count outside of them only.
    var nesting = 0
    var deletionDepth = 0
    /// What is read now is gone in the accepted view.
    var isDeleted = false
    static let maximumDeletionDepth = 8
    /// Before which block a new page style begins.
    private(set) var pageStyles: [(block: Int, master: String)] = []
    /// What is anchored to a page and waits for a paragraph to stand in.
    private var waiting: [Inline] = []

    init(context: ODFContext, part: String, scope: ODFStyles.Part) {
        self.context = context
        self.part = part
        self.scope = scope
    }

    /// The blocks in an element.
    func blocks(of node: XMLNode, path: String) throws(WenshuError) -> [Block] {
        let outer = waiting
        waiting = []
        defer { waiting = outer }
        var blocks: [Block] = []
        try read(childrenOf: node, path: path, into: &blocks)
        if !waiting.isEmpty {
            try context.countBlock(in: nesting)
            var paragraph = Paragraph(waiting)
            paragraph.origin = Origin(part: part, path: path)
            blocks.append(.paragraph(paragraph))
        }
        return blocks
    }

    /// The blocks of what stands apart from the text around it: a cell, a note, a text box.
    func innerBlocks(of node: XMLNode, path: String) throws(WenshuError) -> [Block] {
        let outerLists = lists
        lists = []
        nesting += 1
        defer {
            lists = outerLists
            nesting -= 1
        }
        return try blocks(of: node, path: path)
    }

    private func read(childrenOf parent: XMLNode, path: String, into blocks: inout [Block]) throws(WenshuError) {
        var index = 0
        for node in parent.children where node.isElement {
            try read(node, path: "\(path)/\(index)", into: &blocks)
            index += 1
        }
    }

    private func read(_ node: XMLNode, path: String, into blocks: inout [Block]) throws(WenshuError) {
        switch node.odf {
        case .text_p, .text_h:
            let first = blocks.count
            notePageStyle(paragraphStyle(node).masterPage, at: first)
            blocks += try paragraph(node, path: "\(path)/\(node.is(.text_h) ? "h" : "p")")
            putWaiting(into: &blocks, from: first)
        case .table_table:
            notePageStyle(context.styles.value(node[.table_styleName], .table, in: scope) { $0[.style_masterPageName] }, at: blocks.count)
            if let table = try table(node, path: "\(path)/table") { blocks.append(.table(table)) }
        case .text_list: try list(node, path: "\(path)/list", into: &blocks)
        case .text_numberedParagraph: try numberedParagraph(node, path: "\(path)/numbered-paragraph", into: &blocks)
        case .text_section: try section(node, path: "\(path)/section", into: &blocks)
        case .text_tableOfContent, .text_illustrationIndex, .text_tableIndex, .text_objectIndex, .text_userIndex,
            .text_alphabeticalIndex, .text_bibliography:
            if let body = node.child(.text_indexBody) { try read(childrenOf: body, path: "\(path)/index", into: &blocks) }
        case .text_changeStart: revisions.start(node[.text_changeId])
        case .text_changeEnd: revisions.end(node[.text_changeId])
        case .text_change: try deletion(node, into: &blocks)
        case .text_trackedChanges:
            revisions.gather(node)
            counter.keepOriginal()
        case let name? where ODFStoryReader.isShape(name): waiting += try shape(node, path: path)
        case let name? where Self.silent.contains(name): return
        case .text_ddeConnectionDecls: context.warnActive("DDE", at: part)
        default:
            // What is unknown may still hold paragraphs.
            try read(childrenOf: node, path: path, into: &blocks)
        }
    }

    private static let silent: Set<ODFName> = [
        .office_forms, .text_sequenceDecls, .text_variableDecls, .text_userFieldDecls, .text_softPageBreak, .text_sectionSource,
        .text_alphabeticalIndexAutoMarkFile, .table_calculationSettings, .office_ddeSource, .text_pageSequence, .office_annotationEnd,
    ]

    private func putWaiting(into blocks: inout [Block], from first: Int) {
        guard !waiting.isEmpty, first < blocks.count, case .paragraph(var paragraph) = blocks[first] else { return }
        paragraph.content = waiting + paragraph.content
        blocks[first] = .paragraph(paragraph)
        waiting = []
    }

    // MARK: Sections and pages

    private func section(_ node: XMLNode, path: String, into blocks: inout [Block]) throws(WenshuError) {
        if let source = node.child(.text_sectionSource), let target = source[.xlink_href] { context.warnExternal(target, at: part) }
        if node.child(.office_ddeSource) != nil { context.warnActive("DDE", at: part) }
        let isHidden = node[.text_display] == "none" || node[.text_display] == "condition" && node.isTrue(.text_isHidden)
        if isHidden { hiddenDepth += 1 }
        defer { if isHidden { hiddenDepth -= 1 } }
        try read(childrenOf: node, path: path, into: &blocks)
    }

    func notePageStyle(_ master: String?, at block: Int) {
        guard nesting == 0, let master, !master.isEmpty else { return }
        pageStyles.append((block, master))
    }

    // MARK: Lists

    private func list(_ node: XMLNode, path: String, into blocks: inout [Block]) throws(WenshuError) {
        lists.append(listFrame(node, in: lists))
        defer { lists.removeLast() }
        var index = 0
        for item in node.children where item.isElement {
            if item.is(.text_listItem) || item.is(.text_listHeader) {
                lists[lists.count - 1].beginItem(item)
                try read(childrenOf: item, path: "\(path)/\(index)/item", into: &blocks)
            } else if item.is(.text_changeStart) || item.is(.text_changeEnd) || item.is(.text_change) {
                try read(item, path: "\(path)/\(index)", into: &blocks)
            }
            index += 1
        }
    }

    /// A list that begins, inside others or on its own.
    func listFrame(_ node: XMLNode, in lists: [ODFListFrame]) -> ODFListFrame {
        let style = node[.text_styleName] ?? lists.last?.style
        // What was deleted belongs to the list around it, or else to the one before it, whatever office programs name it apart.
        let around = isDeleted ? self.lists.first : nil
        let instance =
            lists.last?.instance ?? (around?.style == style ? around?.instance : nil)
            ?? counter.begin(
                style: style, id: node[.xml_id] ?? node[.text_id], continues: isDeleted || node.isTrue(.text_continueNumbering),
                continuesList: node[.text_continueList])
        return ODFListFrame(instance: instance, style: style, level: min(lists.count, ODFListStyle.maximumLevels - 1))
    }

    private func numberedParagraph(_ node: XMLNode, path: String, into blocks: inout [Block]) throws(WenshuError) {
        let outer = lists
        defer { lists = outer }
        let style = node[.text_styleName]
        let instance = counter.begin(
            style: style, id: node[.text_listId], continues: node[.text_continueNumbering] != "false", continuesList: nil)
        let level = min(max(node.integer(.text_level) ?? 1, 1), ODFListStyle.maximumLevels) - 1
        lists = [ODFListFrame(instance: instance, style: style, level: level)]
        lists[0].beginItem(node)
        try read(childrenOf: node, path: path, into: &blocks)
    }
}

/// A list around the place that is read now.
struct ODFListFrame {
    var instance: ODFNumberingCounter.Instance
    var style: String?
    /// From 0.
    var level: Int
    /// An item has begun, and its first paragraph, which carries the label, has not come yet.
    var awaitsLabel = false
    var start: Int?
    var itemStyle: String?

    init(instance: ODFNumberingCounter.Instance, style: String?, level: Int) {
        self.instance = instance
        self.style = style
        self.level = level
    }

    /// - Parameter item: `text:list-item`, `text:list-header` or `text:numbered-paragraph`.
    mutating func beginItem(_ item: XMLNode) {
        awaitsLabel = !item.is(.text_listHeader)
        start = item.integer(.text_startValue)
        itemStyle = item[.text_styleOverride]
    }
}
