/// Phrases that stand for something, found by their first character: a table has hundreds of them, and a line many places to look at.
struct PhraseTable<Key: Sendable>: Sendable {
    private struct Phrase: Sendable {
        let scalars: [Unicode.Scalar]
        let key: Key
        /// Its place in the table.
        let order: Int
    }

    /// By the low byte of the first character, in which Chinese characters differ most.
    private let buckets: [[Phrase]]

    init(_ table: [(Key, [String])]) {
        var buckets = [[Phrase]](repeating: [], count: 256)
        var order = 0
        for (key, words) in table {
            for word in words {
                let scalars = Array(word.unicodeScalars)
                if let first = scalars.first { buckets[Int(first.value & 0xFF)].append(Phrase(scalars: scalars, key: key, order: order)) }
                order += 1
            }
        }
        self.buckets = buckets
    }

    /// The longest phrase that begins at a position, and where it ends; of two as long, the first of the table.
    func longest(in scalars: [Unicode.Scalar], at position: Int) -> (key: Key, end: Int)? {
        best(in: scalars, at: position) { $0.scalars.count > $1.scalars.count }.map { ($0.key, position + $0.scalars.count) }
    }

    /// Whether any phrase begins at a position and ends where it may.
    func begins(in scalars: [Unicode.Scalar], at position: Int, where mayEnd: (Int) -> Bool) -> Bool {
        first(in: scalars, at: position, where: mayEnd) != nil
    }

    /// The first of the table's phrases that begins at a position and ends where it may, and where it ends.
    func first(
        in scalars: [Unicode.Scalar], at position: Int, where mayEnd: (Int) -> Bool = { _ in true }
    ) -> (key: Key, end: Int)? {
        guard scalars.indices.contains(position) else { return nil }
        // A bucket keeps the order of the table.
        for phrase in buckets[Int(scalars[position].value & 0xFF)]
        where Self.stands(phrase, in: scalars, at: position, before: scalars.count) && mayEnd(position + phrase.scalars.count) {
            return (phrase.key, position + phrase.scalars.count)
        }
        return nil
    }

    private func best(in scalars: [Unicode.Scalar], at position: Int, _ isBetter: (Phrase, Phrase) -> Bool) -> Phrase? {
        guard scalars.indices.contains(position) else { return nil }
        var best: Phrase?
        for phrase in buckets[Int(scalars[position].value & 0xFF)]
        where Self.stands(phrase, in: scalars, at: position, before: scalars.count) {
            if best.map({ isBetter(phrase, $0) }) ?? true { best = phrase }
        }
        return best
    }

    /// The first of the table's phrases that stands anywhere in a range.
    func first(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Key? {
        var best: Phrase?
        for position in range {
            for phrase in buckets[Int(scalars[position].value & 0xFF)] where phrase.order < best?.order ?? .max {
                if Self.stands(phrase, in: scalars, at: position, before: range.upperBound) { best = phrase }
            }
        }
        return best?.key
    }

    /// The last place of each phrase that stands in a range, in the order of the table.
    func lastPlaces(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
        var places: [(order: Int, range: Range<Int>)] = []
        for position in range.reversed() {
            for phrase in buckets[Int(scalars[position].value & 0xFF)]
            where Self.stands(phrase, in: scalars, at: position, before: range.upperBound)
                && !places.contains(where: { $0.order == phrase.order })
            {
                places.append((phrase.order, position..<position + phrase.scalars.count))
            }
        }
        return places.sorted { $0.order < $1.order }.map(\.range)
    }

    /// The phrase that ends last in a text, and of those that end there the longest; of two as long, the first of the table.
    func last(in text: FoldedText) -> (key: Key, end: Int)? {
        var best: (phrase: Phrase, end: Int)?
        for position in text.all {
            for phrase in buckets[Int(text.scalars[position].value & 0xFF)]
            where Self.stands(phrase, in: text.scalars, at: position, before: text.count) {
                let end = position + phrase.scalars.count
                if let best, (best.end, best.phrase.scalars.count, -best.phrase.order) > (end, phrase.scalars.count, -phrase.order) {
                    continue
                }
                best = (phrase, end)
            }
        }
        return best.map { ($0.phrase.key, $0.end) }
    }

    private static func stands(_ phrase: Phrase, in scalars: [Unicode.Scalar], at position: Int, before end: Int) -> Bool {
        position + phrase.scalars.count <= end
            && phrase.scalars.indices.allSatisfy { scalars[position + $0] == phrase.scalars[$0] }
    }
}

extension PhraseTable<String> {
    /// Words that stand for themselves.
    init(words: [String]) { self.init(words.map { ($0, [$0]) }) }
}
