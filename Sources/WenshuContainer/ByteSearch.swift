#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Looks for short sequences of bytes, many at a time.
package enum ByteSearch {
    package static func contains(_ wanted: StaticString, in bytes: [UInt8]) -> Bool { first(wanted, in: bytes, from: 0) != nil }

    /// How often a byte is there.
    package static func count(_ wanted: UInt8, in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var total = 0
            var start = 0
            while start < buffer.count {
                // So few that their number fits into a byte: sixteen and more are then compared at a time.
                let end = min(start + 255, buffer.count)
                var found: UInt8 = 0
                for i in start..<end { found &+= buffer[i] == wanted ? 1 : 0 }
                total += Int(found)
                start = end
            }
            return total
        }
    }

    /// Whether a text has control characters or a byte EF, with which characters from U+F000 begin: most have neither.
    package static func hasRareCharacters(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { buffer in
            var found: UInt8 = 0
            for byte in buffer { found |= byte < 0x20 || byte == 0xEF ? 1 : 0 }
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
