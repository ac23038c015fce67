/// Pieces of words around a value, as hashes: what a ``LinearModel`` weighs.
///
/// Each piece is told apart by its role (before the value, in it, behind it, in its heading); figures count as 0 whatever they are.
package struct WordFeatures: Sendable {
    private var hashes: [UInt32] = []

    package init() {}

    /// A piece as it stands.
    package mutating func add(_ role: UInt32, _ piece: ArraySlice<Unicode.Scalar>) {
        var hash = Self.seed(role)
        for scalar in piece { hash = (hash ^ scalar.value) &* Self.prime }
        hashes.append(Self.finished(hash))
    }

    /// Two pieces with the edge between them.
    package mutating func add(_ role: UInt32, _ before: ArraySlice<Unicode.Scalar>, _ behind: ArraySlice<Unicode.Scalar>) {
        var hash = Self.seed(role)
        for scalar in before { hash = (hash ^ scalar.value) &* Self.prime }
        hash = (hash ^ 0x7C) &* Self.prime
        for scalar in behind { hash = (hash ^ scalar.value) &* Self.prime }
        hashes.append(Self.finished(hash))
    }

    /// Something that is so or not, or a number of few values.
    package mutating func add(_ role: UInt32, number: Int) {
        hashes.append(Self.finished((Self.seed(role) ^ UInt32(truncatingIfNeeded: number)) &* Self.prime))
    }

    /// All pieces of these lengths.
    package mutating func addPieces(_ role: UInt32, of words: ArraySlice<Unicode.Scalar>, lengths: ClosedRange<Int>) {
        for length in lengths where words.count >= length {
            for start in words.startIndex...(words.endIndex - length) { add(role &* 8 &+ UInt32(length), words[start..<start + length]) }
        }
    }

    /// Each hash once: a word that stands twice says no more than one that stands once.
    package var distinct: [UInt32] {
        var slots = [UInt32](repeating: 0, count: 2 << (UInt.bitWidth - hashes.count.leadingZeroBitCount))
        let mask = slots.count - 1
        var out: [UInt32] = []
        out.reserveCapacity(hashes.count)
        var holdsZero = false
        for hash in hashes {
            guard hash != 0 else {
                if !holdsZero { out.append(hash) }
                holdsZero = true
                continue
            }
            var slot = Int(hash) & mask
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
            guard slots[slot] == 0 else { continue }
            slots[slot] = hash
            out.append(hash)
        }
        return out
    }

    private static let prime: UInt32 = 16_777_619

    private static func seed(_ role: UInt32) -> UInt32 { (2_166_136_261 ^ role) &* prime }

    private static func finished(_ hash: UInt32) -> UInt32 {
        var hash = hash
        hash ^= hash >> 15
        hash = hash &* 0x2C1B_3C6D
        return hash ^ hash >> 13
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// The same with 0 for every figure.
    package var withoutFigures: ArraySlice<Unicode.Scalar> {
        var out: [Unicode.Scalar] = []
        out.reserveCapacity(count)
        for scalar in self {
            guard scalar.isDigit || scalar == "." && out.last == "0" else { out.append(scalar); continue }
            if out.last != "0" { out.append("0") }
        }
        return out[...]
    }
}
