import WenshuBasics

/// Chapters, articles and numbered headings of a text and of the text that it issues.
struct DocumentOutline {
    struct Entry {
        let line: Int
        let level: Int
        let label: ListLabel
        let title: Span?
    }

    private(set) var entries: [Entry] = []
    private let context: FieldContext

    init(_ context: FieldContext) {
        self.context = context
        let annex = context.structure.zones.annex?.lowerBound ?? Int.max
        let content = Self.withoutContents(context.structure.content.filter { context.lines[$0].cell == nil }, context)
        read(content.filter { $0 < annex })
        // An annexed text is numbered anew.
        read(content.filter { $0 >= annex })
    }

    var found: Found? {
        let rule = Rule("outline", 0.96)
        return Found.list(
            entries.compactMap { entry in
                let line = context.lines[entry.line]
                let labelSpan = Span(entry.line, entry.label.isTyped ? 0..<entry.label.end : line.text.trimmed(line.body))
                return Found.object(
                    [
                        ("level", Found(.number(DecimalNumber(entry.level)), at: labelSpan, by: rule)),
                        ("label", Found(.text(Self.printed(entry.label, line.text)), at: labelSpan, by: rule)),
                        ("title", entry.title.map { Found(.text(context.lines[$0.line].text.words($0.range)), at: $0, by: rule) }),
                    ], by: rule)
            }, by: rule)
    }

    private static func printed(_ label: ListLabel, _ text: FoldedText) -> String {
        label.isTyped ? NameList.compact(text.words(0..<label.end)) : label.printed
    }

    // MARK: Entries

    private mutating func read(_ content: [Int]) {
        let titledArticles = articleTitles(content)
        let hasArticles = content.contains { context.lines[$0].label?.style == .article }
        var open: [ListLabel.Style] = []
        /// The style of the numbered sentence before, which was no heading: the last of such a list ends with a full stop.
        var listed: ListLabel.Style?
        for (n, index) in content.enumerated() {
            let line = context.lines[index]
            guard let label = line.label, line.isFirst || label.isTyped else { continue }
            guard Self.isOutlined(label.style), !(hasArticles && !Self.isOfRules(label.style) && open.contains(.article)) else { continue }
            if let depth = open.firstIndex(of: label.style) { open.removeLast(open.count - depth) }
            let next = n + 1 < content.count ? context.lines[content[n + 1]] : nil
            var title = Self.title(line, next: next)
            if label.style == .article {
                title = Self.markedTitle(line) ?? (titledArticles.contains(index) ? title : nil)
            } else if title == nil
                || listed == label.style && line.text.ends(with: "。", before: title?.range.upperBound.advanced(by: 1) ?? 0)
                    && title?.range.upperBound == line.text.count - 1
            {
                listed = label.style
                continue
            }
            listed = nil
            entries.append(Entry(line: index, level: open.count + 1, label: label, title: title))
            open.append(label.style)
        }
    }

    private static func isOutlined(_ style: ListLabel.Style) -> Bool {
        switch style {
        case .part, .capital, .stem, .roman, .chapter, .section, .article, .chinese, .chineseBracketed, .arabic, .arabicBracketed, .decimal:
            true
        default: false
        }
    }

    private static func isOfRules(_ style: ListLabel.Style) -> Bool {
        style == .part || style == .chapter || style == .section || style == .article
    }

