public import WenshuBasics
import WenshuContainer

/// All files of a bag, as they lie in it, with what verification found.
public struct PackageFiles: Sendable {
    /// The package's name without the endings of a file.
    let name: String
    let files: [(path: String, bytes: [UInt8])]
    public let findings: [Diagnostic]

    /// - Parameter path: a folder or a ZIP file.
    /// - Throws: what stands against reading it at all; `limitExceeded` for more than memory may hold.
    public static func read(_ path: String, limits: Limits = .standard) throws(WenshuError) -> PackageFiles {
        let findings = try PackageVerifier.verify(path, limits: limits)
        if OCFLVerifier.declares(path).object {
            // Of several bags in an object, the one that was written last: a correction stands behind what it corrects.
            guard let latest = try OCFLRecords.bags(path, limits: limits).last else { throw Self.noBag(path) }
            return PackageFiles(name: latest.name, files: latest.files, findings: findings)
        }
        if !FolderListing.isFolder(path), EEPReader.looksLikeXML(path) {
            let reader = try EEPReader(path, limits: limits)
            return PackageFiles(name: name(path), files: try EEPRecord.files(reader, limits: limits), findings: findings)
        }
        let source: any PackageSource
        if FolderListing.isFolder(path) {
            source = try FolderSource(path, limits: limits)
        } else {
            source = try ZipSource(path, mark: "bagit.txt", limits: limits)
        }
        var files: [(path: String, bytes: [UInt8])] = []
        var room = limits.inputBytes
        for file in source.files {
            let bytes = try source.read(file, atMost: room, []).bytes
            room -= bytes.count
            files.append((file.text, bytes))
        }
        return PackageFiles(name: name(path), files: files, findings: findings)
    }

    private static func name(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".zip") ? String(name.dropLast(4)) : name
    }

    private static func noBag(_ path: String) -> WenshuError {
        WenshuError(
            .notARecord, Bilingual(zh: "对象中没有归档记录。", en: "There is no record in the object."), at: Place(file: path),
            remedy: Bilingual(zh: "请指明归档时建立的对象。", en: "Name an object that wenshu archive made."))
    }

    func bytes(_ path: String) -> [UInt8]? { files.first { BytePath($0.path) == BytePath(path) }?.bytes }
}
