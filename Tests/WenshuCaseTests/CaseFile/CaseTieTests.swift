import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct CaseTieTests {
    @Test(arguments: [
        ("云水县水利局", "云水县水利局", OrganSameness.equal), ("云水县水利局", "县水利局", .abbreviated), ("云水县水利局", "水利局", .abbreviated),
        ("云水县市场监督管理局", "云水县市场监管局", .abbreviated), ("云水县住房和城乡建设局", "云水县住建局", .abbreviated),
        ("云水县人民检察院", "云水县检察院", .abbreviated), ("云水县人民检察院", "县人民检察院", .abbreviated), ("澜平区人民检察院", "澜平检察院", .abbreviated),
        ("江州市东湖区人民检察院", "东湖区人民检察院", .abbreviated), ("云水县水利局", "云水县水利局办公室", .abbreviated),
        ("云水县卫生健康委员会", "县卫健委", .abbreviated), ("江州经济开发区管理委员会", "江州经济开发区管委会", .abbreviated),
        ("青苔街道办事处", "青苔街道办", .abbreviated), ("云水县文化和旅游局", "县文旅局", .abbreviated), ("云水县人民政府", "县政府", .abbreviated),
        ("云水县水利局", "云水县自然资源局", .other), ("云水县水利局", "白水县水利局", .other), ("江州市东湖区水利局", "江州市水利局", .other),
        ("江州市东湖区水利局", "市水利局", .other), ("云水县水利局", "云水县人民政府", .other), ("云水县人民检察院", "云水县人民法院", .other),
        ("云水县农业农村局", "云水县林业局", .other), ("石岭镇人民政府", "白岩镇人民政府", .other),
    ])
    func `short names are of the same organ only where nothing but the name is shorter`(full: String, name: String, expected: OrganSameness)
    {
        #expect(OrganSameness.of(full, name) == expected)
        #expect(OrganSameness.of(name, full) == expected)
    }

    @Test func `number, agency, addressee and date tie a reply`() throws {
        let tie = try CaseSample.follow("reply").replies[0].tie
        #expect(tie.strength == .certain)
        #expect(tie.evidence.map(\.result) == [.equal, .equal, .equal, .after])
        #expect(tie.evidence[0].theirs?.place.text == "桐检行公建〔2024〕12号")
    }

    @Test func `without the number agency and date make it likely`() throws {
        let file = try CaseSample.follow("reply", [("（桐检行公建〔2024〕12号）", "")])
        #expect(file.replies[0].tie.strength == .likely)
        #expect(file.obligations.count == 3)
    }

    @Test func `nothing of a reply to another recommendation counts`() throws {
        let file = try CaseSample.follow("reply", [("12号", "21号")], asOf: "2024-06-01")
        #expect(file.replies[0].tie.strength == .none)
        #expect(file.obligations.isEmpty && file.outcome == nil)
        #expect(file.stage == .replyOverdue)
    }

    @Test func `a reply to two recommendations answers ours too`() throws {
        let file = try CaseSample.follow(
            "reply", [("《检察建议书》（桐检行公建〔2024〕12号）", "《检察建议书》（桐检行公建〔2024〕11号）、《检察建议书》（桐检行公建〔2024〕12号）")])
        #expect(file.replies[0].tie.of(.number)?.result == .mentioned)
        #expect(file.replies[0].tie.strength == .likely && file.codes == [])
    }

    @Test func `replies stand in the order of their dates`() throws {
        let replies = [try CaseSample.document("progress"), try CaseSample.document("reply")]
        let file = CaseFile(try CaseSample.document("letter"), replies: replies, asOf: CaseSample.day("2024-10-20"))
        #expect(file.replies.map(\.document.source.file) == ["reply", "progress"])
    }
}
