import WenshuBasics

/// One decision with its sub-fields.
struct Decision {
    private let place: DecisionFinder.Place
    private let context: FieldContext
    private let line: Line
    private var text: Range<Int>
    private var responsible: [Found] = []
    private var cooperating: [Found] = []
    private var deadline: Found?

    init(_ place: DecisionFinder.Place, _ context: FieldContext) {
        self.place = place
        self.context = context
        line = context.lines[place.text.line]
        text = place.text.range
        readNotes()
        if let row = place.row { readRow(row) }
        if responsible.isEmpty, cooperating.isEmpty { readText() }
        if deadline == nil, place.row?.deadline.isEmpty ?? true { deadline = DecisionDeadline.find(Span(line.index, text), context) }
    }

    /// The decision as a value; nothing where no words are left.
    var found: Found? {
        let words = line.text.trimmed(text, of: ["；", "，", "、"])
        guard !words.isEmpty else { return nil }
        var whole = Found(.text(line.text.words(words)), at: Span(line.index, words), by: place.rule)
        if place.isDoubtful {
            whole = whole.doubted(
                Bilingual(
                    zh: "这句话出现在“会议决定”之后，但没有写明由谁办理，请确认是否为议定事项",
                    en: "It follows “the meeting decided” but names nobody to act: is it a decision?"))
        }
        let object = Found.object(
            [
                ("text", whole), ("responsibleUnits", Found.list(responsible, by: Rule("decision.responsibleUnits", 0.94))),
                ("cooperatingUnits", Found.list(cooperating, by: Rule("decision.cooperatingUnits", 0.94))), ("deadline", deadline),
            ], by: place.rule)
        guard place.mayBeSeveral else { return object }
        return object?.doubted(
            Bilingual(zh: "这段话各分句各有办理单位，是一项还是几项议定事项请核对", en: "Its parts name units of their own: is it one decision or several?"))
    }

    // MARK: Notes

    /// （责任单位：…；完成时限：…） at the end, lines below, and 责任单位：… as the last sentence.
    private mutating func readNotes() {
        let atoms = AtomText(line.text)
        let end = line.text.trimmed(text).upperBound
        for note in KeyedNote.scan(atoms) where note.range.lowerBound > text.lowerBound && note.range.upperBound <= text.upperBound {
            take(note.entries, atoms, line.index)
            // Only a closing one is no part of the words.
            if note.range.upperBound >= end { text = text.lowerBound..<note.range.lowerBound }
        }
        // 牵头单位：甲；责任单位：乙。对…, and 堆场闭库工程按EPC模式实施，责任单位：某公司；完成时限：…
        let sentences = line.text.pieces(text, closing: ["。", "；"])
        var entries: [KeyedNote.Entry] = []
        for (n, sentence) in sentences.enumerated() {
            let clauses = n == 0 ? Array(line.text.pieces(sentence, closing: ["，"]).dropFirst()) : [sentence]
            for clause in clauses {
                let found = KeyedNote.longEntries(atoms, clause)
                if let first = found.first, first.keyRange.lowerBound == clause.lowerBound { entries += found }
            }
        }
        take(entries, atoms, line.index)
        for span in place.notes {
            let text = AtomText(context.lines[span.line].text)
            take(KeyedNote.entries(text, span.range), text, span.line)
        }
    }

    private mutating func take(_ entries: [KeyedNote.Entry], _ atoms: AtomText, _ line: Int) {
        let leads = entries.contains { $0.key.has("牵头") }
        for entry in entries {
            switch entry.key {
            case let key where key.has("时限") || key.has("时间") || key.has("期限"): takeDeadline([Span(line, entry.value)])
            case let key where key.has("配合") || key.has("协") || key.has("参与"):
                cooperating += units(atoms, Span(line, entry.value))
            case let key where key.has("人") || key.has("领导") || key.has("情况") || key.has("状态") || key.has("进展"):
                break
            case let key where leads && !key.has("牵头"): cooperating += units(atoms, Span(line, entry.value))
            default: responsible += units(atoms, Span(line, entry.value))
            }
        }
    }

