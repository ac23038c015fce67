import WenshuContainer

/// Finds tags in a unit's text: from two opening braces to two closing ones, half or full width.
enum TagScanner {
    enum Finding: Equatable {
        /// The whole tag with its braces, and what stands between them.
        case tag(Range<Int>, inner: Range<Int>)
        /// Opening braces without an end in the same unit.
        case unclosed(Range<Int>)
        /// Closing braces without a beginning.
        case stray(Range<Int>)
    }

    /// Whether a text or a part can hold a tag at all. Quick, and never wrongly no.
    static func mayHoldTags(_ bytes: [UInt8]) -> Bool {
        for brace: StaticString in ["{", "}", "\u{FF5B}", "\u{FF5D}"] where ByteSearch.contains(brace, in: bytes) { return true }
        return false
    }

    static func findings(in text: [UInt8]) -> [Finding] {
        text.withUnsafeBufferPointer { buffer in
            var result: [Finding] = []
            var at = 0
            /// Braces that an opening run has left as text; as many closing ones belong to them.
            var literalBraces = 0
            while at < buffer.count {
                let open = run(of: 0x9B, in: buffer, from: at)
                if open.count >= 2 {
                    // Of more than two braces the last two open the tag: {{{x}}} is the value between braces.
                    literalBraces += open.count - 2
                    let start = open.end - open.lastTwo
                    guard let end = tagEnd(in: buffer, from: open.end) else {
                        result.append(.unclosed(start..<buffer.count))
                        return result
                    }
                    result.append(.tag(start..<end.upperBound, inner: open.end..<end.lowerBound))
                    at = end.upperBound
                    continue
                }
                let close = run(of: 0x9D, in: buffer, from: at)
                if close.count >= 1 {
                    if close.count - literalBraces >= 2 { result.append(.stray(at..<close.end)) }
                    literalBraces = max(0, literalBraces - close.count)
                    at = close.end
                    continue
                }
                at += max(1, open.end - at)
            }
            return result
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The length of a brace at `at`: 1 half width, 3 full width, 0 none. `last` is the full-width form's last byte.
    private static func braceLength(_ bytes: Bytes, _ at: Int, _ last: UInt8) -> Int {
        guard at < bytes.count else { return 0 }
        if bytes[at] == (last == 0x9B ? UInt8(ascii: "{") : UInt8(ascii: "}")) { return 1 }
        guard at + 2 < bytes.count, bytes[at] == 0xEF, bytes[at + 1] == 0xBD, bytes[at + 2] == last else { return 0 }
        return 3
    }

    private static func run(of last: UInt8, in bytes: Bytes, from start: Int) -> (count: Int, end: Int, lastTwo: Int) {
        var (at, count, previous, latest) = (start, 0, 0, 0)
        while true {
            let length = braceLength(bytes, at, last)
            guard length > 0 else { return (count, at, previous + latest) }
            (previous, latest) = (latest, length)
            at += length
            count += 1
        }
    }

    /// The first two closing braces outside quotes.
    private static func tagEnd(in bytes: Bytes, from start: Int) -> Range<Int>? {
        var at = start
        // Quotes mean nothing in a note to the author.
        let isNote = Quotes.skipBlanks(bytes, from: start).map { Quotes.isExclamation(bytes, $0) } ?? false
        while at < bytes.count {
            let first = braceLength(bytes, at, 0x9D)
            if first > 0 {
                let second = braceLength(bytes, at + first, 0x9D)
                if second > 0 { return at..<at + first + second }
                at += first
            } else if !isNote, let quote = Quotes.quote(bytes, at) {
                at = closingQuote(quote, in: bytes, from: at + quote.length) ?? at + quote.length
            } else {
                at += 1
            }
        }
        return nil
    }

    /// Behind the quote that closes one; nothing where there is none before the unit ends.
    private static func closingQuote(_ open: Quotes.Quote, in bytes: Bytes, from start: Int) -> Int? {
        var relaxed: Int?
        var at = start
        while at < bytes.count {
            if let quote = Quotes.quote(bytes, at), quote.isDouble == open.isDouble {
                if open.closes(with: quote) {
                    // A half-corrected pair ("…”) closes before the braces, not at the next tag's quote.
                    return relaxed ?? at + quote.length
                }
                if relaxed == nil, endsTag(bytes, from: at + quote.length) { relaxed = at + quote.length }
                at += quote.length
            } else {
                at += 1
            }
        }
        return relaxed
    }

    private static func endsTag(_ bytes: Bytes, from start: Int) -> Bool {
        guard let at = Quotes.skipBlanks(bytes, from: start) else { return false }
        let first = braceLength(bytes, at, 0x9D)
        return first > 0 && braceLength(bytes, at + first, 0x9D) > 0
    }
}

/// The quotation marks that people and auto-correction put into tags.
enum Quotes {
    struct Quote {
        let length: Int
        let isDouble: Bool
        /// Straight, half width.
        let isStraight: Bool

        /// Straight closes straight only, so that curly quotes may stand inside; curly closes any of its kind.
        func closes(with other: Quote) -> Bool { !isStraight || other.isStraight }
    }

    static func quote(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Quote? {
        switch bytes[at] {
        case UInt8(ascii: "\""): return Quote(length: 1, isDouble: true, isStraight: true)
        case UInt8(ascii: "'"): return Quote(length: 1, isDouble: false, isStraight: true)
        case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
            switch bytes[at + 2] {
            // ‘ ’ ‚ ‛
            case 0x98...0x9B: return Quote(length: 3, isDouble: false, isStraight: false)
            // “ ” „ ‟
            case 0x9C...0x9F: return Quote(length: 3, isDouble: true, isStraight: false)
            default: return nil
            }
        case 0xEF where at + 2 < bytes.count && bytes[at + 1] == 0xBC:
            // ＂ ＇
            if bytes[at + 2] == 0x82 { return Quote(length: 3, isDouble: true, isStraight: false) }
            return bytes[at + 2] == 0x87 ? Quote(length: 3, isDouble: false, isStraight: false) : nil
        default: return nil
        }
    }

    static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var at = start
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: at += 2
            case 0xE3 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80: at += 3
            case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && (0x80...0x8A).contains(bytes[at + 2]): at += 3
            default: return at
            }
        }
        return nil
    }

    static func isExclamation(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        bytes[at] == UInt8(ascii: "!")
            || (at + 2 < bytes.count && bytes[at] == 0xEF && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x81)
    }
}
