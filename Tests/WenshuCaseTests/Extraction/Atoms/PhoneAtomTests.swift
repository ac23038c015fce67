import Testing

@testable import WenshuCase

@Suite struct PhoneAtomTests {
    @Test(arguments: [
        ("0791-86210000", "0791-86210000"), ("（0791）86210000", "0791-86210000"), ("(023)6321 0000", "023-63210000"),
        ("13812345678", "13812345678"),
        ("０２３－６３２１００００", "023-63210000"), ("023—63210000", "023-63210000"), ("联系电话：63210000", "63210000"), ("138 1234 5678", "13812345678"),
        ("(0915) 252-1180", "0915-252-1180"), ("400-820-8820", "400-820-8820"), ("023-63210000-8021", "023-63210000-8021"),
        ("电话 0791 86210000", "0791-86210000"),
        ("手机1 39 0000 5561", "13900005561"),
    ])
    func `telephone numbers are digits and dashes`(text: String, expected: String) {
        #expect(PhoneAtom.scan(AtomText(text)).map(\.number) == (expected.isEmpty ? [] : [expected]))
    }

    @Test(arguments: [
        ("电 话：（0 9 3 5）5 5 5 0 3 6 6", "0935-5550366"), ("手 机：1 3 7 0 0 0 0 5 5 2 9", "13700005529"), ("手机1 39 0000 5561", "13900005561"),
    ])
    func `digits of a line set wide are one number`(text: String, expected: String) {
        #expect(PhoneAtom.scan(AtomText(FoldedText(text))).map(\.number) == [expected])
    }

    @Test(arguments: ["2021-03-05", "20210305123", "91500000MA5U1234XX", "3.14159265", "邮编 400000", "(0915)123456789", "12.5万", "123456"])
    func `other digits are none`(text: String) {
        #expect(PhoneAtom.scan(AtomText(text)).isEmpty)
    }
}
