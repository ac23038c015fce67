import WenshuBasics

/// 检察建议回复.
enum AgencyReplyFields {
    static func read(_ context: FieldContext) -> [String: Found] {
        let told = MeasureFinder.find(context)
        let completion = PlannedCompletion.find(context, measures: told)
        let receipt = RecommendationReference.receivedOn(context)
        let measures = told.map { MeasureDates.settled(MeasureDates.bounded($0, by: completion), after: receipt) }
        let delay = DelayReason.find(context)
        let disposition = Disposition.decide(context, measures: measures, completion: completion, delay: delay)
        var found: [String: Found] = [:]
        found["recommendation"] = RecommendationReference.find(context)
        found["disposition"] = disposition
        found["delayReason"] = delay
        if disposition?.value != "rectified" { found["plannedCompletion"] = completion }
        // Numbered paragraphs of a reply that disputes are its grounds, where no heading calls them measures.
        let isDisputed = disposition?.value == "disputed"
        let acted = (isDisputed ? measures.filter { !isGround($0) } : measures).map { doubted($0, among: measures) }
        found["measures"] = Measure.found(acted)
        found["penaltyDecisions"] = Penalties.decisions(context)
        found["fines"] = Penalties.fines(context)
        found["results"] = Results.find(context, measures: acted, isDisputed: isDisputed)
        found["citations"] = Citations.find(context)
        return found
    }

    /// A section whose heading says nothing of action, beside others whose headings do.
    private static func doubted(_ measure: Measure, among all: [Measure]) -> Measure {
        guard measure.role == nil, !measure.isRow, all.contains(where: { $0.role != nil }) else { return measure }
        var measure = measure
        measure.doubt = Doubt(
            reason: Bilingual(zh: "所在部分的标题没有说明是整改措施，请核对", en: "The heading above does not say that its section is about action"))
        return measure
    }

    /// 第三，关于公共场所卫生。…，不存在怠于履职的情形: argues rather than acts.
    private static func isGround(_ measure: Measure) -> Bool {
        guard measure.role == nil, !measure.isRow, let words = measure.text.value.text else { return false }
        let text = FoldedText(words)
        // 关于道路属性。…: a matter that it takes a stand on.
        if text.starts(with: "关于"), let lead = text.find(anyOf: ["。", "："]), lead.range.lowerBound <= 16,
            !text.has("已", at: lead.range.upperBound),
            !text.contains(
                anyOf: ["工作", "措施", "整改", "做", "处理", "处置", "落实", "办理", "协助", "配合", "查处", "治理", "清理", "建设"],
                in: 0..<lead.range.lowerBound)
        {
            return true
        }
        let cites = text.contains(anyOf: ["根据《", "依据《", "依照《", "按照《", "规定"]) && !text.contains(anyOf: ["罚", "责令"])
        return cites || text.contains(anyOf: Disposition.disputes)
    }
}

/// 整改方案.
enum RectificationPlanFields {
    static func read(_ context: FieldContext) -> [String: Found] {
        let told = MeasureFinder.find(context)
        let completion = PlannedCompletion.find(context, measures: told)
        let measures = told.map { MeasureDates.bounded($0, by: completion) }
        var found: [String: Found] = [:]
        found["recommendation"] = RecommendationReference.find(context)
        found["delayReason"] = DelayReason.find(context)
        found["plannedCompletion"] = completion
        found["measures"] = Measure.found(measures)
        found["citations"] = Citations.find(context)
        found["leadingPerson"] = LeadingPerson.find(context)
        return found
    }
}
