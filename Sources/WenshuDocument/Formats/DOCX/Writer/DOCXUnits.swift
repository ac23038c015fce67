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

    /// A date as `xsd:dateTime`, or nothing where it is not one.
    static func dateTime(_ text: String?) -> String? {
        guard let text, text.utf8.count >= 19 else { return nil }
        let shape = Array("0000-00-00T00:00:00".utf8)
        let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
        for (byte, wanted) in zip(text.utf8, shape) where wanted == UInt8(ascii: "0") ? !digit.contains(byte) : byte != wanted {
            return nil
        }
        let zone = text.dropFirst(19)
        return zone.isEmpty || zone == "Z" ? String(text.prefix(19)) + "Z" : String(text.prefix(19)) + zoneOrUTC(zone)
    }

    private static func zoneOrUTC(_ text: Substring) -> String {
        let zone = text.suffix(6)
        let isOffset =
            zone.utf8.count == 6 && (zone.hasPrefix("+") || zone.hasPrefix("-")) && zone.dropFirst().allSatisfy { $0.isNumber || $0 == ":" }
        return isOffset ? String(zone) : "Z"
    }
}
