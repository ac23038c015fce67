import WenshuBasics

/// Which recommended items are answered by which measures.
public struct ItemAnswer: Sendable, Hashable {
    /// The obligation, from 0.
    public var obligation: Int
    public var by: Ground
    /// How like the words are, 0 to 1; 1 where the item is named.
    public var likeness: Double

    public enum Ground: String, Sendable, Hashable, CaseIterable {
        /// The reply names the item: 第一项建议.
        case named
        /// The words are like.
        case similar
        /// The words are somewhat like: a person must say.
        case faint
    }
}

/// A recommended item and what answers it.
public struct AnsweredItem: Sendable {
    public let text: Stated<String>
    public let answers: [ItemAnswer]

    /// Whether a measure names the item or says the same.
    public var isAnswered: Bool { answers.contains { $0.by != .faint } }
}

/// Compares the recommended items with the measures.
struct ItemMatcher {
    /// From here on the words count as an answer, and from here on as a hint. Set by the pairs of `CaseItemTests`.
    static let similar = 0.3
    static let faint = 0.16

    private let items: [[Set<String>]]
    /// In how many items a pair stands.
    private var spread: [String: Int] = [:]

    init(_ items: [String]) {
        self.items = items.map { item in
            let clauses = item.split { "，；。、：".contains($0) }.map { TextLikeness.pairs(String($0)) }.filter { $0.count >= 4 }
            let whole = TextLikeness.pairs(item)
            return clauses.count > 1 ? [whole] + clauses : [whole]
        }
        for item in self.items {
            for pair in item[0] { spread[pair, default: 0] += 1 }
        }
    }

    /// The items that a measure answers, by number and by words.
    func answers(_ measure: ReportedMeasure) -> [(item: Int, by: ItemAnswer.Ground, likeness: Double)] {
        let named = ItemReference.numbers(in: measure.text.value) + measure.context.flatMap(ItemReference.numbers)
        let known = named.filter { (1...max(1, items.count)).contains($0) && !items.isEmpty }
        if !known.isEmpty { return Set(known).sorted().map { ($0 - 1, .named, 1) } }
        let words = TextLikeness.pairs(([measure.text.value] + measure.context).joined(separator: "。"))
        return items.indices.compactMap { item in
            let likeness = likeness(item, words)
            if likeness >= Self.similar { return (item, .similar, likeness) }
            return likeness >= Self.faint ? (item, .faint, likeness) : nil
        }
    }

    /// The share of an item, or of one of its clauses, that stands in the words; what few items say weighs more.
    private func likeness(_ item: Int, _ words: Set<String>) -> Double {
        items[item].enumerated().map { n, pairs in
            var (all, shared) = (0.0, 0.0)
            for pair in pairs {
                let weight = 1 / Double(spread[pair] ?? 1)
                all += weight
                if words.contains(pair) { shared += weight }
            }
            // A clause is short: more of it must be there.
            return all > 0 ? shared / all * (n == 0 ? 1 : 0.75) : 0
        }.max() ?? 0
    }
}
