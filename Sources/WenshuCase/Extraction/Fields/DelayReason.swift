import WenshuBasics

/// Why it cannot be done in time (delayReason): the words between 因 / 由于 / 鉴于 and the consequence.
enum DelayReason {
    static func find(_ context: FieldContext) -> Found? {
        if let listed = listed(context) { return listed }
        if let found = sentence(context, ordered(context)) ?? unfinished(context) { return found }
        // Inside a measure or a form's cell a reason may be that of a part alone.
        return sentence(context, context.structure.content.filter { !context.isGroundOfDispute($0) })?.doubted(
            Bilingual(zh: "该原因写在某一项措施之内，是否即为未能按期完成的原因请核对", en: "The reason stands inside one measure; check that it is that of the delay"))
    }

    private static func sentence(_ context: FieldContext, _ lines: [Int]) -> Found? {
        for line in lines {
            let text = context.lines[line].text
            // □已完成　☑正在整改　□难以按期完成
            for sentence in text.pieces(ChosenOption.range(text, text.all) ?? text.all, closing: ["。", "！"]) {
                guard let (range, isDoubtful) = reason(text, sentence), range.count >= 4, !context.atoms[line].isRetold(range) else {
                    continue
                }
                let found = Found(.text(text.words(range)), at: Span(line, range), by: Rule("delayReason.sentence", isDoubtful ? 0.7 : 0.9))
                guard isDoubtful else { return found }
                return found.doubted(Bilingual(zh: "原文没有“因”“由于”等字样，原因从何处起请核对", en: "No word such as 因 says where the reason begins"))
            }
        }
        return nil
    }

    /// 尚有坑塘3个未清退，主要是承包户对补偿标准有异议，…: why something is left undone, where no time limit is spoken of.
    private static func unfinished(_ context: FieldContext) -> Found? {
        for line in context.structure.content where context.lines[line].cell == nil {
            let text = context.lines[line].text
            for sentence in text.pieces(text.all, closing: ["。", "！"]) {
                guard let left = text.find(anyOf: ["尚未", "仍未", "尚有", "仍有", "还有", "未能"], in: sentence),
                    let cue = text.find(
                        anyOf: ["主要原因是", "原因是", "主要是因为", "主要是由于", "主要是", "系因", "主要系"], in: left.range.upperBound..<sentence.upperBound),
                    !context.atoms[line].isRetold(cue.range)
                else { continue }
                let clauses = text.pieces(cue.range.upperBound..<sentence.upperBound, closing: ["，", "；"])
                let end = clauses.dropFirst().first { text.find(anyOf: unable, in: $0) != nil }?.lowerBound ?? sentence.upperBound
                let range = text.trimmed(cue.range.upperBound..<end)
                guard range.count >= 4 else { continue }
                return Found(.text(text.words(range)), at: Span(line, range), by: Rule("delayReason.unfinished", 0.7)).doubted(
                    Bilingual(zh: "原文未提及整改期限，是否为未能按期完成的原因请核对", en: "No time limit is spoken of; check that it is the reason of the delay"))
            }
        }
        return nil
    }

    /// Sections on reasons first, then the rest in order; measures state reasons only of their own delay.
    private static func ordered(_ context: FieldContext) -> [Int] {
        let outline = context.structure.outline
        let inReasons = outline.items.filter { $0.role == .reasons }.flatMap { $0.lines + $0.body }
        let numbered = Set(outline.items.filter { !$0.isHeading && ($0.role?.isAction ?? false) }.flatMap(\.lines))
        let rest = context.structure.content.filter {
            !context.isGroundOfDispute($0) && !inReasons.contains($0) && !numbered.contains($0) && context.lines[$0].cell == nil
        }
        return inReasons + rest
    }

    // MARK: A list of reasons

    /// The numbered paragraphs below a heading on why it is late, joined by ；.
    private static func listed(_ context: FieldContext) -> Found? {
        let outline = context.structure.outline
        for item in outline.items where item.isHeading && headsReasons(item, context) && isAboutDelay(context.lines[item.lines[0]].text) {
            let heading = context.lines[item.lines[0]].text
            let items = item.children.map { outline.items[$0] }.filter { !$0.isHeading }
            if items.count >= 2 { return told(joined(items.map { Span($0.lines[0], context.lines[$0.lines[0]].body) }, context), heading) }
            for line in item.body {
                let text = context.lines[line].text
                if let list = InlineList.find(text, in: text.all) {
                    return told(joined(list.items.map { Span(line, $0) }, context), heading)
                }
            }
        }
        return inlineList(context)
    }

    /// 存在的困难 alone says of no limit that it will not be kept.
    private static func told(_ found: Found?, _ heading: FoldedText) -> Found? {
        guard !heading.contains(anyOf: ["不能", "未能", "无法", "延", "未完成", "难以", "按期", "如期", "期限", "尚未", "推迟", "原因"]) else { return found }
        return nil
    }

    /// 三、不能按期完成的原因, 四、未能在两个月内整改完毕的理由
    private static func headsReasons(_ item: Outline.Item, _ context: FieldContext) -> Bool {
        item.role == .reasons || item.role == .opinion && context.lines[item.lines[0]].text.contains("理由")
    }

    /// 不能按期完成的原因：一是…；二是….
    private static func inlineList(_ context: FieldContext) -> Found? {
        for line in context.structure.content where context.lines[line].cell == nil {
            let text = context.lines[line].text
            guard let list = InlineList.find(text, in: text.all), text.find("原因", in: list.intro) != nil else { continue }
            let sentence = text.pieces(list.intro, closing: ["。"]).last ?? list.intro
            guard hasConsequence(text, sentence) else { continue }
            return joined(list.items.map { Span(line, $0) }, context)
        }
        return nil
    }

