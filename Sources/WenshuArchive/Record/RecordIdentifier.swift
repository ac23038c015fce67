import WenshuContainer

/// A UUID of version 8 (RFC 9562, 5.8) made of the first bytes of the content's SHA-256.
enum RecordIdentifier {
    static func of(_ content: [UInt8]) -> String {
        var digits = Array(Digest.sha256.hex(content).prefix(32))
        digits[12] = "8"
        digits[16] = Array("89ab")[(digits[16].hexDigitValue ?? 0) % 4]
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return groups.joined(separator: "-")
    }
}
