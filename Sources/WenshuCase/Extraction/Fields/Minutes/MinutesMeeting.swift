import WenshuBasics

/// What the meeting was called, when and where it was held.
struct MinutesMeeting {
    private let context: FieldContext
    private let parts: MinutesParts
    /// Lines that state decisions: their dates are deadlines.
    private let decisions: Set<Int>

    init(_ context: FieldContext, _ parts: MinutesParts, decisions: Set<Int>) {
        self.context = context
        self.parts = parts
        self.decisions = decisions
    }

    // MARK: Name and session

    /// 会议名称, else the title without 关于 and 纪要, else what the text says was held.
    func name() -> Found? {
        if let entry = parts.values(.name).first, let span = entry.value.first {
            let text = context.lines[span.line].text
            let range = text.trimmed(span.range)
            let words = entry.value.map { context.lines[$0.line].text.words($0.range) }.joined()
            return range.isEmpty ? nil : Found(.text(words), at: span, by: Rule("meetingName.label", 0.97))
        }
        guard let title = context.envelope["title"], let words = title.value.text else { return told() }
        let name = Self.name(ofTitle: words)
        guard !Self.bareNames.contains(name) else { return told() }
        var found = title
        found.content = .value(.text(name))
        found.rule = Rule("meetingName.title", 0.95)
        found.doubts = title.doubts.map { doubt in
            Doubt(reason: doubt.reason, candidates: doubt.candidates.compactMap(\.text).map { .text(Self.name(ofTitle: $0)) })
        }
        return found
    }

