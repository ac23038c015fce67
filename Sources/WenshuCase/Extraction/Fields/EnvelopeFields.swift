/// The 公文要素 that every kind of document has.
package enum EnvelopeFields {
    package static func read(_ structure: DocumentStructure, kind: ExtractionKind) -> [String: Found] {
        [:]
    }
}
