import WenshuBasics

/// By when a measure is to be done, and when it was.
enum MeasureDates {
    private typealias Place = (line: Int, date: DocumentAtoms.DatePlace)

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
        for span in measure.datedPlaces {
            let line = context.lines[span.line]
            for date in context.atoms[span.line].dates
            where span.range.overlaps(date.range) && isDeadline(date, line.text, context) && !isReported(date, measure, context) {
                let rank = wholeness(date, line.text)
                if let b = best, b.rank > rank { continue }
                best = ((span.line, date), rank)
            }
        }
        guard let best else { return }
        measure.deadlineInText = true
        measure.deadline = DateValue.found(
            value(best.place.date), at: Span(best.place.line, best.place.date.range), by: Rule("measure.deadline.text", 0.92))
    }

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
    private static func isPast(_ date: DocumentAtoms.DatePlace, _ text: FoldedText) -> Bool {
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
        if text.find(anyOf: completions, in: behind) != nil { rank += 2 }
        if text.find(anyOf: ["全部", "全面", "整体", "所有"], in: behind) != nil { rank += 1 }
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

    // MARK: Completion

    /// The date on which a finished measure is said to have been finished.
    static func readCompletion(_ measure: inout Measure, _ context: FieldContext) {
        guard measure.status == .done else { return }
        if let day = statedDay(measure, context) {
            measure.completedOn = day
            if measure.deadline?.value == day.value { measure.deadline = nil }
            return
        }
        var last: Place?
        for span in measure.datedPlaces {
            let text = context.lines[span.line].text
            for date in context.atoms[span.line].dates where span.range.overlaps(date.range) && isCompletion(date, text, context) {
                last = (span.line, date)
            }
        }
        guard let last = last ?? sameDay(measure, context) else { return pass(&measure, context) }
        measure.completedOn = DateValue.found(
            past(last.date, context), at: Span(last.line, last.date.range),
            by: saysWhole(last.date, context.lines[last.line].text)
                ? Rule("measure.completedOn.before", 0.85) : Rule("measure.completedOn", 0.93))
        if measure.deadlineInText, measure.deadline?.value == measure.completedOn?.value { measure.deadline = nil }
    }

    /// The one day in the columns of a row: below 完成时间, or beside the state (已完成（2024.9.12）).
    private static func statedDay(_ measure: Measure, _ context: FieldContext) -> Found? {
        for (span, isState) in [(measure.statedDay, false), (measure.statedStatus, true)] {
            guard let span else { continue }
            let text = context.lines[span.line].text
            let dates = context.atoms[span.line].dates.filter { span.range.overlaps($0.range) && !$0.atom.isAside }
            guard dates.count == 1, let date = dates.first, date.atom.bound == .none, let resolved = past(date, context),
                let latest = resolved.date.latest, context.date.map({ latest <= $0 }) ?? true,
                !isState || text.find(anyOf: finished, in: span.range) != nil
            else { continue }
            return DateValue.found(resolved, at: Span(span.line, date.range), by: Rule("measure.completedOn.column", 0.92))
        }
        return nil
    }

    /// 8月30日前恢复原状, reported as done: a limit that is over, or the day on which it was done.
    private static func pass(_ measure: inout Measure, _ context: FieldContext) {
        guard measure.deadlineInText, let deadline = measure.deadline, let day = deadline.value.text, let own = context.date, day < own.iso
        else { return }
        measure.deadline = deadline.doubted(passed)
    }

    /// （完成时间：3月18日） behind what a reply of April reports as done.
    static func doubtPassed(_ measure: inout Measure, _ context: FieldContext) {
        guard context.kind == .agencyReply, measure.status == .done, !measure.isRow, measure.completedOn == nil,
            let deadline = measure.deadline, deadline.doubts.isEmpty, let day = deadline.value.text, let own = context.date, day < own.iso
        else { return }
        measure.deadline = deadline.doubted(passed)
    }

    private static let passed = Bilingual(
        zh: "该日期早于本文日期，是完成时限还是完成日期请核对", en: "The day lies before the document; it may be the day of completion")

    /// …，当日封堵完成: the date that was stated before.
    private static func sameDay(_ measure: Measure, _ context: FieldContext) -> Place? {
        for span in measure.places {
            let text = context.lines[span.line].text
            guard let word = text.find(anyOf: ["当日", "当天", "同日"], in: span.range),
                text.find(anyOf: finished, in: text.clause(behind: word.range)) != nil,
                let date = context.atoms[span.line].dates.last(where: { $0.range.upperBound <= word.range.lowerBound })
            else { continue }
            return (span.line, date)
        }
        return nil
    }

    /// What is done lies not ahead: a year left out that would put it there is the document's own.
    private static func past(_ place: DocumentAtoms.DatePlace, _ context: FieldContext) -> ResolvedDate? {
        guard var resolved = place.date, resolved.derivedYear, let own = context.date, let latest = resolved.date.latest, latest > own,
            resolved.date.year > own.year
        else { return place.date }
        resolved.date.year = own.year
        resolved.yearSource = .moved
        return resolved
    }

    /// 4月10日前全部清理完毕, of what is reported as done.
    private static func saysWhole(_ date: DocumentAtoms.DatePlace, _ text: FoldedText) -> Bool {
        guard date.atom.bound == .before, !isPast(date, text) else { return false }
        let behind = text.clause(behind: date.range)
        let head = behind.lowerBound..<min(behind.upperBound, behind.lowerBound + 4)
        let isWhole = text.find("全部", in: head) != nil || text.find("全部于", in: text.clause(around: date.range)) != nil
        return isWhole && text.find(anyOf: ["完成", "完毕", "到位", "完工"], in: behind) != nil
    }

    private static func isCompletion(_ date: DocumentAtoms.DatePlace, _ text: FoldedText, _ context: FieldContext) -> Bool {
        guard !date.atom.isAside, date.atom.bound == .none || date.atom.bound == .before && (isPast(date, text) || saysWhole(date, text))
        else { return false }
        guard let resolved = past(date, context), let latest = resolved.date.latest else { return false }
        // 上半年…核查已全部完成: what was checked.
        if text.contains(anyOf: ["半年", "季度"], in: date.range) { return false }
        if let own = context.date, latest > own, latest.month != own.month || latest.year != own.year { return false }
        var behind = text.clause(behind: date.range)
        // 6月30日，上述问题全部整改完毕
        if behind.isEmpty, date.range.upperBound + 1 < text.count, text[date.range.upperBound] == "，" {
            behind = text.clause(around: date.range.upperBound + 1..<date.range.upperBound + 2)
        }
        // 其中世博大道段于6月18日通过验收: a part of it.
        if text.find(anyOf: ["其中", "首批", "第一批"], in: text.clause(around: date.range).lowerBound..<date.range.lowerBound) != nil {
            return false
        }
        // 已于3月15日前全部安装
        if isPast(date, text), text.find(anyOf: ["全部", "均"], in: behind.lowerBound..<min(behind.upperBound, behind.lowerBound + 4)) != nil,
            text.find(anyOf: ["缴", "入库", "支付", "到账"], in: behind) == nil
        {
            return true
        }
        guard let word = text.find(anyOf: finished, in: behind) ?? acceptance(text, behind) else { return false }
        // 2021年3月起施行，至今已完成: another date, or a word of a beginning, between date and completion.
        return text.find(anyOf: ["起", "开始", "启动"], in: behind.lowerBound..<word.range.lowerBound) == nil
    }

    /// 通过县水利工程质量监督站验收: the one who accepts stands between.
    private static func acceptance(_ text: FoldedText, _ range: Range<Int>) -> (word: String, range: Range<Int>)? {
        guard let begin = text.find(anyOf: ["通过", "经"], in: range),
            let end = text.find(anyOf: ["验收", "评审", "验收合格"], in: begin.range.upperBound..<range.upperBound),
            begin.word == "通过" || text.has("合格", at: end.range.upperBound) || text.has("通过", at: end.range.upperBound)
        else { return nil }
        return (end.word, begin.range.lowerBound..<end.range.upperBound)
    }

    static let completions = [
        "完成", "完毕", "到位", "结束", "建成", "竣工", "完工", "投入使用", "投用", "验收", "办结", "清零", "落实", "拆除", "清理完", "清运完", "收回", "达标", "铺开", "出台", "签约",
        "全面实施", "交付", "修复", "清完", "拆完", "提交", "形成", "上线", "恢复", "复绿", "销号", "整改", "到全部", "联系到", "实现", "配齐", "建立",
    ]

    private static let finished = [
        "完成", "完毕", "到位", "结束", "完工", "竣工", "通过验收", "验收合格", "评审", "办结", "清零", "整改完", "清理完", "拆除完", "收官", "全部缴清", "全部清退", "销号", "交付使用", "清完",
        "修好", "做完", "换完", "搬完", "埋完", "拆完", "装好", "建好", "清理干净",
    ]
}
