package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A folder that one process, and one thread of it, has for itself until it lets go or ends in whatever way.
package final class FolderLock {
    package let path: String
    private let descriptor: Int32

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
            let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if descriptor < 0, errno == ENOENT { continue }
            guard descriptor >= 0 else { throw OutputFile.unwritable(path, errno) }
            var result = flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB)
            while result != 0, errno == EINTR { result = flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) }
            var (mine, there) = (stat(), stat())
            if result == 0, fstat(descriptor, &mine) == 0, stat(path, &there) == 0, mine.st_ino == there.st_ino {
                return FolderLock(path, descriptor)
            }
            let number = errno
            close(descriptor)
            if result != 0, number == EWOULDBLOCK { return nil }
            if result != 0 { throw OutputFile.unwritable(path, number) }
        }
    }

    private init(_ path: String, _ descriptor: Int32) { (self.path, self.descriptor) = (path, descriptor) }

    deinit { close(descriptor) }

    /// Removes what is in the folder.
    package func empty() {
        guard let inside = try? FolderListing.children(of: path) else { return }
        for name in inside.files + inside.folders + inside.strange { StagedFiles.remove("\(path)/\(name)") }
    }

    /// Removes the folder, while it is locked.
    package func remove() { StagedFiles.remove(path) }
}
