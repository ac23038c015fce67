import WenshuBasics

/// Numbers as documents write them: 320,000.00 · 12.5万 · 1亿2000万 · 十二 · 叁拾贰万 · 10余万.
enum NumberGrammar {
    struct Token: Hashable {
        var value: DecimalNumber
        var end: Int
        /// Written in Chinese characters (三十, 叁拾).
        var isChinese: Bool
        /// With 余, 多 or the like inside: about so much.
        var isAbout: Bool
    }

    /// The number that begins at an offset.
    static func number(in text: AtomText, at offset: Int) -> Token? {
        text[offset].isDigit ? arabic(text, offset) : chinese(text, offset)
    }

    /// A run of at most `digits` Arabic digits. `spaced` allows a single blank between them, for words that are set
    /// wide (2 0 2 1 年); figures without a word behind them must stand together.
    static func plainDigits(_ text: AtomText, _ offset: Int, atMost digits: Int, spaced: Bool = true) -> (value: Int, count: Int, end: Int)?
    {
        var value = 0
        var count = 0
        var i = offset
        while count < digits {
            var next = i
            if count > 0, spaced, text[next] == " ", text[next + 1].isDigit { next += 1 }
            if count > 0, text.gap(before: next) > (spaced ? 1 : 0) { break }
            guard text[next].isDigit else { break }
            value = value * 10 + Int(text[next].value - 0x30)
            count += 1
            i = next + 1
        }
        return count > 0 ? (value, count, i) : nil
    }

