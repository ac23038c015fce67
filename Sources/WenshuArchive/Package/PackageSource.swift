import WenshuBasics
import WenshuContainer

/// The files of a package to verify: of a folder, or of a ZIP file.
protocol PackageSource {
    /// All files, relative to the package.
    var files: [BytePath] { get }
    var hasFiles: Set<BytePath> { get }
    /// Symbolic links, special files, names that are no UTF-8.
    var strange: [BytePath] { get }
    /// Whether a folder is there, even without files.
    func hasFolder(_ path: String) -> Bool
    /// Hands on a file's bytes in pieces.
    func read(_ path: BytePath, _ take: (UnsafeRawBufferPointer) -> Void) throws(WenshuError)
}

extension PackageSource {
    /// A small file whole, with its digests: it is read once.
    func read(
        _ path: BytePath, atMost limit: Int, _ digests: [Digest]
    ) throws(WenshuError) -> (bytes: [UInt8], hex: [Digest: String], count: Int) {
        let stream = DigestStream(digests)
        var bytes: [UInt8] = []
        try read(path) { piece in
            stream.update(piece)
            if stream.count <= limit { bytes += piece }
        }
        guard stream.count <= limit else {
            throw Limits.exceeded(Bilingual(zh: "文件的字节数", en: "The file's size"), limit: limit, at: Place(part: path.text))
        }
        return (bytes, stream.finish(), stream.count)
    }

    /// The digests of a file, and its size.
    func digests(_ path: BytePath, _ digests: [Digest]) throws(WenshuError) -> (hex: [Digest: String], count: Int) {
        let stream = DigestStream(digests)
        try read(path, stream.update)
        return (stream.finish(), stream.count)
    }
}

struct FolderSource: PackageSource {
    let root: String
    let files: [BytePath]
    let hasFiles: Set<BytePath>
    let strange: [BytePath]
    let folders: [BytePath]

    init(_ root: String, limits: Limits) throws(WenshuError) {
        let listing = try FolderListing(root, limits: limits)
        self.root = root
        files = listing.files.map { BytePath($0) }
        hasFiles = Set(files)
        strange = listing.strange.map { BytePath($0) }
        folders = listing.folders.map { BytePath($0) }
    }

    func hasFolder(_ path: String) -> Bool { folders.contains(BytePath(path)) }

    func read(_ path: BytePath, _ take: (UnsafeRawBufferPointer) -> Void) throws(WenshuError) {
        try FileStream.read("\(root)/\(path.text)", take)
    }
}

/// A ZIP file with a package at its root or in a folder of it.
struct ZipSource: PackageSource {
    let files: [BytePath]
    let hasFiles: Set<BytePath>
    let strange: [BytePath]
    /// Files that lie beside the package's folder.
    let outside: [BytePath]
    /// The folder of the package with a slash; empty where the package lies at the root.
    let prefix: String
    private let archive: ZipFile
    private let entries: [BytePath: ZipArchive.Entry]
    private let folders: Set<BytePath>

    /// - Parameter mark: the file that makes a folder a package.
    init(_ path: String, mark: String, limits: Limits) throws(WenshuError) {
        archive = try ZipFile(path, limits: limits)
        let names = archive.entries.map(\.name)
        let marked = names.filter { $0 == mark || ($0.hasSuffix("/\(mark)") && $0.split(separator: "/").count == 2) }
        let prefix = String((marked.min { $0.utf8.count < $1.utf8.count } ?? "").utf8.dropLast(mark.utf8.count)) ?? ""
        var (entries, folders): ([BytePath: ZipArchive.Entry], Set<BytePath>) = ([:], [])
        var (strange, outside): ([BytePath], [BytePath]) = ([], [])
        for entry in archive.entries {
            guard entry.name.utf8.starts(with: prefix.utf8) else {
                if !entry.name.hasSuffix("/") { outside.append(BytePath(entry.name)) }
                continue
            }
            let path = BytePath(Substring(entry.name.utf8.dropFirst(prefix.utf8.count)))
            if path.text.isEmpty { continue }
            if path.text.hasSuffix("/") {
                folders.insert(BytePath(path.text.dropLast()))
            } else if entry.isSymbolicLink || path.text.unicodeScalars.contains("\u{FFFD}") {
                strange.append(path)
            } else {
                entries[path] = entry
                for (at, byte) in zip(path.text.utf8.indices, path.text.utf8) where byte == UInt8(ascii: "/") {
                    folders.insert(BytePath(path.text[..<at]))
                }
            }
        }
        (self.prefix, self.entries, self.folders, self.strange, self.outside) = (prefix, entries, folders, strange, outside)
        files = entries.keys.sorted()
        hasFiles = Set(files)
    }

    func hasFolder(_ path: String) -> Bool { folders.contains(BytePath(path)) }

    func read(_ path: BytePath, _ take: (UnsafeRawBufferPointer) -> Void) throws(WenshuError) {
        guard let entry = entries[path] else {
            throw WenshuError(.fileNotFound, Bilingual(zh: "找不到 \(path.text)。", en: "There is no \(path.text)."))
        }
        try archive.read(entry, take)
    }
}
