public import WenshuBasics

/// A value that follows from the data and that templates print: a default title, a period in words, a note on responsibility.
///
/// It depends on the data and on the law of the document's date alone, so the same data always gives the same document.
public struct DerivedField: Sendable {
    /// Its name and label for templates; the help says how it follows.
    public let field: Field
    /// Where it goes: `/title`, `/measures/*/note`.
    let path: String
    /// From the object in which it is put, and the whole data.
    let value: @Sendable (_ parent: Value, _ root: Value, _ profile: RuleProfile) -> Value?

    init(
        _ path: String, _ label: String, _ type: FieldType = .text, help: String,
        value: @escaping @Sendable (_ parent: Value, _ root: Value) -> Value?
    ) {
        self.init(path: path, label: label, type: type, help: help) { parent, root, _ in value(parent, root) }
    }

    /// One that depends on the procedure in force at the document's date too.
    static func dated(
        _ path: String, _ label: String, help: String, value: @escaping @Sendable (_ root: Value, _ profile: RuleProfile) -> Value?
    ) -> DerivedField {
        DerivedField(path: path, label: label, type: .text, help: help) { _, root, profile in value(root, profile) }
    }

    private init(
        path: String, label: String, type: FieldType, help: String,
        value: @escaping @Sendable (_ parent: Value, _ root: Value, _ profile: RuleProfile) -> Value?
    ) {
        self.path = path
        self.value = value
        field = Field(path.split(separator: "/").last.map(String.init) ?? path, label, type, help: help)
    }
}

extension DocumentKind {
    /// The data as templates take it: paragraphs as lists, citations as texts, and every derived value that it does not state
    /// itself, in the order of ``derived``.
    public func completed(_ data: Value, profiles: [RuleProfile] = RuleProfile.all) -> Value {
        let profile = profiles.applying(to: data)
        return derived.reduce(data.unified(as: .object(fields))) { data, rule in
            data.filling(rule.path.split(separator: "/")[...]) { rule.value($0, data, profile) }
        }
    }
}

extension Value {
    /// One form where data may have several: paragraphs become a list of texts, a citation becomes a text.
    fileprivate func unified(as type: FieldType) -> Value {
        switch (type, self) {
        case (.longText, .text), (.longText, .list): return .list(paragraphs.map(Value.text))
        case (.citation, .object): return LawCitation(self).map { .text($0.description) } ?? self
        case (.list(let element), .list(let items)): return .list(items.map { $0.unified(as: element) })
        case (.object(let fields), .object(var object)):
            for field in fields {
                if let value = object[field.name] { object[field.name] = value.unified(as: field.type) }
            }
            return .object(object)
        default: return self
        }
    }

    /// Puts a value at a place where none is stated. Lists and objects on the way must be there.
    fileprivate func filling(_ path: ArraySlice<Substring>, with value: (Value) -> Value?) -> Value {
        guard let first = path.first else { return self }
        switch self {
        case .list(let items) where first == "*":
            return .list(items.map { $0.filling(path.dropFirst(), with: value) })
        case .object(var object):
            let key = String(first)
            if path.count > 1 {
                if let inner = object[key] { object[key] = inner.filling(path.dropFirst(), with: value) }
            } else if object[key]?.isBlank ?? true, let new = value(self) {
                object[key] = new
            }
            return .object(object)
        default: return self
        }
    }
}
