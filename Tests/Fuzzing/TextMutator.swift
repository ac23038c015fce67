/// Changes text by lines and signs, so that what comes out is still UTF-8 and reads much like a letter.
struct TextMutator {
    private var dice: Dice

    init(seed: UInt64) { dice = Dice(seed: seed) }

    /// Decided at random for each mutation.
    var wantsWords: Bool {
        mutating get { dice.below(4) != 0 }
    }

    mutating func mutated(_ bytes: [UInt8], snippets: [String]) -> [UInt8] {
        let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let changed = dice.below(3) == 0 ? lines(text) : signs(text, snippets: snippets)
        var out = String.UnicodeScalarView()
        out.append(contentsOf: changed)
        return Array(String(out).utf8)
    }

    private mutating func lines(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let (one, other) = (dice.below(lines.count), dice.below(lines.count))
        switch dice.below(4) {
        case 0: lines.remove(at: one)
        case 1: lines.insert(lines[one], at: other)
        case 2: lines.swapAt(one, other)
        default: lines.insert(lines[one] + lines[other], at: one)
        }
        return Array(lines.joined(separator: ["\n"]))
    }

    private mutating func signs(_ text: [Unicode.Scalar], snippets: [String]) -> [Unicode.Scalar] {
        guard !text.isEmpty else { return Array((snippets.first ?? "x").unicodeScalars) }
        let start = dice.below(text.count)
        let end = min(text.count, start + 1 + dice.below(dice.below(4) == 0 ? 60 : 6))
        let at = dice.below(text.count)
        switch dice.below(5) {
        case 0: return Array(text[..<start] + text[end...])
        case 1: return Array(text[..<at] + text[start..<end] + text[at...])
        case 2: return Array(text[..<start] + text[at..<min(text.count, at + end - start)] + text[end...])
        case 3: return text[..<at] + Array(repeating: text[at], count: 1 + dice.below(30)) + text[at...]
        default:
            guard !snippets.isEmpty else { return text }
            return text[..<at] + Array(snippets[dice.below(snippets.count)].unicodeScalars) + text[at...]
        }
    }
}
