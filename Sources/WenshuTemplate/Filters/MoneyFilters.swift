import WenshuBasics

/// Amounts of money in yuan; fractions of a 分 are rounded half up.
enum MoneyFilters {
    static let all = [
        TemplateFilter(names: ["money", "金额"]) { value, _ throws(FilterFault) in
            .text(grouped(try FilterInput.number(value).fixed(places: 2)))
        },
        TemplateFilter(names: ["wan", "万元"]) { value, _ throws(FilterFault) in
            .text(try FilterInput.number(value).shifted(by: -4).rounded(places: 6).description)
        },
        TemplateFilter(names: ["capitalMoney", "大写金额"]) { value, _ throws(FilterFault) in
            .text(try capital(try FilterInput.number(value)))
        },
    ]

    private static func grouped(_ fixed: String) -> String {
        let negative = fixed.hasPrefix("-")
        let pieces = fixed.drop { $0 == "-" }.split(separator: ".")
        var out = ""
        for (i, digit) in pieces[0].enumerated() {
            if i > 0, (pieces[0].count - i) % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return (negative ? "-" : "") + out + (pieces.count > 1 ? "." + pieces[1] : "")
    }

    /// 《支付结算办法》附一《正确填写票据和结算凭证的基本规定》一、二、三条: 整 after 元 and 角, none after 分; 零 for a
    /// nought between figures, once for several; 零 after 元 where there is no 角 but 分.
    static func capital(_ number: DecimalNumber) throws(FilterFault) -> String {
        let fen = number.rounded(places: 2).shifted(by: 2)
        guard let total = fen.integer, total != Int.min else { throw .badValue(Bilingual(zh: "金额太大", en: "the amount is too large")) }
        let amount = abs(total)
        let (yuan, jiao, cent) = (amount / 100, amount / 10 % 10, amount % 10)
        let digits = Array("零壹贰叁肆伍陆柒捌玖")
        var out = total < 0 ? "负" : ""
        if yuan > 0 || amount == 0 { out += spelled(yuan) + "元" }
        if jiao > 0 { out += "\(digits[jiao])角" }
        if cent > 0 {
            if jiao == 0, yuan > 0 { out += "零" }
            out += "\(digits[cent])分"
        } else {
            out += "整"
        }
        return out
    }

    /// The rules leave 零 open where 万 has no unit of its own and thousands follow; it is written as in their example
    /// (107000.53: 壹拾万零柒仟元伍角叁分).
    private static func spelled(_ yuan: Int) -> String {
        var text = ChineseNumerals.capital(yuan)
        if yuan / 10_000 % 10_000 > 0, yuan / 10_000 % 10 == 0, yuan / 1_000 % 10 > 0, let myriads = text.lastIndex(of: "万") {
            text.insert("零", at: text.index(after: myriads))
        }
        return text
    }
}
