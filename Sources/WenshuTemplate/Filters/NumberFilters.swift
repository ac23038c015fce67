import WenshuBasics

/// Numbers in figures, Chinese characters and ordinals.
enum NumberFilters {
    static let all = [
        TemplateFilter(names: ["hanNumber", "汉字"]) { value, _ throws(FilterFault) in
            .text(try spelled(value, whole: ChineseNumerals.counting, digits: Array("零一二三四五六七八九")))
        },
        TemplateFilter(names: ["capital", "大写"]) { value, _ throws(FilterFault) in
            .text(try spelled(value, whole: ChineseNumerals.capital, digits: Array("零壹贰叁肆伍陆柒捌玖")))
        },
        TemplateFilter(names: ["number", "数字"], argumentCount: 0...1) { value, arguments throws(FilterFault) in
            let number = try FilterInput.number(value)
            guard let places = arguments.first else { return .text(number.description) }
            return .text(number.fixed(places: try decimals(places)))
        },
        // A ratio: 0.125 is 12.5%.
        TemplateFilter(names: ["percent", "百分比"], argumentCount: 0...1) { value, arguments throws(FilterFault) in
            let number = try FilterInput.number(value).shifted(by: 2)
            guard let places = arguments.first else { return .text(number.description + "%") }
            return .text(number.fixed(places: try decimals(places)) + "%")
        },
        TemplateFilter(names: ["ordinal", "序号"], argumentCount: 0...1) { value, arguments throws(FilterFault) in
            let pattern = arguments.isEmpty ? "一、" : try FilterInput.text(arguments[0])
            return .text(try ordinal(try FilterInput.integer(value), like: pattern))
        },
    ]

    static func decimals(_ value: Value) throws(FilterFault) -> Int {
        guard let places = value.number?.integer, (0...8).contains(places) else {
            throw .badArgument(0, Bilingual(zh: "0 到 8 的小数位数", en: "a number of decimals from 0 to 8"))
        }
        return places
    }

    private static func spelled(_ value: Value, whole: (Int) -> String, digits: [Character]) throws(FilterFault) -> String {
        let number = try FilterInput.number(value)
        let pieces = number.description.split(separator: ".")
        guard let integer = Int(pieces[0]) else { throw .badValue(Bilingual(zh: "数字太大", en: "the number is too large")) }
        let sign = number.isNegative ? "负" : ""
        let fraction = pieces.count > 1 ? "点" + String(pieces[1].compactMap { $0.wholeNumberValue.map { digits[$0] } }) : ""
        guard integer != Int.min else { throw .badValue(Bilingual(zh: "数字太大", en: "the number is too large")) }
        return sign + whole(abs(integer)) + fraction
    }

    /// The pattern's own number says how to count: 一、 （一） 1. （1） ① 第一条.
    private static func ordinal(_ number: Int, like pattern: String) throws(FilterFault) -> String {
        guard number >= 1 else { throw .badValue(Bilingual(zh: "序号应从 1 起", en: "ordinals begin with 1")) }
        for (index, character) in zip(pattern.indices, pattern) {
            let printed: String
            switch character {
            case "一": printed = ChineseNumerals.counting(number)
            case "壹": printed = ChineseNumerals.capital(number)
            case "1": printed = String(number)
            case "１":
                printed = String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
            case "①": printed = circled(number)
            default: continue
            }
            return pattern[..<index] + printed + pattern[pattern.index(after: index)...]
        }
        throw .badArgument(0, Bilingual(zh: "含有 一、1 或 ① 的样式，如 \"（一）\"", en: "a pattern that holds 一, 1 or ①, such as \"（一）\""))
    }

    /// ① to ⑳, ㉑ to ㉟, ㊱ to ㊿ (Unicode blocks U+2460, U+3251, U+32B1); there are none beyond 50.
    private static func circled(_ number: Int) -> String {
        let code: Int? =
            switch number {
            case 1...20: 0x2460 + number - 1
            case 21...35: 0x3251 + number - 21
            case 36...50: 0x32B1 + number - 36
            default: nil
            }
        guard let code, let scalar = Unicode.Scalar(UInt32(code)) else { return "（\(number)）" }
        return String(Character(scalar))
    }
}