    /// The heading alone on its line, or the first sentence of a paragraph that goes on behind it.
    private static func title(_ line: Line, next: Line?) -> Span? {
        let text = line.text
        let body = text.trimmed(line.body)
        if body.isEmpty {
            // 第一章 on a line of its own above 总则.
            guard let next, next.label == nil, next.text.count <= 20, Outline.canHead(next),
                line.label.map({ isOfRules($0.style) }) == true,
                line.label?.style != .article
            else { return nil }
            return Span(next.index, next.text.trimmed(next.text.all))
        }
        if Outline.canHead(line) { return text.scalars.last == "：" && body.count > 24 ? nil : Span(line.index, body) }
        guard let first = text.pieces(line.body, closing: ["。", "；", "！"]).first else { return nil }
        let goesOn = first.upperBound + 1 < text.count
        if let colon = text.find("：", in: first), colon.lowerBound - first.lowerBound <= 20,
            !text.contains("，", in: first.lowerBound..<colon.lowerBound),
            !text.contains(anyOf: ["如下", "以下", "包括"], in: first.lowerBound..<colon.lowerBound)
        {
            return Span(line.index, first.lowerBound..<colon.lowerBound)
        }
        guard !text.contains("；", in: first.upperBound..<min(first.upperBound + 1, text.count)) else { return nil }
        let limit = goesOn ? 40 : 16
        // 整治阶段（8月16日至11月15日）。
        let bracket = text.ends(with: "）", before: first.upperBound) ? text.findLast("（", in: first) : nil
        let length = (bracket?.lowerBound ?? first.upperBound) - first.lowerBound
        // A numbered sentence with nothing behind or below it is an item of a list.
        // （一）线索移送。 above 1.移送范围。…
        let heads = next?.label.map { $0.number == 1 && $0.style != line.label?.style } ?? false
        guard goesOn || heads || bracket != nil || next.map({ $0.label == nil && LineForm.isSentence($0.text, $0.text.all) }) ?? false
        else {
            return nil
        }
        return length <= limit && first.count <= 40 && isHeadingLike(text, first, alone: !goesOn) ? Span(line.index, first) : nil
    }

    /// A sentence that names a task or a matter, and states no rule.
    private static func isHeadingLike(_ text: FoldedText, _ range: Range<Int>, alone: Bool) -> Bool {
        if alone, text.contains(anyOf: ["，", "本", "由", "自", "应", "不得", "可", "施行", "负责", "的，"], in: range) { return false }
        return range.count <= 24 || !text.contains(anyOf: ["应当", "不得", "可以", "必须", "应于", "由"], in: range)
    }

    // MARK: Articles

    /// The articles whose first sentence is a heading that runs into them: all where nearly all begin with a short sentence that states
    /// no rule; else those of two and more that begin with a very short one (线索移送。会商。).
    private func articleTitles(_ content: [Int]) -> Set<Int> {
        let articles = content.filter { context.lines[$0].label?.style == .article }
        guard articles.count > 1 else { return [] }
        let titled = articles.filter { Self.isTitled(context.lines[$0], upTo: 14) }
        if titled.count * 4 >= articles.count * 3 { return Set(articles) }
        let short = articles.filter { Self.isTitled(context.lines[$0], upTo: 8) }
        return short.count > 1 ? Set(short) : []
    }

    private static func isTitled(_ line: Line, upTo limit: Int) -> Bool {
        if markedTitle(line) != nil { return true }
        guard let title = title(line, next: nil), title.range.count <= limit,
            title.range.upperBound + 1 < line.text.count || Outline.canHead(line)
        else { return false }
        return !line.text.contains(
            anyOf: ["应当", "不得", "可以", "必须", "由", "自", "本", "负责", "施行", "应", "为了", "为", "是指", "进行", "公开"], in: title.range)
            && !line.text.contains("，", in: title.range)
    }

    /// 第一条 【目的】…, 第一条（适用范围）….
    private static func markedTitle(_ line: Line) -> Span? {
        let text = line.text
        let start = line.body.lowerBound
        guard start < text.count, let close = ["【": "】", "（": "）", "[": "]"].first(where: { text.has($0.key, at: start) })?.value,
            let end = text.find(close, in: start..<min(text.count, start + 18)), end.lowerBound > start + 1
        else { return nil }
        return Span(line.index, start + 1..<end.lowerBound)
    }

    // MARK: Contents page

    /// Without 目录 and the lines below it that say again what the text's headings say.
    private static func withoutContents(_ content: [Int], _ context: FieldContext) -> [Int] {
        guard let start = content.firstIndex(where: { ["目录", "目次"].contains(context.lines[$0].text.folded(context.lines[$0].text.all)) }),
            let first = content[(start + 1)...].firstIndex(where: { context.lines[$0].label != nil }),
            let label = context.lines[content[first]].label
        else { return content }
        let again = content[(first + 1)...].firstIndex { index in
            context.lines[index].label.map { $0.style == label.style && $0.number == label.number } ?? false
        }
        guard let again, content[start..<again].allSatisfy({ !LineForm.isSentence(context.lines[$0].text, context.lines[$0].text.all) })
        else {
            return content
        }
        return Array(content[..<start] + content[again...])
    }
}
