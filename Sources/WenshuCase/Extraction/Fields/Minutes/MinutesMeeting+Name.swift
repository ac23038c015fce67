import WenshuBasics

/// What the meeting was called, and which of its kind it was.
extension MinutesMeeting {
    /// 会议名称, else the title without 关于 and 纪要, else what the text says was held.
    func name() -> Found? {
        if let entry = parts.values(.name).first, let span = entry.value.first {
            let text = context.lines[span.line].text
            let range = text.trimmed(span.range)
            let words = entry.value.map { context.lines[$0.line].text.words($0.range) }.joined()
            return range.isEmpty ? nil : Found(.text(words), at: span, by: Rule("meetingName.label", 0.97))
        }
        guard let title = context.envelope["title"], let words = title.value.text else { return told() }
        let name = Self.name(ofTitle: words)
        guard !Self.bareNames.contains(name) else { return told() }
        var found = title
        found.content = .value(.text(name))
        found.rule = Rule("meetingName.title", 0.95)
        found.doubts = title.doubts.map { doubt in
            Doubt(reason: doubt.reason, candidates: doubt.candidates.compactMap(\.text).map { .text(Self.name(ofTitle: $0)) })
        }
        if let about = words.firstRange(of: "关于"), about.lowerBound > words.startIndex, !name.hasPrefix(String(words[..<about.lowerBound]))
        {
            let whole = String(words[..<about.lowerBound]) + "关于" + name
            found = found.doubted(
                Bilingual(zh: "标题以召集单位开头，其名称是否属于会议名称请核对", en: "The title begins with who called the meeting; is that a part of its name?"),
                candidates: [.text(name), .text(whole)])
        }
        return found
    }

    /// …推进会会议纪要 → …推进会, 关于研究…的会议纪要 → 研究…的会议.
    static func name(ofTitle title: String) -> String {
        var name = title
        // （第3期） at the end belongs to the session.
        if name.hasSuffix("）") || name.hasSuffix(")"), let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }),
            !name[open...].contains("试行")
        {
            name = String(name[..<open])
        }
        // 某街道办事处关于…协调会议纪要: who held it is no part of the name.
        if name.has("关于"), let about = name.firstRange(of: "关于"), about.lowerBound > name.startIndex {
            let organ = FoldedText(String(name[..<about.lowerBound]))
            if OrganForm.names(organ, organ.all) != nil { name = String(name[about.lowerBound...]) }
        }
        if name.hasPrefix("关于") { name.removeFirst(2) }
        for word in ["的纪要", "纪要", "记要"] where name.hasSuffix(word) {
            name.removeLast(word.count)
            break
        }
        if name.hasSuffix("会议会议") { name.removeLast(2) }
        for word in ["会会议", "会的会议"] where name.hasSuffix(word) { name.removeLast(word.count - 1) }
        return name
    }

    private static let bareNames: Set<String> = ["", "会议", "专题会议", "工作会议", "专题"]

    /// 召开第二次联席会议.
    private func told() -> Found? {
        for line in narrative() {
            for verb in ["主持召开", "组织召开", "召开了", "召开", "举行了", "举行"] {
                guard let found = line.text.find(verb, in: line.body) else { continue }
                let end =
                    line.text.find(anyOf: ["，", "。", "；"], in: found.upperBound..<line.text.count)?.range.lowerBound ?? line.text.count
                let range = found.upperBound..<end
                guard (4...40).contains(range.count), line.text.ends(with: "会", before: end) || line.text.ends(with: "会议", before: end)
                else { continue }
                return Found(.text(line.text.words(range)), at: Span(line.index, range), by: Rule("meetingName.sentence", 0.8))
                    .doubted(Bilingual(zh: "标题未写会议名称，取自正文", en: "The title does not name the meeting; taken from the text"))
            }
        }
        return nil
    }

    /// 第3期, 2023年第9次 in the head.
    func session() -> Found? {
        let head = context.lines[context.structure.zones.head].filter { !$0.isBlank && context.structure.head.roles[$0.index] != .title }
        // 总第26期 counts where no other number of the issue is given.
        for countsAll in [false, true] {
            for line in head {
                guard let range = Self.session(line.text, line.text.all, countsAll: countsAll) else { continue }
                return Found(.text(NameList.compact(line.text.words(range))), at: Span(line.index, range), by: Rule("session.head", 0.96))
            }
        }
        // 会议纪要（第3期） as the title itself.
        for index in context.structure.head.lines(.title) {
            let text = context.lines[index].text
            guard text[text.count - 1] == "）", let open = text.findLast("（", in: text.all),
                let range = Self.session(text, open.upperBound..<text.count - 1)
            else { continue }
            return Found(.text(NameList.compact(text.words(range))), at: Span(index, range), by: Rule("session.title", 0.93))
        }
        return nil
    }

    private static func session(_ text: FoldedText, _ range: Range<Int>, countsAll: Bool = false) -> Range<Int>? {
        for found in text.findAll("第", in: range) {
            var end = found.upperBound
            while end < range.upperBound,
                text[end].isDigit || NumberGrammar.isChineseNumeral(text[end]) || "〇零".unicodeScalars.contains(text[end])
            { end += 1 }
            guard end > found.upperBound, end < range.upperBound, text[end] == "期" || text[end] == "次" else { continue }
            // 第二次联席会议 is the meeting's own count.
            if end + 1 < range.upperBound, text[end + 1].isHan, text.gaps[end + 1] == 0 { continue }
            var start = found.lowerBound
            if start > range.lowerBound, text[start - 1] == "总" {
                guard countsAll else { continue }
                return start - 1..<end + 1
            }
            if start >= range.lowerBound + 5, text[start - 1] == "年",
                (start - 5..<start - 1).allSatisfy({ NumberGrammar.anyDigit(text[$0]) != nil })
            {
                start -= 5
            }
            return start..<end + 1
        }
        return nil
    }
}
