import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

@testable import WenshuCase

@Suite struct CaseItemTests {
    @Test(arguments: [
        ("针对第一项检察建议，我局……", [1]), ("关于检察建议第（二）项的落实情况", [2]), ("第一、二项建议", [1, 2]), ("第1至3项建议", [1, 2, 3]), ("建议一：清除砂石", [1]),
        ("针对“建议2”", [2]), ("（三）针对检察建议（三）的落实情况", [3]), ("落实建议书第二条", [2]), ("第十一项建议", [11]),
        ("根据《防洪法》第二十二条的规定", []), ("建议两个月内完成", []), ("第一项措施", []), ("第二季度提出建议", []), ("建议三家企业停产", []),
    ])
    func `items are recognised where they are named`(text: String, numbers: [Int]) {
        #expect(ItemReference.numbers(in: text) == numbers)
    }

    @Test func `headings above measures name the items that they answer`() throws {
        let file = try CaseSample.follow("rectified")
        #expect(file.items.map { $0.answers.map(\.obligation) } == [[0], [1], [2]])
        #expect(file.items.allSatisfy { $0.answers.allSatisfy { $0.by == .named } })
    }

    @Test func `words that are like tie measures to items one by one`() throws {
        let file = try CaseSample.follow("reply")
        #expect(file.items.map { $0.answers.map(\.obligation) } == [[0], [1], [2]])
        #expect(file.items.map(\.isAnswered) == [true, true, true])
        #expect(file.obligations.map(\.items) == [[0], [1], [2]])
    }

    @Test func `measures that answer an item only together answer it`() throws {
        let measures = [
            "（一）设置临时拦挡。已在坡脚设置铅丝石笼临时拦挡和截水沟，消除汛期滑坡隐患。", "（二）恢复坡面植被。弃渣清运后，将对坡面覆土、栽植乡土树种并组织验收。",
        ]
        let reply = CaseSample.read(
            """
            =桐川县水利局关于桐检行公建〔2024〕12号检察建议的复函
            桐川县人民检察院：
            你院桐检行公建〔2024〕12号检察建议书于2024年3月4日收悉，现回复如下：
            一、整改措施
            \(measures.joined(separator: "\n"))
            桐川县水利局
            2024年4月26日
            """, file: "reply")
        let item = "对弃渣体采取拦挡、截排水等防护措施，消除滑坡、泥石流隐患，恢复受损的林草植被，并组织验收"
        let other = "对全县生产建设项目弃渣场开展一次排查，建立弃渣去向台账，对发现的违法倾倒行为依法处理"
        let matcher = ItemMatcher([item, other], IncomingReply(reply).measures.map { [$0.text.value] + $0.context })
        #expect(matcher.answers.map { $0.map(\.item) } == [[0], [0]])
        #expect(matcher.answers.allSatisfy { $0.allSatisfy { $0.by == .together } })
    }

    @Test func `an item that no measure answers is listed as such`() throws {
        let file = try CaseSample.follow(
            "reply", [("（二）排查沿河砂石堆场。对全县27处沿河砂石堆场逐一排查，已建立台账，对3处违法堆场责令改正。（责任单位：县河道管理站）\n", "")])
        #expect(file.items.map(\.isAnswered) == [true, false, true])
        #expect(file.items[1].answers.filter { $0.by != .faint }.isEmpty)
    }

    @Test func `what answers an item in running text is shown as a passage, not as an answer`() throws {
        let changes = [
            ("（二）排查沿河砂石堆场。对全县27处沿河砂石堆场逐一排查，已建立台账，对3处违法堆场责令改正。（责任单位：县河道管理站）\n", ""),
            ("三、难以按期", "三、沿河砂石堆场排查\n4月上旬组织各乡镇对辖区沿河堆场全部排查一遍，登记造册。\n四、难以按期"), ("四、下一步", "五、下一步"),
        ]
        let item = try CaseSample.follow("reply", changes).items[1]
        #expect(!item.isAnswered)
        #expect(item.passages.map(\.value) == ["4月上旬组织各乡镇对辖区沿河堆场全部排查一遍，登记造册。"])
        #expect(item.passages[0].place.block != nil)
    }

