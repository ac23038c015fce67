package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

extension Diagnostic.Code {
    package static let inUse = Self("inUse", .output)
}

/// A file of lines that only grows, held by one process at a time.
///
/// A line is there once ``append(_:)`` has returned. What a kill left of a line is cut off when the file is opened again.
package struct AppendLog: ~Copyable {
    private let descriptor: Int32
    private let path: String
    /// Bytes of whole lines.
    package private(set) var size = 0

    /// Opens the file, makes it where it is missing, and hands out its lines.
    ///
    /// - Parameter line: takes each line that is there, without its end, and the position at which it begins.
    /// - Throws: `inUse` where another process holds it; `outputUnwritable`, `fileUnreadable`, what `line` throws.
    package init(
        _ path: String, limits: Limits, line: (_ bytes: [UInt8], _ position: Int) throws(WenshuError) -> Void
    ) throws(WenshuError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputFile.unwritable(path, errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            close(descriptor)
            throw number == EWOULDBLOCK ? Self.inUse(path) : OutputFile.unwritable(path, number)
        }
        OutputFile.syncFolder(of: path)
        var reader = try LineReader(path, limits: limits)
        while let bytes = try reader.next() {
            guard reader.isWhole else { break }
            try line(bytes, size)
            size += bytes.count + 1
        }
        guard ftruncate(descriptor, off_t(size)) == 0, lseek(descriptor, off_t(size), SEEK_SET) >= 0 else {
            throw OutputFile.unwritable(path, errno)
        }
    }

    deinit { close(descriptor) }

    /// Adds lines, each with its end, and brings them to the disk.
    ///
    /// - Returns: the position at which they begin.
    /// - Throws: `writeFailed`; then the file is as it was.
    package mutating func append(_ lines: [UInt8]) throws(WenshuError) -> Int {
        let start = size
        do throws(WenshuError) {
            try OutputFile.writeAll(lines, to: descriptor, path: path)
            guard fdatasync(descriptor) == 0 else { throw OutputFile.failed(path, errno) }
        } catch {
            _ = ftruncate(descriptor, off_t(start))
            lseek(descriptor, off_t(start), SEEK_SET)
            throw error
        }
        size += lines.count
        return start
    }

    /// The line that begins at a position, without its end.
    package func line(at position: Int) throws(WenshuError) -> [UInt8] {
        var out: [UInt8] = []
        while true {
            var failure: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: 4_096) { space, count in
                let n = pread(descriptor, space.baseAddress, space.count, off_t(position + out.count))
                if n < 0 { failure = errno }
                count = max(n, 0)
            }
            guard failure == 0 else { throw InputFile.unreadable(path, failure) }
            if let end = piece.firstIndex(of: 0x0A) { return out + piece[..<end] }
            if piece.isEmpty { return out }
            out += piece
        }
    }

    private static func inUse(_ path: String) -> WenshuError {
        WenshuError(
            .inUse, Bilingual(zh: "另一个归档任务正在使用这个文件夹。", en: "Another run is archiving into this folder."), at: Place(file: path),
            remedy: Bilingual(zh: "请等它结束，再运行一次。", en: "Wait until it has ended, then run again."))
    }
}
