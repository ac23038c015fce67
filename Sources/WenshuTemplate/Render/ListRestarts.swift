/// The lists that sections with `| restart` began while a document was rendered.
struct ListRestarts {
    private var next: Int
    private(set) var all: [(number: Int, list: RestartedList)] = []

    init(after highest: Int) { next = highest + 1 }

    /// The number of a new list like that one.
    mutating func begin(_ list: RestartedList) -> Int {
        defer { next += 1 }
        all.append((next, list))
        return next
    }

    /// About what a list's definition takes in the numbering part, for the limit on the output.
    static let bytes = 256
}
