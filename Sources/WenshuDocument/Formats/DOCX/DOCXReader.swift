package import WenshuBasics
import WenshuContainer

/// Reads DOCX, DOCM and DOTX, transitional and strict, in an archive or flat, into the document model.
///
/// ECMA-376. Nothing outside the file is opened and nothing in it is run; what is missing or left out becomes a warning.
package enum DOCXReader {
    /// - Throws: `notADocument`, and what reading a ZIP archive or XML throws.
    package static func read(_ bytes: [UInt8], limits: Limits = .standard) throws(WenshuError) -> Document {
        try read(bytes, limits: limits, prefix: "", depth: 0)
    }

    /// A document, or one that is embedded in another.
    static func read(_ bytes: [UInt8], limits: Limits, prefix: String, depth: Int) throws(WenshuError) -> Document {
        let bytes = FlatPackage.isFlat(bytes) ? try FlatPackage.archive(bytes, limits: limits) : bytes
        let package = try OPCPackage(bytes, limits: limits)
        let context = WordContext(package: package, mainPart: try mainPart(of: package), limits: limits, prefix: prefix, depth: depth)
        return try document(context)
    }

    private static func mainPart(of package: OPCPackage) throws(WenshuError) -> String {
        if let part = try package.part("officeDocument", of: "", conventionally: "word/document.xml") { return part }
        throw notADocument(Bilingual(zh: "压缩包里没有 Word 正文", en: "the archive holds no Word text"))
    }

    private static func notADocument(_ what: Bilingual) -> WenshuError {
        WenshuError(
            .notADocument, Bilingual(zh: "不是 Word 文档：\(what.zh)。", en: "Not a Word document: \(what.en)."),
            remedy: Bilingual(zh: "请确认文件类型，必要时用原程序另存为 .docx。", en: "Check what kind of file it is; save it as .docx if need be."))
    }

    private static func document(_ context: WordContext) throws(WenshuError) -> Document {
        guard let root = try context.package.xml(context.mainPart, vocabulary: WordName.vocabulary)?.root, root.is(.document) else {
            throw notADocument(Bilingual(zh: "\(context.mainPart) 不是正文", en: "\(context.mainPart) is no text"))
        }
        try context.lookThroughRelationships(of: context.mainPart)
        try context.lookThroughRelationships(of: "")
        if let styles = try context.related("styles", conventionally: "word/styles.xml", .styles) {
            context.styles = WordStyles.shared(styles.root)
        }
        if let numbering = try context.related("numbering", conventionally: "word/numbering.xml", .numbering) {
            context.numbering = WordNumbering(numbering.root)
        }
        let settings = try context.related("settings", conventionally: "word/settings.xml", .settings)?.root
        try context.openNotes()

        var document = Document()
        document.format = "docx"
        document.metadata = try context.metadata()
        document.language = context.styles.language
        document.facingPages = settings?.flag(.evenAndOddHeaders) ?? false
        document.sections = try sections(root, context, facingPages: document.facingPages)
        document.comments = try context.comments()
        document.styles = context.modelStyles()
        document.lists = context.modelLists()
        document.images = context.images
        for part in context.embedded.keys.sorted() {
            guard let embedded = context.embedded[part] else { continue }
            document.comments += embedded.comments
            document.lists += embedded.lists
            document.images += embedded.images
        }
        document.warnings = context.warnings
        return document
    }

    private static func sections(_ root: XMLNode, _ context: WordContext, facingPages: Bool) throws(WenshuError) -> [Section] {
        guard let body = root.child(.body) else { return [] }
        let story = StoryReader(context: context, part: context.mainPart, root: root)
        let blocks = try story.blocks(of: body, path: "body")
        let reader = SectionReader(context: context, facingPages: facingPages)
        var sections: [Section] = []
        var start = 0
        for end in story.sectionEnds {
            sections.append(
                try reader.section(end.properties, blocks: end.count - start == blocks.count ? blocks : Array(blocks[start..<end.count])))
            start = end.count
        }
        if start < blocks.count || sections.isEmpty {
            sections.append(try reader.section(nil, blocks: start == 0 ? blocks : Array(blocks[start...])))
        }
        return sections
    }
}

extension WordContext {
    fileprivate func modelStyles() -> [Style] {
        styles.order.compactMap { id in
            guard let entry = styles.entries[id], var style = entry.style else { return nil }
            if style.kind == .paragraph, let list = entry.list, list != "0", let instance = numbering.instance(list, styles: styles) {
                style.numbering = Numbering(list: prefix + list, level: instance.level(of: id) ?? min(max(entry.level ?? 0, 0), 8))
            }
            return style
        }
    }

    fileprivate func modelLists() -> [ListDefinition] {
        numbering.used.compactMap { numbering.instance($0, styles: styles)?.definition(prefix: prefix) }
    }
}
