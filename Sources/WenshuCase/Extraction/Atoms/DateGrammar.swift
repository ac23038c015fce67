import WenshuBasics

/// The ways in which documents write one date. Each function takes the offset where its piece may begin and gives what
/// was read and the offset behind it.
enum DateGrammar {
    /// One date (or stretch of time that stands for its end) at an offset.
    static func expression(_ text: AtomText, at offset: Int) -> (expression: DateExpression, end: Int)? {
        let before = text.skipBlanksBack(offset) - 1
        // 每月5日, 每年年底: these return, they are no dates.
        if text[before] == "每" || text[before] == "历" || text[before] == "逐" { return nil }
        if let numeric = numeric(text, offset) { return numeric }
        if let (year, end) = year(text, offset) {
            return rest(text, end, year: year) ?? (DateExpression(year: year), end)
        }
        return withoutYear(text, offset)
    }

    // MARK: Years

    /// 2021年, 二〇二一年, 今年; gives the offset behind 年.
    private static func year(_ text: AtomText, _ offset: Int) -> (DateExpression.Year, Int)? {
        if NumberGrammar.anyDigit(text[offset]) != nil {
            guard NumberGrammar.anyDigit(text[offset - 1]) == nil || text.hasGap(before: offset), text[offset - 1] != "." else {
                return nil
            }
            return statedYear(text, offset)
        }
        for (word, year) in yearWords where text.has(word, at: offset) {
            var end = offset + word.unicodeScalars.count
            // 本年度第三季度
            if text[end] == "度" { end += 1 }
            return (year, end)
        }
        return nil
    }

    private static func statedYear(_ text: AtomText, _ offset: Int) -> (DateExpression.Year, Int)? {
        var value = 0
        var count = 0
        var i = offset
        while count < 4 {
            let next = count > 0 ? text.skipBlanks(i) : i
            guard next - i <= 1, let digit = NumberGrammar.anyDigit(text[next]) else { break }
            value = value * 10 + digit
            count += 1
            i = next + 1
        }
        let mark = text.skipBlanks(i)
        guard text[mark] == "年" else { return nil }
        if count == 4, (1900...2199).contains(value) { return (.stated(value), mark + 1) }
        // 21年3月5日: two digits are a year only where month and day follow.
        if count == 2, value > 0, let (rest, _) = rest(text, mark + 1, year: .stated(2000 + value)),
            case .number = rest.month, case .number = rest.day
        {
            return (.stated(2000 + value), mark + 1)
        }
        return nil
    }

    private static let yearWords: [(String, DateExpression.Year)] = [
        ("今年", .relative(0)), ("本年", .relative(0)), ("明年", .relative(1)), ("来年", .relative(1)), ("后年", .relative(2)),
        ("去年", .relative(-1)), ("上年", .relative(-1)), ("前年", .relative(-2)),
        ("当年", .fromNearest(0)), ("同年", .fromNearest(0)), ("次年", .fromNearest(1)), ("翌年", .fromNearest(1)),
    ]

    // MARK: What follows a year, or stands alone

    /// Month, quarter, half or end of a year that was read already.
    private static func rest(_ text: AtomText, _ offset: Int, year: DateExpression.Year) -> (DateExpression, Int)? {
        let i = text.skipBlanks(offset)
        for word in ["年底", "年末", "年终", "底", "末", "年内", "内"] where text.has(word, at: i) {
            return (.end(of: 12, in: year), i + word.unicodeScalars.count)
        }
        if text[i] == "初" {
            var vague = DateExpression(year: year)
            vague.isVague = true
            return (vague, i + 1)
        }
        for (word, length) in [("春季", 2), ("夏季", 2), ("秋季", 2), ("冬季", 2), ("春", 1), ("秋", 1)] where text.has(word, at: i) {
            var vague = DateExpression(year: year)
            vague.isVague = true
            return (vague, i + length)
        }
        return stretch(text, i, year: year) ?? monthAndDay(text, i, year: year)
    }