    private mutating func readRow(_ row: DecisionTable.Row) {
        for span in row.responsible { responsible += units(AtomText(context.lines[span.line].text), span) }
        for span in row.others + row.cooperating { cooperating += units(AtomText(context.lines[span.line].text), span) }
        takeDeadline(row.deadline)
    }

    private mutating func takeDeadline(_ spans: [Span]) {
        for span in spans where deadline == nil {
            let dates = context.atoms[span.line].dates.filter { span.range.overlaps($0.range) }
            guard let last = dates.last else { continue }
            deadline = DateValue.found(last.deadline, at: Span(span.line, last.range), by: Rule("decision.deadline.stated", 0.96))
        }
    }

    /// The names in a cell or behind a label, each a value; words that are no name of an organisation (各单位) stay as written.
    private func units(_ atoms: AtomText, _ span: Span) -> [Found] {
        let text = context.lines[span.line].text
        let rule = Rule("decision.units.stated", 0.96)
        var out: [Found] = []
        for piece in text.pieces(span.range, closing: ["、", "，", "；", "。", "/"]) {
            if piece.isEmpty || Self.nobody.contains(text.folded(piece)) { continue }
            if let list = OrganisationAtom.list(atoms, at: piece.lowerBound, in: piece, loose: true), list.end == piece.upperBound {
                out += list.atoms.map { Found(.text(NameList.compact(text.words($0.range))), at: Span(span.line, $0.range), by: rule) }
            } else {
                out.append(Found(.text(NameList.compact(text.words(piece))), at: Span(span.line, piece), by: rule))
            }
        }
        return out
    }

    private static let nobody: Set<String> = ["无", "/", "—", "——", "-"]

    // MARK: Words

    /// 排口封堵——区水利局——5月10日前
    private mutating func readDashes() {
        let atoms = AtomText(line.text)
        for piece in line.text.pieces(text, closing: ["—", "|", "／"]).dropFirst() {
            let piece = line.text.trimmed(piece)
            guard let list = OrganisationAtom.list(atoms, at: piece.lowerBound, in: piece), list.end == piece.upperBound else { continue }
            responsible = list.atoms.map { unit in
                Found(
                    .text(NameList.compact(line.text.words(unit.range))), at: Span(line.index, unit.range),
                    by: Rule("decision.units.dashes", 0.8))
            }
            return
        }
    }

    private mutating func readText() {
        let units = DecisionUnits(line.index, line.text, text)
        guard !units.responsible.isEmpty || !units.cooperating.isEmpty else { return readDashes() }
        let rule = Rule("decision.units.text", 0.92)
        func found(_ unit: Span) -> Found {
            let found = Found(.text(NameList.compact(line.text.words(unit.range))), at: unit, by: rule)
            guard units.beside.contains(unit) else { return found }
            return found.doubted(
                Bilingual(
                    zh: "同一事项另有牵头单位，或只写了配合单位，是责任单位还是配合单位请核对",
                    en: "Another leads, or only support is told: is this one responsible, or does it support?"))
        }
        // 由甲、乙催缴；…，由甲起诉: whoever is named twice acts once.
        var named: Set<Value> = []
        responsible = units.responsible.map(found).filter { named.insert($0.value).inserted }
        // 由甲商乙制定: who is responsible already supports nobody.
        let acting = Set(responsible.map(\.value))
        cooperating = units.cooperating.map(found).filter { !acting.contains($0.value) }
    }
}

/// By when a decision is to be carried out.
enum DecisionDeadline {
    static func find(_ span: Span, _ context: FieldContext) -> Found? {
        let text = context.lines[span.line].text
        var candidates: [DocumentAtoms.DatePlace] = []
        for date in context.atoms[span.line].dates where span.range.overlaps(date.range) && isDeadline(date, text, span.range, context) {
            candidates.append(date)
        }
        guard let last = candidates.max(by: { rank($0, text) < rank($1, text) }) else { return nil }
        let best = candidates.last { rank($0, text) == rank(last, text) } ?? last
        var found = DateValue.found(deadline(best, context), at: Span(span.line, best.range), by: Rule("decision.deadline.text", 0.93))
        let values = candidates.compactMap { deadline($0, context)?.date.iso }
        let isLatest = found?.value.text.map { own in values.allSatisfy { $0 <= own } } ?? true
        if Set(values).count > 1, !isLatest || Set(candidates.map { rank($0, text) }).count == 1 {
            found = found?.doubted(MeasureDates.several, candidates: values.map { .text($0) })
        }
        return found
    }

