package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A file of any size whose bytes are read where they are asked for.
///
/// Not mapped into memory: a disk that fails would then end the program instead of giving an error.
final class PagedFile: ZipBytes {
    let count: Int
    private let path: String
    private let file: Descriptor
    /// Two, for a ZIP's directory and its members' heads are read in turn.
    private var pages: [(start: Int, bytes: [UInt8])] = [(-1, []), (-1, [])]
    private var latest = 0
    private var failure: Int32 = 0

    private static let pageSize = 1 << 15

    /// - Throws: `fileNotFound`, `fileUnreadable`.
    init(_ path: String) throws(WenshuError) {
        guard let file = Descriptor.open(path, O_RDONLY | O_NONBLOCK) else { throw InputFile.unreadable(path, errno) }
        guard let status = file.status, status.isFile else { throw InputFile.unreadable(path, EINVAL) }
        self.path = path
        self.file = file
        count = status.size
    }

    /// Zero where the file cannot be read; ``check()`` tells.
    subscript(at: Int) -> UInt8 {
        let start = at & ~(Self.pageSize - 1)
        if pages[latest].start != start {
            latest = 1 - latest
            if pages[latest].start != start { load(start) }
        }
        let page = pages[latest].bytes
        return at - start < page.count ? page[at - start] : 0
    }

    /// - Throws: `fileUnreadable` where a read has failed so far.
    func check() throws(WenshuError) {
        guard failure == 0 else { throw InputFile.unreadable(path, failure) }
    }

    /// Hands on a range of the file in pieces.
    func read(_ range: Range<Int>, _ take: (UnsafeRawBufferPointer) throws(WenshuError) -> Void) throws(WenshuError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { buffer.deallocate() }
        var at = range.lowerBound
        while at < range.upperBound {
            let n = file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(range.upperBound - at)), at: at)
            // Shorter than it was: somebody cuts it off at this moment.
            guard n > 0 else { throw InputFile.unreadable(path, n < 0 ? errno : EIO) }
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<n]))
            at += n
        }
    }

    private func load(_ start: Int) {
        var bytes = [UInt8](repeating: 0, count: min(Self.pageSize, max(count - start, 0)))
        var filled = 0
        while filled < bytes.count {
            let n = bytes.withUnsafeMutableBytes {
                file.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]), at: start + filled)
            }
            guard n > 0 else {
                failure = n < 0 ? errno : EIO
                break
            }
            filled += n
        }
        pages[latest] = (start, bytes)
    }
}
