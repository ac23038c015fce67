public import WenshuBasics

/// A place in a law: 《水污染防治法》第八十三条第一款第（二）项.
public struct LawCitation: Sendable, Hashable {
    /// The title without 《》 and without 中华人民共和国 at its head.
    public var law: String
    /// 条.
    public var article: Int?
    /// 之一, 之二 … of an article that was put in later.
    public var inserted: Int?
    /// 款.
    public var paragraph: Int?
    /// 项.
    public var item: Int?

    public init(law: String, article: Int? = nil, inserted: Int? = nil, paragraph: Int? = nil, item: Int? = nil) {
        self.law = law
        self.article = article
        self.inserted = inserted
        self.paragraph = paragraph
        self.item = item
    }

    /// The first citation in a text such as “水污染防治法第三十九条”; nothing where there is none.
    public init?(_ text: String) {
        var scanner = CitationScanner()
        guard let first = scanner.scan(text).first?.citation else { return nil }
        self = first
    }

    /// The citation that a data file states, as a text or as an object of the extraction contract.
    public init?(_ value: Value) {
        switch value {
        case .text(let text): self.init(text)
        case .object(let object):
            guard let law = object["law"]?.text, !law.isEmpty else { return nil }
            self.init(
                law: LawNames.title(law), article: object["article"]?.number?.integer,
                inserted: object["inserted"]?.number?.integer, paragraph: object["paragraph"]?.number?.integer,
                item: object["item"]?.number?.integer)
        default: return nil
        }
    }

    /// As the extraction contract prints it: `law`, `article`, `paragraph`, `item`.
    public var value: Value {
        var object = ValueObject([("law", Value.text(law))])
        for (key, number) in [("article", article), ("paragraph", paragraph), ("item", item)] {
            if let number { object[key] = .number(DecimalNumber(number)) }
        }
        return .object(object)
    }

    /// Article, paragraph and item in words: 第八十三条第一款第（二）项.
    public var articleText: String {
        var text = ""
        if let article { text += "第\(ChineseNumerals.counting(article))条" }
        if let inserted { text += "之\(ChineseNumerals.counting(inserted))" }
        if let paragraph { text += "第\(ChineseNumerals.counting(paragraph))款" }
        if let item { text += "第（\(ChineseNumerals.counting(item))）项" }
        return text
    }

    /// Each distinct citation once, in order of first mention. A law without article is left out where the same law
    /// is also cited with one.
    public static func distinct(_ citations: some Sequence<LawCitation>) -> [LawCitation] {
        var seen: Set<LawCitation> = []
        let unique = citations.filter { seen.insert($0).inserted }
        let withArticle = Set(unique.filter { $0.article != nil }.map(\.law))
        return unique.filter { $0.article != nil || !withArticle.contains($0.law) }
    }
}

extension LawCitation: CustomStringConvertible {
    public var description: String { "《\(law)》\(articleText)" }
}
