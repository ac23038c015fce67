import Testing
import WenshuBasics

@testable import WenshuCase

private func sums(_ text: String) -> [String] { MoneyAtom.scan(AtomText(text)).map(\.yuan.description) }

@Suite struct MoneyAtomTests {
    @Test(arguments: [
        ("12.5万元", "125000"), ("1.2亿元", "120000000"), ("叁万贰仟元整", "32000"), ("320,000.00元", "320000"), ("人民币320000元", "320000"),
        ("人民币：3.2万元", "32000"), ("￥320,000.00", "320000"), ("¥ 5,300.50元", "5300.5"), ("20000元", "20000"), ("２００００元", "20000"),
        ("二万元", "20000"), ("十二万五千元", "125000"), ("叁拾贰万伍仟陆佰元伍角捌分", "325600.58"), ("壹佰零伍万圆整", "1050000"),
        ("10余万元", "100000"), ("12万余元", "120000"), ("1亿2000万元", "120000000"), ("3万5千元", "35000"), ("500元", "500"), ("50 万元", "500000"),
        ("3百万元", "3000000"), ("2千元", "2000"), ("各罚2万元", "20000"), ("0.8万元", "8000"), ("500块钱", "500"), ("三点五万元", "35000"),
    ])
    func `every way of writing a sum gives yuan`(text: String, expected: String) {
        #expect(sums(text) == [expected])
    }

    @Test(arguments: [
        "多元化", "一元化", "3.5万", "12.5亩", "元旦", "三块地", "数万元", "2021年元月",
        "17.6万万万万万万万万万万万万万万万万万万元", "123456789012345678901234567890万亿元", "三点五万万万万万万万万万万万元",
    ])
    func `what is no sum gives none`(text: String) {
        #expect(sums(text).isEmpty)
    }

    @Test(arguments: [("5万元至10万元", "50000", "100000"), ("5—10万元", "50000", "100000"), ("2千元以上-2万元", "2000", "20000")])
    func `a range has both ends`(text: String, lower: String, upper: String) throws {
        let atom = try #require(MoneyAtom.scan(AtomText(text)).first)
        #expect(atom.lower?.description == lower)
        #expect(atom.yuan.description == upper)
    }

    @Test func `capitals behind figures restate the sum`() throws {
        let atoms = MoneyAtom.scan(AtomText("赔偿32000元（大写：叁万贰仟元整）。"))
        #expect(atoms.map(\.yuan) == [DecimalNumber(32_000)])
        #expect(atoms.map(\.isRestated) == [true])
        let torn = MoneyAtom.scan(AtomText("赔偿叁万贰仟元整（小写：3200元）。"))
        #expect(torn.map(\.contradiction) == [DecimalNumber(3_200)])
    }

    @Test func `余 and 约 say that it is about so much`() {
        #expect(MoneyAtom.scan(AtomText("约12万元、12万余元、12万元")).map(\.isAbout) == [true, true, false])
    }

    @Test func `sums in a list stand for themselves`() {
        #expect(sums("分别罚款2万元、3.5万元和5000元") == ["20000", "35000", "5000"])
    }
}
