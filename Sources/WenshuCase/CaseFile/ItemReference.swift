import WenshuBasics

/// Where a text says which items of the recommendation it answers: 第一项检察建议, 建议第（二）项, 针对建议1：, 第一、二项建议.
enum ItemReference {
    /// The numbers of the items, in order of their first mention.
    static func numbers(in text: String) -> [Int] {
        let scalars = Array(FoldedText(text).scalars)
        var found: [Int] = []
        var i = 0
        while i < scalars.count {
            guard let match = counted(scalars, at: i) ?? named(scalars, at: i) else { i += 1; continue }
            for number in match.numbers where !found.contains(number) { found.append(number) }
            i = match.end
        }
        return found
    }

    private typealias Match = (numbers: [Int], end: Int)

    /// 第一项（检察）建议, 第一、二条建议; 建议第一项, 建议书第二条.
    private static func counted(_ text: [Unicode.Scalar], at start: Int) -> Match? {
        guard text[start] == "第", let list = list(text, at: start + 1), list.end < text.count,
            "项条点个".unicodeScalars.contains(text[list.end])
        else { return nil }
        let end = list.end + 1
        let before = tail(text, start, 6)
        let behind = Array(text[end..<min(text.count, end + 5)])
        let isNamed =
            ["建议", "检察建议", "的建议", "的检察建议"].contains { behind.starts(with: $0.unicodeScalars) }
            || ["建议", "建议书", "建议的", "建议书的", "建议内容", "建议中"].contains { before.hasSuffix($0) }
        return isNamed ? (list.numbers, end) : nil
    }

    /// 建议一：, 建议（二）。, “建议1”: only before a mark, so that 建议两个月内 is none.
    private static func named(_ text: [Unicode.Scalar], at start: Int) -> Match? {
        guard text[start] == "建", start + 2 < text.count, text[start + 1] == "议", let list = list(text, at: start + 2) else { return nil }
        guard list.end == text.count || "：，。；、”》）的".unicodeScalars.contains(text[list.end]) else { return nil }
        return (list.numbers, list.end)
    }

    /// 一; （一）; 一、二; 1至3; 第一、第二.
    private static func list(_ text: [Unicode.Scalar], at start: Int) -> Match? {
        guard var current = number(text, at: start) else { return nil }
        var numbers = [current.value]
        while current.end + 1 < text.count {
            let mark = text[current.end]
            let isRange = "至到—-".unicodeScalars.contains(mark)
            guard isRange || "、和及，".unicodeScalars.contains(mark) else { break }
            let next = text[current.end + 1] == "第" ? current.end + 2 : current.end + 1
            guard next < text.count, let following = number(text, at: next) else { break }
            if isRange, following.value > current.value, following.value - current.value < 20 {
                numbers += Array((current.value + 1)..<following.value)
            }
            numbers.append(following.value)
            current = following
        }
        return (numbers, current.end)
    }

    private static func number(_ text: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)? {
        var i = start
        let isBracketed = i < text.count && text[i] == "（"
        if isBracketed { i += 1 }
        let first = i
        while i < text.count, i - first < 3, ("0"..."9").contains(text[i]) || text[i] == "十" || ChineseNumerals.digit(text[i]) != nil {
            i += 1
        }
        var digits = String.UnicodeScalarView()
        digits.append(contentsOf: text[first..<i])
        let words = String(digits)
        guard let value = Int(words) ?? ChineseNumerals.parse(words), (1...99).contains(value) else { return nil }
        if isBracketed {
            guard i < text.count, text[i] == "）" else { return nil }
            i += 1
        }
        return (value, i)
    }

    private static func tail(_ text: [Unicode.Scalar], _ end: Int, _ count: Int) -> String {
        var out = String.UnicodeScalarView()
        out.append(contentsOf: text[max(0, end - count)..<end])
        return String(out)
    }
}
