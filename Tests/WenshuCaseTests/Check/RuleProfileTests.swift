import Testing
import WenshuBasics

@testable import WenshuCase

struct RuleProfileTests {
    private static let kind = DocumentKind.procuratorialRecommendation

    @Test func `profiles are in the order of their days and complete`() {
        let days = RuleProfile.all.map(\.inForce)
        #expect(days == days.sorted() && Set(days).count == days.count)
        #expect(Set(RuleProfile.all.map(\.id)).count == RuleProfile.all.count)
        for name in RuleProfile.Name.allCases { #expect(RuleProfile.all[0].names[name] != nil) }
        for slot in RuleProfile.Limit.allCases { #expect(RuleProfile.all.last?.limits[slot] != nil) }
        for article in RuleProfile.Article.allCases { #expect(RuleProfile.all.last?.articles[article] != nil) }
    }

    @Test(arguments: [
        ("2014-01-01", "cn2015", "L30"), ("2017-06-30", "cn2015", "L30"), ("2017-07-01", "cn2017", "L30"), ("2018-03-01", "cn2017", "L30"),
        ("2018-03-02", "cn2018", "L1"), ("2021-07-01", "cn2021", "L1"), ("2022-01-01", "cn2022", "L1"), ("2026-11-27", "cn2022", "L1"),
    ])
    func `a document's date chooses the profile`(day: String, id: String, reply: String) throws {
        let profile = RuleProfile.all.inForce(on: try #require(CalendarDate(iso: day)))
        #expect(profile.id == id)
        #expect(profile.limits[.reply]?.id == reply)
    }

    /// 民诉法 55 became 58 on 2022-01-01; nothing else moved.
    @Test func `a renumbered article follows from two profiles`() {
        let rows = RuleProfile.all.renumberings
        #expect(rows.map { "\($0.law) \($0.old) \($0.new) \($0.since)" } == ["民事诉讼法 55 58 2022-01-01"])
    }

    private func findings(_ changes: [(String, Value?)], profiles: [RuleProfile] = RuleProfile.all) throws -> [Diagnostic] {
        let data = changes.reduce(try Self.kind.example) { $0.setting($1.0, to: $1.1) }
        return Self.kind.check(data, CheckContext(laws: nil, profiles: profiles))
    }

    @Test func `in the pilot a recommendation was answered within a month`() throws {
        #expect(Self.kind.completed(["date": "2017-09-01"])["replyWithinText"] == "一个月")
        let found = try findings([("/date", "2017-09-01")]).filter { $0.code.name == "replyPeriodUnlawful" }
        #expect(found.map(\.message.zh) == ["回复期限不合法：写的是两个月，应为一个月。"])
        #expect(found[0].basis == "《人民检察院提起公益诉讼试点工作实施办法》第十三条")
    }

    @Test func `whether a reply is late is counted by the limit of its day`() throws {
        let reply = DocumentKind.agencyReply
        func late(_ received: String, _ date: String) throws -> [Diagnostic] {
            let data = try reply.example.setting("/recommendation/receivedOn", to: .text(received)).setting("/date", to: .text(date))
            return reply.check(data, CheckContext(laws: nil)).filter { $0.code.name == "lateReply" }
        }
        #expect(try late("2017-09-01", "2017-10-20").map(\.basis) == ["《人民检察院提起公益诉讼试点工作实施办法》第十三条"])
        #expect(try late("2023-09-01", "2023-10-20") == [])
    }

    /// The rule on service within three days is of 2021.
    @Test func `a limit binds from its day on`() throws {
        let late: [(String, Value?)] = [
            ("/servedOn", "2020-05-29"), ("/reportedOn", nil), ("/decidedOn", "2020-05-20"), ("/date", "2020-05-20"),
        ]
        #expect(try !findings(late).contains { $0.code.name == "servedLate" })
        let later = late.map { ($0.0, $0.1?.text.map { Value.text("2022" + $0.dropFirst(4)) }) }
        #expect(try findings(later).contains { $0.code.name == "servedLate" })
    }

    // MARK: The law that is being made

    /// As the draft is reported: an opinion instead of a recommendation. The article and the period are invented.
    static let future = RuleProfile(
        "future", Bilingual(zh: "《检察公益诉讼法》", en: "Procuratorial Public Interest Litigation Law"),
        inForce: CalendarDate(iso: "2027-06-01") ?? CalendarDate(dayNumber: 0), after: .all.last,
        names: [.preSuitDocument: "检察意见书", .preSuitMatter: "检察意见"],
        articles: [.administrativeSuit: LawCitation(law: "检察公益诉讼法", article: 30)],
        limits: [
            .reply: TimeLimit(
                id: "F1", trigger: .recommendationReceived, length: 3, unit: .month, actor: .agency,
                duty: Bilingual(zh: "书面回复", en: "replies in writing"), source: "《检察公益诉讼法》第三十条", firmness: .statutory)
        ])

    @Test func `a new law is one more row`() throws {
        let profiles = RuleProfile.all + [Self.future]
        let completed = Self.kind.completed(["issuers": ["云水县人民检察院"], "date": "2027-06-01"], profiles: profiles)
        #expect(completed["title"] == "云水县人民检察院检察意见书")
        #expect(completed["preSuitMatter"] == "检察意见")
        #expect(completed["replyWithinText"] == "三个月")
        let found = try findings([("/date", "2027-06-01"), ("/servedOn", nil), ("/reportedOn", nil)], profiles: profiles)
        let period = found.filter { $0.code.name == "replyPeriodUnlawful" }
        #expect(period.map(\.basis) == ["《检察公益诉讼法》第三十条"])
        let basis = found.filter { $0.code.name == "legalBasisUnusual" }
        #expect(basis.map(\.message.zh) == ["法律依据未引用《检察公益诉讼法》第三十条。"])
        let right: [(String, Value?)] = [
            ("/date", "2027-06-01"), ("/number", "云检行公建〔2027〕5号"), ("/legalBasis", ["《检察公益诉讼法》第三十条"]),
            ("/replyWithin", ["value": 3, "unit": "month"]), ("/servedOn", nil), ("/reportedOn", nil),
        ]
        #expect(try findings(right, profiles: profiles) == [])
        // Documents of the day before keep theirs.
        #expect(Self.kind.completed(["date": "2027-05-31"], profiles: profiles)["replyWithinText"] == "两个月")
    }
}
