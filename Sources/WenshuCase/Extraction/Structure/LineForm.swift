/// What a whole line is by its form: a date, a document number, a title, a sentence.
package enum LineForm {
    /// Whether a range is a date and nothing else: 2021年3月5日, 二〇二一年三月五日, 2021.3.5, 2021年3月.
    package static func isDate(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        guard (6...16).contains(range.count) else { return false }
        var separators = 0
        var digits = 0
        for i in range {
            switch text[i] {
            case "年", "月", ".", "-", "/", "—": separators += 1
            case "日", "号": break
            case "0"..."9", "〇", "零", "○", "O", "o", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "元", "廿", "◯", "0", "X", "×":
                digits += 1
            default: return false
            }
        }
        let spelled = text.find("年", in: range) != nil && text.find("月", in: range) != nil
        return digits >= 4 && (spelled || separators == 2) && (text[range.lowerBound] != "—")
    }

    /// The date at the end of a line that is otherwise the name of who signs: 某局　　2021年3月5日.
    package static func closingDate(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        guard range.count > 6 else { return nil }
        for start in range.dropFirst(2) where text.gaps[start] > 0 || isDateStart(text, start) {
            if isDate(text, start..<range.upperBound), !isDateScalar(text[start - 1]) { return start..<range.upperBound }
        }
        return nil
    }

    private static func isDateStart(_ text: FoldedText, _ i: Int) -> Bool {
        ("1"..."2").contains(text[i]) || text[i] == "二" || text[i] == "一"
    }

    private static func isDateScalar(_ s: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(s) || "〇一二三四五六七八九十年月日.-/".unicodeScalars.contains(s)
    }

    /// Whether the line is one or more sentences rather than a title or a name.
    package static func isSentence(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        if "。；！？".unicodeScalars.contains(text[last]) { return true }
        return text.find("。", in: range) != nil || (range.count > 40 && text.find("，", in: range) != nil)
    }

    /// Whether the line can be a title or a part of one: no sentence, no mark at its end, no label in front.
    package static func isTitlePart(_ line: Line) -> Bool {
        let text = line.text
        guard let last = text.scalars.last, text.count <= 70, line.label == nil || line.label?.style == .ordinal else { return false }
        guard !"。；：，".unicodeScalars.contains(last), !isSentence(text, text.all) else { return false }
        // 会商时间　2023年11月11日: a particular of the meeting, set out without a colon.
        if let (key, end) = MinutesKey.begins(text, at: 0), key != .other, key != .name,
            end < text.count ? text.gaps[end] > 0 : key.isPersons,
            // 会 议 记 录 纪 要 表 is a title set wide.
            end == text.count || (1..<text.count).contains(where: { text.gaps[$0] == 0 })
        {
            return false
        }
        return text.scalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}
