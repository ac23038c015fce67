import CLibDeflate
import Synchronization

/// A libdeflate compressor and its buffer. Both are large to set up, so they are used again, one by each thread at a time.
final class Compressor: @unchecked Sendable {
    private let handle: OpaquePointer
    private let level: Int32
    private var buffer: [UInt8] = []

    /// Idle ones, of the level that nearly everything is written at; never more than were busy at once.
    private static let idle = Mutex<[Compressor]>([])
    private static let keptLevel: Int32 = 6
    /// A buffer beyond this is not kept.
    private static let keptBytes = 1 << 21

    private init?(level: Int32) {
        guard let handle = libdeflate_alloc_compressor(level) else { return nil }
        self.handle = handle
        self.level = level
    }

    deinit { libdeflate_free_compressor(handle) }

    static func take(level: Int32) -> Compressor? {
        (level == keptLevel ? idle.withLock { $0.popLast() } : nil) ?? Compressor(level: level)
    }

    func giveBack() {
        guard level == Self.keptLevel else { return }
        if buffer.count > Self.keptBytes { buffer = [] }
        Self.idle.withLock { $0.append(self) }
    }

    /// Appends the deflated bytes to `out` if they are fewer than the bytes.
    ///
    /// - Returns: how many were appended; nothing where deflating saves nothing.
    func deflate(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Int? {
        let bound = libdeflate_deflate_compress_bound(handle, bytes.count)
        if buffer.count < bound { buffer = [UInt8](repeating: 0, count: bound) }
        let count = buffer.withUnsafeMutableBufferPointer {
            libdeflate_deflate_compress(handle, bytes.baseAddress, bytes.count, $0.baseAddress, $0.count)
        }
        guard count > 0, count < bytes.count else { return nil }
        buffer.withUnsafeBufferPointer { out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<count])) }
        return count
    }
}
