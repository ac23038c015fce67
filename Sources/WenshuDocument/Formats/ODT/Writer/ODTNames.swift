/// Names and values as ODF 1.3 wants them.
enum ODTNames {
    static let version = "1.3"
    static let mediaType = "application/vnd.oasis.opendocument.text"

    /// The namespace declarations of every part's root element.
    static let namespaces: KeyValuePairs<String, String?> = [
        "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "office:version": version,
    ]

    /// A display name as the NCName that `style:name` must be: what is not plainly allowed becomes `_hex_`, as office
    /// programs write it. Different names stay different, because the underscore itself is encoded too.
    static func ncName(_ display: String) -> String {
        var out = ""
        for (i, scalar) in display.unicodeScalars.enumerated() {
            switch scalar {
            case "a"..."z", "A"..."Z", "\u{4E00}"..."\u{9FA5}": out.unicodeScalars.append(scalar)
            case "0"..."9", "-", ".": i > 0 ? out.unicodeScalars.append(scalar) : out.append(hex(scalar))
            default: out.append(hex(scalar))
            }
        }
        // Office programs take this name for the default paragraph style; see ODTStyleNames.
        return out == defaultStyle ? "_53_tandard" : out.isEmpty ? "_" : out
    }

    static let defaultStyle = "Standard"

    private static func hex(_ scalar: Unicode.Scalar) -> String { "_\(String(scalar.value, radix: 16))_" }

    /// Points with up to three decimals: `28.95pt`. What is no sensible length becomes nothing.
    static func points(_ value: Double) -> String { decimal(value) + "pt" }

    static func percent(_ value: Double) -> String { decimal(value * 100) + "%" }

    private static func decimal(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1_000_000 else { return "0" }
        let thousandths = Int((value * 1_000).rounded())
        let fraction = String(thousandths.magnitude % 1_000 + 1_000).dropFirst()
        let digits = fraction.reversed().drop { $0 == "0" }.reversed()
        let whole = "\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1_000)"
        return digits.isEmpty ? whole : whole + "." + String(digits)
    }

    /// `RRGGBB` as `#rrggbb`; nothing for what is no such colour (`auto`).
    static func color(_ value: String) -> String? {
        guard value.utf8.count == 6, value.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || isHexLetter($0) }) else {
            return nil
        }
        return "#" + value.lowercased()
    }

    private static func isHexLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20 }
}
