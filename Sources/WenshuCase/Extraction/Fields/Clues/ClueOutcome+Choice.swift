import WenshuBasics

/// Which of the steps is the outcome.
extension ClueOutcome {
    static func choose(_ context: FieldContext, _ steps: [Step], _ received: String?) -> ClueOutcome? {
        if let form = form(context) { return form }
        let strong = steps.filter { !$0.isWeak }
        guard var last = strong.last(where: \.isStated) ?? latest(strong, received) ?? steps.last else { return nil }
        let rule = Rule("outcome.step", 0.92)
        var found = Found(.text(last.outcome), at: Span(last.line, last.range), by: rule)
        // The last in the text is not the last by its date.
        if !last.isStated, let end = strong.last, end.outcome != last.outcome {
            found = found.doubted(
                Bilingual(zh: "文中有先后几个处理步骤，按日期取最后一个", en: "Several steps; the latest by its date was taken"),
                candidates: [.text(last.outcome), .text(end.outcome)])
        }
        // 立案…，该案已于3月22日办结: closed, unless only what came before is meant.
        if let end = steps.last, end.isWeak, end.date != nil, !last.isStated, ["caseFiled", "recommendationIssued"].contains(last.outcome),
            isOfCase(context, end)
        {
            last = end
            found = Found(.text(end.outcome), at: Span(end.line, end.range), by: rule).doubted(
                Bilingual(zh: "文中称已办结，之前另有处理步骤，请核对结果", en: "Told to be done with, behind other steps; check the outcome"),
                candidates: [.text(end.outcome)] + (strong.last.map { [.text($0.outcome)] } ?? []))
        }
        let filed = Set(strong.map(\.outcome))
        if filed.contains("notFiled"), filed.contains("caseFiled") {
            found = found.doubted(
                Bilingual(zh: "文中既有立案又有不予立案的表述", en: "Both filing and refusal are told"),
                candidates: [.text("notFiled"), .text("caseFiled")])
        }
        let place = last.date ?? headed(context, last) ?? (last.isStated ? steps.last { $0.isWeak && $0.date != nil }?.date : nil)
        let line = last.date != nil ? last.line : steps.last { $0.isWeak && $0.date != nil }?.line ?? last.line
        var date = place.flatMap { DateValue.found(day($0, received), at: Span(line, $0.range), by: Rule("outcomeOn.step", 0.92)) }
        // Which step is the last is not sure, nor is its date.
        date?.doubts += found.doubts.map { Doubt(reason: $0.reason) }
        return ClueOutcome(outcome: found, date: date)
    }

    /// 该案已于3月22日办结; not 办结后函告.
    private static func isOfCase(_ context: FieldContext, _ step: Step) -> Bool {
        let text = context.lines[step.line].text
        let clause = text.clause(around: step.range)
        return ["该案", "本案", "此案", "案件", "该线索", "线索", "该件"].contains { text.has($0, at: clause.lowerBound) }
            && !["后", "前", "之日", "时"].contains { text.has($0, at: step.range.upperBound) }
    }

    /// 5.结案。2023年10月27日，…: the word heads its paragraph, and the date follows.
    private static func headed(_ context: FieldContext, _ step: Step) -> DocumentAtoms.DatePlace? {
        let line = context.lines[step.line]
        guard line.label != nil, step.range.upperBound - line.body.lowerBound <= 8, line.text.has("。", at: step.range.upperBound) else {
            return nil
        }
        return context.atoms[step.line].dates.first {
            $0.range.lowerBound - step.range.upperBound <= 2 && $0.range.lowerBound > step.range.upperBound
        }
    }

    /// The date of a step. Where its year is left out and the nearest one would put it before the clue came, the document's own.
    private static func day(_ place: DocumentAtoms.DatePlace?, _ received: String?) -> ResolvedDate? {
        guard var date = place?.date else { return nil }
        if let received, let own = date.inOwnYear, date.date.iso < received, own.iso >= received {
            (date.date, date.inOwnYear) = (own, date.date)
        }
        return date
    }

    /// The step with the latest date; among those without, and of one day, the last in the text.
    private static func latest(_ steps: [Step], _ received: String? = nil) -> Step? {
        guard let last = steps.last else { return nil }
        guard let end = day(last.date, received)?.date.latest else { return last }
        return steps.last { step in day(step.date, received)?.date.latest.map { $0 > end } ?? false } ?? last
    }

    private static func form(_ context: FieldContext) -> ClueOutcome? {
        let labels = ["处理结果", "办理结果", "处置结果", "审查结果", "处理情况", "处理意见", "办理情况", "审查结论", "处理结论"]
        guard let entry = context.structure.form.value(labels) else { return nil }
        let steps = entry.lines.flatMap { line in
            context.lines[line].text.pieces(context.lines[line].text.all, closing: ["。", "；"]).flatMap { Self.steps(context, line, $0) }
        }
        guard let last = latest(steps.filter { !$0.isWeak }) ?? steps.last else { return nil }
        let outcome = Found(.text(last.outcome), at: Span(last.line, last.range), by: Rule("outcome.form", 0.93))
        var date = last.date.flatMap { DateValue.found($0.date, at: Span(last.line, $0.range), by: Rule("outcomeOn.form", 0.93)) }
        if date == nil, let line = context.structure.form.value(["办结日期", "处理日期", "立案日期", "办结时间", "处理时间", "决定日期"])?.lines.first,
            let place = context.atoms[line].dates.first
        {
            date = DateValue.found(place.date, at: Span(line, place.range), by: Rule("outcomeOn.form", 0.93))
        }
        return ClueOutcome(outcome: outcome, date: date)
    }
}
