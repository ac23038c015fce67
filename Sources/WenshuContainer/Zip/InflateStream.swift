import CZlib

/// Inflates what comes in pieces, for members too large to hold.
final class InflateStream {
    private var stream = z_stream()
    private let isReady: Bool
    private(set) var isAtEnd = false
    private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)

    init() {
        isReady = inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        inflateEnd(&stream)
        chunk.deallocate()
    }

    /// Takes a piece of at most 2 GiB and hands on what it unpacks to; `take` returns false to stop.
    ///
    /// - Returns: false where the data is damaged or goes on behind its end, or where `take` stopped it.
    func inflate(_ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        guard isReady, !isAtEnd || bytes.isEmpty else { return false }
        stream.next_in = UnsafeMutablePointer(mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
        stream.avail_in = uInt(bytes.count)
        while !isAtEnd {
            stream.next_out = chunk.assumingMemoryBound(to: UInt8.self).baseAddress
            stream.avail_out = uInt(chunk.count)
            let result = CZlib.inflate(&stream, Z_NO_FLUSH)
            guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { return false }
            isAtEnd = result == Z_STREAM_END
            let count = chunk.count - Int(stream.avail_out)
            if count > 0, !take(UnsafeRawBufferPointer(rebasing: chunk[..<count])) { return false }
            // Room left over: zlib wants more.
            if count < chunk.count { break }
        }
        return stream.avail_in == 0
    }
}
