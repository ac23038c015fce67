public import WenshuDocument

/// Reads an incoming document's fields: lines, structure, atoms, then the rules of the document's kind.
public enum Extractor {
    /// The values of a document, as the given kind or as the kind that it is recognised as.
    public static func extract(_ reading: Reading, as kind: ExtractionKind? = nil) -> Extraction {
        let structure = DocumentStructure(DocumentText(reading))
        var (decision, findings) = read(structure, as: kind)
        findings.add(SecondReader(structure, kind: decision.kind).doubts(findings.values))
        if let doubt = decision.doubt { findings.add(doubt: doubt, at: "/kind") }
        return Extraction(
            kind: decision.kind, documentKind: decision.documentKind, fields: findings.fields, evidence: findings.evidence,
            review: findings.review)
    }

    /// What the rules alone find.
    package static func read(_ structure: DocumentStructure, as kind: ExtractionKind? = nil) -> (KindDecision, Findings) {
        let decision = kind.map { KindDecision(kind: $0) } ?? KindClassifier.classify(structure)
        let envelope = EnvelopeFields.read(structure, kind: decision.kind)
        let context = FieldContext(structure: structure, kind: decision.kind, envelope: envelope)
        var findings = Findings(structure.text)
        for name in ExtractionKind.envelope { findings.add(name, envelope[name]) }
        if let reader = FieldReaders.reader(for: decision.kind) {
            let found = reader(context)
            for name in decision.kind.ownFields { findings.add(name, found[name]) }
        }
        return (decision, findings)
    }
}
