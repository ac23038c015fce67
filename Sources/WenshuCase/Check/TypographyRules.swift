import WenshuBasics

/// Punctuation, numbers and width by GB/T 9704-2012, GB/T 15834-2011 and GB/T 15835-2011. All are warnings: the document says what it
/// should, it only does not look as it should.
enum TypographyRules {
    static let all: [CheckRule] = [
        row(
            "halfWidthMark", Basis.punctuation, "中文里用了半角标点：“{}”。", "An ASCII mark stands in Chinese text: “{}”.", "请改为全角标点。",
            "Write the full-width mark.", Typography.halfWidthMark),
        row(
            "straightQuote", Basis.punctuation, "引号是直引号：“{}”。", "Straight quotes: “{}”.", "请改为“”或者‘’。", "Write “” or ‘’.",
            Typography.straightQuote),
        row(
            "doubledMark", Basis.punctuation, "标点重复：“{}”。", "Two marks in a row: “{}”.", "请只保留一个。", "Keep one of them.",
            Typography.doubledMark),
        row(
            "asciiEllipsisOrDash", Basis.punctuation, "省略号、破折号写法有误：“{}”。", "Ellipsis or dash in ASCII: “{}”.", "请改为“……”“——”。",
            "Write …… or ——.", Typography.asciiEllipsisOrDash),
        row(
            "fullWidthCharacter", Basis.numerals, "数字、字母用了全角：“{}”。", "Full-width digits or letters: “{}”.", "请改为半角。",
            "Write them half-width.", Typography.fullWidthCharacter),
        row(
            "serialMark", Basis.layoutStandard("7.3.3"), "序号后的标点有误：“{}”。", "The mark behind a number is wrong: “{}”.",
            "应写作“一、”“（一）”“1.”“（1）”“第一，”。", "Write 一、 （一） 1. （1） 第一，.", Typography.serialMark),
        row(
            "bracketsWithoutYear", Basis.layoutStandard("7.2.5"), "六角括号只用于发文字号的年份：“{}”。",
            "〔〕 hold the year of a document number only: “{}”.",
            "请改用圆括号。", "Use round brackets.", Typography.bracketsWithoutYear),
        row(
            "shortYear", Basis.numerals, "年份应写四位数字：“{}”。", "A year takes four digits: “{}”.", "请写全年份。", "Write it in full.",
            Typography.shortYear),
        row(
            "openRange", Basis.numerals, "数值范围的前一个数没有写单位，会有歧义：“{}”。", "The first number of the range has no unit: “{}”.",
            "应写作“5万元～10万元”“15%～20%”。", "Write 5万元～10万元, 15%～20%.", Typography.openRange),
        row(
            "arabicArticle", Basis.numerals, "引用法律条文应用汉字：“{}”。", "Articles of a law are cited in hanzi: “{}”.",
            "应写作“第三十七条”。", "Write 第三十七条.", Typography.arabicArticle),
        row(
            "paddedDate", Basis.layoutStandard("7.3.5"), "日期的月、日编了虚位：“{}”。", "Month or day is padded with a zero: “{}”.",
            "应写作“2024年5月6日”。", "Write 2024年5月6日.", Typography.paddedDate),
    ]

    private static func row(
        _ id: String, _ source: String, _ zh: String, _ en: String, _ remedy: String, _ english: String,
        _ find: @escaping @Sendable (Typography.Line) -> Range<Int>?
    ) -> CheckRule {
        CheckRule(
            id, .warning, source: source, Bilingual(zh: zh, en: en), remedy: Bilingual(zh: remedy, en: english),
            test: .custom { subject in
                var hits: [Hit] = []
                for (place, line) in subject.lines where hits.last?.pointer != place {
                    if let range = find(line) { hits.append(Hit(place, quoting: words(around: range, in: line))) }
                }
                return hits
            })
    }

    private static func words(around range: Range<Int>, in line: Typography.Line) -> String {
        let around = max(0, range.lowerBound - 6)..<min(line.count, range.upperBound + 6)
        return String(String.UnicodeScalarView(line[around]))
    }
}
