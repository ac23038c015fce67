import WenshuBasics

/// What the meeting was called, when and where it was held.
struct MinutesMeeting {
    let context: FieldContext
    let parts: MinutesParts
    /// Lines that state decisions: their dates are deadlines.
    let decisions: Set<Int>

    init(_ context: FieldContext, _ parts: MinutesParts, decisions: Set<Int>) {
        self.context = context
        self.parts = parts
        self.decisions = decisions
    }

    /// The paragraphs that tell of the meeting, without labels and decisions.
    func narrative() -> [Line] {
        context.structure.content.lazy.map { context.lines[$0] }.filter {
            $0.cell == nil && !decisions.contains($0.index) && !parts.labelled.contains($0.index) && $0.text.count > 10
        }
    }

    /// 二楼会议室（原定三楼会议室，因检修变更）
    private static func withoutChange(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        guard let open = text.find("（", in: range), text.contains(anyOf: ["原定", "原为", "变更", "改在"], in: open.upperBound..<range.upperBound)
        else {
            return range
        }
        return range.lowerBound..<open.lowerBound
    }

    func place() -> Found? {
        if let span = parts.values(.place).first?.value.first {
            let text = context.lines[span.line].text
            let range = text.trimmed(Self.withoutChange(text, span.range))
            return range.isEmpty ? nil : Found(.text(text.words(range)), at: Span(span.line, range), by: Rule("place.label", 0.97))
        }
        if let found = placeBehindTime() { return found }
        for line in narrative().prefix(12) {
            for sentence in line.text.sentences(line.body) {
                for clause in line.text.pieces(sentence, closing: ["，"]) {
                    guard let range = Self.heldPlace(line.text, clause) ?? Self.room(line.text, clause, of: sentence) else { continue }
                    return Found(.text(line.text.words(range)), at: Span(line.index, range), by: Rule("place.sentence", 0.92))
                }
            }
        }
        return nil
    }

    /// 在镇政府二楼会议室，镇长召集…开会; 会议地点在三楼会议室.
    private static func room(_ text: FoldedText, _ clause: Range<Int>, of sentence: Range<Int>) -> Range<Int>? {
        guard ["室", "厅", "礼堂", "会场"].contains(where: { text.ends(with: $0, before: clause.upperBound) }),
            text.contains(anyOf: ["召开", "召集", "开会", "磋商", "会商", "座谈", "会议"], in: sentence),
            let lead = text.find(anyOf: ["地点在", "地点为", "地点是", "在"], in: clause), clause.upperBound - lead.range.upperBound > 2
        else { return nil }
        return lead.range.upperBound..<clause.upperBound
    }

    /// 时间地点：2024年8月6日上午，某会议室
    private func placeBehindTime() -> Found? {
        for span in parts.values(.timeAndPlace).flatMap(\.value) {
            let text = context.lines[span.line].text
            let ends =
                DateAtom.scan(AtomText(text)).map(\.range.upperBound) + TimeAtom.scan(AtomText(text)).map(\.range.upperBound)
                + ["上午", "下午", "晚上", "中午"].flatMap { text.findAll($0, in: span.range).map(\.upperBound) }
            var range = (ends.filter { span.range.contains($0 - 1) }.max() ?? span.range.lowerBound)..<span.range.upperBound
            while let first = range.first, "，；、。在于".unicodeScalars.contains(text[first]) { range = first + 1..<range.upperBound }
            range = text.trimmed(range)
            guard range.count > 2 else { continue }
            return Found(.text(text.words(range)), at: Span(span.line, range), by: Rule("place.behindTime", 0.85))
        }
        return nil
    }

    /// 在某会议室（主持）召开.
    static func heldPlace(_ text: FoldedText, _ clause: Range<Int>) -> Range<Int>? {
        let verbs =
            ["主持召开", "组织召开", "联合召开", "共同召开", "召开", "举行", "主持召集", "召集", "进行", "开展", "开会", "开了"]
            + ["联席", "专题", "协调", "推进", "座谈", "碰头", "现场", "调度", "工作", "圆桌"].map { "开" + $0 + "会" }
        let talks = ["碰头", "会谈", "座谈", "商谈", "会商", "磋商", "协商"]
        for found in text.findAll("在", in: clause) {
            // 在会商室召开: the room is named after what is done in it.
            let talk = talks.compactMap { word in
                text.findAll(word, in: found.upperBound..<clause.upperBound)
                    .first { $0.upperBound == text.count || !"室厅点会".unicodeScalars.contains(text[$0.upperBound]) }
                    .map { (word: word, range: $0) }
            }.min { $0.range.lowerBound < $1.range.lowerBound }
            // 在某会议室（原定1月12日在三楼召开）召开
            let change = text.find("（", in: found.upperBound..<clause.upperBound).flatMap { open in
                text.find("）", in: open.upperBound..<clause.upperBound).map { open.lowerBound..<$0.upperBound }
            }
            let verb =
                verbs.compactMap { word in
                    text.findAll(word, in: found.upperBound..<clause.upperBound).first { change?.contains($0.lowerBound) != true }.map {
                        (word: word, range: $0)
                    }
                }.min { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) } ?? talk
            guard let verb else { continue }
            if verb.word == "进行" || verb.word == "开展", !text.contains(anyOf: ["磋商", "会商", "座谈"], in: clause) { continue }
            var range = withoutChange(text, found.upperBound..<verb.range.lowerBound)
            for word in ["主持", "组织", "共同", "联合", "以现场", "采取", "通过", "就", "围绕", "针对", "专题"] {
                // 在市残疾人联合会多功能厅召开: a part of a name.
                if let inner = text.find(word, in: range), inner.lowerBound > range.lowerBound, !text.has("联合会", at: inner.lowerBound),
                    !text.has("组织部", at: inner.lowerBound)
                {
                    range = range.lowerBound..<inner.lowerBound
                }
            }
            guard (2...36).contains(range.count), !text.contains(anyOf: ["期间", "工作中", "过程中", "基础上", "的领导下", "办理", "推进"], in: range) else {
                continue
            }
            return range
        }
        return nil
    }
}
