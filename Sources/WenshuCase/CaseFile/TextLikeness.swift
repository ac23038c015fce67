/// How much two texts say the same, by the pairs of characters that they share.
enum TextLikeness {
    /// Two characters beside each other.
    typealias Pair = UInt64

    /// The pairs of neighbouring characters of a text, words that every such text has and marks left out.
    static func pairs(_ text: String) -> Set<Pair> {
        var pairs: Set<Pair> = []
        for piece in pieces(text) {
            for (a, b) in zip(piece, piece.dropFirst()) { pairs.insert(Pair(a.value) << 32 | Pair(b.value)) }
        }
        return pairs
    }

    /// Twice the shared pairs by all pairs (Dice), 0 to 1.
    static func dice(_ one: Set<Pair>, _ other: Set<Pair>) -> Double {
        guard !one.isEmpty, !other.isEmpty else { return 0 }
        let shared = one.count { other.contains($0) }
        return 2 * Double(shared) / Double(one.count + other.count)
    }

    /// Stretches of hanzi and letters between marks, digits, and ``common`` words.
    private static func pieces(_ text: String) -> [Substring.UnicodeScalarView] {
        var plain = withoutTitles(text)
        for word in common { plain = plain.split(separator: word, omittingEmptySubsequences: true).joined(separator: "，") }
        return plain.split { !$0.isLetter }.map(\.unicodeScalars)
    }

    /// The text without the titles of laws, which many measures share, and without quotation marks.
    private static func withoutTitles(_ text: String) -> String {
        let folded = FoldedText(text)
        var out = String.UnicodeScalarView()
        var depth = 0
        for scalar in folded.scalars {
            if scalar == "《" { depth += 1 }
            if depth == 0, !"“”\"'‘’".unicodeScalars.contains(scalar) { out.append(scalar) }
            if scalar == "》", depth > 0 {
                depth -= 1
                out.append("，")
            }
        }
        return String(out)
    }

    /// Words of nearly every recommendation and every measure.
    private static let common = [
        "检察建议", "依照法律", "依法", "履行", "职责", "监督管理", "监管", "进一步", "加强", "加大", "开展", "组织", "落实", "推进", "整改", "措施", "工作", "问题", "情况", "有关", "相关",
        "部门",
        "单位", "我局", "你局", "我镇", "你单位", "采取", "进行", "完成", "目前", "已于", "截至", "力度",
    ]
}
