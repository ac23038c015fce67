import Testing

@testable import WenshuCase

@Suite struct PeriodAtomTests {
    @Test(arguments: [
        ("二个月内", 2, PeriodAtom.Unit.month), ("两个月", 2, .month), ("2个月", 2, .month), ("15日内", 15, .day), ("十五日内", 15, .day),
        ("5个工作日", 5, .workingDay), ("五个工作日内", 5, .workingDay), ("7工作日", 7, .workingDay), ("30天", 30, .day), ("二月内", 2, .month),
        ("半年", 6, .month), ("三年", 3, .year), ("1年内", 1, .year), ("两周内", 14, .day), ("10 个工作日 内", 10, .workingDay), ("１５日内", 15, .day),
        ("3至5个工作日", 5, .workingDay), ("一个月以内", 1, .month), ("20个自然日", 20, .day),
    ])
    func `a length of time has a value and a unit`(text: String, value: Int, unit: PeriodAtom.Unit) {
        let atoms = PeriodAtom.scan(AtomText(text))
        #expect(atoms.map(\.value) == [value])
        #expect(atoms.map(\.unit) == [unit])
    }

    @Test(arguments: ["2021年3月15日", "3月15日", "3月内", "第15日", "每30日", "一个半月", "两年半", "2021年", "上半年", "一年级", "二〇二一年三月十五日"])
    func `a date and what has no single unit is none`(text: String) {
        #expect(PeriodAtom.scan(AtomText(text)).isEmpty)
    }

    @Test func `内 makes it a limit`() {
        #expect(PeriodAtom.scan(AtomText("自收到之日起两个月内")).map(\.isLimit) == [true])
        #expect(PeriodAtom.scan(AtomText("历时两个月")).map(\.isLimit) == [false])
    }
}
