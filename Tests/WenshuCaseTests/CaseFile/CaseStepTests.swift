import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct CaseStepTests {
    // MARK: The three kinds of reply

    @Test func `the first kind is verified, then closed or sued within the month of review`() throws {
        let file = try CaseSample.follow("rectified")
        #expect(file.outcome?.value == .rectified && file.outcome?.value.kindOfReply == 1)
        #expect(file.stepIDs == ["followUp", "conclude"])
        // Two months from 4 March end on 4 May, a holiday; the month of review runs from 6 May.
        #expect(file.step("conclude")?.due?.iso == "2024-06-06")
        #expect(file.step("followUp")?.source.contains("第七十七条") ?? false)
    }

    @Test func `the second kind is carried out by its plan, and review may be suspended`() throws {
        let file = try CaseSample.follow("reply")
        #expect(file.outcome?.value == .planned && file.outcome?.value.kindOfReply == 2)
        #expect(file.stepIDs == ["carryOut", "suspension", "followUpPlan"])
        #expect(file.step("carryOut")?.due?.iso == "2024-09-30")
        #expect(file.step("carryOut")?.actor == .agency)
        #expect(file.step("suspension")?.source.contains("第七十八条") ?? false)
    }

    @Test func `the third kind is examined at once`() throws {
        let file = try CaseSample.follow("contested")
        #expect(file.outcome?.value == .contested && file.outcome?.value.kindOfReply == 3)
        #expect(file.stepIDs == ["examineObjection", "followUp", "conclude"])
        // Three working days from Wednesday 20 March; a reminder is never overdue.
        let objection = try #require(file.step("examineObjection"))
        #expect(objection.due?.iso == "2024-03-25" && !objection.isOverdue(on: file.asOf))
        #expect(objection.source.contains("第二十三条"))
    }

    // MARK: Days

    @Test func `without a reply the agency is waited for until the period ends, then the duty is examined`() throws {
        func file(_ day: String) throws -> CaseFile {
            CaseFile(try CaseSample.document("letter"), replies: [], servedOn: CaseSample.day("2024-03-04"), asOf: CaseSample.day(day))
        }
        #expect(try file("2024-05-06").stage == .awaitingReply)
        #expect(try file("2024-05-06").step("reply")?.due?.iso == "2024-05-06")
        let late = try file("2024-05-07")
        #expect(late.stage == .replyOverdue)
        #expect(late.step("examineNoReply")?.source.contains("第八十二条第（一）项") ?? false)
    }

    @Test(arguments: [
        // 15 days from 17 September end in the October holidays of 2021; two months from 1 August likewise.
        ("2021-09-17", true, "2021-10-08"), ("2021-08-01", false, "2021-10-08"), ("2021-12-31", false, "2022-02-28"),
        ("2022-11-22", false, "2023-01-28"),
    ])
    func `the reply is due by the rules of counting, over holidays`(served: String, urgent: Bool, due: String) throws {
        var data = try DocumentKind.procuratorialRecommendation.example.object ?? ValueObject()
        for name in ["servedOn", "date", "decidedOn"] { data[name] = .text(served) }
        data["urgent"] = .bool(urgent)
        data["replyWithin"] = nil
        let letter = CaseDocument(recommendation: .object(data), source: .init(file: "letter.json", format: "json", sha256: ""))
        let file = CaseFile(letter, replies: [], asOf: CaseSample.day(served))
        #expect(file.period?.due.end.iso == due)
        #expect(file.period?.limit.id == (urgent ? "L2" : "L1"))
        // Urgency shortens the reply, not the rectification (两高解释 21).
        #expect(file.period?.rectification.event.iso == served)
        #expect(!urgent || file.period.map { $0.rectification.end > $0.due.end } ?? false)
    }

    @Test func `fifteen days in the letter itself are the urgent period`() throws {
        let letter = [("两个月内依法履行职责，并将办理情况书面回复本院", "十五日内书面回复本院，并在两个月内依法履行职责")]
        let file = try CaseSample.follow("contested", letter: letter, asOf: "2024-03-20")
        #expect(file.recommendation.isUrgent && file.period?.limit.id == "L2")
        #expect(file.period?.due.end.iso == "2024-03-19" && file.period?.rectification.end.iso == "2024-05-06")
        #expect(file.codes == ["lateReply"])
    }

    @Test func `a period that the letter shortens is due earlier and late later`() throws {
        let letter = [("两个月内依法履行职责", "四十日内依法履行职责")]
        let early = try CaseSample.follow("reply", [("2024年4月26日", "2024年4月12日")], letter: letter)
        #expect(early.period?.due.end.iso == "2024-04-15" && early.period?.latest.end.iso == "2024-05-06")
        #expect(early.codes == [])
        let late = try CaseSample.follow("reply", letter: letter)
        #expect(late.contradictions.map(\.message.zh) == ["回复晚于回复期限：应于2024年4月15日前书面回复，没有超过最迟日期2024年5月6日。"])
    }

    /// 31 August 2024 is a Saturday: what is due then is in time on Monday.
    @Test func `an obligation is overdue after its day, and rest days move the day on`() throws {
        let changes = [("2024年9月30日", "2024年8月31日")]
        func overdue(_ day: String) throws -> [Bool] {
            try CaseSample.follow("reply", changes, asOf: day).obligations.map { $0.isOverdue(on: CaseSample.day(day)) }
        }
        #expect(try overdue("2024-09-02") == [false, false, false])
        #expect(try overdue("2024-09-03") == [true, false, false])
    }

    @Test func `a plan whose day has passed undone leads to the ground of article 82`() throws {
        let file = try CaseSample.follow("reply", asOf: "2024-12-03")
        #expect(file.stage == .planExpired)
        #expect(file.step("examinePlan")?.source.contains("第八十二条第（二）项") ?? false)
        #expect(file.stepIDs.isSuperset(of: ["urge", "resumption", "bulletin"]))
    }

    @Test func `work that is not done when the period ends leads to partial measures`() throws {
        let changes = [
            ("三、难以按期整改完毕的原因\n因4月以来连续降雨，青溪河水位上涨，清运便道被淹没，难以在两个月内整改完毕。\n四、", "三、"), ("已制定整改方案，预计", "预计"), ("附件：青溪河砂石清理整改方案", "特此函复"),
        ]
        #expect(try CaseSample.follow("reply", changes).stage == .underWay)
        let file = try CaseSample.follow("reply", changes, asOf: "2024-05-07")
        #expect(file.stage == .underWayExpired)
        #expect(file.step("examinePartial")?.source.contains("第八十二条第（三）项") ?? false)
    }

    @Test func `no suit follows a recommendation on governance`() throws {
        let letter = [("桐检行公建〔2024〕12号", "桐检建〔2024〕12号"), ("《中华人民共和国行政诉讼法》第二十五条第四款", "《人民检察院检察建议工作规定》第十一条")]
        let file = CaseFile(
            try CaseSample.document("letter", letter), replies: [], servedOn: CaseSample.day("2024-03-04"),
            asOf: CaseSample.day("2024-06-01"))
        #expect(file.recommendation.procedure == .other && file.period?.review == nil)
        #expect(file.stepIDs == ["urge", "bulletin"])
        let answered = CaseFile(
            try CaseSample.document("letter", letter),
            replies: [
                try CaseSample.document(
                    "rectified", [("桐检行公建〔2024〕12号", "桐检建〔2024〕12号"), ("栽种枫杨和芦竹，已于2024年4月22日通过验收", "正在栽种枫杨和芦竹，其余100米尚未覆土")])
            ], servedOn: CaseSample.day("2024-03-04"), asOf: CaseSample.day("2024-05-01"))
        #expect(answered.stepIDs == ["verify"])
        // The policies on public-interest litigation are no basis for it.
        #expect(answered.codes == ["rectifiedButOpen"] && answered.contradictions[0].basis == nil)
    }

    @Test func `without a day of receipt nothing is counted`() throws {
        let file = CaseFile(try CaseSample.document("letter"), replies: [], asOf: CaseSample.day("2024-06-01"))
        #expect(file.period == nil && file.stage == .awaitingReply && file.step("reply")?.due == nil)
    }

    @Test func `every step names an article that exists`() throws {
        let laws = try LawIndex.shipped()
        for rule in StepRule.all {
            #expect(!rule.stages.isEmpty)
            var scanner = CitationScanner()
            let cited = scanner.scan(rule.source + "。" + rule.duty.zh).map(\.citation)
            #expect(!cited.isEmpty || rule.source.contains("高检会〔2019〕1号"))
            for citation in cited {
                let version = try #require(laws.find(citation.law)?.versions.last, "\(citation)")
                #expect(version.missingPart(of: citation) == nil, "\(citation)")
            }
        }
        #expect(Set(StepRule.all.map(\.id)).count == StepRule.all.count)
    }
}
