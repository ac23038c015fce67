import CSystem

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// An open file of the system, closed when nobody holds it any more.
///
/// No other place opens or closes one, and the number never leaves it: a number that is closed twice, or used after it was closed, hits
/// the file that another thread has opened under it meanwhile. What fails leaves its reason in `errno`.
final class Descriptor: Sendable {
    private let number: Int32

    private init(_ number: Int32) { self.number = number }

    deinit { close(number) }

    /// The program's own streams: held here, so never closed.
    static let standardInput = Descriptor(0)
    static let standardOutput = Descriptor(1)

    /// - Parameter flags: as of `open`; programs that this one starts do not inherit the file.
    static func open(_ path: String, _ flags: Int32) -> Descriptor? { owned(Glibc.open(path, flags | O_CLOEXEC, 0o666)) }

    static func folder(_ path: String) -> Descriptor? { open(path, O_RDONLY | O_DIRECTORY) }

    /// Makes a file of a new name.
    static func temporary(in folder: String) -> (file: Descriptor, path: String)? {
        var path = Array("\(folder)/.wenshu-XXXXXX".utf8CString)
        guard let file = owned(mkostemp(&path, O_CLOEXEC)) else { return nil }
        return (file, String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    private static func owned(_ number: Int32) -> Descriptor? { number < 0 ? nil : Descriptor(number) }

    struct Status {
        var isFile: Bool
        var isFolder: Bool
        var size: Int
        /// What tells it from the other files of its file system.
        var identity: UInt64
    }

    var status: Status? {
        var status = stat()
        return fstat(number, &status) == 0 ? Status(status) : nil
    }

    /// Of what has a name at this moment.
    static func status(of path: String) -> Status? {
        var status = stat()
        return stat(path, &status) == 0 ? Status(status) : nil
    }

    func setMode(_ mode: mode_t) { fchmod(number, mode) }

    // MARK: Reading and writing

    /// - Parameter position: without one, where the last call has ended.
    /// - Returns: how many bytes were read; 0 at the end, -1 where it fails.
    func read(into space: UnsafeMutableRawBufferPointer, at position: Int? = nil) -> Int {
        while true {
            let n =
                if let position { pread(number, space.baseAddress, space.count, off_t(position)) } else {
                    Glibc.read(number, space.baseAddress, space.count)
                }
            guard n < 0, errno == EINTR else { return n }
        }
    }

    /// Up to so many bytes, or nothing where it fails.
    func read(_ count: Int, at position: Int? = nil) -> [UInt8]? {
        var isRead = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { space, filled in
            let n = read(into: UnsafeMutableRawBufferPointer(space), at: position)
            isRead = n >= 0
            filled = max(n, 0)
        }
        return isRead ? bytes : nil
    }

    /// Writes all of it.
    func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let n = Glibc.write(number, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
            if n < 0, errno == EINTR { continue }
            guard n >= 0 else { return false }
            rest = rest.dropFirst(n)
        }
        return true
    }

    /// Cuts the file off, and goes on writing there.
    func cut(to size: Int) -> Bool { ftruncate(number, off_t(size)) == 0 && lseek(number, off_t(size), SEEK_SET) >= 0 }

    // MARK: Bringing to the disk

    func sync() -> Bool { fsync(number) == 0 }

    func syncContent() -> Bool { fdatasync(number) == 0 }

    /// All that was written to the file system on which it is.
    func syncFileSystem() -> Bool { syncfs(number) == 0 }

    // MARK: Locks and names

    /// Locks it for this opening of the file alone.
    func lock(waits: Bool) -> Bool {
        while true {
            if flock(number, waits ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 { return true }
            guard errno == EINTR else { return false }
        }
    }

    /// Whether a file without a name can be given one.
    var canBeNamed: Bool { access(link, F_OK) == 0 }

    /// Gives a name to a file without one.
    func name(_ path: String) -> Bool { linkat(AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 }

    private var link: String { "/proc/self/fd/\(number)" }
}

extension Descriptor.Status {
    fileprivate init(_ status: stat) {
        let kind = status.st_mode & S_IFMT
        self.init(isFile: kind == S_IFREG, isFolder: kind == S_IFDIR, size: Int(status.st_size), identity: UInt64(status.st_ino))
    }
}
