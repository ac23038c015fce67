import WenshuBasics
import WenshuContainer
import WenshuDocument

/// A template's package: its format, and which of its parts may hold tags.
struct TemplatePackage {
    enum PartKind {
        /// Paragraphs, tables, text boxes.
        case text(isMain: Bool)
        /// Document properties: every text is a unit of its own.
        case properties
        /// Link targets of other parts than the main document (`word/_rels/*.rels`).
        case relationships
        /// DOCX: footnotes, endnotes, comments or link targets of the main document.
        case notes(NoteKind)
    }

    let archive: ZipArchive
    let format: TemplateFormat
    /// Notes come behind the main document, which says in which of its sections their marks stand.
    let parts: [(entry: ZipArchive.Entry, kind: PartKind)]
    /// Parts that a document has otherwise than its template: `[Content_Types].xml` of a DOTX, the type of an OTT.
    let replacements: [String: [UInt8]]

    /// - Throws: what opening an archive throws; `notATemplate` for other files.
    init(_ bytes: [UInt8], limits: Limits) throws(WenshuError) {
        do throws(WenshuError) {
            archive = try ZipArchive(bytes, limits: limits)
        } catch  where error.code == .notAnArchive {
            // An old Word file, one with a password, a PDF: said by what it is.
            _ = try FileSignature.documentFormat(of: bytes, limits: limits)
            throw error
        }
        if let entry = archive.entry("mimetype") {
            let type = String(decoding: try archive.read(entry), as: UTF8.self)
            guard type == "\(Self.odtType)" || type == "\(Self.odtTemplateType)" else { throw Self.notATemplate }
            format = .odt
            parts = Self.odtParts(archive)
            replacements = type == "\(Self.odtTemplateType)" ? try Self.asDocument(archive) : [:]
        } else if let entry = archive.entry("[Content_Types].xml") {
            let types = try archive.read(entry)
            format = .docx
            parts = try Self.docxParts(OPCPackage(archive, limits: limits))
            guard !parts.isEmpty else { throw Self.notATemplate }
            replacements = Self.replacing(Self.docxTemplateType, by: Self.docxType, in: types).map { [entry.name: $0] } ?? [:]
        } else {
            throw Self.notATemplate
        }
    }

    /// The part that says how large the pages are: the main document, or the styles of an ODT.
    var pages: ZipArchive.Entry? {
        format.hasTextElements
            ? parts.first { if case .text(isMain: true) = $0.kind { true } else { false } }?.entry : archive.entry("styles.xml")
    }

    private static let odtType: StaticString = "application/vnd.oasis.opendocument.text"
    private static let odtTemplateType: StaticString = "application/vnd.oasis.opendocument.text-template"
    private static let docxType: StaticString = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    private static let docxTemplateType: StaticString = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"

    private static var notATemplate: WenshuError {
        WenshuError(
            .notATemplate, Bilingual(zh: "不是 DOCX 或 ODT 文件，不能作模板。", en: "This is neither a DOCX nor an ODT file and cannot be a template."),
            remedy: Bilingual(zh: "请用 Word、WPS 或 LibreOffice 另存为 DOCX 或 ODT。", en: "Save it as DOCX or ODT in Word, WPS or LibreOffice."))
    }

    private static func odtParts(_ archive: ZipArchive) -> [(entry: ZipArchive.Entry, kind: PartKind)] {
        ["content.xml", "styles.xml", "meta.xml"].compactMap { name in
            archive.entry(name).map { ($0, name == "meta.xml" ? .properties : .text(isMain: false)) }
        }
    }

    // MARK: DOCX

    private static let kinds: [(suffix: String, kind: PartKind)] = [
        ("document.main+xml", .text(isMain: true)), ("template.main+xml", .text(isMain: true)),
        ("document.macroEnabled.main+xml", .text(isMain: true)), ("template.macroEnabledTemplate.main+xml", .text(isMain: true)),
        ("wordprocessingml.header+xml", .text(isMain: false)), ("wordprocessingml.footer+xml", .text(isMain: false)),
        ("wordprocessingml.footnotes+xml", .notes(.footnote)), ("wordprocessingml.endnotes+xml", .notes(.endnote)),
        ("wordprocessingml.comments+xml", .notes(.comment)),
        ("core-properties+xml", .properties), ("extended-properties+xml", .properties), ("custom-properties+xml", .properties),
    ]

    private static func docxParts(_ package: OPCPackage) throws(WenshuError) -> [(entry: ZipArchive.Entry, kind: PartKind)] {
        func kind(_ name: String) throws(WenshuError) -> PartKind? {
            guard let type = try package.contentType(of: name) else { return nil }
            return kinds.first { type.hasSuffix($0.suffix) }?.kind
        }
        var parts: [(entry: ZipArchive.Entry, kind: PartKind)] = []
        var notes: [(entry: ZipArchive.Entry, kind: PartKind)] = []
        for entry in package.archive.entries {
            if entry.name.hasSuffix(".rels") {
                switch try kind(source(ofRelationships: entry.name)) {
                case .text(isMain: true): notes.append((entry, .notes(.link)))
                case .text, .notes: parts.append((entry, .relationships))
                case .properties, .relationships, nil: break
                }
            } else if let kind = try kind(entry.name) {
                if case .notes = kind { notes.append((entry, kind)) } else { parts.append((entry, kind)) }
            }
        }
        let hasText = parts.contains { if case .text = $0.kind { true } else { false } }
        return hasText ? parts + notes : []
    }

    /// `word/_rels/document.xml.rels` → `word/document.xml`.
    private static func source(ofRelationships name: String) -> String {
        let pieces = name.split(separator: "/")
        guard pieces.count >= 2, pieces[pieces.count - 2] == "_rels" else { return "" }
        return (pieces.dropLast(2) + [pieces[pieces.count - 1].dropLast(5)]).joined(separator: "/")
    }

    // MARK: From template to document

    private static func asDocument(_ archive: ZipArchive) throws(WenshuError) -> [String: [UInt8]] {
        var result = ["mimetype": Array("\(odtType)".utf8)]
        if let manifest = archive.entry("META-INF/manifest.xml") {
            result[manifest.name] = replacing(odtTemplateType, by: odtType, in: try archive.read(manifest))
        }
        return result
    }

    private static func replacing(_ old: StaticString, by new: StaticString, in bytes: [UInt8]) -> [UInt8]? {
        guard let start = ByteSearch.first(old, in: bytes, from: 0) else { return nil }
        return Array(bytes[..<start]) + "\(new)".utf8 + bytes[(start + old.utf8CodeUnitCount)...]
    }
}
