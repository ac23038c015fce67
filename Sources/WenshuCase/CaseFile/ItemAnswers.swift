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

/// Compares the recommended items with the measures of one document.
struct ItemMatcher {
    /// From here on the words count as an answer, and from here on as a hint: measured in `CaseItemTests`.
    static let similar = 0.22
    static let faint = 0.12
    /// What a clause is worth beside the whole item, and how near to its best item another one must come.
    private static let clauseWeight = 0.6
    private static let nearness = 0.8

    /// A text as its pairs and what each weighs: what many items or many measures say weighs less.
    private typealias Weighed = [(pair: TextLikeness.Pair, weight: Double)]

    /// Of each item the whole, then its clauses.
    private let items: [[Weighed]]
    /// Of each measure the items that it names, and its pairs.
    private let measures: [(named: [Int], pairs: Set<TextLikeness.Pair>)]

    init(_ items: [String], _ measures: [ReportedMeasure]) {
        let texts = items.map { item in
            let clauses = item.split { "，；。、：".contains($0) }.map { TextLikeness.pairs(String($0)) }.filter { $0.count >= 4 }
            return [TextLikeness.pairs(item)] + (clauses.count > 1 ? clauses : [])
        }
        self.measures = measures.map { measure in
            let texts = [measure.text.value] + measure.context
            return (Set(texts.flatMap(ItemReference.numbers)).sorted(), TextLikeness.pairs(texts.joined(separator: "。")))
        }
        var inItems: [TextLikeness.Pair: Int] = [:]
        var inMeasures: [TextLikeness.Pair: Int] = [:]
        for text in texts { for pair in text[0] { inItems[pair, default: 0] += 1 } }
        for measure in self.measures { for pair in measure.pairs { inMeasures[pair, default: 0] += 1 } }
        // In one order, so that the same documents give the same figures.
        self.items = texts.map { parts in
            parts.map { $0.sorted().map { ($0, 1 / Double((inItems[$0] ?? 1) * max(1, inMeasures[$0] ?? 1))) } }
        }
    }

    /// The items that a measure answers: those that it names; where it names none, those whose words are like.
    func answers(_ measure: Int) -> [(item: Int, by: ItemAnswer.Ground, likeness: Double)] {
        let named = measures[measure].named.filter { $0 <= items.count }
        if !named.isEmpty { return named.map { ($0 - 1, .named, 1) } }
        let likenesses = items.map { Self.likeness($0, measures[measure].pairs) }
        let best = likenesses.max() ?? 0
        return likenesses.enumerated().filter { $1 >= Self.faint && $1 >= best * Self.nearness }
            .map { ($0, $1 >= Self.similar ? .similar : .faint, $1) }
    }

    /// The share of an item, or of one of its clauses, that stands in the words.
    private static func likeness(_ item: [Weighed], _ words: Set<TextLikeness.Pair>) -> Double {
        item.enumerated().map { n, weighed in
            var (all, shared, count) = (0.0, 0.0, 0)
            for (pair, weight) in weighed {
                all += weight
                if words.contains(pair) {
                    shared += weight
                    count += 1
                }
            }
            // A single pair is chance.
            return count > 1 ? shared / all * (n == 0 ? 1 : clauseWeight) : 0
        }.max() ?? 0
    }
}
