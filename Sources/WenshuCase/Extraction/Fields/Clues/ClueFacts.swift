import WenshuBasics

/// The paragraphs of a letter that state the facts of the matter.
struct ClueFacts {
    private(set) var spans: [Span] = []
    private let context: FieldContext
    private var rule = Rule("clue.section", 0.95)
    private var isGuess = false

    /// Headings that name the facts, whatever else they name (违法事实及证据).
    private static let sure = ["事实", "案情", "线索内容", "线索情况", "线索主要内容", "线索基本情况", "违法线索", "线索概述"]
    private static let headings = [
        "基本情况", "线索概况", "违法情况", "问题线索", "案件情况", "主要问题", "线索详情", "违法行为描述",
        "情况描述", "线索简介",
    ]
    /// Beside the facts these state what they cost, but for the harm to the public interest (公益损害情况).
    private static let harm = ["受损情况", "受侵害情况", "损害情况"]
    /// Headings that have one of those words and head something else.
    private static let others = ["依据", "处理情况", "处置情况", "办理情况", "移送情况", "措施", "评估", "鉴定", "证据", "当事人", "主体", "单位基本情况", "企业基本", "法律", "理由"]

    init(_ context: FieldContext) {
        self.context = context
        let named = NamedPassages.find(context.structure, Self.sure, unless: ["依据", "法律", "理由"])
        let further = Self.headings + (named.isEmpty ? Self.harm : ["公益损害", "公共利益"])
        let passages = named + NamedPassages.find(context.structure, further, unless: Self.others + Self.sure)
        spans = passages.flatMap(\.spans).filter { !isParticular($0) }
        // Where the last heading is that of the facts, law and request stand below it too.
        if let first = spans.first {
            spans =
                [first]
                + spans.dropFirst().filter { span in
                    let text = context.lines[span.line].text
                    return context.lines[span.line].label != nil || !Self.isRequest(text, span.range) && !Self.isOpinion(text, span.range)
                }
        }
        if spans.isEmpty { readLoose() }
    }

    /// The facts as one text; the paragraphs follow each other without a mark.
    var found: Found? {
        let texts = spans.map { context.lines[$0.line].text.words($0.range) }
        guard !texts.isEmpty else { return nil }
        let found = Found(.text(texts.joined()), at: spans, by: rule)
        guard isGuess else { return found }
        return found.doubted(Bilingual(zh: "事实部分没有标题，按段落内容划定，请核对起止", en: "No heading sets the facts apart; check where they begin and end"))
    }

    /// 违法行为地点：…, 当事人：… stand among the facts and are fields of their own.
    private func isParticular(_ span: Span) -> Bool {
        context.structure.sections.all.contains { section in
            guard section.heading.line == span.line else { return false }
            if !section.isRunIn { return !section.content.isEmpty }
            return section.words.contains(anyOf: ClueLocation.names + ClueSuspect.names + ["联系人", "损失", "法律", "依据", "来源"])
        }
    }

    /// Without headings: what stands between the opening and the request, and is no ground in law.
    private mutating func readLoose() {
        rule = Rule("clue.paragraphs", 0.85)
        for index in context.structure.content where context.lines[index].cell == nil {
            let line = context.lines[index]
            let text = line.text
            if isParticular(Span(index, line.body)) || ClosingLines.isClosing(line) || Self.isRequest(text, line.body) { continue }
            if let heading = context.structure.sections.all.first(where: { $0.heading.line == index }), !heading.isRunIn { continue }
            if Self.isLaw(text, line.body) || isInOtherSection(index) { continue }
            let body = Self.withoutOpening(text, line.body)
            if !body.isEmpty { spans.append(Span(index, body)) }
        }
        let hasHeadings = context.structure.sections.all.contains { !$0.isRunIn && !$0.content.isEmpty }
        let isMixed = spans.contains { context.lines[$0.line].text.contains("《", in: $0.range) || $0.range != context.lines[$0.line].body }
        isGuess = hasHeadings || isMixed || spans.count > 1 || spans.first.map { $0.range.count < 30 } ?? false
    }

    /// Under a heading of its own that is none of the facts (证据, 处理意见).
    private func isInOtherSection(_ line: Int) -> Bool {
        context.structure.sections.all.contains { section in
            !section.isRunIn && section.content.contains { $0.line == line }
                && section.words.contains(anyOf: Self.others + ["损失", "来源", "地点", "单位", "法规", "规定", "对象"])
        }
    }

    /// 请贵院依法审查, 特此移送, 现将…移送你院.
    private static func isRequest(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        if ["请", "特此", "此致", "以上", "附", "望", "专此", "联系人"].contains(where: { text.has($0, at: range.lowerBound) }) { return true }
        let sentences = text.sentences(range)
        return sentences.allSatisfy {
            text.contains(anyOf: ["移送", "移交", "转交", "转送"], in: $0) && text.contains(anyOf: ["现将", "线索", "材料"], in: $0)
        }
    }

    /// 镇里认为，该行为涉嫌违反《…》….
    private static func isOpinion(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        guard let first = text.sentences(range).first, text.contains("《", in: first) else { return false }
        let head = first.lowerBound..<min(first.upperBound, first.lowerBound + 20)
        return text.contains("认为", in: head) && text.contains(anyOf: ["违反", "依照", "根据"], in: first)
    }

    /// A paragraph that begins with the grounds in law.
    private static func isLaw(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        guard let first = text.sentences(range).first, text.contains("《", in: first) else { return false }
        let head = first.lowerBound..<min(first.upperBound, first.lowerBound + 24)
        return text.contains(anyOf: ["违反", "根据", "依据", "依照", "按照"], in: head) && text.contains(anyOf: ["《"], in: head)
    }

    /// Without the sentences at its head and end that only hand over: 现将…线索移送你院，具体情况如下：
    private static func withoutOpening(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        let sentences = text.pieces(range, closing: ["。", "："])
        func hands(_ sentence: Range<Int>) -> Bool {
            if ["根据", "依据", "依照", "按照"].contains(where: { text.has($0, at: sentence.lowerBound) }), text.contains("《", in: sentence) {
                return true
            }
            return handsOver(sentence)
        }
        func handsOver(_ sentence: Range<Int>) -> Bool {
            text.contains(anyOf: ["移送", "移交", "如下", "请贵院", "请你院", "请你单位", "请你局"], in: sentence)
                && !text.contains(anyOf: ["经查", "查明"], in: sentence)
        }
        let kept = sentences.drop(while: hands).reversed().drop(while: hands).reversed()
        guard let first = kept.first, let last = kept.last else { return range.lowerBound..<range.lowerBound }
        return first.lowerBound..<min(range.upperBound, last.upperBound + 1)
    }
}
