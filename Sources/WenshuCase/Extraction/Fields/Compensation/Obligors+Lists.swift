import WenshuBasics

/// The liable in lists that name them: tables, labels, headings, sentences that say who they are.
extension Obligors {
    /// A column of a table headed 赔偿义务人, where the table has further columns.
    static func tabled(_ context: FieldContext) -> [Found] {
        let rule = Rule("obligors.table", 0.93)
        return context.structure.tables.flatMap { table -> [Found] in
            guard table.columnCount > 1, table.rowCount > 1,
                let heading = table.row(0).first(where: { cell in
                    cell.words.count <= 10 && cell.rowSpan == 1 && names.contains { cell.words.hasPrefix($0) }
                }), heading.column > 0 || table.columnCount > 2
            else { return [] }
            return (1..<table.rowCount).compactMap { table.cells[$0][heading.column] }.flatMap(\.lines).flatMap {
                PartyNames.listed(context.lines[$0].text, context.lines[$0].text.all, line: $0, by: rule)
            }
        }
    }

    /// 赔偿义务人：…, a heading above them, a form's cell. Several labels of one word are one list (义务人一：…, 义务人二：…).
    static func labelled(_ context: FieldContext) -> [Found] {
        let rule = Rule("obligors.listed", 0.94)
        let passages = NamedPassages.find(context.structure, names + labels, unless: ["履行", "意见", "电话", "义务人数", "联系"])
        guard let first = passages.first(where: { !listed(context, $0, rule).isEmpty }) else { return [] }
        let again = passages.filter {
            $0.title != first.title && $0.isForm == first.isForm && isNumbered($0.title) && isNumbered(first.title)
        }
        return ([first] + again).flatMap { listed(context, $0, rule) }
    }

    /// 义务人一, 被执行人2
    private static func isNumbered(_ title: String) -> Bool {
        title.unicodeScalars.last.map { "一二三四五六甲乙丙丁123456".unicodeScalars.contains($0) || $0 == "）" } ?? false
    }

    private static func listed(_ context: FieldContext, _ passage: NamedPassages.Passage, _ rule: Rule) -> [Found] {
        let isOneLine = passage.isRunIn && context.lines[passage.spans[0].line].label != nil || passage.spans.count == 1
        let spans = isOneLine ? [passage.spans[0]] + continued(context, passage) : passage.spans
        let numbered = isOneLine ? [] : spans.filter { context.lines[$0.line].label != nil }
        return (numbered.isEmpty ? spans : numbered).flatMap { span -> [Found] in
            let text = context.lines[span.line].text
            // 赔偿义务人　1.甲公司（…）；2.乙公司（…）。
            let list = InlineList.find(text, in: span.range).flatMap { $0.intro.isEmpty ? $0.items : nil } ?? [span.range]
            return list.flatMap { PartyNames.listed(text, $0, line: span.line, by: rule) }
        }
    }

    /// 赔偿义务人：甲公司； and the lines below it that go on with the list: set in from the margin, or numbered on.
    private static func continued(_ context: FieldContext, _ passage: NamedPassages.Passage) -> [Span] {
        guard !passage.isForm, passage.isRunIn, let first = passage.spans.first else { return [] }
        var out: [Span] = []
        for line in context.lines[(first.line + 1)...].prefix(12) where !line.isBlank {
            let above = context.lines[out.last?.line ?? first.line].text
            let goesOn = ["；", "、", "，"].contains { above.ends(with: $0, before: above.count) } || (line.text.gaps.first ?? 0) >= 6
            let isNumbered = line.label.map { $0.style == .arabic && $0.number == out.count + 2 } ?? false
            guard line.cell == nil, isNumbered || goesOn && line.label == nil, line.text.find("：", in: 0..<min(12, line.text.count)) == nil,
                !PartyNames.listed(line.text, line.body, line: line.index, by: Rule("obligors.listed", 0.94)).isEmpty
            else { break }
            out.append(Span(line.index, line.body))
        }
        return out
    }

    /// …由以下赔偿义务人承担： above a numbered list of them.
    static func announced(_ context: FieldContext) -> [Found] {
        let rule = Rule("obligors.told", 0.9)
        for index in context.firstPages {
            let text = context.lines[index].text
            guard text.ends(with: "：", before: text.count), let last = text.sentences(context.lines[index].body).last,
                text.find(anyOf: names, in: last) != nil
            else { continue }
            let items = context.lines[(index + 1)...].prefix { $0.label != nil && $0.cell == nil }
            let found = items.flatMap { PartyNames.listed($0.text, $0.body, line: $0.index, by: rule) }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// 赔偿义务人为甲公司（产废单位）以及个人乙.
    static func stated(_ context: FieldContext) -> [Found] {
        for index in context.firstPages {
            let text = context.lines[index].text
            for cue in names + ["赔偿责任的", "修复责任的"] {
                for found in text.findAll(cue, in: context.lines[index].body) where !isFormer(text, found.lowerBound) {
                    let counted = behindCount(text, found.upperBound)
                    var start = counted
                    for lead in leads where text.has(lead, at: start) { start += lead.unicodeScalars.count }
                    guard start > counted else { continue }
                    let parties = ObligorRun.read(context, index, from: start, isDescribed: true, by: Rule("obligors.told", 0.9))
                    if !parties.isEmpty { return parties }
                    // 赔偿义务人为：实际经营人邹大勇、提供场地的某公司
                    let end = text.find("。", in: start..<text.count)?.lowerBound ?? text.count
                    let told = PartyNames.listed(text, start..<end, line: index, by: Rule("obligors.described", 0.8))
                    if !told.isEmpty { return told }
                }
            }
        }
        return []
    }

    /// 赔偿义务人共三名，分别是
    private static func behindCount(_ text: FoldedText, _ position: Int) -> Int {
        guard let count = ["共", "有", "共有"].last(where: { text.has($0, at: position) })?.unicodeScalars.count,
            position + count + 2 < text.count, "一二两三四五六七八123456789".unicodeScalars.contains(text[position + count]),
            "名个位人家方".unicodeScalars.contains(text[position + count + 1])
        else { return position }
        let end = position + count + 2
        return text.has("，", at: end) || text.has("：", at: end) ? end + 1 : end
    }

    /// 原列为义务人的, 并非赔偿义务人
    static func isFormer(_ text: FoldedText, _ position: Int) -> Bool {
        ["原", "非", "误列", "列为", "原拟", "原拟列"].contains { text.ends(with: $0, before: position) }
    }

    /// 被告：…, 被执行人某某，男，…: parties set out with their particulars.
    static func setOut(_ context: FieldContext) -> [Found] { Parties(context).of(.defendant).map(\.name) }
}
