import WenshuBasics

/// Who was there, who was not, who led and who wrote.
struct MinutesPersons {
    private var attendees: [Found] = []
    private var observers: [Found] = []
    private var absentees: [Found] = []
    private(set) var chair: Found?
    private(set) var recorder: Found?

    let lines: [Line]
    private var listed: [ListedPerson] = []
    /// Why who came is to be looked at: the label under which they stand is not a known one.
    var doubts: [MinutesKey: Bilingual] = [:]

    init(_ context: FieldContext, _ parts: MinutesParts, decisions: Set<Int>) {
        lines = context.lines
        let tables = PersonTables(context.structure)
        for row in tables.rows {
            add([row.person], to: row.key, rule: Rule("persons.table", 0.96))
            // 特邀专家 in a column of remarks
            if row.key == .observers, row.remark.contains("邀"), !row.remark.contains("列席") {
                doubts[.observers] = Bilingual(
                    zh: "表中注明“\(row.remark)”，是出席还是列席请核对", en: "The table says “\(row.remark)”: did they attend or observe?")
            }
        }
        readEntries(parts, tables)
        readSentences(decisions)
        readUnknown(context, parts, decisions)
        let leaders = MinutesLeaders(context, parts, decisions: decisions, listed: listed, rows: tables.rows)
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
                for span in entry.value {
                    noteGaps(lines[span.line].text, PersonAtom.list(lines[span.line].text, in: span.range).rest, key)
                }
            }
        }
    }

    mutating func add(_ persons: [ListedPerson], to key: MinutesKey, rule: Rule) {
        listed += persons
        let found = persons.map { $0.found(by: rule) }
        switch key {
        case .observers: observers += found
        case .absentees: absentees += found
        default: attendees += found
        }
    }

    func persons(of key: MinutesKey) -> [Found] {
        switch key {
        case .observers: observers
        case .absentees: absentees
        default: attendees
        }
    }

    /// The lists under labels that are not known, for what no other place tells.
    private mutating func readUnknown(_ context: FieldContext, _ parts: MinutesParts, _ decisions: Set<Int>) {
        let open = Set([MinutesKey.attendees, .observers, .absentees].filter { persons(of: $0).isEmpty })
        guard !open.isEmpty else { return }
        var labels: [MinutesKey: [String]] = [:]
        for list in UnknownLists(context.structure, parts, besides: decisions).lists where open.contains(list.key) {
            add(list.persons, to: list.key, rule: Rule("persons.unknownLabel", 0.8))
            labels[list.key, default: []].append("“\(list.label)”")
        }
        for (key, labels) in labels {
            let labels = labels.joined()
            doubts[key] = Bilingual(
                zh: "这些人列在\(labels)之下，不是通常的标注，请确认出席、列席还是请假",
                en: "They stand under \(labels), which is no usual label: did they attend, observe or stay away?")
        }
    }

    /// The persons under a key as a value.
    func list(_ key: MinutesKey) -> Found? {
        let list = Found.list(persons(of: key), by: Rule("\(key)", 0.95))
        return doubts[key].flatMap { list?.doubted($0) } ?? list
    }
}
