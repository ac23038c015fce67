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

    static func receivedOn(_ context: FieldContext) -> Found? {
        ReceiptDate.find(context, about: ["建议", "贵院", "你院", "检察院"])
    }
}
