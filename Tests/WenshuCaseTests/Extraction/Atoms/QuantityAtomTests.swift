import Testing
import WenshuBasics

@testable import WenshuCase

private func quantities(_ text: String) -> [String] { QuantityAtom.scan(AtomText(text)).map { "\($0.value) \($0.unit)" } }

@Suite struct QuantityAtomTests {
    @Test(arguments: [
        ("1.5万立方米", "15000 立方米"), ("320余亩", "320 亩"), ("约15吨", "15 吨"), ("4座", "4 座"), ("12户次", "12 户次"), ("1,200株", "1200 株"),
        ("三处", "3 处"), ("十二户", "12 户"), ("3.2公里", "3.2 公里"), ("500m³", "500 立方米"), ("1200㎡", "1200 平方米"), ("35人次", "35 人次"),
        ("70%", "70 %"),
        ("百分之七十", "70 %"), ("2.6万尾", "26000 尾"), ("5 台套", "5 台"), ("两家", "2 家"), ("5个", "5 个"), ("10余家", "10 家"), ("３０吨", "30 吨"),
        ("三十余亩", "30 亩"),
        ("5kg", "5 公斤"), ("120千克", "120 千克"), ("3至5处", "5 处"), ("1.2万余株", "12000 株"),
    ])
    func `every way of writing a quantity gives value and unit`(text: String, expected: String) {
        #expect(quantities(text) == [expected])
    }

    @Test(arguments: ["第3条", "每5户", "2021年3月5日", "5个月", "5万元", "三个月", "15日", "渝环函〔2021〕45号", "A3座", "一项目", "三四家", "数十家", "1号楼"])
    func `dates, sums, ordinals and guesses are none`(text: String) {
        #expect(quantities(text).isEmpty)
    }

    @Test func `a blank parts thousands`() {
        func folded(_ text: String) -> [String] { QuantityAtom.scan(AtomText(FoldedText(text))).map { "\($0.value) \($0.unit)" } }
        #expect(folded("清运弃渣6 800立方米") == ["6800 立方米"])
        #expect(folded("拆除违法搭建 1 3 处") == ["13 处"])
        #expect(folded("拆除 3 处 120米") == ["3 处", "120 米"])
        #expect(folded("罚款143 ,700元、清运12 500吨") == ["12500 吨"])
    }

    @Test func `a list gives each quantity with its own place`() {
        let text = AtomText("建成贮存池4座、堆粪场3座，清运垃圾约1.5万吨")
        let atoms = QuantityAtom.scan(text)
        #expect(atoms.map { text.string($0.range) } == ["4座", "3座", "1.5万吨"])
        #expect(atoms.map(\.isAbout) == [false, false, true])
    }
}
