import WenshuBasics

/// The laws that the sender applies or cites, each distinct one once.
enum Citations {
    private static let rule = Rule("citations.text", 0.97)

    /// Those of the sender's own words: not of what it retells of another document.
    static func find(_ context: FieldContext) -> Found? { find(context, skipsRetold: true) }

    /// All of a document that retells no other: a recommendation, an opinion.
    static func all(_ context: FieldContext) -> Found? { find(context, skipsRetold: false) }

    private static func find(_ context: FieldContext, skipsRetold: Bool) -> Found? {
        var seen: Set<LawCitation> = []
        var places: [(citation: LawCitation, span: Span)] = []
        for index in context.structure.content {
            let atoms = context.atoms[index]
            guard !skipsRetold || !isRetoldCell(context, index) else { continue }
            for found in atoms.citations where !skipsRetold || !isRetold(found.range, atoms, context.lines[index].text) {
                if !skipsRetold, isAnothers(found.range, context.lines[index].text) { continue }
                guard found.citation.article != nil || isGround(context, index) || isApplied(found.range, context.lines[index].text) else {
                    continue
                }
                if seen.insert(found.citation).inserted { places.append((found.citation, Span(index, found.range))) }
            }
        }
        let kept = Set(LawCitation.distinct(places.map(\.citation)))
        return Found.list(places.filter { kept.contains($0.citation) }.map { Found($0.citation.value, at: $0.span, by: rule) }, by: rule)
    }

    /// What stands behind a semicolon is the sender's own view of what was retold.
    private static func isRetold(_ range: Range<Int>, _ atoms: DocumentAtoms.OfLine, _ text: FoldedText) -> Bool {
        atoms.retold.contains { retold in
            guard retold.overlaps(range) else { return false }
            let before = min(retold.lowerBound, range.lowerBound)..<range.lowerBound
            // ；依据某办法，建议我委…
            if text.contains(
                anyOf: ["建议我", "建议本", "建议你", "请我", "请本", "要求我", "督促我"], in: range.upperBound..<max(range.upperBound, retold.upperBound))
            {
                return true
            }
            // 至今未果，违反《某条例》; 并引用《某法》第二十五条
            if ["违反", "引用", "援引", "援用"].contains(where: { text.ends(with: $0, before: range.lowerBound) }) { return true }
            // Not one inside “”.
            // 群众投诉多次；区住建局未依照某法第四条履行职责: still what was found.
            let last = text.findLast("；", in: before).flatMap { mark in
                text.contains(anyOf: ["未依照", "未按照", "未依法", "未按", "怠于", "违反了", "违反《", "建议"], in: mark.upperBound..<range.lowerBound)
                    ? nil : mark
            }
            return last.map { mark in text.find("”", in: mark.upperBound..<range.lowerBound) != nil } ?? true
        }
    }

    /// （原告起诉状另引…，本院不再赘述。）: what a party cites.
    private static func isAnothers(_ range: Range<Int>, _ text: FoldedText) -> Bool {
        let sentence = text.pieces(text.all, closing: ["。", "；"]).first { $0.overlaps(range) } ?? text.all
        return text.contains(anyOf: ["起诉状另引", "起诉状引", "另引", "不再赘述", "辩称", "主张适用"], in: sentence)
    }

    /// A law named without article counts where it is said to be applied, not where it is made or revised.
    private static func isApplied(_ range: Range<Int>, _ text: FoldedText) -> Bool {
        let sentence = text.pieces(text.all, closing: ["。", "；"]).first { $0.overlaps(range) } ?? text.all
        let before = min(sentence.lowerBound, range.lowerBound)..<range.lowerBound
        let making = max(before.lowerBound, range.lowerBound - 8)..<range.lowerBound
        if text.find(anyOf: ["制定", "修订", "出台", "印发", "起草", "编制", "学习", "宣传", "宣讲", "下发", "拟定", "草拟", "制发"], in: making) != nil {
            return false
        }
        if ["按", "履行"].contains(where: { text.ends(with: $0, before: range.lowerBound) }) { return true }
        return text.find(anyOf: ["依据", "根据", "按照", "依照", "遵照", "对照", "适用", "违反", "依", "落实", "执行", "贯彻", "符合"], in: before) != nil
    }

    /// Below 法规依据, or in the cell of that label.
    private static func isGround(_ context: FieldContext, _ line: Int) -> Bool {
        let heading =
            context.lines[line].cell != nil
            ? context.structure.form.label(ofLine: line)
            : context.structure.sections.sectionOfLine[line].map { context.structure.sections.all[$0].title }
        return heading.map { $0.count <= 8 && $0.hasSuffix("依据") } ?? false
    }

    /// A form's cell that says what the recommendation says.
    private static func isRetoldCell(_ context: FieldContext, _ line: Int) -> Bool {
        context.lines[line].cell != nil && context.structure.form.label(ofLine: line).flatMap { SectionRole.of($0) } == .retold
    }
}
