/// What a document says under a name: beside a form's label, under a heading, behind a label in a line.
package enum NamedPassages {
    package struct Passage: Sendable {
        package let spans: [Span]
        package let isForm: Bool
        /// The words of the heading or label.
        package var title = ""
        /// Heading and text stand in one line.
        package var isRunIn = false
    }

    /// The passages under names that have one of the words, forms first.
    package static func find(_ structure: DocumentStructure, _ words: [String], unless: [String] = []) -> [Passage] {
        let cells = structure.form.entries.filter { entry in
            let label = FoldedText(entry.label)
            return label.contains(anyOf: words) && !label.contains(anyOf: unless)
        }
        let inForms = cells.map { entry in
            Passage(spans: entry.lines.map { Span($0, structure.text[$0].body) }, isForm: true, title: entry.label)
        }
        let inText = structure.sections.named(words, unless: unless).filter { !$0.content.isEmpty }
        return inForms + inText.map { Passage(spans: $0.content, isForm: false, title: $0.title, isRunIn: $0.isRunIn) }
    }

    /// The first passage whose text is short: the value itself and no account of it.
    package static func value(_ structure: DocumentStructure, _ words: [String], unless: [String] = []) -> (span: Span, isForm: Bool)? {
        for passage in find(structure, words, unless: unless) {
            guard let span = passage.spans.first(where: { !$0.range.isEmpty }) else { continue }
            return (span, passage.isForm)
        }
        return nil
    }
}
