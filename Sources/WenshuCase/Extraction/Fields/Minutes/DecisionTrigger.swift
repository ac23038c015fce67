/// Words that open what a meeting decided: 会议议定以下事项：, 双方形成以下共识：, 会议决定，….
enum DecisionTrigger {
    struct Opening {
        /// Behind the trigger, its comma or colon.
        let rest: Range<Int>
        /// A colon or 如下 / 以下 announces a list.
        let announcesList: Bool
        let range: Range<Int>
    }

    /// The trigger in a paragraph: in the sentence that begins it or in one behind it.
    static func find(_ text: FoldedText, _ range: Range<Int>) -> Opening? {
        for sentence in text.pieces(range, closing: ["。", "！"]) {
            if isRetold(text, sentence) { continue }
            guard let opening = inSentence(text, sentence, limit: range.upperBound) else { continue }
            return opening
        }
        return nil
    }

    private static func inSentence(_ text: FoldedText, _ sentence: Range<Int>, limit: Int) -> Opening? {
        let colon = text.pieces(sentence, closing: ["："]).first?.upperBound ?? sentence.upperBound
        let hasColon = colon < sentence.upperBound && text[colon] == "：" || colon < text.count && text[colon] == "："
        // 经会商，双方形成以下共识：
        if hasColon, colon - sentence.lowerBound <= 70 {
            let lead = sentence.lowerBound..<colon
            if let word = lastCue(text, lead) ?? bareVerb(text, lead) ?? announcement(text, lead), !isDenied(text, lead) {
                return Opening(rest: min(colon + 1, limit)..<limit, announcesList: true, range: word)
            }
        }
        // …形成如下意见。 with the list below; 会议决定，由甲….
        let clauses = text.split(sentence) { $0 == "，" }
        for clause in clauses.prefix(4) {
            guard let word = lastCue(text, clause), !isDenied(text, clause) else { continue }
            let behind = word.upperBound..<clause.upperBound
            let tail = text.folded(behind)
            if tail.contains("如下") || tail.contains("以下") || text.find(anyOf: ["如下", "以下"], in: clause) != nil,
                clause.upperBound == sentence.upperBound
            {
                return Opening(rest: limit..<limit, announcesList: true, range: word)
            }
            if subjects.contains(where: { text.has($0, at: clause.lowerBound) }), plainVerbs.contains(text.folded(word)),
                !text.has("的", at: word.upperBound)
            {
                let start = behind.isEmpty ? min(clause.upperBound + 1, limit) : behind.lowerBound
                return Opening(rest: start..<limit, announcesList: false, range: word)
            }
        }
        return nil
    }

    /// 会议回顾了第1次联席会议议定的事项：…，均已落实: what an earlier meeting decided.
    private static func isRetold(_ text: FoldedText, _ sentence: Range<Int>) -> Bool {
        let colon = text.find("：", in: sentence)?.lowerBound ?? sentence.upperBound
        let lead = text.pieces(sentence.lowerBound..<colon, closing: ["，"]).last ?? sentence
        // …曾议定：“1.…；2.…”
        if text.contains(anyOf: ["曾议定", "曾决定", "曾商定", "曾明确", "曾达成", "曾形成", "曾约定"], in: lead) { return true }
        let earlier = [
            "上次会议", "上一次", "上次联席", "上次议定", "上次磋商", "上次会商", "前次", "上期", "上一期", "前期会议", "历次", "以往会议", "第一次会议", "首次会议", "去年", "上年", "此前",
            "前期议定", "上半年会议",
        ]
        let retells = ["回顾", "通报了", "听取了", "梳理了", "盘点了", "检查了", "对照", "重温"]
        let agreed = ["议定的", "议定事项", "决定的", "决定事项", "确定的", "明确的", "商定的", "达成的", "形成的", "约定的", "纪要"]
        guard let word = text.find(anyOf: agreed, in: lead)?.range else { return false }
        let before = lead.lowerBound..<word.lowerBound
        if text.contains(anyOf: retells, in: before), text.contains(anyOf: ["年", "上", "第", "前", "次"], in: before) { return true }
        let reports = ["均已", "都已", "已全部", "全部完成", "已落实", "已完成", "全部落实", "落实情况", "完成情况", "未完成", "未落实", "已办结"]
        return text.contains(anyOf: earlier, in: before) && text.contains(anyOf: reports, in: word.upperBound..<sentence.upperBound)
    }

