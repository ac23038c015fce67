public import WenshuBasics

/// The procedure of public-interest cases as it stood from a day on. When the law changes, a new profile is added; documents of earlier
/// dates keep theirs.
public struct RuleProfile: Sendable, Hashable, Identifiable {
    public var id: String
    public var name: Bilingual
    /// The first day on which it applies.
    public var inForce: CalendarDate
    /// How long an agency has to reply to a recommendation.
    public var reply: TimeLimit
    /// The same where the damage goes on spreading.
    public var urgentReply: TimeLimit
    /// From the decision to recommend to its service.
    public var service: TimeLimit
    /// From service to the report to the superior procuratorate.
    public var reportUpward: TimeLimit

    public static let all: [RuleProfile] = [cn2021]

    /// 《人民检察院公益诉讼办案规则》, in force 2021-07-01. Also taken for earlier documents: the reply periods are those of 2018.
    public static let cn2021 = RuleProfile(
        id: "cn2021",
        name: Bilingual(zh: "《人民检察院公益诉讼办案规则》（2021年）", en: "Rules on Handling Public Interest Litigation Cases (2021)"),
        inForce: CalendarDate(dayNumber: 18_809),
        reply: .recommendationReply, urgentReply: .urgentRecommendationReply, service: .recommendationService,
        reportUpward: .recommendationReport)
}
