import WenshuBasics

/// Who was there, who was not, who led and who wrote.
struct MinutesPersons {
    private(set) var attendees: [Found] = []
    private(set) var observers: [Found] = []
    private(set) var absentees: [Found] = []
    private(set) var chair: Found?
    private(set) var recorder: Found?

    private let lines: [Line]
    private var listed: [ListedPerson] = []

    init(_ context: FieldContext, _ parts: MinutesParts, decisions: Set<Int>) {
        lines = context.lines
        let tables = PersonTables(context.structure)
        for row in tables.rows { add([row.person], to: row.key, rule: Rule("persons.table", 0.96)) }
        readEntries(parts, tables)
        readSentences(decisions)
        let leaders = MinutesLeaders(context, parts, decisions: decisions, listed: listed)
        chair = leaders.chair
        recorder = leaders.recorder
    }

    // MARK: Lists

    private mutating func readEntries(_ parts: MinutesParts, _ tables: PersonTables) {
        for key in [MinutesKey.attendees, .observers, .absentees] {
            for entry in parts.values(key) {
                // Columns of names in a form are read as a table.
                if entry.isCell, let first = entry.value.first, tables.holds(lines[first.line]) { continue }
                add(ListedPerson.all(in: entry.value, lines), to: key, rule: Rule("persons.list", 0.95))
            }
        }
    }

    private mutating func add(_ persons: [ListedPerson], to key: MinutesKey, rule: Rule) {
        listed += persons
        let found = persons.map { $0.found(by: rule) }
        switch key {
        case .observers: observers += found
        case .absentees: absentees += found
        default: attendees += found
        }
    }

    private func persons(of key: MinutesKey) -> [Found] {
        switch key {
        case .observers: observers
        case .absentees: absentees
        default: attendees
        }
    }

    // MARK: Sentences

    /// 参加会议的有：…。列席会议的有：…。某某因出差请假。
    private mutating func readSentences(_ decisions: Set<Int>) {
        let open = Set([MinutesKey.attendees, .observers, .absentees].filter { persons(of: $0).isEmpty })
        guard !open.isEmpty else { return }
        for line in lines where line.cell == nil && !decisions.contains(line.index) && !line.isBlank {
            for sentence in line.text.sentences(line.body) { readSentence(line, sentence, open) }
        }
    }

    private mutating func readSentence(_ line: Line, _ sentence: Range<Int>, _ open: Set<MinutesKey>) {
        let text = line.text
        for (key, openers) in Self.openers where open.contains(key) {
            guard let opener = text.find(anyOf: openers, in: sentence), opener.range.lowerBound - sentence.lowerBound <= 12 else {
                continue
            }
            var start = opener.range.upperBound
            while start < sentence.upperBound, "：，".unicodeScalars.contains(text[start]) { start += 1 }
            add(ListedPerson.all(in: [Span(line.index, start..<sentence.upperBound)], lines), to: key, rule: Rule("persons.sentence", 0.9))
            return
        }
        // 参加座谈的有：…, 出席听证会的人员为…
        if let (key, start) = Self.opening(text, sentence), open.contains(key) {
            let list = ListedPerson.all(in: [Span(line.index, start..<sentence.upperBound)], lines)
            if !list.isEmpty { add(list, to: key, rule: Rule("persons.sentence", 0.9)); return }
        }
        // …甲、乙以及丙参加，丁列席。
        if open.contains(.attendees),
            let clause = text.split(sentence, at: { $0 == "，" }).first(where: { clause in
                ["参加", "出席", "到会", "参会"].contains { text.ends(with: $0, before: clause.upperBound) }
            }), text.find(anyOf: ["主持", "召开"], in: clause) == nil
        {
            let found = PersonAtom.list(text, in: listStart(text, sentence, clause)..<clause.upperBound - 2)
            if found.persons.count > 1, found.persons.allSatisfy(Self.isSure) {
                add(
                    found.persons.map { ListedPerson(person: $0, line: line.index) }, to: .attendees,
                    rule: Rule("persons.sentence", found.persons.allSatisfy { $0.unit != nil && $0.title != nil } ? 0.9 : 0.85))
            }
        }
        // 甲、乙参加会议, 丙列席会议, 丁因故请假.
        for (key, closers) in Self.closers where open.contains(key) {
            guard let closer = text.find(anyOf: closers, in: sentence) else { continue }
            var start = sentence.lowerBound
            for clause in text.split(sentence, at: { $0 == "，" }) where clause.contains(closer.range.lowerBound) {
                start = clause.lowerBound
            }
            if key == .attendees { start = listStart(text, sentence, start..<closer.range.lowerBound) }
            if key == .absentees { start = sentence.lowerBound }
            let end =
                key == .absentees
                ? text.find(anyOf: ["因"], in: start..<closer.range.lowerBound)?.range.lowerBound ?? closer.range.lowerBound
                : closer.range.lowerBound
            guard end > start else { continue }
            let range = start..<end
            let found = PersonAtom.list(text, in: range)
            guard !found.persons.isEmpty, found.persons.allSatisfy(Self.isSure) else { continue }
            // “县水利局等单位负责人参加会议” names nobody; a sentence about the chair names no attendance.
            if text.find(anyOf: ["主持", "召开"], in: range) != nil { continue }
            add(
                found.persons.map { ListedPerson(person: $0, line: line.index) }, to: key,
                rule: Rule("persons.sentence", found.persons.allSatisfy { $0.unit != nil && $0.title != nil } ? 0.9 : 0.85))
        }
    }

