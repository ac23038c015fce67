import Testing

@testable import WenshuCase

struct DocumentNumberTests {
    @Test(arguments: [
        ("云检行公建〔2024〕5号", "云检行公建〔2024〕5号"), ("高检会[2019]1 号", "高检会〔2019〕1号"), ("云检行公建（2024）第005号", "云检行公建〔2024〕5号"),
        ("云 水 利 函【２０２４】３０号", "云水利函〔2024〕30号"), ("云检行公建〔2022〕Z12号", "云检行公建〔2022〕Z12号"), ("吉环法字〔2015〕4 号", "吉环法字〔2015〕4号"),
        ("陕检发行字［2017］4号", "陕检发行字〔2017〕4号"),
    ])
    func `a number is brought into its proper form`(typed: String, proper: String) {
        #expect(DocumentNumber.normalised(typed)?.description == proper)
        #expect(DocumentNumber(proper)?.description == proper)
    }

    @Test(arguments: ["", "号", "〔2024〕5号", "云检行公建2024-5", "云检行公建〔24〕5号", "云检行公建〔2024〕号", "云检行公建〔2024〕0号", "云检行公建〔2024〕五号", "第3期"])
    func `what is no number has no form`(text: String) {
        #expect(DocumentNumber.normalised(text) == nil)
    }

    @Test func `a code parts into organ and class`() throws {
        let number = try #require(DocumentNumber("云检行公建〔2024〕5号"))
        #expect(number.parts.organ == "云")
        #expect(number.parts.documentClass == "检行公建")
        let local = try #require(DocumentNumber("吉环法字〔2015〕4号"))
        #expect(local.parts.organ == "吉环法字")
        #expect(local.parts.documentClass == nil)
    }

    @Test func `numbers are in the order of code, year and sequence`() {
        let numbers = ["云检行公建〔2024〕10号", "云检行公建〔2024〕9号", "云检行公建〔2023〕11号", "云检函〔2025〕1号"].compactMap(DocumentNumber.init)
        #expect(numbers.sorted().map(\.description) == ["云检函〔2025〕1号", "云检行公建〔2023〕11号", "云检行公建〔2024〕9号", "云检行公建〔2024〕10号"])
    }

    @Test func `a counter gives each number once, a series for each code and year`() {
        var counter = NumberCounter(after: ["云检行公建〔2024〕7号", "云检行公建〔2024〕3号"].compactMap(DocumentNumber.init))
        #expect(counter.next(organ: "云", documentClass: "检行公建", year: 2024).description == "云检行公建〔2024〕8号")
        #expect(counter.next(organ: "云", documentClass: "检行公建", year: 2024).description == "云检行公建〔2024〕9号")
        #expect(counter.next(organ: "云", documentClass: "检行公建", year: 2025).description == "云检行公建〔2025〕1号")
        #expect(counter.next(organ: "云", documentClass: "检民公支", year: 2024).description == "云检民公支〔2024〕1号")
    }
}
