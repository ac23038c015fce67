import WenshuBasics
import WenshuCase
import WenshuDocument

/// A place of a labelled document with the right answer to a question of the second reader.
struct LearningExample: Sendable {
    let question: SecondReader.Question
    let features: [UInt32]
    let answer: Bool
}

/// Makes the examples of one document: its right values, and what looks like them and is none.
struct LearningExamples {
    private let structure: DocumentStructure
    private let kind: ExtractionKind
    private let context: FieldContext
    let reader: SecondReader
    private let gold: GoldValues
    let values: [ReadValue]
    private(set) var all: [LearningExample] = []

    init(_ reading: Reading, gold: Value) {
        structure = DocumentStructure(DocumentText(reading))
        let (decision, findings) = Extractor.read(structure)
        kind = decision.kind
        values = findings.values
        context = FieldContext(structure: structure, kind: kind, envelope: EnvelopeFields.read(structure, kind: kind))
        reader = SecondReader(structure, kind: kind)
        self.gold = GoldValues(gold, values)
        guard gold["kind"]?.text == kind.rawValue else { return }
        for item in reader.cases(values) { addPrinted(item) }
        for value in values where isRight(value) { addEdges(value) }
        if [.agencyReply, .rectificationPlan].contains(kind) { addParagraphs(.measure, "measures.text") }
        if kind == .meetingMinutes { addParagraphs(.decision, "decisions.text"); addUnits() }
        addAtoms()
    }

    /// Whether the label has the value.
    func isRight(_ value: ReadValue) -> Bool { gold(value) }

    private mutating func add(_ question: SecondReader.Question, _ features: WordFeatures, _ answer: Bool) {
        all.append(LearningExample(question: question, features: features.distinct, answer: answer))
    }

    private mutating func addPrinted(_ item: SecondReader.Case) {
        guard item.value.field == "measures.status" else { return add(item.question, item.features, gold(item.value)) }
        // A right status answers all three questions, a wrong one none for certain.
        guard gold(item.value) else { return }
        for question in [SecondReader.Question.done, .underWay, .planned] { add(question, item.features, question == item.question) }
    }

    /// Paragraphs and sentences that are no measures, no decisions.
    private mutating func addParagraphs(_ question: SecondReader.Question, _ field: String) {
        let taken = values.filter { $0.field == field }.flatMap(\.spans)
        for index in structure.content where structure.text[index].cell == nil && !taken.contains(where: { $0.line == index }) {
            let line = structure.text[index]
            let sentences = line.text.sentences(line.body)
            for range in sentences.count == 1 ? sentences : [line.body] + sentences where range.count >= 12 {
                add(question, reader.passage([Span(index, range)]), false)
            }
        }
    }

    /// Organs that are named in decisions, and not made responsible.
    private mutating func addUnits() {
        let responsible = values.filter { $0.field == "decisions.responsibleUnits" }.flatMap(\.spans)
        for span in values.filter({ $0.field == "decisions.text" }).flatMap(\.spans) {
            for organ in OrganisationAtom.scan(AtomText(structure.text[span.line].text), in: span.range)
            where !responsible.contains(where: { $0.line == span.line && $0.range.overlaps(organ.range) }) {
                add(.responsible, reader.surroundings(Span(span.line, organ.range)), false)
            }
        }
    }

    /// Figures, dates, sums, numbers and laws that gave no value.
    private mutating func addAtoms() {
        for index in structure.content {
            let atoms = context.atoms[index]
            let text = structure.text[index].text
            if kind == .agencyReply {
                // What the label counts and the rules missed is no example of what is none.
                for quantity in QuantityAtom.scan(AtomText(text)) where !gold.counts(quantity) {
                    addOther(.result, "results", Span(index, text.clause(around: quantity.range).lowerBound..<quantity.range.upperBound))
                }
                for sum in atoms.money { addOther(.fine, "fines", Span(index, sum.range)) }
                for number in atoms.numbers { addOther(.penaltyDecision, "penaltyDecisions", Span(index, number.range)) }
            }
            guard [.agencyReply, .rectificationPlan].contains(kind) else { continue }
            for law in atoms.citations { addOther(.citation, "citations", Span(index, law.range)) }
            for date in atoms.dates {
                addOther(.deadline, "measures.deadline", Span(index, date.range))
                addOther(.completedOn, "measures.completedOn", Span(index, date.range))
                addOther(.whole, "plannedCompletion", Span(index, date.range))
                addOther(.receipt, "recommendation.receivedOn", Span(index, date.range))
            }
        }
    }

    private mutating func addOther(_ question: SecondReader.Question, _ field: String, _ span: Span) {
        let isTaken = values.contains { $0.field == field && $0.spans.contains { $0.line == span.line && $0.range.overlaps(span.range) } }
        if !isTaken, !span.range.isEmpty { add(question, reader.surroundings(span), false) }
    }

    /// The same name with other edges.
    private mutating func addEdges(_ value: ReadValue) {
        guard let group = SecondReader.edgeGroups[value.field], value.spans.count == 1, let span = value.spans.first else { return }
        let end = structure.text[span.line].text.count
        var others: [Range<Int>] = []
        for step in 1...7 {
            if step <= 4, span.range.count > step + 1 {
                others.append(span.range.lowerBound + step..<span.range.upperBound)
                others.append(span.range.lowerBound..<span.range.upperBound - step)
            }
            if span.range.lowerBound >= step { others.append(span.range.lowerBound - step..<span.range.upperBound) }
            if span.range.upperBound + step <= end { others.append(span.range.lowerBound..<span.range.upperBound + step) }
        }
        // Some of them, by the place: the same ones each time.
        for (n, range) in others.enumerated() where (n + span.line + span.range.lowerBound) % 3 == 0 {
            add(.edges, reader.edges(Span(span.line, range), group: group, field: value.field), false)
        }
    }
}
