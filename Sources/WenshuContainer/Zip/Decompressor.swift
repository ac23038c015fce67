import CLibDeflate

/// Inflates whole members by libdeflate, which takes a third of zlib's time.
final class Decompressor {
    private var handle: OpaquePointer?

    deinit { if let handle { libdeflate_free_decompressor(handle) } }

    /// The unpacked bytes; nothing where they are not exactly `size` or the packed ones are damaged.
    ///
    /// - Parameter size: what the directory claims; the caller has bounded it. Memory that is not filled is not touched.
    func inflate(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        if handle == nil { handle = libdeflate_alloc_decompressor() }
        guard let handle else { return nil }
        var isWhole = false
        let out = packed.withUnsafeBytes { packed in
            [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
                let result = libdeflate_deflate_decompress(handle, packed.baseAddress, packed.count, buffer.baseAddress, size, &count)
                isWhole = result == LIBDEFLATE_SUCCESS && count == size
                if result != LIBDEFLATE_SUCCESS { count = 0 }
            }
        }
        return isWhole ? out : nil
    }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }
}
