import WenshuBasics

/// A word of a tag.
struct Lexeme: Sendable {
    enum Kind: Sendable, Equatable {
        case name(String)
        case text(String)
        case number(DecimalNumber)
        case date(String)
        /// Digits directly followed by letters: a length (`60mm`).
        case measure(DecimalNumber, unit: String)
        case symbol(String)
        case end
    }

    var kind: Kind
    var blankBefore: Bool
}

/// Cuts what stands between a tag's braces into words. Full-width signs and curly quotes mean their plain forms.
struct TagLexer {
    private let text: [UInt8]
    private let scalars: [Unicode.Scalar]
    /// Where each scalar begins in the text; behind the last, the text's end.
    private let offsets: [Int]
    private var at = 0
    private(set) var lexemes: [Lexeme] = []

    enum Failure: Error, Equatable {
        case unclosedQuote
        case strangeCharacter(Character)
    }

    static func lexemes(of text: String) throws(Failure) -> [Lexeme] {
        var lexer = TagLexer(text)
        try lexer.run()
        return lexer.lexemes
    }

    private init(_ text: String) {
        self.text = Array(text.utf8)
        scalars = Array(text.unicodeScalars)
        var offset = 0
        var offsets: [Int] = []
        offsets.reserveCapacity(scalars.count + 1)
        for scalar in scalars {
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        self.offsets = offsets
    }

    private mutating func run() throws(Failure) {
        while true {
            let start = at
            while at < scalars.count, Self.isBlank(scalars[at]) { at += 1 }
            let blankBefore = at > start
            guard at < scalars.count else {
                lexemes.append(Lexeme(kind: .end, blankBefore: blankBefore))
                return
            }
            lexemes.append(Lexeme(kind: try next(), blankBefore: blankBefore))
        }
    }

    private mutating func next() throws(Failure) -> Lexeme.Kind {
        let scalar = scalars[at]
        if Self.isQuote(scalar) { return try quoted() }
        if let number = numeral() { return number }
        if Self.isNameScalar(scalar) {
            let start = at
            while at < scalars.count, Self.isNameScalar(scalars[at]) { at += 1 }
            return .name(string(start..<at))
        }
        let plain = Self.plain(scalar)
        at += 1
        if let pair = at < scalars.count ? String(plain) + String(Self.plain(scalars[at])) : nil, ["==", "!=", "<=", ">="].contains(pair) {
            at += 1
            return .symbol(pair)
        }
        switch plain {
        case "≤": return .symbol("<=")
        case "≥": return .symbol(">=")
        case "≠": return .symbol("!=")
        case ".", "|", "#", "^", "/", "!", "@", "(", ")", "<", ">", "=", ",": return .symbol(String(plain))
        default: throw .strangeCharacter(Character(scalar))
        }
    }

    private mutating func quoted() throws(Failure) -> Lexeme.Kind {
        let open = scalars[at]
        at += 1
        let start = at
        guard let end = closingQuote(of: open, from: start) else { throw .unclosedQuote }
        at = end + 1
        return .text(string(start..<end))
    }

    /// A straight quote closes a straight one; a half-corrected pair (`"…”`) closes at the last of its kind.
    private func closingQuote(of open: Unicode.Scalar, from start: Int) -> Int? {
        let straight = open == "\"" || open == "'"
        let isDouble = Self.isDouble(open)
        let candidates = (start..<scalars.count).filter { Self.isQuote(scalars[$0]) && Self.isDouble(scalars[$0]) == isDouble }
        return straight ? candidates.first { scalars[$0] == open } ?? candidates.last : candidates.first
    }

    /// A number, a day (2021-03-05) or a length (60mm); nothing where letters make the digits part of a name.
    private mutating func numeral() -> Lexeme.Kind? {
        var end = at
        if scalars[end] == "-" { end += 1 }
        let digits = end
        while end < scalars.count, Self.isDigit(scalars[end]) { end += 1 }
        guard end > digits else { return nil }
        if end - digits == 4, digits == at, end + 6 <= scalars.count {
            let day = string(at..<end + 6)
            if CalendarDate(iso: day) != nil, end + 6 == scalars.count || !Self.isNameScalar(scalars[end + 6]) {
                at = end + 6
                return .date(day)
            }
        }
        if end + 1 < scalars.count, scalars[end] == ".", Self.isDigit(scalars[end + 1]) {
            end += 1
            while end < scalars.count, Self.isDigit(scalars[end]) { end += 1 }
        }
        guard let number = DecimalNumber(string(at..<end)) else { return nil }
        var unitEnd = end
        while unitEnd < scalars.count, Self.isNameScalar(scalars[unitEnd]) { unitEnd += 1 }
        if unitEnd > end {
            let unit = string(end..<unitEnd)
            guard ["mm", "cm", "pt", "in", "px"].contains(unit) else { return nil }
            at = unitEnd
            return .measure(number, unit: unit)
        }
        at = end
        return .number(number)
    }

    // MARK: Characters

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// Letters of any script, their marks, digits and the underscore.
    static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
                || scalar == "_"
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber, .decimalNumber,
            .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "\u{2018}"..."\u{201F}", "＂", "＇": true
        default: false
        }
    }

    private static func isDouble(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "\u{201C}"..."\u{201F}", "＂": true
        default: false
        }
    }

    /// The half-width form of a full-width sign; full-width letters and digits may be part of a name and stay.
    private static func plain(_ scalar: Unicode.Scalar) -> Character {
        guard (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0) else { return Character(scalar) }
        return Character(half)
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: text[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
    }
}
