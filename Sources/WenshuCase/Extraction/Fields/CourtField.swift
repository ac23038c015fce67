import WenshuBasics

/// The court that a document is sent to or that an action was brought before.
enum CourtField {
    static func find(_ context: FieldContext) -> Found? {
        addressed(context) ?? labelled(context) ?? seized(context) ?? own(context)
    }

    /// A court that tells of an enforcement itself.
    private static func own(_ context: FieldContext) -> Found? {
        guard context.kind == .enforcementNotice, let issuers = context.envelope["issuers"], case .list(let items) = issuers.content else {
            return nil
        }
        return items.first { $0.value.text?.hasSuffix("法院") == true }.map { item in
            var court = item
            court.rule = Rule("court.issuer", 0.85)
            return court
        }
    }

    /// 受诉法院：…, a form's cell.
    private static func labelled(_ context: FieldContext) -> Found? {
        for passage in NamedPassages.find(context.structure, ["法院"], unless: ["意见", "判决", "裁定", "执行"]) {
            guard let span = passage.spans.first(where: { !$0.range.isEmpty }) else { continue }
            let text = context.lines[span.line].text
            let range = text.trimmed(span.range)
            guard text.ends(with: "法院", before: range.upperBound), OrganForm.isName(text, range) else { continue }
            return Found(.text(NameList.compact(text.words(range))), at: Span(span.line, range), by: Rule("court.label", 0.95))
        }
        return nil
    }

    /// The addressee, or the name behind 此致.
    private static func addressed(_ context: FieldContext) -> Found? {
        guard let addressees = context.envelope["addressees"], case .list(let items) = addressees.content else { return nil }
        return items.first { $0.value.text?.hasSuffix("法院") == true }.map { item in
            var court = item
            court.rule = Rule("court.addressee", 0.97)
            return court
        }
    }

    /// 向某人民法院提起诉讼.
    private static func seized(_ context: FieldContext) -> Found? {
        for index in context.structure.content {
            let text = context.lines[index].text
            let atoms = AtomText(text)
            for word in ["向", "由", "致"] {
                for found in text.findAll(word, in: context.lines[index].body) {
                    guard let name = OrganisationGrammar.name(atoms, at: found.upperBound, in: found.upperBound..<text.count),
                        name.form == .name,
                        text.ends(with: "法院", before: name.organ.upperBound)
                    else { continue }
                    return Found(
                        .text(NameList.compact(text.words(name.organ))), at: Span(index, name.organ), by: Rule("court.sentence", 0.9))
                }
            }
        }
        return nil
    }
}
