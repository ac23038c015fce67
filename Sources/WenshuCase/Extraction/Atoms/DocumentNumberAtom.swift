import WenshuBasics

/// The number of a document (渝环函〔2021〕45号) or of a court case (（2021）赣01民初12号).
package struct DocumentNumberAtom: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
        case document
        case courtCase
        /// A short one (“15号” behind “渝环罚〔2021〕14号”) that takes over code and year.
        case following
    }

    /// The organ's code, without blanks; empty where there is none.
    package var code: String
    package var year: Int
    package var number: Int
    /// The normal form.
    package var text: String
    package var form: Form
    package var range: Range<Int>
    /// Where the code begins is not certain: words run into it without a mark.
    package var isCodeUncertain: Bool

    /// All numbers of a text, in order; `inHead` where the text is a line of the head, whose number may have no code.
    package static func scan(_ text: AtomText, inHead: Bool = false) -> [DocumentNumberAtom] {
        var atoms: [DocumentNumberAtom] = []
        var i = 0
        while i < text.count {
            guard DocumentNumberGrammar.opening.contains(text[i]),
                let found = DocumentNumberGrammar.atoms(text, bracket: i, after: atoms.last, inHead: inHead)
            else { i += 1; continue }
            atoms += found.atoms
            i = max(i + 1, found.end)
        }
        return atoms
    }
}

/// The grammar: code, a year in brackets, a number, 号; behind it, short numbers that belong to it.
enum DocumentNumberGrammar {
    static let opening: ScalarSet = ["〔", "[", "【", "﹝", "(", "〖", "［", "{", "<", "〈", "「"]
    private static let closing: ScalarSet = ["〕", "]", "】", "﹞", ")", "〗", "］", "}", ">", "〉", "」"]

    static func atoms(_ text: AtomText, bracket: Int, after previous: DocumentNumberAtom?, inHead: Bool) -> (
        atoms: [DocumentNumberAtom], end: Int
    )? {
        guard let (year, yearEnd) = year(text, text.skipBlanks(bracket + 1)) else { return nil }
        var i = text.skipBlanks(yearEnd)
        guard closing.contains(text[i]) else { return nil }
        i = text.skipBlanks(i + 1)
        if let number = numbers(text, i) {
            return documentNumbers(text, bracket: bracket, year: year, number, previous, inHead: inHead)
        }
        return courtCase(text, bracket: bracket, year: year, from: i).map { ([$0], $0.range.upperBound) }
    }

    // MARK: Document numbers

    private struct Numbers {
        var values: [(value: Int, range: Range<Int>)]
        /// Letters between bracket and number (Z12号), as some case systems give them.
        var prefix: String
        var end: Int
    }

    private static func documentNumbers(
        _ text: AtomText, bracket: Int, year: Int, _ numbers: Numbers, _ previous: DocumentNumberAtom?, inHead: Bool
    ) -> (atoms: [DocumentNumberAtom], end: Int)? {
        let (found, start, isUncertain) = OrganCode.before(bracket, in: text)
        var code = found
        var form = DocumentNumberAtom.Form.document
        if code.isEmpty, let previous, previous.form != .courtCase, isListed(text, previous.range.upperBound..<bracket) {
            (code, form) = (previous.code, .following)
        }
        // (2021) 12号 without a code is a number only in the brackets that are made for it.
        // So is （2022）第07号 on a line of its own, and in the head （2025）7号.
        let isWhole = bracket == 0 && numbers.end == text.count && (inHead || text.find("第", to: numbers.end) != nil)
        if code.isEmpty, !isWhole, text[bracket] == "(" || text[bracket] == "<" || text[bracket] == "{" { return nil }
        var values = numbers.values
        var end = numbers.end
        while let next = continuation(text, end, last: values[values.count - 1].value) {
            values += next.values
            end = next.end
        }
        let atoms = values.enumerated().map { index, entry in
            let range = index == 0 ? start..<entry.range.upperBound : entry.range
            return DocumentNumberAtom(
                code: code, year: year, number: entry.value, text: "\(code)〔\(year)〕\(numbers.prefix)\(entry.value)号",
                form: index == 0 ? form : .following, range: range, isCodeUncertain: isUncertain && form == .document)
        }
        return (atoms, end)
    }

    /// 至18 behind 16: all numbers of the range, each at the place of the last.
    private static func range(_ text: AtomText, from first: Int, _ offset: Int) -> (values: [(value: Int, range: Range<Int>)], end: Int)? {
        guard "至到-—~～".unicodeScalars.contains(text[offset]) else { return nil }
        var start = offset + 1
        while start < text.count, "-—".unicodeScalars.contains(text[start]) { start += 1 }
        guard let (last, end) = number(text, text.skipBlanks(start)), last > first, last - first < 50, text[text.skipBlanks(end)] == "号"
        else { return nil }
        return ((first + 1...last).map { ($0, text.skipBlanks(start)..<end) }, text.skipBlanks(end))
    }

