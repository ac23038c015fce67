extension NumberWords {
    /// The words of a document's language; nothing where no table is known.
    ///
    /// Chinese documents have English words: Open-Xml-PowerTools, whose list items were compared with Word's, has no others for them. For Japanese and
    /// Korean ones the same is supposed.
    /// - Parameter language: a tag of BCP 47. The region counts where spellings differ by it.
    static func of(_ language: String) -> NumberWords? {
        let parts = language.split { $0 == "-" || $0 == "_" }
        let region = parts.dropFirst().last?.uppercased()
        return switch parts.first?.lowercased() {
        case "en", "zh", "ja", "ko": english
        case "de": region == "CH" || region == "LI" ? swissGerman : german
        case "nl": dutch
        case "sv": swedish
        case "da": danish
        case "nb", "no": norwegian
        case "fr": region == "BE" ? belgianFrench : region == "CH" ? swissFrench : french
        case "es": spanish
        case "it": italian
        case "pt": region == "PT" ? portuguese : brazilian
        case "ro": romanian
        case "pl": polish
        case "cs": czech
        case "ru": russian
        case "uk": ukrainian
        case "el": greek
        case "fi": finnish
        case "hu": hungarian
        case "tr": turkish
        case "id": indonesian
        case "vi": vietnamese
        default: nil
        }
    }
}
