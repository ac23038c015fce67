package import WenshuBasics

/// Gathers what the rules found into fields, evidence and review entries with their JSON Pointers.
package struct Findings {
    package private(set) var fields = ValueObject()
    package private(set) var evidence: [Extraction.Evidence] = []
    package private(set) var review: [Extraction.Review] = []
    /// Every value with its places, for the second reader.
    package private(set) var values: [ReadValue] = []
    private let text: DocumentText

    package init(_ text: DocumentText) { self.text = text }

    /// Adds a field; nothing is added for a field that was not found.
    package mutating func add(_ name: String, _ found: Found?) {
        guard let found else { return }
        fields[name] = found.value
        note(found, at: "/fields/" + name, field: name)
    }

    /// A doubt about a value that is absent, or about the kind (`/kind`).
    package mutating func add(doubt: Doubt, at path: String) {
        review.append(Extraction.Review(path: path, reason: doubt.reason, candidates: doubt.candidates))
    }

    /// Adds what the second reader doubts, so that all entries stand in the order of the values.
    package mutating func add(_ doubts: [(path: String, doubt: Doubt)]) {
        guard !doubts.isEmpty else { return }
        for (path, doubt) in doubts { add(doubt: doubt, at: path) }
        var order: [String: Int] = [:]
        for (n, value) in values.enumerated() {
            // A whole stands where its first part does.
            var path = Substring(value.path)
            while !path.isEmpty, order[String(path)] == nil {
                order[String(path)] = n
                path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
            }
        }
        let places = review.map { order[$0.path] ?? .max }
        review = review.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { review[$0] }
    }

    /// Rules that were right less often than this at first sight are not printed without a word, unless the second reader is sure.
    private static let sure = 0.87

    private mutating func note(_ found: Found, at path: String, field: String, above: ReadValue.Doubtful = .no) {
        for doubt in found.doubts { add(doubt: doubt, at: path) }
        var doubtful = found.doubts.isEmpty ? above : .stated
        if doubtful == .no, found.origin != nil, found.rule.confidence < Self.sure { doubtful = .weakRule }
        if doubtful == .no, case .value(let value) = found.content, let doubt = Plausibility.doubt(field, value, own: fields["date"]?.text)
        {
            add(doubt: doubt, at: path)
            doubtful = .stated
        }
        switch found.origin {
        case .read(let span):
            values.append(
                ReadValue(path: path, field: field, value: found.value, spans: [span] + found.also, doubtful: doubtful))
            for span in [span] + found.also {
                let place = text.place(of: span)
                evidence.append(
                    Extraction.Evidence(
                        path: path, block: place.block, start: place.start, end: place.end, text: place.text,
                        confidence: found.rule.confidence, rule: found.rule.name))
            }
        case .derived(let from):
            values.append(ReadValue(path: path, field: field, value: found.value, spans: [], doubtful: doubtful))
            evidence.append(
                Extraction.Evidence(path: path, derivedFrom: from, confidence: found.rule.confidence, rule: found.rule.name))
        case nil: break
        }
        // A doubt about the whole is one about its parts, said once.
        let above = doubtful == .no ? ReadValue.Doubtful.no : .stated
        switch found.content {
        case .value: break
        case .list(let items):
            for (i, item) in items.enumerated() { note(item, at: "\(path)/\(i)", field: field, above: above) }
        case .object(let entries):
            for entry in entries { note(entry.found, at: path + "/" + entry.name, field: field + "." + entry.name, above: above) }
        }
    }
}

/// A value with its places, as the second reader judges it.
package struct ReadValue: Sendable {
    package enum Doubtful: Sendable {
        case no
        /// Taken by a rule that is not always right.
        case weakRule
        /// In review already, itself or what it is a part of.
        case stated
    }

    /// Its JSON Pointer.
    package let path: String
    /// `measures.text` for `/fields/measures/0/text`.
    package let field: String
    package let value: Value
    /// None for a value that was concluded from others.
    package let spans: [Span]
    package let doubtful: Doubtful
}
