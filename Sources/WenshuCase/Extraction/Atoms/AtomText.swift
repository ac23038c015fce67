/// A text as the atom scanners see it: Unicode scalars, addressed by their offset.
///
/// `folded` is as long as `scalars`: full-width ASCII is narrowed (`２０２１` → `2021`, `（` → `(`) and every blank becomes a
/// space, so that one grammar serves all ways of typing and every offset holds in both.
///
/// A class for the same reason as ``FoldedText``.
package final class AtomText: Sendable {
    /// The text as given.
    package let scalars: [Unicode.Scalar]
    /// The text that is compared with, scalar for scalar.
    package let folded: [Unicode.Scalar]
    /// White space that stood before each scalar and was taken out; empty where none was.
    private let gaps: [UInt8]
    private let sieve: WordSieve

    package convenience init(_ text: String) {
        self.init(scalars: Array(text.unicodeScalars))
    }

    package init(scalars: [Unicode.Scalar], gaps: [UInt8] = []) {
        self.scalars = scalars
        self.gaps = gaps
        folded = scalars.map(Self.fold)
        sieve = WordSieve(folded)
    }

    /// A line's folded text, position for position; its white space is gone already.
    package convenience init(_ text: FoldedText) {
        self.init(scalars: text.scalars, gaps: text.gaps)
    }

    /// A line's text with what stands before a position out of sight: the number in front of a paragraph is none of a date behind it.
    package convenience init(_ text: FoldedText, hidingBefore position: Int) {
        let blanks = [Unicode.Scalar](repeating: " ", count: position)
        self.init(scalars: blanks + text.scalars[position...], gaps: text.gaps)
    }

    /// Whether white space that was taken out stood before an offset: 4　9:00 is two numbers.
    package func hasGap(before offset: Int) -> Bool { gap(before: offset) > 0 }

    /// The width of the white space that was taken out before an offset; a full-width blank has two.
    func gap(before offset: Int) -> UInt8 {
        offset >= 0 && offset < gaps.count ? gaps[offset] : 0
    }

    /// Whether the scalar before an offset is a digit that runs on into it.
    func isDigit(before offset: Int) -> Bool { self[offset - 1].isDigit && !hasGap(before: offset) }

    package var count: Int { scalars.count }

    /// The folded scalar at an offset; U+0000 outside, so that looking around needs no bounds.
    package subscript(offset: Int) -> Unicode.Scalar {
        offset >= 0 && offset < folded.count ? folded[offset] : "\0"
    }

    /// The words as given.
    package func string(_ range: Range<Int>) -> String {
        String(scalars: scalars[range.clamped(to: 0..<count)])
    }

    /// The words as given, without any blanks.
    package func compact(_ range: Range<Int>) -> String {
        var out = String.UnicodeScalarView()
        for i in range.clamped(to: 0..<count) where folded[i] != " " { out.append(scalars[i]) }
        return String(out)
    }

    /// Whether the (folded) word stands at an offset.
    package func has(_ word: String, at offset: Int) -> Bool { folded.hold(word, at: offset) }

    /// Whether the (folded) word ends just before an offset.
    package func has(_ word: String, before offset: Int) -> Bool { folded.hold(word, before: offset) }

    /// The first of the words that stands at an offset, and where it ends. Longer words must come first.
    package func firstWord(of words: [String], at offset: Int) -> (index: Int, end: Int)? {
        for (index, word) in words.enumerated() where has(word, at: offset) {
            return (index, offset + word.unicodeScalars.count)
        }
        return nil
    }

    /// The first word of a list that ends just before an offset.
    package func firstWord(of words: [String], before offset: Int) -> (index: Int, start: Int)? {
        for (index, word) in words.enumerated() where has(word, before: offset) {
            return (index, offset - word.unicodeScalars.count)
        }
        return nil
    }

    /// The offset behind blanks.
    package func skipBlanks(_ offset: Int) -> Int {
        var i = offset
        while self[i] == " " { i += 1 }
        return i
    }

    /// The offset of the first blank of those that end before an offset.
    package func skipBlanksBack(_ offset: Int) -> Int {
        var i = offset
        while self[i - 1] == " " { i -= 1 }
        return i
    }

    /// The first place at or behind an offset where the word stands.
    package func find(_ word: String, from offset: Int = 0, to end: Int? = nil) -> Int? {
        guard let length = sieve.length(of: word) else { return nil }
        var i = max(0, offset)
        let limit = min(end ?? count, count) - length
        while i <= limit {
            if has(word, at: i) { return i }
            i += 1
        }
        return nil
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: " "
        default: scalar
        }
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { (0x30...0x39).contains(value) }
    var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    /// A Chinese character (the unified ideographs and 〇).
    var isHan: Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x20000...0x3FFFF).contains(value)
            || value == 0x3007
    }
}
