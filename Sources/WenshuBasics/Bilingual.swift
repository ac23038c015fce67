/// A sentence in Chinese and in English.
///
/// Users of Wenshu read Chinese; English is shown where the locale asks for it.
public struct Bilingual: Sendable, Hashable {
    public var zh: String
    public var en: String

    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    public func text(in language: Language) -> String {
        language == .zh ? zh : en
    }
}

/// The languages in which Wenshu speaks to people.
public enum Language: String, Sendable, CaseIterable {
    case zh, en

    /// The language that the environment asks for: `WENSHU_LANG` first, then `LC_ALL`, `LC_MESSAGES`, `LANG`.
    public init(environment: [String: String]) {
        let names = ["WENSHU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        let value = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        self = value.lowercased().hasPrefix("zh") ? .zh : .en
    }
}
