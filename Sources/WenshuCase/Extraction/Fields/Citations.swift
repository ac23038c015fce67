import WenshuBasics

/// The laws that the sender applies or cites, each distinct one once.
enum Citations {
    private static let rule = Rule("citations.text", 0.97)

    static func find(_ context: FieldContext) -> Found? {
        var seen: Set<LawCitation> = []
        var places: [(citation: LawCitation, span: Span)] = []
        for index in context.structure.content {
            let atoms = context.atoms[index]
            guard !isRetoldCell(context, index) else { continue }
            for found in atoms.citations where !atoms.isRetold(found.range) && seen.insert(found.citation).inserted {
                places.append((found.citation, Span(index, found.range)))
            }
        }
        let kept = Set(LawCitation.distinct(places.map(\.citation)))
        return Found.list(places.filter { kept.contains($0.citation) }.map { Found($0.citation.value, at: $0.span, by: rule) }, by: rule)
    }

    /// A form's cell that says what the recommendation says.
    private static func isRetoldCell(_ context: FieldContext, _ line: Int) -> Bool {
        context.lines[line].cell != nil && context.structure.form.label(ofLine: line).flatMap { SectionRole.of($0) } == .retold
    }
}
