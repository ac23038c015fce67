public import WenshuBasics
import WenshuContainer

/// Reads an encapsulation package of DA/T 48-2009: checks its elements, and gives the files of each of its versions back.
///
/// The package is read in pieces: what is held is its metadata, and the files that are asked for.
public struct EEPReader {
    public struct File: Sendable {
        /// 计算机文件名.
        public let name: String
        /// 编码ID, or where it has none the place in the package.
        public let id: String
        public let size: Int
        /// In lower-case hexadecimal digits.
        public let sha256: String
        /// The element that holds its bytes.
        let data: Int
    }

    /// A version that the package holds: the original (原始型), or what a modification (修改型) made of it.
    public struct Version: Sendable {
        /// How many modifications lie between it and the original: 0 for that itself.
        public let modification: Int
        /// The files that could be restored, in order.
        public let files: [File]
        let layer: EEPLayer
    }

    /// Errors first, then warnings; a package without errors is sound.
    public let findings: [Diagnostic]
    /// The oldest first.
    public let versions: [Version]
    /// The package without the encoded data; nothing where it is no package at all.
    public let root: EEPElement?

    let path: String
    let limits: Limits
    /// Of the root element: its prefix, and the namespaces that it declares.
    let names: (prefix: String, namespaces: [(prefix: String, name: String)])

    /// The files of the newest version.
    public var files: [File] { versions.last?.files ?? [] }

    /// Whether a file is XML, and so may be a package.
    static func looksLikeXML(_ path: String) -> Bool {
        guard let head = try? FileStream.head(path, 64) else { return false }
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        return text.first { $0 > 0x20 } == UInt8(ascii: "<")
    }

    /// - Throws: where the file cannot be read, or is no sound XML: `malformedXML`, `unsafeXML`, `limitExceeded`.
    public init(_ path: String, limits: Limits = .standard) throws(WenshuError) {
        self.path = path
        self.limits = limits
        let data = EEPData()
        let file = try Self.parse(path, data, limits)
        names = file.root
        let root = EEPNames.element(file.tree.root)
        guard root.name == "电子文件封装包" else {
            findings = [EEPFault.notAPackage.diagnostic(root.name)]
            (versions, self.root) = ([], nil)
            return
        }
        var check = EEPCheck()
        check.check(root, path: root.name)
        check.checkIdentifiers(root, path: root.name)
        let layers = EEPLayer.all(root, file)
        check.checkVersions(layers)
        var contents = EEPContents(check: check, data: data.found)
        versions = contents.versions(layers)
        findings = contents.check.findings.all
        self.root = root
    }

    private static func parse(_ path: String, _ data: EEPData, _ limits: Limits) throws(WenshuError) -> XMLFile {
        let most = limits.encapsulatedVersions
        let wishes = XMLFile.Wishes(
            passed: EEPNames.number("编码数据"), placed: [EEPNames.number("被签名对象"), EEPNames.number("电子签名块")], depth: most,
            tooDeep: tooManyVersions(most))
        var bounds = limits
        // A file has some thirty elements, and a package no more files than any other.
        bounds.xmlNodes = min(limits.xmlNodes, 100 * limits.entries)
        let file = try XMLFile(path, vocabulary: EEPNames.vocabulary, wishes: wishes, limits: bounds) { data.take($0, $1) }
        data.finish()
        return file
    }

    static func tooManyVersions(_ most: Int) -> WenshuError {
        Limits.exceeded(Bilingual(zh: "封装包内的版本数", en: "The number of versions in the package"), limit: most)
    }

    /// The bytes of files, in their order.
    ///
    /// - Throws: `limitExceeded` for more than memory may hold, `changedMeanwhile` where the package has changed since it was read.
    public func bytes(of files: [File]) throws(WenshuError) -> [[UInt8]] {
        guard files.count <= limits.entries else {
            throw Limits.exceeded(Bilingual(zh: "封装包内的文件数", en: "The number of files in the package"), limit: limits.entries)
        }
        let data = EEPData(wanted: Set(files.map(\.data)), most: limits.inputBytes)
        _ = try Self.parse(path, data, limits)
        guard !data.isTooMuch else {
            throw Limits.exceeded(Bilingual(zh: "封装包内文件的字节数", en: "The size of the files in the package"), limit: limits.inputBytes)
        }
        return try files.map { file throws(WenshuError) in
            guard (data.found[file.data] ?? EEPData.Found()).sha256 == file.sha256 else {
                throw EEPFault.changedMeanwhile.error(file: path, file.id)
            }
            return data.bytes[file.data] ?? []
        }
    }

    /// SHA-256 of a version as it lies in the package: every byte from the start of its 被签名对象 to the end of its 电子签名块, or of
    /// 被签名对象 where it has none. It stays the same when the package is embedded in the next one.
    ///
    /// - Returns: nothing where the package is not in UTF-8.
    public func digest(of version: Version) throws(WenshuError) -> String? {
        guard let range = version.layer.range else { return nil }
        let stream = DigestStream([.sha256])
        try FileStream.read(path, range) { piece throws(WenshuError) in stream.update(piece) }
        return stream.finish()[.sha256]
    }

    /// Writes the files of a version into a new folder; of names that stand twice, the later ones get their number before them.
    ///
    /// - Parameter version: by default the newest.
    /// - Throws: `damagedPackage` where a file cannot be restored whole; `outputExists`, `outputUnwritable`, `writeFailed`.
    public func restore(_ version: Version? = nil, to folder: String) throws(WenshuError) {
        if let error = WenshuError(findings.filter { $0.severity == .error }) { throw error }
        let files = version?.files ?? self.files
        var taken: Set<String> = []
        let named = zip(files, try bytes(of: files)).enumerated().map { number, pair in
            let (file, bytes) = pair
            return (path: taken.insert(file.name.lowercased()).inserted ? file.name : "\(number + 1)-\(file.name)", bytes: bytes)
        }
        try OutputFolder.write(named, to: folder, force: false)
    }

    static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 255
            && !name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }

    static func fileExtension(of name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        return String(name[name.utf8.index(after: dot)...])
    }
}
