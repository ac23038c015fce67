import WenshuBasics

/// From when a document has effect: 自2022年7月1日起施行, 自印发之日起施行.
enum EffectiveDate {
    private static let verbs = ["施行", "实施", "执行", "生效", "试行", "实行", "起效", "适用", "启用"]
    private static let issues = ["印发之日", "发布之日", "公布之日", "下发之日", "颁布之日", "发文之日", "签发之日", "公布之时", "印发之时", "发布日", "印发日", "公布日"]
    private static let others = ["通过之日", "签署之日", "签订之日", "会签之日", "签字之日", "盖章之日", "批准之日", "备案之日"]

    static func find(_ context: FieldContext) -> Found? {
        var found: [Found] = []
        for index in context.structure.content {
            let text = context.lines[index].text
            for sentence in text.pieces(context.lines[index].body, closing: ["。", "；"]) where text.contains(anyOf: verbs, in: sentence) {
                for clause in text.pieces(sentence, closing: ["，"]) {
                    if let value = value(context, index, clause) { found.append(value) }
                }
            }
        }
        guard let last = found.last else { return nil }
        let values = found.map(\.value)
        guard Set(values).count > 1 else { return last }
        return last.doubted(
            Bilingual(zh: "文中有几处不同的施行时间", en: "Different days are stated"),
            candidates: [last.value] + Set(values).filter { $0 != last.value })
    }

    private static func value(_ context: FieldContext, _ line: Int, _ clause: Range<Int>) -> Found? {
        let text = context.lines[line].text
        let ends = verbs.compactMap { text.findLast($0, in: clause) }
        guard let verb = ends.max(by: { $0.lowerBound < $1.lowerBound }), !text.contains(anyOf: ["废止", "不再"], in: clause) else {
            return nil
        }
        let before = clause.lowerBound..<verb.lowerBound
        if let issue = text.find(anyOf: issues, in: before) {
            return Found("onIssue", at: Span(line, issue.range), by: Rule("effectiveFrom.onIssue", 0.96))
        }
        if let other = text.find(anyOf: others, in: before) {
            return Found("onIssue", at: Span(line, other.range), by: Rule("effectiveFrom.other", 0.6)).doubted(
                Bilingual(zh: "自通过（签署）之日起施行，具体日期请核对", en: "In force from adoption or signature; check the day"))
        }
        guard isOwn(text, before),
            let place = context.atoms[line].dates.last(where: { before.overlaps($0.range) && !$0.atom.isAside && $0.atom.bound != .before })
        else { return nil }
        let behind = place.range.upperBound..<verb.upperBound
        guard
            text.has("起", at: behind.lowerBound) || text.contains(anyOf: ["起", "正式", "开始"], in: behind)
                || text.ends(with: "自", before: place.range.lowerBound)
                || text.ends(with: "于", before: place.range.lowerBound)
        else { return nil }
        return DateValue.found(place.date, at: Span(line, place.range), by: Rule("effectiveFrom.date", 0.95))
    }

    /// Of this document, not of a law that it tells of.
    private static func isOwn(_ text: FoldedText, _ before: Range<Int>) -> Bool {
        text.find("《", in: before) == nil || text.contains(anyOf: ["本通知", "本办法", "本意见", "本规定", "本细则"], in: before)
    }
}
