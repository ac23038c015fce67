import WenshuDocument

/// The text under its headings: 一、基本案情 above its paragraphs, 证据清单 alone on a line, 违法行为地点：… in one line.
package struct Sections: Sendable {
    package struct Section: Sendable {
        /// The heading's folded words without number and closing mark.
        package let title: String
        /// The same words, to look for others in them.
        let words: FoldedText
        package let heading: Span
        /// The paragraphs under it, those of its subsections included, without numbers.
        package fileprivate(set) var content: [Span] = []
        /// The headings under it and the sections above it, by their place in ``all``.
        package let parent: Int?
        /// Whether heading and text stand in one line.
        package let isRunIn: Bool
    }

    package private(set) var all: [Section] = []
    /// The innermost section of each line.
    private(set) var sectionOfLine: [Int: Int] = [:]

    init(_ lines: [Line], in indices: [Int]) {
        var open: [(key: String, section: Int)] = []
        let plain = Self.plainHeadings(lines, indices)
        for (n, index) in indices.enumerated() {
            let line = lines[index]
            guard line.cell == nil else { continue }
            if line.text.count <= 12, Phrases.closings.contains(where: { line.text.starts(with: $0) }) { open.removeAll(); continue }
            if let key = Self.key(line), let depth = open.lastIndex(where: { $0.key == key }) { open.removeLast(open.count - depth) }
            let next = indices.dropFirst(n + 1).first.map { lines[$0] }
            if let title = Self.heading(line, next: next) ?? (plain.contains(index) ? line.text.all : nil) {
                if Self.key(line) == nil { open.removeAll() }
                // A short numbered line may be an item of the list above it.
                for section in open.map(\.section) { all[section].content.append(Span(index, line.body)) }
                all.append(
                    Section(
                        title: line.text.folded(title), words: FoldedText(line.text.folded(title)), heading: Span(index, title),
                        parent: open.last?.section, isRunIn: false))
                open.append((Self.key(line) ?? "plain", all.count - 1))
                sectionOfLine[index] = all.count - 1
                continue
            }
            for section in open.map(\.section) where !line.body.isEmpty { all[section].content.append(Span(index, line.body)) }
            sectionOfLine[index] = open.last?.section
            if let (title, rest) = Self.runIn(line) {
                all.append(
                    Section(
                        title: line.text.folded(title), words: FoldedText(line.text.folded(title)), heading: Span(index, title),
                        content: [Span(index, rest)],
                        parent: open.last?.section, isRunIn: true))
                // What follows belongs to it too where its number heads a section: 一、基本案情。…
                if let key = Self.key(line) { open.append((key, all.count - 1)) }
                sectionOfLine[index] = all.count - 1
            }
        }
    }

    /// Sections whose heading has one of the words and none of the others; a section inside one that was taken is left out.
    package func named(_ words: [String], unless: [String] = []) -> [Section] {
        var taken: Set<Int> = []
        for (n, section) in all.enumerated() {
            if let parent = section.parent, taken.contains(parent) { taken.insert(n); continue }
            let title = section.words
            if title.contains(anyOf: words), !title.contains(anyOf: unless) { taken.insert(n) }
        }
        return taken.sorted().filter { n in !(all[n].parent.map { taken.contains($0) } ?? false) }.map { all[$0] }
    }

    /// What tells the level of a numbered line.
    private static func key(_ line: Line) -> String? {
        if let label = line.label, label.style != .bullet { return label.style.rawValue }
        return line.outlineLevel.map { "heading\($0)" }
    }

    /// The words of a line that is a heading and nothing else.
    private static func heading(_ line: Line, next: Line?) -> Range<Int>? {
        let text = line.text
        guard Outline.canHead(line), next != nil, line.alignment != .right else { return nil }
        let title = text.trimmed(line.body)
        guard (2...30).contains(title.count), !text.contains(anyOf: ["如下", "以下"], in: title), !text.contains("，", in: title) else {
            return nil
        }
        // 【案情】
        if "【[".unicodeScalars.contains(text[title.lowerBound]), "】]".unicodeScalars.contains(text[title.upperBound - 1]), title.count > 3 {
            return title.lowerBound + 1..<title.upperBound - 1
        }
        if line.outlineLevel != nil { return title }
        if line.label != nil { return text.find("：", in: title) == nil ? title : nil }
        guard title.count <= 16, !LineForm.isDate(text, title), !OrganForm.isName(text, title), text.find("：", in: title) == nil else {
            return nil
        }
        return plainEndings.contains { text.ends(with: $0, before: title.upperBound) } ? title : nil
    }

    /// 案情一瞥, 赔偿的一方, 所请: short lines without a number or a mark, each above a sentence or a list. One alone may be anything; two head
    /// what follows them, whatever their words.
    private static func plainHeadings(_ lines: [Line], _ indices: [Int]) -> Set<Int> {
        let found = zip(indices, indices.dropFirst()).filter { index, next in
            let (line, below) = (lines[index], lines[next])
            let text = line.text
            return line.cell == nil && below.cell == nil && line.label == nil && line.alignment != .right && (2...12).contains(text.count)
                && text.all.allSatisfy { text[$0].isHan || "“”".unicodeScalars.contains(text[$0]) } && (text.gaps.first ?? 0) < 6
                && (LineForm.isSentence(below.text, below.text.all) || below.label != nil) && below.text.count > text.count
                && !LineForm.isDate(text, text.all) && !OrganForm.isName(text, text.all)
                && !Phrases.closings.contains { text.starts(with: $0) } && AttachmentNote.start(of: text) == nil
        }
        return found.count > 1 ? Set(found.map(\.0)) : []
    }

    /// 违法行为地点：某海域。 （一）线索来源。我局在…
    private static func runIn(_ line: Line) -> (title: Range<Int>, rest: Range<Int>)? {
        let text = line.text
        var start = line.body.lowerBound
        // 【案情】…
        if start < text.count, "【[".unicodeScalars.contains(text[start]) { start += 1 }
        let limit = min(text.count, start + 20)
        guard let mark = (start..<limit).first(where: { runInMarks.contains(text[$0]) }), mark - start >= 2 else { return nil }
        guard text[mark] != "。" || line.label != nil, !text.contains("，", in: start..<mark) else { return nil }
        var rest = mark + 1
        if rest < text.count, text[rest] == "：" { rest += 1 }
        return rest < text.count ? (start..<mark, rest..<text.count) : nil
    }

    private static let runInMarks = ScalarSet("：。】]".unicodeScalars)

    /// What short lines without a number end with that head what follows.
    private static let plainEndings = [
        "情况", "事实", "案情", "理由", "请求", "事项", "依据", "清单", "目录", "证据", "地点", "时间", "义务人", "金额", "数额", "损失", "来源", "材料", "要求", "内容", "经过", "名单",
        "意见", "结果", "诉求", "损害", "人员", "说明", "规定", "诉讼请求", "线索", "概况", "议程",
    ]
}

extension FoldedText {
    package func contains(_ word: String, in range: Range<Int>) -> Bool { find(word, in: range) != nil }
}
