/// `style:num-format` of OpenDocument (1.3 part 3, 20.322) and the formats of ECMA-376.
///
/// OpenDocument names a format by its first numbers, `一, 二, 三, ...`; only `1`, `a`, `A`, `i`, `I` stand alone, and of LibreOffice's own
/// `1st`, `One`, `First`.
extension NumberFormat {
    /// - Parameter odf: the attribute's value. Empty: no number. A value that is not known means Arabic figures.
    package init(odf value: String) {
        let items = value.split(separator: ",").map { $0.filter { $0 != " " } }
        if items.isEmpty {
            self = .none
        } else if let row = Self.odfTable.first(where: { $0.odf == value }) ?? Self.odfRow(items) {
            self = row.format
        } else if let padded = NumberFormat(sample: value) {
            self = padded
        } else {
            self = .decimal
        }
    }

    /// Other spellings of the dots, other languages' samples with the same two first numbers.
    private static func odfRow(_ items: [String]) -> (odf: String, format: NumberFormat)? {
        guard items.count > 1 else { return nil }
        return odfTable.first { row in
            let known = row.odf.split(separator: ",").map { $0.filter { $0 != " " } }
            return known.count > 1 && known[0] == items[0] && known[1] == items[1]
        }
    }

    /// The value of `style:num-format` that prints the same numbers; `1` where OpenDocument has no such format.
    package var odf: String {
        if self == .none || self == .bullet { return "" }
        if let sample { return sample }
        let format = Self.odfAliases[self] ?? self
        return Self.odfTable.first { $0.format == format }?.odf ?? "1"
    }

    private static let odfTable: [(odf: String, format: NumberFormat)] = [
        ("1", .decimal), ("a", "lowerLetter"), ("A", "upperLetter"), ("i", "lowerRoman"), ("I", "upperRoman"),
        ("一, 二, 三, ...", "chineseCountingThousand"), ("壹, 贰, 叁, ...", "chineseLegalSimplified"),
        ("壹, 貳, 參, ...", "ideographLegalTraditional"), ("壱, 弐, 参, ...", "japaneseLegal"),
        ("甲, 乙, 丙, ...", "ideographTraditional"), ("子, 丑, 寅, ...", "ideographZodiac"),
        ("甲子, 乙丑, 丙寅, ...", "ideographZodiacTraditional"),
        ("①, ②, ③, ...", "decimalEnclosedCircle"), ("⑴, ⑵, ⑶, ...", "decimalEnclosedParen"),
        ("⒈, ⒉, ⒊, ...", "decimalEnclosedFullstop"), ("㈠, ㈡, ㈢, ...", "ideographEnclosedCircle"),
        ("１, ２, ３, ...", "decimalFullWidth"), ("01, 02, 03, ...", "decimalZero"),
        ("ア, イ, ウ, ...", "aiueoFullWidth"), ("ｱ, ｲ, ｳ, ...", "aiueo"),
        ("イ, ロ, ハ, ...", "irohaFullWidth"), ("ｲ, ﾛ, ﾊ, ...", "iroha"),
        ("일, 이, 삼, ...", "koreanCounting"), ("하나, 둘, 셋, ...", "koreanLegal"),
        ("가, 나, 다, ...", "ganada"), ("ㄱ, ㄴ, ㄷ, ...", "chosung"),
        ("А, Б, .., Аа, Аб, ...", "russianUpper"), ("а, б, .., аа, аб, ...", "russianLower"),
        ("א, י, ק, ...", "hebrew1"),
        ("*, †, ‡, §, **, ††, ...", "chicago"), ("1st, 2nd, 3rd, ...", "ordinal"), ("1st", "ordinal"),
        ("One", "cardinalText"), ("First", "ordinalText"), ("- 1 -, - 2 -, - 3 -, ...", "numberInDash"),
    ]

    /// The number as office programs print it in an OpenDocument text: 一百零一, where Word has 一百〇一.
    package func odfString(_ number: Int, language: String = "en") -> String {
        let format = Self.odfAliases[self] ?? self
        return Self.odfRules[format.rawValue]?.string(number) ?? format.string(number, language: language)
    }

    private static let odfRules: [String: NumberRule] = [
        "chineseCountingThousand": .spelled(.chineseZero), "chineseLegalSimplified": .spelled(.chineseCapital),
        "decimalEnclosedCircle": .limited(NumberRule.circles),
    ]

    /// Formats that OpenDocument does not tell apart.
    private static let odfAliases: [NumberFormat: NumberFormat] = [
        "chineseCounting": "chineseCountingThousand", "taiwaneseCounting": "chineseCountingThousand",
        "taiwaneseCountingThousand": "chineseCountingThousand", "japaneseCounting": "chineseCountingThousand",
        "ideographDigital": "chineseCountingThousand", "japaneseDigitalTenThousand": "chineseCountingThousand",
        "taiwaneseDigital": "chineseCountingThousand", "decimalEnclosedCircleChinese": "decimalEnclosedCircle",
        "decimalFullWidth2": "decimalFullWidth", "koreanDigital": "koreanCounting",
    ]
}
