import Testing
import WenshuBasics

@testable import WenshuCase

struct LawIndexTests {
    /// Three laws, sorted by the bytes of their titles.
    private static let small = LawIndex(
        bytes: Array(
            """
            刑法\tL\t2020-12-26:0 0.4:1-1=0.0
            民事诉讼法\tL\t2021-12-24:0 0.0 -|2023-09-01:0 0.0 3 0
            水法\tL\t2016-07-02:0 0.0 0.3

            """.utf8))

    @Test func `every law is found by its title, and nothing else is`() {
        for title in ["刑法", "民事诉讼法", "水法"] { #expect(Self.small.find(title)?.title == title) }
        for title in ["刑", "刑法典", "水", "水法规", "一", "龥", ""] { #expect(Self.small.find(title) == nil, "\(title)") }
        #expect(Self.small.find("《中华人民共和国水法》")?.title == "水法")
        #expect(Self.small.find("民诉法")?.title == "民事诉讼法")
        #expect(LawIndex(bytes: []).find("水法") == nil)
    }

    @Test func `the version of a day is the newest adopted by then`() throws {
        let law = try #require(Self.small.find("民事诉讼法"))
        #expect(law.version(on: try #require(CalendarDate(iso: "2023-08-31")))?.articles.count == 3)
        #expect(law.version(on: try #require(CalendarDate(iso: "2023-09-01")))?.articles.count == 4)
        #expect(law.version(on: try #require(CalendarDate(iso: "2020-01-01"))) == nil)
    }

    @Test(arguments: [
        (LawCitation(law: "水法"), nil),
        (LawCitation(law: "水法", article: 3), nil),
        (LawCitation(law: "水法", article: 4), LawVersion.Part.article),
        (LawCitation(law: "水法", article: 0), .article),
        (LawCitation(law: "水法", article: 2, paragraph: 2), nil),
        (LawCitation(law: "水法", article: 2, paragraph: 3), .paragraph),
        (LawCitation(law: "水法", article: 3, paragraph: 2, item: 3), nil),
        (LawCitation(law: "水法", article: 3, paragraph: 1, item: 1), .item),
        (LawCitation(law: "水法", article: 3, item: 3), nil),
        (LawCitation(law: "水法", article: 3, item: 4), .item),
        (LawCitation(law: "刑法", article: 1, inserted: 1, paragraph: 2), nil),
        (LawCitation(law: "刑法", article: 1, inserted: 2), .article),
    ])
    func `what a version does not have`(citation: LawCitation, missing: LawVersion.Part?) throws {
        let version = try #require(Self.small.find(citation.law)?.versions.last)
        #expect(version.missingPart(of: citation) == missing)
    }

    @Test func `an article that the record lost is given the benefit of the doubt`() throws {
        let version = try #require(Self.small.find("民事诉讼法")?.versions.first)
        #expect(version.missingPart(of: LawCitation(law: "民事诉讼法", article: 3, paragraph: 9)) == nil)
    }

    @Test func `the shipped index is sorted, complete and of known laws`() throws {
        let laws = try LawIndex.shipped()
        let code = try #require(laws.find("民法典"))
        #expect(code.kind == .law)
        #expect(code.versions.map(\.articles.count) == [1260])
        let water = try #require(laws.find("水污染防治法")?.versions.last)
        #expect(water.missingPart(of: LawCitation(law: "水污染防治法", article: 83, item: 4)) == nil)
        #expect(water.missingPart(of: LawCitation(law: "水污染防治法", article: 83, paragraph: 2)) == .paragraph)
        #expect(laws.find("最高人民法院关于适用《中华人民共和国民事诉讼法》的解释") != nil)
        #expect(laws.find("两高解释")?.kind == .judicialInterpretation)
        #expect(laws.find("办案规则")?.versions.last?.missingPart(of: LawCitation(law: "办案规则", article: 112, paragraph: 3)) == nil)
        #expect(laws.find("办案规则")?.versions.last?.missingPart(of: LawCitation(law: "办案规则", article: 113)) == .article)
        #expect(laws.find("青岛市河道管理条例")?.kind == .localRegulation)
    }

    @Test func `short names lead to laws on record`() throws {
        let laws = try LawIndex.shipped()
        for (short, title) in LawNames.shortNames {
            #expect(laws.find(title) != nil, "\(short) → \(title)")
        }
    }
}
