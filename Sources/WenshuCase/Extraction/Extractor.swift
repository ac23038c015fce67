public import WenshuDocument

/// Reads an incoming document's fields: lines, structure, atoms, then the rules of the document's kind.
public enum Extractor {
    /// The values of a document, as the given kind or as the kind that it is recognised as.
    public static func extract(_ reading: Reading, as kind: ExtractionKind? = nil) -> Extraction {
        let structure = DocumentStructure(DocumentText(reading))
        let decision = kind.map { KindDecision(kind: $0) } ?? KindClassifier.classify(structure)
        let secondReader = SecondReader(structure, kind: decision.kind)
        var findings = findings(structure, decision.kind, secondReader)
        findings.add(secondReader.doubts(findings.values))
        if let doubt = decision.doubt { findings.add(doubt: doubt, at: "/kind") }
        return Extraction(
            kind: decision.kind, documentKind: decision.documentKind, fields: findings.fields, evidence: findings.evidence,
            review: findings.review)
    }

    /// What the rules alone find.
    package static func read(_ structure: DocumentStructure, as kind: ExtractionKind? = nil) -> (KindDecision, Findings) {
        let decision = kind.map { KindDecision(kind: $0) } ?? KindClassifier.classify(structure)
        return (decision, findings(structure, decision.kind, nil))
    }

    private static func findings(_ structure: DocumentStructure, _ kind: ExtractionKind, _ secondReader: SecondReader?) -> Findings {
        let envelope = EnvelopeFields.read(structure, kind: kind)
        let context = FieldContext(structure: structure, kind: kind, envelope: envelope, secondReader: secondReader)
        var findings = Findings(structure.text)
        for name in ExtractionKind.envelope { findings.add(name, envelope[name]) }
        if let reader = FieldReaders.reader(for: kind) {
            let found = reader(context)
            for name in kind.ownFields { findings.add(name, found[name]) }
        }
        return findings
    }
}
