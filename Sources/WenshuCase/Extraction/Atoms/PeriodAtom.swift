import WenshuBasics

/// A length of time: 二个月, 15日, 5个工作日.
package struct PeriodAtom: Sendable, Hashable {
    package enum Unit: String, Sendable, Hashable, CaseIterable { case day, workingDay, month, year }

    package var value: Int
    package var unit: Unit
    package var range: Range<Int>
    /// 内, 之内, 以内 follows: it is a time limit.
    package var isLimit: Bool

    /// All lengths of time of a text; a day or month of a date is none.
    package static func scan(_ text: AtomText) -> [PeriodAtom] {
        scan(text, outside: DateAtom.scan(text).map(\.range))
    }

    /// The same, where the dates were scanned already.
    package static func scan(_ text: AtomText, outside dates: [Range<Int>]) -> [PeriodAtom] {
        var atoms: [PeriodAtom] = []
        var i = 0
        var nextDate = 0
        while i < text.count {
            while nextDate < dates.count, dates[nextDate].upperBound <= i { nextDate += 1 }
            if nextDate < dates.count, dates[nextDate].contains(i) { i = dates[nextDate].upperBound; continue }
            if let atom = atom(text, i) {
                atoms.append(atom)
                i = atom.range.upperBound
            } else {
                i += 1
            }
        }
        return atoms
    }

    /// Unit words with the number of units that one of them is. Longer words first.
    private static let units: [(word: String, unit: Unit, factor: Int)] = [
        ("个工作日", .workingDay, 1), ("工作日", .workingDay, 1), ("个自然日", .day, 1), ("自然日", .day, 1), ("个星期", .day, 7),
        ("个月", .month, 1), ("星期", .day, 7), ("周年", .year, 1), ("年", .year, 1), ("周", .day, 7), ("日", .day, 1), ("天", .day, 1),
        ("月", .month, 1),
    ]

    private static func atom(_ text: AtomText, _ offset: Int) -> PeriodAtom? {
        if text.has("半年", at: offset), !"上下大前后".unicodeScalars.contains(text[offset - 1]) {
            return make(text, 6, .month, offset..<(offset + 2))
        }
        if text.has("半个月", at: offset), !"个".unicodeScalars.contains(text[offset - 1]), number(text, offset - 1) == nil {
            return make(text, 15, .day, offset..<(offset + 3))
        }
        let previous = text[text.skipBlanksBack(offset) - 1]
        guard previous != "第", previous != "每", previous != ".", var (value, end) = number(text, offset) else { return nil }
        // 5至7个工作日: the longer one is the limit.
        let joint = text.skipBlanks(end)
        if "至到-—–~".unicodeScalars.contains(text[joint]), let (upper, upperEnd) = number(text, text.skipBlanks(joint + 1)), upper > value {
            (value, end) = (upper, upperEnd)
        }
        let unitStart = text.skipBlanks(end)
        guard let unit = units.first(where: { text.has($0.word, at: unitStart) }) else { return nil }
        let unitEnd = unitStart + unit.word.unicodeScalars.count
        switch unit.word {
        // 二月内, 两月: a month without 个 only as a limit and never in figures (3月内 is March).
        case "月":
            guard !text[offset].isDigit, text.firstWord(of: ["内", "以内", "之内"], at: unitEnd) != nil else { return nil }
        // 2021年 is a date, 十四五年 no length; 一年级.
        case "年":
            guard value < 100, text[unitEnd] != "级", text[unitEnd] != "度" else { return nil }
        default: break
        }
        // 一个半月, 两年半, 一年六个月: lengths that have no single value and unit are left alone.
        if text[unitEnd] == "半" || (unit.word == "年" && startsMonths(text, unitEnd)) { return nil }
        return make(text, value * unit.factor, unit.unit, offset..<unitEnd)
    }

    private static func startsMonths(_ text: AtomText, _ offset: Int) -> Bool {
        guard let (_, end) = number(text, text[offset] == "零" ? offset + 1 : offset) else { return false }
        return text.has("个月", at: end)
    }

    private static func number(_ text: AtomText, _ offset: Int) -> (Int, Int)? {
        guard let token = NumberGrammar.number(in: text, at: offset), let value = token.value.integer, (1...3650).contains(value)
        else { return nil }
        return (value, token.end)
    }

    private static func make(_ text: AtomText, _ value: Int, _ unit: Unit, _ range: Range<Int>) -> PeriodAtom {
        let after = text.skipBlanks(range.upperBound)
        return PeriodAtom(
            value: value, unit: unit, range: range, isLimit: text.firstWord(of: ["内", "之内", "以内"], at: after) != nil)
    }
}
