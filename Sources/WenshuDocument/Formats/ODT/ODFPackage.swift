import WenshuBasics
import WenshuContainer

/// The parts of an OpenDocument file, in a package or as one flat XML file.
///
/// Not `Sendable`: one package per task.
final class ODFPackage {
    /// Nothing for a flat file.
    let archive: ZipArchive?
    let content: XMLNode
    /// The part's name for places.
    let contentPart: String
    let styles: XMLNode?
    let stylesPart: String
    let metadata: XMLNode?
    /// Set where title, author and dates could not be read.
    private(set) var hasDamagedMetadata = false
    /// Set where the list of the package's parts has a DOCTYPE, as the first programs for OpenDocument wrote it: it is not read.
    private(set) var hasUnreadManifest = false
    private let limits: Limits
    private var mediaTypes: [String: String] = [:]

    /// - Throws: `encrypted`, `missingPart`, and what archive and XML throw.
    init(_ bytes: [UInt8], limits: Limits) throws(WenshuError) {
        self.limits = limits
        if Self.isFlat(bytes) {
            archive = nil
            content = try XMLTree.parse(bytes, vocabulary: ODFName.vocabulary, limits: limits).root
            (styles, metadata) = (content, content.child(.office_meta))
            (contentPart, stylesPart) = ("office:document", "office:document")
            return
        }
        let archive = try ZipArchive(bytes, limits: limits)
        self.archive = archive
        (contentPart, stylesPart) = ("content.xml", "styles.xml")
        do {
            mediaTypes = try Self.manifest(archive, limits: limits)
        } catch  where error.code == .unsafeXML {
            hasUnreadManifest = true
        }
        guard let content = try Self.root(contentPart, in: archive, limits: limits) else {
            throw WenshuError(
                .missingPart, Bilingual(zh: "文件已损坏：缺少正文部件。", en: "The file is damaged: its content is missing."),
                at: Place(part: contentPart),
                remedy: Bilingual(
                    zh: "请向来文单位索取完好的文件，或用原程序打开后另存。",
                    en: "Ask the sender for a sound copy, or open it in the program that made it and save it anew."))
        }
        self.content = content
        styles = try Self.root(stylesPart, in: archive, limits: limits)
        do {
            metadata = try Self.root("meta.xml", in: archive, limits: limits)?.child(.office_meta)
        } catch  where error.code == .malformedXML {
            (metadata, hasDamagedMetadata) = (nil, true)
        }
    }

    private static func isFlat(_ bytes: [UInt8]) -> Bool {
        bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "<")
    }

    private static func root(_ name: String, in archive: ZipArchive, limits: Limits) throws(WenshuError) -> XMLNode? {
        guard let entry = archive.entry(name) else { return nil }
        do {
            return try XMLTree.parse(try archive.read(entry), vocabulary: ODFName.vocabulary, limits: limits).root
        } catch {
            throw error.with(part: name)
        }
    }

    /// Media types by part; refuses what is encrypted (ODF 1.3 part 2, 3.4).
    private static func manifest(_ archive: ZipArchive, limits: Limits) throws(WenshuError) -> [String: String] {
        guard let root = try root("META-INF/manifest.xml", in: archive, limits: limits) else { return [:] }
        var types: [String: String] = [:]
        for entry in root.children where entry.is(.manifest_fileEntry) {
            guard let path = entry[.manifest_fullPath] else { continue }
            guard entry.child(.manifest_encryptionData) == nil else {
                throw WenshuError(
                    .encrypted, Bilingual(zh: "文件设有密码。", en: "The file is protected by a password."), at: Place(part: path),
                    remedy: Bilingual(zh: "请取消密码后重新保存。", en: "Remove the password and save it again."))
            }
            types[path] = entry[.manifest_mediaType]
        }
        return types
    }

    /// A part's parsed XML, by the address that a drawing gives: `./Object 1`.
    func xml(_ address: String) throws(WenshuError) -> XMLNode? {
        guard let archive, let name = Self.partName(address) else { return nil }
        return try Self.root(name, in: archive, limits: limits)
    }

    /// Whether the package holds an object of that name, as a file or as a folder with a content.
    func has(_ name: String) -> Bool { archive?.entry(name) != nil || archive?.entry("\(name)/content.xml") != nil }

    /// The bytes and media type of a part.
    func part(_ name: String) throws(WenshuError) -> (bytes: [UInt8], type: String)? {
        guard let archive, let entry = archive.entry(name) else { return nil }
        let bytes = try archive.read(entry)
        let stated = mediaTypes[name].flatMap { $0.isEmpty ? nil : $0 }
        return (bytes, stated ?? ImageType.of(bytes))
    }

    /// The entry that an address inside the package means; nothing where it leads outside.
    static func partName(_ address: String) -> String? {
        let name = address.hasPrefix("./") ? String(address.dropFirst(2)) : address
        guard !name.isEmpty, !name.hasPrefix("/"), !name.hasPrefix("#"), !name.contains("://"), !name.hasPrefix("data:"),
            !name.split(separator: "/").contains("..")
        else { return nil }
        return name
    }
}

/// Media types of pictures by their first bytes.
enum ImageType {
    private static let starts: [([UInt8], String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"), (Array("GIF8".utf8), "image/gif"),
        (Array("BM".utf8), "image/bmp"), ([0x49, 0x49, 0x2A, 0x00], "image/tiff"), ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
        (Array("<svg".utf8), "image/svg+xml"), (Array("<?xml".utf8), "image/svg+xml"), ([0x01, 0x00, 0x00, 0x00], "image/x-emf"),
        ([0xD7, 0xCD, 0xC6, 0x9A], "image/x-wmf"),
    ]

    static func of(_ bytes: [UInt8]) -> String {
        starts.first { bytes.starts(with: $0.0) }?.1 ?? "application/octet-stream"
    }
}
