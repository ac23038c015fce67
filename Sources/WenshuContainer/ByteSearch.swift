#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Looks for short sequences of bytes, many at a time.
package enum ByteSearch {
    package static func contains(_ wanted: StaticString, in bytes: [UInt8]) -> Bool { first(wanted, in: bytes, from: 0) != nil }

    /// Where the sequence stands first, at `start` or behind it.
    package static func first(_ wanted: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let count = wanted.utf8CodeUnitCount
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var at = start
            while at + count <= buffer.count {
                guard let found = memchr(base + at, Int32(wanted.utf8Start[0]), buffer.count - count + 1 - at) else { return nil }
                at = UnsafeRawPointer(found) - base
                if memcmp(base + at, wanted.utf8Start, count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }
}