    private static func joined(_ spans: [Span], _ context: FieldContext) -> Found? {
        let spans = spans.map { Span($0.line, context.lines[$0.line].text.trimmed($0.range)) }
        let words = spans.map { context.text.words(at: $0) }.joined(separator: "；")
        return Found(.text(words), at: spans, by: Rule("delayReason.list", 0.85))
    }

    private static func isAboutDelay(_ text: FoldedText) -> Bool {
        text.contains(anyOf: ["不能", "未能", "无法", "未按期", "延期", "延长", "未完成", "难以", "困难", "按期", "如期", "期限", "延迟", "尚未", "推迟"])
    }

    // MARK: A sentence

    private static func reason(_ text: FoldedText, _ sentence: Range<Int>) -> (range: Range<Int>, isDoubtful: Bool)? {
        guard let consequence = consequence(text, sentence) else { return nil }
        guard let cause = cause(text, sentence.lowerBound..<consequence) else {
            return reversed(text, sentence, behind: consequence).map { ($0, false) }
                ?? unmarked(text, sentence, before: consequence).map { ($0, true) }
        }
        return (text.trimmed(cause..<consequence), false)
    }

    /// Where the consequence begins: the last clause that says that it cannot be done in time.
    private static func consequence(_ text: FoldedText, _ sentence: Range<Int>) -> Int? {
        let clauses = text.pieces(sentence, closing: ["，", "；", "："])
        var last = clauses.lastIndex { hasConsequence(text, $0) } ?? 0
        // 未能在规定期限内完成，申请延期至…: the first of them.
        while last > 0, text.find(anyOf: ["申请延", "拟申请"], in: clauses[last]) != nil, hasConsequence(text, clauses[last - 1]) { last -= 1 }
        for clause in clauses.prefix(last + 1).reversed() where hasConsequence(text, clause) {
            guard let word = text.find(anyOf: unable, in: clause) else { continue }
            let before = clause.lowerBound..<word.range.lowerBound
            // “，在两个月期限内无法完成” begins with its clause; “因汛期无法按期完成” with the word itself.
            let hasCause = causes.contains { text.find($0, in: before) != nil }
            let start = hasCause || clause == clauses.first ? word.range.lowerBound : clause.lowerBound
            return hasCause || before.count <= 30 ? start : word.range.lowerBound
        }
        return nil
    }

    static func hasConsequence(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
        guard let word = text.find(anyOf: unable, in: clause) else { return false }
        // 停用全部未按期维护的设备: said of a thing.
        if word.word == "未按期", !["完成", "整改", "办结", "到位"].contains(where: { text.has($0, at: word.range.upperBound) }) { return false }
        return text.find(anyOf: inTime, in: clause) != nil
    }

    private static func cause(_ text: FoldedText, _ range: Range<Int>) -> Int? {
        var best: Int?
        for word in causes {
            for found in text.findAll(word, in: range) {
                if word == "因", isInsideWord(text, found.lowerBound) { continue }
                if best.map({ found.upperBound < $0 }) ?? true { best = found.upperBound }
            }
        }
        return best
    }

    /// 原因, 因此, 因素 are no 因.
    private static func isInsideWord(_ text: FoldedText, _ i: Int) -> Bool {
        ["因此", "因而", "因素", "因地制宜", "因企施策"].contains { text.has($0, at: i) } || i > 0 && "原成病基诱起主".unicodeScalars.contains(text[i - 1])
    }

    /// 未能按期完成的主要原因是…
    private static func reversed(_ text: FoldedText, _ sentence: Range<Int>, behind consequence: Int) -> Range<Int>? {
        guard
            let cue = text.find(anyOf: ["原因是", "原因在于", "主要是因为", "是因为", "原因为", "主要是由于", "原因：", "系因"], in: consequence..<sentence.upperBound)
        else { return nil }
        return text.trimmed(cue.range.upperBound..<sentence.upperBound)
    }

    /// Clauses before a consequence that names the time limit, without a word of cause: 鉴别周期不少于三个月，无法在规定期限内完成.
    private static func unmarked(_ text: FoldedText, _ sentence: Range<Int>, before consequence: Int) -> Range<Int>? {
        let rest = consequence..<sentence.upperBound
        guard text.find(anyOf: ["期限", "按期", "如期", "两个月", "二个月", "规定时间", "时限"], in: rest) != nil else { return nil }
        var clauses = text.pieces(sentence.lowerBound..<consequence, closing: ["，", "；"])
        if let first = clauses.first, clauses.count > 1,
            ["经", "目前", "现", "但", "截至", "同时"].contains(where: { text.has($0, at: first.lowerBound) })
        {
            clauses.removeFirst()
        }
        guard let first = clauses.first, let last = clauses.last else { return nil }
        return text.trimmed(first.lowerBound..<last.upperBound)
    }

    private static let causes = ["由于", "鉴于", "因为", "受制于", "因", "考虑到", "囿于", "限于"]

    private static let unable = [
        "难以", "无法", "不能", "未能", "来不及", "确有困难", "存在困难", "存在较大困难", "尚需时日", "申请延期", "需延期", "需要延期", "延期完成", "延长整改", "未按期", "未及时完成", "不可能",
        "暂不具备",
        "拟申请延长", "需延长", "须延期", "尚需一定时间",
    ]

    private static let inTime = [
        "期限", "按期", "如期", "个月", "规定", "按时", "期内", "时限", "时间内", "全部", "整改", "根治", "延期", "延长", "日内", "年内", "完成", "到位", "办结", "完毕",
        "日前", "月前", "底前",
    ]
}
