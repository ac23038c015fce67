extension FoldedText {
    /// The width of white space and of characters that print nothing; nothing for all others.
    static func blankWidth(_ s: Unicode.Scalar) -> Int? {
        switch s.value {
        case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: 1
        case 0x3000: 2
        case 0x09: 8
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: 8
        // Zero-width characters, joiners, soft hyphen, byte order mark, direction marks.
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: 0
        default: nil
        }
    }

    /// One form for the forms of a character. What stands beside tells 1,200 from a list and 14:30 from a label.
    static func fold(_ s: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?) -> Unicode.Scalar {
        let half = halfWidth(s)
        switch half {
        case ",": return isDigit(before) && isDigit(after) ? "," : "，"
        case ":": return isDigit(before) && isDigit(after) ? ":" : "："
        // A full stop typed in half width: 整改完毕.
        // So it is behind 100%, where words follow.
        case ".": return isHan(before) || isPercent(before) && isHan(after) ? "。" : "."
        case ";": return "；"
        case "?": return "？"
        case "!": return "！"
        case "(", "❨", "⁽": return "（"
        case ")", "❩", "⁾": return "）"
        case "﹝", "❲", "〘": return "〔"
        case "﹞", "❳", "〙": return "〕"
        case "｡": return "。"
        case "､": return "、"
        case "〈", "＜": return "《"
        case "〉", "＞": return "》"
        case "「", "『", "\"", "〝": return "“"
        case "」", "』", "〞": return "”"
        case "∶", "︰": return "："
        case "—", "–", "―", "−", "‐", "‑", "－", "─": return "—"
        case "～", "~", "〜": return "~"
        case "·", "•", "・", "‧", "∙": return "·"
        default: return half
        }
    }

    /// U+FF01–FF5E are the full-width forms of U+0021–007E.
    private static func halfWidth(_ s: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(s.value), let half = Unicode.Scalar(s.value - 0xFEE0) else { return s }
        return half
    }

    private static func isPercent(_ s: Unicode.Scalar?) -> Bool { s == "%" || s == "％" }

    private static func isHan(_ s: Unicode.Scalar?) -> Bool {
        guard let s else { return false }
        return (0x3400...0x9FFF).contains(s.value) || s == "”" || s == "）" || s == ")" || s == "》"
    }

    /// Whether three digits and no more stand behind a position.
    static func isThousand(_ source: [Unicode.Scalar], behind i: Int, _ end: Int) -> Bool {
        i + 3 < end && (1...3).allSatisfy { isDigit(source[i + $0]) } && !(i + 4 < end && isDigit(source[i + 4]))
    }

    /// Whether a digit stands two before a position, and behind the blank after it three and no more, together or all apart.
    static func isSpacedThousand(_ source: [Unicode.Scalar], around i: Int, _ range: Range<Int>) -> Bool {
        guard i - 2 >= range.lowerBound, isDigit(source[i - 2]), i + 4 < range.upperBound else { return false }
        if isThousand(source, behind: i + 1, range.upperBound) { return true }
        func isBlankAndDigit(_ at: Int) -> Bool { at + 1 < range.upperBound && source[at] == " " && isDigit(source[at + 1]) }
        return isBlankAndDigit(i + 1) && isBlankAndDigit(i + 3) && isBlankAndDigit(i + 5) && !isBlankAndDigit(i + 7)
            && !(i + 7 < range.upperBound && isDigit(source[i + 7]))
    }

    private static func isDigit(_ s: Unicode.Scalar?) -> Bool {
        guard let s else { return false }
        return ("0"..."9").contains(halfWidth(s))
    }
}
