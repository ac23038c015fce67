import WenshuBasics

/// The fields of a procuratorial recommendation (检察建议书).
enum RecommendationFields {
    @Sendable static func read(_ context: FieldContext) -> [String: Found] {
        let list = RecommendedItems(context)
        var found: [String: Found] = [:]
        found["recipient"] = recipient(context)
        found["caseSource"] = CaseSource.find(context)
        found["recommendations"] = Found.list(list.items, by: Rule("recommendations", 0.95))
        found["citations"] = Citations.all(context)
        let limits = ReplyLimits(context)
        found["replyWithin"] = limits.reply
        found["objectionWithin"] = limits.objection
        return found
    }

    private static func recipient(_ context: FieldContext) -> Found? {
        guard let addressees = context.envelope["addressees"], case .list(let items) = addressees.content, var first = items.first else {
            return nil
        }
        first.rule = Rule("recipient.addressee", 0.97)
        guard items.count > 1 else { return first }
        return first.doubted(
            Bilingual(zh: "检察建议书写了几个主送单位，被建议单位以第一个为准，请核对", en: "Several addressees: the first is taken as the recipient"),
            candidates: items.map(\.value))
    }
}
