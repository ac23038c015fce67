import WenshuContainer
import WenshuDocument

@testable import WenshuTemplate

/// Small pictures and documents, made byte by byte.
enum Pictures {
    /// A sound PNG of one colour: 8-bit grey.
    static func png(_ width: Int, _ height: Int, perMetre: Int? = nil, grey: UInt8 = 0x80) -> [UInt8] {
        var out: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        out += chunk("IHDR", big(width) + big(height) + [8, 0, 0, 0, 0])
        if let perMetre { out += chunk("pHYs", big(perMetre) + big(perMetre) + [1]) }
        let row = [UInt8](repeating: 0, count: 1) + [UInt8](repeating: grey, count: width)
        let rows = (0..<height).flatMap { _ in row }
        // Stored blocks of deflate in a zlib frame.
        var data: [UInt8] = [0x78, 0x01]
        var at = 0
        while at < rows.count {
            let count = min(65_535, rows.count - at)
            let head: [Int] = [at + count == rows.count ? 1 : 0, count & 255, count >> 8, ~count & 255, ~count >> 8 & 255]
            data += head.map { UInt8($0) }
            data += rows[at..<at + count]
            at += count
        }
        out += chunk("IDAT", data + big(adler(rows)))
        return out + chunk("IEND", [])
    }

    /// The head of a JPEG, enough to tell its size.
    static func jpeg(_ width: Int, _ height: Int, perInch: Int) -> [UInt8] {
        func two(_ number: Int) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 255)] }
        return [0xFF, 0xD8, 0xFF, 0xE0] + two(16) + Array("JFIF\0".utf8) + [1, 1, 1] + two(perInch) + two(perInch) + [0, 0]
            + [0xFF, 0xDB] + two(67) + [UInt8](repeating: 1, count: 65)
            + [0xFF, 0xC0] + two(11) + [8] + two(height) + two(width) + [1, 1, 0x11, 0]
    }

    static func uri(_ bytes: [UInt8], _ type: String = "image/png") -> String {
        ImageResource(id: "", mediaType: type, bytes: bytes).dataURI ?? ""
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        return big(content.count) + named + big(Int(crc(named)))
    }

    private static func big(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }

    private static func adler(_ bytes: [UInt8]) -> Int {
        let sums = bytes.reduce(into: (1, 0)) { sums, byte in
            sums.0 = (sums.0 + Int(byte)) % 65_521
            sums.1 = (sums.1 + sums.0) % 65_521
        }
        return sums.1 << 16 | sums.0
    }
}

extension Pictures {
    static func base64(_ bytes: [UInt8]) -> String { String(uri(bytes).drop { $0 != "," }.dropFirst()) }
}
