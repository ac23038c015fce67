public import WenshuBasics

extension DocumentKind {
    /// What extraction should read back from a document made of this data: the `fields` of the extraction contract, as far as the
    /// document prints them (``readsBack``). Values that the data does not state are absent.
    public func expectedFields(_ data: Value) -> Value {
        let completed = completed(data)
        return readsBack.reduce([:]) { fields, row in
            Self.put(completed, at: row.data.split(separator: "/")[...], into: fields, at: row.extraction.split(separator: "/")[...])
                ?? fields
        }
    }

    /// The target with the value at the source's path put at the target's path. A `*` in both means item for item.
    private static func put(
        _ source: Value?, at path: ArraySlice<Substring>, into target: Value?, at place: ArraySlice<Substring>
    ) -> Value? {
        if place.first == "*" {
            let items = source?.list ?? []
            return .list(
                items.enumerated().map { i, item in
                    put(item, at: path.dropFirst(), into: target?[i], at: place.dropFirst()) ?? target?[i] ?? [:]
                })
        }
        guard let name = place.first else {
            let value = path.reduce(source) { $0?[String($1)] }
            // Not a `nil` in a ternary: a value can be null itself.
            if let value, !value.isBlank { return value }
            return Value?.none
        }
        // The source goes down as far as the target does, or to the next list.
        let step = place.dropFirst().isEmpty ? 0 : 1
        let inner = step == 1 ? path.first.flatMap { source?[String($0)] } : source
        let old = target?[String(name)]
        guard step == 0 || inner != nil, let value = put(inner, at: path.dropFirst(step), into: old, at: place.dropFirst()) else {
            return target
        }
        var object = target?.object ?? ValueObject()
        object[String(name)] = value
        return .object(object)
    }
}
