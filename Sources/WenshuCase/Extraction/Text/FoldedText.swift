/// A line's text in the form in which rules look at it, with a way back to the block's own words.
///
/// White space is taken out (``gaps`` remembers it, for padded names and columns), full-width letters and digits become
/// ASCII, and the forms of one punctuation mark become one: rules see `(` as `（`, `,` as `，` (but not inside a number),
/// `[2021]` stays apart from `〔2021〕`. One folded scalar stands for one source scalar, so positions map exactly.
///
/// A class, because lines and their texts are handed from rule to rule, and four arrays would be counted each time.
package final class FoldedText: Sendable {
    /// The block's text.
    package let source: [Unicode.Scalar]
    package let scalars: [Unicode.Scalar]
    /// The position in ``source`` of each folded scalar.
    package let origins: [Int]
    /// How much white space stood before each scalar: 1 for a blank, 2 for a full-width blank, 8 for a tab; at most 255.
    package let gaps: [UInt8]
    let sieve: WordSieve

    /// The fold of a part of a block's text.
    package init(_ source: [Unicode.Scalar], in range: Range<Int>) {
        self.source = source
        var scalars: [Unicode.Scalar] = []
        var origins: [Int] = []
        var gaps: [UInt8] = []
        scalars.reserveCapacity(range.count)
        origins.reserveCapacity(range.count)
        gaps.reserveCapacity(range.count)
        var gap = 0
        for i in range {
            let width = Self.blankWidth(source[i])
            guard width == nil else { gap = min(255, gap + (width ?? 0)); continue }
            var before = i > range.lowerBound ? source[i - 1] : nil
            var after = i + 1 < range.upperBound ? source[i + 1] : nil
            // 143 ,700元: a stray blank before the comma of a number.
            if before == " ", i - 1 > range.lowerBound, Self.isThousand(source, behind: i, range.upperBound) { before = source[i - 2] }
            // 2 , 047 , 600 元, 3 , 0 0 0 元, as a scan leaves it
            if before == " ", after == " ", Self.isSpacedThousand(source, around: i, range) {
                (before, after) = (source[i - 2], source[i + 2])
            }
            scalars.append(Self.fold(source[i], before: before, after: after))
            origins.append(i)
            gaps.append(UInt8(gap))
            gap = 0
        }
        self.scalars = scalars
        sieve = WordSieve(scalars)
        self.origins = origins
        self.gaps = gaps
    }

    package convenience init(_ text: String) {
        let source = Array(text.unicodeScalars)
        self.init(source, in: 0..<source.count)
    }

    package var count: Int { scalars.count }
    package var isEmpty: Bool { scalars.isEmpty }
    package var all: Range<Int> { 0..<scalars.count }
    package subscript(i: Int) -> Unicode.Scalar { scalars[i] }

    /// The place in the block's text of a range of folded scalars.
    package func sourceRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= origins.count else {
            let at = range.lowerBound < origins.count ? origins[range.lowerBound] : source.count
            return at..<at
        }
        return origins[range.lowerBound]..<origins[range.upperBound - 1] + 1
    }

    /// The folded words, for comparing.
    package func folded(_ range: Range<Int>) -> String {
        String(scalars: scalars[range])
    }

    /// The document's own words: white space between Chinese characters taken out, elsewhere one blank.
    package func words(_ range: Range<Int>) -> String {
        var out: [Unicode.Scalar] = []
        out.reserveCapacity(range.count)
        for i in range {
            if i > range.lowerBound, gaps[i] > 0, !Self.joins(source[origins[i - 1]], source[origins[i]]) { out.append(" ") }
            out.append(source[origins[i]])
        }
        return String(scalars: out)
    }

    package func words() -> String { words(all) }

    /// Whether white space between two scalars means nothing: only between two Latin letters or digits does it part words.
    private static func joins(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        !(isWordLike(a) && isWordLike(b))
    }

    private static func isWordLike(_ s: Unicode.Scalar) -> Bool {
        s.value < 0x2E80 && (s.properties.isAlphabetic || ("0"..."9").contains(s))
    }
}
