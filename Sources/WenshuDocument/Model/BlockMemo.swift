/// Does work on lists of blocks once for each list, told by where it lies in memory: a thousand sections share the blocks of one
/// header, and to look into them for each section would cost a thousand times their size.
struct BlockMemo<Result> {
    private struct Place: Hashable {
        let address: Int
        let count: Int
    }

    /// The lists are kept with the results, so that no other one can come to lie in their places.
    private var known: [Place: (blocks: [Block], result: Result)] = [:]

    mutating func result(_ blocks: [Block], _ make: ([Block]) -> Result) -> Result {
        guard !blocks.isEmpty else { return make(blocks) }
        let place = Place(address: blocks.withUnsafeBytes { Int(bitPattern: $0.baseAddress) }, count: blocks.count)
        if let known = known[place] { return known.result }
        let result = make(blocks)
        known[place] = (blocks, result)
        return result
    }
}
