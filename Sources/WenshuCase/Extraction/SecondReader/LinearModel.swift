/// A weight for each of the pieces of words that ``WordFeatures`` hashes, learnt from labelled documents.
package struct LinearModel: Sendable {
    /// A power of two of them.
    private let weights: [Int8]
    private let scale: Float
    private let bias: Float

    /// - Parameter bias: what speaks for yes before anything is known.
    package init(weights: [Float], bias: Float) {
        let largest = weights.reduce(0) { max($0, abs($1)) }
        scale = max(largest, .leastNormalMagnitude) / Float(Self.most)
        let scale = scale
        self.weights = weights.map { Int8(($0 / scale).rounded()) }
        self.bias = bias
    }

    /// Reads what ``written`` made.
    package init(written: String) {
        let bytes = Array(written.utf8)
        let headEnd = bytes.firstIndex(of: Self.lineBreak) ?? bytes.count
        let head = String(decoding: bytes[..<headEnd], as: UTF8.self).split(separator: " ").compactMap { Float($0) }
        var weights: [Int8] = []
        weights.reserveCapacity(bytes.count)
        for byte in bytes[headEnd...] where byte != Self.lineBreak { weights.append(Int8(bitPattern: byte) - Self.zero) }
        precondition(head.count == 2 && weights.count.nonzeroBitCount == 1, "the weights that ship are whole")
        (bias, scale) = (head[0], head[1])
        self.weights = weights
    }

    /// Bias and scale in a line, then a character for each weight.
    package var written: String {
        var out = "\(bias) \(scale)\n"
        for start in stride(from: 0, to: weights.count, by: Self.lineLength) {
            let line = weights[start..<min(start + Self.lineLength, weights.count)]
            out += String(decoding: line.map { UInt8(bitPattern: $0 + Self.zero) }, as: UTF8.self) + "\n"
        }
        return out
    }

    /// The logarithm of the odds that the answer is yes: 0 where either is as likely, 3 for twenty to one.
    package func odds(_ features: WordFeatures) -> Float {
        let mask = weights.count - 1
        let sum = features.distinct.reduce(0) { $0 + Int(weights[Int($1) & mask]) }
        return bias + scale * Float(sum)
    }

    /// The weights fit into the printable characters from 0 to o.
    private static let most = 31
    private static let zero: Int8 = 0x50
    private static let lineLength = 128
    private static let lineBreak = UInt8(ascii: "\n")
}
