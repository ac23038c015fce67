public import WenshuBasics

extension DocumentKind {
    /// Whether the data may be issued as this document: complete in law, with citations that exist, dates in order, limits kept, in proper form.
    ///
    /// All findings at once, errors first, each with its legal source (`basis`), its place (`place.pointer`) and what to do. Types and
    /// names are a matter of ``validate(_:)``, which goes first.
    public func check(_ data: Value, _ context: CheckContext) -> [Diagnostic] {
        let subject = CheckSubject(kind: self, data: data, context: context)
        let findings =
            missingItems(fields, in: data, at: "") + (rules + CommonRules.all).flatMap { $0.findings(subject) }
            + CitationRules.findings(subject) + LimitRules.findings(subject)
        return findings.enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
    }

    /// The items that the law makes mandatory for this kind and that are not stated.
    private func missingItems(_ fields: [Field], in value: Value, at pointer: String) -> [Diagnostic] {
        fields.flatMap { field -> [Diagnostic] in
            let place = pointer + "/" + field.name
            guard let stated = value[field.name], !stated.isBlank else {
                return field.requirement.source.map { [missing(field, source: $0, at: place)] } ?? []
            }
            switch field.type {
            case .object(let members): return missingItems(members, in: stated, at: place)
            case .list(.object(let members)):
                return (stated.list ?? []).enumerated().flatMap { missingItems(members, in: $1, at: "\(place)/\($0)") }
            default: return []
            }
        }
    }

    private func missing(_ field: Field, source: String, at place: String) -> Diagnostic {
        Diagnostic(
            .error, .mandatoryItemMissing,
            Bilingual(zh: "\(title.zh)缺少必备事项“\(field.label)”。", en: "The mandatory item “\(field.name)” (\(field.label)) is missing."),
            at: Place(pointer: place),
            remedy: field.help.map { Bilingual(zh: "填写要求：\($0)", en: "What to write: \($0)") }
                ?? Bilingual(zh: "请写明\(field.label)。", en: "State it."), basis: source)
    }
}

extension Diagnostic.Code {
    public static let mandatoryItemMissing = Self("mandatoryItemMissing", .data)
}
