#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

extension XMLNode {
    /// Whether another element of the same tree has the same attributes and the same below it, as far as the vocabulary knows names.
    package func saysTheSame(as other: XMLNode) -> Bool { tree === other.tree && tree.says(index, theSameAs: other.index) }
}

extension XMLTree {
    fileprivate func says(_ one: Int, theSameAs other: Int) -> Bool {
        let count = Int(records[one].end) - one
        guard count == Int(records[other].end) - other else { return false }
        var length = 0
        let isAlike = records.withUnsafeBufferPointer { records in
            for i in 0..<count {
                let (a, b) = (records[one + i], records[other + i])
                guard a.name == b.name, a.isText == b.isText, a.count == b.count, Int(a.end) - one == Int(b.end) - other else {
                    return false
                }
                guard !a.isText else {
                    length += Int(a.count)
                    continue
                }
                for k in 0..<Int(a.count) {
                    let (c, d) = (attributes[Int(a.start) + k], attributes[Int(b.start) + k])
                    guard c.name == d.name, c.count == d.count else { return false }
                    length += Int(c.count)
                }
            }
            return true
        }
        // What stands in an element lies together in the tree's text.
        guard isAlike, length > 0, let start = firstText(one), let otherStart = firstText(other) else { return isAlike }
        return text.withUnsafeBytes { memcmp($0.baseAddress! + start, $0.baseAddress! + otherStart, length) == 0 }
    }

    /// Where the first attribute's or text's bytes of an element begin; nothing where it has none.
    private func firstText(_ index: Int) -> Int? {
        for record in records[index..<Int(records[index].end)] where record.count > 0 {
            return Int(record.isText ? record.start : attributes[Int(record.start)].start)
        }
        return nil
    }
}
