/// The atoms of every line, read once, with what dates are counted from at each place.
package struct DocumentAtoms: Sendable {
    /// A date and the context in which its words stand.
    package struct DatePlace: Sendable {
        package let atom: DateAtom
        package let context: DateContext

        package var date: ResolvedDate? { atom.expression.resolved(in: context) }
        /// As the deadline of what is still to be done.
        package var deadline: ResolvedDate? { atom.expression.resolvedDeadline(in: context) }
        package var range: Range<Int> { atom.range }
    }

    package struct OfLine: Sendable {
        package var dates: [DatePlace] = []
        package var numbers: [DocumentNumberAtom] = []
        package var money: [MoneyAtom] = []
        package var citations: [FoundCitation] = []
        /// The stretches that retell the recommendation.
        package var retold: [Range<Int>] = []

        package func isRetold(_ range: Range<Int>) -> Bool { retold.contains { $0.overlaps(range) } }

        /// Whether one passage that retells holds all of a range.
        func isRetoldWhole(_ range: Range<Int>) -> Bool {
            retold.contains { $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound }
        }
    }

    private var lines: [Int: OfLine] = [:]
    private static let none = OfLine()

    /// Reads the content lines from top to bottom, so that a year stated above serves the dates below.
    init(_ structure: DocumentStructure, base: PartialDate?) {
        var context = DateContext(base: base)
        var scanner = CitationScanner()
        var quotation = QuotedParagraphs()
        for index in structure.content {
            let text = structure.text[index].text
            let atoms = AtomText(text)
            let label = structure.text[index].body.lowerBound
            let dated = label > 0 ? AtomText(text, hidingBefore: label) : atoms
            var line = OfLine()
            line.numbers = DocumentNumberAtom.scan(atoms)
            // 1. 7月31日前: the number in front is none of the date.
            context.beside = nil
            var position = 0
            for atom in DateAtom.scan(dated) where !line.numbers.contains(where: { $0.range.overlaps(atom.range) }) {
                if text.find("。", in: position..<max(position, atom.range.lowerBound)) != nil { context.beside = nil }
                position = atom.range.upperBound
                line.dates.append(DatePlace(atom: atom, context: context))
                _ = context.take(atom)
            }
            line.money = MoneyAtom.scan(atoms)
            line.citations = scanner.scan(text.folded(text.all))
            line.retold =
                Self.isBelowRetold(structure, index) || quotation.holds(text) ? [text.all] : RetoldPassages.find(text, in: text.all)
            lines[index] = line
        }
    }

    /// Below 一、检察建议指出的问题: all of it is the other document's.
    private static func isBelowRetold(_ structure: DocumentStructure, _ line: Int) -> Bool {
        guard structure.text[line].cell == nil, let section = structure.sections.sectionOfLine[line] else { return false }
        return SectionRole.of(structure.sections.all[section].title) == .retold
    }

    package subscript(line: Int) -> OfLine { lines[line] ?? Self.none }
}
