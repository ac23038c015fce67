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
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputFile.unreadable(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw InputFile.unreadable(path, EINVAL) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let n = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if n < 0, errno == EINTR { continue }
            guard n >= 0 else { throw InputFile.unreadable(path, errno) }
            if n == 0 { return }
            take(UnsafeRawBufferPointer(rebasing: buffer[..<n]))
        }
    }

    /// The first bytes of a file, by which its kind is told.
    package static func head(_ path: String, _ count: Int) throws(WenshuError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(Glibc.read(descriptor, buffer.baseAddress, count), 0)
        }
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
