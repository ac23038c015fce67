/// Tags of languages as documents state them: `fr-FR`, `zh-Hans-CN`.
enum LanguageTag {
    /// A tag that names a language; nothing for `none`, `x-none` and what is no tag.
    static func named(_ tag: String?) -> String? {
        guard let tag, (2...35).contains(tag.utf8.count), !tag.hasPrefix("x-"), tag != "none" else { return nil }
        let isWellFormed = tag.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
        return isWellFormed ? tag : nil
    }

    /// The country of two letters; nothing where the tag names none.
    static func country(_ tag: String) -> String? { tag.split(separator: "-").dropFirst().last { $0.utf8.count == 2 }.map(String.init) }
}
