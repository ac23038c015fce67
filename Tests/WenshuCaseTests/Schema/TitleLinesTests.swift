import Testing

@testable import WenshuCase

struct TitleLinesTests {
    @Test(arguments: [
        ("检察建议书", ["检察建议书"]),
        ("关于云检行公建〔2024〕5号检察建议书办理情况的回复", ["关于云检行公建〔2024〕5号检察建议书", "办理情况的回复"]),
        ("2024年第二次生态环境公益诉讼联席会议纪要", ["2024年第二次生态环境", "公益诉讼联席会议纪要"]),
        ("云水县水利局关于石岭镇青石沟弃渣问题的整改方案", ["云水县水利局", "关于石岭镇青石沟弃渣问题的整改方案"]),
        (
            "江州市人民检察院关于江州市润泽洗涤有限公司违法排放废水污染环境案诉前公告情况的通报",
            ["江州市人民检察院", "关于江州市润泽洗涤有限公司", "违法排放废水污染环境案", "诉前公告情况的通报"]
        ),
        ("江州市生态环境局关于东塘区禾坪村道路扬尘污染线索处理情况的函", ["江州市生态环境局", "关于东塘区禾坪村道路扬尘污染", "线索处理情况的函"]),
        ("已经分好行的标题\n不再另分已经分好行的标题不再另分", ["已经分好行的标题\n不再另分已经分好行的标题不再另分"]),
    ])
    func `a title is broken by meaning`(title: String, lines: [String]) {
        #expect(TitleLines.broken(title) == lines)
    }

    @Test func `no line is too long, whatever the title`() {
        let title = String(repeating: "县", count: 200)
        #expect(TitleLines.broken(title).allSatisfy { $0.count <= 20 })
        #expect(TitleLines.broken(title).joined() == title)
    }
}
