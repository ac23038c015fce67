import WenshuBasics

/// When a document that is answered was received: 收到, 收悉, 签收, 送达 with a date.
enum ReceiptDate {
    static let labels = [
        "收到日期", "收文日期", "签收日期", "收到时间", "送达日期", "收到建议日期", "收悉日期", "签收时间", "收到检察建议时间", "接收日期", "收到检察建议日期", "送达时间", "收函日期", "收到线索日期",
        "收到线索时间",
        "线索接收日期",
    ]

    private static let receipts = [
        "收悉", "收到", "签收", "送达", "收讫", "接收", "收文", "接到", "收件", "转来", "收阅", "送到", "递到", "交到", "转到", "送至", "递至", "寄至", "寄到",
    ]

    /// The date of receipt in a form, else in the first sentence that tells of it and of one of the words.
    static func find(_ context: FieldContext, about: [String]) -> Found? {
        let form = context.structure.form
        let entry = form.value(labels) ?? form.value(containing: receipts, endingIn: ["日期", "时间", "日", "之日", "时日", "年月日"])
        if let line = entry?.lines.first, let place = context.atoms[line].dates.first {
            return value(place, line, by: Rule("receivedOn.form", 0.96))
        }
        for index in context.structure.content.prefix(40) {
            let text = context.lines[index].text
            for sentence in text.pieces(text.all, closing: ["。"]) {
                // At the head of the letter “我局3月13日签收后” needs no word on what was received.
                let isOwn =
                    index <= context.structure.content.prefix(2).last ?? -1
                    && (text.contains(anyOf: ["我局", "我委", "本院", "我院", "本局", "我厅", "我镇", "镇里", "我街道"], in: sentence)
                        || text.contains(anyOf: about, in: text.all))
                guard isOwn || text.contains(anyOf: about, in: sentence), let place = date(context, index, sentence)
                else { continue }
                return value(place, index, by: Rule("receivedOn.sentence", 0.95))
            }
        }
        return nil
    }

    /// The date that goes with the first word of receipt: in its clause before it, then right behind it, then in the clauses before.
    private static func date(_ context: FieldContext, _ line: Int, _ sentence: Range<Int>) -> DocumentAtoms.DatePlace? {
        let text = context.lines[line].text
        let dates = context.atoms[line].dates.filter { sentence.overlaps($0.range) && !$0.atom.isAside && hasDay($0) }
        for receipt in receipts.flatMap({ text.findAll($0, in: sentence) }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let clause = clause(text, around: receipt, in: sentence)
            if let next = nextDay(text, receipt, dates, line) { return next }
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

    /// …移送的线索，本院于次日收到: the day after the date before it.
    private static func nextDay(_ text: FoldedText, _ receipt: Range<Int>, _ dates: [DocumentAtoms.DatePlace], _ line: Int) -> DocumentAtoms
        .DatePlace?
    {
        let before = max(0, receipt.lowerBound - 4)..<receipt.lowerBound
        guard let word = text.find(anyOf: ["次日", "翌日", "当日", "同日", "当天"], in: before),
            let base = dates.last(where: { $0.range.upperBound <= word.range.lowerBound }), let day = base.date?.date.latest
        else { return nil }
        let shifted = ["次日", "翌日"].contains(word.word) ? day.adding(days: 1) : day
        let expression = DateExpression(year: .stated(shifted.year), month: .number(shifted.month), day: .number(shifted.day))
        let atom = DateAtom(expression: expression, start: nil, range: word.range, bound: .none, isAside: false)
        return DocumentAtoms.DatePlace(atom: atom, context: base.context)
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
        // （落款2025年5月29日）
        let lead = max(0, date.lowerBound - 6)..<date.lowerBound
        if text.find(anyOf: ["落款", "署期"], in: lead) != nil { return true }
        let behind = date.upperBound..<min(text.count, date.upperBound + 12)
        guard let issued = text.find(anyOf: ["发出", "制发", "作出", "印发", "下发", "发来", "签发", "下达", "提出", "移送的", "移交的", "来函"], in: behind) else {
            return false
        }
        guard let receipt = text.find(anyOf: receipts, in: behind) else { return true }
        return issued.range.lowerBound < receipt.range.lowerBound
    }

    private static func value(_ place: DocumentAtoms.DatePlace, _ line: Int, by rule: Rule) -> Found? {
        DateValue.found(place.date, at: Span(line, place.range), by: rule)
    }
}
