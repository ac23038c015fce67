import WenshuBasics

/// Within what time a reply, and an objection, is asked for.
struct ReplyLimits {
    private(set) var reply: Found?
    private(set) var objection: Found?

    private static let replies = ["书面回复", "回复", "书面答复", "答复", "书面反馈", "反馈", "函复", "书面告知", "报送本院", "书面函告"]

    init(_ context: FieldContext) {
        for index in context.structure.content {
            let text = context.lines[index].text
            for sentence in text.pieces(context.lines[index].body, closing: ["。"]) {
                var periods = PeriodAtom.scan(AtomText(text)).filter { sentence.overlaps($0.range) && $0.isLimit }
                guard !periods.isEmpty else { continue }
                if objection == nil, let word = text.find("异议", in: sentence) {
                    let period = periods.first { $0.range.lowerBound > word.lowerBound } ?? periods.last
                    if let period { objection = Self.found(period, index, Rule("objectionWithin.sentence", 0.94)) }
                    // …60日内书面回复，如有异议，于15日内提出: what stands before 异议 is the reply's.
                    periods = periods.filter { $0.range.upperBound <= word.lowerBound && $0.range != period?.range }
                    if periods.isEmpty { continue }
                }
                if let word = text.find(anyOf: Self.replies, in: sentence),
                    text.contains(anyOf: ["收到", "本院", "之日起", "送达"], in: sentence)
                {
                    // The period that stands last before 回复: 两个月内履行职责，并在十五日内书面回复.
                    let before = periods.last { $0.range.upperBound <= word.range.lowerBound }
                    if let period = before ?? periods.first { reply = Self.found(period, index, Rule("replyWithin.sentence", 0.95)) }
                }
            }
        }
    }

    private static func found(_ period: PeriodAtom, _ line: Int, _ rule: Rule) -> Found? {
        let span = Span(line, period.range)
        return Found.object(
            [
                ("value", Found(.number(DecimalNumber(period.value)), at: span, by: rule)),
                ("unit", Found(.text(period.unit.rawValue), at: span, by: rule)),
            ], by: rule)
    }
}
