/// A date in a text: its words, what they say, and what stands around them.
package struct DateAtom: Sendable, Hashable {
    /// Whether the words around make it a limit, a beginning or a reporting day.
    package enum Bound: Sendable, Hashable {
        case none
        /// 前, 之前, 以前, 底前
        case before
        /// 起, 以来, 后, 之后
        case after
        /// 截至, 截止
        case asOf
    }

    /// The date; of a span, its end.
    package var expression: DateExpression
    /// Of a span, its beginning.
    package var start: DateExpression?
    package var range: Range<Int>
    package var bound: Bound
    /// It stands in a title or in a law's version note (2018年修正): it neither dates anything nor states a year.
    package var isAside: Bool

    /// Whether it gives the year to dates behind it that leave theirs out.
    package var statedYear: Int? {
        guard !isAside, case .stated(let year) = expression.year else { return nil }
        return year
    }

    /// All dates of a text, in order.
    package static func scan(_ text: AtomText) -> [DateAtom] {
        var atoms: [DateAtom] = []
        var depth = 0
        var i = 0
        while i < text.count {
            switch text[i] {
            case "《": depth += 1
            case "》": depth = max(0, depth - 1)
            case let scalar where mayBegin(scalar):
                if var atom = atom(text, i) {
                    atom.isAside = depth > 0 || isVersionNote(text, atom.range)
                    atoms.append(atom)
                    i = atom.range.upperBound
                    continue
                }
            default: break
            }
            i += 1
        }
        return atoms
    }

    private static let firstWords: ScalarSet = [
        "今", "本", "明", "来", "后", "去", "上", "前", "当", "同", "次", "翌", "下", "年", "月", "元", "第",
    ]

    private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDigit || firstWords.contains(scalar) || NumberGrammar.anyDigit(scalar) != nil || NumberGrammar.isChineseNumeral(scalar)
    }

    private static func atom(_ text: AtomText, _ offset: Int) -> DateAtom? {
        guard let (first, end) = DateGrammar.expression(text, at: offset) else { return nil }
        var atom = DateAtom(expression: first, start: nil, range: offset..<end, bound: .none, isAside: false)
        if let (last, lastEnd) = spanEnd(text, end, from: first) {
            atom.start = first
            atom.expression = last
            atom.range = offset..<lastEnd
        }
        atom.bound = bound(text, atom.range)
        return atom
    }

    /// The second date of a span (…至4月10日), completed from the first.
    private static func spanEnd(_ text: AtomText, _ offset: Int, from first: DateExpression) -> (DateExpression, Int)? {
        var i = text.skipBlanks(offset)
        if text[i] == "起" { i = text.skipBlanks(i + 1) }
        if text[i] == "开", text[i + 1] == "始" { i = text.skipBlanks(i + 2) }
        guard "至到-—–~―".unicodeScalars.contains(text[i]) else { return nil }
        i = text.skipBlanks(text[i + 1] == "—" || text[i + 1] == "-" ? i + 2 : i + 1)
        if case .number = first.day, let (day, _, end) = NumberGrammar.plainDigits(text, i, atMost: 2), (1...31).contains(day),
            text[text.skipBlanks(end)] == "日" || text[text.skipBlanks(end)] == "号"
        {
            var last = first
            last.day = .number(day)
            return (last, text.skipBlanks(end) + 1)
        }
        guard case (var last, let end)? = DateGrammar.expression(text, at: i) else { return nil }
        if case .unstated = last.year, case .number(let month) = last.month {
            last.year = first.year
            // 2021年11月至3月 ends in the next year.
            if case .number(let begun) = first.month, month < begun, case .stated(let year) = first.year { last.year = .stated(year + 1) }
        }
        return (last, end)
    }

    private static func bound(_ text: AtomText, _ range: Range<Int>) -> Bound {
        let before = text.skipBlanksBack(range.lowerBound)
        if text.firstWord(of: ["截至到", "截止到", "截至", "截止", "截止至"], before: before) != nil { return .asOf }
        let after = text.skipBlanks(range.upperBound)
        if text.firstWord(of: ["前", "之前", "以前", "止"], at: after) != nil { return .before }
        if text.firstWord(of: ["起", "以来", "后", "之后", "以后", "开始"], at: after) != nil { return .after }
        return .none
    }

    /// (2018年修正), （2017年6月27日第三次修正）
    private static func isVersionNote(_ text: AtomText, _ range: Range<Int>) -> Bool {
        guard text[text.skipBlanksBack(range.lowerBound) - 1] == "(" else { return false }
        var i = range.upperBound
        while i < text.count, i < range.upperBound + 12, text[i] != ")", text[i] != "," {
            if text.firstWord(of: ["修正", "修订", "修改", "施行", "版"], at: i) != nil { return true }
            i += 1
        }
        return false
    }
}

extension DateContext {
    /// The date of an atom, and from then on the year that it states.
    package mutating func take(_ atom: DateAtom) -> ResolvedDate? {
        let resolved = atom.expression.resolved(in: self)
        if let resolved { last = resolved.date }
        if let year = atom.statedYear {
            statedYear = year
            beside = resolved?.date
        }
        return resolved
    }
}
