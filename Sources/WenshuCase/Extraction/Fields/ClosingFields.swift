import WenshuBasics

/// What stands at the foot: copies, attachments, contact, printing.
enum ClosingFields {
    static func read(_ structure: DocumentStructure) -> [String: Found] {
        var found: [String: Found] = [:]
        found["copyTo"] = list(structure, labels: Phrases.copies, by: Rule("copyTo.label", 0.97))
        found["attachments"] = attachments(structure)
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
    static func list(_ structure: DocumentStructure, labels: [String], by rule: Rule) -> Found? {
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

    /// What stands behind the labels of a line, up to the next one: 抄报：甲　　抄送：乙.
    private static func labelled(_ text: FoldedText, _ labels: [String]) -> [Range<Int>] {
        let starts = text.all.filter { $0 == 0 || text.gaps[$0] > 0 || "；。".unicodeScalars.contains(text[$0 - 1]) }
        var all: [(start: Int, end: Int)] = []
        for start in starts where all.last.map({ $0.end <= start }) ?? true {
            if let end = labelEnd(text, Phrases.copies + Phrases.distribution + ["印发机关"], at: start) { all.append((start, end)) }
        }
        guard all.first?.start == 0 else { return [] }
        return all.indices.compactMap { i in
            guard labelEnd(text, labels, at: all[i].start) != nil else { return nil }
            return all[i].end..<(i + 1 < all.count ? all[i + 1].start : text.count)
        }
    }

    private static func labelEnd(_ text: FoldedText, _ labels: [String], at start: Int) -> Int? {
        for label in labels where text.has(label, at: start) {
            var end = start + label.unicodeScalars.count
            for more in ["机关", "单位"] where text.has(more, at: end) { end += more.unicodeScalars.count }
            if end < text.count, text[end] == "：" { return end + 1 }
        }
        return nil
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

    // MARK: Attachments

    private static func attachments(_ structure: DocumentStructure) -> Found? {
        let rule = Rule("attachments.note", 0.97)
        var found: [Found] = []
        for index in structure.zones.attachments {
            let line = structure.text[index]
            let start = AttachmentNote.start(of: line.text) ?? 0
            for range in items(line.text, start..<line.text.count) {
                let name = cleaned(line.text, range)
                guard !name.isEmpty, !isNone(line.text, name) else { continue }
                let value = Found(.text(line.text.words(name)), at: Span(index, name), by: rule)
                found.append(isCaption(structure, index) ? value.doubted(caption) : value)
            }
        }
        return Found.list(found, by: rule) ?? listed(structure)
    }

    /// 附：签到表 right above the table itself.
    private static func isCaption(_ structure: DocumentStructure, _ index: Int) -> Bool {
        structure.text.lines[(index + 1)...].first { !$0.isBlank }?.cell != nil
    }

    private static let caption = Bilingual(zh: "其后紧接表格，可能是表格的标题而不是附件", en: "A table follows at once; this may be its caption")

    /// A form's cell, or a section of the text: 三、附送材料.
    private static func listed(_ structure: DocumentStructure) -> Found? {
        let rule = Rule("attachments.listed", 0.9)
        let text = structure.text
        var spans: [Span] = []
        if let entry = structure.form.value(["附件", "附件材料", "随附材料", "移送材料", "附送材料", "附件清单", "随函附件"]) {
            spans = entry.lines.map { Span($0, text[$0].text.all) }
        } else {
            spans =
                structure.sections.named(["附送材料", "移送材料", "随函附送", "随附材料", "附件材料"]).first?.content.filter { text[$0.line].label != nil }
                ?? []
        }
        let found = spans.flatMap { span in
            items(text[span.line].text, span.range).map { cleaned(text[span.line].text, $0) }.filter {
                !$0.isEmpty && !isNone(text[span.line].text, $0)
            }
            .map { Found(.text(text[span.line].text.words($0)), at: Span(span.line, $0), by: rule) }
        }
        return Found.list(found, by: rule)
    }

    /// The names on one line: one, or several with numbers (1.… 2.…) or 《》.
    private static func items(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        if let list = InlineList.find(text, in: range), list.intro.isEmpty { return list.items }
        let numbered = columnsWithNumbers(text, range)
        if numbered.count > 1 { return numbered }
        let parts = text.pieces(range, closing: ["；", "、"])
        if parts.count > 1, parts.allSatisfy({ text[$0.lowerBound] == "《" }) { return parts }
        let marked = text.pieces(range, closing: ["；"])
        return marked
    }

    private static func columnsWithNumbers(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        var starts: [Int] = []
        var wanted = 1
        for i in range where text.has("\(wanted).", at: i) || text.has("\(wanted)、", at: i) {
            guard i == range.lowerBound || text.gaps[i] > 0 || "；。，".unicodeScalars.contains(text[i - 1]) else { continue }
            starts.append(i)
            wanted += 1
        }
        return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    }

    /// Without number, 《》 around the whole, closing mark and count (1份).
    private static func cleaned(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var range = text.trimmed(range)
        if let end = labelEnd(text, range) { range = text.trimmed(end..<range.upperBound) }
        range = withoutCount(text, range)
        if range.count > 2, text[range.lowerBound] == "《", text[range.upperBound - 1] == "》",
            text.find("》", in: range)?.lowerBound == range.upperBound - 1
        {
            range = range.lowerBound + 1..<range.upperBound - 1
        }
        return range
    }

    private static func labelEnd(_ text: FoldedText, _ range: Range<Int>) -> Int? {
        var i = range.lowerBound
        if i < range.upperBound, (0x2460...0x2473).contains(text[i].value) { return i + 1 }
        if i < range.upperBound, text[i] == "（" { i += 1 }
        let digits = i
        while i < range.upperBound, ("0"..."9").contains(text[i]) || "一二三四五六七八九十".unicodeScalars.contains(text[i]) { i += 1 }
        guard i > digits, i - digits <= 2, i < range.upperBound else { return nil }
        if ".、）：".unicodeScalars.contains(text[i]) { return i + 1 }
        return text.gaps[i] > 0 ? i : nil
    }

    private static func withoutCount(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        let closes = end > range.lowerBound && text[end - 1] == "）"
        if closes { end -= 1 }
        guard end - range.lowerBound > 3, "份册套张页本件组".unicodeScalars.contains(text[end - 1]) else { return range }
        var i = end - 1
        while i > range.lowerBound, ("0"..."9").contains(text[i - 1]) || "一二三四五六七八九十两壹贰叁共".unicodeScalars.contains(text[i - 1]) { i -= 1 }
        guard i < end - 1 else { return range }
        if i > range.lowerBound, text[i - 1] == "各" { i -= 1 }
        if closes {
            guard i > range.lowerBound, text[i - 1] == "（" else { return range }
            i -= 1
        }
        return text.trimmed(range.lowerBound..<i)
    }

    private static func isNone(_ text: FoldedText, _ range: Range<Int>) -> Bool { ["无", "略"].contains(text.folded(range)) }

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
            let dates = DateAtom.scan(AtomText(line.text))
            return closes && !dates.isEmpty && dates.allSatisfy { $0.bound == .none } && line.text.find("日起") == nil
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
        guard OrganForm.isName(text, range) else { return nil }
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