    /// 形成如下处理意见, 作出以下三项决定: a verb of agreeing, and what announces the list, before the colon.
    private static func announcement(_ text: FoldedText, _ lead: Range<Int>) -> Range<Int>? {
        let tail = max(lead.lowerBound, lead.upperBound - 16)..<lead.upperBound
        guard let verb = text.find(anyOf: ["形成", "达成", "作出", "做出", "确定", "明确", "议定", "商定", "定下", "定了"], in: tail)?.range,
            let word = text.find(anyOf: ["如下", "以下", "下列"], in: verb.upperBound..<lead.upperBound)?.range,
            !text.contains(anyOf: ["要求", "议题", "问题", "情况", "材料", "建议", "背景", "原因"], in: word.upperBound..<lead.upperBound)
        else { return nil }
        return verb
    }

    /// …，决定：一是…: a verb right before the colon that no other word (行政处罚决定) comes before.
    private static func bareVerb(_ text: FoldedText, _ lead: Range<Int>) -> Range<Int>? {
        guard let verb = ["决定", "约定", "说定", "定下", "敲定", "谈妥", "议妥", "说好"].first(where: { text.ends(with: $0, before: lead.upperBound) })
        else { return nil }
        let start = lead.upperBound - verb.unicodeScalars.count
        guard start > lead.lowerBound else { return start..<lead.upperBound }
        let before = ["，", "会议", "会上", "大家", "各方", "双方", "三方", "共同", "讨论", "商量", "协商", "研究", "最后", "最终", "并", "后"]
        return before.contains { text.ends(with: $0, before: start) } ? start..<lead.upperBound : nil
    }

    /// The last cue in a clause that no word of another meaning follows.
    private static func lastCue(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        for found in cues.lastPlaces(in: text.scalars, range)
        where found.upperBound > best?.upperBound ?? 0 || found.count > best?.count ?? 0 {
            best = found
        }
        // 听取上次会议议定事项的落实情况: a report, not what this meeting decided.
        guard let best, !text.contains(anyOf: ["落实情况", "完成情况", "执行情况", "办理情况", "进展情况"], in: best.upperBound..<range.upperBound) else {
            return nil
        }
        return range.upperBound - best.upperBound <= 12 || followers.contains { text.has($0, at: best.upperBound) } ? best : nil
    }

    /// 决定书, 决定启动磋商的, 未形成一致意见.
    private static func isDenied(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        text.contains(anyOf: ["未形成", "未达成", "没有形成", "决定书", "会议要求", "会议强调", "会议指出", "会议认为"], in: range)
    }

    private static let cues = PhraseTable(words: [
        "议定", "研究确定", "确定了以下", "明确了以下", "达成了以下", "形成了以下", "达成了如下", "形成了如下", "确定了如下", "会议决定", "一致决定", "研究决定", "作出以下决定", "作出如下决定", "形成决议",
        "形成以下决议", "形成如下决议", "会议确定", "议决", "商定", "会议明确", "一致同意", "达成共识", "达成以下共识",
        "达成如下共识", "形成共识", "形成以下共识", "形成如下共识",
        "共识", "一致意见", "会商意见", "磋商意见", "达成一致", "达成以下一致", "达成如下一致", "形成如下意见", "形成以下意见", "达成如下意见", "达成以下意见", "明确如下事项", "明确以下事项", "确定以下事项",
        "确定如下事项", "决定如下", "决议如下", "决定以下", "一致认为应当", "一致认为应", "达成协议", "达成如下协议", "达成以下协议", "达成下列", "形成下列", "确定下列", "明确下列", "议定下列", "如下协议",
        "以下协议", "下列协议",
        "约定如下",
        "如下约定", "以下约定", "如下决定", "以下决定", "如下安排",
    ])

    /// What may stand between the cue and the colon.
    private static let followers = ["以下", "如下", "下列", "协议", "事项", "了", "：", "意见", "并", "有关"]
    private static let subjects = ["会议", "与会", "双方", "各方", "经", "三方"]
    private static let plainVerbs: Set<String> = ["议定", "会议决定", "一致决定", "研究决定", "会议确定", "商定", "一致同意", "会议明确"]
}
