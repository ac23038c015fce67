import WenshuBasics

/// What went wrong, once for each tag and reason.
extension Renderer {
    mutating func reportMissing(_ source: Source, name: String, tag: Int) {
        guard !reported.contains(Report(tag: tag, code: .missingValue)) else { return }
        if case .loop = source {
            return report(
                .loopVariableOutsideLoop, tag: tag,
                Bilingual(zh: "循环变量 \(name) 不在列表的区段里。", en: "The loop variable \(name) stands outside a list's section."),
                Bilingual(zh: "请放进 {{#列表}} … {{/列表}} 之间。", en: "Put it between {{#list}} … {{/list}}."))
        }
        var remedy = Bilingual(
            zh: "请在数据中补上“\(name)”，或写 {{\(name) | default \"…\"}}、{{\(name) | optional}}。",
            en: "Add “\(name)” to the data, or write {{\(name) | default \"…\"}} or {{\(name) | optional}}.")
        if case .path(let path) = source,
            let suggestion = Suggestion.remedy(Suggestion.nearest(to: path.text, among: evaluator.visibleNames(under: path)))
        {
            remedy = Bilingual(zh: suggestion.zh + remedy.zh, en: suggestion.en + " " + remedy.en)
        }
        var item = Bilingual(zh: "", en: "")
        if let turn = evaluator.scopes.last(where: { $0.turn != nil })?.turn {
            item = Bilingual(zh: "（列表第 \(turn.index + 1) 项）", en: " (item \(turn.index + 1) of the list)")
        }
        report(.missingValue, tag: tag, Bilingual(zh: "没有“\(name)”的值\(item.zh)。", en: "There is no value for “\(name)”\(item.en)."), remedy)
    }

    mutating func report(_ failure: Evaluator.Failure, tag: Int) {
        let name = failure.call.name
        switch failure.fault {
        case .wrongType(let wanted):
            report(
                .filterType, tag: tag,
                Bilingual(zh: "过滤器“\(name)”要求\(wanted.zh)，而值不是。", en: "The filter “\(name)” takes \(wanted.en), and the value is none."),
                Bilingual(zh: "请改正数据，或换一个过滤器。", en: "Correct the data, or use another filter."))
        case .badValue(let reason):
            report(
                .filterType, tag: tag,
                Bilingual(zh: "过滤器“\(name)”不能处理这个值：\(reason.zh)。", en: "The filter “\(name)” cannot take this value: \(reason.en)."),
                Bilingual(zh: "请改正数据。", en: "Correct the data."))
        case .badArgument(let index, let wanted):
            report(
                .filterArguments, tag: tag,
                Bilingual(
                    zh: "过滤器“\(name)”的第 \(index + 1) 个参数应为\(wanted.zh)。",
                    en: "Argument \(index + 1) of the filter “\(name)” must be \(wanted.en)."),
                Bilingual(zh: "请改正标签。", en: "Correct the tag."))
        }
    }

    mutating func report(_ code: Diagnostic.Code, tag: Int, _ message: Bilingual, _ remedy: Bilingual) {
        guard reported.insert(Report(tag: tag, code: code)).inserted else { return }
        diagnostics.append(Diagnostic(.error, code, message, at: places(tag), remedy: remedy))
        if diagnostics.count >= Self.maximumDiagnostics { isExhausted = true }
    }
}
