/// How one number format makes its text.
enum NumberRule: Sendable {
    case nothing
    case arabic
    /// Arabic figures with leading zeros.
    case padded(Int)
    case hexadecimal
    case ordinal
    case dashed
    case roman(upper: Bool)
    /// a … z, aa, bb … zz, aaa.
    case repeated([Character])
    /// 甲子 … 癸亥, 甲子.
    case cyclic([String])
    /// ① … ⑳, 21.
    case limited([String])
    /// One sign for each Arabic figure, from zero.
    case positional([Character])
    /// Units to 99, then figures: 九十九, 一○○.
    case positionalFromHundred([Character])
    case spelled(NumeralStyle)
    /// Words, English where no language is asked for: Twenty-one, Twenty-first.
    case words(ordinal: Bool)
    /// Hebrew letters that are added up.
    case hebrew

    /// - Parameter language: of words and of ordinal numbers in figures.
    func string(_ number: Int, language: String = "en") -> String {
        let arabic = String(number)
        switch self {
        case .nothing: return ""
        case .arabic: return arabic
        case .padded(let width):
            return number < 0 ? arabic : String(repeating: "0", count: max(0, width - arabic.utf8.count)) + arabic
        case .hexadecimal: return String(number, radix: 16, uppercase: true)
        case .ordinal: return OrdinalEndings.text(number, language: language)
        case .dashed: return "- \(arabic) -"
        case .roman(let upper): return Self.roman(number, upper: upper) ?? arabic
        case .repeated(let letters):
            // Word repeats a letter thirty times at the most; a hostile start value would ask for millions.
            guard (1...letters.count * 30).contains(number) else { return arabic }
            return String(repeating: letters[(number - 1) % letters.count], count: (number - 1) / letters.count + 1)
        case .cyclic(let signs): return number > 0 ? signs[(number - 1) % signs.count] : arabic
        case .limited(let signs): return (1...signs.count).contains(number) ? signs[number - 1] : arabic
        case .positional(let digits): return number < 0 ? arabic : String(arabic.utf8.map { digits[Int($0) - 0x30] })
        case .positionalFromHundred(let digits):
            guard (10...99).contains(number) else { return Self.positional(digits).string(number) }
            return NumeralStyle.chinese.string(number)
        case .spelled(let style): return number < 0 ? arabic : style.string(number)
        case .words(let ordinal): return NumberWords.of(language)?.words(number, ordinal: ordinal) ?? arabic
        case .hebrew: return Self.hebrew(number) ?? arabic
        }
    }

    private static func roman(_ number: Int, upper: Bool) -> String? {
        // The largest number of Word's lists; MMMM and more are what it prints.
        guard (1...32_767).contains(number) else { return nil }
        var rest = number
        var out = ""
        for (value, letters) in romanParts {
            while rest >= value {
                out += letters
                rest -= value
            }
        }
        return upper ? out : out.lowercased()
    }

    private static let romanParts = [
        (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
        (5, "V"), (4, "IV"), (1, "I"),
    ]

    /// 15 and 16 are 9 + 6 and 9 + 7, so that they do not spell a name of God.
    private static func hebrew(_ number: Int) -> String? {
        guard (1...999).contains(number) else { return nil }
        var rest = number
        var out = ""
        for (value, letter) in hebrewParts {
            while rest >= value, rest != 15, rest != 16 {
                out.append(letter)
                rest -= value
            }
        }
        return rest == 0 ? out : out + (rest == 15 ? "טו" : "טז")
    }

    private static let hebrewParts: [(Int, Character)] = [
        (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"), (40, "מ"), (30, "ל"),
        (20, "כ"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"),
    ]
}
