#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Looks for short sequences of bytes, many at a time.
package enum ByteSearch {
    package static func contains(_ wanted: StaticString, in bytes: [UInt8]) -> Bool { first(wanted, in: bytes, from: 0) != nil }

    /// Whether two stretches of memory hold the same bytes: to compare arrays takes ten times as long.
    static func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a.count == b.count
            && a.withUnsafeBytes { a in
                b.withUnsafeBytes { b in
                    guard let one = a.baseAddress, let other = b.baseAddress else { return true }
                    return memcmp(one, other, a.count) == 0
                }
            }
    }

    /// Whether a text has control characters or the private ones from U+F000 to U+F0FF (EF 80 80 … EF 83 BF): most have neither.
    package static func hasRareCharacters(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { buffer in
            guard let first = buffer.first else { return false }
            var found: UInt8 = first < 0x20 ? 1 : 0
            for i in 1..<max(buffer.count, 1) {
                let (before, byte) = (buffer[i - 1], buffer[i])
                found |= (byte < 0x20 ? 1 : 0) | (before == 0xEF ? 1 : 0) & (byte & 0xFC == 0x80 ? 1 : 0)
            }
            return found != 0
        }
    }

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
