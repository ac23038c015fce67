package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A folder that one process, and one thread of it, has for itself until it lets go or ends in whatever way.
package final class FolderLock {
    package let path: String
    /// Unlocked when it is closed.
    private let file: Descriptor

    /// Makes the folder where it is missing.
    ///
    /// - Returns: nothing where somebody else has it and `waits` is false.
    /// - Throws: `outputUnwritable`.
    package static func take(_ path: String, waits: Bool) throws(WenshuError) -> FolderLock? {
        var attempts = 0
        while true {
            do throws(WenshuError) {
                try OutputFile.makeFolder(path)
            } catch {
                // The folder above may have been removed by its last user in this moment.
                attempts += 1
                guard attempts < 100 else { throw error }
                continue
            }
            guard let file = Descriptor.folder(path) else {
                if errno == ENOENT { continue }
                throw OutputFile.unwritable(path, errno)
            }
            guard file.lock(waits: waits) else {
                if errno == EWOULDBLOCK { return nil }
                throw OutputFile.unwritable(path, errno)
            }
            // Its last user may have removed it, and another made a new one, while this one waited.
            if let mine = file.status, mine.identity == Descriptor.status(of: path)?.identity { return FolderLock(path, file) }
        }
    }

    private init(_ path: String, _ file: Descriptor) { (self.path, self.file) = (path, file) }

    /// Removes what is in the folder.
    package func empty() {
        guard let inside = try? FolderListing.children(of: path) else { return }
        for name in inside.files + inside.folders + inside.strange { StagedFiles.remove("\(path)/\(name)") }
    }

    /// Removes the folder, while it is locked.
    package func remove() { StagedFiles.remove(path) }
}
