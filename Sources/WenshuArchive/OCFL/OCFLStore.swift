public import WenshuBasics
import WenshuContainer

extension Diagnostic.Code {
    public static let notAStorageRoot = Self("notAStorageRoot", .data)
    public static let damagedObject = Self("damagedObject", .data)
    public static let noSuchVersion = Self("noSuchVersion", .input)
    public static let invalidLogicalPath = Self("invalidLogicalPath", .data)
}

/// An OCFL 1.1 storage root: objects with versions, each version whole.
///
/// An object is a file (案卷) or whatever else changes as one; its files are named by logical paths. A correction is a new version:
/// what was written before is never touched. Content that is there already, under whatever name and in whatever version,
/// is not stored again.
public struct OCFLStore: Sendable {
    /// A file of an object.
    public struct File: Sendable {
        public enum Content: Sendable {
            case bytes([UInt8])
            /// The path of a regular file, which is copied in pieces.
            case file(String)
        }

        /// Such as `3号/会议纪要.docx`: steps joined by `/`, none of them empty, `.` or `..`.
        public let path: String
        public let content: Content

        public init(_ path: String, _ content: Content) {
            self.path = path
            self.content = content
        }
    }

    /// Who made a version, when, and why.
    public struct Note: Sendable, Hashable {
        public var message: String
        public var userName: String
        /// A URI, such as `mailto:dangan@example.org`.
        public var userAddress: String?
        /// Seconds since 1970-01-01T00:00:00Z.
        public var created: Int64

        public init(message: String, userName: String, userAddress: String?, created: Int64) {
            self.message = message
            self.userName = userName
            self.userAddress = userAddress
            self.created = created
        }
    }

    /// A version as the inventory has it.
    public struct Version: Sendable, Hashable {
        /// `v1`, `v2` …
        public let name: String
        /// RFC 3339.
        public let created: String
        public let message: String?
        public let userName: String?
        public let userAddress: String?
        /// Logical paths, sorted by bytes, with the digests of their content.
        public let files: [FileDigest]
    }

    public struct FileDigest: Sendable, Hashable {
        public let path: String
        /// `sha512`, or what the object uses.
        public let algorithm: String
        /// In lower case.
        public let hex: String
    }

    public let root: String
    let limits: Limits
    let layout: OCFLLayout
    /// Called before each step of a writing; what it throws stops the work like a kill, without cleaning up.
    var interruption: (@Sendable (Step) throws(WenshuError) -> Void)?

    enum Step: CaseIterable { case begin, content, inventories, synced, moved, inventoryMoved, sidecarMoved, done }

    /// Opens a storage root, or makes one where there is nothing or an empty folder.
    ///
    /// - Throws: `notAStorageRoot` where other things are, or objects are laid out in a way that is not known; `outputUnwritable`, `writeFailed`.
    public init(_ root: String, limits: Limits = .standard) throws(WenshuError) {
        self.root = root
        self.limits = limits
        let isFolder = FolderListing.isFolder(root)
        let inside = isFolder ? try FolderListing.children(of: root) : nil
        if inside.map({ $0.files.isEmpty && $0.folders.isEmpty && $0.strange.isEmpty }) ?? true {
            try OutputFile.makeFolder(OutputFile.folder(of: root))
            try OutputFolder.write(OCFLLayout.root, to: root, force: isFolder)
            layout = OCFLLayout()
            return
        }
        let names = inside?.files ?? []
        guard names.contains("0=ocfl_1.1") || names.contains("0=ocfl_1.0") else {
            throw Self.refused(root, Bilingual(zh: "文件夹里有别的文件", en: "the folder holds other things"))
        }
        guard let layout = OCFLLayout.read(root, limits: limits) else {
            throw Self.refused(root, Bilingual(zh: "对象的布局规则不是 0003 或 0004", en: "its layout is neither 0003 nor 0004"))
        }
        self.layout = layout
    }

    private static func refused(_ root: String, _ reason: Bilingual) -> WenshuError {
        WenshuError(
            .notAStorageRoot, Bilingual(zh: "不是可以写入的 OCFL 存储根：\(reason.zh)。", en: "No OCFL storage root to write to: \(reason.en)."),
            at: Place(file: root),
            remedy: Bilingual(zh: "请指定一个空文件夹，或本程序建立的存储根。", en: "Name an empty folder, or a storage root that this program made."))
    }

    /// The folder of an object, whether it is there or not.
    public func folder(of id: String) -> String { "\(root)/\(layout.path(of: id))" }

    public func contains(_ id: String) -> Bool { StagedFiles.isThere("\(folder(of: id))/inventory.json") }

