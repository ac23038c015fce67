import WenshuDocument

/// The signature: names at the foot of the letter with the date under them or beside them.
enum SignatureFinder {
    struct Signature {
        var signers: [Span] = []
        var date: Span?
        var lines: Range<Int>?
    }

    /// The first signature behind the beginning of the body; an annex has none of its own that counts.
    static func find(_ lines: [Line], from start: Int) -> Signature {
        var dateOnly: Span?
        // A signature may be set in a table of its own; a table of data is none.
        var sizes: [Int: Int] = [:]
        for line in lines where !line.isBlank { if let cell = line.cell { sizes[cell.table, default: 0] += 1 } }
        for line in lines[min(start, lines.count)...] where !line.isBlank && !ClosingLines.isClosing(line) {
            let whole = withoutSeal(line.text, line.text.all)
            guard line.cell.map({ sizes[$0.table, default: 0] <= 8 }) ?? true else { continue }
            if let date = dateRange(line, whole) {
                let span = Span(line.index, date)
                let signers = date.lowerBound > 0 ? names(line, 0..<date.lowerBound) : nil
                if let signers, !signers.isEmpty {
                    // 甲局 above 乙局　2024年7月2日
                    let above = line.cell == nil ? signersAbove(lines, line.index, from: start) : []
                    return signature(above + signers, date: span, from: above.first?.line ?? line.index, to: line.index)
                }
                guard date.lowerBound == 0 || date.lowerBound > 0 && isDateBefore(line, date) || isDateLabel(line.text, 0..<date.lowerBound)
                else { continue }
                let above = signersAbove(lines, line.index, from: start)
                if !above.isEmpty { return signature(above, date: span, from: above[0].line, to: line.index) }
                if line.cell == nil, line.index > start { dateOnly = span }
            }
        }
        guard let date = dateOnly else { return Signature() }
        return Signature(signers: [], date: date, lines: date.line..<date.line + 1)
    }

    private static func signature(_ signers: [Span], date: Span, from: Int, to: Int) -> Signature {
        Signature(signers: signers, date: date, lines: min(from, to)..<max(from, to) + 1)
    }

    private static func dateRange(_ line: Line, _ range: Range<Int>) -> Range<Int>? {
        if LineForm.isDate(line.text, range) { return range }
        // Two signers, two dates side by side.
        let columns = OrganForm.columns(line.text, range)
        if columns.count > 1, columns.allSatisfy({ LineForm.isDate(line.text, $0) }), let last = columns.last { return last }
        return LineForm.closingDate(line.text, range)
    }

    private static func isDateBefore(_ line: Line, _ date: Range<Int>) -> Bool {
        OrganForm.columns(line.text, 0..<date.lowerBound).allSatisfy { LineForm.isDate(line.text, $0) }
    }

    private static func isDateLabel(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        ["日期：", "时间：", "成文日期：", "（"].contains { text.folded(range) == $0 }
    }

    /// The lines right above a date that are names and nothing else.
    private static func signersAbove(_ lines: [Line], _ date: Int, from start: Int) -> [Span] {
        var out: [Span] = []
        var i = date - 1
        while i >= start, date - i <= 12 {
            let line = lines[i]
            defer { i -= 1 }
            if line.isBlank { continue }
            // A small table of names and dates is a signature; otherwise both stand outside of tables.
            guard line.cell?.table == lines[date].cell?.table, line.label == nil, let found = names(line, line.text.all),
                !isAddresseeBelow(lines, i, from: start)
            else { break }
            out.insert(contentsOf: found, at: 0)
        }
        return out
    }

    /// 此致 above a name makes it the addressee.
    static func isAddresseeBelow(_ lines: [Line], _ i: Int, from start: Int) -> Bool {
        guard let above = lines[start..<i].last(where: { !$0.isBlank }) else { return false }
        return above.text.folded(above.text.all).hasPrefix("此致") || above.text.ends(with: "此致", before: above.text.count)
    }

    /// The names in a range of a line, without labels (申请人：) and notes about the seal.
    static func names(_ line: Line, _ range: Range<Int>) -> [Span]? {
        let text = line.text
        // 现函告你局。
        if text.ends(with: "。", before: range.upperBound) { return nil }
        var range = withoutSeal(text, range)
        if let colon = text.find("：", in: range) {
            let label = range.lowerBound..<colon.lowerBound
            guard Phrases.signerLabels.contains(where: { text.folded(label).hasPrefix($0) }) else { return nil }
            range = colon.upperBound..<range.upperBound
            range = withoutSeal(text, range)
            // 申请人：刁春生 邰玉梅
            let persons = OrganForm.columns(text, range).flatMap { text.pieces($0, closing: ["、", "，"]) }
            if persons.allSatisfy({ (2...4).contains($0.count) }) { return persons.map { Span(line.index, $0) } }
        }
        var out: [Span] = []
        for column in OrganForm.columns(text, range) {
            let name = withoutSeal(text, column)
            guard let names = OrganForm.names(text, name) else { return nil }
            out += names.map { Span(line.index, $0) }
        }
        return out.isEmpty ? nil : out
    }

    static func withoutSeal(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var range = text.trimmed(range)
        // （加盖公章）某局
        if text.has("（", at: range.lowerBound), let close = text.find("）", in: range), close.upperBound < range.upperBound,
            text.find(anyOf: ["盖章", "公章", "印章"], in: range.lowerBound..<close.upperBound) != nil
        {
            range = text.trimmed(close.upperBound..<range.upperBound)
        }
        var changed = true
        while changed {
            changed = false
            guard let last = range.last, "）]〕".unicodeScalars.contains(text[last]) else { break }
            for note in Phrases.sealNotes where text.ends(with: note, before: range.upperBound) && range.count > note.unicodeScalars.count {
                range = range.lowerBound..<range.upperBound - note.unicodeScalars.count
                changed = true
            }
            // （签名捺印）
            if range.count > 4, text[range.upperBound - 1] == "）", let open = text.findLast("（", in: range),
                open.lowerBound > range.lowerBound,
                text.find(anyOf: ["签", "章", "印"], in: open.upperBound..<range.upperBound) != nil
            {
                range = range.lowerBound..<open.lowerBound
                changed = true
            }
        }
        return range
    }
}
