/// Looking for words in folded text. Positions are those of folded scalars.
extension FoldedText {
    package func has(_ word: String, at position: Int) -> Bool { scalars.hold(word, at: position) }

    package func ends(with word: String, before end: Int) -> Bool { scalars.hold(word, before: end) }

    /// The first place of a word in a range.
    package func find(_ word: String, in range: Range<Int>) -> Range<Int>? {
        guard let length = sieve.length(of: word), let first = word.unicodeScalars.first, range.count >= length else { return nil }
        for i in range.lowerBound...(range.upperBound - length) where scalars[i] == first && has(word, at: i) {
            return i..<i + length
        }
        return nil
    }

    package func find(_ word: String) -> Range<Int>? { find(word, in: all) }

    /// The first place of any of the words; of two at one place the longer.
    package func find(anyOf words: [String], in range: Range<Int>) -> (word: String, range: Range<Int>)? {
        var best: (word: String, range: Range<Int>)?
        for word in words {
            guard let found = find(word, in: range) else { continue }
            if let b = best,
                (b.range.lowerBound, -b.range.count) <= (found.lowerBound, -found.count)
            {
                continue
            }
            best = (word, found)
        }
        return best
    }

    package func find(anyOf words: [String]) -> (word: String, range: Range<Int>)? { find(anyOf: words, in: all) }

    /// The last place of a word in a range.
    package func findLast(_ word: String, in range: Range<Int>) -> Range<Int>? {
        guard let length = sieve.length(of: word), let first = word.unicodeScalars.first, range.count >= length else { return nil }
        for i in (range.lowerBound...(range.upperBound - length)).reversed() where scalars[i] == first && has(word, at: i) {
            return i..<i + length
        }
        return nil
    }

    package func findAll(_ word: String, in range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var rest = range
        while let found = find(word, in: rest) {
            out.append(found)
            rest = found.upperBound..<range.upperBound
        }
        return out
    }

    package func contains(_ word: String) -> Bool { find(word) != nil }
    package func contains(anyOf words: [String]) -> Bool { words.contains { find($0) != nil } }
    package func contains(anyOf words: [String], in range: Range<Int>) -> Bool { words.contains { find($0, in: range) != nil } }
    package func starts(with word: String) -> Bool { has(word, at: 0) }
    package func starts(withAnyOf words: [String]) -> String? { words.first { has($0, at: 0) } }

    /// The parts of a range between scalars for which `isBreak` is true.
    package func split(_ range: Range<Int>, at isBreak: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = range.lowerBound
        for i in range where isBreak(scalars[i]) {
            if i > start { out.append(start..<i) }
            start = i + 1
        }
        if start < range.upperBound { out.append(start..<range.upperBound) }
        return out
    }

    /// The sentences of a range, without their closing marks; marks inside brackets and quotations end none.
    package func sentences(_ range: Range<Int>) -> [Range<Int>] { pieces(range, closing: ["。", "！", "？", "；"]) }

    /// The parts of a range at marks that stand outside brackets and quotations.
    ///
    /// - Parameter closing: marks, no Chinese characters.
    package func pieces(_ range: Range<Int>, closing: [Unicode.Scalar]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        // Most scalars are Chinese characters, and no marks.
        for i in range where !(0x4E00...0x9FFF).contains(scalars[i].value) {
            switch scalars[i] {
            case "（", "《", "〔": depth += 1
            case "）", "》", "〕": depth = max(0, depth - 1)
            case let s where depth == 0 && closing.contains(s):
                if i > start { out.append(start..<i) }
                start = i + 1
            default: break
            }
        }
        if start < range.upperBound { out.append(start..<range.upperBound) }
        return out
    }

    /// The clause in which a range stands: between ， ； 。 ！.
    package func clause(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, !Self.clauseMarks.contains(scalars[start - 1]) { start -= 1 }
        return start..<clause(behind: range).upperBound
    }

    /// The clause around a range, no further than a distance to either side.
    package func clause(around range: Range<Int>, within distance: Int) -> Range<Int> {
        let floor = max(0, range.lowerBound - distance)
        let ceiling = min(count, range.upperBound + distance)
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > floor, !Self.clauseMarks.contains(scalars[start - 1]) { start -= 1 }
        while end < ceiling, !Self.clauseMarks.contains(scalars[end]) { end += 1 }
        return start..<end
    }

    /// What stands behind a range in its clause.
    package func clause(behind range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end < count, !Self.clauseMarks.contains(scalars[end]) { end += 1 }
        return range.upperBound..<end
    }

    private static let clauseMarks: [Unicode.Scalar] = ["，", "；", "。", "！"]

    /// The range without closing punctuation.
    package func trimmed(_ range: Range<Int>, of marks: [Unicode.Scalar] = ["。", "；", "，", "、", "：", "."]) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, marks.contains(scalars[end - 1]) { end -= 1 }
        var start = range.lowerBound
        while start < end, marks.contains(scalars[start]) { start += 1 }
        return start..<end
    }
}
