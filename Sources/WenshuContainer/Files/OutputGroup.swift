import CSystem
package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Files of one folder that appear together, each whole or not at all.
///
/// To sync a file takes the disk far longer than to make a letter. So all are written under temporary names, brought to the
/// disk by one `syncfs`, and given their names; then the folder is synced once. Who asks ``commit()`` for the outcome
/// hears of a file only when it is durable, as with ``OutputFile``.
package struct OutputGroup {
    private struct Pending {
        let temporary: [CChar]
        let path: String
    }

    private let folder: String
    private let force: Bool
    private var pending: [Pending] = []

    /// - Parameter force: replaces files that are there already.
    package init(folder: String, force: Bool) {
        self.folder = folder
        self.force = force
    }

    /// Writes a file that has not its name yet.
    ///
    /// - Parameter name: without a folder.
    /// - Throws: `outputExists`, `outputUnwritable`, `writeFailed`; then nothing of the file is left behind.
    package mutating func add(_ bytes: [UInt8], as name: String) throws(WenshuError) {
        let path = "\(folder)/\(name)"
        try refuseExisting(name)
        let temporary = try OutputFile.temporary(for: path) { descriptor throws(WenshuError) in
            try OutputFile.writeAll(bytes, to: descriptor, path: path)
        }
        pending.append(Pending(temporary: temporary, path: path))
    }

    /// - Throws: `outputExists` where a file of that name is there and is not to be replaced.
    package func refuseExisting(_ name: String) throws(WenshuError) {
        let path = "\(folder)/\(name)"
        if !force, access(path, F_OK) == 0 { throw OutputFile.exists(path) }
    }

    /// Whether a file of this path waits for ``commit()``.
    package func holds(_ path: String) -> Bool { pending.contains { $0.path == path } }

    /// Takes back the files added last.
    package mutating func removeLast(_ count: Int) {
        for file in pending.suffix(count) { unlink(file.temporary) }
        pending.removeLast(count)
    }

    /// Makes the files durable and gives them their names.
    ///
    /// - Returns: for each file in its order, what stood against it: `outputExists`, `outputUnwritable`, `writeFailed`.
    package mutating func commit() -> [WenshuError?] {
        guard !pending.isEmpty else { return [] }
        let isSynced = syncAll()
        let outcomes = pending.map { file -> WenshuError? in
            do throws(WenshuError) {
                if !isSynced { try Self.sync(file) }
                try OutputFile.move(file.temporary, to: file.path, force: force)
                return nil
            } catch {
                unlink(file.temporary)
                return error
            }
        }
        OutputFile.syncFolder(of: pending[0].path)
        pending = []
        return outcomes
    }

    /// False where the system cannot, or tells of an error: then each file is asked for.
    private func syncAll() -> Bool {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return syncfs(descriptor) == 0
    }

    private static func sync(_ file: Pending) throws(WenshuError) {
        let descriptor = open(file.temporary, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputFile.failed(file.path, errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw OutputFile.failed(file.path, errno) }
    }
}
