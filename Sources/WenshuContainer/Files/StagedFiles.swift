package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Files in a folder that nobody reads yet: written without waiting for the disk, brought to it by one ``sync(_:)``, then moved
/// into place by renaming.
package enum StagedFiles {
    /// Makes the folders above the file too.
    package static func write(_ bytes: [UInt8], to path: String) throws(WenshuError) {
        try OutputFile.writeAll(bytes, to: new(path), path: path)
    }

    private static func new(_ path: String) throws(WenshuError) -> Descriptor {
        try OutputFile.makeFolder(OutputFile.folder(of: path))
        guard let file = Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else { throw OutputFile.unwritable(path, errno) }
        return file
    }

    /// Copies a file in pieces.
    ///
    /// - Returns: its digest.
    package static func copy(_ source: String, to path: String, _ digest: Digest) throws(WenshuError) -> String {
        let file = try new(path)
        let stream = DigestStream([digest])
        var failure: WenshuError?
        try FileStream.read(source) { piece in
            guard failure == nil else { return }
            stream.update(piece)
            do throws(WenshuError) {
                try OutputFile.writeAll(piece, to: file, path: path)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return stream.finish()[digest] ?? ""
    }

    /// Brings all that was written to the file system of a folder to its disk.
    package static func sync(_ folder: String) throws(WenshuError) {
        guard let folderFile = Descriptor.folder(folder), folderFile.syncFileSystem() else { throw OutputFile.failed(folder, errno) }
    }

    /// Renames and makes that durable; replaces a file, but no folder that holds anything.
    ///
    /// - Returns: false where such a folder is there.
    @discardableResult
    package static func move(_ source: String, to path: String) throws(WenshuError) -> Bool {
        guard rename(source, path) == 0 else {
            if errno == EEXIST || errno == ENOTEMPTY { return false }
            throw OutputFile.unwritable(path, errno)
        }
        OutputFile.syncFolder(of: path)
        return true
    }

    package static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Removes a file, or a folder with all below it; links are removed, not followed.
    package static func remove(_ path: String) {
        if unlink(path) != 0 { OutputFolder.remove(path) }
    }

    /// Removes a folder if nothing is in it.
    package static func removeEmpty(_ path: String) { rmdir(path) }
}
