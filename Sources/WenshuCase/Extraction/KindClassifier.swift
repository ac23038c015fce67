/// The kind of a document, with what is doubtful about it.
package struct KindDecision: Sendable {
    package var kind: ExtractionKind
    package var documentKind: String?
    package var doubt: Doubt?
}

/// Decides the kind by cues in title, head, addressee and opening.
package enum KindClassifier {
    package static func classify(_ structure: DocumentStructure) -> KindDecision {
        KindDecision(kind: .unknown)
    }
}
