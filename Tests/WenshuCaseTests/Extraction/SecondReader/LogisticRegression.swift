import Foundation
import WenshuCase

/// Learns weights from examples: logistic regression with steps that grow smaller where much was learnt (AdaGrad), the same each time.
enum LogisticRegression {
    /// - Parameter bits: the number of weights, as a power of two.
    static func learn(_ examples: [LearningExample], bits: Int) -> LinearModel {
        let mask = (1 << bits) - 1
        var weights = [Float](repeating: 0, count: 1 << bits)
        var steps = [Float](repeating: 1e-3, count: 1 << bits)
        var (bias, biasStep) = (Float(0), Float(1e-3))
        var random = Shuffle()
        var order = Array(examples.indices)
        weights.withUnsafeMutableBufferPointer { weights in
            steps.withUnsafeMutableBufferPointer { steps in
                for _ in 0..<rounds {
                    random.shuffle(&order)
                    for n in order {
                        let example = examples[n]
                        example.features.withUnsafeBufferPointer { features in
                            var sum = bias
                            var i = 0
                            while i < features.count { sum += weights[Int(features[i]) & mask]; i += 1 }
                            let error = (example.answer ? 1 : 0) - 1 / (1 + exp(-sum))
                            biasStep += error * error
                            bias += rate * error / biasStep.squareRoot()
                            i = 0
                            while i < features.count {
                                let at = Int(features[i]) & mask
                                let slope = error - decay * weights[at]
                                steps[at] += slope * slope
                                weights[at] += rate * slope / steps[at].squareRoot()
                                i += 1
                            }
                        }
                    }
                }
            }
        }
        return LinearModel(weights: weights, bias: bias)
    }

    private static let rounds = 10
    private static let rate: Float = 0.05
    private static let decay: Float = 2e-4
}

/// The same order each time.
private struct Shuffle {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func shuffle(_ items: inout [Int]) {
        guard items.count > 1 else { return }
        for i in stride(from: items.count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            items.swapAt(i, Int((state >> 33) % UInt64(i + 1)))
        }
    }
}
