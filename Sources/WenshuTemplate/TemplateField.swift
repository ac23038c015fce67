public import WenshuBasics

/// A path that a template uses, with everything that it is used for.
public struct TemplateField: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case value, list, condition, image, include, link
    }

    /// Names joined by dots; a name inside a list is `list[].name`.
    public var path: String
    public var kind: Kind
    /// The filters that the path's values pass somewhere, as the template names them.
    public var filters: [String]
    public var places: [Place]

    /// As `template fields --format json` prints it.
    public var json: Value {
        [
            "path": .text(path), "kind": .text(kind.rawValue), "filters": .list(filters.map { .text($0) }),
            "places": .list(places.map(\.json)),
        ]
    }
}

/// Gathers the fields of a template's tags.
struct FieldCollector: Sendable {
    /// What was collected of each part; looked at when somebody asks.
    private var parts: [(tags: [Tag], sections: [Section], places: [TagPlace])] = []
    private var fields: [TemplateField] = []
    private var index: [String: Int] = [:]
    private var placesOfFields: [Set<Place>] = []

    mutating func collect(_ tags: [Tag], sections: [Section], places: [TagPlace]) { parts.append((tags, sections, places)) }

    private mutating func gather(_ tags: [Tag], sections: [Section], places: [TagPlace]) {
        let prefixes = Self.prefixes(sections)
        for (tag, tagPlace) in zip(tags, places) {
            let place = tagPlace.place
            let prefix = tag.section.map { prefixes[$0] } ?? ""
            switch tag.content {
            case .value(let operand): add(operand, .value, prefix, place)
            case .open(let opening):
                switch opening.condition {
                case .each(let operand): add(operand, .list, prefix, place)
                case .unless(let operand): add(operand, .condition, prefix, place)
                case .when(let expression): add(expression, prefix, place)
                case .atMark: break
                }
            case .elseIf(let expression): add(expression, prefix, place)
            case .image(let image): add(.path(image.path), .image, [], prefix, place)
            case .include(let source): add(source, .include, [], prefix, place)
            case .link(let link):
                add(link.target, .link, [], prefix, place)
                if let text = link.text { add(text, .value, [], prefix, place) }
            case .otherwise, .close, .note, .pageBreak: break
            }
        }
    }

    /// For each section, what stands before the names inside it.
    static func prefixes(_ sections: [Section]) -> [String] {
        var prefixes: [String?] = Array(repeating: nil, count: sections.count)
        // Sections open behind the one around them, but for those of notes: no call goes deep.
        func prefix(_ index: Int) -> String {
            if let known = prefixes[index] { return known }
            var result = sections[index].parent.map(prefix) ?? ""
            switch sections[index].opening.condition {
            case .each(let operand):
                // Sections nested without end are a fault of their own: their names need not grow for it.
                if case .path(let path) = operand.source, result.utf8.count < 4_096 { result = Self.joined(result, path) + "[]" }
            case .atMark(let note): result = note.path
            case .unless, .when: break
            }
            prefixes[index] = result
            return result
        }
        return sections.indices.map(prefix)
    }

    private static func joined(_ prefix: String, _ path: Path) -> String {
        if path.names.isEmpty { return prefix.isEmpty ? "." : prefix }
        return (prefix.isEmpty ? "" : prefix + ".") + path.names.joined(separator: ".")
    }

    private mutating func add(_ operand: Operand, _ kind: TemplateField.Kind, _ prefix: String, _ place: Place) {
        add(operand.source, kind, operand.filters.map(\.name), prefix, place)
        for argument in operand.filters.flatMap(\.arguments) { add(argument, .value, [], prefix, place) }
    }

    private mutating func add(_ expression: Expression, _ prefix: String, _ place: Place) {
        switch expression {
        case .operand(let operand): add(operand, .condition, prefix, place)
        case .compare(_, let left, let right), .contains(let left, let right, _):
            add(left, prefix, place)
            add(right, prefix, place)
        case .not(let inner): add(inner, prefix, place)
        case .and(let terms), .or(let terms): for term in terms { add(term, prefix, place) }
        }
    }

    private mutating func add(_ source: Source, _ kind: TemplateField.Kind, _ filters: [String], _ prefix: String, _ place: Place) {
        guard case .path(let path) = source else { return }
        let name = Self.joined(prefix, path)
        let key = kind.rawValue + " " + name
        let position: Int
        if let known = index[key] {
            position = known
        } else {
            position = fields.count
            index[key] = position
            fields.append(TemplateField(path: name, kind: kind, filters: [], places: []))
            placesOfFields.append([])
        }
        for filter in filters where !fields[position].filters.contains(filter) { fields[position].filters.append(filter) }
        if placesOfFields[position].insert(place).inserted { fields[position].places.append(place) }
    }

    /// The fields with the headings of their places looked up, all at once: the styles are read for it.
    func finished(_ book: PlaceBook) -> [TemplateField] {
        var collector = self
        for part in parts { collector.gather(part.tags, sections: part.sections, places: part.places) }
        var places = book.withHeadings(collector.fields.flatMap(\.places))[...]
        return collector.fields.map { field in
            var field = field
            field.places = Array(places.prefix(field.places.count))
            places = places.dropFirst(field.places.count)
            return field
        }
    }
}
