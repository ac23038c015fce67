/// Notes that say who does a measure and by when: （责任单位：…；责任人：…；完成时限：…）, 责任单位为…。
enum ResponsibilityNote {
    struct Part {
        let key: ResponsibilityKey
        let value: Range<Int>
    }

    /// The bracket at the end of a range that assigns responsibility.
    static func closing(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        let end = text.trimmed(range).upperBound
        guard end > range.lowerBound, "）】]〕".unicodeScalars.contains(text[end - 1]) else { return nil }
        var depth = 0
        var i = end - 1
        while i >= range.lowerBound {
            if "）】]〕".unicodeScalars.contains(text[i]) { depth += 1 }
            if "（【[〔".unicodeScalars.contains(text[i]) {
                depth -= 1
                if depth == 0 { break }
            }
            i -= 1
        }
        guard i > range.lowerBound, depth == 0 else { return nil }
        let inner = i + 1..<end - 1
        let assigns = !parts(text, inner).isEmpty || AssignedUnits.find(text, inner) != nil && inner.count < 60
        return assigns ? i..<range.upperBound : nil
    }

    /// The labelled parts of a range, each up to the next label or the end of its clause.
    static func parts(_ text: FoldedText, _ range: Range<Int>) -> [Part] {
        var starts: [(key: ResponsibilityKey, label: Int, value: Int)] = []
        var i = range.lowerBound
        while i < range.upperBound {
            let begins = i == range.lowerBound || "；，。（【[〔、：".unicodeScalars.contains(text[i - 1]) || text.gaps[i] > 0
            if begins, let (key, value) = ResponsibilityKey.begins(text, at: i), value <= range.upperBound {
                starts.append((key, i, value))
                i = value
            } else {
                i += 1
            }
        }
        return starts.enumerated().map { n, start in
            let limit = n + 1 < starts.count ? starts[n + 1].label : range.upperBound
            var end = limit
            if let stop = text.find(anyOf: ["。", "；", "）", "】", "]", "〕"], in: start.value..<limit) { end = stop.range.lowerBound }
            // 责任股室为某股，责任人刘某: a label without a colon ends the value before it.
            if let label = text.find(anyOf: ["，责任人", "，负责人", "，完成时限", "，完成时间", "，联系人"], in: start.value..<end) {
                end = label.range.lowerBound
            }
            return Part(key: start.key, value: text.trimmed(start.value..<end))
        }
    }
}
