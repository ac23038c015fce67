/// Lengths as the standards state them, in the points (1/72 inch) of the model.
package enum Lengths {
    /// Millimetres in points.
    package static func millimetres(_ value: Double) -> Double { value * 72 / 25.4 }
}

/// The sizes of type by their Chinese names (字号), in points.
///
/// GB/T 9704—2012 names them only; the points are those of every word processor.
package enum TypeSize {
    /// 小初
    package static let smallZero = 36.0
    /// 一号
    package static let one = 26.0
    /// 二号
    package static let two = 22.0
    /// 三号
    package static let three = 16.0
    /// 四号
    package static let four = 14.0
    /// 小四
    package static let smallFour = 12.0
    /// 五号
    package static let five = 10.5
}
