import WenshuBasics

/// By when a measure is to be done, and when it was.
enum MeasureDates {
    typealias Place = (line: Int, date: DocumentAtoms.DatePlace)

    /// The date that a column or a label states.
    static func stated(_ spans: [Span], _ context: FieldContext) -> Found? {
        for span in spans {
            let dates = context.atoms[span.line].dates.filter { span.range.overlaps($0.range) && !$0.atom.isAside }
            // “2022年3月至2022年9月”: the end; “6月底前启动，9月底前完成”: the last.
            guard let last = dates.last else { continue }
            // 2023年国庆节前: the year alone is not what is stated.
            if last.date?.date.month == nil, span.range.upperBound - last.range.upperBound > 2 { continue }
            // 完成时限：已于2023年4月2日完成
            if isPast(last, context.lines[span.line].text) { continue }
            return DateValue.found(value(last), at: Span(span.line, last.range), by: Rule("measure.deadline.stated", 0.96))
        }
        return nil
    }

    /// As a deadline; where that changes nothing, as plainly read.
    private static func value(_ place: DocumentAtoms.DatePlace) -> ResolvedDate? {
        place.deadline?.date == place.date?.date && place.deadline?.inOwnYear == nil ? place.date : place.deadline
    }

    /// Reads the deadline from the text where no label or column gave it.
    static func read(_ measure: inout Measure, _ context: FieldContext) {
        guard measure.deadline == nil else { return }
        var best: (place: Place, rank: Int)?
        var last: Place?
        for span in measure.datedPlaces {
            let line = context.lines[span.line]
            for date in context.atoms[span.line].dates
            where span.range.overlaps(date.range) && isDeadline(date, line.text, context) && !isReported(date, measure, context) {
                let rank = wholeness(date, line.text)
                last = (span.line, date)
                if let b = best, b.rank > rank { continue }
                best = ((span.line, date), rank)
            }
        }
        guard let best else { return }
        measure.deadlineInText = true
        measure.deadline = DateValue.found(
            value(best.place.date), at: Span(best.place.line, best.place.date.range), by: Rule("measure.deadline.text", 0.92))
        // 6月20日前完成论证，10月底前正式启用: words of completion stand with an earlier one.
        if let last, let other = value(last.date)?.date.iso, let own = measure.deadline?.value.text, other > own {
            measure.deadline = measure.deadline?.doubted(several, candidates: [.text(own), .text(other)])
        }
    }

    static let several = Bilingual(
        zh: "这一事项写了几个时间，请确认哪一个是整个事项的完成时限", en: "Several dates are stated: which one is the deadline of the whole?")

    /// 4月14日派员赴现场核验, below 已开展的工作, behind a year to come: the day on which it was.
    private static func isReported(_ date: DocumentAtoms.DatePlace, _ measure: Measure, _ context: FieldContext) -> Bool {
        guard date.atom.bound == .none, let own = context.date, let resolved = date.date, resolved.derivedYear, resolved.date.day != nil,
            !date.atom.expression.isEndOfStretch, let latest = resolved.date.latest
        else { return false }
        var here = resolved.date
        here.year = own.year
        if measure.role == .done { return latest <= own || here.latest.map { $0 <= own } ?? false }
        // 12月28日全部加装完毕, in a reply of January.
        return context.kind == .agencyReply && measure.role != .next && latest <= own && own.year - latest.year <= 1
    }

