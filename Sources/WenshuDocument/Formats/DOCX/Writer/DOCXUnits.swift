/// Points in the units of WordprocessingML, kept inside what word processors accept.
enum DOCXUnits {
    /// Twentieths of a point, at most 22 inches either way.
    static func twips(_ points: Double) -> String { integer(points * 20, -31_680...31_680) }
    /// Half-points of a font size.
    static func halfPoints(_ points: Double) -> String { integer(points * 2, 2...3_276) }
    /// Eighths of a point of a border's width.
    static func eighths(_ points: Double) -> String { integer(points * 8, 2...96) }
    /// Points of a border's distance.
    static func borderSpace(_ points: Double) -> String { integer(points, 0...31) }
    /// English metric units, 12 700 a point.
    static func emu(_ points: Double) -> String { integer(points * 12_700, -20_116_800...20_116_800) }
    /// 240ths of a single line.
    static func lines(_ factor: Double) -> String { integer(factor * 240, 1...31_680) }
    /// Points for VML.
    static func points(_ points: Double) -> String {
        let hundredths = Int(clamped(points * 100, -200_000...200_000))
        let rest = abs(hundredths % 100)
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)pt"
    }

    private static func integer(_ value: Double, _ range: ClosedRange<Double>) -> String { String(Int(clamped(value, range))) }

    private static func clamped(_ value: Double, _ range: ClosedRange<Double>) -> Double {
        value.isNaN ? 0 : min(max(value.rounded(), range.lowerBound), range.upperBound)
    }

    /// A colour as the schema takes it.
    static func color(_ color: String) -> String {
        color.utf8.count == 6 && color.allSatisfy(\.isHexDigit) ? color.uppercased() : "auto"
    }

    /// A date of ISO 8601, with or without a time, as `xsd:dateTime`; nothing where it is none.
    static func dateTime(_ text: String?) -> String? {
        guard let text, begins(text, like: "0000-00-00") else { return nil }
        guard begins(text, like: "0000-00-00T00:00:00") else { return String(text.prefix(10)) + "T00:00:00Z" }
        let zone = text.suffix(6)
        let hasOffset = text.utf8.count >= 25 && (begins(zone, like: "+00:00") || begins(zone, like: "-00:00"))
        return String(text.prefix(19)) + (hasOffset ? String(zone) : "Z")
    }

    /// Whether a text begins with this shape, where 0 stands for any digit.
    private static func begins(_ text: some StringProtocol, like shape: String) -> Bool {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return text.utf8.count >= shape.utf8.count
            && zip(text.utf8, shape.utf8).allSatisfy { $1 == UInt8(ascii: "0") ? digits.contains($0) : $0 == $1 }
    }
}
