import WenshuBasics

/// When a measure was done.
extension MeasureDates {
    /// The date on which a finished measure is said to have been finished.
    static func readCompletion(_ measure: inout Measure, _ context: FieldContext) {
        guard measure.status == .done else { return }
        var last: Place?
        for span in measure.datedPlaces {
            let text = context.lines[span.line].text
            for date in context.atoms[span.line].dates where span.range.overlaps(date.range) && isCompletion(date, text, context) {
                last = (span.line, date)
            }
        }
        // （7月5日已更换完毕） in the text, beside a column of 完成时间: the column says by when.
        let isTold = last.map { place in measure.isRow && measure.places.contains { $0.line == place.line } } ?? false
        if !isTold, let day = statedDay(measure, context) {
            measure.completedOn = day
            if measure.deadline?.value == day.value { measure.deadline = nil }
            return
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
        "全面实施", "交付", "修复", "清完", "拆完", "提交", "形成", "上线", "恢复", "复绿", "销号", "整改", "到全部", "联系到", "实现", "配齐", "建立", "启用",
    ]

    private static let finished = [
        "完成", "完毕", "到位", "结束", "完工", "竣工", "通过验收", "验收合格", "评审", "办结", "清零", "整改完", "清理完", "拆除完", "收官", "全部缴清", "全部清退", "销号", "交付使用", "清完",
        "修好", "做完", "换完", "搬完", "埋完", "拆完", "装好", "建好", "清理干净",
    ]
}
