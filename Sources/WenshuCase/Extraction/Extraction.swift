public import WenshuBasics

/// What was read from one incoming document: values, where each stands, and what a person must look at.
public struct Extraction: Sendable, Hashable {
    public var kind: ExtractionKind
    /// The exact kind of the catalogue of documents, where it was recognised.
    public var documentKind: String?
    /// The values by name; a field that the document does not state is absent.
    public var fields: ValueObject
    public var evidence: [Evidence]
    public var review: [Review]

    public init(
        kind: ExtractionKind, documentKind: String? = nil, fields: ValueObject, evidence: [Evidence], review: [Review]
    ) {
        self.kind = kind
        self.documentKind = documentKind
        self.fields = fields
        self.evidence = evidence
        self.review = review
    }

    /// Where a value was read, or what it was derived from.
    public struct Evidence: Sendable, Hashable {
        /// A JSON Pointer into the result: `/fields/date`.
        public var path: String
        /// The block's number as ``Reading`` counts; nothing for a derived value.
        public var block: Int?
        /// Unicode scalars of the block's text, from 0; the end is not included.
        public var start = 0
        public var end = 0
        public var text = ""
        /// 0 to 1.
        public var confidence: Double
        /// Whether the value was computed or concluded rather than read.
        public var derived = false
        /// For a derived value: the paths that it came from.
        public var from: [String] = []
        /// The name of the rule that took the value.
        public var rule: String

        public init(path: String, block: Int, start: Int, end: Int, text: String, confidence: Double, rule: String) {
            self.path = path
            self.block = block
            self.start = start
            self.end = end
            self.text = text
            self.confidence = confidence
            self.rule = rule
        }

        public init(path: String, derivedFrom from: [String], confidence: Double, rule: String) {
            self.path = path
            self.confidence = confidence
            self.derived = true
            self.from = from
            self.rule = rule
        }
    }

    /// A value that a person must look at before it is relied on.
    public struct Review: Sendable, Hashable {
        public var path: String
        public var reason: Bilingual
        /// The values to choose from, in the order of their likelihood.
        public var candidates: [Value]

        public init(path: String, reason: Bilingual, candidates: [Value] = []) {
            self.path = path
            self.reason = reason
            self.candidates = candidates
        }
    }

    /// The file that was read, as the result names it.
    public struct Source: Sendable, Hashable {
        public var file: String
        public var format: String
        /// Lower-case hexadecimal.
        public var sha256: String

        public init(file: String, format: String, sha256: String) {
            self.file = file
            self.format = format
            self.sha256 = sha256
        }
    }
}
