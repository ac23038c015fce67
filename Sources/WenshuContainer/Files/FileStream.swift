package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Hands on the bytes of a file of any size in pieces.
package enum FileStream {
    /// - Parameter path: a regular file; a link, a pipe or a device is refused.
    /// - Throws: `fileNotFound`, `fileUnreadable`.
    package static func read(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(WenshuError) {
        guard let file = Descriptor.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK), let status = file.status else {
            throw InputFile.unreadable(path, errno)
        }
        guard status.isFile else { throw InputFile.unreadable(path, EINVAL) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let n = file.read(into: buffer)
            guard n >= 0 else { throw InputFile.unreadable(path, errno) }
            if n == 0 { return }
            take(UnsafeRawBufferPointer(rebasing: buffer[..<n]))
        }
    }

    /// Hands on a part of a file.
    ///
    /// - Throws: `fileNotFound`, `fileUnreadable`; what `take` throws.
    package static func read(
        _ path: String, _ range: Range<Int>, _ take: (UnsafeRawBufferPointer) throws(WenshuError) -> Void
    ) throws(WenshuError) {
        try PagedFile(path).read(range, take)
    }

    /// The first bytes of a file, by which its kind is told.
    package static func head(_ path: String, _ count: Int) throws(WenshuError) -> [UInt8] {
        guard let file = Descriptor.open(path, O_RDONLY | O_NONBLOCK) else { throw InputFile.unreadable(path, errno) }
        return file.read(count) ?? []
    }

    /// The digests of a file, and its size in bytes.
    package static func digests(
        of path: String, _ digests: some Sequence<Digest>
    ) throws(WenshuError) -> (hex: [Digest: String], count: Int) {
        let stream = DigestStream(digests)
        try read(path, stream.update)
        return (stream.finish(), stream.count)
    }
}
