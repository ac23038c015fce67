/// Changes XML by whole elements, so that most of what comes out is still well-formed.
struct XMLMutator {
    private var dice: Dice

    init(seed: UInt64) { dice = Dice(seed: seed) }

    /// Decided at random for each mutation.
    var wantsElements: Bool {
        mutating get { dice.below(2) == 0 }
    }

    private struct Element {
        var start: Int
        var end: Int
        /// The start tag's end and the end tag's start; the same as `end` for an empty element.
        var innerStart: Int
        var innerEnd: Int
    }

    mutating func mutated(_ bytes: [UInt8], snippets: [String]) -> [UInt8] {
        let elements = Self.elements(bytes)
        guard !elements.isEmpty else { return inserted(snippets, into: bytes, at: bytes.isEmpty ? 0 : 1 + dice.below(bytes.count)) }
        let one = elements[dice.below(elements.count)]
        let other = elements[dice.below(elements.count)]
        let copy = Array(bytes[one.start..<one.end])
        switch dice.below(9) {
        case 0: return Array(bytes[..<one.start] + bytes[one.end...])
        case 1: return Array(bytes[..<one.end]) + copy + bytes[one.end...]
        case 2: return Array(bytes[..<other.start]) + copy + bytes[other.start...]
        case 3: return Array(bytes[..<other.innerStart]) + copy + bytes[other.innerStart...]
        case 4: return Array(bytes[..<one.start] + bytes[one.innerStart..<one.innerEnd] + bytes[one.end...])
        case 5 where other.innerStart < other.end:
            let (open, close) = (bytes[other.start..<other.innerStart], bytes[other.innerEnd..<other.end])
            let depth = dice.below(10) == 0 ? 60 : 1
            return Array(bytes[..<one.start]) + Array(repeating: open, count: depth).joined() + copy
                + Array(repeating: close, count: depth).joined() + bytes[one.end...]
        case 6:
            return Array(bytes[..<one.end]) + Array(repeating: copy, count: min(1 + dice.below(40), 1 + 8_000 / copy.count)).joined()
                + bytes[one.end...]
        case 7: return renumbered(bytes)
        default: return inserted(snippets, into: bytes, at: dice.below(2) == 0 ? one.start : one.innerStart)
        }
    }

    private mutating func inserted(_ snippets: [String], into bytes: [UInt8], at position: Int) -> [UInt8] {
        guard !snippets.isEmpty else { return bytes }
        let position = min(position, bytes.count)
        return Array(bytes[..<position]) + Array(snippets[dice.below(snippets.count)].utf8) + bytes[position...]
    }

    private static let numbers = [
        "0", "1", "-1", "2", "9", "10", "255", "1000", "1001", "32767", "65536", "2147483647", "-2147483648", "4294967296",
        "9223372036854775807",
        "-9223372036854775808", "99999999999999999999", "1.5", "1e9", "", "x",
    ]

    /// Another number in the place of one.
    private mutating func renumbered(_ bytes: [UInt8]) -> [UInt8] {
        var runs: [Range<Int>] = []
        var at = 0
        while at < bytes.count {
            let start = at
            while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
            if at > start { runs.append(start..<at) } else { at += 1 }
        }
        guard !runs.isEmpty else { return bytes }
        let run = runs[dice.below(runs.count)]
        return Array(bytes[..<run.lowerBound]) + Array(Self.numbers[dice.below(Self.numbers.count)].utf8) + bytes[run.upperBound...]
    }

    /// Elements with their ends, as far as they pair.
    private static func elements(_ bytes: [UInt8]) -> [Element] {
        var result: [Element] = []
        var open: [(name: ArraySlice<UInt8>, start: Int, innerStart: Int)] = []
        var at = 0
        while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            guard let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
            at = close + 1
            guard start + 1 < close else { continue }
            let isEnd = bytes[start + 1] == UInt8(ascii: "/")
            let nameStart = start + (isEnd ? 2 : 1)
            let nameEnd = bytes[nameStart..<close].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") } ?? close
            let name = bytes[nameStart..<nameEnd]
            if isEnd {
                guard let match = open.lastIndex(where: { $0.name == name }) else { continue }
                result.append(Element(start: open[match].start, end: at, innerStart: open[match].innerStart, innerEnd: start))
                open.removeLast(open.count - match)
            } else if bytes[close - 1] == UInt8(ascii: "/") {
                result.append(Element(start: start, end: at, innerStart: at, innerEnd: at))
            } else if ![UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[start + 1]) {
                open.append((name, start, at))
            }
        }
        return result
    }
}
