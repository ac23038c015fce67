/// Characters of the symbol fonts as Unicode has them.
///
/// In these fonts the codes mean pictures, and Word writes them as U+F020 … U+F0FF.
enum SymbolFonts {
    /// The character of a code in a font; the code itself where no better is known.
    static func character(_ code: UInt32, font: String?) -> Character? {
        let position = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
        if let table = tables[font?.lowercased() ?? ""], let character = table[position] { return character }
        return Unicode.Scalar(code).map(Character.init)
    }

    /// A text set in a font, its private characters replaced.
    static func text(_ text: String, font: String?) -> String {
        guard hasPrivateCharacters(text) else { return text }
        // Bullets without a font named are those of Symbol.
        return String(
            text.unicodeScalars.compactMap {
                (0xF020...0xF0FF).contains($0.value) ? character($0.value, font: font ?? "Symbol") : Character($0)
            })
    }

    /// A bullet, which may be a plain letter that its font shows as a sign: `l` of Wingdings is ●.
    static func bullet(_ text: String, font: String?) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count == 1, let code = scalars.first?.value, let character = tables[font?.lowercased() ?? ""]?[code] else {
            return self.text(text, font: font)
        }
        return String(character)
    }

    /// U+F000 … U+F0FF are EF 80 80 … EF 83 BF.
    private static func hasPrivateCharacters(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            if before == 0xEF, byte & 0xFC == 0x80 { return true }
            before = byte
        }
        return false
    }

    private static let tables: [String: [UInt32: Character]] = ["wingdings": wingdings, "wingdings 2": wingdings2, "symbol": symbol]

    private static let wingdings: [UInt32: Character] = [
        0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x3A: "💻", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x51: "✈",
        0x52: "☼", 0x54: "❄", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "◻", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
        0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "⌧", 0x7B: "❀", 0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤",
        0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩", 0x8B: "⓿", 0x8C: "❶", 0x8D: "❷", 0x8E: "❸", 0x8F: "❹", 0x90: "❺",
        0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪",
        0xA8: "◻", 0xAB: "★", 0xAC: "✶", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
        0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ]

    private static let wingdings2: [UInt32: Character] = [
        0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x69: "⓪", 0x6A: "①", 0x6B: "②", 0x6C: "③", 0x6D: "④",
        0x6E: "⑤", 0x6F: "⑥", 0x70: "⑦", 0x71: "⑧", 0x72: "⑨", 0x73: "⑩", 0x97: "•", 0xA3: "□", 0xA2: "■",
    ]

    private static let symbol: [UInt32: Character] = [
        0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x41: "Α", 0x42: "Β", 0x43: "Χ", 0x44: "Δ", 0x45: "Ε",
        0x46: "Φ", 0x47: "Γ", 0x48: "Η", 0x49: "Ι", 0x4A: "ϑ", 0x4B: "Κ", 0x4C: "Λ", 0x4D: "Μ", 0x4E: "Ν", 0x4F: "Ο", 0x50: "Π",
        0x51: "Θ", 0x52: "Ρ", 0x53: "Σ", 0x54: "Τ", 0x55: "Υ", 0x56: "ς", 0x57: "Ω", 0x58: "Ξ", 0x59: "Ψ", 0x5A: "Ζ", 0x5C: "∴",
        0x5E: "⊥", 0x61: "α", 0x62: "β", 0x63: "χ", 0x64: "δ", 0x65: "ε", 0x66: "φ", 0x67: "γ", 0x68: "η", 0x69: "ι", 0x6A: "ϕ",
        0x6B: "κ", 0x6C: "λ", 0x6D: "μ", 0x6E: "ν", 0x6F: "ο", 0x70: "π", 0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x75: "υ",
        0x76: "ϖ", 0x77: "ω", 0x78: "ξ", 0x79: "ψ", 0x7A: "ζ", 0x7E: "∼", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←",
        0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•",
        0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xCF: "∉",
        0xD0: "∠", 0xD1: "∇", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xDB: "⇔", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
    ]
}
