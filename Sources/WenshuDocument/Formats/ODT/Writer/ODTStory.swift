import WenshuContainer

/// Writes a story (body, header, note, cell, box) as ODF text content.
///
/// One story writer makes all the content of one part; nested stories go through the same one, so that automatic
/// styles, changes and lists keep one numbering.
struct ODTStory {
    let source: ODTSource
    var xml = XMLWriter(declaration: false)
    var styles: ODTAutomaticStyles
    var fonts: Set<String> = []
    var changes = ODTChanges()
    var notes: [Note.Kind: Int] = [:]
    var frames = 0
    var tables = 0
    /// What the next block must begin with.
    var pending = ODTBreak()
    /// Set inside deleted text, where changes have no marks of their own.
    var isDeleted = false
    var isInLink = false
    var hasLinks = false
    /// How many tables, boxes and notes are around; page breaks count outside only.
    var nesting = 0

    private var counters: [String: ODTListCounter] = [:]
    /// `xml:id` of the last `text:list` of each definition.
    private var lastList: [String: String] = [:]
    private var listCount = 0
    private var open: (list: String, depth: Int)?

    init(_ source: ODTSource, prefix: String) {
        self.source = source
        styles = ODTAutomaticStyles(prefix: prefix)
    }

    /// A story of another document in the same part: its styles and names go on.
    init(_ source: ODTSource, continuing other: ODTStory) {
        self.source = source
        styles = other.styles
        (fonts, notes, frames, tables, listCount) = (other.fonts, other.notes, other.frames, other.tables, other.listCount)
        hasLinks = other.hasLinks
    }

    /// Writes blocks as one run: lists that they open are closed at the end.
    mutating func write(_ blocks: [Block]) {
        let outer = open
        open = nil
        var i = 0
        while i < blocks.count {
            switch blocks[i] {
            case .table(let table):
                closeList()
                write(table)
            case .paragraph(let paragraph):
                var group = [paragraph]
                while let last = group.last, last.endIsDeleted, i + 1 < blocks.count, case .paragraph(let next) = blocks[i + 1] {
                    group.append(next)
                    i += 1
                }
                let isFollowed = i + 1 < blocks.count && blocks[i + 1].isParagraph
                write(group, isFollowed: isFollowed)
            }
            i += 1
        }
        closeList()
        open = outer
    }

    /// Writes blocks inside a table or box, where no page can begin.
    mutating func writeNested(_ blocks: [Block]) {
        let outer = pending
        pending = ODTBreak()
        nesting += 1
        write(blocks)
        nesting -= 1
        pending = outer
    }

    /// Writes a story whose lists count on their own: a note, a comment.
    mutating func writeApart(_ blocks: [Block]) {
        let (outerCounters, outerLast) = (counters, lastList)
        (counters, lastList) = ([:], [:])
        writeNested(blocks)
        (counters, lastList) = (outerCounters, outerLast)
    }

    /// Writes paragraphs that are one in the accepted view: the ends of all but the last are deleted.
    private mutating func write(_ group: [Paragraph], isFollowed: Bool) {
        guard let last = group.last else { return }
        // As word processors do it, the joined paragraph is set as the one whose end is left.
        let (pages, endsPage) = nesting == 0 ? last.pages() : ([last], false)
        for (i, page) in pages.enumerated() {
            if i > 0 { pending.page = true }
            let numbering = i == 0 ? source.numbering(of: page) : nil
            let number = numbering.map { count($0, label: page.label) } ?? .literal("")
            if let numbering, number.isItem { openItem(numbering, start: number.start) } else { closeList() }
            let outline = page.outlineLevel ?? source.styles.paragraphStyle(page.style)?.outlineLevel
            xml.start(
                outline == nil ? "text:p" : "text:h", ["text:style-name": paragraphStyle(page, numbering: numbering, isItem: number.isItem)]
            )
            if let outline { xml.attribute("text:outline-level", String(min(max(outline, 1), 10))) }
            changes.endOpenBreak(in: &xml)
            if i == 0 { joined(group.dropLast()) }
            if let numbering, case .literal(let label) = number { write(source.literal(label, numbering)) }
            write(page.content)
            if i == pages.count - 1, isFollowed, let revision = last.insertedEnd, !isDeleted {
                changes.beginBreak(revision, in: &xml)
            }
            xml.end()
        }
        if endsPage { pending.page = true }
    }

