/// Phrases that stand for something, found by their first character: a table has hundreds of them, and a line many places to look at.
struct PhraseTable<Key: Sendable>: Sendable {
    private struct Phrase: Sendable {
        let scalars: [Unicode.Scalar]
        let key: Key
        /// Its place in the table.
        let order: Int
    }

    private let byFirst: [Unicode.Scalar: [Phrase]]

    init(_ table: [(Key, [String])]) {
        var byFirst: [Unicode.Scalar: [Phrase]] = [:]
        var order = 0
        for (key, words) in table {
            for word in words {
                let scalars = Array(word.unicodeScalars)
                if let first = scalars.first { byFirst[first, default: []].append(Phrase(scalars: scalars, key: key, order: order)) }
                order += 1
            }
        }
        self.byFirst = byFirst
    }

    /// The longest phrase that begins at a position, and where it ends; of two as long, the first of the table.
    func longest(in text: FoldedText, at position: Int) -> (key: Key, end: Int)? {
        guard text.scalars.indices.contains(position) else { return nil }
        var best: Phrase?
        for phrase in byFirst[text.scalars[position]] ?? [] where phrase.scalars.count > best?.scalars.count ?? 0 {
            if Self.stands(phrase, in: text, at: position, before: text.count) { best = phrase }
        }
        return best.map { ($0.key, position + $0.scalars.count) }
    }

    /// The first of the table's phrases that stands anywhere in a range.
    func first(in text: FoldedText, _ range: Range<Int>) -> Key? {
        var best: Phrase?
        for position in range {
            for phrase in byFirst[text.scalars[position]] ?? [] where phrase.order < best?.order ?? .max {
                if Self.stands(phrase, in: text, at: position, before: range.upperBound) { best = phrase }
            }
        }
        return best?.key
    }

    private static func stands(_ phrase: Phrase, in text: FoldedText, at position: Int, before end: Int) -> Bool {
        position + phrase.scalars.count <= end
            && phrase.scalars.indices.allSatisfy { text.scalars[position + $0] == phrase.scalars[$0] }
    }
}
