public import WenshuBasics
import WenshuContainer

/// One computer file of a record.
public struct RecordFile: Sendable, Hashable {
    public enum Role: String, Sendable, CaseIterable {
        /// The document as it was issued or received.
        case content
        /// The same, to be read in thirty years: PDF.
        case readingCopy
        case attachment

        /// Its folder below `data`.
        var folder: String {
            switch self {
            case .content: "content"
            case .readingCopy: "reading"
            case .attachment: "attachments"
            }
        }

        var label: String {
            switch self {
            case .content: "正文"
            case .readingCopy: "阅读副本"
            case .attachment: "附件"
            }
        }
    }

    public var role: Role
    /// In NFC; otherwise kept as it is.
    public var name: String
    public let bytes: [UInt8]
    /// What the file counts as its pages, where it says so.
    public let pages: Int?
    let format: FileFormat
    /// In lower-case hexadecimal digits, by ``Digest/recorded``.
    let digests: [Digest: String]

    /// - Parameters:
    ///   - pages: as another program counted them; by default what the document itself says.
    ///   - sha256: the digest of the bytes, where it is known already.
    public init(_ role: Role, name: String, bytes: [UInt8], pages: Int? = nil, sha256: String? = nil) {
        self.role = role
        self.name = name
        self.bytes = bytes
        let archive = bytes.starts(with: [0x50, 0x4B]) ? try? ZipArchive(bytes) : nil
        self.pages = pages ?? archive.flatMap(PageCount.of)
        format = FileFormat.of(bytes, archive)
        let known = sha256.map { [Digest.sha256: $0] } ?? [:]
        digests = Dictionary(uniqueKeysWithValues: Digest.recorded.map { ($0, known[$0] ?? $0.hex(bytes)) })
    }

    /// A word processor's document, by its bytes.
    public var isDocument: Bool { format == .docx || format == .odt }
    public var isText: Bool { format == .text }
    public var isPDF: Bool { format == .pdf }

    /// Relative to the bag.
    var path: String { "data/\(role.folder)/\(name)" }

    func digest(_ digest: Digest) -> String { digests[digest] ?? digest.hex(bytes) }
}

extension Digest {
    /// What the metadata of each file holds: SHA-2, and SM3 (GB/T 32905-2016) for archives that ask for it.
    static let recorded: [Digest] = [.sha256, .sha512, .sm3]
}

/// A file format by its bytes, with its PRONOM identifier where that is known.
struct FileFormat: Sendable, Hashable {
    let name: String
    let mediaType: String
    let pronom: String?

    private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    static let docx = FileFormat(name: "DOCX", mediaType: office, pronom: "fmt/412")
    static let odt = FileFormat(name: "ODT", mediaType: "application/vnd.oasis.opendocument.text", pronom: "fmt/291")
    static let ofd = FileFormat(name: "OFD", mediaType: "application/ofd", pronom: nil)
    static let pdf = FileFormat(name: "PDF", mediaType: "application/pdf", pronom: nil)
    static let png = FileFormat(name: "PNG", mediaType: "image/png", pronom: nil)
    static let jpeg = FileFormat(name: "JPEG", mediaType: "image/jpeg", pronom: nil)
    static let zip = FileFormat(name: "ZIP", mediaType: "application/zip", pronom: "x-fmt/263")
    static let text = FileFormat(name: "TXT", mediaType: "text/plain", pronom: "x-fmt/111")
    static let unknown = FileFormat(name: "未知", mediaType: "application/octet-stream", pronom: nil)

    /// Endings that each format may bear.
    var endings: [String] {
        switch self {
        case .docx: ["docx", "docm", "dotx"]
        case .odt: ["odt", "ott"]
        case .ofd: ["ofd"]
        case .pdf: ["pdf"]
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        case .zip: ["zip"]
        case .text: ["txt", "md", "csv", "json", "xml", "html"]
        default: []
        }
    }

    /// - Parameter archive: nothing where the bytes are no ZIP archive that can be read.
    static func of(_ bytes: [UInt8], _ archive: ZipArchive?) -> FileFormat {
        if let image = signed(bytes) { return image }
        if isZip(bytes) { return archive.map(package) ?? .unknown }
        return String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0) && !bytes.isEmpty ? .text : .unknown
    }

    static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// Whether the bytes are of a format that packs them itself.
    static func isPacked(_ bytes: [UInt8]) -> Bool { signed(bytes) != nil || isZip(bytes) && (try? ZipArchive(bytes)) != nil }

    /// A format that its first bytes tell.
    private static func signed(_ bytes: [UInt8]) -> FileFormat? {
        if bytes.starts(with: "%PDF-".utf8) { return .pdf }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .png }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        return nil
    }

    private static func package(_ archive: ZipArchive) -> FileFormat {
        if archive.entry("word/document.xml") != nil { return .docx }
        if archive.entry("OFD.xml") != nil { return .ofd }
        if let entry = archive.entry("mimetype"), let type = try? archive.read(entry), type.starts(with: odt.mediaType.utf8) { return .odt }
        // A document's main part may bear any name; its content types are there in any case.
        return archive.entry("[Content_Types].xml") != nil ? .docx : .zip
    }
}
