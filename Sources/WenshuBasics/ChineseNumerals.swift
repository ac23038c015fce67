/// Numbers in Chinese characters, written and read. One place for numbering labels, template filters and extraction.
public enum ChineseNumerals {
    /// Positional digits: 2021 → 二〇二一.
    public static func digits(_ number: Int) -> String {
        String(
            String(number).compactMap { c in
                c.wholeNumberValue.map { Array("〇一二三四五六七八九")[$0] }
            })
    }

    /// Counting: 10 → 十, 123 → 一百二十三, 10 005 → 一万零五.
    public static func counting(_ number: Int) -> String {
        spelled(number, digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千"], shortTen: true)
    }

    /// Capitals of banking: 123 → 壹佰贰拾叁.
    public static func capital(_ number: Int) -> String {
        spelled(number, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"], shortTen: false)
    }

    private static func spelled(_ number: Int, digits: [Character], units: [String], shortTen: Bool) -> String {
        guard number != 0 else { return String(digits[0]) }
        let groups = ["", "万", "亿", "万亿", "亿亿"]
        var rest = number.magnitude
        var parts: [(value: UInt, unit: String)] = []
        for unit in groups where rest > 0 {
            parts.append((rest % 10_000, unit))
            rest /= 10_000
        }
        var out = ""
        var needZero = false
        for (value, unit) in parts.reversed() {
            guard value > 0 else { needZero = !out.isEmpty; continue }
            if !out.isEmpty, needZero || value < 1_000 { out.append(digits[0]) }
            needZero = false
            out += group(value, digits: digits, units: units) + unit
        }
        if shortTen, out.hasPrefix("一十") { out.removeFirst() }
        return (number < 0 ? "负" : "") + out
    }

    private static func group(_ value: UInt, digits: [Character], units: [String]) -> String {
        var out = ""
        var pendingZero = false
        for place in stride(from: 3, through: 0, by: -1) {
            let digit = Int(value / power(place) % 10)
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

    private static func power(_ n: Int) -> UInt { (0..<n).reduce(1) { p, _ in p * 10 } }

    /// The value of one Chinese digit: 〇 零 一 壹 两 廿 … are told apart by ``parse(_:)``; this knows 0 to 9 only.
    public static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零", "○", "Ｏ": 0
        case "一", "壹", "弌": 1
        case "二", "贰", "两", "貳": 2
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
        let scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty, scalars.count <= 40 else { return nil }
        if scalars.allSatisfy({ digit($0) != nil }) {
            guard scalars.count <= 18 else { return nil }
            return scalars.reduce(0) { $0 * 10 + digit($1)! }
        }
        var total = 0
        var section = 0
        var current: Int?
        for scalar in scalars {
            if let value = digit(scalar) {
                guard current == nil || current == 0 else { return nil }
                current = value
            } else if let unit = smallUnit(scalar) {
                section += (current ?? (section == 0 ? 1 : 0)) * unit
                current = nil
            } else if scalar == "廿" || scalar == "卅" {
                guard current == nil else { return nil }
                section += scalar == "廿" ? 20 : 30
            } else if let unit = scalar == "万" || scalar == "萬" ? 10_000 : scalar == "亿" || scalar == "億" ? 100_000_000 : nil {
                let (value, overflow) = (total % unit + section + (current ?? 0)).multipliedReportingOverflow(by: unit)
                guard !overflow else { return nil }
                total = total / unit * unit * (total >= unit ? 1 : 0) + value
                section = 0
                current = nil
            } else {
                return nil
            }
        }
        return total + section + (current ?? 0)
    }

    private static func smallUnit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十", "拾": 10
        case "百", "佰": 100
        case "千", "仟": 1_000
        default: nil
        }
    }
}