    /// The value of a digit however it is written: 7, 七, 柒; for zero also 〇, ○ and the letters that stand in for it.
    static func anyDigit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isDigit { return Int(scalar.value - 0x30) }
        switch scalar {
        case "O", "o", "О", "о", "Ο", "ο", "◯", "〇", "○", "零": return 0
        default: return ChineseNumerals.digit(scalar)
        }
    }

    // MARK: Arabic

    private static func arabic(_ text: AtomText, _ offset: Int) -> Token? {
        guard !text.isDigit(before: offset), var (number, i) = literal(text, offset) else { return nil }
        var total: DecimalNumber?
        var lastPower = Int.max
        var about = false
        while true {
            var next = text.skipBlanks(i)
            var sawAbout = false
            if let (_, end) = text.firstWord(of: aboutMarks, at: next) {
                sawAbout = true
                next = text.skipBlanks(end)
            }
            guard let (power, end) = multiplier(text, next), power < lastPower else { break }
            if sawAbout { about = true }
            total = (total ?? DecimalNumber(0)) + number.shifted(by: power)
            number = DecimalNumber(0)
            lastPower = power
            i = end
            // 1亿2000万, 3万5千: a smaller number follows at once.
            guard text[i].isDigit, !text.hasGap(before: i), let (following, followingEnd) = literal(text, i),
                following < DecimalNumber(1).shifted(by: power)
            else { break }
            number = following
            i = followingEnd
        }
        let value = total.map { $0 + number } ?? number
        guard value < tooLarge else { return nil }
        return Token(value: value, end: i, isChinese: false, isAbout: about)
    }

    /// Digits with thousands separators and a decimal part, and where they end.
    private static func literal(_ text: AtomText, _ offset: Int) -> (DecimalNumber, Int)? {
        var digits = ""
        var i = offset
        func takeDigits() {
            while text[i].isDigit, digits.isEmpty || !text.hasGap(before: i) { digits.unicodeScalars.append(text[i]); i += 1 }
        }
        takeDigits()
        guard !digits.isEmpty, digits.utf8.count <= 18 else { return nil }
        if digits.utf8.count <= 3 {
            while isSeparator(text, i), !text.hasGap(before: i + 1), (1...3).allSatisfy({ text[i + $0].isDigit }), !text[i + 4].isDigit {
                i += 1
                takeDigits()
            }
            // 6 800立方米
            if digits.utf8.count <= 3, text[i].isDigit, text.gap(before: i) == 1, (0...2).allSatisfy({ text[i + $0].isDigit }),
                !text[i + 3].isDigit, (1...2).allSatisfy({ !text.hasGap(before: i + $0) })
            {
                (0...2).forEach { digits.unicodeScalars.append(text[i + $0]) }
                i += 3
            }
            // 支护架 1 50 平方米, as a scan leaves it
            if digits.utf8.count == 1, offset > 0, text.hasGap(before: offset), text.gap(before: i) == 1, text[i].isDigit,
                text[i + 1].isDigit,
                !text.hasGap(before: i + 1), !text[i + 2].isDigit, text.gap(before: i + 2) == 1, text[i + 2].isHan
            {
                (0...1).forEach { digits.unicodeScalars.append(text[i + $0]) }
                i += 2
            }
            // 拆除 1 3 处, as a scan leaves it
            if digits.utf8.count == 1, offset > 0,
                text.hasGap(before: offset) || text[offset - 1].isHan && !"第附图件号之年月日".unicodeScalars.contains(text[offset - 1])
            {
                var end = i
                while end - i < 3, text[end].isDigit, text.gap(before: end) == 1 { end += 1 }
                if end > i, !text[end].isDigit, text[end] != ".", text.hasGap(before: end) || text[end].isHan {
                    for j in i..<end { digits.unicodeScalars.append(text[j]) }
                    i = end
                }
            }
            // 3 , 0 0 0 元, as a scan leaves it
            while digits.utf8.count < 15, let end = spacedGroup(text, i) {
                digits.unicodeScalars.append(contentsOf: (i + 1..<end).map { text[$0] })
                i = end
            }
        }
        // 人民币 3. 5 万元, as a scan leaves it; 1. 5户 at the head of an item is a label and a count.
        if text[i] == ".", text[i + 1].isDigit, text.gap(before: i + 1) == 0 || text.gap(before: i + 1) == 1 && text[offset - 1].isHan {
            digits.append(".")
            digits.unicodeScalars.append(text[i + 1])
            i += 2
            takeDigits()
        }
        return DecimalNumber(digits).map { ($0, i) }
    }

    /// Where a group of thousands ends that a scan set apart: a comma between blanks and three digits, together or all apart.
    private static func spacedGroup(_ text: AtomText, _ i: Int) -> Int? {
        guard isSeparator(text, i), text.gap(before: i) == 1, text.gap(before: i + 1) == 1, (1...3).allSatisfy({ text[i + $0].isDigit }),
            !text[i + 4].isDigit, text.gap(before: i + 2) <= 1, text.gap(before: i + 2) == text.gap(before: i + 3)
        else { return nil }
        return i + 4
    }

    /// A comma that parts thousands: half-width, or full-width among full-width digits; “3，200” in running text is a list.
    private static func isSeparator(_ text: AtomText, _ i: Int) -> Bool {
        guard text[i] == ",", i > 0 else { return false }
        return text.scalars[i] == "," || !text.scalars[i - 1].isDigit
    }

    /// Counting powers behind digits: 百, 千, 万, 百万, 亿 …; 千 of 千克 and 千米 belongs to the unit.
    private static func multiplier(_ text: AtomText, _ offset: Int) -> (Int, Int)? {
        var power = 0
        var i = offset
        while let step = powerOfTen(text[i]) {
            if text[i] == "千", "克米瓦伏升卡".unicodeScalars.contains(text[i + 1]) { break }
            power += step
            i += 1
        }
        return i > offset ? (power, i) : nil
    }

    /// 17.6万万万万万万万: nobody counts so far.
    private static let tooLarge = DecimalNumber(1).shifted(by: 24)

    private static func powerOfTen(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "百": 2
        case "千", "仟": 3
        case "万", "萬": 4
        case "亿", "億": 8
        default: nil
        }
    }

    static let aboutMarks = ["余", "多", "馀"]

    // MARK: Chinese

    private static let unitScalars: ScalarSet = [
        "十", "百", "千", "万", "亿", "拾", "佰", "仟", "萬", "億", "廿", "卅",
    ]

    static func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool {
        unitScalars.contains(scalar) || (ChineseNumerals.digit(scalar) != nil && scalar != "弌")
    }

    private static func chinese(_ text: AtomText, _ offset: Int) -> Token? {
        guard isChineseNumeral(text[offset]), !isChineseNumeral(text[offset - 1]) || text.hasGap(before: offset),
            !text.isDigit(before: offset),
            // 数十, 几百: no number is stated.
            !"数几好若".unicodeScalars.contains(text[offset - 1])
        else { return nil }
        var i = offset
        while isChineseNumeral(text[i]), i - offset < 40 { i += 1 }
        let run = text.folded[offset..<i]
        // 三四家, 两三天 are guesses; positional digits need a zero or the length of a year to be meant as one number.
        let hasUnit = run.contains { unitScalars.contains($0) }
        if !hasUnit, run.count > 1, run.count < 4, !run.contains(where: { ChineseNumerals.digit($0) == 0 }) { return nil }
        guard text[i] != "几", let integer = ChineseNumerals.parse(string(run)), integer > 0 || run.count == 1 else { return nil }
        var value = DecimalNumber(integer)
        var about = false
        if text[i] == "点", let (decimals, end) = pointed(text, i + 1) {
            value = value + decimals
            i = end
            if let (power, end) = multiplier(text, i) { (value, i) = (value.shifted(by: power), end) }
        } else if let (_, end) = text.firstWord(of: aboutMarks, at: i), let (power, multiplied) = multiplier(text, end) {
            // 十余万: the 余 stands inside the number.
            (value, i, about) = (value.shifted(by: power), multiplied, true)
        }
        guard value < tooLarge else { return nil }
        return Token(value: value, end: i, isChinese: true, isAbout: about)
    }

    /// The decimals behind 点: 三点二五.
    private static func pointed(_ text: AtomText, _ offset: Int) -> (DecimalNumber, Int)? {
        var coefficient: Int128 = 0
        var i = offset
        while let digit = ChineseNumerals.digit(text[i]), i - offset < 9 {
            coefficient = coefficient * 10 + Int128(digit)
            i += 1
        }
        return i > offset ? (DecimalNumber(coefficient: coefficient, scale: i - offset), i) : nil
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
