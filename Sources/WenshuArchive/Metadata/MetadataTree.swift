import WenshuContainer

/// Values in the shape of the elements: text, and the elements below, by their identifiers.
struct MetadataTree: Sendable, Hashable {
    var text: String?
    /// A dozen at most, so that to look through them takes less than hashing.
    private var children: [Branch] = []

    private struct Branch: Sendable, Hashable {
        let id: String
        let values: [MetadataTree]
    }

    init(_ text: String? = nil) { self.text = text }

    init(_ children: KeyValuePairs<String, [MetadataTree]>) { self.children = children.map { Branch(id: $0, values: $1) } }

    /// The values below that an element of the scheme has.
    func values(_ element: MetadataElement) -> [MetadataTree] { children.first { $0.id == element.id }?.values ?? [] }

    static func text(_ text: String?) -> [MetadataTree] { text.map { [MetadataTree($0)] } ?? [] }
    static func number(_ number: Int?) -> [MetadataTree] { text(number.map(String.init)) }
    static func texts(_ texts: [String]) -> [MetadataTree] { texts.map { MetadataTree($0) } }

    private var isEmpty: Bool { text == nil && children.allSatisfy { $0.values.allSatisfy(\.isEmpty) } }

    /// The mandatory elements that have no value, as paths of their names. An optional one's own are asked for only where it stands.
    func missing(_ element: MetadataElement) -> [String] {
        let below = element.children.flatMap { child -> [String] in
            let values = self.values(child).filter { !$0.isEmpty }
            if values.isEmpty {
                guard child.obligation == .mandatory else { return [] }
                return child.children.isEmpty ? [child.name] : MetadataTree().missing(child)
            }
            return child.children.isEmpty ? [] : values.flatMap { $0.missing(child) }
        }
        return below.map { "\(element.name)/\($0)" }
    }

    /// Writes the element, and those below it, in the scheme's order.
    func write(_ element: MetadataElement, to xml: inout XMLWriter) {
        xml.element(element.name) { xml in
            if let text { xml.text(text) }
            for child in element.children {
                for value in values(child) where !value.isEmpty { value.write(child, to: &xml) }
            }
        }
    }
}
