/// Ordinal numbers in figures (Word's `ordinal`) by the language of the document: 1st, 1., 1er, 1-й.
///
/// As LibreOffice prints them; it has the French endings raised.
enum OrdinalEndings {
    /// - Parameter language: a tag of BCP 47, of which the first part counts. What is not known here is English, Chinese too: Word has no endings of its own for it.
    static func text(_ number: Int, language: String) -> String {
        let figures = String(number)
        switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "bg", "cs", "da", "de", "fi", "hu", "nb", "nn", "no", "pl", "ro", "th", "tr": return figures + "."
        case "es", "gl", "pt": return figures + ".º"
        case "it": return figures + "º"
        case "ru", "uk": return figures + "-й"
        case "fr": return figures + (number == 1 ? "er" : "e")
        case "sv": return figures + ([1, 2].contains(number % 10) && ![11, 12].contains(number % 100) ? ":a" : ":e")
        case "nl": return figures + dutch(number)
        case "el": return figures + (number % 10 == 0 && number % 100 != 10 ? "ός" : "ος")
        default: return figures + english(number)
        }
    }

    private static func english(_ number: Int) -> String {
        if (11...13).contains(number.magnitude % 100) { return "th" }
        switch number.magnitude % 10 {
        case 1: return "st"
        case 2: return "nd"
        case 3: return "rd"
        default: return "th"
        }
    }

    /// 1ste, 2de, 8ste, 19de, 20ste, 101ste, 102de.
    private static func dutch(_ number: Int) -> String {
        let rest = number.magnitude % 100
        return [2, 3, 4, 5, 6, 7, 9].contains(rest) || (10...19).contains(rest) ? "de" : "ste"
    }
}
