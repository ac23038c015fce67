import WenshuBasics

/// A resolved date as a value, with a doubt where its year was moved.
enum DateValue {
    static func found(_ date: ResolvedDate?, at span: Span, by rule: Rule) -> Found? {
        guard let date else { return nil }
        var rule = rule
        if date.derivedYear { rule.confidence -= 0.03 }
        let found = Found(.text(date.date.iso), at: span, by: rule)
        if let other = date.inOwnYear {
            return found.doubted(
                Bilingual(
                    zh: "原文未写年份；前文最近的年份与本文日期的年份不同，请核对", en: "The year is left out; the nearest one before it is not that of the document"),
                candidates: [.text(date.date.iso), .text(other.iso)])
        }
        guard date.isDoubtful else { return found }
        let nearest = PartialDate(year: date.date.year - 1, month: date.date.month, day: date.date.day)
        return found.doubted(
            Bilingual(
                zh: "原文未写年份；按最近的年份会早于本文日期，暂按本文日期的年份", en: "The year is left out; the nearest one would lie before the document's own date"),
            candidates: [.text(date.date.iso), .text(nearest.iso)])
    }
}
