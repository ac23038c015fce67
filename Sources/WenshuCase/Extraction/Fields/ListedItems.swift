import WenshuBasics

/// The items of a list under a heading (请求事项, 证据清单): numbered paragraphs, a list inside one paragraph, or lines.
enum ListedItems {
    /// The items of a passage, without numbers and closing marks.
    static func find(_ context: FieldContext, _ passage: NamedPassages.Passage, by rule: Rule) -> [Found] {
        var spans = passage.spans.filter { !$0.range.isEmpty }
        // Only what stands behind …如下： is the list, where there is such an opening.
        if let opening = spans.lastIndex(where: { opens(context.lines[$0.line].text, $0.range) }) {
            spans = Array(spans[(opening + 1)...])
        } else if spans.count == 1, let only = spans.first, let inner = behindColon(context.lines[only.line].text, only.range) {
            spans = [Span(only.line, inner)]
        }
        if let end = spans.firstIndex(where: { closes(context.lines[$0.line].text, $0.range) }), end > 0 { spans = Array(spans[..<end]) }
        if spans.count == 1, let span = spans.first, let list = InlineList.find(context.lines[span.line].text, in: wholeLine(context, span))
        {
            return list.items.flatMap { item(Span(span.line, $0), context, by: rule) }
        }
        let numbered = spans.filter { context.lines[$0.line].label.map { $0.style != .bullet } ?? false }
        if numbered.count > 1 || numbered.count == spans.count {
            let style = numbered.first.flatMap { context.lines[$0.line].label?.style }
            let items = numbered.filter { context.lines[$0.line].label?.style == style }
            return items.flatMap { item($0, context, by: rule) }
        }
        if spans.count == 1, let span = spans.first { return inline(span, context, by: rule) }
        return spans.flatMap { item($0, context, by: rule) }
    }

    /// 一是…；二是…: the line's own number is the first of the list.
    private static func wholeLine(_ context: FieldContext, _ span: Span) -> Range<Int> {
        let line = context.lines[span.line]
        return line.label?.isTyped == true && span.range.lowerBound == line.body.lowerBound ? 0..<span.range.upperBound : span.range
    }

    /// …拟提出的诉讼请求为：
    private static func opens(_ text: FoldedText, _ range: Range<Int>) -> Bool { text[range.upperBound - 1] == "：" }

    private static func behindColon(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        guard let colon = text.find("：", in: range), colon.upperBound < range.upperBound,
            text.contains(anyOf: ["如下", "请求", "证据", "包括"], in: range.lowerBound..<colon.lowerBound)
        else { return nil }
        return colon.upperBound..<range.upperBound
    }

    /// 以上第2、3项…, 上述请求…: a word on the list and no item.
    private static func closes(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        ["以上", "上述", "上列", "前述", "综上", "事实与理由", "事实和理由", "此致"].contains { text.has($0, at: range.lowerBound) }
    }

    private static func inline(_ span: Span, _ context: FieldContext, by rule: Rule) -> [Found] {
        let text = context.lines[span.line].text
        if let list = InlineList.find(text, in: span.range) { return list.items.flatMap { item(Span(span.line, $0), context, by: rule) } }
        let marked = text.pieces(span.range, closing: ["；"])
        if marked.count > 1 { return marked.flatMap { item(Span(span.line, $0), context, by: rule) } }
        return item(span, context, by: rule)
    }

    private static func item(_ span: Span, _ context: FieldContext, by rule: Rule) -> [Found] {
        let text = context.lines[span.line].text
        let range = text.trimmed(span.range, of: ["。", "；", "，", "、", "."])
        return range.isEmpty ? [] : [Found(.text(text.words(range)), at: Span(span.line, range), by: rule)]
    }
}
