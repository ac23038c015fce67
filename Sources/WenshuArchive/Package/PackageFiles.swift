public import WenshuBasics
import WenshuContainer

extension Diagnostic.Code {
    package static let severalRecords = Self("severalRecords", .data)
}

/// All files of a bag or an E-ARK SIP, as they lie in it, with what verification found.
public struct PackageFiles: Sendable {
    /// The package's name without the endings of a file.
    let name: String
    let files: [(path: String, bytes: [UInt8])]
    public let findings: [Diagnostic]
    /// SHA-256 of what stands for every byte of the package; nothing where its manifests do not say.
    let digest: String?
    public let isSIP: Bool

    private init(
        name: String, files: [(path: String, bytes: [UInt8])], findings: [Diagnostic], digest: String? = nil, isSIP: Bool = false
    ) {
        self.name = name
        self.files = files
        self.findings = findings
        self.isSIP = isSIP
        let listing = isSIP ? SIPLayout.mets : "tagmanifest-sha256.txt"
        self.digest = digest ?? files.first { $0.path == listing }.map { Digest.sha256.hex($0.bytes) }
    }

    /// - Parameters:
    ///   - path: a folder, a ZIP file, or an encapsulation package.
    ///   - modification: of an encapsulation package, an older version: 0 for the original. By default the newest.
    /// - Throws: what stands against reading it at all; `noSuchVersion`; `limitExceeded` for more than memory may hold.
    public static func read(
        _ path: String, modification: Int? = nil, limits: Limits = .standard
    ) throws(WenshuError) -> PackageFiles {
        if !FolderListing.isFolder(path), EEPReader.looksLikeXML(path) {
            return try encapsulated(path, modification: modification, limits: limits)
        }
        if modification != nil { throw noVersion(path) }
        let findings = try PackageVerifier.verify(path, limits: limits)
        if OCFLVerifier.declares(path).object {
            let bags = try OCFLRecords.bags(path, limits: limits)
            // Of the versions of a record, the last: its name is the longest, for the number stands in it.
            guard
                let latest = bags.max(by: {
                    ($0.name.utf8.count, BytePath($0.name)) < ($1.name.utf8.count, BytePath($1.name))
                })
            else { throw Self.noBag(path) }
            let records = Set(bags.map { PackageName.record(ofBag: $0.name) })
            let several = records.count > 1 ? [severalRecords(records.count, latest.name)] : []
            return PackageFiles(name: latest.name, files: latest.files, findings: findings + several)
        }
        let isSIP = SIPVerifier.isSIP(path)
        var packageName = name(path)
        let source: any PackageSource
        if FolderListing.isFolder(path) {
            source = try FolderSource(path, limits: limits)
        } else {
            let zip = try ZipSource(path, mark: isSIP ? SIPLayout.mets : "bagit.txt", limits: limits)
            // The folder of a SIP keeps its name, whatever the file is called.
            if isSIP, !zip.prefix.isEmpty { packageName = String(zip.prefix.dropLast()) }
            source = zip
        }
        var files: [(path: String, bytes: [UInt8])] = []
        var room = limits.inputBytes
        for file in source.files {
            let bytes = try source.read(file, atMost: room, []).bytes
            room -= bytes.count
            files.append((file.text, bytes))
        }
        return PackageFiles(name: packageName, files: files, findings: findings, isSIP: isSIP)
    }

    private static func encapsulated(_ path: String, modification: Int?, limits: Limits) throws(WenshuError) -> PackageFiles {
        let reader = try EEPReader(path, limits: limits)
        let findings = try PackageVerifier.verify(reader, limits: limits)
        guard let newest = reader.versions.last else { return PackageFiles(name: name(path), files: [], findings: findings) }
        guard let version = reader.versions.first(where: { $0.modification == modification ?? newest.modification }) else {
            throw noVersion(path)
        }
        return PackageFiles(
            name: name(path), files: try EEPRecord.files(version, of: reader, limits: limits), findings: findings,
            digest: try reader.digest(of: version) ?? "")
    }

    private static func name(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".zip") ? String(name.dropLast(4)) : name
    }

    private static func noVersion(_ path: String) -> WenshuError {
        WenshuError(
            Diagnostic.Code("noSuchVersion", .data), Bilingual(zh: "包内没有这一版。", en: "The package does not hold that version."),
            at: Place(file: path),
            remedy: Bilingual(
                zh: "封装包内有此前各版；其他各版在各自的包内。", en: "An encapsulation package holds the versions before it; others are packages of their own.")
        )
    }

    private static func severalRecords(_ count: Int, _ name: String) -> Diagnostic {
        Diagnostic(
            .warning, .severalRecords,
            Bilingual(zh: "对象中有 \(count) 件，只读了 \(name)。", en: "There are \(count) records in the object; only \(name) was read."))
    }

    private static func noBag(_ path: String) -> WenshuError {
        WenshuError(
            .notARecord, Bilingual(zh: "对象中没有归档记录。", en: "There is no record in the object."), at: Place(file: path),
            remedy: Bilingual(zh: "请指明归档时建立的对象。", en: "Name an object that wenshu archive made."))
    }

    /// Where the file lies that a bag has under a path.
    func path(_ bagPath: String) -> String { isSIP ? SIPLayout.path(ofBagPath: bagPath) : bagPath }

    /// - Parameter bagPath: as it is in a bag.
    func bytes(_ bagPath: String) -> [UInt8]? {
        let path = BytePath(path(bagPath))
        return files.first { BytePath($0.path) == path }?.bytes
    }

    /// The files that the package is there for: `data` of a bag, what METS lists of a SIP.
    var payload: [(path: String, bytes: [UInt8])] {
        files.filter { isSIP ? $0.path != SIPLayout.mets : $0.path.hasPrefix("data/") }
    }
}
