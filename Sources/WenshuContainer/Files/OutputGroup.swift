import CSystem
package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Files of one folder that appear together, each whole or not at all.
///
/// To sync a file takes the disk far longer than to make a letter. So all are written without a name (or under a temporary one,
/// where files are to be replaced or the system knows no nameless ones), brought to the disk by one `syncfs`, and given their
/// names; then the folder is synced once. Who asks ``commit()`` for the outcome hears of a file only when it is durable, as
/// with ``OutputFile``. Of nameless files a kill leaves nothing behind.
package struct OutputGroup {
    private struct Pending {
        let place: Place
        let path: String
    }

    private enum Place {
        case nameless(Descriptor)
        case temporary(String)
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
        if let file = force ? nil : nameless() {
            try OutputFile.writeAll(bytes, to: file, path: path)
            return pending.append(Pending(place: .nameless(file), path: path))
        }
        let temporary = try OutputFile.temporary(for: path) { file throws(WenshuError) in
            try OutputFile.writeAll(bytes, to: file, path: path)
        }
        pending.append(Pending(place: .temporary(temporary), path: path))
    }

    /// Nothing where the system or the file system has no such files, or has no more of them to give.
    private func nameless() -> Descriptor? {
        guard let file = Descriptor.open(folder, openUnnamed | O_DIRECTORY | O_RDWR), file.canBeNamed else { return nil }
        return file
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
        for file in pending.suffix(count) { if case .temporary(let name) = file.place { unlink(name) } }
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
                try name(file)
                return nil
            } catch {
                if case .temporary(let name) = file.place { unlink(name) }
                return error
            }
        }
        OutputFile.syncFolder(of: pending[0].path)
        pending = []
        return outcomes
    }

    /// False where the system cannot, or tells of an error: then each file is asked for.
    private func syncAll() -> Bool { Descriptor.folder(folder)?.syncFileSystem() ?? false }

    private func name(_ file: Pending) throws(WenshuError) {
        switch file.place {
        case .temporary(let name): try OutputFile.move(name, to: file.path, force: force)
        case .nameless(let open):
            guard !open.name(file.path) else { return }
            throw errno == EEXIST ? OutputFile.exists(file.path) : OutputFile.unwritable(file.path, errno)
        }
    }

    private static func sync(_ file: Pending) throws(WenshuError) {
        let open: Descriptor? =
            switch file.place {
            case .nameless(let open): open
            case .temporary(let name): Descriptor.open(name, O_RDONLY)
            }
        guard let open, open.sync() else { throw OutputFile.failed(file.path, errno) }
    }
}
