/// Numbers in words, as Word's `cardinalText` and `ordinalText` print them: spelled by the table of a language.
///
/// A table has sets of rules. Each set spells one form of a number; `cardinal` and `ordinal` are those that lists have:
///
///     tens
///     2 twenty, thirty, forty
///     cardinal
///     1 one, two, three
///     20 {/tens}[-{%}]
///     100 {/} hundred[ {%}]
///
/// A line begins with the number of its first rule; what stands after a comma is the rule of the next number. A number takes the last rule that does not
/// begin above it. The rule counts in a unit: the largest power of ten in its number, or another that is stated, `1100/100`.
///
/// - `{/set}`: how many units there are, `{%set}`: what is left over, `{=set}`: the number itself; in that set, or in the same where none is named.
/// - `[a|b]`: `a` where something is left over, `b` where nothing is.
/// - `_`: a space where it would not be seen, at the edge of a rule.
struct NumberWords: Sendable {
    private struct Rule {
        var number: Int
        var unit: Int
        var text: String
    }

    private var sets: [String: [Rule]] = [:]
    /// Capitals that only this language has.
    private let capitals: [Character: String]

    /// What Word spells; other numbers are figures.
    static let range = 1...999_999

    /// - Parameter tables: rules of later tables replace those of the same number and set.
    init(_ tables: String..., capitals: [Character: String] = [:]) {
        self.capitals = capitals
        for table in tables { add(table) }
        for set in sets.keys { sets[set]?.sort { $0.number < $1.number } }
    }

    private mutating func add(_ table: String) {
        var set = ""
        for line in table.split(separator: "\n") {
            let head = line.prefix { $0 != " " }.split(separator: "/").map { Int($0) }
            guard let first = head.first ?? nil else {
                set = String(line)
                continue
            }
            let unit = head.count > 1 ? head[1] : nil
            let rules = line.drop { $0 != " " }.split(separator: ",").map { String($0.dropFirst()) }
            for (number, rule) in zip(first..., rules) {
                sets[set, default: []].removeAll { $0.number == number }
                sets[set]?.append(
                    Rule(number: number, unit: unit ?? Self.powerOfTen(in: number), text: String(rule.map { $0 == "_" ? " " : $0 })))
            }
        }
    }

    private static func powerOfTen(in number: Int) -> Int {
        var power = 1
        while power * 10 <= number { power *= 10 }
        return power
    }

    /// With a capital at the start; nothing beyond the range.
    func words(_ number: Int, ordinal: Bool) -> String? {
        guard Self.range.contains(number), let words = spelled(number, ordinal ? "ordinal" : "cardinal"), let first = words.first
        else { return nil }
        return (capitals[first] ?? first.uppercased()) + words.dropFirst()
    }

    private func spelled(_ number: Int, _ set: String) -> String? {
        guard let rule = sets[set]?.last(where: { $0.number <= number }) else { return nil }
        return filled(rule.text[...], number, rule.unit, set)
    }

    private func filled(_ text: Substring, _ number: Int, _ unit: Int, _ set: String) -> String? {
        var out = ""
        var rest = text
        while let sign = rest.popFirst() {
            switch sign {
            case "{":
                guard let part = spelled(Self.cut(&rest, "}"), number, unit, set) else { return nil }
                out += part
            case "[":
                let ways = Self.cut(&rest, "]").split(separator: "|", omittingEmptySubsequences: false)
                let way = number % unit == 0 ? ways.dropFirst().first ?? "" : ways[0]
                guard let part = filled(way, number, unit, set) else { return nil }
                out += part
            default: out.append(sign)
            }
        }
        return out
    }

    /// `/tens`, `%`, `=cardinal`.
    private func spelled(_ part: Substring, _ number: Int, _ unit: Int, _ set: String) -> String? {
        let named = part.count > 1 ? String(part.dropFirst()) : set
        switch part.first {
        case "/": return spelled(number / unit, named)
        case "%": return spelled(number % unit, named)
        default: return spelled(number, named)
        }
    }

    /// What stands before the sign, which is taken, too.
    private static func cut(_ text: inout Substring, _ end: Character) -> Substring {
        let part = text.prefix { $0 != end }
        text = text.dropFirst(part.count + 1)
        return part
    }
}
