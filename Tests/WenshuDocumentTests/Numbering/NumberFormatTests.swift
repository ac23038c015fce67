import Testing
import WenshuDocument

struct NumberFormatTests {
    static let numbers = [1, 2, 9, 10, 11, 19, 20, 21, 99, 100, 101, 110, 999, 1_000, 1_010, 10_000, 10_005, 100_000]

    /// One row a format, in the order of `numbers`.
    static let rows: [(NumberFormat, String)] = [
        ("decimal", "1 2 9 10 11 19 20 21 99 100 101 110 999 1000 1010 10000 10005 100000"),
        ("decimalZero", "01 02 09 10 11 19 20 21 99 100 101 110 999 1000 1010 10000 10005 100000"),
        ("001", "001 002 009 010 011 019 020 021 099 100 101 110 999 1000 1010 10000 10005 100000"),
        ("hex", "1 2 9 A B 13 14 15 63 64 65 6E 3E7 3E8 3F2 2710 2715 186A0"),
        ("chineseCounting", "一 二 九 十 十一 十九 二十 二十一 九十九 一○○ 一○一 一一○ 九九九 一○○○ 一○一○ 一○○○○ 一○○○五 一○○○○○"),
        ("chineseCountingThousand", "一 二 九 十 十一 十九 二十 二十一 九十九 一百 一百〇一 一百一十 九百九十九 一千 一千〇一十 一万 一万〇五 一十万"),
        ("taiwaneseCountingThousand", "一 二 九 十 十一 十九 二十 二十一 九十九 一百 一百零一 一百一十 九百九十九 一千 一千零一十 一萬 一萬零五 一十萬"),
        ("chineseLegalSimplified", "壹 贰 玖 壹拾 壹拾壹 壹拾玖 贰拾 贰拾壹 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 玖佰玖拾玖 壹仟 壹仟零壹拾 壹萬 壹萬零伍 壹拾萬"),
        ("ideographLegalTraditional", "壹 貳 玖 壹拾 壹拾壹 壹拾玖 貳拾 貳拾壹 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 玖佰玖拾玖 壹仟 壹仟零壹拾 壹萬 壹萬零伍 壹拾萬"),
        ("ideographDigital", "一 二 九 一〇 一一 一九 二〇 二一 九九 一〇〇 一〇一 一一〇 九九九 一〇〇〇 一〇一〇 一〇〇〇〇 一〇〇〇五 一〇〇〇〇〇"),
        ("taiwaneseDigital", "一 二 九 一○ 一一 一九 二○ 二一 九九 一○○ 一○一 一一○ 九九九 一○○○ 一○一○ 一○○○○ 一○○○五 一○○○○○"),
        ("japaneseCounting", "一 二 九 十 十一 十九 二十 二十一 九十九 百 百一 百十 九百九十九 千 千十 一万 一万五 十万"),
        ("japaneseLegal", "壱 弐 九 壱拾 壱拾壱 壱拾九 弐拾 弐拾壱 九拾九 壱百 壱百零壱 壱百壱拾 九百九拾九 壱阡 壱阡零壱拾 壱萬 壱萬零伍 壱拾萬"),
        ("koreanCounting", "일 이 구 십 십일 십구 이십 이십일 구십구 백 백일 백십 구백구십구 천 천십 일만 일만오 십만"),
        ("koreanDigital", "일 이 구 일영 일일 일구 이영 이일 구구 일영영 일영일 일일영 구구구 일영영영 일영일영 일영영영영 일영영영오 일영영영영영"),
        ("koreanLegal", "하나 둘 아홉 열 열하나 열아홉 스물 스물하나 아흔아홉 100 101 110 999 1000 1010 10000 10005 100000"),
        ("ideographTraditional", "甲 乙 壬 癸 11 19 20 21 99 100 101 110 999 1000 1010 10000 10005 100000"),
        ("ideographZodiac", "子 丑 申 酉 戌 19 20 21 99 100 101 110 999 1000 1010 10000 10005 100000"),
        ("ideographZodiacTraditional", "甲子 乙丑 壬申 癸酉 甲戌 壬午 癸未 甲申 壬寅 癸卯 甲辰 癸丑 壬寅 癸卯 癸丑 癸卯 戊申 癸卯"),
        ("decimalEnclosedCircle", "① ② ⑨ ⑩ ⑪ ⑲ ⑳ 21 99 100 101 110 999 1000 1010 10000 10005 100000"),
        ("decimalEnclosedCircleChinese", "① ② ⑨ ⑩ 11 19 20 21 99 100 101 110 999 1000 1010 10000 10005 100000"),
        ("decimalEnclosedParen", "⑴ ⑵ ⑼ ⑽ ⑾ ⒆ ⒇ 21 99 100 101 110 999 1000 1010 10000 10005 100000"),
        ("decimalEnclosedFullstop", "⒈ ⒉ ⒐ ⒑ ⒒ ⒚ ⒛ 21 99 100 101 110 999 1000 1010 10000 10005 100000"),
        ("ideographEnclosedCircle", "㈠ ㈡ ㈨ ㈩ 11 19 20 21 99 100 101 110 999 1000 1010 10000 10005 100000"),
        ("decimalFullWidth", "１ ２ ９ １０ １１ １９ ２０ ２１ ９９ １００ １０１ １１０ ９９９ １０００ １０１０ １００００ １０００５ １０００００"),
    ]

