import WenshuBasics

/// The documents that a document is based on: named in its opening, or in the opening or first article of the text it issues.
enum BasisField {
    private static let rule = Rule("basis.opening", 0.94)
    private static let cues = ["根据", "依据", "按照", "依照", "遵照", "贯彻", "落实", "执行", "实施", "按", "据", "依"]

    static func find(_ context: FieldContext, _ outline: DocumentOutline) -> Found? {
        let annex = context.structure.zones.annex?.lowerBound ?? Int.max
        let content = context.structure.content.filter { context.lines[$0].cell == nil }
        var found: [Found] = []
        var seen: Set<String> = []
        for part in [content.filter { $0 < annex }, content.filter { $0 >= annex }] {
            for line in opening(part, outline, context) {
                for named in documents(context, line) where seen.insert(named.title).inserted { found.append(named.found) }
            }
        }
        return Found.list(found, by: rule)
    }

    /// The paragraphs before the first heading, and the first article of rules.
    private static func opening(_ content: [Int], _ outline: DocumentOutline, _ context: FieldContext) -> [Int] {
        let entries = outline.entries.filter { content.contains($0.line) }
        let end = entries.first?.line ?? content.last.map { $0 + 1 } ?? 0
        var lines = content.filter { $0 < end }.prefix(entries.isEmpty ? 2 : 4).map { $0 }
        if let article = entries.first(where: { $0.label.style == .article }), article.label.number == 1 { lines.append(article.line) }
        return lines
    }

    private static func documents(_ context: FieldContext, _ line: Int) -> [(title: String, found: Found)] {
        let text = context.lines[line].text
        let numbers = DocumentNumberAtom.scan(AtomText(text))
        var out: [(title: String, found: Found)] = []
        for sentence in text.pieces(context.lines[line].body, closing: ["。", "；"]) {
            guard let cue = text.find(anyOf: cues, in: sentence) else { continue }
            var position = cue.range.upperBound
            while let title = title(text, from: position, to: sentence.upperBound) {
                defer { position = title.upperBound }
                if isIssued(text, title, after: cue.range.upperBound) { break }
                if isAbbreviation(text, title) { continue }
                let inner = title.lowerBound + 1..<title.upperBound - 1
                let number = numbers.first { atom in
                    atom.range.lowerBound >= title.upperBound && atom.range.lowerBound - title.upperBound <= 3
                        && text.has("（", at: title.upperBound)
                }
                let words = text.words(inner)
                let found = Found.object(
                    [
                        ("title", Found(.text(words), at: Span(line, inner), by: rule)),
                        ("number", number.map { Found(.text($0.text), at: Span(line, $0.range), by: rule) }),
                    ], by: rule)
                if let found { out.append((NameList.compact(words), found)) }
            }
        }
        return out
    }

    /// The next 《…》, one that stands inside another with it.
    private static func title(_ text: FoldedText, from start: Int, to end: Int) -> Range<Int>? {
        guard let open = text.find("《", in: start..<end) else { return nil }
        var depth = 0
        for i in open.lowerBound..<end {
            if text[i] == "《" { depth += 1 }
            if text[i] == "》" { depth -= 1 }
            if depth == 0 { return open.lowerBound..<i + 1 }
        }
        return nil
    }

    /// 制定本办法, 现将《…》印发, 我厅制定了《…》: the document that is issued.
    private static func isIssued(_ text: FoldedText, _ title: Range<Int>, after cue: Int) -> Bool {
        let before = max(cue, title.lowerBound - 10)..<title.lowerBound
        if text.contains(anyOf: ["制定了", "制定", "现将", "研究制定", "起草", "拟定", "修订了", "出台", "形成", "编制"], in: before) { return true }
        return text.contains(anyOf: ["印发给", "印发你们", "已经", "同时废止"], in: title.upperBound..<min(text.count, title.upperBound + 8))
    }

    private static func isAbbreviation(_ text: FoldedText, _ title: Range<Int>) -> Bool {
        text.contains(anyOf: ["简称", "以下称"], in: max(0, title.lowerBound - 5)..<title.lowerBound)
    }
}
