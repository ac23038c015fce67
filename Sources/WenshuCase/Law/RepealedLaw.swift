import WenshuBasics

/// Laws that a later one replaced, as far as the project is sure of both. The index of laws does not say which are repealed.
struct RepealedLaw {
    let title: String
    /// The first day on which it is no longer law.
    let since: String
    let successor: String
    /// The provision that says so.
    let source: String

    static let all: [RepealedLaw] =
        ["婚姻法", "继承法", "民法通则", "收养法", "担保法", "合同法", "物权法", "侵权责任法", "民法总则"].map {
            RepealedLaw(title: $0, since: "2021-01-01", successor: "民法典", source: "《民法典》第一千二百六十条")
        } + [
            RepealedLaw(title: "环境噪声污染防治法", since: "2022-06-05", successor: "噪声污染防治法", source: "《噪声污染防治法》第九十条"),
            RepealedLaw(title: "排污费征收使用管理条例", since: "2018-01-01", successor: "环境保护税法实施条例", source: "《环境保护税法实施条例》第二十六条"),
            RepealedLaw(title: "档案法实施办法", since: "2024-03-01", successor: "档案法实施条例", source: "《档案法实施条例》第五十二条"),
        ]

    static func findings(_ citation: LawCitation, on date: CalendarDate?, at place: String) -> [Diagnostic] {
        guard let date, let row = all.first(where: { $0.title == citation.law }), date.iso >= row.since else { return [] }
        return [
            Diagnostic(
                .warning, .lawRepealed,
                Bilingual(
                    zh: "《\(row.title)》自\(row.since)起废止，由《\(row.successor)》取代，本文书日期为\(date.chinese)。",
                    en: "《\(row.title)》 was replaced by 《\(row.successor)》 on \(row.since); this document is of \(date)."),
                at: Place(pointer: place),
                remedy: Bilingual(zh: "请改引现行法律；依法仍适用旧法的，写明理由。", en: "Cite the law in force, or say why the old one still applies."),
                basis: row.source)
        ]
    }
}
