import WenshuDocument

/// Finds the paragraphs, list items and table rows that state what a meeting decided.
struct DecisionFinder {
    /// The words of one decision, and the lines below it that say who and when.
    struct Place {
        var text: Span
        var notes: [Span] = []
        var row: DecisionTable.Row?
        let rule: Rule
        var isDoubtful = false
        /// Parts with units of their own, which no numbers part.
        var mayBeSeveral = false
    }

    private let structure: DocumentStructure
    private let parts: MinutesParts
    let lines: [Line]
    var places: [Place] = []
    /// Lines that belong to decisions or head them: their headings are no topics.
    var taken: Set<Int> = []

    /// What is being collected: the numbering outside of it and that of its items.
    private struct Region {
        var outer: [(style: ListLabel.Style, number: Int)]
        var items: ListLabel.Style?
        var lastNumber = 0
        var hasUnnumbered = false
        let rule: Rule
    }
    private var region: Region?
    /// The numbered headings above the current line, outermost first.
    private var open: [(style: ListLabel.Style, number: Int)] = []

    init(_ structure: DocumentStructure, _ parts: MinutesParts) {
        self.structure = structure
        self.parts = parts
        lines = structure.text.lines
        for line in lines where !line.isBlank && line.cell == nil && structure.head.roles[line.index] == nil { read(line) }
        let tables = DecisionTable.find(structure)
        readForms(besides: Set(tables.filter { !$0.rows.isEmpty }.map(\.block)))
        for table in tables where places.isEmpty || !table.rows.isEmpty {
            places += table.rows.map { Place(text: $0.text, row: $0, rule: Rule("decisions.table", 0.95)) }
        }
        places.sort { ($0.text.line, $0.text.range.lowerBound) < ($1.text.line, $1.text.range.lowerBound) }
        dropHeads()
    }

    // MARK: Paragraphs

    private mutating func read(_ line: Line) {
        if ends(line) { region = nil }
        let key = MinutesKey.heading(line.text, line.body)
        let isHeading = Outline.canHead(line) && line.body.count <= 30
        if isHeading, let key {
            region = key == .decisions ? start(line, rule: Rule("decisions.heading", 0.95)) : nil
            if key == .decisions { taken.insert(line.index) }
            track(line)
            return
        }
        if let opening = DecisionTrigger.find(line.text, line.body), region == nil || line.label == nil {
            begin(line, opening)
            return
        }
        if region != nil { collect(line) } else { track(line) }
    }

    private mutating func start(_ line: Line, rule: Rule) -> Region {
        if line.label == nil { retractHeading() }
        taken.insert(line.index)
        var outer = open
        if let label = line.label, label.style != .bullet {
            outer.removeAll { $0.style == label.style }
            outer.append((label.style, label.number))
        }
        return Region(outer: outer, rule: rule)
    }

    /// 一、关于农家乐整治 … 会议议定： the matter of a section with its own list is no decision, though 议定事项如下 stands above.
    private mutating func retractHeading() {
        guard let last = places.last, last.row == nil, let label = lines[last.text.line].label, Outline.canHead(lines[last.text.line])
        else { return }
        let text = lines[last.text.line].text
        guard text.has("关于", at: last.text.range.lowerBound) || !DecisionUnits.mentionsUnit(text, last.text.range) else { return }
        places.removeLast()
        taken.remove(last.text.line)
        if label.style != .bullet { track(lines[last.text.line]) }
    }

    /// Remembers the numbers outside of a decision list.
    private mutating func track(_ line: Line) {
        guard let label = line.label, label.style != .bullet else { return }
        if let depth = open.firstIndex(where: { $0.style == label.style }) { open.removeLast(open.count - depth) }
        open.append((label.style, label.number))
    }

    /// Whether a line ends the list: another particular, the next number outside, 会议要求, signature and closing.
    private func ends(_ line: Line) -> Bool {
        guard let region else { return false }
        if parts.labelled.contains(line.index), let key = parts.entries.first(where: { $0.line == line.index })?.key, key != .decisions {
            return true
        }
        if ClosingLines.isClosing(line) || LineForm.isDate(line.text, line.text.all) { return true }
        if let date = structure.zones.date, line.index == date.line { return true }
        if structure.zones.signers.contains(where: { $0.line == line.index }) { return true }
        let text = line.text
        if line.label == nil, Self.endings.contains(where: { text.starts(with: $0) }), DecisionTrigger.find(text, line.body) == nil {
            return true
        }
        // 某某强调，…: what one of them said.
        let opening = text.pieces(line.body, closing: ["，", "："]).first ?? line.body
        if line.label == nil, opening.count <= 14, opening.count < line.body.count,
            ["强调", "指出", "要求", "总结", "表示"].contains(where: { text.ends(with: $0, before: opening.upperBound) })
        {
            return true
        }
        guard let label = line.label, region.items != label.style || label.number <= region.lastNumber else { return false }
        return region.outer.contains { $0.style == label.style && label.number == $0.number + 1 }
    }

    /// Paragraphs that follow the decisions and are none.
    private static let endings = [
        "会议要求", "会议强调", "会议指出", "会议认为", "会议还", "会议最后", "会后", "最后，", "会议听取", "会议研究", "会议讨论", "会议通报", "与会人员", "附件", "附：", "会议由", "会议于",
        "参会单位签字", "与会单位签字", "参会人员签字", "各方签字", "特此纪要", "本纪要", "此纪要", "纪要送", "会议期间", "会上", "下次会议", "下一次会议", "下次会", "下一次联席会议", "下次联席会议",
    ]