    /// The date as a deadline. “1月15日前” in minutes of December is the year to come, although the nearest year is this one.
    private static func deadline(_ date: DocumentAtoms.DatePlace, _ context: FieldContext) -> ResolvedDate? {
        guard var resolved = date.deadline, resolved.derivedYear, date.atom.bound == .before, let own = context.date,
            let latest = resolved.date.latest, latest < own
        else { return date.deadline }
        resolved.date.year = own.year + 1
        resolved.yearSource = .moved
        return resolved
    }

    /// A date that lies ahead of the meeting and ends what is to be done.
    private static func isDeadline(
        _ date: DocumentAtoms.DatePlace, _ text: FoldedText, _ decision: Range<Int>, _ context: FieldContext
    ) -> Bool {
        guard !date.atom.isAside, date.atom.bound != .after, date.atom.bound != .asOf, let resolved = deadline(date, context),
            let latest = resolved.date.latest
        else { return false }
        // “7月1日起执行” and “2021年以来” are beginnings; a bare year says too little.
        guard resolved.date.month != nil || date.atom.bound == .before || date.atom.expression.isEndOfStretch else { return false }
        if let own = context.date, latest < own { return false }
        // 每月25日前报送进度，汇总后于次月5日前函告
        if text.contains("次月", in: date.range), text.contains("每", in: 0..<date.range.lowerBound) { return false }
        // 每年5月召集一次会商
        if text.find("每", in: max(decision.lowerBound, date.range.lowerBound - 3)..<max(decision.lowerBound, date.range.lowerBound)) != nil
        {
            return false
        }
        if isCondition(text, date.range, decision) { return false }
        if isLifted(text, date.range) { return date.atom.bound == .before }
        return true
    }

    /// 若12月15日前仍未通过复核，…; 6月底前未完成的，…: what is to happen then.
    private static func isCondition(_ text: FoldedText, _ date: Range<Int>, _ decision: Range<Int>) -> Bool {
        let clause = text.trimmed(text.clause(around: date).clamped(to: decision))
        return opensCondition(text, clause.lowerBound)
            || text.ends(with: "的", before: clause.upperBound)
                && text.contains(anyOf: ["未完成", "未能", "仍未", "未整改", "未达", "未通过", "未按", "不能完成"], in: date.upperBound..<clause.upperBound)
    }

    /// 若, 如; not 如期, 如皋市.
    static func opensCondition(_ text: FoldedText, _ start: Int) -> Bool {
        ["若", "如", "倘", "假如", "假若", "一旦", "万一"].contains { text.has($0, at: start) }
            && !["如期", "如实", "如数", "如下", "如约", "如皋", "如东", "若羌", "若尔盖", "若干"].contains { text.has($0, at: start) }
    }

    /// 2023年度预算, 第四季度联席会议, 8月的台账: the date belongs to a thing.
    private static func isLifted(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        let end = range.upperBound
        guard end < text.count else { return false }
        return text[end] == "度" || text[end] == "的" || ["会议", "联席会议", "例会", "座谈会", "预算", "台账", "报表"].contains { text.has($0, at: end) }
    }

    private static func rank(_ date: DocumentAtoms.DatePlace, _ text: FoldedText) -> Int {
        var rank = date.atom.bound == .before ? 2 : date.atom.expression.isEndOfStretch ? 1 : 0
        let behind = text.clause(behind: date.range)
        let isWhole = text.find(anyOf: ["全部", "全面", "整体"], in: behind) != nil
        // 5月底前全部更换: whatever is done, all of it is.
        if isWhole || text.find(anyOf: MeasureDates.completions, in: behind) != nil { rank += 2 }
        if isWhole { rank += 1 }
        if text.find(anyOf: ["启动", "开工", "进场", "制定方案", "动工"], in: behind) != nil { rank -= 2 }
        return rank
    }
}
