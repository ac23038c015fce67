/// Numbers in Chinese characters, written and read. One place for numbering labels, template filters and extraction.
public enum ChineseNumerals {
    /// Positional digits: 2021 → 二〇二一.
    public static func digits(_ number: Int) -> String {
        var out = number < 0 ? "负" : ""
        for c in String(number.magnitude).utf8 { out.append(positional[Int(c - 0x30)]) }
        return out
    }

    private static let positional = Array("〇一二三四五六七八九")

    /// Counting: 10 → 十, 123 → 一百二十三, 10 005 → 一万零五.
    public static func counting(_ number: Int) -> String {
        let out = counts.spell(number.magnitude)
        return (number < 0 ? "负" : "") + (out.hasPrefix("一十") ? String(out.dropFirst()) : out)
    }

    /// Capitals of banking: 123 → 壹佰贰拾叁.
    public static func capital(_ number: Int) -> String {
        (number < 0 ? "负" : "") + capitals.spell(number.magnitude)
    }

    private static let counts = NumeralSystem(digits: "零一二三四五六七八九", units: ["十", "百", "千"], myriads: ["万", "亿"])
    private static let capitals = NumeralSystem(digits: "零壹贰叁肆伍陆柒捌玖", units: ["拾", "佰", "仟"], myriads: ["万", "亿"])

    /// The value of one Chinese digit, 0 to 9; units and 廿 are for ``parse(_:)``.
    public static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零", "○", "◯", "Ｏ": 0
        case "一", "壹", "弌": 1
        case "二", "贰", "两", "貳", "兩": 2
        case "三", "叁", "參", "叄": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆", "陸": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    /// The number that a text of Chinese digits and units states, positional (二〇二一) or counting (一百二十三);
    /// nothing where the text is not such a number.
    public static func parse(_ text: some StringProtocol) -> Int? {
        let scalars = Array(text.unicodeScalars.prefix(41))
        guard !scalars.isEmpty, scalars.count <= 40 else { return nil }
        return positionalValue(scalars) ?? CountingReader.value(scalars)
    }

    /// 二〇二一, also with the letter or figure that typists put for 〇: 二O二一, 二0二一.
    private static func positionalValue(_ scalars: [Unicode.Scalar]) -> Int? {
        guard scalars.count <= 18, scalars.contains(where: { digit($0) != nil }) else { return nil }
        var value = 0
        for scalar in scalars {
            guard let next = digit(scalar) ?? (scalar == "O" || scalar == "0" || scalar == "０" ? 0 : nil) else { return nil }
            value = value * 10 + next
        }
        return value
    }
}

/// A way of spelling whole numbers with digits, units up to a thousand and powers of ten thousand.
package struct NumeralSystem: Sendable {
    private let digits: [Character]
    private let units: [String]
    private let myriads: [String]

    /// - Parameters:
    ///   - digits: zero to nine.
    ///   - units: ten, hundred, thousand.
    ///   - myriads: ten thousand and a hundred million.
    package init(digits: String, units: [String], myriads: [String]) {
        precondition(digits.count == 10 && units.count == 3 && myriads.count == 2)
        self.digits = Array(digits)
        self.units = [""] + units
        self.myriads = myriads
    }

    /// One zero for each run of zeros inside the number, none at its end; 一 is never left out.
    package func spell(_ number: UInt) -> String {
        guard number > 0 else { return String(digits[0]) }
        let (high, rest) = number.quotientAndRemainder(dividingBy: 100_000_000)
        guard high > 0 else { return belowHundredMillion(rest) }
        return spell(high) + myriads[1] + tail(rest, width: 10_000_000) { belowHundredMillion($0) }
    }

    private func belowHundredMillion(_ number: UInt) -> String {
        let (high, rest) = number.quotientAndRemainder(dividingBy: 10_000)
        guard high > 0 else { return belowTenThousand(rest) }
        return belowTenThousand(high) + myriads[0] + tail(rest, width: 1_000) { belowTenThousand($0) }
    }

    /// What follows a unit: nothing for zero, with a zero before it where its first place is empty.
    private func tail(_ rest: UInt, width: UInt, _ spelled: (UInt) -> String) -> String {
        guard rest > 0 else { return "" }
        return (rest < width ? String(digits[0]) : "") + spelled(rest)
    }

    private func belowTenThousand(_ number: UInt) -> String {
        var out = ""
        var pendingZero = false
        for (place, power) in [(3, 1_000), (2, 100), (1, 10), (0, 1)] as [(Int, UInt)] {
            let digit = Int(number / power % 10)
            if digit == 0 {
                pendingZero = !out.isEmpty
            } else {
                if pendingZero { out.append(digits[0]) }
                pendingZero = false
                out.append(digits[digit])
                out += units[place]
            }
        }
        return out
    }
}

