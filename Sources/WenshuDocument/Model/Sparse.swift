/// Values of which most things state few or none, in the room of one reference: none at all while nothing is stated.
///
/// A file of some kilobytes can hold a million paragraphs; what each of them might state must not cost memory before it does.
/// Copies share what they state until one of them changes.
struct Sparse<Values: SparseValues>: Sendable, Hashable {
    /// Nothing while no value was ever stated.
    private(set) var stated: Stated?

    /// Unchecked, because it is changed only while one value alone refers to it.
    final class Stated: @unchecked Sendable {
        fileprivate(set) var values: Values
        fileprivate init(_ values: Values) { self.values = values }
    }

    init() {}

    init(_ values: Values) { stated = Stated(values) }

    var values: Values { stated?.values ?? Values() }

    /// Sets one value; one that is blank where nothing is stated takes no room.
    mutating func set<T: Equatable>(_ value: T, blank: T, _ assign: (inout Values) -> Void) {
        if stated == nil {
            guard value != blank else { return }
            stated = Stated(Values())
        } else if !isKnownUniquelyReferenced(&stated), let shared = stated {
            stated = Stated(shared.values)
        }
        if let stated { assign(&stated.values) }
    }

    mutating func set<T: Equatable>(_ value: T?, _ assign: (inout Values) -> Void) { set(value, blank: nil, assign) }

    /// Shares the room of the value before, where it states the same: what a document repeats is kept once.
    mutating func share(with last: inout Self) {
        guard stated != nil else { return }
        if self == last { self = last } else { last = self }
    }

    static func == (a: Self, b: Self) -> Bool { a.stated === b.stated || a.values == b.values }

    func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

/// What a ``Sparse`` holds; a new one states nothing.
protocol SparseValues: Sendable, Hashable {
    init()
}
