import Testing

@testable import WenshuCase

@Suite struct WordSieveTests {
    /// Words of which each character shares its low byte with one of the text's, or has none there.
    private static let text = "关于依法履职的检察建议书收悉，2021年3月5日前办理完毕。"

    @Test(arguments: ["检察建议", "2021年", "。", "关于", "完毕。", "检察书", "收悉2021", "整改", "关", "", "毕。关"])
    func aWordIsFoundWhereverItStandsAndNowhereElse(word: String) {
        let text = FoldedText(Self.text)
        let plain = Array(text.folded(text.all).unicodeScalars)
        let wanted = Array(word.unicodeScalars)
        let places = wanted.isEmpty ? [] : plain.indices.filter { plain[$0...].starts(with: wanted) }
        #expect(text.findAll(word, in: text.all).map(\.lowerBound) == places)
        #expect(text.find(word)?.lowerBound == places.first)
        #expect(text.findLast(word, in: text.all)?.lowerBound == places.last)
    }

    @Test func charactersWithTheSameLowByteAreToldApart() {
        // 检 is U+68C0, 关 U+5173: so are U+67C0 柀 and U+5273 剳 by their low bytes.
        #expect(FoldedText("检关").find("柀") == nil)
        #expect(ScalarSet("检关".unicodeScalars).contains("剳") == false)
        #expect(ScalarSet("检关".unicodeScalars).contains("关"))
    }

    @Test func aTableGivesTheLongestPhraseAndTheFirstOfTheTable() {
        let table = PhraseTable([("a", ["建议", "建议书"]), ("b", ["建"])])
        let text = FoldedText("建议书收悉")
        #expect(table.longest(in: text.scalars, at: 0)?.key == "a")
        #expect(table.longest(in: text.scalars, at: 0)?.end == 3)
        #expect(table.first(in: text.scalars, at: 0)?.key == "a")
        #expect(table.first(in: text.scalars, at: 5) == nil)
        #expect(table.first(in: text.scalars, 1..<5) == nil)
    }

    @Test func ofPhrasesThatEndLastTheLongestCounts() {
        let table = PhraseTable([("a", ["整改", "措施"]), ("b", ["整改措施", "情况"]), ("c", ["措施"])])
        #expect(table.last(in: FoldedText("整改措施"))?.key == "b")
        #expect(table.last(in: FoldedText("落实措施"))?.key == "a")
        #expect(table.last(in: FoldedText("整改措施落实情况"))?.end == 8)
        #expect(table.last(in: FoldedText("关于")) == nil)
    }

    @Test func aPhraseBeginsOnlyWhereItMayEnd() {
        let table = PhraseTable(words: ["联系人", "联系"])
        let text = FoldedText("（联系方式")
        #expect(table.begins(in: text.scalars, at: 1) { $0 == 3 })
        #expect(!table.begins(in: text.scalars, at: 1) { $0 == 4 })
        #expect(!table.begins(in: text.scalars, at: 0) { _ in true })
        #expect(!table.begins(in: text.scalars, at: 5) { _ in true })
    }
}
