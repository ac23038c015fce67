/// The particulars of minutes as they are set out: labelled lines and the lines that go on below them, the cells of forms.
struct MinutesParts {
    struct Entry {
        let key: MinutesKey
        /// The line that holds the label, or the first line of the value in a form.
        let line: Int
        var value: [Span]
        let isCell: Bool
    }

    private(set) var entries: [Entry] = []
    /// The entries by the line in which their label stands.
    private(set) var labelled: Set<Int> = []

    init(_ structure: DocumentStructure) {
        let lines = structure.text.lines
        let head = structure.head.roles
        for line in lines where !line.isBlank && line.cell == nil && head[line.index] != .title {
            read(line)
        }
        continueBelow(lines)
        for table in structure.tables { read(table, lines) }
        entries.sort { $0.line < $1.line }
    }

    /// The values under a key, in order.
    func values(_ key: MinutesKey) -> [Entry] { entries.filter { $0.key == key } }

    // MARK: Labelled lines

    private mutating func read(_ line: Line) {
        let text = line.text
        var labels: [(key: MinutesKey, start: Int, value: Int)] = []
        var i = Self.firstWord(line)
        while i < text.count {
            let opens = labels.isEmpty ? i == Self.firstWord(line) : text.gaps[i] > 0 || "；。，".unicodeScalars.contains(text[i - 1])
            if opens, let (key, end) = MinutesKey.begins(text, at: i),
                let value = Self.valueStart(text, i, end, key, isFirst: labels.isEmpty)
            {
                labels.append((key, i, value))
                i = value
            } else if labels.isEmpty {
                readInside(line)
                return
            } else {
                i += 1
            }
        }
        for (n, label) in labels.enumerated() {
            // （记录：某某）
            let isBracketed = text[0] == "（" && text[text.count - 1] == "）"
            let limit = n + 1 < labels.count ? labels[n + 1].start : isBracketed ? text.count - 1 : text.count
            // A list of persons in running text ends with its sentence.
            let stop = label.key.isPersons ? text.find("。", in: label.value..<max(label.value, limit))?.lowerBound : nil
            let value = label.value..<max(label.value, stop ?? limit)
            var spans = value.isEmpty ? [] : [Span(line.index, value)]
            // 检察机关参加人员（赤岩市人民检察院）： names the organ of those below.
            if label.key.isPersons, let organ = organ(text, label.start..<label.value) { spans.insert(Span(line.index, organ), at: 0) }
            entries.append(Entry(key: label.key, line: line.index, value: spans, isCell: false))
            labelled.insert(line.index)
        }
    }

    /// …召开联席会议。参加人员：甲、乙；丙。会议由丁主持。: a sentence of running text that begins with a label.
    private mutating func readInside(_ line: Line) {
        let text = line.text
        for sentence in text.pieces(line.body, closing: ["。"]).dropFirst() {
            guard let (key, _) = MinutesKey.begins(text, at: sentence.lowerBound) else { continue }
            // 会议时间：上午9：30；地点：…；主持人：…: but ； parts the groups of a list of persons.
            for piece in key.isPersons ? [sentence] : text.pieces(sentence, closing: ["；"]) {
                guard let (key, end) = MinutesKey.begins(text, at: piece.lowerBound), end + 1 < piece.upperBound, text[end] == "：",
                    key.isPersons || [.chair, .recorder, .time, .place].contains(key)
                else { continue }
                entries.append(Entry(key: key, line: line.index, value: [Span(line.index, end + 1..<piece.upperBound)], isCell: false))
            }
        }
    }

    private func organ(_ text: FoldedText, _ label: Range<Int>) -> Range<Int>? {
        guard let open = text.find("（", in: label), let close = text.find("）", in: open.upperBound..<label.upperBound) else { return nil }
        let inner = open.upperBound..<close.lowerBound
        return OrganForm.isName(text, inner) ? inner : nil
    }

    /// Behind a number in front of the label (一、会议时间) and an opening bracket.
    private static func firstWord(_ line: Line) -> Int {
        let start = line.body.lowerBound
        return start < line.text.count && "【[〔〖（".unicodeScalars.contains(line.text[start]) ? start + 1 : start
    }

