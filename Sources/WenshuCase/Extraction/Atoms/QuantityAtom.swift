package import WenshuBasics

/// So much of something: 1.5万立方米, 320余亩, 12户次. What it counts stands around it.
package struct QuantityAtom: Sendable, Hashable {
    /// Of a range, its upper end.
    package var value: DecimalNumber
    /// Of a range, its lower end.
    package var lower: DecimalNumber?
    /// The unit in its usual form (m³ → 立方米); `%` for a share.
    package var unit: String
    package var range: Range<Int>
    /// 余, 约, 近, 多: the exact number is not stated.
    package var isAbout: Bool
    /// Written in Chinese characters, where “一处” may be no count.
    package var isChinese: Bool

    package var isPercentage: Bool { unit == "%" || unit == "‰" || unit == "个百分点" }

    /// All quantities of a text, in order; dates, lengths of time and sums of money are none.
    package static func scan(_ text: AtomText) -> [QuantityAtom] {
        let dates = DateAtom.scan(text).map(\.range)
        let others = dates + PeriodAtom.scan(text, outside: dates).map(\.range) + MoneyAtom.scan(text).map(\.range)
        return scan(text, outside: others.sorted { $0.lowerBound < $1.lowerBound })
    }

    /// The same, where the ranges that hold other atoms are known (in order).
    package static func scan(_ text: AtomText, outside others: [Range<Int>]) -> [QuantityAtom] {
        var atoms: [QuantityAtom] = []
        var i = 0
        var next = 0
        while i < text.count {
            while next < others.count, others[next].upperBound <= i { next += 1 }
            if next < others.count, others[next].contains(i) { i = others[next].upperBound; continue }
            if let atom = percentage(text, i) ?? atom(text, i) {
                atoms.append(atom)
                i = atom.range.upperBound
            } else {
                i += 1
            }
        }
        return atoms
    }

    private static func atom(_ text: AtomText, _ offset: Int) -> QuantityAtom? {
        let previous = text[text.skipBlanksBack(offset) - 1]
        // 第3条, 每3户, 〔2021〕, letters and codes (A3, GB1): no quantities.
        // 专业队伍对…, 内陆, 收拾: characters of words.
        if ["队伍", "大陆", "内陆", "登陆", "收拾"].contains(where: { text.has($0, at: offset - 1) }) { return nil }
        guard previous != "第", previous != "每", !previous.isLatin, previous != "〔", text[offset - 1] != ".",
            text[offset - 1] != "-" || !text[offset - 2].isDigit,
            let first = NumberGrammar.number(in: text, at: offset)
        else { return nil }
        var token = first
        var lower: DecimalNumber?
        let joint = text.skipBlanks(first.end)
        if "至到-—–~".unicodeScalars.contains(text[joint]), let second = NumberGrammar.number(in: text, at: text.skipBlanks(joint + 1)),
            second.value > first.value
        {
            (token, lower) = (second, first.value)
        }
        var i = text.skipBlanks(token.end)
        var about = token.isAbout
        if let (_, end) = text.firstWord(of: NumberGrammar.aboutMarks, at: i) { (about, i) = (true, text.skipBlanks(end)) }
        guard var (unit, end) = QuantityUnits.unit(text, at: i) else { return nil }
        // 61台（套）
        for also in ["(套)", "(台)", "(座)", "(处)", "(个)", "(件)", "(组)", "(户)"] where text.has(also, at: end) {
            (unit, end) = ("\(unit)（\(also.dropFirst().dropLast())）", end + 3)
        }
        about = about || text.firstWord(of: ["约", "近", "逾", "超", "超过", "将近", "大约"], before: text.skipBlanksBack(offset)) != nil
        return QuantityAtom(value: token.value, lower: lower, unit: unit, range: offset..<end, isAbout: about, isChinese: token.isChinese)
    }

    /// 百分之七十
    private static func percentage(_ text: AtomText, _ offset: Int) -> QuantityAtom? {
        guard text.has("百分之", at: offset), let token = NumberGrammar.number(in: text, at: offset + 3) ?? hundred(text, offset + 3)
        else { return nil }
        return QuantityAtom(value: token.value, lower: nil, unit: "%", range: offset..<token.end, isAbout: false, isChinese: true)
    }

    private static func hundred(_ text: AtomText, _ offset: Int) -> NumberGrammar.Token? {
        var i = offset
        while NumberGrammar.isChineseNumeral(text[i]) { i += 1 }
        guard i > offset, let value = ChineseNumerals.parse(text.string(offset..<i)) else { return nil }
        return NumberGrammar.Token(value: DecimalNumber(value), end: i, isChinese: true, isAbout: false)
    }
}
