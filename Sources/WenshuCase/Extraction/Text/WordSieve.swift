/// Which characters a text may hold, by their low bytes: most words that rules ask for hold one that the text has not,
/// and are not looked for.
struct WordSieve: Sendable, Hashable {
    private var bits = SIMD4<UInt64>()

    init(_ scalars: [Unicode.Scalar]) {
        for scalar in scalars { bits[Int(scalar.value >> 6 & 3)] |= 1 << UInt64(scalar.value & 63) }
    }

    func mayHold(_ scalar: Unicode.Scalar) -> Bool { mayHold(scalar.value) }

    private func mayHold(_ value: UInt32) -> Bool {
        bits[Int(value >> 6 & 3)] & 1 << UInt64(value & 63) != 0
    }

    /// How many scalars the word has; nothing where it cannot stand in the text, or is empty.
    func length(of word: String) -> Int? {
        word.withUTF8Bytes { utf8 in
            var count = 0
            var next = 0
            while next < utf8.count {
                guard mayHold([Unicode.Scalar].scalar(of: utf8, &next)) else { return nil }
                count += 1
            }
            return count > 0 ? count : nil
        }
    }
}
