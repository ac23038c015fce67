import WenshuBasics

/// 支持起诉申请书: a claimant asks the procuratorate to support its action.
enum SupportRequestFields {
    @Sendable static func read(_ context: FieldContext) -> [String: Found] {
        let parties = Parties(context)
        let claims = claimPassage(context)
        var found: [String: Found] = [:]
        found["applicant"] = parties.of(.plaintiff).first?.name ?? issuer(context)
        found["defendants"] = Defendants.find(context, parties, CaseNames.find(context))
        found["court"] = CourtField.find(context)
        found["claims"] = claims.flatMap {
            Found.list(ListedItems.find(context, $0, by: Rule("claims.listed", 0.94)), by: Rule("claims", 0.94))
        }
        found["claimAmount"] = amount(context, claims)
        found["evidence"] = evidence(context)
        return found
    }

    private static func issuer(_ context: FieldContext) -> Found? {
        guard case .list(let issuers)? = context.envelope["issuers"]?.content, var first = issuers.first else { return nil }
        first.rule = Rule("applicant.signature", 0.9)
        return first
    }

    private static func claimPassage(_ context: FieldContext) -> NamedPassages.Passage? {
        let structure = context.structure
        // 请求事项：…。诉讼请求如下： with the list below it.
        if let opened = opened(context), opened.spans.count > 1 { return opened }
        return NamedPassages.find(structure, ["诉讼请求", "诉求"]).first
            ?? NamedPassages.find(structure, ["请求事项", "申请事项", "请求", "申请内容"], unless: ["理由", "事实", "依据"]).first
            ?? opened(context) ?? WordedLists.claims(context)
    }

    /// …诉讼请求如下： above a list that no heading sets apart.
    private static func opened(_ context: FieldContext) -> NamedPassages.Passage? {
        let content = context.structure.content
        guard
            let opening = content.firstIndex(where: { index in
                let text = context.lines[index].text
                return text.contains("请求") && (text.scalars.last == "：" || text.contains(anyOf: ["请求如下：", "请求为：", "请求是："]))
            })
        else { return nil }
        let first = context.lines[content[opening]]
        if first.text.scalars.last != "：" { return NamedPassages.Passage(spans: [Span(first.index, first.body)], isForm: false) }
        var spans: [Span] = []
        for index in content[(opening + 1)...] {
            let line = context.lines[index]
            guard let label = line.label, spans.first.map({ context.lines[$0.line].label?.style == label.style }) ?? true else { break }
            spans.append(Span(index, line.body))
        }
        return spans.isEmpty ? nil : NamedPassages.Passage(spans: spans, isForm: false)
    }

    /// The total of the claims: stated among them or right behind; not the figures of the facts.
    private static func amount(_ context: FieldContext, _ claims: NamedPassages.Passage?) -> Found? {
        let rule = Rule("claimAmount", 0.93)
        let labelled = MoneyTotal.Subject(headings: ["标的额", "请求金额", "索赔金额", "诉讼标的"], words: [])
        if let found = MoneyTotal.find(context, rule, labelled) { return found }
        let subject = MoneyTotal.Subject(
            headings: ["请求", "申请事项", "诉求"], words: ["请求", "赔偿", "费用", "诉讼标的", "判令"], unless: ["罚款", "违法所得", "销售"])
        guard let claims else { return MoneyTotal.find(context, rule, subject) }
        var lines = claims.spans.map(\.line)
        // 以上第2、3项请求金额合计… may stand behind the list.
        if let last = lines.last {
            lines += context.structure.content.filter { $0 > last }.prefix(2).filter {
                context.lines[$0].text.contains(anyOf: ["请求", "以上", "上述", "上列", "前述", "前两项", "前三项", "前四项"])
            }
        }
        return MoneyTotal.find(context, rule, subject, in: lines)
    }

    private static func evidence(_ context: FieldContext) -> Found? {
        var rule = Rule("evidence.listed", 0.94)
        var passages = NamedPassages.find(context.structure, ["证据", "凭证", "佐证", "举证"], unless: ["依据", "理由", "事实", "请求"])
        if passages.isEmpty, let worded = WordedLists.evidence(context) { (passages, rule) = ([worded], Rule("evidence.worded", 0.85)) }
        var items = passages.flatMap { ListedItems.find(context, $0, by: rule) }
        // 现有证据：销售台账、讲课录音、消费者证言。
        if items.count == 1, case .read(let span)? = items[0].origin {
            let text = context.lines[span.line].text
            let parts = text.pieces(span.range, closing: ["、", "，"])
            if parts.count > 1 { items = parts.map { Found(.text(text.words($0)), at: Span(span.line, $0), by: rule) } }
        }
        return Found.list(items, by: rule)
    }
}
