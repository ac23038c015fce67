/// Base 64 (RFC 4648, section 4).
package enum Base64 {
    /// The bytes; white space and missing padding are allowed, any other character is not.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count * 3 / 4)
        var (buffer, bits) = (UInt32(0), 0)
        for byte in text.utf8 {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            case UInt8(ascii: "="), 0x20, 0x09, 0x0A, 0x0D: continue
            default: return nil
            }
            buffer = buffer << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                out.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
            }
        }
        return out
    }

    /// With padding, in one line.
    package static func encoded(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let rest = bytes.count - start
            let (b, c) = (rest > 1 ? bytes[start + 1] : 0, rest > 2 ? bytes[start + 2] : 0)
            let word = UInt32(bytes[start]) << 16 | UInt32(b) << 8 | UInt32(c)
            for (i, shift) in [18, 12, 6, 0].enumerated() {
                out.append(i <= rest ? alphabet[Int(word >> UInt32(shift) & 63)] : UInt8(ascii: "="))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Decodes a text that comes in pieces, and takes nothing but whole groups of four, white space between them: what is cut off must
    /// not pass for a shorter file.
    package struct Decoder {
        private var group: UInt32 = 0
        private var count = 0
        private var padding = 0
        private var isSound = true
        private var out: [UInt8] = []

        package init() {}

        /// Whether all of it was sound, and nothing is missing at the end.
        package var isWhole: Bool { isSound && count == 0 }

        /// - Parameter take: is given the bytes of the groups that are whole.
        package mutating func append(_ piece: UnsafeBufferPointer<UInt8>, _ take: (UnsafeRawBufferPointer) -> Void) {
            guard isSound else { return }
            out.removeAll(keepingCapacity: true)
            for byte in piece {
                let value = Self.values[Int(byte)]
                if value < 64 {
                    // Nothing comes behind padding.
                    guard padding == 0 else { return isSound = false }
                    group = group << 6 | UInt32(value)
                } else if value == Self.pad {
                    guard count > 1 else { return isSound = false }
                    padding += 1
                    group <<= 6
                } else if value == Self.blank {
                    continue
                } else {
                    return isSound = false
                }
                count += 1
                if count == 4 { finishGroup() }
            }
            out.withUnsafeBytes { take($0) }
        }

        private mutating func finishGroup() {
            for shift in [16, 8, 0].dropLast(padding) { out.append(UInt8(truncatingIfNeeded: group >> UInt32(shift))) }
            (group, count) = (0, 0)
        }

        private static let (pad, blank, other): (UInt8, UInt8, UInt8) = (64, 65, 66)

        private static let values: [UInt8] = {
            var values = [UInt8](repeating: other, count: 256)
            for (value, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=".utf8.enumerated() {
                values[Int(byte)] = UInt8(value)
            }
            for byte in [0x20, 0x09, 0x0A, 0x0D] { values[byte] = blank }
            return values
        }()
    }
}
