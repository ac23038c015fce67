/// What the second reader looks at.
extension SecondReader {
    /// Of a paragraph that says what is done: its words, how its clauses begin and end, its headings.
    package func passage(_ spans: [Span]) -> WordFeatures {
        var features = WordFeatures()
        var words: [Unicode.Scalar] = []
        for span in spans { words += structure.text[span.line].text.scalars[span.range] }
        let plain = words[...].withoutFigures
        features.addPieces(1, of: plain, lengths: 1...3)
        let clauses = plain.split(whereSeparator: Self.clauseMarks.contains)
        if let first = clauses.first { features.addPieces(2, of: "^".unicodeScalars + first.prefix(6), lengths: 2...3) }
        for clause in clauses {
            features.add(3, clause.prefix(2))
            features.add(4, clause.suffix(2))
        }
        if let last = clauses.last { features.addPieces(5, of: last.suffix(8) + "$".unicodeScalars, lengths: 1...3) }
        features.addPieces(6, of: heading(spans.first?.line), lengths: 1...3)
        features.add(7, number: kind == .agencyReply ? 1 : 0)
        features.add(8, number: spans.first.flatMap { structure.text[$0.line].cell } == nil ? 0 : 1)
        features.add(9, number: min(8, words.count / 20))
        return features
    }

    /// Of a measure, with the cell that says how far it is, its limit, and how far its neighbours are.
    func status(of measure: [Span], at stated: [Span], _ around: MeasureProgress.Around) -> WordFeatures {
        var features = passage(measure)
        features.add(23, number: around.limit)
        features.add(24, number: around.before)
        features.add(25, number: around.behind)
        features.add(26, number: around.before * 4 + around.behind)
        if let cell = stated.first, !measure.contains(cell) {
            features.addPieces(22, of: structure.text[cell.line].text.scalars[cell.range].withoutFigures, lengths: 1...3)
        }
        return features
    }

    /// Of a figure, a date or a law: what stands before and behind it, its sentence, its headings.
    package func surroundings(_ span: Span) -> WordFeatures {
        var features = WordFeatures()
        let text = structure.text[span.line].text
        let before = text.scalars[max(0, span.range.lowerBound - 30)..<span.range.lowerBound].withoutFigures
        let behind = text.scalars[span.range.upperBound..<min(text.count, span.range.upperBound + 16)].withoutFigures
        let value = text.scalars[span.range].withoutFigures
        features.addPieces(10, of: "^".unicodeScalars + before.suffix(14), lengths: 1...3)
        features.addPieces(11, of: before.dropLast(min(14, before.count)), lengths: 2...2)
        features.addPieces(12, of: behind.prefix(10) + "$".unicodeScalars, lengths: 1...3)
        features.addPieces(13, of: value, lengths: 1...3)
        for length in 1...3 {
            features.add(14, before.suffix(length))
            features.add(15, behind.prefix(length))
            features.add(16, value.prefix(length))
            features.add(17, value.suffix(length))
        }
        features.addPieces(18, of: text.scalars[Self.sentence(text, span.range)].withoutFigures, lengths: 2...2)
        features.addPieces(19, of: heading(span.line), lengths: 1...2)
        features.add(20, number: structure.text[span.line].cell == nil ? 0 : 1)
        features.add(21, number: structure.text.lines.isEmpty ? 0 : 8 * span.line / structure.text.lines.count)
        return features
    }

    /// Of a name or number: its own words, and the edges at which it was cut out of the text.
    package func edges(_ span: Span, group: EdgeGroup, field: String) -> WordFeatures {
        var features = WordFeatures()
        let text = structure.text[span.line].text
        let before = "^".unicodeScalars + text.scalars[max(0, span.range.lowerBound - 6)..<span.range.lowerBound].withoutFigures
        let behind = text.scalars[span.range.upperBound..<min(text.count, span.range.upperBound + 6)].withoutFigures + "$".unicodeScalars
        let value = text.scalars[span.range].withoutFigures
        let base = UInt32(group.rawValue) * 256
        let own = field.unicodeScalars.reduce(UInt32(7)) { ($0 ^ $1.value) &* 16_777_619 } << 16
        for outer in 0...3 {
            for inner in 0...3 where (1...5).contains(outer + inner) {
                let role = UInt32(32 + outer * 4 + inner)
                features.add(base + role, before.suffix(outer), value.prefix(inner))
                features.add(base + role + 32, value.suffix(inner), behind.prefix(outer))
                guard outer == 0 || inner == 0 else { continue }
                features.add(own ^ role, before.suffix(outer), value.prefix(inner))
                features.add(own ^ (role + 32), value.suffix(inner), behind.prefix(outer))
            }
        }
        features.addPieces(base + 1, of: "<".unicodeScalars + value + ">".unicodeScalars, lengths: 2...3)
        features.add(base + 31, number: min(12, value.count))
        return features
    }

    /// The sentence around a place, no further than 100 characters from it: a line may be one sentence of a million.
    private static func sentence(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        let floor = max(0, range.lowerBound - 100)
        let ceiling = min(text.count, range.upperBound + 100)
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > floor, !sentenceMarks.contains(text[start - 1]) { start -= 1 }
        while end < ceiling, !sentenceMarks.contains(text[end]) { end += 1 }
        return start..<end
    }

    /// The label beside a form's cell and the headings above a line, the nearest first.
    private func heading(_ line: Int?) -> ArraySlice<Unicode.Scalar> {
        var out: [Unicode.Scalar] = []
        if let label = line.flatMap({ structure.form.label(ofLine: $0) }) { out += label.unicodeScalars + "/".unicodeScalars }
        var section = line.flatMap { structure.sections.sectionOfLine[$0] }
        while let open = section {
            out += structure.sections.all[open].title.unicodeScalars + "/".unicodeScalars
            section = structure.sections.all[open].parent
        }
        return out[...].withoutFigures
    }

    private static let sentenceMarks = ScalarSet("。；！？".unicodeScalars)
    private static let clauseMarks = ScalarSet("，；。：".unicodeScalars)
}

extension String.UnicodeScalarView {
    fileprivate static func + (a: Self, b: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> { (Array(a) + b)[...] }
    fileprivate static func + (a: ArraySlice<Unicode.Scalar>, b: Self) -> ArraySlice<Unicode.Scalar> { (a + Array(b))[...] }
}
