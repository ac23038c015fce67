import WenshuBasics
import WenshuDocument

/// Who was there, who was not, who led and who wrote.
struct MinutesPersons {
    private(set) var attendees: [Found] = []
    private(set) var observers: [Found] = []
    private(set) var absentees: [Found] = []
    private(set) var chair: Found?
    private(set) var recorder: Found?

    private struct Listed {
        var person: PersonAtom
        let line: Int
    }

    private let lines: [Line]
    private let structure: DocumentStructure
    private var listed: [Listed] = []
    /// Persons that sentences name with unit and title: who spoke, who led.
    private var mentioned: [Listed] = []

    init(_ context: FieldContext, _ parts: MinutesParts, decisions: Set<Int>) {
        lines = context.lines
        structure = context.structure
        readTables()
        readEntries(parts)
        readSentences(decisions)
        findChair(parts, decisions)
        findRecorder(parts, decisions)
    }

    // MARK: Lists

    private mutating func readEntries(_ parts: MinutesParts) {
        for key in [MinutesKey.attendees, .observers, .absentees] {
            for entry in parts.values(key) {
                // Columns of names in a form are read as a table.
                if entry.isCell, isTabular(entry) { continue }
                add(persons(entry.value), to: key, rule: Rule("persons.list", 0.95))
            }
        }
    }

    private func isTabular(_ entry: MinutesParts.Entry) -> Bool {
        guard let first = entry.value.first, let cell = lines[first.line].cell else { return false }
        return personTables.contains(cell.table)
    }

    private var personTables: Set<Int> = []

    private func persons(_ spans: [Span]) -> [Listed] {
        // A unit alone in a cell or on a line is that of the names in the next.
        var unit: String?
        return spans.flatMap { span -> [Listed] in
            let text = lines[span.line].text
            let range = text.trimmed(span.range)
            if let name = OrganisationGrammar.name(AtomText(text), at: range.lowerBound, in: range), name.range == range {
                unit = NameList.compact(text.words(range))
                return []
            }
            let persons = PersonAtom.list(text, in: span.range, unit: unit).persons.map { Listed(person: $0, line: span.line) }
            if !persons.isEmpty, lines[span.line].cell != nil { unit = nil }
            return persons
        }
    }

