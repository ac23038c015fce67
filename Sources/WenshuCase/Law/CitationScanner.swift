import WenshuBasics

/// A citation and where it stands in a text.
public struct FoundCitation: Sendable, Hashable {
    public enum Form: Sendable, Hashable {
        /// 《…》, or a known name without 《》.
        case named
        /// 该法, 同法, 上述条例: the law was named before.
        case backReference
        /// A further article in a list: the law stands at its head.
        case carried
    }
    public var citation: LawCitation
    /// Unicode scalar positions in the scanned text. Of a list, each further member has its own range.
    public var range: Range<Int>
    public var form: Form
}

/// Finds citations of laws in running text, paragraph after paragraph.
///
/// It remembers the law that was named last (for 该法) and the short names that the document introduces
/// (以下简称《…》), so one scanner serves one document from top to bottom.
public struct CitationScanner: Sendable {
    /// The laws named lately, each once, the last one last; few enough to be looked through at each citation.
    private var laws: [String] = []
    private var introduced: [String: String] = [:]

    public init() {}

    /// The citations of one paragraph in their order. A title in 《》 without an article counts only where it names a law.
    public mutating func scan(_ text: String) -> [FoundCitation] {
        guard Self.mayCite(text) else { return [] }
        let scalars = Array(text.unicodeScalars)
        var found: [FoundCitation] = []
        /// The law to which a list of articles may go on; a title that is no law ends it.
        var carrier: String?
        var position = 0
        while position < scalars.count {
            if scalars[position] == "《", let title = title(at: position, in: scalars) {
                carrier = cite(title, in: scalars, from: position, into: &found)
                position = found.last.map { max($0.range.upperBound, title.end) } ?? title.end
            } else if scalars[position] == "第", let articles = ArticleList(at: position, in: scalars) {
                if let (law, start, form) = law(before: position, in: scalars, carrier: carrier) {
                    add(articles, of: law, from: start, form: form, to: &found)
                    remember(law)
                    carrier = law
                }
                position = articles.end
            } else {
                position += 1
            }
        }
        return found
    }

