import WenshuBasics
import WenshuCase
import WenshuTemplate

extension Diagnostic.Code {
    static let unknownName = Self("unknownName", .data)
}

/// Compares the names that a template uses with those that a kind's data has.
struct TemplateNames {
    private let known: Set<String>
    private let labels: [String: String]

    init(_ kind: DocumentKind) {
        labels = kind.labels
        let paths = kind.fieldTable.map(\.path) + kind.derived.flatMap { [$0.field.name] + $0.field.type.members.map(\.name) }
        // A name may be used in an inner scope without its outer path.
        known = Set(paths.flatMap { $0.split(separator: ".").map { $0.hasSuffix("[]") ? String($0.dropLast(2)) : String($0) } })
    }

    func faults(_ field: TemplateField) -> [Diagnostic] {
        let names = field.path.split(separator: ".").map { $0.hasSuffix("[]") ? String($0.dropLast(2)) : String($0) }
        guard let strange = names.first(where: { !known.contains($0) && labels[$0] == nil && !$0.hasPrefix("@") && !$0.isEmpty }) else {
            return []
        }
        let suggestion = NearestName.find(strange, among: Array(known) + Array(labels.keys))
        return field.places.map { place in
            Diagnostic(
                .error, .unknownName,
                Bilingual(zh: "这种文书的数据没有“\(strange)”。", en: "The data of this kind has no “\(strange)”."), at: place,
                remedy: suggestion.map { Bilingual(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") }
                    ?? Bilingual(zh: "用 wenshu fields 查看可用的名称。", en: "See wenshu fields for the names."))
        }
    }
}