    /// A date by which something is to be done: 前 behind it, or the end of a stretch, or a day to come with a word of completion.
    private static func isDeadline(_ date: DocumentAtoms.DatePlace, _ text: FoldedText, _ context: FieldContext) -> Bool {
        guard !date.atom.isAside, date.atom.bound != .asOf, date.atom.bound != .after, let resolved = date.deadline else { return false }
        if isPast(date, text) || resolved.date.month == nil { return false }
        // 每年6月至9月
        if text.find("每", in: max(0, date.range.lowerBound - 2)..<date.range.lowerBound) != nil { return false }
        // 无法在年内栽植
        let lead = max(0, date.range.lowerBound - 4)..<date.range.lowerBound
        if text.find(anyOf: ["无法", "难以", "不能", "未能"], in: lead) != nil { return false }
        if date.atom.bound == .before || text.contains(anyOf: ["前"], in: date.range) {
            return true
        }
        guard let latest = resolved.date.latest, let own = context.date, latest >= own else { return false }
        // 重新约定动工日期为2024年12月31日: when something else is to be.
        let clause = text.clause(around: date.range)
        // 9月份对全省窑址开展排查: when something happens, not by when it ends.
        if resolved.date.day == nil, text.find(anyOf: completions, in: text.clause(behind: date.range)) == nil { return false }
        return !["动工日期", "开工日期", "约定", "有效期", "期限届满"].contains { text.find($0, in: clause.lowerBound..<date.range.lowerBound) != nil }
    }

    /// 已于6月底前完成, 于5月8日发现: what has happened is no deadline.
    static func isPast(_ date: DocumentAtoms.DatePlace, _ text: FoldedText) -> Bool {
        let clause = text.clause(around: date.range)
        let before = clause.lowerBound..<date.range.lowerBound
        if text.find(anyOf: ["已于", "已在", "均已", "曾于", "已经于"], in: before) != nil { return true }
        let behind = date.range.upperBound..<clause.upperBound
        guard let done = text.find(anyOf: ["已全部", "已完成", "均已", "已经", "已"], in: behind) else { return false }
        return done.range.lowerBound - date.range.upperBound <= 3
    }

    /// How far the date is that of the whole: with a word of completion and of entirety; later ones win among equals.
    private static func wholeness(_ date: DocumentAtoms.DatePlace, _ text: FoldedText) -> Int {
        let behind = text.clause(behind: date.range)
        var rank = 0
        let isWhole = text.find(anyOf: ["全部", "全面", "整体", "所有"], in: behind) != nil
        // 5月底前全部更换: whatever is done, all of it is.
        if isWhole || text.find(anyOf: completions, in: behind) != nil { rank += 2 }
        if isWhole { rank += 1 }
        if text.find(anyOf: ["启动", "开工", "进场", "完成第一", "完成首", "制定"], in: behind) != nil { rank -= 2 }
        return rank
    }

    /// A deadline whose year was left out lies not behind the day for the whole: with “2024年1月20日前全部清零” above, 10月底 is that of 2023,
    /// although 2024 is the nearest year.
    static func bounded(_ measure: Measure, by completion: Found?) -> Measure {
        guard let deadline = measure.deadline, let day = deadline.value.text, let whole = completion?.value.text, day > whole,
            let earlier = inOtherYear(deadline), let other = earlier.value.text, other <= whole
        else { return measure }
        var measure = measure
        measure.deadline = earlier
        return measure
    }

    /// What was done was done after the recommendation came: behind “2020年的1100余家”, 9月28日 is that of the letter's year.
    static func settled(_ measure: Measure, after receipt: Found?) -> Measure {
        guard let done = measure.completedOn, let day = done.value.text, let received = receipt?.value.text, day < received else {
            return measure
        }
        var measure = measure
        if let later = inOtherYear(done), let other = later.value.text, other >= received {
            measure.completedOn = later
        } else {
            measure.completedOn = done.doubted(
                Bilingual(zh: "该日期早于收到检察建议之日，请核对年份", en: "The day lies before the recommendation was received; check the year"))
        }
        return measure
    }

    /// A date of two possible years with the other one first.
    private static func inOtherYear(_ date: Found) -> Found? {
        guard let doubt = date.doubts.first(where: { $0.candidates.count == 2 && $0.candidates.first == date.value }),
            let other = doubt.candidates.last?.text
        else { return nil }
        var found = date
        found.content = .value(.text(other))
        found.doubts = [Doubt(reason: doubt.reason, candidates: doubt.candidates.reversed())]
        return found
    }
}