    /// The versions of an object, the first one first.
    ///
    /// - Throws: `noSuchVersion` where there is no such object; `damagedObject`.
    public func versions(of id: String) throws(WenshuError) -> [Version] {
        let inventory = try inventory(of: id)
        return inventory.versions.map { version in
            let files = inventory.files(of: version).sorted { $0.key < $1.key }.map { path, hex in
                FileDigest(path: path.text, algorithm: inventory.digest.rawValue, hex: hex.lowercased())
            }
            return Version(
                name: version.name, created: version.created, message: version.message, userName: version.userName,
                userAddress: version.userAddress, files: files)
        }
    }

    /// Writes the files of a version into a new folder, which appears whole or not at all; every digest is verified.
    ///
    /// - Parameter version: `v1` …; the latest where it is not named.
    /// - Throws: `noSuchVersion`, `damagedObject`, `outputExists`, `outputUnwritable`, `writeFailed`.
    public func restore(_ id: String, version name: String? = nil, to folder: String) throws(WenshuError) {
        let inventory = try inventory(of: id)
        guard let version = inventory.version(name ?? inventory.head) else { throw Self.missing(id, name ?? "") }
        guard !StagedFiles.isThere(folder) else { throw OutputFile.exists(folder) }
        let content = Dictionary(inventory.manifest.map { ($0.digest, $0.paths) }, uniquingKeysWith: +)
        let object = try FolderSource(self.folder(of: id), limits: limits)
        let staged = "\(folder).wenshu-partial"
        StagedFiles.remove(staged)
        do throws(WenshuError) {
            try OutputFile.makeFolder(staged)
            for (path, hex) in inventory.files(of: version).sorted(by: { $0.key < $1.key }) {
                guard OCFLName.fault(path.text) == nil,
                    let place = content[hex]?.lazy.map({ BytePath($0) }).first(where: object.hasFiles.contains)
                else { throw Self.damaged(id, path.text) }
                let found = try StagedFiles.copy("\(object.root)/\(place.text)", to: "\(staged)/\(path.text)", inventory.digest)
                guard found == hex.lowercased() else { throw Self.damaged(id, place.text) }
            }
            try StagedFiles.sync(staged)
            guard try StagedFiles.move(staged, to: folder) else { throw OutputFile.exists(folder) }
        } catch {
            StagedFiles.remove(staged)
            throw error
        }
    }

    /// The inventory of an object. Between two renamings of a writing, the object's own sidecar may be that of the version before;
    /// then the version's own pair vouches for it.
    func inventory(of id: String) throws(WenshuError) -> OCFLInventory {
        let folder = folder(of: id)
        guard StagedFiles.isThere("\(folder)/inventory.json") else { throw Self.missing(id, "") }
        let (inventory, bytes) = try readPair(folder, id: id, isStrict: false)
        if (try? readPair(folder, id: id)) != nil { return inventory }
        let (_, own) = try readPair("\(folder)/\(inventory.head)", id: id)
        guard own == bytes else { throw Self.damaged(id, "inventory.json") }
        return inventory
    }

    /// An inventory and its bytes.
    ///
    /// - Parameter isStrict: whether its sidecar must agree.
    func readPair(_ folder: String, id: String, isStrict: Bool = true) throws(WenshuError) -> (inventory: OCFLInventory, bytes: [UInt8]) {
        let bytes = try InputFile.read("\(folder)/inventory.json", limits: limits)
        let read = OCFLInventoryReader.read(bytes, file: "inventory.json", specification: nil, limits: limits)
        guard let inventory = read.inventory, !read.findings.contains(where: { $0.severity == .error }), inventory.id == id else {
            throw Self.damaged(id, "\(folder)/inventory.json")
        }
        if isStrict {
            let sidecar = try InputFile.read("\(folder)/inventory.json.\(inventory.digest.rawValue)", limits: limits)
            guard String(decoding: sidecar, as: UTF8.self).lowercased().hasPrefix("\(inventory.digest.hex(bytes)) ") else {
                throw Self.damaged(id, "\(folder)/inventory.json")
            }
        }
        return (inventory, bytes)
    }

    static func missing(_ id: String, _ version: String) -> WenshuError {
        WenshuError(
            .noSuchVersion, Bilingual(zh: "存储根中没有 \(id) \(version)。", en: "The storage root has no \(id) \(version)."),
            remedy: Bilingual(zh: "请核对标识和版本号。", en: "Check the identifier and the version."))
    }

    static func damaged(_ id: String, _ path: String) -> WenshuError {
        WenshuError(
            .damagedObject, Bilingual(zh: "对象 \(id) 已损坏，没有继续。", en: "The object \(id) is damaged; nothing was done."),
            at: Place(file: path),
            remedy: Bilingual(
                zh: "请运行 wenshu archive verify 查明，并从备份恢复。", en: "See what wenshu archive verify says, and restore it from a backup."))
    }
}
