/// Addresses as attributes of links take them (RFC 3986).
enum EscapedAddress {
    /// The target with everything percent-encoded that no IRI may hold. It is never resolved or opened.
    static func escaped(_ target: String) -> String {
        var out = ""
        var hasFragment = false
        let bytes = Array(target.utf8)
        for (i, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "%"):
                let isEncoded = i + 2 < bytes.count && isHex(bytes[i + 1]) && isHex(bytes[i + 2])
                out += isEncoded ? "%" : "%25"
            case UInt8(ascii: "#"):
                out += hasFragment ? "%23" : "#"
                hasFragment = true
            case 0x80...: out += percent(byte)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                if Self.plain.contains(byte) { out.unicodeScalars.append(Unicode.Scalar(byte)) } else { out += percent(byte) }
            }
        }
        return out
    }

    private static let plain = Set("-._~:/?@!$&'()*+,;=".utf8)

    private static func percent(_ byte: UInt8) -> String {
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
        default: false
        }
    }
}
