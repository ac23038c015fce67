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
    private let file: Descriptor
    private let path: String
    /// Bytes of whole lines.
    package private(set) var size: Int

    /// Opens the file, makes it where it is missing, and hands out its lines.
    ///
    /// - Parameter line: takes each line that is there, without its end, and the position at which it begins.
    /// - Throws: `inUse` where another process holds it; `outputUnwritable`, `fileUnreadable`, what `line` throws.
    package init(
        _ path: String, limits: Limits, line: (_ bytes: [UInt8], _ position: Int) throws(WenshuError) -> Void
    ) throws(WenshuError) {
        guard let file = Descriptor.open(path, O_RDWR | O_CREAT) else { throw OutputFile.unwritable(path, errno) }
        guard file.lock(waits: false) else { throw errno == EWOULDBLOCK ? Self.inUse(path) : OutputFile.unwritable(path, errno) }
        OutputFile.syncFolder(of: path)
        var reader = try LineReader(path, limits: limits)
        var size = 0
        while let bytes = try reader.next() {
            guard reader.isWhole else { break }
            try line(bytes, size)
            size += bytes.count + 1
        }
        guard file.cut(to: size) else { throw OutputFile.unwritable(path, errno) }
        (self.file, self.path, self.size) = (file, path, size)
    }

    /// Adds lines, each with its end, and brings them to the disk.
    ///
    /// - Returns: the position at which they begin.
    /// - Throws: `writeFailed`; then the file is as it was.
    package mutating func append(_ lines: [UInt8]) throws(WenshuError) -> Int {
        let start = size
        do throws(WenshuError) {
            try OutputFile.writeAll(lines, to: file, path: path)
            guard file.syncContent() else { throw OutputFile.failed(path, errno) }
        } catch {
            _ = file.cut(to: start)
            throw error
        }
        size += lines.count
        return start
    }

    /// The line that begins at a position, without its end.
    package func line(at position: Int) throws(WenshuError) -> [UInt8] {
        var out: [UInt8] = []
        while true {
            guard let piece = file.read(4_096, at: position + out.count) else { throw InputFile.unreadable(path, errno) }
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