    private mutating func begin(_ line: Line, _ opening: DecisionTrigger.Opening) {
        region = start(line, rule: Rule("decisions.listed", 0.95))
        let rest = line.text.trimmed(opening.rest)
        // 会议决定，…；会议要求…: what follows is none.
        let own = decided(line.text, opening.rest)
        // 3月13日，…主持召开会议。…会议确定的事项纪要如下： still tells of the meeting, whether the list stands below or behind it.
        let tells = line.body.lowerBound..<opening.range.lowerBound
        if line.text.contains(anyOf: ["召开", "主持", "举行"], in: tells) { taken.remove(line.index) }
        guard !rest.isEmpty else {
            if !opening.announcesList { region = nil }
            return
        }
        if let list = InlineList.find(line.text, in: opening.rest) {
            for item in list.items { places.append(Place(text: Span(line.index, item), rule: Rule("decisions.inline", 0.95))) }
        } else {
            // 会议决定，由甲…: one decision in a sentence of its own.
            for part in own where !line.text.trimmed(part).isEmpty {
                var place = Place(text: Span(line.index, untrimmed(line.text, part)), rule: Rule("decisions.sentence", 0.8))
                place.isDoubtful = !opening.announcesList && !DecisionUnits.mentionsUnit(line.text, part)
                places.append(place)
            }
        }
        region = nil
    }

    /// The words of a decision in a sentence, up to 会议要求; 会议还明确：… begins another one.
    private func decided(_ text: FoldedText, _ rest: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = rest.lowerBound
        for sentence in text.pieces(rest, closing: ["。", "；"]) where sentence.lowerBound > rest.lowerBound {
            if ["会议还", "会议同时", "会议并", "会议又"].contains(where: { text.has($0, at: sentence.lowerBound) }),
                let more = DecisionTrigger.find(text, sentence), more.range.lowerBound - sentence.lowerBound <= 6
            {
                out.append(start..<sentence.lowerBound)
                start = more.rest.lowerBound
            } else if ["会议要求", "会议强调", "会议指出", "会议认为", "会议希望", "会议号召"].contains(where: { text.has($0, at: sentence.lowerBound) }) {
                return out + [start..<sentence.lowerBound]
            }
        }
        return out + [start..<rest.upperBound]
    }

    private mutating func collect(_ line: Line) {
        guard var region else { return }
        defer { if self.region != nil { self.region = region } }
        if ResponsibilityKey.begins(line.text, at: line.body.lowerBound) != nil, !places.isEmpty, line.label == nil {
            places[places.count - 1].notes.append(Span(line.index, line.text.all))
            return
        }
        if let label = line.label {
            if region.items == nil { region.items = label.style }
            if label.style == region.items { region.lastNumber = label.number }
            taken.insert(line.index)
            add(line, region.rule)
            return
        }
        guard region.items == nil else {
            // Below a number that only heads it, the paragraph is the decision.
            if let last = places.last, Outline.canHead(lines[last.text.line]), last.text.range == lines[last.text.line].body,
                line.index > last.text.line
            {
                add(line, region.rule)
            }
            return
        }
        // 各方就下列事项意见一致：
        if line.text.scalars.last == "：" { return }
        region.hasUnnumbered = true
        add(line, region.rule)
    }

    /// A paragraph as a decision, or as the list that it holds.
    private mutating func add(_ line: Line, _ rule: Rule) {
        taken.insert(line.index)
        if let items = wholeList(line) {
            for item in items { places.append(Place(text: Span(line.index, item), rule: Rule("decisions.inline", 0.94))) }
        } else if line.label == nil, let list = InlineList.find(line.text, in: line.body) {
            for item in list.items { places.append(Place(text: Span(line.index, item), rule: Rule("decisions.inline", 0.95))) }
        } else {
            places.append(Place(text: Span(line.index, untrimmed(line.text, line.body)), rule: rule))
        }
    }

    /// 1.…。2.…。 in one paragraph: the number at its head is the first of several.
    private func wholeList(_ line: Line) -> [Range<Int>]? {
        guard line.label?.number == 1, line.body.lowerBound > 0, let list = InlineList.find(line.text, in: line.text.all),
            list.intro.isEmpty
        else { return nil }
        return list.items
    }

    private func untrimmed(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, "，：、".unicodeScalars.contains(text[start]) { start += 1 }
        return start..<range.upperBound
    }

    // MARK: Forms

    /// The cell beside 议定事项: its numbered paragraphs, or its sentences numbered in one paragraph, or the whole.
    private mutating func readForms(besides lists: Set<Int>) {
        for entry in parts.values(.decisions) where entry.isCell && !(lines[entry.line].cell.map { lists.contains($0.table) } ?? false) {
            let spans = entry.value.filter { !$0.range.isEmpty }
            let numbered = spans.filter { lines[$0.line].label != nil }
            for span in spans where numbered.isEmpty || lines[span.line].label != nil {
                let text = lines[span.line].text
                if let items = wholeList(lines[span.line]) {
                    places += items.map { Place(text: Span(span.line, $0), rule: Rule("decisions.form", 0.94)) }
                } else if let list = InlineList.find(text, in: span.range), numbered.isEmpty || list.intro.isEmpty {
                    places += list.items.map { Place(text: Span(span.line, $0), rule: Rule("decisions.form", 0.94)) }
                } else if DecisionTrigger.find(text, span.range)?.rest.isEmpty != true {
                    var place = Place(text: Span(span.line, span.range), rule: Rule("decisions.form", 0.94))
                    let parts = text.pieces(span.range, closing: ["；"])
                    place.mayBeSeveral = numbered.isEmpty && parts.count(where: { DecisionUnits.mentionsUnit(text, $0) }) > 1
                    places.append(place)
                }
            }
        }
    }
}
