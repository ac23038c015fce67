import Testing
import WenshuBasics

@testable import WenshuCase

struct SerialOrderTests {
    /// One text for each argument; its lines are paragraphs. The faults as "place: words".
    private func faults(_ texts: String...) -> [String] {
        let lines = texts.enumerated().flatMap { i, text in
            text.split(separator: "\n").enumerated().map { ("/text\(i)x/\($0)", Array($1.unicodeScalars)) }
        }
        return SerialOrder.findings(lines).map { "\($0.fault) \($0.hit.pointer) \($0.hit.detail?.zh ?? "")" }
    }

    @Test(arguments: [
        "一、甲\n（一）乙\n1.丙\n（1）丁\n（2）戊\n2.己\n（二）庚\n1.辛\n二、壬",
        // Two levels only.
        "一、甲\n1.乙\n2.丙\n二、丁\n1.戊",
        // A text may begin at any level; the template has the ones above.
        "（一）甲\n1.乙\n（二）丙", "1.甲\n（1）乙", "甲。\n乙。",
        // A new list behind a sentence with a colon.
        "措施如下：\n1.甲\n2.乙\n要求如下：\n1.丙\n2.丁",
        "一、甲\n分为两类：\n1.乙\n2.丙\n二、丁\n（一）戊",
        // Each article has items of its own.
        "第一条 有下列情形之一的：\n（一）甲；\n（二）乙。\n第二条 本办法自发布之日起施行。\n第三条　分两种：\n（一）丙",
        // No numbers of paragraphs.
        "1.5米以下的，清除。\n一、二级保护区内不得采砂。\n第一，甲。\n第三，乙。\n2024、2025年分别完成。",
        "1.甲\n2.乙\n3.丙\n4.丁\n5.戊\n6.己\n7.庚\n8.辛\n9.壬\n10.癸\n11.子",
    ])
    func `numbers in turn pass`(text: String) { #expect(faults(text) == []) }

    @Test(arguments: [
        ("一、甲\n（1）乙", "levelSkipped /text0x/1 “一、”之下是“（1）”"),
        ("（一）甲\n（1）乙\n（2）丙", "levelSkipped /text0x/1 “（一）”之下是“（1）”"),
        ("一、甲\n（一）乙\n二、丙\n1.丁", "levelSkipped /text0x/3 “二、”之下是“1.”"),
        ("一、甲\n三、乙", "outOfOrder /text0x/1 “一、”之后是“三、”"),
        ("一、甲\n乙。\n一、丙", "outOfOrder /text0x/2 “一、”之后是“一、”"),
        ("（一）甲\n1.乙\n3.丙\n（二）丁", "outOfOrder /text0x/2 “1.”之后是“3.”"),
        ("（一）甲\n1.乙\n（三）丙\n1.丁", "outOfOrder /text0x/2 “（一）”之后是“（三）”"),
        ("二、甲\n三、乙", "outOfOrder /text0x/0 “二、”之前没有前一个序号"),
        ("2.甲", "outOfOrder /text0x/0 “2.”之前没有前一个序号"),
        ("1.甲\n2.乙\n1.丙", "outOfOrder /text0x/2 “2.”之后是“1.”"),
    ])
    func `a level left out, a number that jumps or repeats is found once`(text: String, fault: String) { #expect(faults(text) == [fault]) }

    @Test func `a text goes on with the list before it, or begins anew`() {
        #expect(faults("一、甲\n二、乙", "三、丙", "一、丁") == [])
        #expect(faults("一、甲\n二、乙", "四、丙") == ["outOfOrder /text1x/0 “四、”之前没有前一个序号"])
        #expect(faults("（一）甲", "乙。", "（二）丙") == [])
    }
}
