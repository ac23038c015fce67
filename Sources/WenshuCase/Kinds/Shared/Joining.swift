extension Array {
    /// Lists one after another. A chain of `+` between long literals is more than the type checker does in reasonable time.
    static func joining(_ lists: [Element]...) -> [Element] { lists.flatMap { $0 } }
}
