/// Whether two names mean one organ: 云水县水利局, 县水利局, 云水县水利局办公室; 云水县检察院.
enum OrganSameness: String, Sendable {
    case equal, abbreviated, other

    static func of(_ a: String, _ b: String) -> OrganSameness {
        let (first, second) = (a.filter { !$0.isWhitespace }, b.filter { !$0.isWhitespace })
        if first == second { return .equal }
        let (a, b) = (shortened(first), shortened(second))
        if a == b { return .abbreviated }
        let (one, two) = (parted(a), parted(b))
        guard one.place.isEmpty || two.place.isEmpty || one.place.hasSuffix(two.place) || two.place.hasSuffix(one.place) else {
            return .other
        }
        if abbreviates(one.rest, two.rest) || abbreviates(two.rest, one.rest) { return .abbreviated }
        // 澜平检察院 has a place without its mark.
        guard one.place.isEmpty != two.place.isEmpty else { return .other }
        return abbreviates(a, b) || abbreviates(b, a) ? .abbreviated : .other
    }

    /// The better of the names of several organs.
    static func of(_ names: [String], _ name: String) -> OrganSameness {
        let found = names.map { of($0, name) }
        return found.contains(.equal) ? .equal : found.contains(.abbreviated) ? .abbreviated : .other
    }

    /// The same ending with letters left out (市场监管局), or an office inside it (水利局办公室).
    private static func abbreviates(_ short: Substring, _ long: Substring) -> Bool {
        guard short.count >= 2, short.count <= long.count else { return false }
        if long.hasPrefix(short) { return true }
        guard short.last == long.last else { return false }
        var rest = long
        for character in short {
            guard let found = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: found)...]
        }
        return true
    }

    private static func abbreviates(_ short: String, _ long: String) -> Bool { abbreviates(short[...], long[...]) }

    /// With the ending in its short form: 卫生健康委员会, 卫健委; 管理委员会, 管委会; 街道办事处, 街道办.
    private static func shortened(_ name: String) -> String {
        for (ending, short) in endings where name.hasSuffix(ending) { return name.dropLast(ending.count) + short }
        return name
    }

    private static let endings = [("委员会", "委"), ("委会", "委"), ("办公室", "办"), ("办事处", "办")]

    /// The place up to its last mark, and what follows: 江州市东湖区 · 水利局.
    private static func parted(_ name: String) -> (place: Substring, rest: Substring) {
        var end = name.startIndex
        for index in name.indices where "省市县区旗州盟镇乡".contains(name[index]) {
            let after = name.index(after: index)
            let before = index > name.startIndex ? name.index(before: index) : index
            let isWord = words.contains { name[before..<after].hasSuffix($0) || name[index...].hasPrefix($0) }
            if !isWord, after < name.endIndex { end = after }
        }
        return (name[..<end], name[end...])
    }

    /// Words in which these characters mark no place.
    private static let words = ["市场", "市政", "市容", "市民", "城市", "城乡", "城镇", "乡村", "乡镇", "区域", "社区", "县域"]
}
