import CZlib

/// Deflates what comes in pieces, for members too large to hold: a window of 32 KiB instead of the whole.
///
/// libdeflate is twice as fast and takes whole buffers only; so it serves the small members and zlib the large ones.
final class DeflateStream {
    private var stream = z_stream()
    private let isReady: Bool
    private(set) var crc: UInt32 = 0
    private(set) var size = 0
    private(set) var packedSize = 0
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)

    init(level: Int32) {
        // A negative window size: deflate without zlib's own head and foot.
        isReady =
            deflateInit2_(
                &stream, min(level, 9), Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
            ) == Z_OK
    }

    deinit { deflateEnd(&stream) }

    /// Takes a piece of at most 2 GiB and appends to `out` what is ready; with `isLast`, all that remains.
    ///
    /// - Returns: false where zlib failed, which it does for want of memory only.
    func deflate(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, to out: inout [UInt8]) -> Bool {
        guard isReady else { return false }
        // Without bytes zlib begins the checksum anew.
        if !bytes.isEmpty { crc = UInt32(crc32(UInt(crc), bytes.baseAddress, uInt(bytes.count))) }
        size += bytes.count
        stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.avail_in = uInt(bytes.count)
        while true {
            let (result, count) = chunk.withUnsafeMutableBufferPointer { buffer in
                stream.next_out = buffer.baseAddress
                stream.avail_out = uInt(buffer.count)
                let result = CZlib.deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                return (result, buffer.count - Int(stream.avail_out))
            }
            guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { return false }
            out += chunk[..<count]
            packedSize += count
            // Room left over: zlib has nothing more to say.
            if count < chunk.count { return !isLast || result == Z_STREAM_END }
        }
    }
}
