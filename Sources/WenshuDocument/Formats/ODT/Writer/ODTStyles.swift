import WenshuContainer

/// The document's named styles under the names they have in the file, with what each means in full.
struct ODTStyles {
    let named: [Style]
    /// Display name → the style with what it inherits.
    private let effective: [String: Style]
    private let defaultName: String?
    /// Names that a package has for some of them already.
    private let given: [Key: String]

    struct Key: Hashable {
        var name: String
        var kind: Style.Kind
    }

    init(_ styles: [Style], given: [Key: String] = [:]) {
        named = styles
        self.given = given
        defaultName = styles.first { $0.kind == .paragraph && $0.isDefault }?.name
        let byName = Dictionary(styles.filter { $0.kind == .paragraph }.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        effective = byName.mapValues { Self.resolved($0, in: byName) }
    }

    private static func resolved(_ style: Style, in styles: [String: Style]) -> Style {
        var result = style
        var seen: Set<String> = [style.name]
        var parent = style.basedOn
        while let name = parent, let next = styles[name], seen.insert(name).inserted {
            result.outlineLevel = result.outlineLevel ?? next.outlineLevel
            result.numbering = result.numbering ?? next.numbering
            result.paragraph.fill(from: next.paragraph)
            parent = next.basedOn
        }
        return result
    }

    /// The paragraph style with all that it inherits for paragraphs; nothing for the default.
    func paragraphStyle(_ display: String?) -> Style? { (display ?? defaultName).flatMap { effective[$0] } }

    /// `style:name`; the default paragraph style has the name that office programs expect of it.
    func name(_ display: String?, _ kind: Style.Kind) -> String {
        guard let display, kind == .character || display != defaultName else { return ODTNames.defaultStyle }
        return given[Key(name: display, kind: kind)] ?? ODTNames.ncName(display)
    }

    func isKnown(_ display: String, _ kind: Style.Kind) -> Bool {
        kind == .paragraph ? effective[display] != nil : named.contains { $0.kind == .character && $0.name == display }
    }
}

/// The automatic styles of one part: equal formatting has one style, named in the order of its first use.
struct ODTAutomaticStyles {
    enum Family: String {
        case paragraph, text, table, tableColumn = "table-column", tableRow = "table-row", tableCell = "table-cell", graphic
    }

    /// In front of the names, so that those of styles.xml and content.xml differ.
    let prefix: String
    private(set) var xml: [UInt8] = []
    /// Styles that the text names and the document does not define, in the order of their first use.
    private(set) var undefined: [Style] = []
    private var names: [Key: String] = [:]
    private var counts: [Family: Int] = [:]

    private struct Key: Hashable {
        var family: Family
        var attributes: [String]
        var properties: [UInt8]
    }

    init(prefix: String) { self.prefix = prefix }

    /// The name of the automatic style with these attributes and properties, a new one where there is none yet.
    mutating func name(_ family: Family, _ attributes: [(String, String)] = [], _ properties: (inout XMLWriter) -> Void) -> String {
        var writer = XMLWriter(declaration: false)
        properties(&writer)
        let key = Key(family: family, attributes: attributes.flatMap { [$0.0, $0.1] }, properties: writer.bytes)
        if let name = names[key] { return name }
        counts[family, default: 0] += 1
        let name = prefix + Self.letters(family) + String(counts[family, default: 0])
        names[key] = name
        var style = XMLWriter(declaration: false)
        style.start("style:style", ["style:name": name, "style:family": family.rawValue])
        for (name, value) in attributes { style.attribute(name, value) }
        style.raw(writer.bytes)
        style.end()
        xml += style.bytes
        return name
    }

    mutating func use(_ display: String?, _ kind: Style.Kind, of styles: ODTStyles) -> String {
        if let display, !styles.isKnown(display, kind), !undefined.contains(where: { $0.name == display && $0.kind == kind }) {
            undefined.append(Style(display, kind))
        }
        return styles.name(display, kind)
    }

    private static func letters(_ family: Family) -> String {
        switch family {
        case .paragraph: "P"
        case .text: "T"
        case .table: "Ta"
        case .tableColumn: "Co"
        case .tableRow: "Ro"
        case .tableCell: "Ce"
        case .graphic: "fr"
        }
    }
}
