import Testing
import WenshuBasics

struct ChineseNumeralsTests {
    @Test(arguments: [
        (0, "〇"), (5, "五"), (10, "一〇"), (2021, "二〇二一"), (1_000_305, "一〇〇〇三〇五"), (-12, "负一二"),
    ])
    func `digits stand at their places`(number: Int, text: String) {
        #expect(ChineseNumerals.digits(number) == text)
    }

    static let counts: [(Int, String)] = [
        (0, "零"), (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (21, "二十一"), (99, "九十九"),
        (100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一"), (123, "一百二十三"), (999, "九百九十九"),
        (1_000, "一千"), (1_001, "一千零一"), (1_010, "一千零一十"), (1_100, "一千一百"), (2_005, "二千零五"),
        (10_000, "一万"), (10_005, "一万零五"), (10_010, "一万零一十"), (10_500, "一万零五百"), (15_000, "一万五千"),
        (100_000, "十万"), (110_000, "十一万"), (201_000, "二十万一千"), (1_000_000, "一百万"), (10_100_000, "一千零一十万"),
        (100_000_000, "一亿"), (100_001_000, "一亿零一千"), (300_050_000, "三亿零五万"), (120_000_000, "一亿二千万"),
        (1_000_000_000_000, "一万亿"), (1_000_100_000_000, "一万零一亿"), (10_000_000_000_000_000, "一亿亿"), (-3, "负三"),
    ]

    @Test(arguments: counts)
    func `counting spells units and single zeros`(number: Int, text: String) {
        #expect(ChineseNumerals.counting(number) == text)
    }

    @Test(arguments: [
        (0, "零"), (10, "壹拾"), (15, "壹拾伍"), (123, "壹佰贰拾叁"), (1_005, "壹仟零伍"), (80_600, "捌万零陆佰"),
        (107_000, "壹拾万柒仟"), (205_000_000, "贰亿零伍佰万"),
    ])
    func `capitals never leave out 壹`(number: Int, text: String) {
        #expect(ChineseNumerals.capital(number) == text)
    }

    @Test(arguments: counts.filter { $0.0 >= 0 })
    func `what counting writes is read back`(number: Int, text: String) {
        #expect(ChineseNumerals.parse(text) == number)
    }

    @Test(arguments: [
        ("二〇二一", 2021), ("二零二一", 2021), ("二○二一", 2021), ("二O二一", 2021), ("二0二一", 2021), ("一九九八", 1998), ("〇", 0),
        ("十五", 15), ("一十五", 15), ("二十", 20), ("廿三", 23), ("卅", 30), ("一百二十三", 123), ("一百十五", 115), ("一百〇五", 105),
        ("两千零五", 2_005), ("两百", 200), ("一千零十", 1_010), ("一万零五百", 10_500), ("三亿零五万", 300_050_000), ("十二万", 120_000),
        ("一百二十三万四千五百六十七", 1_234_567), ("三万亿", 3_000_000_000_000),
        ("壹佰贰拾叁", 123), ("壹拾万柒仟", 107_000), ("贰佰陆拾萬", 2_600_000), ("叁仟零伍", 3_005),
        ("一百五", 150), ("一万五", 15_000), ("三千二", 3_200), ("一万零五", 10_005), ("三亿二", 320_000_000),
    ])
    func `numbers are read as people write them`(text: String, number: Int) {
        #expect(ChineseNumerals.parse(text) == number)
    }

    @Test(arguments: [
        "", "百", "万", "十百", "五十三百", "一二百", "一百零", "二二十", "三万五万", "十廿", "2021", "O", "一条", "一亿万亿",
        "一百零零五", "九亿亿亿亿", "零百",
        "一二三四五六七八九一二三四五六七八九一二三四五六七八九一二三四五六七八九一二三四五六七八九",
    ])
    func `what is no number is refused`(text: String) {
        #expect(ChineseNumerals.parse(text) == nil)
    }

    @Test func `the greatest numbers neither overflow nor crash`() {
        #expect(ChineseNumerals.counting(.max) == "九百二十二亿三千三百七十二万零三百六十八亿五千四百七十七万五千八百零七")
        #expect(ChineseNumerals.counting(.min).hasPrefix("负九百二十二亿"))
        #expect(ChineseNumerals.parse("九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九") == 9_999_999_999_999_999)
    }
}