    /// Number and 号 behind the bracket; of “14、15号” both.
    private static func numbers(_ text: AtomText, _ offset: Int) -> Numbers? {
        var i = text.skipBlanks(offset)
        if text[i] == "第" { i = text.skipBlanks(i + 1) }
        var prefix = ""
        while text[i].isLatin, prefix.utf8.count < 3 { prefix.unicodeScalars.append(text[i]); i += 1 }
        guard let (value, end) = number(text, i) else { return nil }
        var entries = [(value: value, range: i..<end)]
        i = text.skipBlanks(end)
        while "、,和及".unicodeScalars.contains(text[i]), entries.count < 50,
            let (next, nextEnd) = number(text, text.skipBlanks(i + 1)), continuesToMark(text, nextEnd)
        {
            entries.append((next, text.skipBlanks(i + 1)..<nextEnd))
            i = text.skipBlanks(nextEnd)
        }
        if entries.count == 1, let range = range(text, from: value, i) { (entries, i) = (entries + range.values, range.end) }
        guard text[i] == "号" else { return nil }
        entries[entries.count - 1].range = entries[entries.count - 1].range.lowerBound..<(i + 1)
        return Numbers(values: entries, prefix: prefix, end: i + 1)
    }

    /// Whether only further numbers stand between an offset and the next 号.
    private static func continuesToMark(_ text: AtomText, _ offset: Int) -> Bool {
        var i = text.skipBlanks(offset)
        while "、,和及".unicodeScalars.contains(text[i]), let (_, end) = number(text, text.skipBlanks(i + 1)) { i = text.skipBlanks(end) }
        return text[i] == "号"
    }

    /// “、15号”, “和第16号”, “至18号” behind a full number.
    private static func continuation(_ text: AtomText, _ offset: Int, last: Int) -> (values: [(value: Int, range: Range<Int>)], end: Int)? {
        var i = text.skipBlanks(offset)
        guard let (word, wordEnd) = text.firstWord(of: ["、", ",", "和", "及", "以及", "与", "至", "-", "—"], at: i) else { return nil }
        let isSpan = word >= 6
        i = text.skipBlanks(wordEnd)
        if text[i] == "第" { i = text.skipBlanks(i + 1) }
        guard let (value, end) = number(text, i), text[text.skipBlanks(end)] == "号" else { return nil }
        // 12号楼, 3号井: not a document's number.
        let markEnd = text.skipBlanks(end) + 1
        guard !"楼井线桩厂院坑码地块点船车口门窑炉仓库池机".unicodeScalars.contains(text[markEnd]) else { return nil }
        let range = i..<markEnd
        guard isSpan else { return ([(value, range)], markEnd) }
        guard value > last, value - last <= 50 else { return nil }
        return ((last + 1...value).map { ($0, range) }, markEnd)
    }

    /// Whether two numbers stand in one list.
    private static func isListed(_ text: AtomText, _ between: Range<Int>) -> Bool {
        ["、", ",", "和", "及", "以及", "与", ";"].contains(text.compactFolded(between))
    }

    // MARK: Court cases

    /// （2021）赣01民初12号; old ones: （2015）青行初字第12号.
    private static func courtCase(_ text: AtomText, bracket: Int, year: Int, from offset: Int) -> DocumentNumberAtom? {
        var code = String.UnicodeScalarView()
        var i = offset
        while i < text.count, i < offset + 30, text[i] != "号" {
            guard text[i] == " " || text[i].isHan || text[i].isDigit || text[i].isLatin || text[i] == "-" else { return nil }
            if text[i] != " " { code.append(text[i]) }
            i += 1
        }
        guard text[i] == "号", let first = code.first, first.isHan, first != "第", code.last?.isDigit == true,
            code.contains(where: { "民刑行执赔破清特督财调认诉检".unicodeScalars.contains($0) })
        else { return nil }
        let digits = code.reversed().prefix { $0.isDigit }.count
        let whole = String(code)
        let number = Int(String(String.UnicodeScalarView(code.suffix(digits)))) ?? 0
        var end = i + 1
        // 12号之一: the ruling's own count is no part of the normal form.
        if text[end] == "之", NumberGrammar.isChineseNumeral(text[end + 1]) { end += 2 }
        return DocumentNumberAtom(
            code: String(whole.unicodeScalars.dropLast(digits)), year: year, number: number, text: "（\(year)）\(whole)号",
            form: .courtCase, range: bracket..<end, isCodeUncertain: false)
    }

    // MARK: Pieces

    private static func year(_ text: AtomText, _ offset: Int) -> (Int, Int)? {
        var value = 0
        var i = offset
        for _ in 0..<4 {
            i = text.skipBlanks(i)
            guard let digit = NumberGrammar.anyDigit(text[i]) else { return nil }
            value = value * 10 + digit
            i += 1
        }
        // 〔2021年〕 is wrong, and met.
        if text[text.skipBlanks(i)] == "年" { i = text.skipBlanks(i) + 1 }
        return (1900...2199).contains(value) ? (value, i) : nil
    }

    private static func number(_ text: AtomText, _ offset: Int) -> (Int, Int)? {
        if let (value, _, end) = NumberGrammar.plainDigits(text, offset, atMost: 14) { return text[end].isDigit ? nil : (value, end) }
        var i = offset
        while NumberGrammar.isChineseNumeral(text[i]) || text[i] == "零" || text[i] == "〇", i - offset < 8 { i += 1 }
        guard i > offset, let value = ChineseNumerals.parse(text.string(offset..<i)) else { return nil }
        return (value, i)
    }
}