    @Test func `an item beside a measure in its row is its item`() throws {
        let reply = """
            =桐川县水利局关于桐检行公建〔2024〕12号检察建议的整改方案
            桐川县人民检察院：
            你院桐检行公建〔2024〕12号检察建议书收悉，现制定整改方案如下：
            |序号|对应建议|整改措施|责任单位|完成时限|
            |1|第三项建议|覆土310米，栽种枫杨|县水土保持站|2024年11月30日|
            |2|第一项建议|外运剩余石料|县水政监察大队|2024年9月30日|
            桐川县水利局
            2024年4月26日
            """
        let document = CaseSample.read(reply, file: "plan")
        let file = CaseFile(
            try CaseSample.document("letter"), replies: [document], servedOn: CaseSample.day("2024-03-04"),
            asOf: CaseSample.day("2024-05-01"))
        #expect(file.obligations.map(\.items) == [[2], [0]])
    }

    // MARK: How well words tell

    /// Items as a procurator may write them for replies of the samples and letters, with the measures that answer each, told apart by eye.
    private struct Pair {
        var reply: String
        var items: [String]
        var answers: [Set<Int>]
        var measures: [[String]]

        init(_ value: Value) throws {
            reply = value.text("/reply") ?? ""
            items = value["items"]?.paragraphs ?? []
            answers = (value["answers"]?.list ?? []).map { Set(($0.list ?? []).compactMap { $0.number?.integer }) }
            let gold = try JSONReader.read(try SourceTree.read("Fixtures/\(reply).gold.json"))
            let source = Extraction.Source(file: reply, format: "docx", sha256: "")
            let extraction = Extraction(kind: .agencyReply, fields: gold["fields"]?.object ?? ValueObject(), evidence: [], review: [])
            let reading = Reading(format: "docx", metadata: Metadata(), blocks: [], warnings: [])
            measures = IncomingReply(CaseDocument(extraction, reading: reading, source: source)).measures.map { [$0.text.value] }
        }
    }

    private static func pairs() throws -> [Pair] {
        try (JSONReader.read(try SourceTree.read("Fixtures/cases/follow/items.json")).list ?? []).map(Pair.init)
    }

    @Test func `of a hundred like pairs at least ninety five belong together, and every item finds one`() throws {
        var (right, told, found, items) = (0, 0, 0, 0)
        for pair in try Self.pairs() {
            let matcher = ItemMatcher(pair.items, pair.measures)
            var hit: Set<Int> = []
            for measure in pair.measures.indices {
                for answer in matcher.answers[measure] {
                    if answer.by != .faint { told += 1 }
                    guard pair.answers[answer.item].contains(measure) else { continue }
                    if answer.by != .faint { right += 1 }
                    hit.insert(answer.item)
                }
            }
            found += hit.count
            items += pair.items.count
        }
        #expect(items == 53)
        #expect(told >= 55 && right * 100 >= told * 95, "\(right) of \(told)")
        #expect(found >= 50, "\(found) of \(items)")
    }

    /// The measures that answer an item are taken away: nothing else may seem to answer it.
    @Test func `an item is hardly ever answered by what belongs to another`() throws {
        var wrong: [String] = []
        for pair in try Self.pairs() {
            for item in pair.items.indices {
                let others = pair.measures.indices.filter { !pair.answers[item].contains($0) }.map { pair.measures[$0] }
                let matcher = ItemMatcher(pair.items, others)
                if others.indices.contains(where: { matcher.answers[$0].contains { $0.item == item && $0.by != .faint } }) {
                    wrong.append(pair.items[item])
                }
            }
        }
        #expect(wrong.count <= 1, "\(wrong)")
    }
}
