import WenshuBasics

/// 强制执行情况通报: that a court was asked to enforce a judgment or a confirmed agreement.
enum EnforcementNoticeFields {
    @Sendable static func read(_ context: FieldContext) -> [String: Found] {
        var found: [String: Found] = [:]
        found["judgmentNumber"] = judgment(context)
        found["court"] = court(context)
        found["obligors"] = Obligors.find(context)
        found["appliedOn"] = EventDate.find(
            context, Rule("appliedOn", 0.93),
            EventDate.Event(
                labels: ["申请执行日期", "申请执行时间", "申请强制执行日期", "申请强制执行时间", "申请日期", "申请时间"],
                verbs: [
                    "申请强制执行", "申请执行", "申请了强制执行", "申请了执行", "提交强制执行申请", "提交执行申请", "提交了强制执行", "提出强制执行", "申请对其强制执行", "申请对", "递交强制执行", "递交了强制执行",
                    "提交申请执行",
                    "申请依法强制执行", "提起强制执行",
                    "强制执行申请", "递交执行", "执行申请",
                ], also: ["执行"], unless: ["拟", "将", "待", "如", "可以", "有权"]))
        found["unpaidAmount"] = UnpaidAmount.find(context)
        return found
    }

    /// The number of what is enforced: not of the enforcement case.
    private static func judgment(_ context: FieldContext) -> Found? {
        var candidates: [(atom: DocumentNumberAtom, line: Int, isNamed: Bool)] = []
        for index in context.structure.content {
            let text = context.lines[index].text
            for atom in DocumentNumberAtom.scan(AtomText(text)) where atom.form == .courtCase && !atom.code.contains("执") {
                let around = max(0, atom.range.lowerBound - 16)..<min(text.count, atom.range.upperBound + 16)
                let isNamed =
                    text.contains(anyOf: ["执行依据", "生效"], in: around) || context.structure.form.label(ofLine: index)?.contains("依据") ?? false
                candidates.append((atom, index, isNamed))
            }
        }
        // A criminal judgment is named for the facts.
        let civil = candidates.filter { !$0.atom.code.contains("刑") }
        let eligible = civil.isEmpty ? candidates : civil
        guard let chosen = eligible.first(where: \.isNamed) ?? eligible.first else { return nil }
        let rule = Rule("judgmentNumber", 0.94)
        let found = Found(.text(chosen.atom.text), at: Span(chosen.line, chosen.atom.range), by: rule)
        let others = Set(candidates.map(\.atom.text))
        guard others.count > 1 else { return found }
        return found.doubted(
            Bilingual(zh: "文中有几个裁判文书案号，请核对执行依据", en: "Several judgments are named; check which one is enforced"),
            candidates: others.sorted { $0 == chosen.atom.text || $1 != chosen.atom.text && $0 < $1 }.map { .text($0) })
    }

    /// The court that was asked: 向某法院申请强制执行, 某法院立案执行.
    private static func court(_ context: FieldContext) -> Found? {
        for passage in NamedPassages.find(context.structure, ["执行法院", "受理法院", "申请法院"]) {
            for span in passage.spans {
                let text = context.lines[span.line].text
                let range = text.trimmed(span.range)
                guard text.ends(with: "法院", before: range.upperBound) else { continue }
                return Found(.text(NameList.compact(text.words(range))), at: Span(span.line, range), by: Rule("court.label", 0.95))
            }
        }
        for index in context.structure.content {
            let text = context.lines[index].text
            for sentence in text.pieces(context.lines[index].body, closing: ["。", "；"]) where text.contains("执行", in: sentence) {
                for found in text.findAll("向", in: sentence) {
                    guard let name = courtName(text, found.upperBound, sentence),
                        text.contains(
                            anyOf: ["申请", "提交", "递交", "提出"], in: name.upperBound..<min(sentence.upperBound, name.upperBound + 24))
                    else { continue }
                    return Found(.text(NameList.compact(text.words(name))), at: Span(index, name), by: Rule("court.applied", 0.94))
                }
            }
        }
        return nil
    }

    private static func courtName(_ text: FoldedText, _ position: Int, _ range: Range<Int>) -> Range<Int>? {
        // 向一审法院某市中级人民法院
        let role = ["一审法院", "二审法院", "原审法院", "执行法院"].first { text.has($0, at: position) }?.unicodeScalars.count ?? 0
        if role > 0, let named = courtName(text, position + role, range) { return named }
        let limit = position..<min(range.upperBound, position + 30)
        guard let end = text.find("法院", in: limit), end.lowerBound > position,
            !text.contains(anyOf: ["，", "、", "。"], in: position..<end.lowerBound)
        else { return nil }
        // 向被执行财产所在地的某某人民法院
        return (text.findLast("的", in: position..<end.lowerBound)?.upperBound ?? position)..<end.upperBound
    }
}
