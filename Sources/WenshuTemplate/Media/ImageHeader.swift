/// What the head of a PNG or JPEG says of it. The bytes decide, not the name; none beyond the file's end is looked at.
struct ImageHeader: Sendable {
    enum Kind: String { case png, jpeg }

    var kind: Kind
    /// In pixels.
    var width: Int
    var height: Int
    /// Pixels per inch; nothing where the file states none.
    var resolution: (x: Double, y: Double)?

    var mediaType: String { "image/" + kind.rawValue }

    /// In points, at 96 pixels an inch where the file says nothing.
    var naturalSize: (width: Double, height: Double) {
        (Double(width) * 72 / (resolution?.x ?? 96), Double(height) * 72 / (resolution?.y ?? 96))
    }

    /// Nothing for what is neither, or is cut off before it tells its size.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: Self.pngSignature) {
            self.init(png: bytes)
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self.init(jpeg: bytes)
        } else {
            return nil
        }
    }

    private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// PNG (ISO/IEC 15948): `IHDR` first (11.2.2), `pHYs` before the pixels (11.3.5.3).
    private init?(png bytes: [UInt8]) {
        func number(_ at: Int) -> Int? {
            guard at + 4 <= bytes.count else { return nil }
            return bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        func name(_ at: Int, _ name: String) -> Bool { at + 4 <= bytes.count && bytes[at..<at + 4].elementsEqual(name.utf8) }
        guard number(8) == 13, name(12, "IHDR"), let width = number(16), let height = number(20) else { return nil }
        guard (1...Int(Int32.max)).contains(width), (1...Int(Int32.max)).contains(height) else { return nil }
        (kind, self.width, self.height) = (.png, width, height)
        var at = 33
        while let length = number(at), length <= bytes.count - at - 8, !name(at + 4, "IDAT"), !name(at + 4, "IEND") {
            if name(at + 4, "pHYs"), length == 9, bytes[at + 16] == 1, let x = number(at + 8), let y = number(at + 12) {
                resolution = Self.sensible(Double(x) * 0.0254, Double(y) * 0.0254)
            }
            // Length, name, content, check sum.
            at += length + 12
        }
    }

    /// JPEG (ISO/IEC 10918-1, annex B), with the resolution of a JFIF head (ISO/IEC 10918-5).
    private init?(jpeg bytes: [UInt8]) {
        func number(_ at: Int) -> Int? { at + 2 <= bytes.count ? Int(bytes[at]) << 8 | Int(bytes[at + 1]) : nil }
        var resolution: (x: Double, y: Double)?
        var at = 2
        while at + 4 <= bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            let marker = bytes[at + 1]
            switch marker {
            case 0xFF: at += 1
            case 0x01, 0xD0...0xD8: at += 2
            // Pixels, or the end, before a size was told.
            case 0xD9, 0xDA: return nil
            case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
                guard let height = number(at + 5), let width = number(at + 7), width > 0, height > 0 else { return nil }
                (kind, self.width, self.height, self.resolution) = (.jpeg, width, height, resolution)
                return
            default:
                guard let length = number(at + 2), length >= 2 else { return nil }
                if marker == 0xE0, length >= 14, at + 16 <= bytes.count, bytes[at + 4..<at + 9].elementsEqual("JFIF\0".utf8),
                    let x = number(at + 12), let y = number(at + 14), let unit = [1: 1, 2: 2.54][bytes[at + 11]]
                {
                    resolution = Self.sensible(Double(x) * unit, Double(y) * unit)
                }
                at += 2 + length
            }
        }
        return nil
    }

    /// Nothing for a resolution that no picture has.
    private static func sensible(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
        (1...100_000).contains(x) && (1...100_000).contains(y) ? (x, y) : nil
    }
}
