public import WenshuBasics

/// The procedure of public-interest cases as it stood from a day on: names, articles and limits. When the law changes, a row is added to
/// ``all``; documents of earlier dates keep theirs.
public struct RuleProfile: Sendable, Hashable, Identifiable {
    public var id: String
    public var name: Bilingual
    /// The first day on which it applies.
    public var inForce: CalendarDate
    public var names: [Name: String]
    public var articles: [Article: LawCitation]
    public var limits: [Limit: TimeLimit]

    /// What the procedure calls its documents.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        /// What a procuratorate sends to an agency before a suit, on the form: 检察建议书.
        case preSuitDocument
        /// The same in running text: 检察建议.
        case preSuitMatter
    }

    /// The articles on which documents rest, and which an amendment may move.
    public enum Article: String, Sendable, Hashable, CaseIterable {
        case administrativeSuit, civilSuit, support
    }

    /// The limits that depend on the day.
    public enum Limit: String, Sendable, Hashable, CaseIterable {
        /// How long an agency has to reply to a recommendation, and where the damage goes on spreading.
        case reply, urgentReply
        /// From the decision to recommend to its service, and from there to the report to the superior procuratorate.
        case service, reportUpward
    }

    /// A profile that says only in what it differs from the one before it.
    public init(
        _ id: String, _ name: Bilingual, inForce: CalendarDate, after former: RuleProfile? = nil, names: [Name: String] = [:],
        articles: [Article: LawCitation] = [:], limits: [Limit: TimeLimit] = [:]
    ) {
        self.id = id
        self.name = name
        self.inForce = inForce
        self.names = (former?.names ?? [:]).merging(names) { $1 }
        self.articles = (former?.articles ?? [:]).merging(articles) { $1 }
        self.limits = (former?.limits ?? [:]).merging(limits) { $1 }
    }

    /// Oldest first. The first one is also taken for documents that are older still.
    public static let all: [RuleProfile] = [cn2015, cn2017, cn2018, cn2021, cn2022]

    private static func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? CalendarDate(dayNumber: 0) }

    /// 《人民检察院提起公益诉讼试点工作实施办法》, the pilot: replies within a month.
    static let cn2015 = RuleProfile(
        "cn2015", Bilingual(zh: "公益诉讼试点（2015年）", en: "Pilot of public-interest litigation (2015)"), inForce: day("2015-12-24"),
        names: [.preSuitDocument: "检察建议书", .preSuitMatter: "检察建议"],
        articles: [.support: LawCitation(law: "民事诉讼法", article: 15)], limits: [.reply: .pilotReply, .urgentReply: .pilotReply])

    /// The amendments of 2017 brought public-interest litigation into both procedure codes.
    static let cn2017 = RuleProfile(
        "cn2017", Bilingual(zh: "行政诉讼法、民事诉讼法（2017年修正）", en: "Procedure codes as amended in 2017"), inForce: day("2017-07-01"),
        after: cn2015,
        articles: [
            .administrativeSuit: LawCitation(law: "行政诉讼法", article: 25, paragraph: 4),
            .civilSuit: LawCitation(law: "民事诉讼法", article: 55, paragraph: 2),
        ])

    /// The joint interpretation: two months, fifteen days where the damage spreads.
    static let cn2018 = RuleProfile(
        "cn2018", Bilingual(zh: "检察公益诉讼司法解释（2018年）", en: "Joint interpretation (2018)"), inForce: day("2018-03-02"), after: cn2017,
        limits: [.reply: .recommendationReply, .urgentReply: .urgentRecommendationReply])

    /// 《人民检察院公益诉讼办案规则》.
    public static let cn2021 = RuleProfile(
        "cn2021", Bilingual(zh: "《人民检察院公益诉讼办案规则》（2021年）", en: "Rules on Handling Public Interest Litigation Cases (2021)"),
        inForce: day("2021-07-01"), after: cn2018, limits: [.service: .recommendationService, .reportUpward: .recommendationReport])

    /// The amendment of 2021-12-24 moved the article on public-interest litigation.
    static let cn2022 = RuleProfile(
        "cn2022", Bilingual(zh: "民事诉讼法（2021年修正）", en: "Civil Procedure Law as amended in 2021"), inForce: day("2022-01-01"), after: cn2021,
        articles: [.civilSuit: LawCitation(law: "民事诉讼法", article: 58, paragraph: 2)])
}

extension [RuleProfile] {
    /// The procedure in force on a day; the newest where no day is known.
    func inForce(on day: CalendarDate?) -> RuleProfile {
        guard let day else { return last ?? .cn2022 }
        return last { $0.inForce <= day } ?? first ?? .cn2022
    }

    /// The procedure for a document: that in force on its day, but what it answers or follows up keeps the name under which it was made.
    func applying(to data: Value) -> RuleProfile {
        var profile = inForce(on: data.date("/date"))
        let made = ["/recommendation/issuedOn", "/recommendation/receivedOn", "/reported/date"].lazy.compactMap { data.date($0) }.first
        if let made { profile.names = inForce(on: made).names }
        return profile
    }

    /// The limit that stood on a day in the place of one of today's; nothing where there was none. A limit that no profile knows is
    /// the same on every day.
    func limit(_ limit: TimeLimit, on day: CalendarDate) -> TimeLimit? {
        guard let slot = RuleProfile.Limit.allCases.first(where: { last?.limits[$0] == limit }) else { return limit }
        return inForce(on: day).limits[slot]
    }

    /// Articles that got another number in the same law.
    var renumberings: [Renumbering] {
        zip(self, dropFirst()).flatMap { former, next in
            RuleProfile.Article.allCases.compactMap { slot in
                guard let old = former.articles[slot], let new = next.articles[slot], old.law == new.law, let from = old.article,
                    let to = new.article, from != to
                else { return nil }
                return Renumbering(law: old.law, old: from, new: to, since: next.inForce)
            }
        }
    }
}
