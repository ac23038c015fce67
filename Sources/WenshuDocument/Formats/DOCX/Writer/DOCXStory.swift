import WenshuContainer

/// Writes a story — body, header, note, comment — as WordprocessingML: one part with its relationships.
struct DOCXStory {
    enum Kind { case body, headerFooter, note, comment, textBox }

    let context: DOCXContext
    var xml = XMLWriter(standalone: true)
    var relationships = DOCXRelationships()
    var kind: Kind
    /// Set inside text that a tracked change deletes, which has elements of its own.
    var isDeleted = false
    /// The width in points between the margins, for what states none of its own.
    var width = 442.2
    /// The mark of the note that the next paragraph begins.
    var pendingNoteMark: Note.Kind?
    /// The tracked change of the row around.
    var rowRevision: Revision?
    var labels = DOCXLabels()
    /// Text boxes count their numbers apart, from box to box.
    var boxLabels = DOCXLabels()
    /// Set inside a box at the foot of the page: its paragraphs are the body's own, in a frame (`w:framePr`).
    var isAtFoot = false

    init(_ kind: Kind, _ context: DOCXContext) {
        self.kind = kind
        self.context = context
    }

    /// Blocks of a place that must hold one and end with a paragraph: cells, notes, headers.
    mutating func writeClosed(_ blocks: [Block]) {
        write(blocks)
        if case .paragraph = blocks.last { return }
        xml.element("w:p")
    }

    /// - Parameter section: the page set-up that ends with the last block, where another section follows.
    mutating func write(_ blocks: [Block], endingSection section: DOCXSection? = nil) {
        var afterTable = false
        for (i, block) in blocks.enumerated() {
            switch block {
            case .table(let table):
                // Two tables in a row would become one.
                if afterTable { xml.element("w:p") }
                write(table)
                afterTable = true
            case .paragraph(let paragraph):
                write(paragraph, section: i == blocks.count - 1 ? section : nil)
                afterTable = false
            }
        }
        if let section, afterTable || blocks.isEmpty { write(Paragraph(), section: section) }
    }

    mutating func write(_ paragraph: Paragraph, section: DOCXSection? = nil) {
        for case .textBox(let box) in paragraph.content where box.standsAtFoot { writeAtFoot(box.blocks) }
        xml.start("w:p")
        let (styled, _) = context.resolver.paragraph(paragraph.style)
        var format = paragraph.format
        if paragraph.content.contains(where: \.isTall), case .exactly = format.lineSpacing ?? styled.lineSpacing {
            // An exact line would cut the picture off.
            format.lineSpacing = .multiple(1)
        }
        let style = context.styles.reference(paragraph.style)
        let label = labels.label(of: paragraph, isCounted: (paragraph.endRevision ?? rowRevision)?.isInAccepted ?? true, context)
        let numbering = label.numbering
        format.indentLeft = format.indentLeft ?? label.level.indentLeft
        format.firstLine = format.firstLine ?? label.level.firstLine
        let outline = paragraph.outlineLevel == context.outlineLevel(of: paragraph.style) ? nil : paragraph.outlineLevel
        if style != nil || numbering != nil || outline != nil || section != nil || paragraph.endRevision != nil
            || format != ParagraphFormat() || isAtFoot
        {
            xml.start("w:pPr")
            if let style { xml.element("w:pStyle", ["w:val": style]) }
            xml.wordParagraphProperties(
                format, numbering: numbering, outlineLevel: outline, inherited: styled.tabStops ?? [], footWidth: isAtFoot ? width : nil)
            if let revision = paragraph.endRevision { xml.element("w:rPr") { $0.change(revision, number: context.next(.revision)) } }
            if let section { section.write(to: &xml) }
            xml.end()
        }
        if let mark = pendingNoteMark {
            pendingNoteMark = nil
            writeRun(Self.superscript) { $0.element(mark == .footnote ? "w:footnoteRef" : "w:endnoteRef") }
        }
        write(label.text + paragraph.content)
        xml.end()
    }

    static var superscript: TextFormat {
        var format = TextFormat()
        format.position = .superscript
        return format
    }
}

extension Inline {
    /// Whether it holds a picture or a box that stands in the line.
    fileprivate var isTall: Bool {
        switch self {
        case .image: true
        case .textBox(let box): box.frame == nil && !box.standsAtFoot
        case .link(_, let content), .revision(_, let content): content.contains(where: \.isTall)
        case .field(let field): field.result.contains(where: \.isTall)
        default: false
        }
    }
}

extension XMLWriter {
    /// A tracked change of a paragraph's end or of a row: an empty element with its author.
    mutating func change(_ revision: Revision, number: Int, inRow: Bool = false) {
        start(revision.kind.element(inRow: inRow))
        changeAttributes(revision, number: number)
        end()
    }

    mutating func changeAttributes(_ revision: Revision, number: Int) {
        attribute("w:id", String(number))
        attribute("w:author", revision.author ?? "")
        if let date = DOCXUnits.dateTime(revision.date) { attribute("w:date", date) }
    }
}

extension Revision.Kind {
    /// Rows know no moves.
    func element(inRow: Bool = false) -> String {
        switch self {
        case .inserted: "w:ins"
        case .deleted: "w:del"
        case .movedFrom: inRow ? "w:del" : "w:moveFrom"
        case .movedTo: inRow ? "w:ins" : "w:moveTo"
        }
    }
}
