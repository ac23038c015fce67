import WenshuBasics
import WenshuContainer

/// What all readers of one DOCX share: the package, styles and numbering, the counts against the limits, and the warnings.
final class WordContext {
    let package: OPCPackage
    let limits: Limits
    /// The part of the document itself.
    let mainPart: String
    /// In front of the identifiers of pictures, lists and comments: nothing, or the part in which this document was embedded.
    let prefix: String
    /// How often something embedded is embedded in something.
    let depth: Int
    var styles = WordStyles()
    var paragraphStyles: [String?: ParagraphStyle] = [:]
    var numbering = WordNumbering()
    var notes: [Note.Kind: NotesPart] = [:]
    var readNotes: Set<String> = []
    /// In which order the text names the comments; their part may have another.
    var commentPlaces: [String: Int] = [:]
    var isInNote = false
    /// Headers and footers by their parts: many sections may show the same one.
    var margins: [String: [Block]] = [:]
    /// Documents inserted by `w:altChunk`, by their parts.
    var embedded: [String: Document] = [:]
    /// What the paragraph before states: the next ones mostly state the same and share it.
    var lastParagraph = Paragraph()
    /// What runs and paragraphs said lately.
    private var runFormats = NodeMemo<TextFormat>()
    private var paragraphFormats = NodeMemo<ParagraphFormat>()
    private(set) var images: [ImageResource] = []
    private(set) var warnings: [Diagnostic] = []
    private var said: Set<String> = []
    private var imageOfPart: [String: String] = [:]
    private var seenParts: Set<String> = []
    private var blockCount = 0
    private var cellCount = 0
    /// Beyond this many, more warnings help nobody.
    private static let maximumWarnings = 200

    init(package: OPCPackage, mainPart: String, limits: Limits, prefix: String = "", depth: Int = 0) {
        self.package = package
        self.mainPart = mainPart
        self.limits = limits
        self.prefix = prefix
        self.depth = depth
    }

    // MARK: Parts

    /// The root of an XML part that must be of a kind; nothing, with a warning, where it is missing or something else.
    func root(_ part: String, _ expected: WordName) throws(WenshuError) -> XMLNode? {
        guard let tree = try package.xml(part, vocabulary: WordName.vocabulary), tree.root.is(expected) else {
            warnMissing(part: part)
            return nil
        }
        try lookThroughRelationships(of: part)
        return tree.root
    }

    /// The root of a part that the main part refers to by kind; nothing where it refers to none.
    func related(_ kind: String, conventionally name: String, _ expected: WordName) throws(WenshuError) -> (part: String, root: XMLNode)? {
        guard let part = try package.part(kind, of: mainPart, conventionally: name) else {
            if let wanted = try package.relationships(of: mainPart).first(where: { $0.kind == kind }) {
                warnMissing(part: wanted.part ?? wanted.target)
            }
            return nil
        }
        return try root(part, expected).map { (part, $0) }
    }

    func relationship(_ id: String?, of part: String) throws(WenshuError) -> Relationship? {
        guard let id else { return nil }
        guard let found = try package.relationship(id, of: part) else {
            warn(
                .missingPart, "rel \(part) \(id)",
                Bilingual(zh: "文中引用了不存在的关系 \(id)。", en: "The text refers to a relationship \(id) that does not exist."), at: part)
            return nil
        }
        return found
    }

    /// The image that a relationship of `part` means, read once for all its places.
    func image(_ id: String?, of part: String) throws(WenshuError) -> String? {
        guard let relationship = try relationship(id, of: part), !relationship.isExternal else { return nil }
        guard let target = relationship.part, let entry = try package.entry(target) else {
            warnMissing(part: relationship.part ?? relationship.target)
            return nil
        }
        if let known = imageOfPart[entry.name] { return known }
        let type = try package.contentType(of: entry.name) ?? "application/octet-stream"
        let id = prefix + entry.name
        images.append(ImageResource(id: id, mediaType: type, bytes: try package.archive.read(entry)))
        imageOfPart[entry.name] = id
        return id
    }

    /// What a run's `w:rPr` states.
    func runFormat(_ rPr: XMLNode?) -> TextFormat {
        guard let rPr else { return TextFormat() }
        return runFormats.value(of: rPr) { FormatReader.text($0, styles: styles) }
    }

