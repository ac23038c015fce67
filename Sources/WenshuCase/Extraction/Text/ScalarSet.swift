/// A set of characters that most characters are told not to be in without hashing.
struct ScalarSet: Sendable, ExpressibleByArrayLiteral {
    private let sieve: WordSieve
    private let members: Set<Unicode.Scalar>

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        members = Set(scalars)
        sieve = WordSieve(Array(members))
    }

    init(arrayLiteral elements: Unicode.Scalar...) { self.init(elements) }

    func contains(_ scalar: Unicode.Scalar) -> Bool { sieve.mayHold(scalar) && members.contains(scalar) }
}