    private static func withoutYear(_ text: AtomText, _ offset: Int) -> (DateExpression, Int)? {
        let previous = text[text.skipBlanksBack(offset) - 1]
        if text[offset] == "年" {
            // 年底前, 年内; but 三年内 is a length of time.
            guard !NumberGrammar.isChineseNumeral(previous), !previous.isDigit, !"半多几余近全一年".unicodeScalars.contains(previous) else {
                return nil
            }
            for word in ["年底", "年末", "年终", "年内"] where text.has(word, at: offset) {
                return (.end(of: 12, in: .relative(0)), offset + 2)
            }
            return nil
        }
        // 5月9日制发、同月13日送达
        if text.has("同月", at: offset), let (day, end, _) = day(text, offset + 2) {
            return (DateExpression(month: .ofNearest, day: day), end)
        }
        if let (shift, end) = relativeMonth(text, offset) {
            let (day, dayEnd, _) = self.day(text, end) ?? (.unstated, end, false)
            var expression = DateExpression(month: .relative(shift), day: day)
            expression.isEndOfStretch = day == .last
            return (expression, dayEnd)
        }
        if let stretch = stretch(text, offset, year: .unstated) { return stretch }
        guard previous != "第", previous != "." || !text[offset].isDigit else { return nil }
        return monthAndDay(text, offset, year: .unstated) ?? bareNumeric(text, offset)
    }

    /// 上半年, 第三季度, 前三季度.
    private static func stretch(_ text: AtomText, _ offset: Int, year: DateExpression.Year) -> (DateExpression, Int)? {
        if text.has("上半年", at: offset) { return (.end(of: 6, in: year), offset + 3) }
        if text.has("下半年", at: offset) { return (.end(of: 12, in: year), offset + 3) }
        var i = offset
        if text[i] == "第" || text[i] == "前" { i = text.skipBlanks(i + 1) }
        guard let quarter = NumberGrammar.anyDigit(text[i]), (1...4).contains(quarter), text[i] != "两" else { return nil }
        let mark = text.skipBlanks(i + 1)
        guard text.has("季度", at: mark) else { return nil }
        var end = mark + 2
        if text[end] == "末" || text[end] == "底" { end += 1 }
        return (.end(of: quarter * 3, in: year), end)
    }

    private static let relativeMonths = PhraseTable([(0, ["本月", "当月"]), (1, ["下月", "下个月", "次月"]), (-1, ["上月", "上个月"])])

    private static func relativeMonth(_ text: AtomText, _ offset: Int) -> (Int, Int)? {
        if let (shift, end) = relativeMonths.first(in: text.folded, at: offset) { return (shift, end) }
        // 月底 alone is that of the document's month.
        let previous = text[text.skipBlanksBack(offset) - 1]
        if text.has("月底", at: offset) || text.has("月末", at: offset), previous != "每", previous != "个",
            NumberGrammar.anyDigit(previous) == nil, !NumberGrammar.isChineseNumeral(previous), previous != "同", previous != "元"
        {
            return (0, offset + 1)
        }
        return nil
    }

    // MARK: Months and days

    private static func monthAndDay(_ text: AtomText, _ offset: Int, year: DateExpression.Year) -> (DateExpression, Int)? {
        guard let (month, end) = month(text, offset) else { return nil }
        // 二月内 is a length of time; within February is written 2月底前.
        if year == .unstated, text[end] == "内", !text[offset].isDigit { return nil }
        var expression = DateExpression(year: year, month: .number(month))
        guard let (day, dayEnd, isStretch) = day(text, end) else {
            if text[end] == "初" || text[end] == "中" {
                expression.isVague = true
                return (expression, end + 1)
            }
            return (expression, end)
        }
        expression.day = day
        expression.isEndOfStretch = isStretch
        return (expression, dayEnd)
    }

    /// 3月, 三月, 元月, 3月份; of 3至5月 the last.
    private static func month(_ text: AtomText, _ offset: Int) -> (Int, Int)? {
        if text.has("元月", at: offset) { return (1, text.has("份", at: offset + 2) ? offset + 3 : offset + 2) }
        guard !text.isDigit(before: offset), !NumberGrammar.isChineseNumeral(text[offset - 1]) || text.hasGap(before: offset),
            var (value, end) = smallNumber(text, offset), (1...12).contains(value)
        else { return nil }
        if let joint = joint(text, end), let (last, lastEnd) = smallNumber(text, joint), (1...12).contains(last),
            text[text.skipBlanks(lastEnd)] == "月"
        {
            (value, end) = (last, lastEnd)
        }
        let mark = text.skipBlanks(end)
        guard text[mark] == "月" else { return nil }
        return (value, text[mark + 1] == "份" ? mark + 2 : mark + 1)
    }

    /// 5日, 五号, 底, 中旬; of 5-8日 and 5、6日 the last.
    private static func day(_ text: AtomText, _ offset: Int) -> (DateExpression.Day, Int, Bool)? {
        let i = text.skipBlanks(offset)
        for (word, day) in dayWords where text.has(word, at: i) { return (day, i + word.unicodeScalars.count, true) }
        guard var (value, end) = smallNumber(text, i), (1...31).contains(value) else { return nil }
        if let joint = joint(text, end), let (last, lastEnd) = smallNumber(text, joint), (1...31).contains(last), last > value,
            "日号".unicodeScalars.contains(text[text.skipBlanks(lastEnd)])
        {
            (value, end) = (last, lastEnd)
        }
        let mark = text.skipBlanks(end)
        if text[mark] == "日" || text[mark] == "号" { return (.number(value), mark + 1, false) }
        // 5月20前: the 日 was forgotten.
        return text[mark] == "前" ? (.number(value), end, false) : nil
    }

