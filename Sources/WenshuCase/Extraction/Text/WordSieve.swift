/// Which characters a text may hold, by their low bytes: most words that rules ask for hold one that the text has not,
/// and are not looked for.
struct WordSieve: Sendable, Hashable {
    private var bits = SIMD4<UInt64>()

    init(_ scalars: [Unicode.Scalar]) {
        for scalar in scalars { bits[Int(scalar.value >> 6 & 3)] |= 1 << UInt64(scalar.value & 63) }
    }

    func mayHold(_ scalar: Unicode.Scalar) -> Bool {
        bits[Int(scalar.value >> 6 & 3)] & 1 << UInt64(scalar.value & 63) != 0
    }

    /// How many scalars the word has; nothing where it cannot stand in the text, or is empty.
    func length(of word: String) -> Int? {
        var count = 0
        for scalar in word.unicodeScalars {
            guard mayHold(scalar) else { return nil }
            count += 1
        }
        return count > 0 ? count : nil
    }
}
