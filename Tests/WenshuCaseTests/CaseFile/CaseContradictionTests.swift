import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct CaseContradictionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var code: String
        var reply = "reply"
        var changes: [(String, String)] = []
        var letter: [(String, String)] = []
        var served: String? = "2024-03-04"
        /// A value that both the contradiction and a person who looks for it name.
        var value: String
        var asOf = "2024-05-01"

        var testDescription: String { code }
    }

    static let cases = [
        Case(code: "otherRecommendation", changes: [("12号", "21号")], value: "桐检行公建〔2024〕21号"),
        Case(code: "otherAgency", changes: [("桐川县水利局", "桐川县自然资源局")], value: "桐川县自然资源局"),
        Case(code: "otherProcuratorate", changes: [("桐川县人民检察院", "桂溪县人民检察院")], value: "桂溪县人民检察院"),
        Case(code: "datedBeforeLetter", changes: [("2024年4月26日", "2024年2月26日")], value: "2024年2月26日"),
        Case(code: "datedBeforeReceipt", changes: [("2024年4月26日", "2024年3月2日")], value: "2024年3月2日"),
        Case(code: "datedInFuture", changes: [("2024年4月26日", "2024年5月2日")], value: "2024年5月2日"),
        Case(code: "receivedBeforeLetter", changes: [("2024年3月4日", "2024年2月4日")], value: "2024年2月4日"),
        Case(code: "otherReceipt", changes: [("2024年3月4日", "2024年3月14日")], value: "2024年3月14日"),
        Case(code: "lateReply", changes: [("2024年4月26日", "2024年5月7日")], value: "2024年5月7日", asOf: "2024-05-07"),
        Case(code: "completionBeforeLetter", changes: [("2024年11月30日", "2023年11月30日")], value: "2023年11月30日"),
        Case(
            code: "rectifiedButOpen", reply: "rectified", changes: [("栽种枫杨和芦竹，已于2024年4月22日通过验收", "正在栽种枫杨和芦竹，其余100米尚未覆土")],
            value: "对岸线覆土310米，正在栽种枫杨和芦竹，其余100米尚未覆土。"),
        Case(
            code: "planMissing",
            changes: [("附件：青溪河砂石清理整改方案", "特此函复"), ("已制定整改方案，预计", "预计"), ("；完成时限：2024年9月30日", ""), ("；完成时限：2024年11月30日", "")],
            value: ReplyOutcome.planned.words.zh),
        Case(
            code: "groundsMissing", reply: "contested", changes: [("根据《中华人民共和国土地管理法》第六十七条的规定，", "")],
            value: ReplyOutcome.contested.words.zh),
        Case(
            code: "dueMissing", changes: [("；完成时限：2024年11月30日", ""), ("，预计于2024年11月30日前完成全部整改任务", "")],
            value: "恢复岸线植被。砂石清运后，将对占压岸线覆土并种植护岸植物，防止水土流失。"),
        Case(
            code: "ownerMissing", changes: [("责任单位：县水土保持站；责任人：邱玉兰；", "")], value: "恢复岸线植被。砂石清运后，将对占压岸线覆土并种植护岸植物，防止水土流失。"),
    ]

    @Test(arguments: cases) func `what does not agree is told once with the value and its place`(case one: Case) throws {
        let file = try CaseSample.follow(one.reply, one.changes, letter: one.letter, served: one.served, asOf: one.asOf)
        let found = file.contradictions.filter { $0.code == one.code }
        #expect(found.count == 1, "\(file.codes)")
        let side = try #require(found.first?.sides.first { $0.value.zh == one.value }, "\(found)")
        #expect(side.place.file == one.reply)
        #expect(side.place.block != nil || side.place.path == "/fields/disposition")
    }

    @Test(arguments: ["reply", "rectified", "contested"]) func `a reply that agrees gives no contradiction`(reply: String) throws {
        #expect(try CaseSample.follow(reply).codes == [])
    }

    @Test(arguments: cases) func `one fault is told as one fault`(case one: Case) throws {
        let codes = Set(try CaseSample.follow(one.reply, one.changes, letter: one.letter, served: one.served, asOf: one.asOf).codes)
        #expect(codes == [one.code], "\(codes)")
    }

    @Test func `a number that may be a slip is told as one`() throws {
        let slip = try CaseSample.follow("reply", [("12号", "21号")])
        #expect(slip.contradictions[0].message.zh.contains("可能是文号笔误"))
        let other = try CaseSample.follow("reply", [("12号", "21号"), ("2024年3月4日", "2024年3月14日")])
        #expect(!other.contradictions[0].message.zh.contains("可能是文号笔误"))
    }

    @Test func `a report that takes back what was done is told`() throws {
        let replies = [
            try CaseSample.document("reply", [("目前已清运砂石8000立方米，其余砂石正在清运", "砂石已于2024年4月20日全部清运完毕"), ("；完成时限：2024年9月30日", "")]),
            try CaseSample.document("progress", [("已于2024年9月20日将砂石全部清运完毕，罚款决定已经履行", "正在清运剩余砂石，尚未完成")]),
        ]
        let file = CaseFile(
            try CaseSample.document("letter"), replies: replies, servedOn: CaseSample.day("2024-03-04"), asOf: CaseSample.day("2024-10-20"))
        #expect(file.codes == ["statusReversed"])
    }

    @Test func `a plan that lists what is done takes nothing back`() throws {
        let plan = CaseSample.read(
            """
            =桐川县水利局关于青溪河违法堆放砂石问题的整改方案
            桐川县人民检察院：
            你院桐检行公建〔2024〕12号检察建议书于2024年3月4日收悉。因河道水位上涨，难以在规定期限内整改完毕，制定本方案：
            |序号|整改措施|责任单位|完成时限|
            |1|排查沿河砂石堆场|县河道管理站|2024年6月30日|
            |2|恢复岸线植被|县水土保持站|2024年11月30日|
            全部整改任务于2024年11月30日前完成。
            桐川县水利局
            2024年4月26日
            """, file: "plan", as: .rectificationPlan)
        let file = CaseFile(
            try CaseSample.document("letter"), replies: [plan, try CaseSample.document("reply")], servedOn: CaseSample.day("2024-03-04"),
            asOf: CaseSample.day("2024-05-01"))
        let survey = try #require(file.obligations.first { $0.text.value.contains("排查") })
        #expect(survey.reports.count == 2 && survey.status.value == .done)
        #expect(file.codes == [])
    }

    @Test func `a day that is moved back is told with both days`() throws {
        let replies = [
            try CaseSample.document("reply"), try CaseSample.document("progress", [("2024年11月30日", "2025年3月31日")]),
        ]
        let file = CaseFile(
            try CaseSample.document("letter"), replies: replies, servedOn: CaseSample.day("2024-03-04"), asOf: CaseSample.day("2024-10-20"))
        let moved = try #require(file.contradictions.first { $0.code == "dueMoved" })
        #expect(moved.sides.map(\.value.zh).prefix(2) == ["2024年11月30日", "2025年3月31日"])
        #expect(moved.sides.map(\.place.file) == ["reply", "progress", "progress"])
    }

    @Test func `a contradiction that rests on a doubtful value says so`() throws {
        var letter = try CaseSample.follow("reply", [("12号", "21号")]).contradictions[0]
        #expect(!letter.isDoubtful)
        letter = Contradiction(
            "x", Bilingual(zh: "", en: ""), [.init("", "", Stated("a", at: ValuePlace(file: "f", path: "/number", isDoubtful: true)))])
        #expect(letter.isDoubtful)
    }
}
