import WenshuBasics

extension ListLabel {
    /// The label that a numbering program printed in front of a paragraph.
    package init?(automatic printed: String) {
        let text = FoldedText(printed)
        guard !text.isEmpty else { return nil }
        var label = Self.scan(text, automatic: true) ?? ListLabel(style: .bullet, number: 0, printed: "", end: 0)
        label.printed = text.folded(text.all)
        label.end = 0
        self = label
    }

    /// The label typed at the head of a line.
    package init?(typedIn text: FoldedText) {
        guard var label = Self.scan(text, automatic: false) else { return nil }
        // 一是…；二是…；三是… in one paragraph is a list, no number of the paragraph.
        if label.style == .enumeration, label.number == 1, text.contains(anyOf: ["；二是", "。二是", "，二是"]) { return nil }
        label.printed = text.folded(0..<label.end)
        self = label
    }

    private static func scan(_ text: FoldedText, automatic: Bool) -> ListLabel? {
        guard let first = text.scalars.first else { return nil }
        if let number = enclosedNumber(first) {
            return ListLabel(style: .enclosed, number: number, printed: "", end: skip("、.。", text, 1))
        }
        if let number = romanNumber(first) {
            return ListLabel(style: .roman, number: number, printed: "", end: skip("、.。", text, 1))
        }
        if bullets.contains(first) { return ListLabel(style: .bullet, number: 0, printed: "", end: 1) }
        return bracketed(text) ?? ordinal(text) ?? chinese(text, automatic: automatic) ?? traditional(text) ?? arabic(
            text, automatic: automatic)
            ?? letter(text, automatic: automatic)
    }

    /// （一） (1) 1） 一） 【1】
    private static func bracketed(_ text: FoldedText) -> ListLabel? {
        let opens = "（〔[【".unicodeScalars.contains(text[0])
        let start = opens ? 1 : 0
        guard let (number, end, isChinese) = number(text, at: start), number < 200, end < text.count,
            "）〕]】".unicodeScalars.contains(text[end])
        else { return nil }
        return ListLabel(
            style: isChinese ? .chineseBracketed : .arabicBracketed, number: number, printed: "", end: skip("、.。", text, end + 1))
    }

    /// 第一部分 第一章 第一节 第一条 第一， 一是 措施一：
    private static func ordinal(_ text: FoldedText) -> ListLabel? {
        if text[0] == "第", let (number, end, isChinese) = number(text, at: 1), number < 2_000 {
            let words: [(String, Style)] = [("部分", .part), ("章", .chapter), ("节", .section), ("条", .article)]
            for (word, style) in words where text.has(word, at: end) {
                return ListLabel(style: style, number: number, printed: "", end: skip("，、：.", text, end + word.unicodeScalars.count))
            }
            guard isChinese, end < text.count, "，、：".unicodeScalars.contains(text[end]) else { return nil }
            return ListLabel(style: .ordinal, number: number, printed: "", end: end + 1)
        }
        if let (number, end, isChinese) = number(text, at: 0), isChinese, number < 30, text.has("是", at: end) {
            return ListLabel(style: .enumeration, number: number, printed: "", end: skip("，：", text, end + 1))
        }
        // 其一，
        if text[0] == "其", let (number, end, isChinese) = number(text, at: 1), isChinese, number < 30, end < text.count,
            "，：、".unicodeScalars.contains(text[end])
        {
            return ListLabel(style: .enumeration, number: number, printed: "", end: end + 1)
        }
        for word in ["整改措施", "措施", "整改任务", "任务", "事项", "问题"] where text.has(word, at: 0) {
            let start = word.unicodeScalars.count
            guard let (number, end, _) = number(text, at: start), end < text.count, "：、".unicodeScalars.contains(text[end]) else {
                continue
            }
            return ListLabel(style: .named, number: number, printed: "", end: end + 1)
        }
        return nil
    }

    private static func chinese(_ text: FoldedText, automatic: Bool) -> ListLabel? {
        guard let (number, end, isChinese) = number(text, at: 0), isChinese, number < 100 else { return nil }
        if automatic, end == text.count { return ListLabel(style: .chinese, number: number, printed: "", end: end) }
        guard end < text.count, "、.。．，：".unicodeScalars.contains(text[end]) || (text.gaps[end] >= 2) else { return nil }
        let marked = !(text.gaps[end] >= 2) || "、.。，：".unicodeScalars.contains(text[end])
        return ListLabel(style: .chinese, number: number, printed: "", end: marked ? end + 1 : end)
    }

    /// 甲、 壹、 壹　: but not 甲、乙双方.
    private static func traditional(_ text: FoldedText) -> ListLabel? {
        guard text.count > 2 else { return nil }
        for (style, signs) in [(Style.stem, stems), (.capital, capitals)] {
            guard let number = signs.firstIndex(of: text[0]) else { continue }
            let marked = "、.．。，：".unicodeScalars.contains(text[1])
            guard marked || style == .capital && text.gaps[1] > 0, !(marked && signs.contains(text[2])) else { return nil }
            // 陆　文、黄小强; 伍　月　　县检察院: a surname and the given name set apart.
            let behind = (2...3).first { $0 == text.count || text.gaps[$0] > 0 || "、，（；".unicodeScalars.contains(text[$0]) }
            if !marked, "陆伍".unicodeScalars.contains(text[0]), behind != nil { return nil }
            return ListLabel(style: style, number: number + 1, printed: "", end: marked ? 2 : 1)
        }
        return nil
    }

