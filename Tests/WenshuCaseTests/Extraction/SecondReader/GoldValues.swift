import WenshuBasics
import WenshuCase

/// What a label says, to ask whether a value is in it; words may differ as far as `Tests/Tools/score-extraction` lets them.
struct GoldValues {
    private var known: Set<String> = []
    private let results: [Value]
    /// Lists whose items have values of their own.
    private static let owning = ["measures", "decisions"]
    /// The measure or decision of the label that a printed one is, by its pointer.
    private var owners: [String: Value] = [:]

    init(_ gold: Value, _ values: [ReadValue]) {
        results = gold["fields"]?["results"]?.list ?? []
        for (name, value) in gold["fields"]?.object?.entries.map({ ($0, $1) }) ?? [] { gather(name, value) }
        for value in values {
            guard let list = Self.owning.first(where: { value.field == $0 + ".text" }) else { continue }
            owners[Self.owner(value.path)] = gold["fields"]?[list]?.list?.first { Self.isSameText($0["text"], value.value) }
        }
    }

    func callAsFunction(_ value: ReadValue) -> Bool {
        if value.field == "results" { return results.contains { Self.isSameResult($0, value.value) } }
        guard let list = Self.owning.first(where: { value.field.hasPrefix($0 + ".") }) else {
            return known.contains(value.field + "=" + Self.key(value.value))
        }
        guard let measure = owners[Self.owner(value.path)] else { return false }
        let name = String(value.field.dropFirst(list.count + 1))
        if name == "text" { return true }
        guard let stated = measure[name] else { return false }
        return (stated.list ?? [stated]).contains { Self.key($0) == Self.key(value.value) }
    }

    /// Whether one of the results is this quantity.
    func counts(_ quantity: QuantityAtom) -> Bool {
        results.contains {
            Self.key($0["value"] ?? .null) == Self.key(.number(quantity.value)) && Self.key($0["unit"] ?? .null) == quantity.unit
        }
    }

    private mutating func gather(_ name: String, _ value: Value) {
        known.insert(name + "=" + Self.key(value))
        for item in value.list ?? [] { gather(name, item) }
        for (part, value) in value.object?.entries.map({ ($0, $1) }) ?? [] { gather(name + "." + part, value) }
    }

    /// `/fields/measures/0` of `/fields/measures/0/text`.
    private static func owner(_ path: String) -> String { path.split(separator: "/").prefix(3).joined(separator: "/") }

    private static func isSameResult(_ gold: Value, _ read: Value) -> Bool {
        guard key(gold["value"] ?? .null) == key(read["value"] ?? .null), key(gold["unit"] ?? .null) == key(read["unit"] ?? .null) else {
            return false
        }
        let (a, b) = (key(gold["what"] ?? .null), key(read["what"] ?? .null))
        return !a.isEmpty && !b.isEmpty && (a.contains(b) || b.contains(a) || overlap(a, b) >= 0.6)
    }

    private static func isSameText(_ gold: Value?, _ read: Value) -> Bool {
        let (a, b) = (key(gold ?? .null), key(read))
        return a == b || overlap(a, b) >= 0.8
    }

    /// How many pairs of characters two texts share, of all that they have: 1 for the same text.
    private static func overlap(_ a: String, _ b: String) -> Double {
        func pairs(_ text: String) -> [String: Int] {
            let characters = Array(text)
            return zip(characters, characters.dropFirst()).reduce(into: [:]) { $0["\($1.0)\($1.1)", default: 0] += 1 }
        }
        let (mine, others) = (pairs(a), pairs(b))
        let all = mine.values.reduce(0, +) + others.values.reduce(0, +)
        let shared = mine.reduce(0) { $0 + min($1.value, others[$1.key] ?? 0) }
        return all == 0 ? 0 : 2 * Double(shared) / Double(all)
    }

    /// The value without blanks and closing marks, its parts in the order of their names.
    private static func key(_ value: Value) -> String {
        switch value {
        case .text(let text):
            var words = text.filter { !$0.isWhitespace }
            while let last = words.last, "。；，".contains(last) { words.removeLast() }
            return words
        case .object(let object): return object.entries.sorted { $0.0 < $1.0 }.map { "\($0):\(key($1))" }.joined(separator: ",")
        case .list(let items): return items.map(key).joined(separator: "|")
        case .number(let number): return "\(number.double)"
        case .bool(let flag): return "\(flag)"
        case .null: return ""
        }
    }
}