    @Test(arguments: rows)
    func `each format writes its row`(format: NumberFormat, row: String) {
        #expect(Self.numbers.map(format.string).joined(separator: " ") == row)
    }

    @Test(
        arguments: [
            ("upperLetter", 26, "Z"), ("upperLetter", 27, "AA"), ("upperLetter", 28, "BB"), ("lowerLetter", 53, "aaa"),
            ("upperRoman", 4, "IV"), ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 49, "xlix"), ("upperRoman", 4_000, "MMMM"),
            ("chicago", 4, "§"), ("chicago", 6, "††"), ("aiueo", 1, "ｱ"), ("aiueo", 46, "ﾝ"), ("aiueoFullWidth", 2, "イ"),
            ("aiueoFullWidth", 47, "ア"), ("iroha", 2, "ﾛ"), ("irohaFullWidth", 48, "ン"), ("numberInDash", 3, "- 3 -"),
            ("ordinal", 1, "1st"), ("ordinal", 12, "12th"), ("ordinal", 23, "23rd"), ("ganada", 14, "하"), ("chosung", 2, "ㄴ"),
            ("none", 7, ""), ("bullet", 7, ""), ("japaneseCounting", 111_111, "十一万一千百十一"), ("japaneseCounting", 11_100, "一万一千百"),
            ("chineseCountingThousand", 10_101, "一万〇一百〇一"),
            ("cardinalText", 1, "One"), ("cardinalText", 340, "Three hundred forty"),
            ("cardinalText", 21_015, "Twenty-one thousand fifteen"),
            ("ordinalText", 12, "Twelfth"), ("ordinalText", 80, "Eightieth"), ("ordinalText", 1_103, "One thousand one hundred third"),
            ("ordinalText", 29, "Twenty-ninth"), ("ordinalText", 0, "0"), ("hebrew1", 15, "טו"), ("hebrew1", 349, "שמט"),
            ("hebrew1", 800, "תת"),
            ("hebrew2", 22, "ת"), ("arabicAlpha", 2, "ب"), ("arabicAbjad", 28, "غ"), ("thaiLetters", 3, "ค"), ("001", 7, "007"),
            ("0000001", 12, "0000012"),
            ("00", 3, "3"), ("ideographZodiacTraditional", 60, "癸亥"), ("ideographZodiacTraditional", 61, "甲子"),
            ("aFormatOfTomorrow", 5, "5"),
        ] as [(NumberFormat, Int, String)])
    func `formats with rules of their own`(format: NumberFormat, number: Int, text: String) {
        #expect(format.string(number) == text)
    }

    @Test(arguments: rows.map(\.0) + ["upperLetter", "upperRoman", "chicago", "iroha", "ordinal", "ganada"] as [NumberFormat])
    func `zero, negative and huge numbers give a short text`(format: NumberFormat) {
        for number in [0, -1, .min, .max] { #expect((1...80).contains(format.string(number).count), "\(number)") }
    }

    @Test(
        arguments: [
            ("1", "decimal"), ("a", "lowerLetter"), ("A", "upperLetter"), ("i", "lowerRoman"), ("I", "upperRoman"), ("", "none"),
            ("一, 二, 三, ...", "chineseCountingThousand"), ("一,二,三,…", "chineseCountingThousand"), ("壹, 贰, 叁, ...", "chineseLegalSimplified"),
            ("甲, 乙, 丙, ...", "ideographTraditional"), ("甲子, 乙丑, 丙寅, ...", "ideographZodiacTraditional"),
            ("子, 丑, 寅, ...", "ideographZodiac"), ("①, ②, ③, ...", "decimalEnclosedCircle"), ("１, ２, ３, ...", "decimalFullWidth"),
            ("ア, イ, ウ, ...", "aiueoFullWidth"), ("イ, ロ, ハ, ...", "irohaFullWidth"), ("001, 002, 003, ...", "001"), ("?", "decimal"),
            ("1st", "ordinal"), ("One", "cardinalText"), ("First", "ordinalText"), ("One, Two, Three, ...", "decimal"),
        ] as [(String, NumberFormat)])
    func `OpenDocument names formats by their first numbers`(odf: String, format: NumberFormat) {
        #expect(NumberFormat(odf: odf) == format)
    }

    @Test(
        arguments: ["decimal", "lowerLetter", "upperRoman", "chineseCountingThousand", "decimalEnclosedCircle", "ideographTraditional"]
            as [NumberFormat])
    func `a format that OpenDocument has comes back from it`(format: NumberFormat) {
        #expect(NumberFormat(odf: format.odf) == format)
    }

    @Test func `a format that OpenDocument lacks becomes the nearest one`() {
        #expect(("chineseCounting" as NumberFormat).odf == "一, 二, 三, ...")
        #expect(("hex" as NumberFormat).odf == "1")
        #expect(("0001" as NumberFormat).odf == "0001, 0002, 0003, ...")
        #expect(NumberFormat.none.odf == "")
    }
}
