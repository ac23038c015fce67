import WenshuBasics

/// When the meeting was held, from when to when.
extension MinutesMeeting {
    struct Held {
        var date: Found?
        var start: Found?
        var end: Found?
    }

    func held() -> Held {
        var held = Held()
        for entry in parts.values(.time) + parts.values(.timeAndPlace) { read(entry.value, into: &held, Rule("heldOn.label", 0.97)) }
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
        if held.start == nil { held.start = toldStart() ?? startOfStretch() }
        if held.end == nil { held.end = toldEnd(after: held.start) }
        return inHalfOfDay(held)
    }

    /// 7月18日下午，…会议两点半开始: the half of the day stands beside the date. Nobody meets at half past two in the night.
    private func inHalfOfDay(_ held: Held) -> Held {
        if held.start == nil, let end = held.end, let ended = minutes(end), (1..<420).contains(ended) {
            var held = held
            held.end = end.doubted(Self.unsaid)
            return held
        }
        guard let start = held.start, let begun = minutes(start), (1..<420).contains(begun), case .read(let place)? = start.origin else {
            return held
        }
        let text = context.lines[place.line].text
        let words = max(0, place.range.lowerBound - 3)..<place.range.upperBound
        guard !text.contains(anyOf: ["凌晨", "清晨", "早", "夜"], in: words) else { return held }
        var held = held
        guard case .read(let day)? = held.date?.origin,
            ["下午", "午后", "晚"].contains(where: { context.lines[day.line].text.has($0, at: day.range.upperBound) })
        else {
            held.start = start.doubted(Self.unsaid)
            return held
        }
        held.start = clock(begun + 720, place.line, place.range, start.rule)
        if let end = held.end, let ended = minutes(end), ended < 720, case .read(let place)? = end.origin {
            held.end = clock(ended + 720, place.line, place.range, end.rule)
        }
        return held
    }

    private static let unsaid = Bilingual(zh: "没有写明上午还是下午，请核对", en: "Whether in the morning or in the afternoon is not stated")

    private func minutes(_ found: Found) -> Int? {
        let pieces = (found.value.text ?? "").split(separator: ":").compactMap { Int($0) }
        return pieces.count == 2 ? pieces[0] * 60 + pieces[1] : nil
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
            span.range.overlaps($0.range) && !$0.atom.isAside && $0.atom.expression.day != .unstated && !isOther(text, $0.range)
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

    /// 2021年6月29日下午2时30分，…召开.
    private func readNarrative(_ held: inout Held) {
        for line in narrative().prefix(8) {
            for sentence in line.text.sentences(line.body) {
                guard line.text.contains(anyOf: ["召开", "举行", "主持", "召集", "开会", "磋商", "会商", "座谈", "参加会议", "开了"], in: sentence) else {
                    continue
                }
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
        if held.date == nil { held.date = firstDay() }
    }

    /// The day with which the text begins, whatever its sentence says was done on it.
    private func firstDay() -> Found? {
        guard let line = narrative().first(where: { $0.cell == nil }),
            let first = context.atoms[line.index].dates.first(where: { !$0.atom.isAside }),
            first.range.lowerBound <= line.body.lowerBound + 1,
            first.atom.expression.day != .unstated, !isOther(line.text, first.range)
        else { return nil }
        return date(Span(line.index, first.range), Rule("heldOn.firstWords", 0.8))?
            .doubted(
                Bilingual(
                    zh: "正文开头的日期，原文没有写明是开会的日期", en: "The date with which the text begins; it is not said that the meeting was held on it"))
    }

    private func isOther(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        ["原定", "原定于", "原计划", "原拟", "定于", "将于", "截至", "截止", "自"].contains { text.ends(with: $0, before: range.lowerBound) }
            || text.has("以来", at: range.upperBound)
    }

    /// 会议于9时开始
    private func toldStart() -> Found? {
        for line in narrative().prefix(8) {
            for time in TimeAtom.scan(AtomText(line.text))
            where line.text.has("开始", at: time.range.upperBound) || line.text.has("正式开始", at: time.range.upperBound) {
                let clause = line.text.clause(around: time.range)
                // 会议原定三点开始，因风沙推迟，实际于下午4时30分开始
                let told = line.text.contains(anyOf: ["会议", "磋商", "座谈", "听证", "实际"], in: clause)
                // …联席会议在某室召开，上午9时20分开始，12时整结束
                let before = max(line.body.lowerBound, time.range.lowerBound - 80)..<time.range.lowerBound
                let sentence = (line.text.findLast("。", in: before)?.upperBound ?? before.lowerBound)..<before.upperBound
                let isInSentence =
                    line.text.contains(anyOf: ["会议", "听证会"], in: sentence) && line.text.contains(anyOf: ["召开", "举行"], in: sentence)
                guard told || isInSentence,
                    !line.text.contains(anyOf: ["原定", "原计划", "原拟", "预定"], in: clause)
                else { continue }
                return clock(time.start, line.index, time.range, Rule("startsAt.sentence", 0.9))
            }
        }
        return nil
    }

    /// 下午三时半在某室座谈，至六时许结束
    private func startOfStretch() -> Found? {
        for line in narrative().prefix(8) {
            let all = TimeAtom.scan(AtomText(line.text))
            for (first, last) in zip(all, all.dropFirst()) where endsMeeting(line.text, last.range) {
                let between = first.range.upperBound..<last.range.lowerBound
                guard line.text.find("。", in: between) == nil,
                    line.text.contains(anyOf: ["座谈", "会议", "开会", "磋商", "会商", "召开"], in: line.text.clause(behind: first.range))
                else { continue }
                return clock(first.start, line.index, first.range, Rule("startsAt.stretch", 0.85))
            }
        }
        return nil
    }

    /// 11：40结束; 会开到4点10分; 散会时已是夜里10点40分.
    private func endsMeeting(_ text: FoldedText, _ time: Range<Int>) -> Bool {
        let behind = time.upperBound..<min(text.count, time.upperBound + 8)
        if text.contains(anyOf: ["结束", "散会", "休会", "闭会"], in: behind) { return true }
        let clause = text.clause(around: time).lowerBound..<time.lowerBound
        return text.contains(anyOf: ["开到", "开至", "持续到", "持续至", "延续到", "延续至", "一直到", "散会时", "散会的时候", "结束时间", "散会时间"], in: clause)
    }

    /// 会议于11：40结束, 会议至4时50分结束, 16时45分散会.
    private func toldEnd(after start: Found?) -> Found? {
        let begun = start.flatMap(minutes)
        let labelled = (parts.values(.time) + parts.values(.timeAndPlace)).compactMap { $0.value.first }.map { context.lines[$0.line] }
        for line in labelled + narrative() {
            for time in TimeAtom.scan(AtomText(line.text)) where endsMeeting(line.text, time.range) {
                var minutes = time.end ?? time.start
                // 下午3时 … 至4时50分结束: said in the same half of the day.
                if let begun, minutes < begun, minutes + 720 > begun, minutes + 720 < 1_440 { minutes += 720 }
                return clock(minutes, line.index, time.range, Rule("endsAt.sentence", 0.93))
            }
        }
        return nil
    }
}
