import WenshuBasics

/// Lists of persons under labels and headings that no table knows (同坐者：, 未至者：, 赔偿义务人一方：).
///
/// Only what holds persons with units or posts, and nothing else, is such a list; what its label says of them decides who they are. None is sure.
struct UnknownLists {
    struct List {
        let key: MinutesKey
        let label: String
        let persons: [ListedPerson]
    }

    private(set) var lists: [List] = []
    private let lines: [Line]
    /// Lines that are read as something else.
    private let taken: Set<Int>
    private let wanted: Set<MinutesKey>

    init(_ structure: DocumentStructure, _ parts: MinutesParts, of wanted: Set<MinutesKey>, besides decisions: Set<Int>) {
        self.wanted = wanted
        lines = structure.text.lines
        taken = decisions.union(parts.labelled).union(parts.entries.flatMap { $0.value.map(\.line) })
        var last = -1
        for line in lines where line.index > last && isOpen(line) && structure.head.roles[line.index] == nil {
            if let end = read(line) { last = end }
        }
        for table in structure.tables { read(table) }
        // One person alone may be anything: a list of those who came has more.
        if lists.lazy.filter({ $0.key == .attendees }).map(\.persons.count).reduce(0, +) < 2 { lists.removeAll { $0.key == .attendees } }
    }

    private func isOpen(_ line: Line) -> Bool { line.cell == nil && !line.isBlank && !taken.contains(line.index) }

    // MARK: Lines

    /// A label with the persons behind it or below it; where the list ends.
    private mutating func read(_ line: Line) -> Int? {
        let text = line.text
        guard let (label, rest) = Self.label(line), let key = Self.key(text, label), wanted.contains(key) else { return nil }
        // A line of persons heads no other.
        if rest.isEmpty, label == text.trimmed(line.body), !PersonAtom.list(text, in: label).persons.isEmpty { return nil }
        let isOrgan = OrganForm.isName(text, label)
        var spans: [Span] = []
        if rest.isEmpty {
            if isOrgan { spans.append(Span(line.index, label)) }
            for next in lines[(line.index + 1)...] where !next.isBlank {
                guard isOpen(next), !"【[〔〖".unicodeScalars.contains(next.text[0]), isList([Span(next.index, next.body)]) else { break }
                spans.append(Span(next.index, next.body))
            }
        } else {
            // 某局：局长甲: the label is the unit of those behind it.
            let start = isOrgan ? label.lowerBound : rest.lowerBound
            spans = [Span(line.index, start..<(text.find("。", in: rest)?.lowerBound ?? rest.upperBound))]
        }
        return add(key, text.folded(label), spans)
    }

    /// The words before a colon or in 【】, or a short line that may head what stands below it.
    private static func label(_ line: Line) -> (label: Range<Int>, rest: Range<Int>)? {
        let text = line.text
        let body = text.trimmed(line.body)
        guard !body.isEmpty else { return nil }
        if "【[〔〖".unicodeScalars.contains(text[body.lowerBound]), let close = text.find(anyOf: ["】", "]", "〕", "〗"], in: body)?.range {
            let behind = close.upperBound..<line.body.upperBound
            return (body.lowerBound + 1..<close.lowerBound, text.has("：", at: behind.lowerBound) ? behind.dropFirst() : behind)
        }
        if let colon = text.find("：", in: body) {
            return (body.lowerBound..<colon.lowerBound, colon.upperBound..<line.body.upperBound)
        }
        return body.count <= longest && Outline.canHead(line) ? (body, body.upperBound..<body.upperBound) : nil
    }

    private static let longest = 14

    // MARK: Forms

    /// Two cells side by side: a label and the persons.
    private mutating func read(_ table: TableGrid) {
        for r in 0..<table.rowCount {
            let row = table.row(r).filter { $0.row == r }
            guard row.count == 2, let first = row[0].lines.first, !row[1].lines.contains(where: taken.contains) else { continue }
            guard MinutesKey.whole(row[0].words) == nil, row[0].lines.count == 1,
                let key = Self.key(lines[first].text, lines[first].text.all), wanted.contains(key)
            else {
                continue
            }
            _ = add(key, row[0].words, row[1].lines.map { Span($0, lines[$0].body) })
        }
    }

    // MARK: What counts

    private mutating func add(_ key: MinutesKey, _ label: String, _ spans: [Span]) -> Int? {
        guard isList(spans), let last = spans.last?.line else { return nil }
        lists.append(List(key: key, label: label, persons: ListedPerson.all(in: spans, lines)))
        return last
    }

    /// Persons and nothing else, most of them with a unit or a post.
    private func isList(_ spans: [Span]) -> Bool {
        let rest = spans.flatMap { PersonAtom.list(lines[$0.line].text, in: $0.range).rest }
        let persons = ListedPerson.all(in: spans, lines).map(\.person)
        let described = persons.filter { $0.unit != nil || $0.title != nil }
        guard rest.isEmpty, !persons.isEmpty, described.count * 2 >= persons.count else { return false }
        return persons.allSatisfy { !$0.isDoubtful || $0.unit != nil && $0.title != nil }
    }

    /// What a label says of the persons behind it; nothing where it speaks of a duty rather than of coming.
    private static func key(_ text: FoldedText, _ label: Range<Int>) -> MinutesKey? {
        if OrganForm.isName(text, label) { return .attendees }
        guard (2...longest).contains(label.count), label.allSatisfy({ text[$0].isHan || "（）、".unicodeScalars.contains(text[$0]) }),
            !text.contains(anyOf: duties, in: label)
        else { return nil }
        if text.contains(anyOf: ["未", "缺", "假", "没", "不到", "不在", "因故", "因公", "因事", "因病"], in: label) { return .absentees }
        return text.contains(anyOf: ["列席", "旁听", "旁坐", "邀", "请来", "观摩", "嘉宾", "来宾", "客人"], in: label) ? .observers : .attendees
    }

    static func isDuty(_ words: String) -> Bool { duties.contains(where: words.contains) }

    /// Labels of persons that are no list of those who came.
    private static let duties = [
        "主持", "召集", "记录", "整理", "书记员", "联系", "联络", "责任", "负责", "牵头", "签发", "印发", "签字", "签名", "审", "校", "拟稿", "撰", "起草", "抄", "送", "报",
        "发言", "讲话", "汇报", "组长", "成员", "小组", "专班", "议题", "议定", "决定", "当事人", "被告", "原告", "申请人", "包保", "督办", "督导", "未成年", "证人",
        "会议", "意见", "要求", "措施",
    ]
}
