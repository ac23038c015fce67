/// An exact decimal number: `coefficient × 10^-scale`. Money and areas never pass through binary fractions.
public struct DecimalNumber: Sendable {
    public let coefficient: Int128
    /// Digits behind the point; never negative, and without trailing zeros.
    public let scale: Int

    /// At most 30 digits, written out, and 36 behind the point: enough for every amount, and powers of ten that fit into what follows.
    private static let maximumDigits = 30
    private static let maximumScale = 36

    public init(_ integer: Int) {
        coefficient = Int128(integer)
        scale = 0
    }

    /// What does not fit (1万万万万万万万万万万) is the largest number there is.
    public init(coefficient: Int128, scale: Int) {
        var c = coefficient
        var s = scale
        while s > 0, c % 10 == 0 { c /= 10; s -= 1 }
        while s < 0, c != 0 {
            let (product, overflow) = c.multipliedReportingOverflow(by: 10)
            if overflow {
                c = c < 0 ? .min : .max
                break
            }
            c = product
            s += 1
        }
        self.coefficient = c
        self.scale = max(0, s)
    }

    /// The number that a JSON literal (or a plain decimal text) states: `-12.50`, `1e3`.
    public init?(_ text: some StringProtocol) {
        var bytes = text.utf8.makeIterator()
        var byte = bytes.next()
        let negative = byte == UInt8(ascii: "-")
        if negative || byte == UInt8(ascii: "+") { byte = bytes.next() }
        var coefficient: Int128 = 0
        var digits = 0
        var scale = 0
        var seenDigit = false
        var seenPoint = false
        scan: while let b = byte {
            switch b {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                seenDigit = true
                if coefficient != 0 || b != UInt8(ascii: "0") { digits += 1 }
                guard digits <= Self.maximumDigits else { return nil }
                coefficient = coefficient * 10 + Int128(b - UInt8(ascii: "0"))
                if seenPoint { scale += 1 }
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                var exponent = ""
                while let next = bytes.next() { exponent.unicodeScalars.append(Unicode.Scalar(next)) }
                guard let power = Int(exponent), abs(power) <= Self.maximumDigits else { return nil }
                scale -= power
                break scan
            default: return nil
            }
            byte = bytes.next()
        }
        guard seenDigit, digits - min(scale, 0) <= Self.maximumDigits, scale <= Self.maximumScale else { return nil }
        self.init(coefficient: negative ? -coefficient : coefficient, scale: scale)
    }

    public var isInteger: Bool { scale == 0 }
    public var isNegative: Bool { coefficient < 0 }
    public var integer: Int? { scale == 0 ? Int(exactly: coefficient) : nil }
    public var double: Double {
        Double(description) ?? 0
    }

    /// Times ten to a power, exactly.
    public func shifted(by power: Int) -> DecimalNumber {
        DecimalNumber(coefficient: coefficient, scale: scale - power)
    }

    /// Rounded half away from zero to at most `places` digits behind the point.
    public func rounded(places: Int) -> DecimalNumber {
        guard scale > places else { return self }
        let divisor = Self.power(scale - places)
        let half = divisor / 2
        let magnitude = coefficient.magnitude
        let rounded = Int128((magnitude + UInt128(half)) / UInt128(divisor))
        return DecimalNumber(coefficient: isNegative ? -rounded : rounded, scale: places)
    }

    /// Digits with exactly `places` behind the point: `320000.00`.
    public func fixed(places: Int) -> String {
        let rounded = rounded(places: places)
        let digits = String(rounded.coefficient.magnitude) + String(repeating: "0", count: places - rounded.scale)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        let sign = rounded.coefficient < 0 ? "-" : ""
        guard places > 0 else { return sign + padded }
        let point = padded.utf8.index(padded.endIndex, offsetBy: -places)
        return sign + padded[..<point] + "." + padded[point...]
    }

    private static func power(_ n: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<n { result *= 10 }
        return result
    }

    /// Exact, as long as the digits of both fit beside each other; where they are too far apart in size, the last ones are rounded away.
    public static func + (a: DecimalNumber, b: DecimalNumber) -> DecimalNumber {
        var (x, y) = (a, b)
        for scale in stride(from: max(a.scale, b.scale), through: 0, by: -1) {
            (x, y) = (x.rounded(places: scale), y.rounded(places: scale))
            let (p, pOver) = x.coefficient.multipliedReportingOverflow(by: power(scale - x.scale))
            let (q, qOver) = y.coefficient.multipliedReportingOverflow(by: power(scale - y.scale))
            let (sum, over) = p.addingReportingOverflow(q)
            if !pOver, !qOver, !over { return DecimalNumber(coefficient: sum, scale: scale) }
        }
        return DecimalNumber(coefficient: x.isNegative ? .min : .max, scale: 0)
    }
}

extension DecimalNumber: Hashable, Comparable {
    // Both sides are normalised on creation, so equality is that of the parts.
    public static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
        if a.scale == b.scale { return a.coefficient < b.coefficient }
        let (ai, bi) = (a.coefficient / power(a.scale), b.coefficient / power(b.scale))
        if ai != bi { return ai < bi }
        return a.double < b.double
    }
}

extension DecimalNumber: CustomStringConvertible {
    public var description: String {
        if let integer { return String(integer) }
        return fixed(places: scale)
    }
}
