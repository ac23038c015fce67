/// Passages that quote or retell the recommendation: what they state is not the sender's own and gives no values.
package enum RetoldPassages {
    /// The retold stretches of a range: from the words that name the source to the end of the sentence, or to where the
    /// sender speaks of itself again.
    package static func find(_ text: FoldedText, in range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for sentence in text.pieces(range, closing: ["。", "！", "？"]) {
            var rest = max(sentence.lowerBound, min(out.last?.upperBound ?? 0, sentence.upperBound))..<sentence.upperBound
            while let (start, verb) = beginning(text, rest) {
                let end = endOfQuotation(text, verb, range) ?? end(text, verb, sentence)
                out.append(start..<end)
                rest = min(max(end, verb.upperBound), sentence.upperBound)..<sentence.upperBound
            }
        }
        return out
    }

    /// 检察建议书指出…, 贵院反映…, 建议书所列…, 建议我局…: where it begins, and the verb.
    private static func beginning(_ text: FoldedText, _ sentence: Range<Int>) -> (start: Int, verb: Range<Int>)? {
        let plain = text.find(anyOf: ["建议我", "要求我", "建议本", "要求本"], in: sentence)
        if let named = named(text, sentence.lowerBound..<(plain?.range.upperBound ?? sentence.upperBound)) { return named }
        return plain.map { ($0.range.lowerBound, $0.range) }
    }

    private static func named(_ text: FoldedText, _ sentence: Range<Int>) -> (start: Int, verb: Range<Int>)? {
        var rest = sentence
        while let source = text.find(anyOf: sources, in: rest) {
            let reach = source.range.upperBound..<min(sentence.upperBound, source.range.upperBound + 24)
            if let verb = text.find(anyOf: verbs, in: reach), !speaksOfItself(text, source.range.upperBound..<verb.range.lowerBound) {
                return (source.range.lowerBound, verb.range)
            }
            rest = source.range.upperBound..<sentence.upperBound
        }
        return nil
    }

    /// “贵院检察建议书收悉，我局认为”: the verb is the sender's own.
    private static func speaksOfItself(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        text.find(anyOf: ["我", "本局", "本公司", "本单位", "经"], in: range) != nil || text.find("，", in: range) != nil && range.count > 20
    }

    /// 贵院在建议书中写道：“…。…。”: the quotation to its end, over sentences.
    private static func endOfQuotation(_ text: FoldedText, _ verb: Range<Int>, _ range: Range<Int>) -> Int? {
        let behind = verb.upperBound..<min(range.upperBound, verb.upperBound + 2)
        guard let open = text.find("“", in: behind),
            open.lowerBound == behind.lowerBound || "：，".unicodeScalars.contains(text[behind.lowerBound])
        else { return nil }
        return text.find("”", in: open.upperBound..<min(range.upperBound, open.upperBound + longestQuotation))?.upperBound
    }

    private static let longestQuotation = 3_000

    /// An attribute (建议书所列的…, 指出的…) ends with its clause; a statement with the sentence, or where a later clause
    /// begins with the sender itself.
    private static func end(_ text: FoldedText, _ verb: Range<Int>, _ sentence: Range<Int>) -> Int {
        let rest = verb.upperBound..<sentence.upperBound
        let clause = text.clause(around: verb)
        let isGround = ["根据", "按照", "依据", "针对", "对照", "按", "为落实", "为做好", "为抓好", "为推进"].contains {
            text.find($0, in: clause.lowerBound..<verb.lowerBound) != nil
        }
        // 建议书所附材料显示，…: what they show is told, too.
        let shows = text.find(anyOf: ["显示，", "表明，", "证实，"], in: verb.upperBound..<min(sentence.upperBound, verb.upperBound + 12)) != nil
        let isAttribute = !shows && (isGround || text[verb.lowerBound] == "所" || text.has("的", at: verb.upperBound))
        if isAttribute {
            let end = text.find("，", in: rest)?.lowerBound ?? sentence.upperBound
            // 建议书指出的问题已全部整改到位: what is said of the problems is the sender's own.
            if !isGround, let noun = text.find(anyOf: ["问题", "事项", "隐患", "情形", "行为", "建议"], in: verb.upperBound..<end),
                ["已", "均", "现已", "全部", "都", "不属于", "不是", "不在"].contains(where: { text.has($0, at: noun.range.upperBound) })
            {
                return noun.range.upperBound
            }
            // 对建议书所列5处隐患点设置警示标志15块: what was done there is the sender's own.
            if let action = ResultVerbs.first(text, min(verb.upperBound + 2, end)..<end),
                text.find("的", in: action.upperBound..<end) == nil,
                action.lowerBound - verb.upperBound >= 3, text[verb.lowerBound] == "所"
            {
                return action.lowerBound
            }
            return end
        }
        var position = verb.upperBound + 2
        while position < sentence.upperBound {
            guard let found = text.find(anyOf: returns, in: position..<sentence.upperBound) else { break }
            // What stands in “” is still the other's.
            let open = text.findLast("“", in: verb.upperBound..<found.range.lowerBound)
            if let open, text.find("”", in: open.upperBound..<found.range.lowerBound) == nil {
                position = text.find("”", in: open.upperBound..<sentence.upperBound)?.upperBound ?? sentence.upperBound
                continue
            }
            // 建议书认为…，我局仅罚款了事，…，并依据某法建议我局…: the other's word to its end.
            let goesOn =
                text.find(anyOf: ["建议我", "要求我", "建议本", "构成怠于", "而未履行", "未依法履行"], in: found.range.upperBound..<sentence.upperBound) != nil
            if "，；：".unicodeScalars.contains(text[found.range.lowerBound - 1]), !goesOn, !isAccused(text, found.range) {
                return found.range.lowerBound
            }
            position = found.range.lowerBound + 1
        }
        return sentence.upperBound
    }

    /// 建议书认为…，我局未按某条履行职责: what the sender is blamed for is still the other's word.
    private static func isAccused(_ text: FoldedText, _ pronoun: Range<Int>) -> Bool {
        [
            "未按", "未依", "未履行", "未能依法", "未及时", "未对", "未尽", "怠于", "没有依法", "不依法", "对此未", "存在怠于", "履职不", "曾于", "曾经", "应当", "应依", "应按", "应对",
            "应该", "应履行",
        ].contains {
            text.has($0, at: pronoun.upperBound)
        }
    }

    private static let sources = ["检察建议书", "检察建议", "建议书", "贵院", "你院", "检察院", "检察机关"]

    private static let verbs = [
        "指出", "反映", "载明", "所列", "列明", "列出", "提出", "认为", "要求", "查明", "所述", "列举", "提到", "显示", "所附", "涉及", "点出", "提及", "所称", "通报", "述及", "披露",
        "写道", "写明", "原文为", "称：", "称，", "发现", "认定", "所提", "引述", "援引", "引用", "走访", "列示", "陈述",
    ]

    /// Where the sender speaks of itself again.
    private static let returns = [
        "我局", "我镇", "我委", "我厅", "我乡", "我县", "我区", "我市", "我办", "我中心", "我公司", "我街道", "我单位", "我站", "我所", "我大队", "我支队", "我处", "我院", "本局", "本单位",
        "本公司",
        "本机关", "现已", "目前", "截至", "经核", "经查", "经逐", "对此", "均已", "已全部", "已整改", "已完成", "已拆", "已清",
    ]
}