    /// …推进会会议纪要 → …推进会, 关于研究…的会议纪要 → 研究…的会议.
    static func name(ofTitle title: String) -> String {
        var name = title
        // （第3期） at the end belongs to the session.
        if name.hasSuffix("）") || name.hasSuffix(")"), let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }),
            !name[open...].contains("试行")
        {
            name = String(name[..<open])
        }
        // 某街道办事处关于…协调会议纪要: who held it is no part of the name.
        if let about = name.firstRange(of: "关于"), about.lowerBound > name.startIndex {
            let organ = FoldedText(String(name[..<about.lowerBound]))
            if OrganForm.names(organ, organ.all) != nil { name = String(name[about.lowerBound...]) }
        }
        if name.hasPrefix("关于") { name.removeFirst(2) }
        for word in ["的纪要", "纪要", "记要"] where name.hasSuffix(word) {
            name.removeLast(word.count)
            break
        }
        if name.hasSuffix("会议会议") { name.removeLast(2) }
        for word in ["会会议", "会的会议"] where name.hasSuffix(word) { name.removeLast(word.count - 1) }
        return name
    }

    private static let bareNames: Set<String> = ["", "会议", "专题会议", "工作会议", "专题"]

    /// 召开第二次联席会议.
    private func told() -> Found? {
        for line in narrative() {
            for verb in ["主持召开", "组织召开", "召开了", "召开", "举行了", "举行"] {
                guard let found = line.text.find(verb, in: line.body) else { continue }
                let end =
                    line.text.find(anyOf: ["，", "。", "；"], in: found.upperBound..<line.text.count)?.range.lowerBound ?? line.text.count
                let range = found.upperBound..<end
                guard (4...40).contains(range.count), line.text.ends(with: "会", before: end) || line.text.ends(with: "会议", before: end)
                else { continue }
                return Found(.text(line.text.words(range)), at: Span(line.index, range), by: Rule("meetingName.sentence", 0.8))
                    .doubted(Bilingual(zh: "标题未写会议名称，取自正文", en: "The title does not name the meeting; taken from the text"))
            }
        }
        return nil
    }

    /// 第3期, 2023年第9次 in the head.
    func session() -> Found? {
        let head = context.structure.zones.head
        for line in context.lines[head] where !line.isBlank && context.structure.head.roles[line.index] != .title {
            guard let range = Self.session(line.text, line.text.all) else { continue }
            return Found(.text(NameList.compact(line.text.words(range))), at: Span(line.index, range), by: Rule("session.head", 0.96))
        }
        // 会议纪要（第3期） as the title itself.
        for index in context.structure.head.lines(.title) {
            let text = context.lines[index].text
            guard text[text.count - 1] == "）", let open = text.findLast("（", in: text.all),
                let range = Self.session(text, open.upperBound..<text.count - 1)
            else { continue }
            return Found(.text(NameList.compact(text.words(range))), at: Span(index, range), by: Rule("session.title", 0.93))
        }
        return nil
    }

    private static func session(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        for found in text.findAll("第", in: range) {
            var end = found.upperBound
            while end < range.upperBound,
                text[end].isDigit || NumberGrammar.isChineseNumeral(text[end]) || "〇零".unicodeScalars.contains(text[end])
            { end += 1 }
            guard end > found.upperBound, end < range.upperBound, text[end] == "期" || text[end] == "次" else { continue }
            // 第二次联席会议 is the meeting's own count.
            if end + 1 < range.upperBound, text[end + 1].isHan, text.gaps[end + 1] == 0 { continue }
            var start = found.lowerBound
            if start > range.lowerBound, text[start - 1] == "总" { continue }
            if start >= range.lowerBound + 5, text[start - 1] == "年",
                (start - 5..<start - 1).allSatisfy({ NumberGrammar.anyDigit(text[$0]) != nil })
            {
                start -= 5
            }
            return start..<end + 1
        }
        return nil
    }

    // MARK: Time

    struct Held {
        var date: Found?
        var start: Found?
        var end: Found?
    }

    func held() -> Held {
        var held = Held()
        for entry in parts.values(.time) { read(entry.value, into: &held, Rule("heldOn.label", 0.97)) }
        for (key, path) in [(MinutesKey.startTime, \Held.start), (.endTime, \Held.end)] {
            for entry in parts.values(key) {
                for span in entry.value {
                    let text = context.lines[span.line].text
                    if held.date == nil { held.date = date(span, Rule("heldOn.label", 0.95)) }
                    guard let time = times(text, span.range).first else { continue }
                    held[keyPath: path] = clock(time.start, span.line, time.range, Rule("times.label", 0.95))
                }
            }
        }
        if held.date == nil || held.start == nil { readNarrative(&held) }
        if held.start == nil { held.start = toldStart() }
        if held.end == nil { held.end = toldEnd(after: held.start) }
        return held
    }

    private func read(_ spans: [Span], into held: inout Held, _ rule: Rule) {
        for span in spans {
            let text = context.lines[span.line].text
            if held.date == nil { held.date = date(span, rule) }
            guard held.start == nil, let time = times(text, span.range).first else { continue }
            held.start = clock(time.start, span.line, time.range, rule)
            if let end = time.end { held.end = clock(end, span.line, time.range, rule) }
        }
    }

    /// The date of a place; a meeting lies before its minutes.
    private func date(_ span: Span, _ rule: Rule) -> Found? {
        let text = context.lines[span.line].text
        let atoms = context.atoms[span.line].dates.filter {
            span.range.overlaps($0.range) && !$0.atom.isAside && $0.atom.expression.day != .unstated
        }
        let scanned =
            atoms.first
            ?? DateAtom.scan(AtomText(text)).first { span.range.overlaps($0.range) && $0.expression.day != .unstated }
            .map { DocumentAtoms.DatePlace(atom: $0, context: DateContext(base: context.date.map { PartialDate($0) })) }
        guard let scanned, var date = scanned.date else { return nil }
        if date.derivedYear, let own = context.date {
            // The year left out: the last such day that is not after the minutes' own date.
            date.date.year = own.year
            if let latest = date.date.latest, latest > own { date.date.year -= 1 }
            date.yearSource = .ownDate
        }
        var found = DateValue.found(date, at: Span(span.line, scanned.range), by: rule)
        if let latest = date.date.latest, let own = context.date, latest > own {
            found = found?.doubted(Bilingual(zh: "会议日期晚于纪要的成文日期，请核对", en: "The meeting lies after the date of its minutes"))
        }
        return found
    }

    private func times(_ text: FoldedText, _ range: Range<Int>) -> [TimeAtom] {
        TimeAtom.scan(AtomText(text)).filter { range.overlaps($0.range) }
    }

    private func clock(_ minutes: Int, _ line: Int, _ range: Range<Int>, _ rule: Rule) -> Found {
        Found(.text(TimeAtom.normal(minutes)), at: Span(line, range), by: rule)
    }

    /// The paragraphs that tell of the meeting, without labels and decisions.
    private func narrative() -> [Line] {
        context.structure.content.lazy.map { context.lines[$0] }.filter {
            $0.cell == nil && !decisions.contains($0.index) && !parts.labelled.contains($0.index) && $0.text.count > 10
        }
    }

    /// 2021年6月29日下午2时30分，…召开.
    private func readNarrative(_ held: inout Held) {
        for line in narrative().prefix(8) {
            for sentence in line.text.sentences(line.body) {
                guard line.text.contains(anyOf: ["召开", "举行", "主持", "开会", "磋商", "会商", "参加会议"], in: sentence) else { continue }
                let dates = context.atoms[line.index].dates.filter { sentence.overlaps($0.range) && !$0.atom.isAside }
                // The day of the meeting stands first in its sentence, or behind 于; 定于, 将于 is another one.
                guard let first = dates.first(where: { $0.atom.expression.day != .unstated && !isOther(line.text, $0.range) }) else {
                    continue
                }
                let span = Span(line.index, first.range)
                if held.date == nil { held.date = date(span, Rule("heldOn.sentence", 0.93)) }
                if held.start == nil,
                    let time = times(line.text, first.range.upperBound..<min(sentence.upperBound, first.range.upperBound + 30)).first
                {
                    held.start = clock(time.start, line.index, time.range, Rule("times.sentence", 0.93))
                    if let end = time.end { held.end = clock(end, line.index, time.range, Rule("times.sentence", 0.93)) }
                }
                return
            }
        }
    }

    private func isOther(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        ["定于", "将于", "截至", "截止", "自"].contains { text.ends(with: $0, before: range.lowerBound) } || text.has("以来", at: range.upperBound)
    }

    /// 会议于9时开始
    private func toldStart() -> Found? {
        for line in narrative().prefix(8) {
            for time in TimeAtom.scan(AtomText(line.text)) where line.text.has("开始", at: time.range.upperBound) {
                guard line.text.contains(anyOf: ["会议", "磋商", "座谈", "听证"], in: line.text.clause(around: time.range)) else { continue }
                return clock(time.start, line.index, time.range, Rule("startsAt.sentence", 0.9))
            }
        }
        return nil
    }

    /// 会议于11：40结束, 会议至4时50分结束, 16时45分散会.
    private func toldEnd(after start: Found?) -> Found? {
        let begun = start?.value.text.flatMap { text -> Int? in
            let pieces = text.split(separator: ":").compactMap { Int($0) }
            return pieces.count == 2 ? pieces[0] * 60 + pieces[1] : nil
        }
        for line in narrative() {
            for time in TimeAtom.scan(AtomText(line.text)) {
                let behind = time.range.upperBound..<min(line.text.count, time.range.upperBound + 8)
                guard line.text.contains(anyOf: ["结束", "散会", "休会", "闭会"], in: behind) else { continue }
                var minutes = time.end ?? time.start
                // 下午3时 … 至4时50分结束: said in the same half of the day.
                if let begun, minutes < begun, minutes + 720 > begun, minutes + 720 < 1_440 { minutes += 720 }
                return clock(minutes, line.index, time.range, Rule("endsAt.sentence", 0.93))
            }
        }
        return nil
    }

    // MARK: Place

    func place() -> Found? {
        if let span = parts.values(.place).first?.value.first {
            let text = context.lines[span.line].text
            let range = text.trimmed(span.range)
            return range.isEmpty ? nil : Found(.text(text.words(range)), at: Span(span.line, range), by: Rule("place.label", 0.97))
        }
        for line in narrative().prefix(12) {
            for sentence in line.text.sentences(line.body) {
                for clause in line.text.split(sentence, at: { $0 == "，" }) {
                    guard let range = Self.heldPlace(line.text, clause) else { continue }
                    return Found(.text(line.text.words(range)), at: Span(line.index, range), by: Rule("place.sentence", 0.92))
                }
            }
        }
        return nil
    }

    /// 在某会议室（主持）召开.
    static func heldPlace(_ text: FoldedText, _ clause: Range<Int>) -> Range<Int>? {
        let verbs = ["主持召开", "组织召开", "联合召开", "共同召开", "召开", "举行", "主持召集", "召集", "进行", "开展", "开会"]
        for found in text.findAll("在", in: clause) {
            guard let verb = text.find(anyOf: verbs, in: found.upperBound..<clause.upperBound) else { continue }
            if verb.word == "进行" || verb.word == "开展", !text.contains(anyOf: ["磋商", "会商", "座谈"], in: clause) { continue }
            var range = found.upperBound..<verb.range.lowerBound
            for word in ["主持", "组织", "共同", "联合", "以现场", "采取", "通过", "就", "围绕", "针对", "专题"] {
                if let inner = text.find(word, in: range), inner.lowerBound > range.lowerBound {
                    range = range.lowerBound..<inner.lowerBound
                }
            }
            guard (2...36).contains(range.count), !text.contains(anyOf: ["期间", "工作中", "过程中", "基础上", "的领导下", "办理", "推进"], in: range) else {
                continue
            }
            return range
        }
        return nil
    }
}