    private static let dayWords: [(String, DateExpression.Day)] = [
        ("月底", .last), ("月末", .last), ("底", .last), ("末", .last), ("上旬", .number(10)), ("中下旬", .last), ("中旬", .number(20)),
        ("下旬", .last), ("上中旬", .number(20)),
    ]

    /// One or two digits, Arabic or Chinese, and where they end.
    private static func smallNumber(_ text: AtomText, _ offset: Int) -> (Int, Int)? {
        if let (value, _, end) = NumberGrammar.plainDigits(text, offset, atMost: 2) {
            return text[end].isDigit ? nil : (value, end)
        }
        var i = offset
        while NumberGrammar.isChineseNumeral(text[i]), i - offset < 4 { i += 1 }
        guard i > offset, text[offset] != "两", !NumberGrammar.isChineseNumeral(text[i]),
            let value = ChineseNumerals.parse(text.string(offset..<i))
        else { return nil }
        return (value, i)
    }

    /// 至, -, 、 between two numbers of one date; gives the offset behind.
    private static func joint(_ text: AtomText, _ offset: Int) -> Int? {
        let i = text.skipBlanks(offset)
        guard "至到-—–~―、".unicodeScalars.contains(text[i]) else { return nil }
        return text.skipBlanks(text[i + 1] == "—" ? i + 2 : i + 1)
    }

    // MARK: Figures only

    /// 2021-3-5, 2021/03/05, 2021.3.5; 2021-03 and the like where nothing else can be meant.
    private static func numeric(_ text: AtomText, _ offset: Int) -> (DateExpression, Int)? {
        guard !text.isDigit(before: offset), !text[offset - 1].isLatin, text[offset - 1] != "-", text[offset - 1] != ".",
            let (year, count, end) = NumberGrammar.plainDigits(text, offset, atMost: 4, spaced: false), count == 4, end == offset + 4,
            (1900...2199).contains(year), "./-".unicodeScalars.contains(text[end]),
            let (month, digits, monthEnd) = NumberGrammar.plainDigits(
                text, text.skipBlanks(end + 1), atMost: 2, spaced: text.hasGap(before: end)),
            (1...12).contains(month)
        else { return nil }
        var expression = DateExpression(year: .stated(year), month: .number(month))
        if text[monthEnd] == text[end],
            // 2023 . 3 . 2 7: set wide as a whole.
            let (day, _, dayEnd) = NumberGrammar.plainDigits(
                text, text.skipBlanks(monthEnd + 1), atMost: 2, spaced: text.hasGap(before: end) && text.hasGap(before: monthEnd)),
            (1...31).contains(day),
            !text[dayEnd].isDigit || text.hasGap(before: dayEnd), text[dayEnd] != text[end] || !text[dayEnd + 1].isDigit
        {
            expression.day = .number(day)
            return (expression, text[dayEnd] == "日" ? dayEnd + 1 : dayEnd)
        }
        // 2021.3 could be an amount: two digits or a word of time behind it are needed.
        let after = text.hasGap(before: monthEnd) ? " " : text[monthEnd]
        let isBounded = after == "\0" || after == " " || ",;。、)]】~".unicodeScalars.contains(after)
        guard "前底至止".unicodeScalars.contains(after) || (digits == 2 && isBounded) else { return nil }
        if after == "底" {
            expression.day = .last
            expression.isEndOfStretch = true
            return (expression, monthEnd + 1)
        }
        return (expression, monthEnd)
    }

    /// 12.31前, 5/31前: figures without a year, only before 前.
    private static func bareNumeric(_ text: AtomText, _ offset: Int) -> (DateExpression, Int)? {
        guard !text.isDigit(before: offset), !text[offset - 1].isLatin, text[offset - 1] != "-",
            let (month, _, end) = NumberGrammar.plainDigits(text, offset, atMost: 2, spaced: false), (1...12).contains(month),
            text[end] == "." || text[end] == "/",
            let (day, _, dayEnd) = NumberGrammar.plainDigits(text, end + 1, atMost: 2, spaced: false), (1...31).contains(day),
            text[dayEnd] == "前",
            text[dayEnd + 1] != "后"
        else { return nil }
        return (DateExpression(month: .number(month), day: .number(day)), dayEnd)
    }
}
