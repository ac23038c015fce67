/// Lengths with a unit, in points.
enum Length {
    static func points(_ value: Double, unit: String) -> Double? {
        let factor: Double? =
            switch unit {
            case "mm": 72 / 25.4
            case "cm": 72 / 2.54
            case "pt": 1
            case "in": 72
            case "px": 0.75
            default: nil
            }
        guard let factor, value > 0, value * factor <= 1_584 else { return nil }
        return value * factor
    }
}
