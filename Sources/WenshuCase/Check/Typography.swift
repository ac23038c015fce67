/// What is wrong with the marks of a line of text. Each function yields the first place where its rule is broken.
///
/// Sentences that look alike and are right must pass: 10:30, 1,200, COD(Mn), GB/T 9704-2012, 张三（副局长）, 2024年5月—6月.
enum Typography {
    typealias Line = [Unicode.Scalar]

    /// `，` `；` `：` written as ASCII behind a hanzi, a full stop as `.`, a bracket as `(…)` around hanzi.
    static func halfWidthMark(_ line: Line) -> Range<Int>? {
        // The mark behind a number at the head has a rule of its own.
        let head = SerialMark(line).map { $0.isWrong ? $0.end : 0 } ?? 0
        return line.indices.dropFirst(head).first { i in
            switch line[i] {
            case ",", ";": before(i, line).endsChinese || after(i, line).isHan && before(i, line).isWord
            case ":", "?", "!": before(i, line).endsChinese && (after(i, line).beginsChinese || isEnd(i, line))
            case ".": before(i, line).isHan && (after(i, line).isHan || isEnd(i, line))
            case "(": isBracketOfHanzi(i, line)
            default: false
            }
        }.map { $0..<($0 + 1) }
    }

    /// `"…"` and `'…'` beside hanzi.
    static func straightQuote(_ line: Line) -> Range<Int>? {
        line.indices.first { i in
            (line[i] == "\"" || line[i] == "'") && (before(i, line).endsChinese || after(i, line).isHan)
        }.map { $0..<($0 + 1) }
    }

    /// Two marks where one belongs: `。。`, `，。`. Dashes and ellipses are written double.
    static func doubledMark(_ line: Line) -> Range<Int>? {
        line.indices.dropLast().first { pauses.contains(line[$0]) && pauses.contains(line[$0 + 1]) }.map { $0..<($0 + 2) }
    }

    /// `...` for `……`, `--` for `——` between hanzi.
    static func asciiEllipsisOrDash(_ line: Line) -> Range<Int>? {
        line.indices.dropLast().first { i in
            guard before(i, line).endsChinese, line[i] == line[i + 1] else { return false }
            return line[i] == "." || (line[i] == "-" && i + 2 < line.count && line[i + 2].isHan)
        }.map { $0..<($0 + 2) }
    }

    /// ０-９ and full-width letters.
    static func fullWidthCharacter(_ line: Line) -> Range<Int>? {
        line.firstIndex { ("０"..."９").contains($0) || ("Ａ"..."Ｚ").contains($0) || ("ａ"..."ｚ").contains($0) }.map { $0..<($0 + 1) }
    }

    /// The mark behind a number at a line's head: `1、` for `1.`, `（一）、` for `（一）`, `一.` for `一、`, `第一、` for `第一，`.
    static func serialMark(_ line: Line) -> Range<Int>? {
        guard let mark = SerialMark(line), mark.isWrong, mark.end < line.count, line[mark.end].isHan || mark.form == .bracketed else {
            return nil
        }
        return 0..<mark.end
    }

    /// 〔〕 around anything but a year.
    static func bracketsWithoutYear(_ line: Line) -> Range<Int>? {
        line.indices.first { i in
            guard line[i] == "〔" else { return false }
            let inside = line[(i + 1)...].prefix { $0 != "〕" }.filter { $0 != " " }
            return !(inside.count == 4 && inside.allSatisfy(\.isDigit))
        }.map { $0..<($0 + 1) }
    }

    /// `24年5月6日`: a year of two digits in a date.
    static func shortYear(_ line: Line) -> Range<Int>? {
        line.indices.first { i in
            guard line[i] == "年", let year = digits(endingAt: i, line), year.count == 2, before(year.lowerBound, line) != "第",
                let month = digits(from: i + 1, line), month.upperBound < line.count, line[month.upperBound] == "月",
                let day = digits(from: month.upperBound + 1, line), day.upperBound < line.count
            else { return false }
            return line[day.upperBound] == "日"
        }.map { ($0 - 2)..<($0 + 1) }
    }

    /// `5～10万元`, `15-20%`: the first number's unit is left to guess (GB/T 15835-2011: 5万元～10万元, 15%～20%).
    static func openRange(_ line: Line) -> Range<Int>? {
        line.indices.first { i in
            guard "～~—–-－至".unicodeScalars.contains(line[i]), i > 0, line[i - 1].isDigit, let upper = number(from: i + 1, line),
                upper.upperBound < line.count, let lower = number(endingAt: i, line)
            else { return false }
            // Standards and telephone numbers have hyphens too.
            if "-–".unicodeScalars.contains(line[i]), lower.count > 3 || before(lower.lowerBound, line).isASCIILetterOrDigit {
                return false
            }
            if before(lower.lowerBound, line) == "-" { return false }
            return "%％万亿".unicodeScalars.contains(line[upper.upperBound])
        }.map { $0..<($0 + 1) }
    }

