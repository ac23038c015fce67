import WenshuBasics

/// The document's own number: in the head, else in a form.
enum NumberField {
    static func find(_ structure: DocumentStructure, _ kind: ExtractionKind) -> Found? {
        let lines = structure.head.lines(.number) + structure.head.lines(.session)
        for index in lines.sorted() {
            if let found = number(structure.text, index, by: Rule("number.head", 0.98)) { return found }
        }
        guard let line = structure.form.value(["发文字号", "文号", "编号", "复函文号", "回复文号"])?.lines.first,
            let found = number(structure.text, line, by: Rule("number.form", 0.95))
        else { return nil }
        // 检察建议名称, and below it 文号: the recommendation's, in an agency's form.
        let isOfAgency = kind == .agencyReply || kind == .rectificationPlan
        return isOfAgency && found.value.text?.contains("检") == true ? nil : found
    }

    private static func number(_ text: DocumentText, _ line: Int, by rule: Rule) -> Found? {
        let atoms = DocumentNumberAtom.scan(AtomText(text[line].text), inHead: true)
        guard let atom = atoms.first(where: { $0.form == .document }) else { return nil }
        return Found(.text(atom.text), at: Span(line, atom.range), by: rule)
    }
}
