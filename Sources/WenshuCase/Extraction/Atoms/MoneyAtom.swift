package import WenshuBasics

/// A sum of money in yuan: 12.5万元, ￥320,000.00元, 叁万贰仟元整.
package struct MoneyAtom: Sendable, Hashable {
    /// In yuan; of a range, its upper end.
    package var yuan: DecimalNumber
    /// Of a range, its lower end.
    package var lower: DecimalNumber?
    package var range: Range<Int>
    /// 约, 近, 余, 多: the exact sum is not stated.
    package var isAbout: Bool
    /// The same sum follows in the other writing (in capitals or in figures); `range` covers both.
    package var isRestated = false
    /// The sum in the other writing, where it differs: one of the two is wrong.
    package var contradiction: DecimalNumber?

    /// All sums of a text, in order.
    package static func scan(_ text: AtomText) -> [MoneyAtom] {
        guard text.folded.contains(where: signs.contains) else { return [] }
        var atoms: [MoneyAtom] = []
        var i = 0
        while i < text.count {
            guard let atom = atom(text, i) else { i += 1; continue }
            i = atom.range.upperBound
            if let last = atoms.last, restates(text, last, atom) {
                atoms[atoms.count - 1].range = last.range.lowerBound..<atom.range.upperBound
                if last.yuan == atom.yuan {
                    atoms[atoms.count - 1].isRestated = true
                } else {
                    atoms[atoms.count - 1].contradiction = atom.yuan
                }
            } else {
                atoms.append(atom)
            }
        }
        return atoms
    }

    /// One of these, the unit or the beginning of a mark that stands for it, is in every sum.
    private static let signs: ScalarSet = ["元", "圆", "块", "R", "C", "¥", "￥"]
    private static let currencyMarks = ["人民币", "RMB", "CNY", "¥", "￥"]
    private static let currencyStarts = ScalarSet(currencyMarks.compactMap(\.unicodeScalars.first))

    private static func atom(_ text: AtomText, _ offset: Int) -> MoneyAtom? {
        var start = offset
        var marked = false
        var hasSign = false
        if currencyStarts.contains(text[offset]), let (mark, end) = text.firstWord(of: currencyMarks, at: offset) {
            marked = true
            hasSign = mark > 0
            start = text.skipBlanks(end)
            if text[start] == ":" || text[start] == "¥" { start = text.skipBlanks(start + 1) }
        }
        guard let first = NumberGrammar.number(in: text, at: start), start == offset || marked else { return nil }
        if let range = upperEnd(text, first, offset) { return range }
        guard let (yuan, end, sawAbout) = sum(text, first, needsUnit: !hasSign) else { return nil }
        return MoneyAtom(yuan: yuan, range: offset..<end, isAbout: first.isAbout || sawAbout || precededByAbout(text, offset))
    }

    /// Number, 余, 元, then 角 and 分.
    private static func sum(_ text: AtomText, _ token: NumberGrammar.Token, needsUnit: Bool) -> (DecimalNumber, Int, Bool)? {
        var i = text.skipBlanks(token.end)
        var about = false
        if let (_, end) = text.firstWord(of: NumberGrammar.aboutMarks, at: i) {
            about = true
            i = text.skipBlanks(end)
        }
        guard text[i] == "元" || text[i] == "圆" || text[i] == "块" else { return needsUnit ? nil : (token.value, token.end, false) }
        // 多元化, 一元素: 元 as a part of another word.
        if text.firstWord(of: ["元化", "元素", "元旦", "元月", "元件", "块钱地", "块地"], at: i) != nil { return nil }
        if text[i] == "块", text[i + 1] != "钱" { return nil }
        i += text[i] == "块" ? 2 : 1
        var total = token.value
        for (mark, power) in [("角", -1), ("分", -2)] as [(Unicode.Scalar, Int)] {
            var digitStart = i
            if text[digitStart] == "零" { digitStart += 1 }
            guard let digit = NumberGrammar.anyDigit(text[digitStart]), text[digitStart + 1] == mark else { continue }
            total = total + DecimalNumber(digit).shifted(by: power)
            i = digitStart + 2
        }
        if text[i] == "整" || text[i] == "正" { i += 1 }
        return (total, i, about)
    }

    /// 5万元至10万元, 5—10万元: the atom of the range whose first number was read.
    private static func upperEnd(_ text: AtomText, _ first: NumberGrammar.Token, _ offset: Int) -> MoneyAtom? {
        var i = text.skipBlanks(first.end)
        var lower = first.value
        var hasUnit = false
        if text[i] == "元" { (hasUnit, i) = (true, text.skipBlanks(i + 1)) }
        for word in ["以上", "(含)"] where text.has(word, at: i) { i += word.unicodeScalars.count }
        guard "至到-—–~".unicodeScalars.contains(text[i]) else { return nil }
        i = text.skipBlanks(text[i + 1] == "—" ? i + 2 : i + 1)
        guard let second = NumberGrammar.number(in: text, at: i), let (yuan, end, about) = sum(text, second, needsUnit: true) else {
            return nil
        }
        // 5—10万元: the 万 is said once for both.
        if !hasUnit, lower < DecimalNumber(10_000), yuan > DecimalNumber(9_999), let power = trailingPower(text, second, i) {
            lower = lower.shifted(by: power)
        }
        guard lower < yuan else { return nil }
        return MoneyAtom(yuan: yuan, lower: lower, range: offset..<end, isAbout: about)
    }

    private static func trailingPower(_ text: AtomText, _ token: NumberGrammar.Token, _ start: Int) -> Int? {
        switch text[token.end - 1] {
        case "万", "萬": 4
        case "亿", "億": 8
        default: nil
        }
    }

    private static func precededByAbout(_ text: AtomText, _ offset: Int) -> Bool {
        text.firstWord(of: ["约", "近", "大约", "逾", "超过", "超", "不足"], before: text.skipBlanksBack(offset)) != nil
    }

    /// 32000元（大写：叁万贰仟元整）: nothing but brackets and 大写 between two sums, one in capitals.
    private static func restates(_ text: AtomText, _ first: MoneyAtom, _ second: MoneyAtom) -> Bool {
        let between = text.compactFolded(first.range.upperBound..<second.range.lowerBound)
        guard ["(", "(大写", "(大写:", "(大写为", "(小写:", "(小写", "(即", "大写:", "小写:", ",大写:", ",即"].contains(between) else { return false }
        return isCapital(text, first.range) != isCapital(text, second.range) || between.contains("写")
    }

    private static func isCapital(_ text: AtomText, _ range: Range<Int>) -> Bool {
        range.contains { "壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars.contains(text[$0]) }
    }
}

extension AtomText {
    /// The folded text of a range without blanks.
    func compactFolded(_ range: Range<Int>) -> String {
        var out = String.UnicodeScalarView()
        for i in range.clamped(to: 0..<count) where folded[i] != " " { out.append(folded[i]) }
        return String(out)
    }
}
