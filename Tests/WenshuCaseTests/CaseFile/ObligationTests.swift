import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct ObligationTests {
    private static func followed(_ changes: [(String, String)] = []) throws -> CaseFile {
        CaseFile(
            try CaseSample.document("letter"), replies: [try CaseSample.document("reply"), try CaseSample.document("progress", changes)],
            servedOn: CaseSample.day("2024-03-04"), asOf: CaseSample.day("2024-10-20"))
    }

    @Test func `a measure becomes an obligation with owner, day and status`() throws {
        let first = try CaseSample.follow("reply").obligations[0]
        #expect(first.unit?.value == "县水政监察大队" && first.person?.value == "方志远")
        #expect(first.due?.value.iso == "2024-09-30" && first.status.value == .underWay)
        #expect(first.reports[0].path == "/fields/measures/0" && first.text.place.file == "reply")
    }

    @Test func `a report carries an obligation on and keeps what it does not say again`() throws {
        let file = try Self.followed()
        #expect(file.obligations.count == 3)
        #expect(file.obligations[0].status.value == .done && file.obligations[0].completedOn?.value.iso == "2024-09-20")
        #expect(file.obligations[0].person?.value == "方志远")
        #expect(file.obligations.map { $0.reports.map(\.reply) } == [[0, 1], [0], [0, 1]])
        #expect(file.codes == [])
    }

    /// The same unit with the same day, in other words.
    @Test func `another measure of the same unit is another obligation`() throws {
        let file = try Self.followed([("（一）查处违法堆放行为。已于2024年9月20日将砂石全部清运完毕，罚款决定已经履行。", "（一）组织安全培训。已对河道管理人员集中授课两次。")])
        #expect(file.obligations.count == 4)
        #expect(file.obligations[0].status.value == .underWay)
    }

    @Test func `a reply of one agency that names nobody is that agency's`() throws {
        let file = try CaseSample.follow("rectified", [("已于2024年4月12日将砂石全部清除完毕", "正在清除砂石")])
        #expect(file.obligations[0].unit == nil && file.obligations[0].assumedOwner?.value == "桐川县水利局")
        #expect(!file.codes.contains("ownerMissing"))
    }

    @Test func `all that a later reply says is done without a word on a measure is looked at`() throws {
        let file = CaseFile(
            try CaseSample.document("letter"),
            replies: [try CaseSample.document("reply"), try CaseSample.document("rectified", [("2024年4月26日", "2024年10月26日")])],
            servedOn: CaseSample.day("2024-03-04"), asOf: CaseSample.day("2024-11-01"))
        let found = try #require(file.contradictions.first { $0.code == "rectifiedButOpen" })
        #expect(found.sides.contains { $0.place.file == "reply" })
    }

    @Test func `a measure without a day of its own has that of the whole`() throws {
        let file = try CaseSample.follow("reply", [("；完成时限：2024年9月30日", "")], asOf: "2024-12-03")
        #expect(file.obligations[0].due == nil && file.obligations[0].dueOrWhole?.value.iso == "2024-11-30")
        #expect(file.obligations[0].isOverdue(on: file.asOf))
        #expect(!file.codes.contains("dueMissing"))
    }

    @Test func `lasting supervision is never overdue, and no day is missed for it`() throws {
        let changes = [("四、下一步安排\n", "四、下一步安排\n（二）完善视频监控系统，实行值班制度，长期坚持。\n")]
        let file = try CaseSample.follow("reply", changes, asOf: "2024-12-03")
        let lasting = try #require(file.obligations.first { $0.text.value.contains("视频监控") })
        #expect(lasting.isOpen && lasting.lastDay == nil && !lasting.isOverdue(on: file.asOf))
        #expect(!file.codes.contains("dueMissing") && !file.codes.contains("ownerMissing"))
    }
}