    /// A colon, a wide gap, or the end of the line makes the words a label.
    private static func valueStart(_ text: FoldedText, _ start: Int, _ end: Int, _ key: MinutesKey, isFirst: Bool) -> Int? {
        var end = end
        // 出席人员（12人）：
        if end < text.count, text[end] == "（", let close = text.find("）", in: end..<min(text.count, end + 24)) { end = close.upperBound }
        // 【会议时间】2022年…
        if end < text.count, "】]〕〗".unicodeScalars.contains(text[end]) {
            end += 1
            return end < text.count && text[end] == "：" ? end + 1 : end
        }
        if end == text.count { return isFirst ? end : nil }
        if text[end] == "：" { return end + 1 }
        // 出席　县水利局…: a gap instead of the colon, behind labels that are read without doubt.
        guard isFirst, key != .other, text.gaps[end] > 0, end - start >= 2 else { return nil }
        return key == .decisions || key == .topics ? nil : end
    }

    // MARK: Lines below

    /// What stands below a label up to the next one belongs to it, as far as it has the form of its values.
    private mutating func continueBelow(_ lines: [Line]) {
        for n in entries.indices where !entries[n].isCell && labelled.contains(entries[n].line) {
            let entry = entries[n]
            // Only the last label of a line goes on below it.
            if n + 1 < entries.count, entries[n + 1].line == entry.line { continue }
            guard entry.key.isPersons || entry.key == .topics || entry.value.isEmpty, entry.key != .decisions, entry.key != .other else {
                continue
            }
            let origin = lines[entry.line]
            for line in lines[(entry.line + 1)...] where !line.isBlank {
                guard line.cell == nil, !labelled.contains(line.index), continues(entries[n], line, lines, origin: origin) else { break }
                entries[n].value.append(Span(line.index, line.body))
                if !entry.key.isPersons, entry.key != .topics { break }
            }
        }
    }

    // MARK: Forms

    /// A cell that is a label, and the cells to its right in the rows that it spans.
    private mutating func read(_ table: TableGrid, _ lines: [Line]) {
        for r in 0..<table.rowCount {
            let row = table.row(r)
            var i = 0
            while i < row.count {
                let cell = row[i]
                guard cell.row == r, let key = Self.label(cell.words), key != .other || i + 1 < row.count else { i += 1; continue }
                // 议定事项 alone over the whole width heads what follows; the table reader takes that.
                guard i + 1 < row.count else { i += 1; continue }
                var value: [Span] = []
                for y in cell.row..<min(table.rowCount, cell.row + cell.rowSpan) {
                    for other in table.row(y) where other.column >= cell.column + cell.columnSpan && other.row == y {
                        if other.row == r, Self.label(other.words) != nil, other.column > cell.column + cell.columnSpan { break }
                        if y == r, other.column != row[i + 1].column, Self.isLabelled(row, other.column) { break }
                        value += other.lines.map { Span($0, lines[$0].body) }
                    }
                }
                entries.append(Entry(key: key, line: cell.lines.first ?? value.first?.line ?? 0, value: value, isCell: true))
                if key == .other { for span in value { readNote(span, lines[span.line].text) } }
                i += 2
            }
        }
    }

    /// 备注 | 未到人员：甲
    private mutating func readNote(_ span: Span, _ text: FoldedText) {
        guard let (key, end) = MinutesKey.begins(text, at: span.range.lowerBound), key.isPersons, end + 1 < span.range.upperBound,
            text[end] == "："
        else { return }
        let stop = text.find("。", in: end + 1..<span.range.upperBound)?.lowerBound ?? span.range.upperBound
        entries.append(Entry(key: key, line: span.line, value: [Span(span.line, end + 1..<stop)], isCell: true))
    }

    private static func label(_ words: String) -> MinutesKey? {
        guard (2...12).contains(words.unicodeScalars.count) else { return nil }
        if let key = MinutesKey.whole(words) { return key }
        // 定了什么, 议什么, 议定之事
        guard words.unicodeScalars.count <= 8, !["未", "没", "待", "落实", "上次", "完成情况", "办理情况"].contains(where: words.contains) else {
            return nil
        }
        let agreed = ["说定", "所定", "商定", "定下", "定了", "怎么定", "定什么", "怎么办", "议定", "议决", "共识", "决议", "达成一致", "一致意见", "敲定"]
        if agreed.contains(where: words.contains) { return .decisions }
        return ["议什么", "商量什么", "议的事"].contains { words.contains($0) } ? .topics : nil
    }

    /// Whether a cell of the row stands to the right of a further label: 时间 | … | 地点 | ….
    private static func isLabelled(_ row: [TableGrid.Cell], _ column: Int) -> Bool {
        guard let position = row.firstIndex(where: { $0.column == column }), position > 0 else { return false }
        return label(row[position - 1].words) != nil || label(row[position].words) != nil
    }
}
