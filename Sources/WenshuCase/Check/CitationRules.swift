public import WenshuBasics

/// Whether the cited articles exist, against the laws on record.
///
/// The record is not complete (`Resources/README.md`). Only of the laws of the National People's Congress is the version in force
/// sure to be on record, and only up to the record's last day: there an article beyond every version is an error. Anything else
/// that does not fit is a warning that names the version compared with; a law not on record is a note.
enum CitationRules {
    static func findings(_ subject: CheckSubject) -> [Diagnostic] {
        guard let laws = subject.context.laws else { return [] }
        var seen: Set<LawCitation> = []
        return CitationsInData.all(in: subject.data).flatMap { place, citation -> [Diagnostic] in
            guard seen.insert(citation).inserted else { return [] }
            let date = subject.date
            let renumbered = Renumbering.findings(citation, on: date, at: place, subject.context.profiles)
            if !renumbered.isEmpty { return renumbered }
            let repealed = RepealedLaw.findings(citation, on: date, at: place)
            if !repealed.isEmpty { return repealed }
            guard let record = laws.find(citation.law) else { return [notOnRecord(citation, laws, at: place)] }
            return finding(citation, in: record, on: date, at: place).map { [$0] } ?? []
        }
    }

    private static func finding(_ citation: LawCitation, in record: LawRecord, on date: CalendarDate?, at place: String) -> Diagnostic? {
        guard let version = date.flatMap(record.version(on:)) ?? record.versions.last, let part = version.missingPart(of: citation) else {
            return nil
        }
        let elsewhere = record.versions.last { $0 != version && $0.missingPart(of: citation) == nil }
        let isSure = part == .article && elsewhere == nil && isInForceOnRecord(record, on: date)
        var zh = "\(citation)不存在：\(versionName(version).zh)\(extent(of: version, part, citation).zh)。"
        var en = "\(citation) does not exist: \(versionName(version).en) \(extent(of: version, part, citation).en)."
        if let elsewhere {
            zh += "\(versionName(elsewhere).zh)有这一条款。"
            en += " \(versionName(elsewhere).en) has it."
        }
        return Diagnostic(
            isSure ? .error : .warning, isSure ? .citedArticleMissing : .citationDoubtful, Bilingual(zh: zh, en: en),
            at: Place(pointer: place),
            remedy: Bilingual(zh: "请核对法律现行文本的条、款、项。", en: "Compare it with the law's current text."), basis: "《\(record.title)》")
    }

    /// Whether the version in force on the day is sure to be on record.
    private static func isInForceOnRecord(_ record: LawRecord, on date: CalendarDate?) -> Bool {
        guard record.kind == .law || record.kind == .constitution else { return false }
        guard let date else { return true }
        return date.iso <= LawIndex.recordedUntil && record.version(on: date) != nil
    }

    private static func versionName(_ version: LawVersion) -> Bilingual {
        guard let day = version.adopted else { return Bilingual(zh: "在案文本", en: "the version on record") }
        return Bilingual(zh: "\(day.chinese)通过或修改的文本", en: "the version of \(day)")
    }

    private static func extent(of version: LawVersion, _ part: LawVersion.Part, _ citation: LawCitation) -> Bilingual {
        switch part {
        case .article where citation.inserted == nil:
            return Bilingual(zh: "共\(version.articles.count)条", en: "has \(version.articles.count) articles")
        case .article: return Bilingual(zh: "没有这一条", en: "has no such article")
        case .paragraph:
            let count = citation.article.flatMap { version.articles[$0 - 1]?.count } ?? 0
            return Bilingual(zh: "该条共\(count)款", en: "has \(count) paragraphs in that article")
        case .item: return Bilingual(zh: "该处没有这一项", en: "has no such item there")
        }
    }

    private static func notOnRecord(_ citation: LawCitation, _ laws: LawIndex, at place: String) -> Diagnostic {
        if let near = laws.nearest(to: citation.law) {
            return Diagnostic(
                .warning, .lawTitleDoubtful,
                Bilingual(zh: "没有《\(citation.law)》，可能是《\(near)》。", en: "There is no 《\(citation.law)》; 《\(near)》 may be meant."),
                at: Place(pointer: place), remedy: Bilingual(zh: "请核对法律名称。", en: "Check the title."))
        }
        return Diagnostic(
            .note, .lawNotOnRecord,
            Bilingual(zh: "《\(citation.law)》不在法律目录中，未能核对。", en: "《\(citation.law)》 is not on record and was not checked."),
            at: Place(pointer: place), remedy: Bilingual(zh: "请自行核对名称和条文。", en: "Check the title and the article yourself."))
    }
}

extension Diagnostic.Code {
    public static let citedArticleMissing = Self("citedArticleMissing", .data)
    public static let citationDoubtful = Self("citationDoubtful", .data)
    public static let citationRenumbered = Self("citationRenumbered", .data)
    public static let lawTitleDoubtful = Self("lawTitleDoubtful", .data)
    public static let lawRepealed = Self("lawRepealed", .data)
    public static let lawNotOnRecord = Self("lawNotOnRecord", .data)
}

/// Articles on public-interest litigation that an amendment gave another number.
struct Renumbering {
    let law: String
    let old: Int
    let new: Int
    /// The first day of the new numbers.
    let since: CalendarDate

    static func findings(
        _ citation: LawCitation, on date: CalendarDate?, at place: String, _ profiles: [RuleProfile]
    ) -> [Diagnostic] {
        profiles.renumberings.compactMap { row in
            guard row.law == citation.law, let date else { return nil }
            let isNew = date >= row.since
            guard citation.article == (isNew ? row.old : row.new) else { return nil }
            let right = LawCitation(law: row.law, article: isNew ? row.new : row.old, paragraph: citation.paragraph)
            return Diagnostic(
                .error, .citationRenumbered,
                Bilingual(
                    zh: "公益诉讼条款自\(row.since)起由第\(row.old)条改为第\(row.new)条，本文书日期为\(date.chinese)。",
                    en:
                        "From \(row.since) on the article on public-interest litigation is \(row.new), before it was \(row.old); this document is of \(date)."
                ),
                at: Place(pointer: place), remedy: Bilingual(zh: "请改引\(right)。", en: "Cite \(right) instead."),
                basis: "《\(row.law)》自\(row.since.chinese)起的条文"
            )
        }
    }
}
