/// Names with values, in the order in which they came.
public struct ValueObject: Sendable {
    public private(set) var keys: [String] = []
    public private(set) var values: [Value] = []
    /// Built once the object outgrows a linear search.
    private var index: [String: Int]?
    private static let linearCount = 16

    public init() {}

    /// With room for so many names.
    package init(capacity: Int) {
        keys.reserveCapacity(capacity)
        values.reserveCapacity(capacity)
    }

    /// Later entries of the same name replace earlier ones.
    public init(_ entries: [(String, Value)]) {
        self.init(capacity: entries.count)
        for (key, value) in entries { self[key] = value }
    }

    public var count: Int { keys.count }
    public var isEmpty: Bool { keys.isEmpty }
    public var entries: Zip2Sequence<[String], [Value]> { zip(keys, values) }

    public subscript(key: String) -> Value? {
        get { position(of: key).map { values[$0] } }
        set {
            if let position = position(of: key) {
                if let newValue { values[position] = newValue } else { remove(at: position) }
            } else if let newValue {
                append(key, newValue)
            }
        }
    }

    private func position(of key: String) -> Int? {
        if let index { return index[key] }
        return keys.firstIndex(of: key)
    }

    private mutating func append(_ key: String, _ value: Value) {
        keys.append(key)
        values.append(value)
        if index != nil {
            index?[key] = keys.count - 1
        } else if keys.count > Self.linearCount {
            index = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        }
    }

    private mutating func remove(at position: Int) {
        keys.remove(at: position)
        values.remove(at: position)
        if index != nil { index = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) }) }
    }
}

/// Two objects are equal when they hold the same names with equal values, in any order.
extension ValueObject: Hashable {
    public static func == (a: ValueObject, b: ValueObject) -> Bool {
        a.count == b.count && a.entries.allSatisfy { key, value in b[key] == value }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for key in keys.sorted() {
            hasher.combine(key)
            hasher.combine(self[key])
        }
    }
}
