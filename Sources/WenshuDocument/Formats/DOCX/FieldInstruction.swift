/// A field's instruction, taken apart: `HYPERLINK "http://…" \l here` (17.16).
struct FieldInstruction {
    let text: String
    /// In capitals.
    let name: String
    let arguments: [String]

    init(_ text: String) {
        self.text = text.trimmingXMLSpace
        var words = Self.words(self.text)
        name = words.isEmpty ? "" : words.removeFirst().uppercased()
        arguments = words
    }

    /// Whether the field would fetch something or start a program.
    var isActive: Bool { Self.active.contains(name) }

    private static let active: Set<String> = [
        "DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DATABASE", "RD", "MACROBUTTON", "EMBED",
    ]

    func inline(result: [Inline]) -> Inline? {
        switch name {
        case "PAGE": return .field(Field(.page, result: result))
        case "NUMPAGES": return .field(Field(.pageCount, result: result))
        case "HYPERLINK": return result.isEmpty ? nil : .link(target: linkTarget, result)
        default: return .field(Field(.other(text), result: result))
        }
    }

    /// What fields show that have no result stored with them.
    var ownResult: [Inline] {
        let shown: String
        switch name {
        case "EQ": shown = EquationField.text(text)
        case "SYMBOL": shown = symbol
        // The macro's name, then what is shown.
        case "MACROBUTTON", "GOTOBUTTON": shown = arguments.dropFirst().joined(separator: " ")
        case "QUOTE": shown = arguments.first { !$0.hasPrefix("\\") } ?? ""
        default: shown = ""
        }
        return shown.isEmpty ? [] : [.text(shown, TextFormat())]
    }

    private var linkTarget: String {
        var target = ""
        var i = 0
        while i < arguments.count {
            switch arguments[i] {
            case "\\l" where i + 1 < arguments.count:
                target += "#" + arguments[i + 1]
                i += 1
            // Switches with an argument: target frame, tip.
            case "\\t", "\\o": i += 1
            case let word where !word.hasPrefix("\\"): target = word + target
            default: break
            }
            i += 1
        }
        return target
    }

    private var symbol: String {
        guard let first = arguments.first else { return "" }
        let code = first.lowercased().hasPrefix("0x") ? UInt32(first.dropFirst(2), radix: 16) : UInt32(first)
        let font = arguments.firstIndex(of: "\\f").flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
        return code.flatMap { SymbolFonts.character($0, font: font) }.map(String.init) ?? ""
    }

    /// Words apart by blanks; what stands in quotes is one word, without them.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var isOpen = false
        for character in text {
            switch character {
            case "\"", "“", "”":
                if isQuoted || isOpen { words.append(word) }
                word = ""
                isOpen = false
                isQuoted.toggle()
            case " ", "\t", "\n", "\r",
                "\r\n" where !isQuoted:
                if isQuoted { word.append(character); continue }
                if isOpen { words.append(word) }
                word = ""
                isOpen = false
            default:
                word.append(character)
                isOpen = true
            }
        }
        if isOpen { words.append(word) }
        return words
    }
}

/// `EQ` fields: their picture is drawn from the instruction. Chinese letters use them for 带圈字符 and fractions.
enum EquationField {
    /// The instruction's characters in linear text.
    static func text(_ instruction: String) -> String {
        var rest = Array(instruction.dropFirst(2).trimmingPrefix { $0 == " " })[...]
        return String(read(&rest, until: []).prefix(10_000))
    }

    private static func read(_ rest: inout ArraySlice<Character>, until stops: Set<Character>, depth: Int = 0) -> String {
        var out = ""
        while let character = rest.first, !stops.contains(character) {
            rest.removeFirst()
            if character == "\\", let next = rest.first {
                if next.isLetter, depth < 32 {
                    out += command(&rest, depth: depth)
                } else {
                    out.append(next)
                    rest.removeFirst()
                }
            } else if character == "(", depth < 32 {
                out += "(" + read(&rest, until: [")"], depth: depth + 1) + ")"
                if !rest.isEmpty { rest.removeFirst() }
            } else {
                out.append(character)
            }
        }
        return out
    }

    /// `\o\ac(○,1)`: a letter, options, arguments in brackets.
    private static func command(_ rest: inout ArraySlice<Character>, depth: Int) -> String {
        let name = rest.removeFirst().lowercased()
        while rest.first == "\\" || rest.first == " " {
            rest.removeFirst()
            while let option = rest.first, option.isLetter || option.isNumber { rest.removeFirst() }
        }
        guard rest.first == "(" else { return "" }
        rest.removeFirst()
        var arguments: [String] = []
        while true {
            arguments.append(read(&rest, until: [",", ";", "，", ")"], depth: depth + 1))
            guard let end = rest.popFirst(), end != ")" else { break }
        }
        switch name {
        case "f" where arguments.count == 2: return "\(arguments[0])/\(arguments[1])"
        case "r" where arguments.count == 2: return LinearFormula.radical(arguments[0], arguments[1])
        case "r": return LinearFormula.radical("", arguments.joined())
        case "o": return overlay(arguments)
        case "b": return "(\(arguments.joined()))"
        default: return arguments.joined()
        }
    }

    /// 带圈字符: a number in a ring is one character.
    private static func overlay(_ arguments: [String]) -> String {
        let rings: Set<String> = ["○", "◯", "〇", "O"]
        let inner = arguments.map(\.trimmingXMLSpace).filter { !rings.contains($0) }.joined()
        guard inner.count < arguments.joined().count, let number = Int(inner), (1...50).contains(number) else { return inner }
        return NumberFormat("decimalEnclosedCircle").string(number)
    }
}
