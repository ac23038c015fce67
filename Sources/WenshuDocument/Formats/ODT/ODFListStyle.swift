/// One level of a list style, with what prints its labels.
struct ODFListLevel {
    enum Mark {
        case number(NumberFormat)
        /// Letters as digits of base 26: z, aa, ab (`style:num-letter-sync` is not set).
        case letters(upper: Bool)
        case bullet(String)
    }

    var mark: Mark
    var language = "en"
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels' numbers are shown, this one included.
    var displayLevels = 1
    /// `%1%.%2%`, where the document states the whole pattern (`loext:num-list-format`).
    var pattern: String?
    var follows = ListLevel.Suffix.tab
    var paragraph = ParagraphFormat()
    var text = TextFormat()

    var isNothing: Bool { if case .number(.none) = mark { true } else { false } }

    func string(_ number: Int) -> String {
        switch mark {
        case .number(let format): format.odfString(number, language: language)
        case .letters(let upper): Self.letters(number, upper: upper)
        case .bullet: ""
        }
    }

    private static func letters(_ number: Int, upper: Bool) -> String {
        guard number > 0 else { return String(number) }
        var rest = number
        var bytes: [UInt8] = []
        while rest > 0 {
            bytes.append(UInt8((rest - 1) % 26) + (upper ? 0x41 : 0x61))
            rest = (rest - 1) / 26
        }
        return String(decoding: bytes.reversed(), as: UTF8.self)
    }
}

/// A `text:list-style` or the `text:outline-style`: up to ten levels.
struct ODFListStyle {
    /// Levels that are not defined print nothing.
    var levels: [ODFListLevel?] = Array(repeating: nil, count: 10)
    static let maximumLevels = 10
    static let bullets = ODFListStyle(levels: Array(repeating: ODFListLevel(mark: .bullet("•")), count: maximumLevels))

    /// The label of a level, given the numbers of the levels down to it; nothing where it is blank.
    func label(level: Int, numbers: [Int]) -> String? {
        guard levels.indices.contains(level), let own = levels[level] else { return nil }
        let label: String
        if case .bullet(let character) = own.mark {
            label = character
        } else if let pattern = own.pattern {
            label = fill(pattern, level: level, numbers: numbers)
        } else {
            // A level without a number has neither number nor dot in the label.
            let first = max(0, level - own.displayLevels + 1)
            let shown = (first...level).compactMap { i in
                levels[i].flatMap { $0.isNothing ? nil : $0.string(i < numbers.count ? numbers[i] : 0) }
            }
            label = own.prefix + shown.joined(separator: ".") + own.suffix
        }
        return label.isEmpty ? nil : label
    }

    func hasLabel(_ level: Int) -> Bool { label(level: level, numbers: Array(repeating: 1, count: level + 1)) != nil }

    /// Puts numbers for `%1%` … `%10%`. What follows a level without a number, up to the next mark, goes with it.
    private func fill(_ pattern: String, level: Int, numbers: [Int]) -> String {
        var out = ""
        var isSkipping = false
        for piece in ODFListPattern.pieces(pattern) {
            switch piece {
            case .literal(let text): if !isSkipping { out += text }
            case .level(let i):
                guard i <= level, let other = levels[i] else { continue }
                isSkipping = other.isNothing && i < level
                if !other.isNothing { out += other.string(i < numbers.count ? numbers[i] : 0) }
            }
        }
        return out
    }

    /// The same levels as the model has them.
    func definition(_ id: String) -> ListDefinition {
        let last = levels.lastIndex { $0 != nil } ?? -1
        return ListDefinition(
            id: id,
            levels: (0..<last + 1).map { i in
                guard let level = levels[i] else { return ListLevel(.none, "") }
                var out: ListLevel
                switch level.mark {
                case .bullet(let character): out = ListLevel(.bullet, character)
                case .number(let format): out = ListLevel(format, pattern(level, at: i))
                case .letters(let upper): out = ListLevel(upper ? "upperLetter" : "lowerLetter", pattern(level, at: i))
                }
                out.start = level.start
                out.suffix = level.follows
                out.paragraph = level.paragraph
                out.text = level.text
                return out
            })
    }

    /// A level's label in the model's notation: `%1.%2`.
    private func pattern(_ level: ODFListLevel, at index: Int) -> String {
        if let stated = level.pattern {
            return ODFListPattern.pieces(stated).map { piece in
                switch piece {
                case .literal(let text): text
                case .level(let i): i <= index ? "%\(i + 1)" : ""
                }
            }.joined()
        }
        let shown = (max(0, index - level.displayLevels + 1)...index).filter { levels[$0].map { !$0.isNothing } ?? false }
        return level.prefix + shown.map { "%\($0 + 1)" }.joined(separator: ".") + level.suffix
    }
}

/// `loext:num-list-format`: text with `%1%` … `%10%` for the levels' numbers.
enum ODFListPattern {
    enum Piece {
        case literal(String)
        /// From 0.
        case level(Int)
    }

    static func pieces(_ pattern: String) -> [Piece] {
        var out: [Piece] = []
        var literal = ""
        var rest = Substring(pattern)
        while let c = rest.popFirst() {
            if c == "%", let end = rest.firstIndex(of: "%"), let level = Int(rest[..<end]), (1...ODFListStyle.maximumLevels).contains(level)
            {
                if !literal.isEmpty { out.append(.literal(literal)) }
                literal = ""
                out.append(.level(level - 1))
                rest = rest[rest.index(after: end)...]
            } else {
                literal.append(c)
            }
        }
        if !literal.isEmpty { out.append(.literal(literal)) }
        return out
    }
}
