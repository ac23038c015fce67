import WenshuBasics

/// The court that a document is sent to or that an action was brought before.
enum CourtField {
    static func find(_ context: FieldContext) -> Found? {
        addressed(context) ?? seized(context)
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
