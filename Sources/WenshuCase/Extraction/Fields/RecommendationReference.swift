import WenshuBasics

/// The recommendation that is answered: its number, and when it was received.
enum RecommendationReference {
    static func find(_ context: FieldContext) -> Found? {
        Found.object(
            [("number", number(context)), ("receivedOn", receivedOn(context))], by: Rule("recommendation", 0.97))
    }

    // MARK: Number

    /// The first number of a recommendation in form, opening or title.
    private static func number(_ context: FieldContext) -> Found? {
        let form = context.structure.form.value(["建议书文号", "检察建议文号", "检察建议书文号", "检察建议书编号", "建议文号", "检察建议编号", "检察建议书", "文书编号", "检察建议"])
        let title = context.structure.head.lines(.title)
        let candidates = (form?.lines ?? []) + context.structure.content.prefix(60) + title
        for index in candidates {
            let text = context.lines[index].text
            for atom in DocumentNumberAtom.scan(AtomText(text)) where atom.form == .document {
                guard isRecommendation(atom, text, inForm: form?.lines.contains(index) ?? false) else { continue }
                let found = Found(
                    .text(atom.text), at: Span(index, atom.range), by: Rule("recommendation.number", atom.isCodeUncertain ? 0.7 : 0.98))
                guard atom.isCodeUncertain else { return found }
                return found.doubted(Bilingual(zh: "文号前的文字没有间隔，机关代字从何处起不能确定", en: "Where the number's code begins is not certain"))
            }
        }
        return nil
    }

    /// A code with 检, or 检察建议 right before or behind the number.
    private static func isRecommendation(_ atom: DocumentNumberAtom, _ text: FoldedText, inForm: Bool) -> Bool {
        if inForm { return true }
        let around = max(0, atom.range.lowerBound - 24)..<min(text.count, atom.range.upperBound + 14)
        guard text.find(anyOf: ["检察建议", "建议书", "检察意见"], in: around) != nil else {
            return atom.code.contains("检") && atom.code.contains("建")
        }
        return atom.code.contains("检") || atom.code.contains("建")
    }

    // MARK: Received

    private static let receipts = ["收悉", "收到", "签收", "送达", "收讫", "接收", "收文", "接到", "收件", "转来", "收阅"]

    private static func receivedOn(_ context: FieldContext) -> Found? {
        let labels = ["收到日期", "收文日期", "签收日期", "收到时间", "送达日期", "收到建议日期", "收悉日期", "签收时间", "收到检察建议时间", "接收日期", "收到检察建议日期", "送达时间"]
        if let line = context.structure.form.value(labels)?.lines.first, let place = context.atoms[line].dates.first {
            return value(place, line, by: Rule("receivedOn.form", 0.96))
        }
        for index in context.structure.content.prefix(40) {
            let text = context.lines[index].text
            for sentence in text.pieces(text.all, closing: ["。"]) {
                guard isAboutRecommendation(text, sentence, opening: index == context.structure.content.first),
                    let place = date(context, index, sentence)
                else { continue }
                return value(place, index, by: Rule("receivedOn.sentence", 0.95))
            }
        }
        return nil
    }

    private static func isAboutRecommendation(_ text: FoldedText, _ sentence: Range<Int>, opening: Bool) -> Bool {
        text.contains(anyOf: ["建议", "贵院", "你院", "检察院"], in: sentence)
    }

    /// The date that goes with the first word of receipt: in its clause before it, then right behind it, then in the clauses before.
    private static func date(_ context: FieldContext, _ line: Int, _ sentence: Range<Int>) -> DocumentAtoms.DatePlace? {
        let text = context.lines[line].text
        let dates = context.atoms[line].dates.filter { sentence.overlaps($0.range) && !$0.atom.isAside && hasDay($0) }
        for receipt in receipts.flatMap({ text.findAll($0, in: sentence) }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let clause = clause(text, around: receipt, in: sentence)
            let usable = dates.filter { !isIssued(text, $0.range) }
            let before = usable.filter { $0.range.upperBound <= receipt.lowerBound && $0.range.lowerBound >= clause.lowerBound }
            // 分别于5月15日、5月16日送达: the first belongs to the first recommendation.
            let isList = zip(before, before.dropFirst()).allSatisfy { text.folded($0.range.upperBound..<$1.range.lowerBound) == "、" }
            if let place = isList ? before.first : before.last { return place }
            if let behind = usable.first(where: {
                $0.range.lowerBound >= receipt.upperBound && $0.range.lowerBound - receipt.upperBound <= 30
            }),
                isBeside(text, receipt, behind.range)
            {
                return behind
            }
            if let earlier = usable.last(where: { $0.range.upperBound <= receipt.lowerBound }) { return earlier }
        }
        return nil
    }

    private static func hasDay(_ place: DocumentAtoms.DatePlace) -> Bool { place.date?.date.day != nil }

    private static func clause(_ text: FoldedText, around range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        text.pieces(sentence, closing: ["，", "；"]).first { $0.overlaps(range) } ?? sentence
    }

    /// 收悉贵院…检察建议书（2023年8月22日）, 收到日期为…; not 收到后，我局于…立案.
    private static func isBeside(_ text: FoldedText, _ receipt: Range<Int>, _ date: Range<Int>) -> Bool {
        let between = receipt.upperBound..<date.lowerBound
        return text.find("，", in: between) == nil && text.find("后", in: between) == nil
            || text.find("（", in: between) != nil && text.find("，", in: between) == nil
    }

    /// The date on which the recommendation was issued or sent: …发出的, …制发的.
    private static func isIssued(_ text: FoldedText, _ date: Range<Int>) -> Bool {
        let behind = date.upperBound..<min(text.count, date.upperBound + 12)
        guard let issued = text.find(anyOf: ["发出", "制发", "作出", "印发", "下发", "发来", "签发", "下达", "提出"], in: behind) else { return false }
        guard let receipt = text.find(anyOf: receipts, in: behind) else { return true }
        return issued.range.lowerBound < receipt.range.lowerBound
    }

    private static func value(_ place: DocumentAtoms.DatePlace, _ line: Int, by rule: Rule) -> Found? {
        DateValue.found(place.date, at: Span(line, place.range), by: rule)
    }
}