    private mutating func add(_ persons: [Listed], to key: MinutesKey, rule: Rule) {
        listed += persons
        let found = persons.map { self.found($0, rule) }
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

    private func found(_ listed: Listed, _ rule: Rule) -> Found {
        let person = listed.person
        func part(_ words: String?, _ range: Range<Int>?) -> Found? {
            guard let words, let range, !words.isEmpty else {
                return words.map { Found(.text($0), at: Span(listed.line, person.nameRange), by: rule) }
            }
            return Found(.text(NameList.compact(words)), at: Span(listed.line, range), by: rule)
        }
        var name = Found(.text(person.name), at: Span(listed.line, person.nameRange), by: rule)
        if person.isDoubtful {
            name = name.doubted(Bilingual(zh: "“\(person.name)”不像常见姓名，请核对", en: "“\(person.name)” does not look like a usual name"))
        }
        return Found.object(
            [("name", name), ("unit", part(person.unit, person.unitRange)), ("title", part(person.title, person.titleRange))], by: rule)
            ?? name
    }

    // MARK: Tables

    private enum Column { case unit, name, title, mode }

    /// Tables with columns for name, unit, title and 出席 / 列席 / 请假.
    private mutating func readTables() {
        for table in structure.tables {
            for r in 0..<table.rowCount {
                guard let columns = columns(table, r) else { continue }
                personTables.insert(table.block)
                readRows(table, from: r + 1, columns)
                break
            }
        }
    }

    private func columns(_ table: TableGrid, _ row: Int) -> [Int: Column]? {
        var columns: [Int: Column] = [:]
        for cell in table.row(row) where cell.row == row {
            let heading = cell.words.filter { !"：:（）()　 ".contains($0) }
            guard heading.count <= 10 else { continue }
            if ["姓名", "人员姓名", "参会人", "参会人员", "人员"].contains(heading) {
                columns[cell.column] = .name
            } else if heading.contains("单位") || heading.contains("部门") {
                columns[cell.column] = heading.contains("职务") ? .title : .unit
            } else if heading.contains("职务") || heading.contains("职称") || heading.contains("身份") {
                columns[cell.column] = .title
            } else if ["参会方式", "出席情况", "参会情况", "到会情况", "出席方式", "类别", "备注", "参加方式", "参会类别", "到会", "人员类别"].contains(heading) {
                columns[cell.column] = .mode
            }
        }
        return columns.values.contains(.name) && columns.count >= 2 ? columns : nil
    }

    private mutating func readRows(_ table: TableGrid, from first: Int, _ columns: [Int: Column]) {
        for r in first..<max(first, table.rowCount) {
            var cells: [Column: TableGrid.Cell] = [:]
            for (index, column) in columns {
                if index < table.columnCount, let cell = table.cells[r][index], !cell.lines.isEmpty { cells[column] = cell }
            }
            // The head of another part of the form.
            if table.row(r).contains(where: { $0.row == r && MinutesKey.whole($0.words).map { !$0.isPersons } == true }),
                cells[.name].map({ $0.words.unicodeScalars.count > 4 }) ?? true
            {
                return
            }
            guard let nameCell = cells[.name], nameCell.row == r, let line = nameCell.lines.first else { continue }
            let key = mode(cells[.mode]) ?? mode(leading(table, r, columns)) ?? .attendees
            var persons = nameCell.lines.flatMap { line in PersonAtom.list(lines[line].text, in: lines[line].text.all).persons }
            if persons.isEmpty, nameCell.words.unicodeScalars.count <= 4, nameCell.words.count >= 2 {
                var person = PersonAtom(name: nameCell.words, nameRange: lines[line].text.all)
                person.isDoubtful = true
                persons = [person]
            }
            for person in persons {
                add([Listed(person: completed(person, cells), line: line)], to: key, rule: Rule("persons.table", 0.96))
            }
        }
    }

    private func completed(_ person: PersonAtom, _ cells: [Column: TableGrid.Cell]) -> PersonAtom {
        var person = person
        if person.unit == nil, let cell = cells[.unit], Self.isStated(cell.words) { person.unit = lines[cell.lines[0]].text.words() }
        if let cell = cells[.title], Self.isStated(cell.words), person.title == nil {
            let parts = PersonParts(
                lines[cell.lines[0]].text, AtomText(lines[cell.lines[0]].text), lines[cell.lines[0]].text.all, inBracket: true)
            if let unit = parts.unit, person.unit == nil, let title = parts.titleBefore {
                person.unit = lines[cell.lines[0]].text.words(unit)
                person.title = lines[cell.lines[0]].text.words(title)
            } else {
                person.title = cell.lines.map { lines[$0].text.words() }.joined()
            }
        }
        return person
    }

    private static func isStated(_ words: String) -> Bool { !words.isEmpty && !["/", "—", "——", "-", "无"].contains(words) }

    /// The cell to the left that spans the group: 出席人员 over several rows.
    private func leading(_ table: TableGrid, _ row: Int, _ columns: [Int: Column]) -> TableGrid.Cell? {
        guard let first = columns.keys.min(), first > 0 else { return nil }
        return table.cells[row][first - 1]
    }

    private func mode(_ cell: TableGrid.Cell?) -> MinutesKey? {
        guard let words = cell?.words else { return nil }
        if words.contains("列席") || words.contains("旁听") || words.contains("邀") { return .observers }
        if ["请假", "缺席", "未到", "未参", "未出席"].contains(where: words.contains) { return .absentees }
        return words.contains("出席") || words.contains("参") || words.contains("到会") ? .attendees : nil
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
            add(persons([Span(line.index, start..<sentence.upperBound)]), to: key, rule: Rule("persons.sentence", 0.9))
            return
        }
        // 甲、乙参加会议, 丙列席会议, 丁因故请假.
        for (key, closers) in Self.closers where open.contains(key) {
            guard let closer = text.find(anyOf: closers, in: sentence) else { continue }
            var start = sentence.lowerBound
            for clause in text.split(sentence, at: { $0 == "，" }) where clause.contains(closer.range.lowerBound) {
                start = clause.lowerBound
            }
            if key == .absentees { start = sentence.lowerBound }
            let end =
                key == .absentees
                ? text.find(anyOf: ["因"], in: start..<closer.range.lowerBound)?.range.lowerBound ?? closer.range.lowerBound
                : closer.range.lowerBound
            guard end > start else { continue }
            let range = start..<end
            let found = PersonAtom.list(text, in: range)
            guard !found.persons.isEmpty, found.persons.allSatisfy({ !$0.isDoubtful }) else { continue }
            // “县水利局等单位负责人参加会议” names nobody; a sentence about the chair names no attendance.
            if text.find(anyOf: ["主持", "召开"], in: range) != nil { continue }
            add(found.persons.map { Listed(person: $0, line: line.index) }, to: key, rule: Rule("persons.sentence", 0.85))
        }
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

    // MARK: Chair

    private mutating func findChair(_ parts: MinutesParts, _ decisions: Set<Int>) {
        let stated = parts.values(.chair).flatMap { persons($0.value) }.first
        let told = toldChair(decisions)
        guard var best = stated ?? told else { return }
        if let told, told.person.name == best.person.name { complete(&best, from: told) }
        if best.person.unit == nil || best.person.title == nil, let other = listed.first(where: { $0.person.name == best.person.name }) {
            complete(&best, from: other)
        }
        var whole = found(best, Rule(stated == nil ? "chair.sentence" : "chair.label", stated == nil ? 0.92 : 0.96))
        if let stated, let told, told.person.name != stated.person.name {
            whole = whole.doubted(
                Bilingual(zh: "标注的主持人与正文所述主持人不同", en: "The labelled chair differs from the one that the text names"),
                candidates: [.text(stated.person.name), .text(told.person.name)])
        }
        chair = whole
        mentioned = []
    }

    /// Unit and title from another place; the pair is taken together where neither is known.
    private func complete(_ person: inout Listed, from other: Listed) {
        if person.person.unit == nil { person.person.unit = other.person.unit; person.person.unitRange = nil }
        if person.person.title == nil { person.person.title = other.person.title; person.person.titleRange = nil }
    }

    /// 会议由某单位某职务某人主持; 某单位某职务某人在某地主持召开….
    private func toldChair(_ decisions: Set<Int>) -> Listed? {
        for line in lines where line.cell == nil && !decisions.contains(line.index) && structure.head.roles[line.index] == nil {
            let text = line.text
            for sentence in text.sentences(line.body) {
                guard let verb = text.find(anyOf: ["主持"], in: sentence), !text.has("主持人", at: verb.range.lowerBound) else { continue }
                var range = sentence.lowerBound..<verb.range.lowerBound
                if let agent = text.findLast("由", in: range) {
                    range = agent.upperBound..<range.upperBound
                } else {
                    // The last clause, and of it what stands before 在 …主持.
                    if let comma = text.findLast("，", in: range) { range = comma.upperBound..<range.upperBound }
                }
                if let date = DateAtom.scan(AtomText(text)).last(where: { $0.range.overlaps(range) }) {
                    range = min(date.range.upperBound, range.upperBound)..<range.upperBound
                }
                if let person = leader(text, range) { return Listed(person: person, line: line.index) }
            }
        }
        return nil
    }

    /// The person before 主持, or before 在 … 主持; a name may hold 在 itself (龙在田).
    private func leader(_ text: FoldedText, _ range: Range<Int>) -> PersonAtom? {
        var ends = [range.upperBound]
        for word in ["在", "于", "亲自", "同志"] { ends += text.findAll(word, in: range).map(\.lowerBound) }
        for end in ends.sorted(by: >) where end > range.lowerBound {
            if let person = PersonAtom.list(text, in: range.lowerBound..<end).persons.first, !person.isDoubtful { return person }
        }
        return nil
    }

    // MARK: Recorder

    private mutating func findRecorder(_ parts: MinutesParts, _ decisions: Set<Int>) {
        let rule = Rule("recorder.label", 0.96)
        for entry in parts.values(.recorder) {
            guard let first = persons(entry.value).first else { continue }
            recorder = Found(.text(first.person.name), at: Span(first.line, first.person.nameRange), by: rule)
            return
        }
        for line in lines where line.cell == nil && !decisions.contains(line.index) {
            for sentence in line.text.sentences(line.body) {
                guard let verb = line.text.find(anyOf: ["负责记录", "担任记录", "作记录", "做记录", "记录。", "负责会议记录", "担任会议记录"], in: sentence) else {
                    continue
                }
                var range = sentence.lowerBound..<verb.range.lowerBound
                if let comma = line.text.findLast("，", in: range) { range = comma.upperBound..<range.upperBound }
                if let agent = line.text.findLast("由", in: range) { range = agent.upperBound..<range.upperBound }
                guard let person = PersonAtom.list(line.text, in: range).persons.first, !person.isDoubtful else { continue }
                recorder = Found(.text(person.name), at: Span(line.index, person.nameRange), by: Rule("recorder.sentence", 0.92))
                return
            }
        }
    }
}
