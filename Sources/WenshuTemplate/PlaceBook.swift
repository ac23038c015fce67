package import WenshuBasics
import WenshuContainer

/// Where a template's tags stand. The heading over a place is looked up only when somebody asks.
struct PlaceBook: Sendable {
    private(set) var places: [TagPlace] = []
    private var headings: [String: [Heading]] = [:]
    /// DOCX: the styles part, to tell which styles are headings; unpacked when somebody asks.
    var styles: PackedMember?
    let limits: Limits

    private struct Heading: Sendable {
        let paragraph: Int
        let style: String?
        let level: Int?
        let text: [UInt8]
    }

    init(limits: Limits) { self.limits = limits }

    mutating func add(_ places: [TagPlace]) { self.places += places }

    /// Remembers which paragraphs of a part could be headings.
    mutating func add(units: [TextUnit], of part: String) {
        headings[part] = units.compactMap { unit in
            guard unit.kind == .paragraph, unit.outlineLevel != nil || unit.style != nil, !PartTree.isBlank(unit.text[...]) else {
                return nil
            }
            return Heading(paragraph: unit.paragraph, style: unit.style, level: unit.outlineLevel, text: unit.text)
        }
    }

    func place(_ tag: Int) -> Place { withHeadings([places[tag].place])[0] }

    /// The places with the text of the nearest heading before each.
    func withHeadings(_ places: [Place]) -> [Place] {
        var styleNames: Set<String>?
        return places.map { place in
            guard let part = place.part, let paragraph = place.paragraph, let candidates = headings[part], !candidates.isEmpty else {
                return place
            }
            var place = place
            for heading in candidates.reversed() where heading.paragraph < paragraph {
                if heading.level == nil {
                    let names = styleNames ?? HeadingStyles.names(in: (try? styles?.unpacked()) ?? [], limits: limits)
                    styleNames = names
                    guard let style = heading.style, names.contains(style) else { continue }
                }
                place.heading = String(String(decoding: heading.text, as: UTF8.self).prefix(60))
                break
            }
            return place
        }
    }
}

/// The paragraph styles of a DOCX that are headings.
enum HeadingStyles {
    private static let vocabulary = XMLVocabulary(
        names: ["w:style", "w:name", "w:outlineLvl", "w:basedOn"],
        prefixes: [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w", "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
        ])

    /// Style identifiers: those with an outline level, named `heading N` or `标题 N`, or based on such a one.
    static func names(in styles: [UInt8], limits: Limits) -> Set<String> {
        guard !styles.isEmpty, let xml = try? XMLScanner.scan(styles, vocabulary: vocabulary, limits: limits) else { return [] }
        var result: Set<String> = []
        var base: [String: String] = [:]
        var current = ""
        for token in xml.tokens.indices where xml[token].kind != .end {
            switch xml[token].name {
            case 0: current = xml.value("w:styleId", of: token) ?? ""
            case 1:
                let name = (xml.value("w:val", of: token) ?? "").lowercased()
                if name.hasPrefix("heading ") || name.hasPrefix("标题 ") { result.insert(current) }
            case 2: if let level = xml.value("w:val", of: token).flatMap({ Int($0) }), level < 9 { result.insert(current) }
            case 3: base[current] = xml.value("w:val", of: token)
            default: break
            }
        }
        for style in base.keys {
            var at: String? = style
            for _ in 0..<20 {
                guard let name = at else { break }
                if result.contains(name) { result.insert(style) }
                at = base[name]
            }
        }
        return result
    }
}

extension Place {
    /// The place as a `location` of the template contract: what is known of part, paragraph, heading, table, row, cell,
    /// tag and text.
    package var json: Value {
        var object = ValueObject()
        if let part { object["part"] = .text(part) }
        for (name, number) in [("paragraph", paragraph)] { if let number { object[name] = .number(DecimalNumber(number)) } }
        if let heading { object["heading"] = .text(heading) }
        for (name, number) in [("table", table), ("row", row), ("cell", cell)] {
            if let number { object[name] = .number(DecimalNumber(number)) }
        }
        if let tag { object["tag"] = .text(tag) }
        if let text { object["text"] = .text(text) }
        return .object(object)
    }
}
