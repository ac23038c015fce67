import WenshuBasics

/// A spelling of numbers with units, and what it leaves out.
struct NumeralStyle: Sendable {
    let system: NumeralSystem
    var omission = Omission.none

    enum Omission: Sendable {
        /// 壹拾
        case none
        /// 十 to 十九, but 一百一十
        case leadingTen
        /// 十, 百, 千 without 一 (Japanese and Korean), no zeros inside; given are one, zero and the three units.
        case ones(one: Character, zero: Character, units: [Character])
    }

    func string(_ number: Int) -> String {
        let full = system.spell(number.magnitude)
        switch omission {
        case .none: return full
        case .leadingTen: return (10...19).contains(number) ? String(full.dropFirst()) : full
        case .ones(let one, let zero, let units):
            guard number > 0 else { return full }
            let signs = full.filter { $0 != zero }
            var out = ""
            for (i, sign) in zip(signs.indices, signs) {
                let next = signs.index(after: i)
                // 一千 keeps its 一 after a myriad: 一万一千百.
                let isOmitted =
                    sign == one && next < signs.endIndex
                    && (units.prefix(2).contains(signs[next]) || units[2] == signs[next] && i == signs.startIndex)
                if !isOmitted { out.append(sign) }
            }
            return out
        }
    }

    static let chinese = NumeralStyle(
        system: NumeralSystem(digits: "〇一二三四五六七八九", units: ["十", "百", "千"], myriads: ["万", "亿"]), omission: .leadingTen)
    static let chineseZero = NumeralStyle(
        system: NumeralSystem(digits: "零一二三四五六七八九", units: ["十", "百", "千"], myriads: ["万", "亿"]), omission: .leadingTen)
    static let chineseCapital = NumeralStyle(
        system: NumeralSystem(digits: "零壹贰叁肆伍陆柒捌玖", units: ["拾", "佰", "仟"], myriads: ["万", "亿"]))
    static let chineseLegal = NumeralStyle(
        system: NumeralSystem(digits: "零壹贰叁肆伍陆柒捌玖", units: ["拾", "佰", "仟"], myriads: ["萬", "億"]))
    static let taiwanese = NumeralStyle(
        system: NumeralSystem(digits: "零一二三四五六七八九", units: ["十", "百", "千"], myriads: ["萬", "億"]), omission: .leadingTen)
    static let taiwaneseLegal = NumeralStyle(
        system: NumeralSystem(digits: "零壹貳參肆伍陸柒捌玖", units: ["拾", "佰", "仟"], myriads: ["萬", "億"]))
    static let japanese = NumeralStyle(
        system: NumeralSystem(digits: "〇一二三四五六七八九", units: ["十", "百", "千"], myriads: ["万", "億"]),
        omission: .ones(one: "一", zero: "〇", units: ["十", "百", "千"]))
    static let japaneseLegal = NumeralStyle(
        system: NumeralSystem(digits: "零壱弐参四伍六七八九", units: ["拾", "百", "阡"], myriads: ["萬", "億"]))
    static let korean = NumeralStyle(
        system: NumeralSystem(digits: "영일이삼사오육칠팔구", units: ["십", "백", "천"], myriads: ["만", "억"]),
        omission: .ones(one: "일", zero: "영", units: ["십", "백", "천"]))
}
