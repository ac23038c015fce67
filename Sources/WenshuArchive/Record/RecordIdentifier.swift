/// A UUID of version 8 (RFC 9562, 5.8) made of the first bytes of the content's SHA-256.
enum RecordIdentifier {
    /// - Parameter sha256: in hexadecimal digits.
    static func of(sha256: String) -> String {
        var digits = Array(sha256.utf8.prefix(32))
        digits[12] = UInt8(ascii: "8")
        let variant = Int(String(decoding: [digits[16]], as: UTF8.self), radix: 16) ?? 0
        digits[16] = Array("89ab".utf8)[variant % 4]
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(decoding: digits[$0], as: UTF8.self) }
        return groups.joined(separator: "-")
    }
}