    /// What a paragraph's `w:pPr` states.
    func paragraphFormat(_ pPr: XMLNode?) -> ParagraphFormat {
        guard let pPr else { return ParagraphFormat() }
        return paragraphFormats.value(of: pPr) { FormatReader.paragraph($0) }
    }

    // MARK: Limits

    /// Counts a block, once for each table around it: the cells of all of them hold its text.
    func countBlock(in nesting: Int = 0) throws(WenshuError) {
        blockCount += max(1, nesting)
        guard blockCount <= limits.blocks else {
            throw Limits.exceeded(Bilingual(zh: "段落和表格的数目", en: "The number of paragraphs and tables"), limit: limits.blocks)
        }
    }

    func countCell(span: Int) throws(WenshuError) {
        cellCount += 1
        guard cellCount <= limits.cells else {
            throw Limits.exceeded(Bilingual(zh: "单元格的数目", en: "The number of cells"), limit: limits.cells)
        }
        guard span <= limits.cellSpan else {
            throw Limits.exceeded(Bilingual(zh: "单元格跨越的列数", en: "The span of a cell"), limit: limits.cellSpan)
        }
    }

    // MARK: Warnings

    /// Says something once.
    ///
    /// - Parameter subject: what makes it the same thing as before.
    func warn(
        _ code: Diagnostic.Code, _ subject: String, _ message: Bilingual, at part: String, severity: Diagnostic.Severity = .warning,
        remedy: Bilingual? = nil
    ) {
        guard warnings.count < Self.maximumWarnings, said.insert("\(code.name) \(subject)").inserted else { return }
        warnings.append(Diagnostic(severity, code, message, at: Place(part: part), remedy: remedy))
    }

    /// Takes over the warnings of an embedded document.
    func adopt(_ warnings: [Diagnostic]) {
        self.warnings += warnings.prefix(max(Self.maximumWarnings - self.warnings.count, 0))
    }

    func warnMissing(part: String) {
        warn(
            .missingPart, part, Bilingual(zh: "文件中缺少部件 \(part)，已略过。", en: "The part \(part) is missing and was left out."), at: part,
            remedy: Bilingual(zh: "如内容不全，请用原程序打开后另存。", en: "If content is missing, open it in the program that made it and save it anew."))
    }

    /// Title, author and dates are no text: a damaged part of them is left out.
    func metadata() throws(WenshuError) -> Metadata {
        do {
            return try MetadataReader.read(package)
        } catch  where error.code == .malformedXML {
            warn(
                .damagedPart, "core-properties", Diagnostic.damagedMetadata, at: error.diagnostics.first?.place.part ?? "docProps/core.xml")
            return Metadata()
        }
    }

    /// Names what a part refers to outside the file, and what in the file could run.
    func lookThroughRelationships(of part: String) throws(WenshuError) {
        guard seenParts.insert(part).inserted else { return }
        for relationship in try package.relationships(of: part) {
            let target = relationship.target
            switch (relationship.kind, relationship.isExternal) {
            case ("attachedTemplate", true):
                warn(
                    .remoteTemplate, target,
                    Bilingual(
                        zh: "文件附有外部模板 \(target)，没有打开。", en: "It is attached to an external template \(target), which was not opened."),
                    at: part)
            case ("hyperlink", true):
                warn(
                    .externalLink, target,
                    Bilingual(zh: "文中有外部链接 \(target)，没有打开。", en: "It has an external link \(target), which was not opened."),
                    at: part, severity: .note)
            case (_, true):
                warn(
                    .externalLink, target,
                    Bilingual(zh: "文件引用了外部内容 \(target)，没有打开。", en: "It refers to external content \(target), which was not opened."),
                    at: part)
            case ("vbaProject", _):
                warn(.macros, "", Bilingual(zh: "文件带有宏，没有运行。", en: "It has macros, which were not run."), at: part)
            case ("oleObject", _), ("package", _), ("control", _):
                warn(
                    .embeddedObject, target,
                    Bilingual(zh: "文件嵌有对象 \(target)，没有打开。", en: "It embeds an object \(target), which was not opened."),
                    at: part)
            default: break
            }
        }
    }
}

extension Diagnostic {
    static let damagedMetadata = Bilingual(
        zh: "文件的标题、作者等属性已损坏，没有读取。", en: "The title, author and dates of the file are damaged and were not read.")
}
