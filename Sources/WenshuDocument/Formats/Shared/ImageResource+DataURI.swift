extension Base64 {
    /// Bytes as base 64 (RFC 4648, section 4).
    static func encoded(_ bytes: [UInt8]) -> String {
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
}

extension ImageResource {
    /// The picture as an address of its own; nothing for a kind that browsers do not show.
    package var dataURI: String? {
        let shown: Set = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/svg+xml"]
        return shown.contains(mediaType) ? "data:\(mediaType);base64,\(Base64.encoded(bytes))" : nil
    }
}
