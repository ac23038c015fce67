/// Passages that quote or retell the recommendation: what they state is not the sender's own and gives no values.
package enum RetoldPassages {
    /// The retold stretches of a range: from the words that name the source to the end of the sentence, or to where the
    /// sender speaks of itself again.
    package static func find(_ text: FoldedText, in range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for sentence in text.pieces(range, closing: ["。", "！", "？"]) {
            guard let start = beginning(text, sentence) else { continue }
            let end = text.find(anyOf: returns, in: start..<sentence.upperBound)?.range.lowerBound ?? sentence.upperBound
            out.append(start..<end)
        }
        return out
    }

    /// 检察建议书指出…, 贵院反映…, 建议书所列…, 建议我局…
    private static func beginning(_ text: FoldedText, _ sentence: Range<Int>) -> Int? {
        if let plain = text.find(anyOf: ["建议我", "要求我", "建议本", "要求本"], in: sentence) { return plain.range.lowerBound }
        var rest = sentence
        while let source = text.find(anyOf: sources, in: rest) {
            let reach = source.range.upperBound..<min(sentence.upperBound, source.range.upperBound + 14)
            if text.find(anyOf: verbs, in: reach) != nil { return source.range.lowerBound }
            rest = source.range.upperBound..<sentence.upperBound
        }
        return nil
    }

    private static let sources = ["检察建议书", "检察建议", "建议书", "贵院", "你院", "检察院", "检察机关"]

    private static let verbs = [
        "指出", "反映", "载明", "所列", "列明", "列出", "提出", "认为", "要求", "查明", "所述", "列举", "提到", "显示", "所附", "涉及", "点出", "提及", "所称", "通报", "述及", "披露",
        "发现", "认定", "所提",
    ]

    /// Where the sender speaks of itself again.
    private static let returns = [
        "我局", "我镇", "我委", "我厅", "我乡", "我县", "我区", "我市", "我办", "我中心", "我公司", "我街道", "我单位", "我站", "我所", "我大队", "我支队", "我处", "我院", "本局", "本单位",
        "本公司",
        "本机关", "现已", "目前", "截至", "经核", "经查", "经逐", "对此", "均已", "已全部", "已整改", "已完成", "已拆", "已清",
    ]
}
