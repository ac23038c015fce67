package import WenshuBasics

/// Gathers what the rules found into fields, evidence and review entries with their JSON Pointers.
package struct Findings {
    package private(set) var fields = ValueObject()
    package private(set) var evidence: [Extraction.Evidence] = []
    package private(set) var review: [Extraction.Review] = []
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

    /// Rules that were right less often than this at first sight are not printed without a word.
    private static let sure = 0.87

    private mutating func note(_ found: Found, at path: String, field: String, isDoubted: Bool = false) {
        for doubt in found.doubts { add(doubt: doubt, at: path) }
        var isDoubted = isDoubted || !found.doubts.isEmpty
        if !isDoubted, found.origin != nil, found.rule.confidence < Self.sure {
            add(
                doubt: Doubt(
                    reason: Bilingual(zh: "该值所依据的线索不够明确，请对照原文核对", en: "The rule that took it is not always right; compare the text")),
                at: path)
            isDoubted = true
        }
        if !isDoubted, case .value(let value) = found.content, let doubt = Plausibility.doubt(field, value, own: fields["date"]?.text) {
            add(doubt: doubt, at: path)
        }
        switch found.origin {
        case .read(let span):
            for span in [span] + found.also {
                let place = text.place(of: span)
                evidence.append(
                    Extraction.Evidence(
                        path: path, block: place.block, start: place.start, end: place.end, text: place.text,
                        confidence: found.rule.confidence, rule: found.rule.name))
            }
        case .derived(let from):
            evidence.append(
                Extraction.Evidence(path: path, derivedFrom: from, confidence: found.rule.confidence, rule: found.rule.name))
        case nil: break
        }
        switch found.content {
        case .value: break
        case .list(let items):
            for (i, item) in items.enumerated() { note(item, at: "\(path)/\(i)", field: field, isDoubted: isDoubted) }
        case .object(let entries):
            for entry in entries {
                note(entry.found, at: path + "/" + entry.name, field: field + "." + entry.name, isDoubted: isDoubted)
            }
        }
    }
}
