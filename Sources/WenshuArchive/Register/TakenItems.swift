/// The 件号 of one series that are given. They come without gaps but for those that somebody gave by hand, so that a million take no room.
struct TakenItems {
    /// All from 1 to this are taken.
    private var run = 0
    private var others: Set<Int> = []
    private(set) var last = 0

    func contains(_ item: Int) -> Bool { item <= run || others.contains(item) }

    mutating func insert(_ item: Int) {
        last = max(last, item)
        if item != run + 1 {
            if item > run { others.insert(item) }
            return
        }
        run = item
        while others.remove(run + 1) != nil { run += 1 }
    }
}
