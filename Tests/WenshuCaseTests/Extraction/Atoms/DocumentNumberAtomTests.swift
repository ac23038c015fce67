import Testing

@testable import WenshuCase

private func numbers(_ text: String) -> [String] { DocumentNumberAtom.scan(AtomText(text)).map(\.text) }

@Suite struct DocumentNumberAtomTests {
    @Test(arguments: [
        "渝环函〔2021〕45号", "渝环函[2021]45号", "渝环函(2021)45号", "渝环函（2021）45号", "渝环函【2021】45号", "渝环函﹝2021﹞45号", "渝环函［2021］45号",
        "渝环函〔2021〕第45号", "渝环函〔2021〕045号", "渝环函 〔 2021 〕 45 号", "渝 环 函〔2021〕45号", "渝环函〔２０２１〕４５号", "渝环函〔二〇二一〕四十五号",
        "收到你院渝环函〔2021〕45号", "（渝环函〔2021〕45号）", "文号：渝环函〔2021〕45号", "根据《关于整改的函》（渝环函〔2021〕45号）的要求",
        "检察建议书渝环函〔2021〕45号", "由渝环函〔2021〕45号", "我局渝环函〔2021〕45号", "重庆市人民检察院渝环函〔2021〕45号", "依据渝环函〔2021〕45号",
        "作出渝环函〔2021〕45号行政处罚决定", "收到贵院渝环函〔2021〕45号文",
    ])
    func `every way of writing a number gives its normal form`(text: String) {
        #expect(numbers(text) == ["渝环函〔2021〕45号"])
    }

    @Test(arguments: [
        ("渝检民（行）建〔2021〕3号", "渝检民（行）建〔2021〕3号"), ("渝检民(行)建[2021]3号", "渝检民（行）建〔2021〕3号"),
        ("渝市监处罚〔2022〕12号", "渝市监处罚〔2022〕12号"), ("渝市监处罚字〔2022〕12号", "渝市监处罚字〔2022〕12号"),
        ("高检发释字〔2021〕2号", "高检发释字〔2021〕2号"), ("〔2021〕第12号", "〔2021〕12号"), ("[2023]第4号", "〔2023〕4号"),
        ("赣检八部行公建〔2021〕1号", "赣检八部行公建〔2021〕1号"), ("作出渝0105环罚〔2021〕14号", "渝0105环罚〔2021〕14号"),
    ])
    func `codes of all shapes are kept whole`(text: String, expected: String) {
        #expect(numbers(text) == [expected])
    }

    @Test(arguments: [
        ("渝环罚〔2021〕14号、15号", ["渝环罚〔2021〕14号", "渝环罚〔2021〕15号"]),
        ("罚款3000元（（澧）应急罚〔2024〕7号）", ["（澧）应急罚〔2024〕7号"]),
        ("渝环罚〔2021〕16至18号", ["渝环罚〔2021〕16号", "渝环罚〔2021〕17号", "渝环罚〔2021〕18号"]),
        ("渝环罚〔2021〕9—10号", ["渝环罚〔2021〕9号", "渝环罚〔2021〕10号"]),
        ("渝环罚〔2021〕14、15号", ["渝环罚〔2021〕14号", "渝环罚〔2021〕15号"]),
        ("渝环罚〔2021〕14号、第15号和16号", ["渝环罚〔2021〕14号", "渝环罚〔2021〕15号", "渝环罚〔2021〕16号"]),
        ("渝环罚〔2021〕14号、〔2022〕1号", ["渝环罚〔2021〕14号", "渝环罚〔2022〕1号"]),
        ("渝环罚〔2021〕14号至16号", ["渝环罚〔2021〕14号", "渝环罚〔2021〕15号", "渝环罚〔2021〕16号"]),
        ("渝环罚〔2021〕14号、渝水罚〔2021〕3号", ["渝环罚〔2021〕14号", "渝水罚〔2021〕3号"]),
        ("渝环罚〔2021〕14号，3号楼", ["渝环罚〔2021〕14号"]),
    ])
    func `a short number takes over code and year`(text: String, expected: [String]) {
        #expect(numbers(text) == expected)
    }

    @Test(arguments: [
        ("（2021）赣01民初12号", "（2021）赣01民初12号"), ("（2024）豫07K2民初318号", "（2024）豫07K2民初318号"), ("(2021)赣0102行审3号", "（2021）赣0102行审3号"),
        ("[2021]赣01民初12号", "（2021）赣01民初12号"),
        ("（ 2021 ）赣 01 民初 12 号", "（2021）赣01民初12号"), ("（2015）青行初字第12号", "（2015）青行初字第12号"), ("作出（2021）赣01执12号之一执行裁定", "（2021）赣01执12号"),
    ])
    func `a court case's number keeps full-width round brackets`(text: String, expected: String) {
        let atoms = DocumentNumberAtom.scan(AtomText(text))
        #expect(atoms.map(\.text) == [expected])
        #expect(atoms.first?.form == .courtCase)
    }

    @Test(arguments: ["（2021年）", "（2021）12号", "3号楼", "第12号", "2021〕3号", "〔2021〕", "（2018修正）第五条", "〔202〕3号", "附件（2021）说明"])
    func `what is no number gives none`(text: String) {
        #expect(numbers(text).isEmpty)
    }

    @Test func `a code that running text leans on is uncertain`() {
        #expect(DocumentNumberAtom.scan(AtomText("（渝环函〔2021〕45号）")).map(\.isCodeUncertain) == [false])
        #expect(DocumentNumberAtom.scan(AtomText("大家看见红色纸张大字渝环函〔2021〕45号")).map(\.isCodeUncertain) == [true])
    }
}
