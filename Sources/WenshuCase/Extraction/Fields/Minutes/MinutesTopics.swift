import WenshuBasics
import WenshuDocument

/// What a meeting was about: the items under 议题, else the headings of its sections of discussion.
enum MinutesTopics {
    static func find(_ context: FieldContext, _ parts: MinutesParts, decisions: Set<Int>) -> Found? {
        let stated = stated(context, parts, decisions)
        let items = stated.isEmpty ? headings(context, parts, decisions) : stated
        return Found.list(items, by: Rule("topics", 0.94))
    }

    // MARK: 议题

    private static func stated(_ context: FieldContext, _ parts: MinutesParts, _ decisions: Set<Int>) -> [Found] {
        let rule = Rule("topics.listed", 0.95)
        var out: [Found] = []
        for entry in parts.values(.topics) { out += items(entry.value, context.lines, rule) }
        if !out.isEmpty { return out }
        // A heading 会议议题 with its children, a sentence 会议研究了以下议题： with the list below it.
        for line in context.lines where line.cell == nil && !line.isBlank && !decisions.contains(line.index) {
            guard context.structure.head.roles[line.index] == nil, isOpening(line) else { continue }
            let inline = InlineList.find(line.text, in: (counted(line) ?? line.body.lowerBound)..<line.body.upperBound)
            let below = inline != nil && counted(line) != nil ? [] : listBelow(line, context, parts, decisions)
            if !below.isEmpty { return items(below, context.lines, rule) }
            if let inline { return items(inline.items.map { Span(line.index, $0) }, context.lines, rule) }
        }
        return []
    }

    private static func isOpening(_ line: Line) -> Bool {
        let text = line.text
        if MinutesKey.heading(text, line.body) == .topics, Outline.canHead(line) { return true }
        guard text[text.count - 1] == "：" || text.contains(anyOf: ["如下", "以下", "下列"]) || counted(line) != nil else { return false }
        return text.contains(anyOf: ["议题", "议程", "研究了以下", "讨论了以下", "审议了以下", "研究以下", "审议以下", "就以下问题", "就以下事项"])
    }

    /// 会议议题有二：（一）…；（二）…, 会议有三个议题：1.…: where the list begins.
    private static func counted(_ line: Line) -> Int? {
        let text = line.text
        guard let colon = text.find("：", in: line.body), colon.lowerBound - line.body.lowerBound <= 16,
            let word = text.find(anyOf: ["议题", "议程"], in: line.body.lowerBound..<colon.lowerBound)?.range
        else { return nil }
        let around = [line.body.lowerBound..<word.lowerBound, word.upperBound..<colon.lowerBound]
        let isCounted = around.contains { $0.contains { text[$0].isDigit || NumberGrammar.isChineseNumeral(text[$0]) || text[$0] == "两" } }
        return isCounted || ["是", "为", "有", "包括"].contains { text.ends(with: $0, before: colon.lowerBound) } ? colon.upperBound : nil
    }

    /// The numbered lines below an opening; one numbering only.
    private static func listBelow(_ opening: Line, _ context: FieldContext, _ parts: MinutesParts, _ decisions: Set<Int>) -> [Span] {
        var out: [Span] = []
        var style: ListLabel.Style?
        for line in context.lines[(opening.index + 1)...] where !line.isBlank {
            guard line.cell == nil || line.cell?.table == opening.cell?.table, !decisions.contains(line.index),
                !parts.labelled.contains(line.index)
            else { break }
            if let label = line.label {
                if let own = opening.label, own.style == label.style { break }
                if style == nil { style = label.style }
                guard label.style == style else { break }
                out.append(Span(line.index, line.body))
            } else {
                guard style == nil, line.text.count <= 60, Outline.canHead(line) || line.text[line.text.count - 1] == "；",
                    MinutesKey.heading(line.text, line.text.all) == nil
                else { break }
                out.append(Span(line.index, line.text.all))
            }
        }
        return out
    }

    /// Each line or inline item, without number and closing mark.
    private static func items(_ spans: [Span], _ lines: [Line], _ rule: Rule) -> [Found] {
        spans.flatMap { span -> [Found] in
            let text = lines[span.line].text
            if let list = InlineList.find(text, in: span.range), list.intro.isEmpty || text.trimmed(list.intro).isEmpty {
                return list.items.map { Found(.text(text.words(text.trimmed($0))), at: Span(span.line, $0), by: rule) }
            }
            let whole = text.trimmed(span.range)
            guard !whole.isEmpty else { return [] }
            // “一、甲；二、乙” on one line.
            return text.pieces(whole, closing: ["；"]).map { piece in
                let label = ListLabel(typedIn: FoldedText(Array(text.scalars[piece]), in: 0..<piece.count))
                let words = text.trimmed(piece.lowerBound + (label?.end ?? 0)..<piece.upperBound)
                return Found(.text(text.words(words)), at: Span(span.line, words), by: rule)
            }
        }
    }

    // MARK: Headings

    /// Headings of the first level that name a matter rather than a part of the minutes.
    private static func headings(_ context: FieldContext, _ parts: MinutesParts, _ decisions: Set<Int>) -> [Found] {
        var out: [Found] = []
        var style: ListLabel.Style?
        for index in context.structure.content {
            let line = context.lines[index]
            guard line.cell == nil, let label = line.label, label.style != .bullet, !decisions.contains(index),
                !parts.labelled.contains(index)
            else { continue }
            guard let range = title(line), MinutesKey.heading(line.text, range) == nil else { continue }
            if style == nil, label.number == 1 { style = label.style }
            guard label.style == style else { continue }
            let isRunIn = range.upperBound < line.text.trimmed(line.body).upperBound
            out.append(
                Found(
                    .text(line.text.words(range)), at: Span(index, range),
                    by: Rule(isRunIn ? "topics.runIn" : "topics.heading", isRunIn ? 0.85 : 0.92)))
        }
        return out
    }

    /// The heading's words: the line, or its first sentence where that is a heading run into the paragraph.
    private static func title(_ line: Line) -> Range<Int>? {
        let text = line.text
        let opensMatter = ["关于", "研究", "听取", "讨论", "审议", "通报", "传达"].contains { text.has($0, at: line.body.lowerBound) }
        // 甲、检察院：某某: a line of those who came.
        if let colon = text.find("：", in: line.body) {
            let list = PersonAtom.list(text, in: colon.upperBound..<line.body.upperBound)
            if !list.persons.isEmpty, list.rest.isEmpty { return nil }
        }
        if Outline.canHead(line) {
            // 基本案情, 各方意见: so short a heading names a part of the minutes, not a matter.
            let whole = text.trimmed(line.body)
            let namesMatter = ["的事", "问题", "事宜"].contains { text.ends(with: $0, before: whole.upperBound) }
            return opensMatter || namesMatter && whole.count > 4 || whole.count > 6 ? whole : nil
        }
        guard let stop = text.find("。", in: line.body), stop.lowerBound - line.body.lowerBound <= 32 else { return nil }
        let range = line.body.lowerBound..<stop.lowerBound
        return ["关于", "研究", "听取", "讨论", "审议", "通报", "传达"].contains { text.has($0, at: range.lowerBound) } ? range : nil
    }
}
