import WenshuBasics

/// The day on which something was done: the date that goes with its verb.
enum EventDate {
    struct Event {
        /// Labels of a form or a line whose value is the date.
        var labels: [String] = []
        /// The verb, one of these words.
        var verbs: [String]
        /// The sentence holds one of these words too, where there are any.
        var also: [String] = []
        /// Right before the verb stands none of these: 拟, 将.
        var unless: [String] = ["拟", "将", "待", "如", "应当", "可以"]
    }

    static func find(_ context: FieldContext, _ rule: Rule, _ event: Event) -> Found? {
        if !event.labels.isEmpty {
            for passage in NamedPassages.find(context.structure, event.labels) {
                for span in passage.spans {
                    guard let place = context.atoms[span.line].dates.first(where: { span.range.overlaps($0.range) }) else { continue }
                    return DateValue.found(place.date, at: Span(span.line, place.range), by: Rule(rule.name + ".label", 0.95))
                }
            }
        }
        var found: [(place: DocumentAtoms.DatePlace, line: Int)] = []
        for index in context.structure.content {
            let text = context.lines[index].text
            for sentence in text.pieces(context.lines[index].body, closing: ["。", "；"]) {
                guard event.also.isEmpty || text.contains(anyOf: event.also, in: sentence),
                    let place = date(context, index, sentence, event)
                else { continue }
                found.append((place, index))
            }
        }
        guard let first = found.first, let value = DateValue.found(first.place.date, at: Span(first.line, first.place.range), by: rule)
        else {
            return nil
        }
        let dates = found.compactMap { $0.place.date?.date.iso }
        guard Set(dates).count > 1 else { return value }
        return value.doubted(
            Bilingual(zh: "文中有几个不同的日期", en: "Different dates are stated"), candidates: Set(dates).sorted().map { .text($0) })
    }

    /// The last date before the verb in its sentence, else the one right behind it.
    private static func date(_ context: FieldContext, _ line: Int, _ sentence: Range<Int>, _ event: Event) -> DocumentAtoms.DatePlace? {
        let text = context.lines[line].text
        let dates = context.atoms[line].dates.filter {
            sentence.overlaps($0.range) && !$0.atom.isAside && $0.date?.date.day != nil && $0.atom.bound != .asOf
        }
        for verb in event.verbs.flatMap({ text.findAll($0, in: sentence) }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let near = max(sentence.lowerBound, verb.lowerBound - 3)..<verb.lowerBound
            if text.contains(anyOf: event.unless, in: near) { continue }
            if let before = dates.last(where: { $0.range.upperBound <= verb.lowerBound }), before.atom.bound != .before { return before }
            if let behind = dates.first(where: { $0.range.lowerBound >= verb.upperBound && $0.range.lowerBound - verb.upperBound <= 16 }),
                !text.contains("，", in: verb.upperBound..<behind.range.lowerBound), behind.atom.bound == .none
            {
                return behind
            }
        }
        return nil
    }
}
