package import WenshuBasics
import WenshuContainer

/// Reads OpenDocument texts (ODF 1.0 to 1.4): ODT, OTT and flat FODT.
package enum ODTReader {
    /// - Throws: what is refused: a damaged, unsafe or encrypted file, or one over the limits.
    package static func read(_ bytes: [UInt8], limits: Limits = .standard) throws(WenshuError) -> Document {
        let package = try ODFPackage(bytes, limits: limits)
        let context = ODFContext(package: package, limits: limits)
        guard let text = package.content.child(.office_body)?.child(.office_text) else {
            throw WenshuError(
                .notADocument, Bilingual(zh: "这是 OpenDocument 文件，但不是文本文档。", en: "This is an OpenDocument file, but no text document."),
                at: Place(part: package.contentPart),
                remedy: Bilingual(zh: "请向来文单位索取 DOCX 或 ODT 文件。", en: "Ask the sender for a DOCX or ODT file."))
        }
        var document = Document()
        document.format = "odt"
        document.metadata = Metadata(odf: package.metadata)
        if package.hasDamagedMetadata { context.warn(.damagedPart, "meta.xml", Diagnostic.damagedMetadata, at: "meta.xml") }
        if package.hasUnreadManifest {
            context.warn(
                .damagedPart, "manifest",
                Bilingual(
                    zh: "文件清单（manifest）带有 DOCTYPE 声明，没有读取；正文不受影响。",
                    en: "The manifest has a DOCTYPE and was not read; the text does not need it."), at: "META-INF/manifest.xml")
        }
        document.language = context.styles.language
        document.styles = context.styles.modelStyles()

        let body = ODFStoryReader(context: context, part: package.contentPart, scope: .content)
        let blocks = try body.blocks(of: text, path: "body")
        var sections = ODFSectionReader(context: context)
        document.sections = try sections.sections(blocks, pageStyles: body.pageStyles)
        document.facingPages = sections.facingPages
        document.lists = context.lists
        document.images = context.images
        document.comments = context.comments
        lookForScripts(package, context)
        document.warnings = context.warnings
        return document
    }

    private static func lookForScripts(_ package: ODFPackage, _ context: ODFContext) {
        let parts = package.archive?.entries.map(\.name) ?? []
        let hasParts = parts.contains { ($0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/")) && !$0.hasSuffix("/") }
        let scripts = [package.content, package.styles].compactMap { $0?.child(.office_scripts) }
        if hasParts || scripts.contains(where: { $0.child(.office_script) != nil || $0.child(.office_eventListeners) != nil }) {
            context.warnMacros(at: package.contentPart)
        }
    }
}
