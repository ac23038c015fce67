import WenshuBasics

/// Who led the meeting and who wrote its minutes.
struct MinutesLeaders {
    private(set) var chair: Found?
    private(set) var recorder: Found?
    private let lines: [Line]
    private let structure: DocumentStructure
    private let listed: [ListedPerson]
    private let rows: [PersonTables.Row]

    init(_ context: FieldContext, _ parts: MinutesParts, decisions: Set<Int>, listed: [ListedPerson], rows: [PersonTables.Row]) {
        lines = context.lines
        self.rows = rows
        structure = context.structure
        self.listed = listed
        findChair(parts, decisions)
        findRecorder(parts, decisions)
    }

    // MARK: Chair

    private mutating func findChair(_ parts: MinutesParts, _ decisions: Set<Int>) {
        let stated = parts.values(.chair).flatMap { ListedPerson.all(in: $0.value, lines) }.first
        let presiding = toldChair("主持", decisions)
        let told = presiding ?? remarked("主持") ?? toldChair("召集", decisions)
        guard var best = stated ?? told else { return }
        if let told, told.person.name == best.person.name { best.complete(from: told) }
        if best.person.unit == nil || best.person.title == nil, let other = listed.first(where: { $0.person.name == best.person.name }) {
            best.complete(from: other)
        }
        var whole = best.found(by: stated == nil ? Rule("chair.sentence", 0.85) : Rule("chair.label", 0.96))
        if let stated, let told, told.person.name != stated.person.name {
            whole = whole.doubted(
                Bilingual(zh: "标注的主持人与正文所述主持人不同", en: "The labelled chair differs from the one that the text names"),
                candidates: [.text(stated.person.name), .text(told.person.name)])
        }
        if stated == nil, presiding == nil, remarked("主持") == nil {
            whole = whole.doubted(Bilingual(zh: "正文只写了由谁召集，没有写由谁主持", en: "The text says who called the meeting, not who presided"))
        }
        chair = whole
    }

    /// 会议由某单位某职务某人主持; 某单位某职务某人在某地主持召开….
    private func toldChair(_ word: String, _ decisions: Set<Int>) -> ListedPerson? {
        for line in lines where line.cell == nil && !decisions.contains(line.index) && structure.head.roles[line.index] == nil {
            let text = line.text
            for sentence in text.sentences(line.body) {
                // 原定主持人某某因赴省院开会，会议由副检察长甲主持
                guard let verb = text.findAll(word, in: sentence).first(where: { !text.has("人", at: $0.upperBound) && !isFormer(text, $0) })
                else { continue }
                let before = sentence.lowerBound..<verb.lowerBound
                // 会议由甲、乙共同商定议程，乙主持
                if let last = text.pieces(before, closing: ["，"]).last, last.lowerBound > before.lowerBound, last.count <= 12,
                    text.find(anyOf: ["由", "在", "于", "受", "会议"], in: last) == nil, let person = subject(text, last),
                    person.nameRange.upperBound == last.upperBound
                {
                    return ListedPerson(person: person, line: line.index)
                }
                if let agent = text.findLast("由", in: before) {
                    if let person = subject(text, agent.upperBound..<before.upperBound) {
                        return ListedPerson(person: person, line: line.index)
                    }
                    continue
                }
                // The last clause, and of it what stands before 在 …主持; or 某人受某县长委托，在某室主持.
                for clause in text.pieces(before, closing: ["，"]).suffix(3).reversed() {
                    if let person = subject(text, clause) { return ListedPerson(person: person, line: line.index) }
                    guard ["在", "于", "受", "代表", "根据", "就"].contains(where: { text.has($0, at: clause.lowerBound) }) else { break }
                }
            }
        }
        return nil
    }

    /// 原定由某某主持
    private func isFormer(_ text: FoldedText, _ verb: Range<Int>) -> Bool {
        text.contains(anyOf: ["原定", "原计划", "原拟", "本应", "本该"], in: text.clause(around: verb).lowerBound..<verb.lowerBound)
    }

    /// Who leads in a clause.
    private func subject(_ text: FoldedText, _ clause: Range<Int>) -> PersonAtom? {
        var range = clause
        if let date = DateAtom.scan(AtomText(text)).last(where: { $0.range.overlaps(range) }) {
            range = min(date.range.upperBound, range.upperBound)..<range.upperBound
        }
        // 某人受某县长委托; but 某院检察长甲委托副检察长乙.
        if let entrusted = text.find("受", in: range), text.ends(with: "委托", before: range.upperBound),
            entrusted.lowerBound > range.lowerBound
        {
            range = range.lowerBound..<entrusted.lowerBound
        }
        let organ = OrganisationGrammar.name(AtomText(text), at: range.lowerBound, in: range)?.organ
        if let entrusted = text.findLast("委托", in: range) { range = entrusted.upperBound..<range.upperBound }
        guard var person = leader(text, range) else { return nil }
        if person.unit == nil, let organ, organ.upperBound <= range.lowerBound {
            (person.unit, person.unitRange) = (text.words(organ), organ)
        }
        resolve(&person, text, before: range.lowerBound)
        return person
    }