    /// Paragraphs before the one that they join, each with the deleted break behind it.
    private mutating func joined(_ paragraphs: some Sequence<Paragraph>) {
        for paragraph in paragraphs {
            write(paragraph.content)
            guard let revision = paragraph.endRevision, !isDeleted else { continue }
            let style = styles.use(paragraph.style, .paragraph, of: source.styles)
            let id = changes.deletion(revision) { xml in
                xml.element("text:p", ["text:style-name": style])
                xml.element("text:p")
            }
            xml.element("text:change", ["text:change-id": id])
        }
    }

    // MARK: Styles

    /// The style of a paragraph: its named one, or an automatic one for what it adds.
    private mutating func paragraphStyle(_ paragraph: Paragraph, numbering: Numbering?, isItem: Bool) -> String {
        var format = source.format(of: paragraph, numbering: numbering, isItem: isItem)
        let position = pending.take()
        if position.page { format.pageBreakBefore = true }
        let parent = styles.use(paragraph.style, .paragraph, of: source.styles)
        guard format != ParagraphFormat() || position.masterPage != nil else { return parent }
        let inherited = source.styles.paragraphStyle(paragraph.style)?.paragraph
        var attributes = [("style:parent-style-name", parent)]
        if let master = position.masterPage { attributes.append(("style:master-page-name", master)) }
        return styles.name(.paragraph, attributes) {
            $0.paragraphProperties(format, tabOrigin: format.indentLeft ?? inherited?.indentLeft ?? 0)
        }
    }

    // MARK: Lists

    /// Opens lists and items so that the next paragraph is an item at its level.
    private mutating func openItem(_ numbering: Numbering, start: Int?) {
        if let open, open.list != numbering.list { closeList() }
        if open == nil {
            listCount += 1
            let id = "\(styles.prefix)list\(listCount)"
            xml.start(
                "text:list",
                ["xml:id": id, "text:style-name": source.lists.name(numbering.list), "text:continue-list": lastList[numbering.list]])
            lastList[numbering.list] = id
            open = (numbering.list, 1)
        } else {
            while let depth = open?.depth, depth > numbering.level + 1 { closeLevel() }
            if let depth = open?.depth, depth < numbering.level + 1 {
                xml.start("text:list")
                open?.depth += 1
            } else {
                xml.end()
            }
        }
        while let depth = open?.depth, depth < numbering.level + 1 {
            xml.start("text:list-item")
            xml.start("text:list")
            open?.depth += 1
        }
        xml.start("text:list-item")
        if let start { xml.attribute("text:start-value", String(start)) }
    }

    private mutating func count(_ numbering: Numbering, label: String?) -> ODTListCounter.Number {
        guard let definition = source.lists.definition(numbering.list) else { return .literal(label ?? "") }
        return counters[numbering.list, default: ODTListCounter(definition, hasLabels: source.isRead)].count(numbering.level, label: label)
    }

    private mutating func closeLevel() {
        xml.end()
        xml.end()
        open?.depth -= 1
    }

    private mutating func closeList() {
        while let depth = open?.depth, depth > 0 { closeLevel() }
        open = nil
    }
}

/// What a block begins with.
struct ODTBreak {
    var page = false
    var masterPage: String?

    /// The state, which is used up by that.
    mutating func take() -> ODTBreak {
        defer { self = ODTBreak() }
        // A new page set-up begins a page by itself.
        return ODTBreak(page: page && masterPage == nil, masterPage: masterPage)
    }
}
