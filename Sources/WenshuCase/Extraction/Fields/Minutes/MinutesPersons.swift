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
        if let heads = tables.guessed { doubtColumns(heads) }
        readEntries(parts, tables)
        noteBrokenLists(parts, decisions)
        readSentences(decisions)
        readUnknown(context, parts, decisions)
        let leaders = MinutesLeaders(context, parts, decisions: decisions, listed: listed, rows: tables.rows)
        chair = leaders.chair
        recorder = leaders.recorder
    }

    /// Who came was told by the cells alone.
    private mutating func doubtColumns(_ heads: String) {
        for key in [MinutesKey.attendees, .observers, .absentees] where !persons(of: key).isEmpty {
            doubts[key] = Bilingual(
                zh: "表头“\(heads)”不是通常的写法，请核对这些人是否到会", en: "The table's heads (\(heads)) are no usual ones: did these persons come?")
        }
    }

    // MARK: Lists

    private mutating func readEntries(_ parts: MinutesParts, _ tables: PersonTables) {
        for key in [MinutesKey.attendees, .observers, .absentees] {
            for entry in parts.values(key) {
                // Columns of names in a form are read as a table.
                if entry.isCell, let first = entry.value.first, tables.holds(lines[first.line]) { continue }
                for (key, spans) in Self.parted(entry.value, key, lines) {
                    add(ListedPerson.all(in: spans, lines), to: key, rule: Rule("persons.list", 0.95))
                }
                for span in entry.value {
                    noteBrackets(lines[span.line].text, span.range, key)
                    noteGaps(lines[span.line].text, PersonAtom.list(lines[span.line].text, in: span.range).rest, key)
                }
            }
        }
    }

    /// 在场的有：甲、乙；没到的有：丙: what a label inside of a list says of those behind it.
    private static func parted(_ spans: [Span], _ key: MinutesKey, _ lines: [Line]) -> [(key: MinutesKey, spans: [Span])] {
        var out: [(key: MinutesKey, spans: [Span])] = []
        for span in spans {
            let text = lines[span.line].text
            var current = key
            for piece in text.pieces(span.range, closing: ["；", "。"]) {
                if let colon = text.find("：", in: piece.lowerBound..<min(piece.upperBound, piece.lowerBound + 12)) {
                    let label = piece.lowerBound..<colon.lowerBound
                    if text.contains(anyOf: ["没到", "没来", "没能", "未到", "未能", "未参", "未出席", "缺席", "请假", "告假"], in: label) {
                        current = .absentees
                    } else if text.contains(anyOf: ["列席", "旁听"], in: label) {
                        current = .observers
                    }
                }
                // What one bracket or label covers stays together.
                if let last = out.last, last.key == current, let before = last.spans.last, before.line == span.line {
                    out[out.count - 1].spans[last.spans.count - 1] = Span(span.line, before.range.lowerBound..<piece.upperBound)
                } else if out.last?.key == current {
                    out[out.count - 1].spans.append(Span(span.line, piece))
                } else {
                    out.append((current, [Span(span.line, piece)]))
                }
            }
        }
        return out
    }

    mutating func add(_ persons: [ListedPerson], to key: MinutesKey, rule: Rule) {
        let persons = persons.map(checkedUnit)
        listed += persons
        let found = persons.map { $0.found(by: rule) }
        switch key {
        case .observers: observers += found
        case .absentees: absentees += found
        default: attendees += found
        }
    }

    /// 出席：代鸿宇、汤成明（县自然资源局）、…: the unit of another is doubtful where the text tells of 副县长代鸿宇.
    private func checkedUnit(_ person: ListedPerson) -> ListedPerson {
        guard person.person.isUnitDoubtful else { return person }
        let posts = ["县长", "市长", "区长", "镇长", "乡长", "州长", "旗长", "盟长", "省长", "秘书长", "主席"]
        let isTold = lines.contains { line in
            line.text.findAll(person.person.name, in: line.text.all).contains { found in
                posts.contains { line.text.ends(with: $0, before: found.lowerBound) }
            }
        }
        var person = person
        person.person.isUnitDoubtful = isTold
        return person
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
        for list in UnknownLists(context.structure, parts, of: open, besides: decisions).lists {
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
