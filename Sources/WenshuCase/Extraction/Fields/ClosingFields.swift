import WenshuBasics

/// What stands at the foot: copies, attachments, contact, printing.
enum ClosingFields {
    static func read(_ structure: DocumentStructure) -> [String: Found] {
        var found: [String: Found] = [:]
        found["copyTo"] =
            list(structure, labels: copyLabels, by: Rule("copyTo.label", 0.97))
            ?? structure.form.names(Phrases.copies + ["抄送单位", "抄送机关"], structure.text, by: Rule("copyTo.form", 0.95))
        found["attachments"] = AttachmentsField.read(structure)
        found["contact"] = ContactField.read(structure)
        if let line = printingLine(structure) {
            found["printedBy"] = printedBy(structure, line)
            found["printedOn"] = printedOn(structure, line)
        }
        found["copies"] = copies(structure)
        return found
    }

    // MARK: Copies and distribution

    /// The names behind a label of the closing lines, with the lines that go on with them.
    static func list(_ structure: DocumentStructure, labels: PhraseTable<String>, by rule: Rule) -> Found? {
        let lines = structure.text.lines
        var found: [Found] = []
        for line in lines[structure.zones.body.lowerBound...] where !line.isBlank {
            let ranges = labelled(line.text, labels)
            guard !ranges.isEmpty else { continue }
            for range in ranges { found += NameList.found(structure.text, line.index, range, by: rule) }
            guard ranges.last?.upperBound == line.text.count else { continue }
            for next in lines[(line.index + 1)...] where !next.isBlank {
                guard !structure.zones.signers.contains(where: { $0.line == next.index }), continues(next, after: lines[next.index - 1])
                else { break }
                found += NameList.found(structure.text, next.index, next.text.all, by: rule)
            }
        }
        return Found.list(found, by: rule)
    }

    private static let allLabels = PhraseTable(words: Phrases.copies + Phrases.distribution + ["印发机关"])
    static let distributionLabels = PhraseTable(words: Phrases.distribution)
    private static let copyLabels = PhraseTable(words: Phrases.copies)

    /// What stands behind the labels of a line, up to the next one: 抄报：甲　　抄送：乙.
    private static func labelled(_ text: FoldedText, _ labels: PhraseTable<String>) -> [Range<Int>] {
        guard labelEnd(text, allLabels, at: 0) != nil else { return [] }
        let starts = text.all.filter { $0 == 0 || text.gaps[$0] > 0 || "；。".unicodeScalars.contains(text[$0 - 1]) }
        var all: [(start: Int, end: Int)] = []
        for start in starts where all.last.map({ $0.end <= start }) ?? true {
            if let end = labelEnd(text, allLabels, at: start) { all.append((start, end)) }
        }
        return all.indices.compactMap { i in
            guard labelEnd(text, labels, at: all[i].start) != nil else { return nil }
            return all[i].end..<(i + 1 < all.count ? all[i + 1].start : text.count)
        }
    }

    private static func labelEnd(_ text: FoldedText, _ labels: PhraseTable<String>, at start: Int) -> Int? {
        var colon = start
        let label = labels.first(in: text.scalars, at: start) { end in
            colon = end
            for more in ["机关", "单位"] where text.has(more, at: colon) { colon += more.unicodeScalars.count }
            return text.has("：", at: colon)
        }
        return label.map { _ in colon + 1 }
    }

    /// A line of names below the label's line: it ends the list of the one above, which had no full stop.
    private static func continues(_ line: Line, after above: Line) -> Bool {
        guard line.label == nil, !ClosingLines.isClosing(line), line.cell == above.cell, line.text.count <= 80 else { return false }
        let isIndented = (line.text.gaps.first ?? 0) > 0
        // A list in three lines may end each of them with a full stop.
        let endsList = line.text.ends(with: "。", before: line.text.count)
        guard isIndented || endsList || !above.text.ends(with: "。", before: above.text.count) else { return false }
        let pieces = line.text.pieces(line.text.all, closing: ["，", "；", "。", "、"])
        return pieces.allSatisfy { OrganForm.isName(line.text, $0) || isClass(line.text, $0) }
    }