    private static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)
    private static let capitals = Array("壹贰叁肆伍陆柒捌玖拾".unicodeScalars)

    /// 1. 1、 1．(not 1.5万元), 1.1, 01、
    private static func arabic(_ text: FoldedText, automatic: Bool) -> ListLabel? {
        guard let first = number(text, at: 0), !first.isChinese, first.value < 1_000, first.end <= 3 else { return nil }
        var (number, end) = (first.value, first.end)
        var levels = 1
        while end + 1 < text.count, text[end] == ".", let (next, after, nextIsChinese) = Self.number(text, at: end + 1),
            !nextIsChinese, after - end <= 3
        {
            (number, end) = (next, after)
            levels += 1
        }
        let style: Style = levels > 1 ? .decimal : .arabic
        if automatic { return ListLabel(style: style, number: number, printed: "", end: text.count) }
        guard end < text.count else { return nil }
        if "、.，：）".unicodeScalars.contains(text[end]) {
            return ListLabel(style: style, number: number, printed: "", end: end + 1)
        }
        // “1.1 加强巡查”, “1 加强巡查”: set off by white space; “1.12家企业”: the label is 1. and what follows a quantity.
        let isUnit = unitsAfterNumber.contains(text[end])
        if levels == 2, isUnit, !"万亿元%％".unicodeScalars.contains(text[end]), text.gaps[end] == 0 || text[end] == "月", first.value <= 30 {
            return ListLabel(style: .arabic, number: first.value, printed: "", end: first.end + 1)
        }
        guard !isUnit, levels > 1 || text.gaps[end] > 0 else { return nil }
        return ListLabel(style: style, number: number, printed: "", end: end)
    }

    private static func letter(_ text: FoldedText, automatic: Bool) -> ListLabel? {
        let s = text[0].value
        guard (0x41...0x5A).contains(s) || (0x61...0x7A).contains(s) else { return nil }
        let number = Int(s < 0x61 ? s - 0x40 : s - 0x60)
        if automatic, text.count <= 2 { return ListLabel(style: .letter, number: number, printed: "", end: text.count) }
        guard text.count > 1, "、.）".unicodeScalars.contains(text[1]) else { return nil }
        return ListLabel(style: .letter, number: number, printed: "", end: 2)
    }

    /// A number of Chinese or ASCII digits.
    private static func number(_ text: FoldedText, at start: Int) -> (value: Int, end: Int, isChinese: Bool)? {
        var end = start
        while end < text.count, ("0"..."9").contains(text[end]), end - start < 6 { end += 1 }
        if end > start { return Int(text.folded(start..<end)).map { ($0, end, false) } }
        while end < text.count, end - start < 8, chineseDigits.contains(text[end]) { end += 1 }
        guard end > start, let value = ChineseNumerals.parse(text.folded(start..<end)) else { return nil }
        return (value, end, true)
    }

    private static let chineseDigits = ScalarSet("一二三四五六七八九十百〇零".unicodeScalars)

    private static func skip(_ marks: String, _ text: FoldedText, _ position: Int) -> Int {
        position < text.count && marks.unicodeScalars.contains(text[position]) ? position + 1 : position
    }

    /// ① … ⑳ ⑴ … ⒇ ⒈ … ⒛ ㈠ … ㈩ ❶ … ❿
    private static func enclosedNumber(_ s: Unicode.Scalar) -> Int? {
        switch s.value {
        case 0x2460...0x2473: Int(s.value - 0x245F)
        case 0x2474...0x2487: Int(s.value - 0x2473)
        case 0x2488...0x249B: Int(s.value - 0x2487)
        case 0x3220...0x3229: Int(s.value - 0x321F)
        case 0x3280...0x3289: Int(s.value - 0x327F)
        case 0x2776...0x277F: Int(s.value - 0x2775)
        case 0x2780...0x2789: Int(s.value - 0x277F)
        default: nil
        }
    }

    /// Ⅰ … Ⅻ
    private static func romanNumber(_ s: Unicode.Scalar) -> Int? {
        (0x2160...0x216B).contains(s.value) ? Int(s.value - 0x215F) : nil
    }

    /// Symbol fonts put their bullets into the private use area.
    private static let bullets: ScalarSet = [
        "●", "■", "◆", "▪", "►", "◇", "□", "★", "※", "\u{F06C}", "\u{F0B7}", "\u{F0D8}", "➢", "✓", "·", "◎", "▲", "☆",
        "▶", "➤", "❖",
    ]

    /// What turns a number at the head of a line into a quantity or a date.
    private static let unitsAfterNumber = Set("年月日时个家处人件起吨万亿元亩公平立米户名次条项辆台套座口只株尾千百%％号至—~-/".unicodeScalars)
}