    /// 该院检察长: of the organ named before it that ends like that.
    private func resolve(_ person: inout PersonAtom, _ text: FoldedText, before end: Int) {
        // 某市生态环境局洢川分局召集…，分局副局长甲主持
        if let unit = person.unit, ["分局", "支队", "大队"].contains(unit) {
            let atoms = AtomText(text)
            if let named = OrganisationAtom.scan(atoms, in: 0..<end).last(where: {
                $0.form == .name && text.ends(with: unit, before: $0.organ.upperBound)
            }) {
                (person.unit, person.unitRange) = (text.words(named.organ), named.organ)
            }
            return
        }
        guard let unit = person.unit, unit.unicodeScalars.count == 2, "该本".unicodeScalars.contains(unit.unicodeScalars.first ?? " "),
            let last = unit.unicodeScalars.last
        else { return }
        let named = OrganisationAtom.scan(AtomText(text), in: 0..<end).first { $0.form == .name && text[$0.organ.upperBound - 1] == last }
        if let named { (person.unit, person.unitRange) = (text.words(named.organ), named.organ) }
    }

    /// The person before 主持, or before 在 … 主持; a name may hold 在 itself (龙在田).
    private func leader(_ text: FoldedText, _ range: Range<Int>) -> PersonAtom? {
        var ends = [range.upperBound]
        for word in ["在", "于", "亲自", "同志", "出席", "到会", "参加", "应邀"] { ends += text.findAll(word, in: range).map(\.lowerBound) }
        let persons = ends.sorted(by: >).filter { $0 > range.lowerBound }
            .compactMap { PersonAtom.list(text, in: range.lowerBound..<$0).persons.first }
        // 县人民检察院检察长吉克阿牛: unit and title leave no other name; but nobody is called 会议室.
        return persons.first { !$0.isDoubtful } ?? persons.last { $0.unit != nil && $0.title != nil }
    }

    /// Whose row in the table of those present says 主持 or 记录.
    private func remarked(_ word: String) -> ListedPerson? { rows.first { $0.remark.contains(word) }?.person }

    // MARK: Recorder

    private mutating func findRecorder(_ parts: MinutesParts, _ decisions: Set<Int>) {
        let rule = Rule("recorder.label", 0.96)
        for entry in parts.values(.recorder) {
            guard let first = ListedPerson.all(in: entry.value, lines).first else { continue }
            recorder = Found(.text(first.person.name), at: Span(first.line, first.person.nameRange), by: rule)
            return
        }
        if let writer = remarked("记录") {
            recorder = Found(.text(writer.person.name), at: Span(writer.line, writer.person.nameRange), by: Rule("recorder.table", 0.95))
            return
        }
        for line in lines where line.cell == nil && !decisions.contains(line.index) {
            for sentence in line.text.sentences(line.body) {
                // …，胡丹记录。 会议由县政府办公室科员陶然记录。
                if let name = writer(line.text, sentence) {
                    recorder = Found(.text(line.text.folded(name)), at: Span(line.index, name), by: Rule("recorder.sentence", 0.92))
                    return
                }
                if let name = appointed(line.text, sentence) {
                    recorder = Found(.text(line.text.folded(name)), at: Span(line.index, name), by: Rule("recorder.sentence", 0.9))
                    return
                }
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

    /// 会议记录由某某负责, 记录人为某某
    private func appointed(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
        guard let lead = text.find(anyOf: ["记录由", "记录工作由", "纪要由", "记录人为", "记录人是", "记录员为"], in: sentence) else { return nil }
        let clause = text.pieces(lead.range.upperBound..<sentence.upperBound, closing: ["，"]).first ?? lead.range
        let end = text.find(anyOf: ["负责", "担任", "承担", "完成", "整理", "记录"], in: clause)?.range.lowerBound ?? clause.upperBound
        guard end > clause.lowerBound, let person = PersonAtom.list(text, in: clause.lowerBound..<end).persons.first, !person.isDoubtful
        else {
            return nil
        }
        return person.nameRange
    }

    /// The one whom the last clause of a sentence says to have written it down.
    private func writer(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
        guard var clause = text.pieces(sentence, closing: ["，"]).last.map({ text.trimmed($0) }), (4...30).contains(clause.count),
            text.ends(with: "记录", before: clause.upperBound)
        else { return nil }
        for lead in ["会议由", "由", "书记员"] where text.has(lead, at: clause.lowerBound) {
            clause = clause.lowerBound + lead.unicodeScalars.count..<clause.upperBound
        }
        clause = clause.lowerBound..<clause.upperBound - 2
        for verb in ["会议", "担任", "负责", "作", "做"] where text.ends(with: verb, before: clause.upperBound) {
            clause = clause.lowerBound..<clause.upperBound - verb.unicodeScalars.count
        }
        // 办公室某某记录
        if let (_, end) = OrganisationWords.lastPart(AtomText(text), clause),
            PersonParts.isStrictName(AtomText(text), end..<clause.upperBound)
        {
            return end..<clause.upperBound
        }
        let list = PersonAtom.list(text, in: clause)
        guard list.rest.isEmpty, list.persons.count == 1, let person = list.persons.first, !person.isDoubtful else { return nil }
        return person.nameRange
    }
}