    /// 各人民团体, 国务院各部门驻陕单位: a class of organisations.
    private static func isClass(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        range.count <= 20 && text.contains("各", in: range)
            && ["单位", "团体", "部门", "机关", "企业", "院校", "高校", "媒体"].contains { text.ends(with: $0, before: range.upperBound) }
    }

    // MARK: Printing block

    /// 某局办公室　2021年5月11日印发, or 印发机关：… 印发日期：….
    private static func printingLine(_ structure: DocumentStructure) -> Line? {
        structure.text.lines[structure.zones.body.lowerBound...].last { line in
            guard line.text.count <= 80, !line.text.contains("关于"), line.label == nil, !line.text.contains(anyOf: ["，由", "牵头", "负责"]) else {
                return false
            }
            if line.text.contains(anyOf: ["印发机关：", "印发单位：", "印发日期："]) { return true }
            // … 11月23日印（共印15份）
            let whole = line.text.find(anyOf: ["（共印", "共印"]).map { 0..<$0.range.lowerBound } ?? line.text.all
            let end = line.text.trimmed(whole, of: ["。", "）"]).upperBound
            let closes = line.text.ends(with: "印", before: end) || line.text.contains("印发")
            guard closes else { return false }
            let dates = DateAtom.scan(AtomText(line.text))
            return !dates.isEmpty && dates.allSatisfy { $0.bound == .none } && line.text.find("日起") == nil
        }
    }

    private static func printedBy(_ structure: DocumentStructure, _ line: Line) -> Found? {
        let rule = Rule("printedBy.block", 0.97)
        if let label = line.text.find(anyOf: ["印发机关：", "印发单位："]) {
            var end = label.range.upperBound
            while end < line.text.count, end == label.range.upperBound || line.text.gaps[end] == 0 { end += 1 }
            return organ(structure, line.index, label.range.upperBound..<end, by: rule)
        }
        let dates = DateAtom.scan(AtomText(line.text))
        let before = line.text.trimmed(0..<(dates.first?.range.lowerBound ?? 0))
        if let found = organ(structure, line.index, before, by: rule) { return found }
        // The printing block as a table or on two lines.
        guard before.isEmpty, let above = structure.text.lines[..<line.index].last(where: { !$0.isBlank }) else { return nil }
        return organ(structure, above.index, above.text.all, by: rule)
    }

    private static func organ(_ structure: DocumentStructure, _ index: Int, _ range: Range<Int>, by rule: Rule) -> Found? {
        let text = structure.text[index].text
        var range = range
        if let colon = text.find("：", in: range) { range = colon.upperBound..<range.upperBound }
        guard OrganForm.isName(text, range) || OrganForm.isQuotingOffice(text, range) else { return nil }
        return Found(.text(NameList.compact(text.words(range))), at: Span(index, range), by: rule)
    }

    private static func printedOn(_ structure: DocumentStructure, _ line: Line) -> Found? {
        guard let atom = DateAtom.scan(AtomText(line.text)).last,
            let date = atom.expression.resolved(in: DateContext(base: nil))
        else { return nil }
        return Found(.text(date.date.iso), at: Span(line.index, atom.range), by: Rule("printedOn.block", 0.98))
    }

    private static func copies(_ structure: DocumentStructure) -> Found? {
        for line in structure.text.lines.reversed() where line.text.count <= 80 {
            for word in ["共印", "印数：", "印制", "（印", "印"] {
                guard let found = line.text.findLast(word, in: line.text.all) else { continue }
                let start = found.upperBound
                var end = start
                while end < line.text.count, ("0"..."9").contains(line.text[end]) || "一二三四五六七八九十百".unicodeScalars.contains(line.text[end]) {
                    end += 1
                }
                guard end > start, line.text.has("份", at: end) else { continue }
                let words = line.text.folded(start..<end)
                guard let count = Int(words) ?? ChineseNumerals.parse(words), count > 0 else { continue }
                return Found(.number(DecimalNumber(count)), at: Span(line.index, start..<end), by: Rule("copies.block", 0.97))
            }
        }
        return nil
    }
}
