/// The ways of writing a number in an automatic label, named as in ECMA-376 (17.18.59 ST_NumberFormat).
public struct NumberFormat: Sendable, Hashable, RawRepresentable, ExpressibleByStringLiteral {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    public static let decimal: NumberFormat = "decimal"
    public static let chineseCounting: NumberFormat = "chineseCountingThousand"
    public static let bullet: NumberFormat = "bullet"
    public static let none: NumberFormat = "none"
}
