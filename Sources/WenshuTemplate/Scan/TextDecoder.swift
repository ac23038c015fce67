import WenshuContainer

/// Turns character data into a unit's text, keeping for every piece where it came from.
///
/// References (`&amp;`), percent escapes in link targets, and characters that word processors slip in unseen (soft
/// hyphen, zero-width blank, word joiner) break the text into segments; everything else is one segment.
struct TextDecoder {
    let bytes: [UInt8]
    /// Link targets: `%7B` is `{`.
    var percent = false

    func append(_ range: Range<Int>, leaf: Int, to unit: inout TextUnit) {
        var at = range.lowerBound
        var start = at
        func flush(_ unit: inout TextUnit, upTo end: Int) {
            guard end > start else { return }
            unit.segments.append(
                TextSegment(start: unit.text.count, count: end - start, source: start, sourceCount: end - start, leaf: leaf, isPlain: true))
            unit.text.append(contentsOf: bytes[start..<end])
        }
        while at < range.upperBound {
            let length: Int
            var replacement: [UInt8] = []
            switch bytes[at] {
            case UInt8(ascii: "&"):
                guard let (scalar, count) = XMLReferences.scalar(in: bytes[range], at: at) else { at += 1; continue }
                replacement = Array(String(Character(scalar)).utf8)
                length = count
            case UInt8(ascii: "%") where percent && at + 2 < range.upperBound:
                guard let high = Self.hex(bytes[at + 1]), let low = Self.hex(bytes[at + 2]) else { at += 1; continue }
                replacement = [high << 4 | low]
                length = 3
            case 0xC2 where at + 1 < range.upperBound && bytes[at + 1] == 0xAD: length = 2
            case 0xE2 where at + 2 < range.upperBound && Self.isUnseen(bytes[at + 1], bytes[at + 2]): length = 3
            case 0xEF where at + 2 < range.upperBound && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF: length = 3
            default: at += 1; continue
            }
            flush(&unit, upTo: at)
            unit.segments.append(
                TextSegment(
                    start: unit.text.count, count: replacement.count, source: at, sourceCount: length, leaf: leaf, isPlain: false))
            unit.text.append(contentsOf: replacement)
            at += length
            start = at
        }
        flush(&unit, upTo: at)
    }

    /// U+200B zero-width blank, U+2060 word joiner.
    private static func isUnseen(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0x80 && third == 0x8B) || (second == 0x81 && third == 0xA0)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