    /// 《水法》第37条: articles of a law are cited in hanzi.
    static func arabicArticle(_ line: Line) -> Range<Int>? {
        line.indices.first { i in
            guard line[i] == "第", "》法例".unicodeScalars.contains(before(i, line)), let number = digits(from: i + 1, line),
                number.upperBound < line.count
            else { return false }
            return line[number.upperBound] == "条"
        }.map { $0..<min($0 + 5, line.count) }
    }

    /// 2024年05月06日.
    static func paddedDate(_ line: Line) -> Range<Int>? {
        line.indices.dropFirst().dropLast(2).first { i in
            line[i] == "0" && (line[i - 1] == "年" || line[i - 1] == "月") && line[i + 1].isDigit
                && (line[i + 2] == "月" || line[i + 2] == "日")
        }.map { $0..<($0 + 3) }
    }

    // MARK: Pieces

    private static let pauses = Set("，。、；：".unicodeScalars)

    private static func before(_ i: Int, _ line: Line) -> Unicode.Scalar { i > 0 ? line[i - 1] : " " }
    private static func after(_ i: Int, _ line: Line) -> Unicode.Scalar { i + 1 < line.count ? line[i + 1] : " " }

    private static func isEnd(_ i: Int, _ line: Line) -> Bool { i + 1 == line.count }

    private static func isBracketOfHanzi(_ i: Int, _ line: Line) -> Bool {
        let longest = 60
        guard let close = line[i...].prefix(longest).firstIndex(of: ")") else { return false }
        return line[(i + 1)..<close].contains(where: \.isHan)
    }

    private static func digits(from start: Int, _ line: Line) -> Range<Int>? {
        var end = start
        while end < line.count, line[end].isDigit { end += 1 }
        return end > start ? start..<end : nil
    }

    private static func digits(endingAt end: Int, _ line: Line) -> Range<Int>? {
        var start = end
        while start > 0, line[start - 1].isDigit { start -= 1 }
        return end > start ? start..<end : nil
    }

    private static func number(from start: Int, _ line: Line) -> Range<Int>? {
        var end = start
        while end < line.count, line[end].isDigit || line[end] == "." { end += 1 }
        return end > start && line[start].isDigit ? start..<end : nil
    }

    private static func number(endingAt end: Int, _ line: Line) -> Range<Int>? {
        var start = end
        while start > 0, line[start - 1].isDigit || line[start - 1] == "." { start -= 1 }
        return end > start ? start..<end : nil
    }
}

extension Unicode.Scalar {
    var isASCIILetterOrDigit: Bool { isDigit || isLatin }
    var isWord: Bool { isHan || isASCIILetterOrDigit }
    /// A hanzi or a closing mark behind one.
    var endsChinese: Bool { isHan || "》”’）〕】、，。；：".unicodeScalars.contains(self) }
    /// A hanzi or an opening mark before one.
    var beginsChinese: Bool { isHan || "《“‘（〔【".unicodeScalars.contains(self) }
}

/// A number at the head of a line, with the mark behind it.
struct SerialMark {
    enum Form { case hanzi, bracketed, arabic, ordinal }

    let form: Form
    /// Where the number stands, in hanzi or in digits.
    let number: Range<Int>
    /// Behind the number and its mark.
    let end: Int
    /// Whether the mark is not the one of GB/T 9704-2012, 7.3.3 and GB/T 15834-2011, annex B.
    let isWrong: Bool

    /// `一、` `（一）` `1.` `（1）` `第一，`, and their wrong forms; nothing where the line begins otherwise.
    init?(_ line: [Unicode.Scalar]) {
        let opening = line.first.map { $0 == "（" || $0 == "(" } ?? false
        let isOrdinal = line.first == "第"
        let start = opening || isOrdinal ? 1 : 0
        var position = start
        let isArabic = position < line.count && line[position].isDigit
        while position < line.count, isArabic ? line[position].isDigit : Self.numerals.contains(line[position]) { position += 1 }
        let longest = isArabic ? 2 : 3
        guard position > start, position - start <= longest, position < line.count else { return nil }
        number = start..<position
        let mark = line[position]
        if opening {
            guard mark == "）" || mark == ")" else { return nil }
            let next = position + 1 < line.count ? line[position + 1] : " "
            let isMarked = Self.marks.contains(next)
            (form, end, isWrong) = (.bracketed, position + (isMarked ? 2 : 1), isMarked)
            return
        }
        guard Self.marks.contains(mark) else { return nil }
        switch (isOrdinal, isArabic) {
        case (true, true): return nil
        case (true, false): (form, isWrong) = (.ordinal, mark == "、" || mark == ".")
        case (false, true): (form, isWrong) = (.arabic, mark == "、" || mark == "，" || mark == ",")
        case (false, false): (form, isWrong) = (.hanzi, mark != "、")
        }
        end = position + 1
    }

    private static let numerals = Set("一二三四五六七八九十".unicodeScalars)
    private static let marks = Set("、，,.．".unicodeScalars)
}
