import Testing

@testable import WenshuCase

@Suite struct ListLabelTests {
    @Test(arguments: [
        ("一、基本情况", ListLabel.Style.chinese, 1, 2), ("（十二）清运", .chineseBracketed, 12, 4), ("(3)复绿", .arabicBracketed, 3, 3),
        ("1．清运", .arabic, 1, 2), ("2、清运", .arabic, 2, 2), ("1.2023年6月完成", .arabic, 1, 2), ("1.12家企业", .arabic, 1, 2),
        ("1.1 加强巡查", .decimal, 1, 3), ("①清理", .enclosed, 1, 1), ("一是加强", .enumeration, 1, 2), ("第二，落实", .ordinal, 2, 3),
        ("第三条 本办法", .article, 3, 3), ("任务一：摸底", .named, 1, 4), ("三.整改", .chinese, 3, 2), ("7 督促", .arabic, 7, 1),
        ("2.8 月 26 日移送", .arabic, 2, 2), ("甲、职责之辨", .stem, 1, 2), ("丁．结语", .stem, 4, 2), ("贰　事实", .capital, 2, 1),
        ("壹、看得见", .capital, 1, 2), ("Ⅳ.整改", .roman, 4, 2), ("其二，清运", .enumeration, 2, 3),
    ])
    func aTypedLabelIsToldFromTheTextBehindIt(_ line: String, _ style: ListLabel.Style, _ number: Int, _ end: Int) throws {
        let label = try #require(ListLabel(typedIn: FoldedText(line)))
        #expect(label.style == style)
        #expect(label.number == number)
        #expect(label.end == end)
    }

    @Test(arguments: ["2021年3月5日", "2021.3.5", "1.5万元资金", "12家企业", "一方面", "十个乡镇", "根据规定", "第三人", "3月底前", "甲、乙双方", "甲方承诺", "壹拾万元", "其一生"])
    func aNumberThatBeginsASentenceIsNoLabel(_ line: String) {
        #expect(ListLabel(typedIn: FoldedText(line)) == nil)
    }

    @Test(arguments: [
        ("一、", ListLabel.Style.chinese), ("（1）", .arabicBracketed), ("1.", .arabic), ("3", .arabic), ("第一部分", .part), ("●", .bullet),
    ])
    func anAutomaticLabelHasNoTextToSkip(_ printed: String, _ style: ListLabel.Style) throws {
        let label = try #require(ListLabel(automatic: printed))
        #expect(label.style == style)
        #expect(label.end == 0)
        #expect(!label.isTyped)
    }
}
