/// A list inside one paragraph: 一是…；二是…。 第一，…第二，… （1）…（2）… ①…②…
package enum InlineList {
    package struct Items: Sendable {
        /// What stands before the first item.
        package let intro: Range<Int>
        /// The items without their labels and closing marks.
        package let items: [Range<Int>]
    }

    /// The list in a range of a line, where there are at least two items numbered from one.
    package static func find(_ text: FoldedText, in range: Range<Int>) -> Items? {
        for form in Form.allCases {
            let marks = marks(of: form, text, range)
            guard marks.count >= 2 else { continue }
            return items(text, range, marks)
        }
        return nil
    }

    private enum Form: CaseIterable { case enumeration, ordinal, bracketed, chineseBracketed, circled, arabic, chinese, words }

    /// The places of marks 1, 2, 3 … in order.
    private static func marks(of form: Form, _ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var position = range.lowerBound
        while position < range.upperBound, out.count < 30 {
            let wanted = mark(form, out.count + 1)
            guard
                let found = wanted.lazy.compactMap({ next($0, text, position..<range.upperBound, form) }).min(by: {
                    $0.lowerBound < $1.lowerBound
                })
            else { break }
            out.append(found)
            position = found.upperBound
        }
        return out
    }

    private static func mark(_ form: Form, _ n: Int) -> [String] {
        let chinese = n <= 30 ? chineseNumbers[n - 1] : ""
        return switch form {
        case .enumeration: [chinese + "是", chinese + "要", "其" + chinese + "，"]
        case .ordinal: ["，", "、", "：", "件，", "件事，", "项，"].map { "第" + chinese + $0 }
        case .bracketed: ["（\(n)）"]
        case .chineseBracketed: ["（" + chinese + "）"]
        case .circled: n <= 20 ? Unicode.Scalar(0x245F + UInt32(n)).map { [String($0)] } ?? [] : []
        case .arabic: ["\(n)、", "\(n)."]
        case .chinese: [chinese + "、"]
        case .words: n == 1 ? ["首先，"] : n == 2 ? ["其次，"] : n == 3 ? ["再次，", "最后，"] : n == 4 ? ["最后，"] : []
        }
    }

    private static let chineseNumbers = (1...30).map { n in
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return n < 10 ? digits[n] : (n < 20 ? "" : digits[n / 10]) + "十" + digits[n % 10]
    }

    /// A mark stands at the beginning or behind punctuation; 第六条第（一）项 is none.
    private static func next(_ mark: String, _ text: FoldedText, _ range: Range<Int>, _ form: Form) -> Range<Int>? {
        guard !mark.isEmpty else { return nil }
        return text.findAll(mark, in: range).first { found in
            guard found.lowerBound > 0, found.upperBound < text.count else { return found.upperBound < text.count }
            if form == .arabic, ("0"..."9").contains(text[found.upperBound]) { return false }
            return form == .circled || "：；。，、！".unicodeScalars.contains(text[found.lowerBound - 1])
                || form == .enumeration && mark == "一是" && isSaidOfUs(text, found.lowerBound)
        }
    }

    /// 整改中，我局一是…；二是…
    private static func isSaidOfUs(_ text: FoldedText, _ end: Int) -> Bool {
        let reach = max(0, end - 7)..<end
        let clause = (text.findLast("，", in: reach)?.upperBound ?? reach.lowerBound)..<end
        return (2...6).contains(clause.count) && "我本".unicodeScalars.contains(text[clause.lowerBound])
    }

    private static func items(_ text: FoldedText, _ range: Range<Int>, _ marks: [Range<Int>]) -> Items {
        var items: [Range<Int>] = []
        for (n, mark) in marks.enumerated() where n + 1 < marks.count {
            items.append(text.trimmed(mark.upperBound..<marks[n + 1].lowerBound))
        }
        let last = marks[marks.count - 1].upperBound..<range.upperBound
        // Where the items before are one sentence or less, what follows the last one's full stop sums up.
        let single = items.allSatisfy { text.find("。", in: $0) == nil }
        let end = single ? text.find("。", in: last)?.lowerBound ?? last.upperBound : last.upperBound
        items.append(text.trimmed(last.lowerBound..<end))
        return Items(intro: range.lowerBound..<marks[0].lowerBound, items: items)
    }
}
