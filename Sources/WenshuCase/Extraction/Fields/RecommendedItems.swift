import WenshuBasics

/// What a recommendation recommends: the items behind 提出如下检察建议.
struct RecommendedItems {
    private(set) var items: [Found] = []
    private let context: FieldContext

    init(_ context: FieldContext) {
        self.context = context
        var last: (line: Int, opening: Opening)?
        // The last opening counts: “我院曾提出检察建议” stands above it.
        for index in context.structure.content {
            if let opening = Self.opening(context.lines[index]) { last = (index, opening) }
        }
        guard let last else { return }
        read(last.line, last.opening)
    }

    private enum Opening {
        /// The items stand on the lines below.
        case below
        /// They stand on the line itself.
        case inline(Range<Int>)
    }

    private static let cues = ["检察建议", "建议如下", "如下建议", "以下建议", "现建议", "特建议", "建议你", "建议贵"]

    /// …现向你单位提出如下检察建议：; 三、检察建议内容; 现建议你局依法履行….
    private static func opening(_ line: Line) -> Opening? {
        let text = line.text
        let body = line.body
        if Outline.canHead(line), let last = text.scalars.last, last != "：" {
            let words = text.folded(text.trimmed(body))
            return ["检察建议内容", "建议内容", "检察建议", "具体建议", "建议事项", "检察建议的内容"].contains { words.hasSuffix($0) }
                && words.unicodeScalars.count <= 20 && line.label != nil ? .below : nil
        }
        // Only the sentence that ends with the colon opens a list.
        if let colon = text.findLast("：", in: body) {
            let start = text.findLast("。", in: body.lowerBound..<colon.lowerBound)?.upperBound ?? body.lowerBound
            if text.contains(anyOf: cues, in: start..<colon.lowerBound),
                !text.contains(anyOf: ["曾", "发出检察建议后", "收到检察建议"], in: start..<colon.lowerBound)
            {
                let rest = colon.upperBound..<body.upperBound
                return rest.isEmpty ? .below : .inline(rest)
            }
        }
        for word in ["现建议你", "特建议你", "建议你", "建议贵", "现建议", "特建议"] {
            guard let found = text.find(word, in: body),
                found.lowerBound == body.lowerBound || "，。；".unicodeScalars.contains(text[found.lowerBound - 1])
            else { continue }
            // 建议你单位在收到…后回复 is no item.
            if text.contains(anyOf: ["书面回复", "回复本院", "函复"], in: found.upperBound..<body.upperBound),
                !text.contains(anyOf: ["依法", "履行", "采取"], in: found.upperBound..<body.upperBound)
            {
                continue
            }
            return .inline(found.lowerBound..<body.upperBound)
        }
        return nil
    }

    private mutating func read(_ first: Int, _ opening: Opening) {
        if case .inline(let range) = opening {
            readInline(first, range)
            if items.count > 1 { return }
            // “建议你局：” with the list below although words stand behind the colon is one item.
            if !items.isEmpty, !nextIsNumbered(first) { return }
            if nextIsNumbered(first) { items = [] }
        }
        var style: ListLabel.Style?
        let own = context.lines[first].label
        for index in context.structure.content where index > first {
            let line = context.lines[index]
            if line.isBlank { continue }
            if let label = line.label, label.style == own?.style, style != label.style { break }
            if Self.isEnd(line) { break }
            if let label = line.label {
                if style == nil { style = label.style }
                if label.style == style { append(index, line.body, rule: Rule("recommendations.listed", 0.96)) }
            } else if style == nil {
                if opens(line) { continue }
                if let list = InlineList.find(line.text, in: line.body) {
                    for item in list.items { append(index, item, rule: Rule("recommendations.inline", 0.94)) }
                    return
                }
                append(index, line.body, rule: Rule("recommendations.paragraph", 0.85))
            } else if !continues(index, line, style) {
                break
            }
        }
    }

    /// A paragraph without a number behind a numbered one: the rest of it where it did not end, or words between two numbers.
    private mutating func continues(_ index: Int, _ line: Line, _ style: ListLabel.Style?) -> Bool {
        guard let last = items.last, case .read(let span)? = last.origin else { return false }
        let text = context.lines[span.line].text
        if span.range.upperBound >= text.count - 1, let mark = text.scalars.last, !"。；！.".unicodeScalars.contains(mark),
            let words = last.value.text
        {
            items[items.count - 1] = Found(
                .text(words + line.text.words()), at: [span, Span(index, line.text.all)], by: Rule("recommendations.continued", 0.85))
            return true
        }
        let next = context.structure.content.first { $0 > index && context.lines[$0].label != nil }
        return next.map { context.lines[$0].label?.style == style && !Self.isEnd(context.lines[$0]) } ?? false
    }

    /// 根据…规定，现提出如下检察建议： below the heading 三、检察建议内容.
    private func opens(_ line: Line) -> Bool { line.text.scalars.last == "：" }

    private func nextIsNumbered(_ line: Int) -> Bool {
        guard let next = context.structure.content.first(where: { $0 > line && !context.lines[$0].isBlank }) else { return false }
        return context.lines[next].label?.number == 1
    }

    private mutating func readInline(_ line: Int, _ range: Range<Int>) {
        let text = context.lines[line].text
        if let list = InlineList.find(text, in: range) {
            for item in list.items { append(line, item, rule: Rule("recommendations.inline", 0.94)) }
            return
        }
        // One sentence; what follows it about the reply is none.
        var end = range.upperBound
        for sentence in text.pieces(range, closing: ["。"]).dropFirst() where text.contains(anyOf: ["回复", "异议", "反馈", "收到本"], in: sentence) {
            end = sentence.lowerBound
            break
        }
        append(line, range.lowerBound..<end, rule: Rule("recommendations.sentence", 0.85))
    }

    private mutating func append(_ line: Int, _ range: Range<Int>, rule: Rule) {
        let text = context.lines[line].text
        let range = text.trimmed(range, of: ["；", "，", "、"])
        guard !range.isEmpty else { return }
        items.append(Found(.text(text.words(range)), at: Span(line, range), by: rule))
    }

    /// The paragraph about the reply, objections, contact: the list is over.
    private static func isEnd(_ line: Line) -> Bool {
        let text = line.text
        let body = line.body
        guard line.label == nil || text.contains(anyOf: ["之日起", "收到本"], in: body) && text.contains(anyOf: ["回复", "反馈", "异议"], in: body)
        else { return false }
        if ClosingLines.isClosing(line) { return true }
        if text.contains(anyOf: ["书面回复", "函复本院", "回复本院", "书面反馈", "书面告知本院", "反馈本院", "有异议", "书面答复"], in: body) { return true }
        return ["以上建议", "上述建议", "请你", "请贵", "如对", "对本检察建议", "根据《", "依据《", "依照《", "特此", "联系人"].contains { text.has($0, at: body.lowerBound) }
    }
}
