import WenshuBasics

/// Looking up places in data by JSON Pointers in which `*` stands for every item of a list.
extension Value {
    /// Every place that the pattern names, with its value; places that are missing come without one. A list that is absent has no items.
    func places(_ pattern: String) -> [(pointer: String, value: Value?)] {
        var found: [(pointer: String, value: Value?)] = [("", self)]
        for token in pattern.split(separator: "/") {
            found = found.flatMap { place, value -> [(pointer: String, value: Value?)] in
                guard token == "*" else { return [("\(place)/\(token)", value?[String(token)])] }
                return (value?.list ?? []).enumerated().map { ("\(place)/\($0)", $1) }
            }
        }
        return found
    }

    func isBlank(at pointer: String) -> Bool { at(pointer: pointer)?.isBlank ?? true }

    func date(_ pointer: String) -> CalendarDate? { at(pointer: pointer)?.text.flatMap { CalendarDate(iso: $0) } }

    func text(_ pointer: String) -> String? { at(pointer: pointer)?.text }

    /// The texts of a value: itself, or its items, one for each paragraph.
    var paragraphs: [String] {
        switch self {
        case .text(let text): text.split(whereSeparator: \.isNewline).map(String.init)
        case .list(let items): items.flatMap(\.paragraphs)
        default: []
        }
    }

    /// Every text inside, with its JSON Pointer, in order.
    func texts(at pointer: String = "") -> [(pointer: String, text: String)] {
        switch self {
        case .text(let text): [(pointer, text)]
        case .list(let items): items.enumerated().flatMap { $1.texts(at: "\(pointer)/\($0)") }
        case .object(let object): object.entries.flatMap { key, value in value.texts(at: "\(pointer)/\(key)") }
        default: []
        }
    }
}
