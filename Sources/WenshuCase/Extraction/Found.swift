package import WenshuBasics

/// A value that a rule took, with where it came from and what is doubtful about it.
///
/// Rules return these trees; ``Findings`` turns them into fields, evidence and review entries, so that no rule writes a
/// JSON Pointer of its own value by hand.
package struct Found: Sendable {
    package indirect enum Content: Sendable {
        case value(Value)
        case list([Found])
        case object([(name: String, found: Found)])
    }

    package enum Origin: Sendable {
        /// Read at a place of the document.
        case read(Span)
        /// Concluded from other values (JSON Pointers) and, where there is one, a place.
        case derived(from: [String])
    }

    package var content: Content
    package var origin: Origin?
    package var rule: Rule
    package var doubts: [Doubt] = []
    /// Further places of a value that stands on several lines.
    package var also: [Span] = []

    package init(_ content: Content, _ origin: Origin?, by rule: Rule, doubts: [Doubt] = []) {
        self.content = content
        self.origin = origin
        self.rule = rule
        self.doubts = doubts
    }

    /// One value read at a place.
    package init(_ value: Value, at span: Span, by rule: Rule, doubts: [Doubt] = []) {
        self.init(.value(value), .read(span), by: rule, doubts: doubts)
    }

    package func doubted(_ reason: Bilingual, candidates: [Value] = []) -> Found {
        var copy = self
        copy.doubts.append(Doubt(reason: reason, candidates: candidates))
        return copy
    }

    /// A value that stands on several lines.
    package init(_ value: Value, at spans: [Span], by rule: Rule) {
        self.init(.value(value), spans.first.map(Origin.read), by: rule)
        also = Array(spans.dropFirst())
    }

    /// A list of values, nothing for an empty one.
    package static func list(_ items: [Found], by rule: Rule) -> Found? {
        items.isEmpty ? nil : Found(.list(items), nil, by: rule)
    }

    /// An object of the parts that were found, nothing where none was.
    package static func object(_ parts: [(String, Found?)], by rule: Rule) -> Found? {
        let found = parts.compactMap { name, part in part.map { (name: name, found: $0) } }
        return found.isEmpty ? nil : Found(.object(found), nil, by: rule)
    }

    /// The part of an object.
    package subscript(name: String) -> Found? {
        guard case .object(let parts) = content else { return nil }
        return parts.first { $0.name == name }?.found
    }

    /// The value without its places.
    package var value: Value {
        switch content {
        case .value(let value): value
        case .list(let items): .list(items.map(\.value))
        case .object(let entries): .object(ValueObject(entries.map { ($0.name, $0.found.value) }))
        }
    }
}

/// The name of a rule and how often it is right.
package struct Rule: Sendable, Hashable {
    package var name: String
    /// 0 to 1.
    package var confidence: Double

    package init(_ name: String, _ confidence: Double) {
        self.name = name
        self.confidence = confidence
    }
}

/// Why a person must look at a value, and what to choose from.
package struct Doubt: Sendable {
    package var reason: Bilingual
    package var candidates: [Value]

    package init(reason: Bilingual, candidates: [Value] = []) {
        self.reason = reason
        self.candidates = candidates
    }
}