    /// Every citation holds 》 or 条; most paragraphs hold neither.
    private static func mayCite(_ text: String) -> Bool {
        var first: UInt8 = 0
        var second: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x8B, second == 0x80, first == 0xE3 { return true }
            if byte == 0xA1, second == 0x9D, first == 0xE6 { return true }
            first = second
            second = byte
        }
        return false
    }

    // MARK: Titles in 《》

    private struct Title {
        var name: String
        /// Behind 》 and behind a bracket with the version or a short name.
        var end: Int
        /// Behind 》.
        var close: Int
        var shortName: String?
    }

    private func title(at start: Int, in scalars: [Unicode.Scalar]) -> Title? {
        let longestTitle = 120
        var depth = 0
        var close = start
        scan: while close < min(scalars.count, start + longestTitle) {
            switch scalars[close] {
            case "《": depth += 1
            case "》":
                depth -= 1
                if depth == 0 { break scan }
            default: break
            }
            close += 1
        }
        guard close < scalars.count, scalars[close] == "》", close > start + 1 else { return nil }
        var title = Title(name: String(scalars: scalars[(start + 1)..<close]), end: close + 1, close: close + 1)
        if let bracket = bracket(at: close + 1, in: scalars) {
            let inside = String(scalars: bracket.inside)
            if let short = Self.introducedName(inside) {
                title.shortName = short
                title.end = bracket.end
            } else if ["修正", "修订", "修改", "试行", "号", "年"].contains(where: inside.contains) {
                title.end = bracket.end
            }
        }
        return title
    }

    private func bracket(
        at start: Int, in scalars: [Unicode.Scalar]
    ) -> (inside: ArraySlice<Unicode.Scalar>, end: Int)? {
        guard start < scalars.count, scalars[start] == "（" || scalars[start] == "(" else { return nil }
        let inside = scalars[(start + 1)...].prefix(80).prefix { $0 != "）" && $0 != ")" }
        guard inside.endIndex < scalars.count, scalars[inside.endIndex] == "）" || scalars[inside.endIndex] == ")" else { return nil }
        return (inside, inside.endIndex + 1)
    }

    /// 以下简称《解释》, 以下简称“水法”, 下称民诉法.
    private static func introducedName(_ text: String) -> String? {
        for lead in ["以下简称", "以下称", "下称", "简称"] {
            guard let at = text[...].range(ofWord: lead) else { continue }
            let name = text[at.upperBound...].unicodeScalars.filter { !"《》“”\"'‘’：: ".unicodeScalars.contains($0) }
            return name.isEmpty ? nil : String(String.UnicodeScalarView(name))
        }
        return nil
    }

    /// Adds what is cited of the title at `start`; returns the law that further articles may belong to.
    private mutating func cite(
        _ title: Title, in scalars: [Unicode.Scalar], from start: Int, into found: inout [FoundCitation]
    ) -> String? {
        guard LawNames.isLaw(title.name) || introduced[title.name] != nil else { return nil }
        let law = introduced[title.name] ?? LawNames.title(title.name)
        if let short = title.shortName { introduced[short] = law }
        remember(law)
        var next = title.end
        while next < scalars.count, [" ", "的", "之", "中", "\u{3000}"].contains(scalars[next]) { next += 1 }
        if let articles = ArticleList(at: next, in: scalars) {
            add(articles, of: law, from: start, form: .named, to: &found)
        } else {
            found.append(FoundCitation(citation: LawCitation(law: law), range: start..<title.close, form: .named))
        }
        return law
    }

    private mutating func remember(_ law: String) {
        laws.removeAll { $0 == law }
        laws.append(law)
        if laws.count > 64 { laws.removeFirst() }
    }

    private func add(
        _ articles: ArticleList, of law: String, from start: Int, form: FoundCitation.Form, to found: inout [FoundCitation]
    ) {
        for (i, part) in articles.parts.enumerated() {
            found.append(
                FoundCitation(
                    citation: LawCitation(
                        law: law, article: part.article, inserted: part.inserted, paragraph: part.paragraph, item: part.item),
                    range: (i == 0 ? start : part.range.lowerBound)..<part.range.upperBound, form: i == 0 ? form : .carried))
        }
    }

    // MARK: Articles without 《》 before them

    private func law(
        before position: Int, in scalars: [Unicode.Scalar], carrier: String?
    ) -> (law: String, start: Int, form: FoundCitation.Form)? {
        var end = position
        while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
        if let short = introducedName(endingAt: end, in: scalars) { return (short.law, end - short.length, .named) }
        if let known = LawNames.knownName(endingAt: end, in: scalars) {
            return (known.title, end - known.length, .named)
        }
        if let (length, noun) = Self.backReference(endingAt: end, in: scalars), let law = lastLaw(called: noun) {
            return (law, end - length, .backReference)
        }
        if let carrier, Self.mayCarryOn(endingAt: end, in: scalars) { return (carrier, position, .carried) }
        return nil
    }

    private func introducedName(endingAt end: Int, in scalars: [Unicode.Scalar]) -> (law: String, length: Int)? {
        var longest: (law: String, length: Int)?
        for (name, law) in introduced where name.unicodeScalars.count > longest?.length ?? 0 {
            let length = name.unicodeScalars.count
            if end >= length, scalars[(end - length)..<end].elementsEqual(name.unicodeScalars) { longest = (law, length) }
        }
        return longest
    }

    /// 该法, 同一条例, 上述规定 … at the end of the text before an article.
    private static func backReference(endingAt end: Int, in scalars: [Unicode.Scalar]) -> (length: Int, noun: [Unicode.Scalar])? {
        for noun in nouns where end > noun.count && scalars[(end - noun.count)..<end].elementsEqual(noun) {
            for pointer in pointers where end >= noun.count + pointer.count {
                let start = end - noun.count - pointer.count
                if scalars[start..<(end - noun.count)].elementsEqual(pointer) { return (noun.count + pointer.count, noun) }
            }
        }
        return nil
    }

    /// Behind 《文物保护法》 and 《名城保护条例》, 同法 is the former: the law named last that ends with the noun, else the last of all.
    private func lastLaw(called noun: [Unicode.Scalar]) -> String? {
        let word = noun.count > 1 && noun[0] == "法" ? "法" : String(scalars: noun)
        // 该法 of the 民法典, too.
        return laws.last { $0.hasSuffix(word) || word == "法" && $0.hasSuffix("法典") } ?? laws.last
    }

    private static let pointers = ["该", "同一", "同", "上述", "前述", "此"].map { Array($0.unicodeScalars) }
    private static let nouns = ["法律", "法", "条例", "规定", "办法", "规则", "细则", "解释"].map { Array($0.unicodeScalars) }

    /// Whether an article without a law belongs to the law cited before: after a mark or a word of reference only.
    private static func mayCarryOn(endingAt end: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard end > 0 else { return false }
        if "，、；,;和及与或".unicodeScalars.contains(scalars[end - 1]) { return true }
        guard end > 1 else { return false }
        return ["根据", "依据", "依照", "按照", "违反", "适用", "符合", "参照", "以及"].contains(String(scalars: scalars[(end - 2)..<end]))
    }
}