/// Reads 一百二十三, 两千零五, 廿三, 三亿零五万, 一万五.
private struct CountingReader {
    private var hundredMillions = 0
    private var tenThousands = 0
    /// What stands below the last 万 or 亿.
    private var section = 0
    private var current: Int?
    private var zero = false
    /// The smallest unit so far in the section, for the order of units and for 一万五.
    private var lastUnit = 10_000
    private var afterMyriad = 0

    static func value(_ scalars: [Unicode.Scalar]) -> Int? {
        var reader = CountingReader()
        for scalar in scalars { guard reader.take(scalar) else { return nil } }
        return reader.finish()
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        if let value = ChineseNumerals.digit(scalar) {
            if value == 0 {
                guard current == nil, !zero, section + tenThousands + hundredMillions > 0 else { return false }
                zero = true
                return true
            }
            guard current == nil else { return false }
            current = value
            return true
        }
        switch scalar {
        case "十", "拾": return unit(10)
        case "百", "佰": return unit(100)
        case "千", "仟", "阡": return unit(1_000)
        case "廿": return tens(20)
        case "卅": return tens(30)
        case "卌": return tens(40)
        case "万", "萬": return tenThousand()
        case "亿", "億": return hundredMillion()
        default: return false
        }
    }

    private mutating func unit(_ unit: Int) -> Bool {
        guard unit < lastUnit, current != nil || unit == 10 else { return false }
        section += (current ?? 1) * unit
        (current, zero, lastUnit) = (nil, false, unit)
        return true
    }

    private mutating func tens(_ value: Int) -> Bool {
        guard current == nil, lastUnit > 10 else { return false }
        section += value
        (zero, lastUnit) = (false, 10)
        return true
    }

    private mutating func tenThousand() -> Bool {
        let value = section + (current ?? 0)
        guard value > 0, tenThousands == 0 else { return false }
        tenThousands = value * 10_000
        startSection(after: 10_000)
        return true
    }

    private mutating func hundredMillion() -> Bool {
        let value = tenThousands + section + (current ?? 0)
        // A second 亿 only directly after the first: 一亿亿.
        guard (value > 0) != (hundredMillions > 0) else { return false }
        let (product, overflow) = max(value, hundredMillions).multipliedReportingOverflow(by: 100_000_000)
        guard !overflow else { return false }
        (hundredMillions, tenThousands) = (product, 0)
        startSection(after: 100_000_000)
        return true
    }

    private mutating func startSection(after unit: Int) {
        (section, current, zero, lastUnit, afterMyriad) = (0, nil, false, 10_000, unit)
    }

    private func finish() -> Int? {
        // A zero must be followed by something.
        guard !zero || current != nil else { return nil }
        var last = current ?? 0
        if !zero, last > 0 {
            // 一百五 is 150, 一万五 is 15 000; 十五 is 15.
            if section > 0, lastUnit >= 100 { last *= lastUnit / 10 }
            if section == 0, afterMyriad > 0 { last *= afterMyriad / 10 }
        }
        let (sum, overflow) = hundredMillions.addingReportingOverflow(tenThousands + section + last)
        return overflow ? nil : sum
    }
}
