public import WenshuBasics
public import WenshuCase

extension Diagnostic.Code {
    static let unknownKind = Self("unknownKind", .usage)
}

extension Toolkit {
    /// The legal and formal check alone: schema, completeness, citations, dates, form, wording.
    public func check(_ id: String, data: Value) throws(WenshuError) -> [Diagnostic] {
        Self.check(try Self.kind(id), data: data, context: try .standard(today: environment.today))
    }

    /// Data that does not fit the schema is not checked further: what a rule would say of it misleads.
    static func check(_ kind: DocumentKind, data: Value, context: CheckContext) -> [Diagnostic] {
        let misfits = kind.validate(data)
        return misfits.contains { $0.severity == .error } ? misfits : misfits + kind.check(data, context)
    }

    /// - Throws: `unknownKind` with the kinds that there are.
    public static func kind(_ id: String) throws(WenshuError) -> DocumentKind {
        if let kind = DocumentKinds.find(id) { return kind }
        let known = DocumentKinds.all.map(\.id).joined(separator: " ")
        throw WenshuError(
            .unknownKind, Bilingual(zh: "没有“\(id)”这种文书。", en: "There is no kind “\(id)”."),
            remedy: Bilingual(zh: "可用的文书种类：\(known)。", en: "The kinds are: \(known)."))
    }
}
