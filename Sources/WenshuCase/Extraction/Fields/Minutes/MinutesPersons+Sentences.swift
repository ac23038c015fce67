import WenshuBasics

/// Who came as running text tells it.
extension MinutesPersons {
    /// 参加会议的有：…。列席会议的有：…。某某因出差请假。
    mutating func readSentences(_ decisions: Set<Int>) {
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
                ["参加", "出席", "到会", "参会", "与会", "到场"].contains { text.ends(with: $0, before: clause.upperBound) }
            }), text.find(anyOf: ["主持", "召开"], in: clause) == nil
        {
            let found = PersonAtom.list(text, in: withoutAdverb(text, listStart(text, sentence, clause)..<clause.upperBound - 2))
            if found.persons.count > 1, Self.areSure(found) {
                noteGaps(text, found.rest, .attendees)
                add(
                    found.persons.map { ListedPerson(person: $0, line: line.index) }, to: .attendees,
                    rule: Rule("persons.sentence", found.persons.allSatisfy { $0.unit != nil && $0.title != nil } ? 0.9 : 0.85))
            }
        }
        // 甲、乙参加会议, 丙列席会议, 丁因故请假.
        for (key, closers) in Self.closers where open.contains(key) {
            // 柴进（人大代表、特邀列席）: a bracket tells of one, not of all.
            guard let closer = text.find(anyOf: closers, in: sentence), !isInBracket(text, closer.range.lowerBound, sentence) else {
                continue
            }
            var start = sentence.lowerBound
            for clause in text.split(sentence, at: { $0 == "，" }) where clause.contains(closer.range.lowerBound) {
                start = clause.lowerBound
            }
            if key == .absentees {
                readAbsence(line, sentence, closer.range)
                continue
            }
            if key == .attendees { start = listStart(text, sentence, start..<closer.range.lowerBound) }
            guard closer.range.lowerBound > start else { continue }
            let range = withoutAdverb(text, start..<closer.range.lowerBound)
            let found = PersonAtom.list(text, in: range)
            guard !found.persons.isEmpty, Self.areSure(found) else { continue }
            noteBrackets(text, range, key)
            // “县水利局等单位负责人参加会议” names nobody; a sentence about the chair names no attendance.
            if text.find(anyOf: ["主持", "召开"], in: range) != nil { continue }
            noteGaps(text, found.rest, key)
            add(
                found.persons.map { ListedPerson(person: $0, line: line.index) }, to: key,
                rule: Rule("persons.sentence", found.persons.allSatisfy { $0.unit != nil && $0.title != nil } ? 0.9 : 0.85))
        }
    }

    private func isInBracket(_ text: FoldedText, _ position: Int, _ sentence: Range<Int>) -> Bool {
        let before = sentence.lowerBound..<position
        guard let open = text.findLast("（", in: before) else { return false }
        return text.find("）", in: open.upperBound..<position) == nil
    }

    /// 甲局局长某某因公出差、乙局某某因病，均未能参加: from the closing words back, as long as the clauses name those who stayed away.
    private mutating func readAbsence(_ line: Line, _ sentence: Range<Int>, _ closer: Range<Int>) {
        let text = line.text
        var persons: [PersonAtom] = []
        for clause in text.pieces(sentence, closing: ["，"]).reversed() where clause.lowerBound < closer.lowerBound {
            let named = withoutReasons(text, clause.lowerBound..<min(clause.upperBound, closer.lowerBound))
            if named.contains(where: { text.contains(anyOf: ["参加", "出席", "列席", "到会", "参会", "主持", "召开", "会议由"], in: $0) }) { break }
            // 均 before the closing words, a reason in a clause of its own.
            guard let first = named.first, !["均", "都", "也"].contains(where: { text.has($0, at: first.lowerBound) }) else { continue }
            let found = named.flatMap { PersonAtom.list(text, in: withoutAdverb(text, $0)).persons }
            guard !found.isEmpty, found.allSatisfy(Self.isSure) else { break }
            persons = found + persons
        }
        let isFull = persons.allSatisfy { $0.unit != nil && $0.title != nil }
        add(persons.map { ListedPerson(person: $0, line: line.index) }, to: .absentees, rule: Rule("persons.sentence", isFull ? 0.9 : 0.85))
    }

    /// What a clause says besides reasons: 甲因公出差、乙因病住院.
    private func withoutReasons(_ text: FoldedText, _ clause: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = clause.lowerBound
        while let reason = text.find("因", in: start..<clause.upperBound) {
            if reason.lowerBound > start { out.append(start..<reason.lowerBound) }
            start = text.find("、", in: reason.upperBound..<clause.upperBound)?.upperBound ?? clause.upperBound
        }
        if start < clause.upperBound { out.append(start..<clause.upperBound) }
        return out
    }

    /// 甲一同, 乙应邀: the name without the word between it and the verb.
    private func withoutAdverb(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        let adverbs = ["一同", "一起", "一道", "一并", "共同", "分别", "先后", "准时", "应邀", "受邀", "亲自", "到场", "均", "也", "都"]
        guard
            let word = adverbs.first(where: { text.ends(with: $0, before: range.upperBound) && range.count > $0.unicodeScalars.count + 1 })
        else {
            return range
        }
        return range.lowerBound..<range.upperBound - word.unicodeScalars.count
    }

    /// 出席：甲、乙（特邀列席）、丙（请假）: a bracket in the list says otherwise of one.
    mutating func noteBrackets(_ text: FoldedText, _ range: Range<Int>, _ key: MinutesKey) {
        let others: [MinutesKey: [String]] = [
            .attendees: ["列席", "旁听", "请假", "缺席", "未到", "未参加", "未出席"], .observers: ["请假", "缺席", "未到", "未参加"], .absentees: ["出席", "列席"],
        ]
        for open in text.findAll("（", in: range) {
            guard let close = text.find("）", in: open.upperBound..<range.upperBound), close.lowerBound - open.upperBound <= 20,
                let found = text.find(anyOf: others[key] ?? [], in: open.upperBound..<close.lowerBound)
            else { continue }
            doubts[key] = Bilingual(
                zh: "名单中有人括注“\(found.word)”，请核对出席、列席还是缺席", en: "A bracket in the list says “\(found.word)” of one: did they attend?")
        }
    }

    /// A short line with a post right below a list, which was read as no part of it: it and what follows may belong there.
    mutating func noteBrokenLists(_ parts: MinutesParts, _ decisions: Set<Int>) {
        let listed = Set(parts.entries.flatMap { entry in entry.value.map(\.line) + [entry.line] })
        for key in [MinutesKey.attendees, .observers, .absentees] {
            for entry in parts.values(key) where !entry.isCell && !entry.value.isEmpty {
                guard let last = entry.value.map(\.line).max(), let next = lines[(last + 1)...].first(where: { !$0.isBlank }),
                    next.cell == nil, next.label == nil, !listed.contains(next.index), !decisions.contains(next.index),
                    next.text.count <= 40,
                    next.text.find(anyOf: ["。", "：", "主持", "记录", "会议"], in: next.text.all) == nil,
                    OrganForm.names(next.text, next.text.all) == nil
                else { continue }
                let atoms = AtomText(next.text)
                guard next.text.all.dropFirst(2).contains(where: { PersonTitles.ends(atoms, before: $0) }) else { continue }
                doubts[key] = Bilingual(
                    zh: "名单下面一行没有读成人名，请核对名单是否完整", en: "The line below the list was read as nobody: is the list complete?")
            }
        }
    }

    /// A post among the words of a list that gave no name, and no class of people: somebody may have been missed.
    mutating func noteGaps(_ text: FoldedText, _ rest: [Range<Int>], _ key: MinutesKey) {
        let classes = ["有关", "相关", "负责", "人员", "单位", "各", "等", "代表", "同志", "领导", "部门", "以及", "成员"]
        let atoms = AtomText(text)
        let isMissed = rest.contains { piece in
            !text.contains(anyOf: classes, in: piece) && piece.dropFirst().contains { PersonTitles.ends(atoms, before: $0) }
        }
        guard isMissed else { return }
        doubts[key] = Bilingual(
            zh: "名单中有的词没有读成人名，请核对是否有遗漏", en: "Some words of the list were read as no name: is anybody missing?")
    }

    /// A known surname, or an unknown one behind unit and title.
    private static func isSure(_ person: PersonAtom) -> Bool { !person.isDoubtful || person.unit != nil && person.title != nil }

    /// All of them, or most of a list that is nothing but persons.
    private static func areSure(_ found: (persons: [PersonAtom], rest: [Range<Int>])) -> Bool {
        let sure = found.persons.count(where: isSure)
        return sure == found.persons.count || found.rest.isEmpty && sure >= 2 && sure * 3 >= found.persons.count * 2
    }

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
        guard let end = text.find(anyOf: ["的有", "人员有", "人员为", "的人员：", "的有关人员：", "的还有", "者有", "者为", "的是", "的同志：", "的包括", "人员包括"], in: head)
        else { return nil }
        let before = head.lowerBound..<end.range.lowerBound
        let keys: [(MinutesKey, [String])] = [
            (.absentees, ["请假", "缺席", "告假", "未"]), (.observers, ["列席", "旁听", "邀"]),
            (.attendees, ["参加", "出席", "参会", "与会", "到会", "到场", "在座", "在场"]),
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
        (.observers, ["列席会议", "列席了会议", "应邀列席", "受邀列席", "列席", "旁听", "应邀参加", "应邀出席", "应邀到会", "受邀参加"]),
        (.absentees, ["请假", "缺席", "告假"] + product(["未", "未能", "没能", "没有", "不能", "无法"], ["参加", "出席", "参会", "到会", "与会", "到场"])),
        (
            .attendees,
            product(["参加", "出席", "参加了", "出席了"], ["会议", "会商", "磋商", "听证", "座谈", "圆桌", "联席", "研讨", "协商", "讨论", "本次", "此次", "这次"])
        ),
    ]

    private static func product(_ verbs: [String], _ objects: [String]) -> [String] { verbs.flatMap { verb in objects.map { verb + $0 } } }
}
