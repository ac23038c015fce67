import WenshuBasics

/// The fields of an opinion supporting an action (支持起诉意见书).
enum SupportOpinionFields {
    @Sendable static func read(_ context: FieldContext) -> [String: Found] {
        let parties = Parties(context)
        let names = CaseNames.find(context)
        var found: [String: Found] = [:]
        found["plaintiff"] = parties.of(.plaintiff).first?.name ?? names?.plaintiff ?? supported(context)
        found["defendants"] = Defendants.find(context, parties, names)
        found["court"] = CourtField.find(context)
        found["citations"] = Citations.all(context)
        return found
    }

    /// 本院决定支持某局提起诉讼, 某局向本院申请支持起诉.
    private static func supported(_ context: FieldContext) -> Found? {
        for index in context.structure.content {
            let text = context.lines[index].text
            let atoms = AtomText(text)
            for found in text.findAll("支持", in: context.lines[index].body) {
                guard let name = OrganisationGrammar.name(atoms, at: found.upperBound, in: found.upperBound..<text.count),
                    name.form == .name,
                    text.contains(anyOf: ["提起", "起诉", "诉讼"], in: name.range.upperBound..<min(text.count, name.range.upperBound + 14))
                else { continue }
                return Found(
                    .text(NameList.compact(text.words(name.range))), at: Span(index, name.range), by: Rule("plaintiff.supported", 0.88))
            }
        }
        return nil
    }
}
