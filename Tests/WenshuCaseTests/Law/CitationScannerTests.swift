import Testing
import WenshuBasics

@testable import WenshuCase

struct CitationScannerTests {
    private static let interpretation = "最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释"

    /// A paragraph and its citations, in words.
    @Test(arguments: [
        ("《水污染防治法》第八十三条第一款第（二）项", ["《水污染防治法》第八十三条第一款第（二）项"]),
        ("根据《中华人民共和国水污染防治法》第三十九条、第八十三条第（三）项的规定", ["《水污染防治法》第三十九条", "《水污染防治法》第八十三条第（三）项"]),
        ("《行政诉讼法》第二十五条第四款和《\(interpretation)》第二十一条", ["《行政诉讼法》第二十五条第四款", "《\(interpretation)》第二十一条"]),
        ("《刑法》第一百二十条之一第二款", ["《刑法》第一百二十条之一第二款"]),
        ("《环境保护法》第六条第一、三款", ["《环境保护法》第六条第一款", "《环境保护法》第六条第三款"]),
        ("《水法》第三十七条第一款、第二款", ["《水法》第三十七条第一款", "《水法》第三十七条第二款"]),
        ("《水法》第64条、第65条第1款", ["《水法》第六十四条", "《水法》第六十五条第一款"]),
        ("《河道管理条例》第二十四、二十五条", ["《河道管理条例》第二十四条", "《河道管理条例》第二十五条"]),
        ("《行政处罚法》第三十三条第（一）、（二）项", ["《行政处罚法》第三十三条第（一）项", "《行政处罚法》第三十三条第（二）项"]),
        ("《水污染防治法》（2017年修正）第十条", ["《水污染防治法》第十条"]),
        ("《民法典》 第一千二百三十四条", ["《民法典》第一千二百三十四条"]),
        ("行政诉讼法第二十五条第四款", ["《行政诉讼法》第二十五条第四款"]),
        ("依照中华人民共和国民事诉讼法第五十八条", ["《民事诉讼法》第五十八条"]),
        ("民诉法第５８条第２款", ["《民事诉讼法》第五十八条第二款"]),
        ("两高解释第二十一条", ["《\(interpretation)》第二十一条"]),
        ("违反《水污染防治法》第三十九条规定，依据该法第八十三条第三项处罚", ["《水污染防治法》第三十九条", "《水污染防治法》第八十三条第（三）项"]),
        (
            "《\(interpretation)》（以下简称《解释》）第二十一条、《解释》第二十二条和解释第二十四条",
            ["《\(interpretation)》第二十一条", "《\(interpretation)》第二十二条", "《\(interpretation)》第二十四条"]
        ),
        ("《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百八十二条", ["《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百八十二条"]),
        ("《最高人民法院关于适用《中华人民共和国行政诉讼法》的解释》第四十八条", ["《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第四十八条"]),
        ("认真贯彻《土壤污染防治法》", ["《土壤污染防治法》"]),
        ("第三十九条", []),
        ("《检察建议书》第三条建议", []),
        ("《关于加强协作配合的意见》第十三条", []),
        ("按照《水法》第三十七条执行，并依《整改方案》第三条落实", ["《水法》第三十七条"]),
        ("三条建议，第一条措施", []),
        ("双方签订《供水协议》，协议第三条约定", []),
        ("《未闭合的法第三条", []),
    ])
    func `citations of a paragraph`(text: String, expected: [String]) {
        var scanner = CitationScanner()
        #expect(scanner.scan(text).map(\.citation.description) == expected)
    }

    @Test func `ranges are scalar positions of what stands in the text`() throws {
        let text = "依据《水法》第六十四条、第六十五条第一款处罚"
        var scanner = CitationScanner()
        let found = scanner.scan(text)
        let scalars = Array(text.unicodeScalars)
        let words = found.map { scalars[$0.range].reduce(into: "") { $0.unicodeScalars.append($1) } }
        #expect(words == ["《水法》第六十四条", "第六十五条第一款"])
        #expect(found.map(\.form) == [.named, .carried])
    }

    @Test func `this law means the one named in an earlier paragraph`() {
        var scanner = CitationScanner()
        _ = scanner.scan("《固体废物污染环境防治法》对此有规定。")
        #expect(scanner.scan("该法第一百零二条第一款第（一）项").map(\.citation.description) == ["《固体废物污染环境防治法》第一百零二条第一款第（一）项"])
    }

    @Test func `a law without article is left out where it is also cited with one`() {
        var scanner = CitationScanner()
        let citations = scanner.scan("《水法》《防洪法》，《水法》第三十七条，水法第三十七条").map(\.citation)
        #expect(LawCitation.distinct(citations).map(\.description) == ["《防洪法》", "《水法》第三十七条"])
    }

    @Test func `the object form goes there and back`() {
        let citation = LawCitation(law: "水污染防治法", article: 83, paragraph: 1, item: 2)
        #expect(LawCitation(citation.value) == citation)
        #expect(LawCitation(["law": "中华人民共和国水法", "article": 64]) == LawCitation(law: "水法", article: 64))
        #expect(LawCitation("无引用") == nil)
    }

    @Test func `hostile text ends soon`() {
        var scanner = CitationScanner()
        let open = String(repeating: "《", count: 20_000)
        let ordinals = String(repeating: "第一百", count: 20_000)
        let list = "《水法》" + String(repeating: "第一条、", count: 20_000)
        #expect(scanner.scan(open + "条").isEmpty)
        #expect(scanner.scan(ordinals + "条").isEmpty)
        #expect(scanner.scan(list).count == 20_000)
    }
}
