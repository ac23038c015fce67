import WenshuBasics
import WenshuContainer

/// Reads the blocks of one story: the body, a header, a note, the text boxes.
///
/// Each story counts its automatic numbers and its fields by itself.
final class StoryReader {
    let context: WordContext
    let part: String
    var labels = StoryLabels()
    /// Fields that began in a paragraph before and go on.
    var openFields: [InlineBuilder.OpenField] = []
    /// A tracked change of everything that is being read: a cell's, or one around whole blocks.
    var blockRevision: Revision?
    /// That of the row being read.
    var rowRevision: Revision?
    /// The text that is the mark of the note read last.
    var noteMark: Int?
    var paragraphPath = ""
    /// The text boxes met in the paragraph being read.
    var boxCount = 0
    /// Deeper than 0 in cells and text boxes, where no section ends.
    var nesting = 0
    /// Frames that wait for the paragraph which they stand at.
    private var frames = HeldFrames()
    /// How many unknown elements are around what is being read.
    var unknownDepth = 0
    /// Where sections end: the number of blocks before, and the section's properties.
    private(set) var sectionEnds: [(count: Int, properties: XMLNode)] = []
    /// The numbers of all text boxes go on from box to box.
    private lazy var boxes = StoryReader(context: context, part: part, loneFieldCharacters: loneFieldCharacters)
    /// `w:fldChar` elements that begin a field which never ends, or end one that never began.
    private let loneFieldCharacters: Set<Int>

    init(context: WordContext, part: String, loneFieldCharacters: Set<Int> = []) {
        self.context = context
        self.part = part
        self.loneFieldCharacters = loneFieldCharacters
    }

    convenience init(context: WordContext, part: String, root: XMLNode) {
        self.init(context: context, part: part, loneFieldCharacters: FieldBalance.lone(in: root))
    }

    /// The blocks in an element.
    func blocks(of node: XMLNode, path: String) throws(WenshuError) -> [Block] {
        var blocks: [Block] = []
        try read(node, path: path, into: &blocks)
        frames.flush(into: &blocks)
        return blocks
    }

    func read(_ parent: XMLNode, path: String, into blocks: inout [Block]) throws(WenshuError) {
        var index = 0
        for node in parent.children where node.isElement {
            try read(node, parentPath: path, index: index, into: &blocks)
            index += 1
        }
    }

    private func read(_ node: XMLNode, parentPath: String, index: Int, into blocks: inout [Block]) throws(WenshuError) {
        switch node.word {
        case .p:
            var paragraph = try paragraph(node, path: parentPath.down(index, "p"))
            let properties = node.child(.pPr)
            let section = nesting == 0 ? properties?.child(.sectPr) : nil
            if section == nil, let frame = properties?.child(.framePr), frames.hold(paragraph, frame) { return }
            frames.release(into: &paragraph)
            blocks.append(.paragraph(paragraph))
            if let section { sectionEnds.append((blocks.count, section)) }
        case .tbl:
            frames.flush(into: &blocks)
            if let table = try table(node, path: parentPath.down(index, "tbl")) { blocks.append(.table(table)) }
        case .sdt:
            guard let content = node.child(.sdtContent) else { return }
            try read(content, path: "\(parentPath)/\(index)/sdt", into: &blocks)
        case .customXml, .smartTag, .dir, .bdo:
            try read(node, path: "\(parentPath)/\(index)/\(node.word.map { "\($0)" } ?? "")", into: &blocks)
        case .ins, .del, .moveFrom, .moveTo:
            let outer = blockRevision
            blockRevision = StoryReader.revisionKind(node).map { StoryReader.revision(node, $0) }
            defer { blockRevision = outer }
            try read(node, path: "\(parentPath)/\(index)/\(node.word.map { "\($0)" } ?? "")", into: &blocks)
        case .alternateContent:
            guard let chosen = AlternateContent.chosen(in: node) else { return }
            try read(chosen, path: "\(parentPath)/\(index)/alternateContent", into: &blocks)
        case .math, .mathParagraph, .r, .hyperlink, .fldSimple:
            // A run without a paragraph around it.
            try context.countBlock(in: nesting)
            var inlines = InlineBuilder(continuing: openFields)
            paragraphPath = "\(parentPath)/\(index)"
            try read(one: node, into: &inlines, format: TextFormat())
            let (content, fields) = inlines.finish()
            openFields = fields
            guard !content.isEmpty else { return }
            var paragraph = Paragraph(content)
            paragraph.origin = Origin(part: part, path: paragraphPath)
            blocks.append(.paragraph(paragraph))
        case .altChunk: try altChunk(node, path: "\(parentPath)/\(index)/altChunk", into: &blocks)
        case .sectPr: if nesting == 0 { sectionEnds.append((blocks.count, node)) }
        case let word? where Self.silent.contains(word): return
        default:
            // What is unknown may still hold paragraphs.
            guard warnsUnread(node) else { return }
            defer { unknownDepth -= 1 }
            unknownDepth += 1
            try read(node, path: "\(parentPath)/\(index)", into: &blocks)
        }
    }

    /// The blocks of a text box, note or the like inside this story; text boxes count their numbers apart.
    func boxBlocks(of node: XMLNode, path: String) throws(WenshuError) -> [Block] {
        boxes.nesting = nesting + 1
        boxes.openFields = []
        boxes.blockRevision = nil
        return try boxes.blocks(of: node, path: path)
    }

    func isLone(_ fieldCharacter: XMLNode) -> Bool { loneFieldCharacters.contains(fieldCharacter.index) }

    /// Whether an unknown element is worth looking into; says so where it is the outermost one.
    func warnsUnread(_ node: XMLNode) -> Bool {
        // Looked through once and not again at every depth.
        guard unknownDepth == 0 else { return true }
        guard node.bearsText else { return false }
        warnUnread(node)
        return true
    }

    func warnUnread(_ node: XMLNode) {
        let name = node.fullName ?? node.word.map(\.qualifiedName) ?? "?"
        context.warn(
            .unreadContent, name,
            Bilingual(zh: "元素 \(name) 中的文字可能没有读全。", en: "The text in the element \(name) may not have been read completely."),
            at: part)
    }

    static func revisionKind(_ node: XMLNode) -> Revision.Kind? {
        switch node.word {
        case .ins: .inserted
        case .del: .deleted
        case .moveFrom: .movedFrom
        case .moveTo: .movedTo
        default: nil
        }
    }

    /// Elements without anything that a page shows.
    static let silent: Set<WordName> = [
        .pPr, .rPr, .tblPr, .tblPrEx, .tblGrid, .trPr, .tcPr, .sdtPr, .sdtEndPr, .smartTagPr, .customXmlPr, .rubyPr, .bookmarkEnd,
        .proofErr, .permStart, .permEnd, .lastRenderedPageBreak, .commentRangeStart, .commentRangeEnd, .moveFromRangeStart,
        .moveFromRangeEnd, .moveToRangeStart, .moveToRangeEnd, .customXmlInsRangeStart, .customXmlInsRangeEnd,
        .customXmlDelRangeStart, .customXmlDelRangeEnd, .customXmlMoveFromRangeStart, .customXmlMoveFromRangeEnd,
        .customXmlMoveToRangeStart, .customXmlMoveToRangeEnd, .footnoteRef, .endnoteRef, .annotationRef, .separator,
        .continuationSeparator, .fldData, .contentPart, .subDoc,
    ]
}
