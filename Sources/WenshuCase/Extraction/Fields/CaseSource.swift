import WenshuBasics

/// How a matter came up: 本院在…中发现, 根据…移送的线索.
enum CaseSource {
    static func find(_ context: FieldContext) -> Found? {
        // 案件来源：本院在办理某案中发现。
        if let section = context.structure.sections.all.first(where: { ["案件来源", "线索来源"].contains($0.title) }),
            let span = section.content.first,
            let first = context.lines[span.line].text.pieces(span.range, closing: ["。"]).first
        {
            return found(context, span.line, first, Rule("caseSource.label", 0.92))
        }
        for index in context.structure.content.prefix(4) {
            let line = context.lines[index]
            let text = line.text
            for sentence in text.pieces(line.body, closing: ["。"]).prefix(2) {
                if let range = inside(text, sentence) { return found(context, index, range, Rule("caseSource.inCourse", 0.85)) }
                if let range = given(text, sentence) { return found(context, index, range, Rule("caseSource.given", 0.85)) }
            }
        }
        return nil
    }

    private static func found(_ context: FieldContext, _ line: Int, _ range: Range<Int>, _ rule: Rule) -> Found? {
        let text = context.lines[line].text
        let range = text.trimmed(range)
        return range.isEmpty ? nil : Found(.text(text.words(range)), at: Span(line, range), by: rule)
    }

    /// 本院在开展…专项监督（工作）中发现
    private static func inside(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
        for word in ["中发现", "中，发现", "期间发现", "过程中发现", "中依法发现", "时发现", "中获悉", "中了解到"] {
            guard let end = text.find(word, in: sentence) else { continue }
            let before = sentence.lowerBound..<end.lowerBound
            guard let start = text.findLast("在", in: before) ?? text.find("在", in: before), end.lowerBound - start.upperBound <= 60 else {
                continue
            }
            var stop = end.lowerBound
            if word == "过程中发现" || text.ends(with: "过程", before: stop) { stop = word == "过程中发现" ? stop : stop - 2 }
            return start.upperBound..<stop
        }
        return nil
    }

    /// 根据群众举报，…; 收到某局移送的…线索; 经某某移送
    private static func given(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
        for clause in text.split(sentence, at: { $0 == "，" }).prefix(3) {
            guard let word = text.find(anyOf: ["举报", "移送", "转交", "交办", "反映", "控告", "提供线索", "媒体报道", "报道"], in: clause) else { continue }
            var start = clause.lowerBound
            for lead in ["本案线索来源于", "线索来源于", "来源于", "本院", "我院", "近日", "日前", "根据", "收到", "接到", "经", "接", "依据", "因"]
            where text.has(lead, at: start) && start + lead.unicodeScalars.count < word.range.upperBound {
                start += lead.unicodeScalars.count
            }
            if let date = DateAtom.scan(AtomText(text)).first(where: {
                $0.range.lowerBound <= start + 1 && $0.range.upperBound > start && $0.range.upperBound < word.range.lowerBound
            }) {
                start = date.range.upperBound
            }
            for lead in ["，", "本院", "我院", "收到", "接到", "根据", "经"] where text.has(lead, at: start) { start += lead.unicodeScalars.count }
            var end = word.range.upperBound
            for tail in ["的线索", "线索"] where text.has(tail, at: end) { end += tail.unicodeScalars.count }
            // 移送的畜禽养殖污染线索
            if end < clause.upperBound, text[end] == "的", let clue = text.find("线索", in: end..<clause.upperBound) { end = clue.upperBound }
            return start < end ? start..<end : nil
        }
        return nil
    }
}
