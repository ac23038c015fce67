public import WenshuArchive
public import WenshuBasics
import WenshuContainer

extension Diagnostic.Code {
    static let badArchiveLine = Self("badArchiveLine", .data)
}

/// One document to archive, with what belongs to it.
public struct ArchiveInput: Sendable, Hashable {
    /// The path of the document as it was issued or received.
    public var file: String
    public var attachments: [String]
    /// The path of a PDF of the document.
    public var readingCopy: String?
    /// What is known beside the document, under the names of the extraction's fields, and `pages`, `retention`.
    public var stated: Value

    public init(file: String, attachments: [String] = [], readingCopy: String? = nil, stated: Value = [:]) {
        self.file = file
        self.attachments = attachments
        self.readingCopy = readingCopy
        self.stated = stated
    }

    /// A line of a batch: a path, or an object with `file` and, where they are known, `attachments`, `readingCopy`, `metadata`.
    ///
    /// - Throws: `badArchiveLine`, `malformedJSON`.
    init(line: [UInt8], limits: Limits) throws(WenshuError) {
        guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else {
            guard let text = String(validating: line, as: UTF8.self) else { throw Self.bad("") }
            self.init(file: text.hasSuffix("\r") ? String(text.dropLast()) : text)
            return
        }
        let value = try JSONReader.read(line, limits: limits)
        for name in value.object?.keys ?? [] where !["file", "attachments", "readingCopy", "metadata"].contains(name) {
            throw Self.bad("/\(name)")
        }
        guard let file = value["file"]?.text, !file.isEmpty else { throw Self.bad("/file") }
        let attachments = value["attachments"]?.list ?? []
        guard attachments.allSatisfy({ $0.text != nil }) else { throw Self.bad("/attachments") }
        self.init(
            file: file, attachments: attachments.compactMap(\.text), readingCopy: value["readingCopy"]?.text,
            stated: value["metadata"] ?? [:])
    }

    /// - Throws: `badArchiveLine` for metadata that is no object, or has a name that means nothing here: a mistyped one would be lost.
    func checkStated() throws(WenshuError) {
        guard let object = stated.object else { throw Self.bad("/metadata") }
        for name in object.keys where !RecordDescription.statable.contains(name) { throw Self.bad("/metadata/\(name)") }
    }

    private static func bad(_ pointer: String) -> WenshuError {
        WenshuError(
            .badArchiveLine, Bilingual(zh: "清单的这一行有误。", en: "This line of the list is at fault."), at: Place(pointer: pointer),
            remedy: Bilingual(
                zh: "每行写一个文件路径，或者 {\"file\": …, \"attachments\": […], \"readingCopy\": …, \"metadata\": {…}}。",
                en: "Write a path a line, or {\"file\": …, \"attachments\": […], \"readingCopy\": …, \"metadata\": {…}}."))
    }
}

/// How records are archived.
public struct ArchiveOptions: Sendable {
    public var settings: ArchiveSettings
    public var form: RecordArchive.Form
    /// SM3 (GB/T 32905) as a manifest besides SHA-256 and SHA-512.
    public var sm3Manifest: Bool
    public var force: Bool
    /// Whether LibreOffice, where it is installed, makes a PDF of each document.
    public var makesReadingCopies: Bool

    public init(
        settings: ArchiveSettings = ArchiveSettings(), form: RecordArchive.Form = .zip, sm3Manifest: Bool = false, force: Bool = false,
        makesReadingCopies: Bool = false
    ) {
        self.settings = settings
        self.form = form
        self.sm3Manifest = sm3Manifest
        self.force = force
        self.makesReadingCopies = makesReadingCopies
    }
}
