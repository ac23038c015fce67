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
        var name = path.split(separator: "/").last.map(String.init) ?? path
        if name.hasSuffix(".zip") { name.removeLast(4) }
        return PackageFiles(name: name, files: files, findings: findings)
    }

    func bytes(_ path: String) -> [UInt8]? { files.first { BytePath($0.path) == BytePath(path) }?.bytes }
}