    /// A known surname, or an unknown one behind unit and title.
    private static func isSure(_ person: PersonAtom) -> Bool { !person.isDoubtful || person.unit != nil && person.title != nil }

    /// Where the list begins that a clause ends: 某局甲，某局乙、某局丙等参加了会议.
    private func listStart(_ text: FoldedText, _ sentence: Range<Int>, _ clause: Range<Int>) -> Int {
        var start = clause.lowerBound
        for before in text.split(sentence, at: { $0 == "，" }).reversed() where before.upperBound < start {
            let found = PersonAtom.list(text, in: before)
            guard !found.persons.isEmpty, found.persons.allSatisfy(Self.isSure), found.rest.isEmpty,
                text.find(anyOf: ["主持", "召开", "汇报", "列席", "请假"], in: before) == nil
            else { break }
            start = before.lowerBound
        }
        return start
    }

    /// Who came, in whatever words: a verb of coming, at most a word for the meeting, and 的有 or 人员为.
    private static func opening(_ text: FoldedText, _ sentence: Range<Int>) -> (key: MinutesKey, start: Int)? {
        let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 16)
        guard let end = text.find(anyOf: ["的有", "人员有", "人员为", "的人员：", "的有关人员："], in: head) else { return nil }
        let before = head.lowerBound..<end.range.lowerBound
        let keys: [(MinutesKey, [String])] = [
            (.absentees, ["请假", "缺席", "未出席", "未参加"]), (.observers, ["列席", "旁听"]), (.attendees, ["参加", "出席", "参会", "与会", "到会"]),
        ]
        guard let key = keys.first(where: { text.find(anyOf: $0.1, in: before) != nil })?.0 else { return nil }
        let start = end.range.upperBound
        return (key, start < sentence.upperBound && "：，".unicodeScalars.contains(text[start]) ? start + 1 : start)
    }

    private static let openers: [(MinutesKey, [String])] = [
        (
            .attendees,
            [
                "参加会议的有", "出席会议的有", "参加会议的人员有", "出席会议的人员有", "参会人员有", "与会人员有", "参加会议的还有", "参会的有", "参加会议人员有", "出席的有", "参加磋商的有", "参加会商的有",
                "出席会议人员有", "参会人员为", "参加人员有",
            ]
        ),
        (.observers, ["列席会议的有", "列席会议人员有", "列席的有", "邀请列席的有", "列席人员有", "应邀列席会议的有", "列席人员为", "列席会议的还有"]),
        (.absentees, ["请假的有", "因故请假的有", "未出席会议的有", "缺席会议的有", "缺席的有", "因故未出席的有", "请假人员有", "因事请假的有"]),
    ]
    private static let closers: [(MinutesKey, [String])] = [
        (.observers, ["列席会议", "列席了会议", "应邀列席", "受邀列席", "列席"]), (.absentees, ["请假", "缺席", "未能参会", "未参加会议", "未出席会议"]),
        (.attendees, ["参加会议", "出席会议", "参加了会议", "出席了会议", "参加会商", "参加磋商", "参加听证", "参加座谈", "参加了听证", "参加了座谈"]),
    ]
}
