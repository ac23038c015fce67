import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct ObligorTests {
    private static func obligors(_ body: String, title: String = "关于启动生态环境损害赔偿磋商的通报") -> (found: String, review: Bool) {
        let result = ExtractedText.extract(
            """
            \(title)
            岭安市人民检察院：
            \(body)
            岭安市生态环境局
            2024年4月12日
            """)
        return (ExtractedText.field("obligors", result), result.review.contains { $0.path.hasPrefix("/fields/obligors") })
    }

    private static let both = #"["岭安市鑫泰化工有限公司","阎广胜"]"#

    private static let ways: [(text: String, names: String)] = [
        ("我局于2024年4月8日决定启动磋商，应承担赔偿责任的是岭安市鑫泰化工有限公司（产生废酸的单位）和阎广胜（负责运输，住南关街12号）。", both),
        ("赔偿义务人为岭安市鑫泰化工有限公司（产废单位）以及个人阎广胜（实际倾倒人）。我局于2024年4月8日决定启动磋商。", both),
        ("我局于2024年4月8日决定启动磋商，并向赔偿义务人岭安市鑫泰化工有限公司和承包人阎广胜送达了磋商告知书。", both),
        ("我局决定启动磋商。本案赔偿义务人共两名，分别是：产生废酸的岭安市鑫泰化工有限公司和负责运输的阎广胜。", both),
        ("我局决定启动磋商。\n赔偿义务人：岭安市鑫泰化工有限公司（“鑫泰1号”罐车所有人），司机阎广胜。", both),
        ("我局决定启动磋商。\n赔偿义务人：岭安市鑫泰化工有限公司；\n　　　　　　阎广胜（该公司原股东）", both),
        ("我局决定启动磋商。\n赔偿义务人一：岭安市鑫泰化工有限公司\n赔偿义务人二：阎广胜", both),
        ("我局决定启动磋商，由岭安市鑫泰化工有限公司、阎广胜共同承担修复责任。", both),
        ("我局决定启动磋商，向岭安市鑫泰化工有限公司及阎广胜索赔。", both),
        ("我局决定启动磋商。\n（二）赔偿义务人　1.岭安市鑫泰化工有限公司（法定代表人：田茂兴）；2.阎广胜。", both),
        ("我局决定启动磋商。\n|序号|赔偿义务人|身份\n|1|岭安市鑫泰化工有限公司|产废单位\n|2|阎广胜|承运人", both),
    ]

    @Test(arguments: ways)
    func `a person beside a firm is liable however they stand side by side`(text: String, names: String) {
        #expect(Self.obligors(text).found == names)
    }

    private static let judgments: [(text: String, names: String)] = [
        ("判令被告岭安市鑫泰化工有限公司赔偿修复费用86万元，被告阎广胜对其中20万元承担补充赔偿责任。两债务人均未履行。", both),
        ("判决：一、被告岭安市鑫泰化工有限公司于三十日内赔偿修复费用86万元；二、被告阎广胜对上述款项承担连带清偿责任。两被告至今未履行。", both),
        ("判令岭安市鑫泰化工有限公司赔偿修复费用86万元，该公司股东阎广胜承担连带责任。", both),
    ]

    @Test(arguments: judgments)
    func `whoever a judgment binds is liable`(text: String, names: String) {
        let found = Self.obligors(
            "岭安市中级人民法院于2023年5月6日作出（2023）岭01民初22号民事判决，\(text)我局于2024年1月8日向岭安市中级人民法院申请强制执行。",
            title: "关于青石河污染案强制执行情况的通报")
        #expect(found.found == names)
    }

    private static let failures: [(text: String, names: String)] = [
        ("因岭安市鑫泰化工有限公司及其股东阎广胜未履行（2023）岭01民初22号判决确定的义务，我局于2024年1月8日申请强制执行。", both),
        ("岭安市鑫泰化工有限公司未履行（2023）岭01民初22号判决，法院裁定追加股东阎广胜为被执行人。我局于2024年1月8日申请强制执行。", both),
        (
            "岭安市中级人民法院判令岭安市鑫泰化工有限公司赔偿86万元，驳回对第三人岭安市远航船务有限公司的诉讼请求。我局于2024年1月8日申请强制执行，法院对被执行人法定代表人何建国限制消费，案外人王五海代被执行人支付5万元。",
            #"["岭安市鑫泰化工有限公司"]"#
        ),
    ]

    @Test(arguments: failures)
    func `who does not do what a judgment says is liable, and no bystander`(text: String, names: String) {
        #expect(Self.obligors(text, title: "关于强制执行情况的函").found == names)
    }

    @Test func `one who was let go is not liable`() {
        let found = Self.obligors(
            "我局决定启动磋商，赔偿义务人确定为阎广胜、苗春来二人。原拟列为赔偿义务人的岭安市远航船务有限公司系船舶出租人，不再列入。")
        #expect(found.found == #"["阎广胜","苗春来"]"#)
    }

    @Test func `what only describes a firm is not liable beside it`() {
        let found = Self.obligors("我局决定启动磋商。\n赔偿义务人：岭安市顺风土石方运输队，经营者卜算子。")
        #expect(found.found == #"["岭安市顺风土石方运输队"]"#)
    }

    @Test func `fewer names than the text counts go to review`() {
        let found = Self.obligors("我局决定启动磋商，已向赔偿义务人岭安市鑫泰化工有限公司送达告知书。三名赔偿义务人均同意磋商。")
        #expect(found.found == #"["岭安市鑫泰化工有限公司"]"#)
        #expect(found.review)
    }
}
