/// What the writer looks up in the document: styles, lists, pictures, comments.
struct ODTSource {
    let styles: ODTStyles
    let lists: ODTLists
    let pictures: [String: ODTPicture]
    let comments: [String: Comment]
    let language: String

    /// The document was read, so that its paragraphs state their numbering and their labels.
    let isRead: Bool

    /// - Parameters: names that are given, for a package that has others.
    init(_ document: Document, styles: ODTStyles? = nil, lists: ODTLists? = nil, pictures: [String: ODTPicture]? = nil) {
        isRead = document.format != nil
        language = document.language ?? "en-US"
        self.styles = styles ?? ODTStyles(document.styles)
        self.lists = lists ?? ODTLists(document.lists)
        self.pictures = pictures ?? ODTPicture.all(document.images)
        comments = Dictionary(document.comments.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    }

    /// The numbering in force, where its list is defined.
    func numbering(of paragraph: Paragraph) -> Numbering? {
        let inherited = isRead ? nil : styles.paragraphStyle(paragraph.style)?.numbering
        guard let numbering = paragraph.numbering ?? inherited else { return nil }
        guard let levels = lists.definition(numbering.list)?.levels, !levels.isEmpty else { return nil }
        return Numbering(list: numbering.list, level: min(max(numbering.level, 0), levels.count - 1))
    }

    /// The direct formatting of a paragraph. In ODF a list's indents go before those of the paragraph's style, in the
    /// model a style that brings its own list goes before the list; what differs is stated on the paragraph.
    ///
    /// - Parameter isItem: false where the paragraph has a number but is no list item, so that nothing comes from the list.
    func format(of paragraph: Paragraph, numbering: Numbering?, isItem: Bool) -> ParagraphFormat {
        var format = paragraph.format
        let entry = styles.paragraphStyle(paragraph.style)
        let style = entry?.paragraph ?? ParagraphFormat()
        if let numbering, let level = lists.level(numbering)?.paragraph {
            let isOfStyle = paragraph.numbering == nil || paragraph.numbering == entry?.numbering
            let (near, far) = isOfStyle ? (style, level) : (level, style)
            let left = format.indentLeft ?? near.indentLeft ?? far.indentLeft ?? 0
            let first = format.firstLine ?? near.firstLine ?? far.firstLine ?? 0
            let given = isItem ? level : style
            if left != given.indentLeft ?? 0 || first != given.firstLine ?? 0 { (format.indentLeft, format.firstLine) = (left, first) }
        }
        // ODF counts tab stops from the indent: another indent moves those of the style unless they are stated again.
        if let left = format.indentLeft, left != style.indentLeft ?? 0 { format.tabStops = format.tabStops ?? style.tabStops }
        return format
    }

    /// A label that stands in the text, with what follows it.
    func literal(_ label: String, _ numbering: Numbering) -> [Inline] {
        lists.level(numbering)?.literal(label) ?? []
    }
}

extension Block {
    var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

extension Paragraph {
    /// Its end is deleted: the next paragraph joins it.
    var endIsDeleted: Bool { endRevision?.isInOriginal ?? false }

    var insertedEnd: Revision? { endRevision.flatMap { $0.isInAccepted ? $0 : nil } }

    /// The paragraph cut at its page breaks, and whether it ends with one. ODF breaks pages between paragraphs only.
    func pages() -> (pages: [Paragraph], endsPage: Bool) {
        var parts = Self.cut(content)
        guard parts.count > 1 else { return ([self], false) }
        let endsPage = parts.last?.isEmpty ?? false
        if endsPage { parts.removeLast() }
        let startsPage = parts.count > 1 && parts[0].isEmpty
        if startsPage { parts.removeFirst() }
        let pages = parts.enumerated().map { i, part in
            var page = self
            page.content = part
            if i == 0, startsPage { page.format.pageBreakBefore = true }
            // The rest of a paragraph does not begin one.
            if i > 0 { (page.format.firstLine, page.label, page.numbering) = (0, nil, nil) }
            return page
        }
        return (pages, endsPage)
    }

    private static func cut(_ content: [Inline]) -> [[Inline]] {
        var parts: [[Inline]] = [[]]
        for inline in content {
            switch inline {
            case .pageBreak: parts.append([])
            case .revision(let revision, let inner) where revision.isInAccepted:
                for (i, part) in cut(inner).enumerated() {
                    if i > 0 { parts.append([]) }
                    if !part.isEmpty { parts[parts.count - 1].append(.revision(revision, part)) }
                }
            default: parts[parts.count - 1].append(inline)
            }
        }
        return parts
    }
}
