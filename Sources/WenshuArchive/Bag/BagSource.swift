import WenshuBasics
import WenshuContainer

/// A bag to verify: a folder, or a ZIP file with a bag at its root or in its only folder.
protocol BagSource {
    /// Paths of all files, relative to the bag, and what is wrong with the listing itself.
    var paths: [String] { get }
    var faults: [Diagnostic] { get }
    func read(_ path: String) throws(WenshuError) -> [UInt8]
}

struct FolderBag: BagSource {
    let root: String
    let paths: [String]
    let faults: [Diagnostic]
    private let limits: Limits

    init(_ root: String, limits: Limits) throws(WenshuError) {
        let listing = try FolderListing(root, limits: limits)
        self.root = root
        self.limits = limits
        paths = listing.files
        faults = listing.strange.map {
            BagFault.unsafePath.diagnostic($0, Bilingual(zh: "符号链接或特殊文件", en: "a symbolic link or a special file"))
        }
    }

    func read(_ path: String) throws(WenshuError) -> [UInt8] {
        try InputFile.read("\(root)/\(path)", limits: limits)
    }
}

struct ZipBag: BagSource {
    let paths: [String]
    let faults: [Diagnostic] = []
    private let archive: ZipArchive
    private let prefix: String

    init(_ path: String, limits: Limits) throws(WenshuError) {
        archive = try ZipArchive(try InputFile.read(path, limits: limits), limits: limits)
        let names = archive.entries.map(\.name).filter { !$0.hasSuffix("/") }
        let folders = Set(names.map { $0.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)[0] })
        let prefix = names.contains("bagit.txt") || folders.count != 1 ? "" : "\(folders.first ?? "")/"
        self.prefix = prefix
        paths = names.map { String($0.dropFirst(prefix.count)) }
    }

    func read(_ path: String) throws(WenshuError) -> [UInt8] {
        guard let entry = archive.entry(prefix + path) else {
            throw WenshuError(.fileNotFound, Bilingual(zh: "找不到 \(path)。", en: "There is no \(path)."))
        }
        return try archive.read(entry)
    }
}
