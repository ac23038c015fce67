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
        /// The words of several measures together are like.
        case together
        /// The words are somewhat like: a person must say.
        case faint
    }
}

/// A recommended item and what answers it.
public struct AnsweredItem: Sendable {
    public let text: Stated<String>
    public let answers: [ItemAnswer]
    /// Where no measure is clear: passages outside of measures that name the item or say the same.
    public let passages: [Stated<String>]

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
    /// Of each measure the items that it answers: those that it names; where it names none, those whose words are like.
    private(set) var answers: [[(item: Int, by: ItemAnswer.Ground, likeness: Double)]] = []

    /// - Parameter measures: the words of each, and what stands around it.
    init(_ items: [String], _ measures: [[String]]) {
        let texts = items.map { item in
            let clauses = item.split { "，；。、：".contains($0) }.map { TextLikeness.pairs(String($0)) }.filter { $0.count >= 4 }
            return [TextLikeness.pairs(item)] + (clauses.count > 1 ? clauses : [])
        }
        let said = measures.map { texts in
            (named: Set(texts.flatMap(ItemReference.numbers)).sorted(), pairs: TextLikeness.pairs(texts.joined(separator: "。")))
        }
        var inItems: [TextLikeness.Pair: Int] = [:]
        var inMeasures: [TextLikeness.Pair: Int] = [:]
        for text in texts { for pair in text[0] { inItems[pair, default: 0] += 1 } }
        for measure in said { for pair in measure.pairs { inMeasures[pair, default: 0] += 1 } }
        // In one order, so that the same documents give the same figures.
        self.items = texts.map { parts in
            parts.map { $0.sorted().map { ($0, 1 / Double((inItems[$0] ?? 1) * max(1, inMeasures[$0] ?? 1))) } }
        }
        answers = said.map { answers(named: $0.named, $0.pairs) }
        join(said.map(\.pairs))
    }

    private func answers(named: [Int], _ pairs: Set<TextLikeness.Pair>) -> [(item: Int, by: ItemAnswer.Ground, likeness: Double)] {
        let named = named.filter { $0 <= items.count }
        if !named.isEmpty { return named.map { ($0 - 1, .named, 1) } }
        let likenesses = items.map { Self.likeness($0, pairs) }
        let best = likenesses.max() ?? 0
        return likenesses.enumerated().filter { $1 >= Self.faint && $1 >= best * Self.nearness }
            .map { ($0, $1 >= Self.similar ? .similar : .faint, $1) }
    }

    /// Several faint answers to an item that together have its words are one.
    private mutating func join(_ pairs: [Set<TextLikeness.Pair>]) {
        for item in items.indices {
            let places = answers.enumerated().flatMap { measure, found in
                found.indices.filter { found[$0].item == item }.map { (measure: measure, at: $0) }
            }
            let faint = places.filter { answers[$0.measure][$0.at].by == .faint }
            guard faint.count > 1, faint.count == places.count else { continue }
            let words = faint.reduce(into: Set<TextLikeness.Pair>()) { $0.formUnion(pairs[$1.measure]) }
            guard Self.likeness([items[item][0]], words) >= Self.similar else { continue }
            for place in faint { answers[place.measure][place.at].by = .together }
        }
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
