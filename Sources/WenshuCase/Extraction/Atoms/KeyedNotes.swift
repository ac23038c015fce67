/// A note in brackets at the end of a text, as keys and values: （责任单位：县水利局；完成时限：8月底前）, 【责任单位 县水利局】.
package struct KeyedNote: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        /// Without blanks: 责任单位.
        package var key: String
        package var keyRange: Range<Int>
        package var value: Range<Int>
    }

    package var entries: [Entry]
    /// With the brackets.
    package var range: Range<Int>

    /// The first entry whose key is one of the words, or holds one of them.
    package func entry(_ words: [String]) -> Entry? {
        entries.first { words.contains($0.key) } ?? entries.first { entry in words.contains { entry.key.contains($0) } }
    }

    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "【": "】", "[": "]", "〔": "〕", "《": "》", "〖": "〗", "{": "}"]

    /// The notes of a text: brackets that hold at least one known key with its value.
    package static func scan(_ text: AtomText) -> [KeyedNote] {
        var notes: [KeyedNote] = []
        var i = 0
        while i < text.count {
            guard text[i] != "《", let closing = brackets[text[i]], let close = matching(text, i, closing) else { i += 1; continue }
            let entries = entries(text, i + 1..<close)
            if entries.isEmpty { i += 1; continue }
            notes.append(KeyedNote(entries: entries, range: i..<close + 1))
            i = close + 1
        }
        return notes
    }

    /// The keys and values of a text without brackets: 责任单位：甲；完成时限：8月底前.
    package static func entries(_ text: AtomText, _ range: Range<Int>) -> [Entry] { entries(text, range, keys: table) }

    /// The same without the keys of two characters, which are words of running text too.
    static func longEntries(_ text: AtomText, _ range: Range<Int>) -> [Entry] { entries(text, range, keys: longTable) }

    private static func entries(_ text: AtomText, _ range: Range<Int>, keys: PhraseTable<String>) -> [Entry] {
        var starts: [(key: Range<Int>, value: Int, name: String)] = []
        var i = range.lowerBound
        while i < range.upperBound {
            guard let (key, end) = keys.first(in: text.folded, at: i), isEntryStart(text, i, range),
                let value = valueStart(text, end, range)
            else {
                i += 1
                continue
            }
            starts.append((i..<end, value, key))
            i = value
        }
        return starts.enumerated().map { index, start in
            let end = index + 1 < starts.count ? starts[index + 1].key.lowerBound : range.upperBound
            return Entry(key: start.name, keyRange: start.key, value: trimmed(text, start.value..<max(start.value, end)))
        }
    }

    /// Keys under which responsibility, time and state are noted. Longer words first.
    private static let keys = [
        "牵头责任单位", "牵头单位", "牵头部门", "主办单位", "主责单位", "责任单位", "责任部门", "责任科室", "责任主体", "责任人员", "责任领导", "责任人", "实施单位", "承办单位", "承办部门", "落实单位",
        "整改责任单位", "配合单位", "配合部门",
        "协办单位", "协助单位", "参与单位", "整改完成时限", "整改时限", "完成时限", "完成时间", "完成期限", "整改期限", "办结时限", "时间节点", "时间要求", "时限要求", "计划完成时间", "目标时限", "时限",
        "期限", "分管领导", "包保领导", "牵头领导", "联系人", "整改状态", "完成情况", "进展情况", "整改进展",
        "牵头", "配合", "负责人", "责任",
    ]
    private static let table = PhraseTable(words: keys)
    private static let longTable = PhraseTable(words: keys.filter { $0.unicodeScalars.count > 2 })

    private static func matching(_ text: AtomText, _ open: Int, _ closing: Unicode.Scalar) -> Int? {
        var depth = 0
        var i = open
        while i < text.count, i - open < 400 {
            if text[i] == text[open] { depth += 1 }
            if text[i] == closing { depth -= 1 }
            if depth == 0 { return i }
            i += 1
        }
        return nil
    }

    /// A key stands at the beginning or behind a mark.
    private static func isEntryStart(_ text: AtomText, _ offset: Int, _ range: Range<Int>) -> Bool {
        let before = text.skipBlanksBack(offset)
        return before <= range.lowerBound || ";,。、".unicodeScalars.contains(text[before - 1]) || before < offset
    }

    private static func valueStart(_ text: AtomText, _ offset: Int, _ range: Range<Int>) -> Int? {
        let i = text.skipBlanks(offset)
        if text[i] == ":" { return text.skipBlanks(i + 1) }
        if text[i] == "为" { return text.skipBlanks(text[i + 1] == ":" ? i + 2 : i + 1) }
        return i > offset && i < range.upperBound ? i : nil
    }

    private static func trimmed(_ text: AtomText, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while !range.isEmpty, " ;,。、".unicodeScalars.contains(text[range.upperBound - 1]) {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }
}
