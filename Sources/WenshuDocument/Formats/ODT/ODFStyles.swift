import WenshuContainer

/// The styles of a document: the named ones, and the automatic ones of each part.
///
/// A class, because it remembers what it worked out. Automatic styles are direct formatting under a name: they dissolve
/// into the formats of what uses them, and their named parent is the style.
final class ODFStyles {
    enum Family: String { case paragraph, text, table, column = "table-column", row = "table-row", cell = "table-cell", graphic, section }

    /// What a paragraph gets from its style name.
    struct Paragraph {
        /// The display name of the named style; nothing for the default one.
        var style: String?
        var format = ParagraphFormat()
        var text = TextFormat()
        var outlineLevel: Int?
        /// Nothing: not said; empty: no list.
        var list: String?
        /// What the outline numbers of this style.
        var outlined = Outlined.headings
        var masterPage: String?
        var breakAfter = false
        /// The style's name is not defined.
        var isMissing = false
    }

    enum Outlined { case nothing, headings, all }

    private struct Key: Hashable {
        var part: Part
        var family: Family
        var name: String
    }

    /// Which part's automatic styles are meant.
    enum Part { case content, styles }

    private struct Entry {
        var name: String
        var node: XMLNode
        var isAutomatic: Bool
    }

    private var common: [Key: Entry] = [:]
    private var automatic: [Key: Entry] = [:]
    private var order: [Entry] = []
    private var defaults: [Family: XMLNode] = [:]
    private var fonts: [String: String] = [:]
    private var displayNames: [Key: String] = [:]
    private var paragraphs: [Key: Paragraph] = [:]
    private var texts: [Key: TextFormat] = [:]
    let lists: ODFNumbering
    /// What the default paragraph style says.
    let language: String?
    private static let maximumDepth = 32
    static let defaultName = "Standard"

    init(common: XMLNode?, content: XMLNode) {
        language = Self.language(common?.child(.office_styles))
        lists = ODFNumbering(
            common: common?.child(.office_styles), language: language ?? "en", contentAutomatic: content.child(.office_automaticStyles),
            stylesAutomatic: common?.child(.office_automaticStyles))
        for root in [common, content] {
            for node in root?.child(.office_fontFaceDecls).map({ Array($0.children) }) ?? [] where node.is(.style_fontFace) {
                if let name = node[.style_name] { fonts[name] = node[.svg_fontFamily].map(ODFFormatReader.family) ?? name }
            }
        }
        gather(common?.child(.office_styles), part: .styles, isAutomatic: false)
        gather(common?.child(.office_automaticStyles), part: .styles, isAutomatic: true)
        gather(content.child(.office_automaticStyles), part: .content, isAutomatic: true)
        nameAll()
    }

    private static func language(_ styles: XMLNode?) -> String? {
        let node = styles?.children.first { $0.is(.style_defaultStyle) && $0[.style_family] == Family.paragraph.rawValue }
        guard let text = node?.child(.style_textProperties), let language = LanguageTag.named(text[.fo_language]) else { return nil }
        return LanguageTag.named(text[.fo_country]).map { "\(language)-\($0)" } ?? language
    }

    private func gather(_ parent: XMLNode?, part: Part, isAutomatic: Bool) {
        guard let parent else { return }
        for node in parent.children {
            guard let family = node[.style_family].flatMap(Family.init) else { continue }
            if node.is(.style_defaultStyle) {
                defaults[family] = node
            } else if node.is(.style_style), let name = node[.style_name] {
                let entry = Entry(name: name, node: node, isAutomatic: isAutomatic)
                let key = Key(part: isAutomatic ? part : .styles, family: family, name: name)
                if isAutomatic {
                    automatic[key] = entry
                } else if common.updateValue(entry, forKey: key) == nil {
                    order.append(entry)
                }
            }
        }
    }

    /// The model knows styles by name, so that no two of a family may share one.
    private func nameAll() {
        for family in [Family.paragraph, .text] {
            var taken: Set<String> = []
            for entry in order where entry.node[.style_family] == family.rawValue {
                let stated = entry.node[.style_displayName] ?? Self.decoded(entry.name)
                let name = taken.contains(stated) ? "\(stated) (\(entry.name))" : stated
                taken.insert(name)
                displayNames[Key(part: .styles, family: family, name: entry.name)] = name
            }
        }
    }

    private func entry(_ name: String, _ family: Family, in part: Part) -> Entry? {
        automatic[Key(part: part, family: family, name: name)] ?? common[Key(part: .styles, family: family, name: name)]
    }

    /// The style and those that it builds on, nearest first.
    private func chain(_ name: String?, _ family: Family, in part: Part) -> [Entry] {
        var chain: [Entry] = []
        var next = name
        while let name = next, chain.count < Self.maximumDepth, let entry = entry(name, family, in: part) {
            if chain.contains(where: { $0.name == name && $0.isAutomatic == entry.isAutomatic }) { break }
            chain.append(entry)
            next = entry.node[.style_parentStyleName]
        }
        return chain
    }

    // MARK: Answers

    func paragraph(_ name: String?, in part: Part) -> Paragraph {
        guard let name else { return paragraph(Self.defaultName, in: part, stated: false) }
        return paragraph(name, in: part, stated: true)
    }

    private func paragraph(_ name: String, in part: Part, stated: Bool) -> Paragraph {
        let key = Key(part: part, family: .paragraph, name: name)
        if let known = paragraphs[key] { return known }
        var result = Paragraph()
        let chain = chain(name, .paragraph, in: part)
        result.isMissing = chain.isEmpty && stated && name != Self.defaultName
        for entry in chain {
            let node = entry.node
            let properties = node.child(.style_paragraphProperties)
            if entry.isAutomatic {
                result.format.fill(from: ODFFormatReader.paragraph(properties))
                result.text.fill(from: ODFFormatReader.text(node.child(.style_textProperties), fonts: fonts))
            } else if result.style == nil, entry.name != Self.defaultName {
                result.style = displayNames[Key(part: .styles, family: .paragraph, name: entry.name)]
            }
            if result.list == nil { result.list = node[.style_listStyleName] }
            // An empty one takes back the parent's.
            if result.outlineLevel == nil { result.outlineLevel = node[.style_defaultOutlineLevel].map { Int($0) ?? 0 } }
        }
        if result.outlineLevel == 0 { result.outlineLevel = nil }
        result.outlined = outlined(chain, list: result.list)
        result.masterPage = chain.first?.node[.style_masterPageName].flatMap { $0.isEmpty ? nil : $0 }
        result.breakAfter = chain.first?.node.child(.style_paragraphProperties)?[.fo_breakAfter] == "page"
        paragraphs[key] = result
        return result
    }

    /// Each level of the outline has one style, the first named one of that level that no list numbers.
    private lazy var outlineStyles: Set<String> = {
        var styleOfLevel: [Int: String] = [:]
        for entry in order where entry.node[.style_family] == Family.paragraph.rawValue {
            guard let level = entry.node.integer(.style_defaultOutlineLevel), styleOfLevel[level] == nil else { continue }
            let list = value(entry.name, .paragraph, in: .styles) { $0[.style_listStyleName] }
            if list ?? ODFNumbering.outlineName == ODFNumbering.outlineName { styleOfLevel[level] = entry.name }
        }
        return Set(styleOfLevel.values)
    }()

    /// As office programs have it: a list that is stated counts, an empty one too; then all that has the outline's own style; of other
    /// styles only what is a heading, unless they build on one of the outline's.
    private func outlined(_ chain: [Entry], list: String?) -> Outlined {
        if let list { return list == ODFNumbering.outlineName ? .all : .nothing }
        let named = chain.drop(while: \.isAutomatic)
        guard let index = named.firstIndex(where: { outlineStyles.contains($0.name) }) else { return .headings }
        return index == named.startIndex ? .all : .nothing
    }

    /// A run's format: what automatic styles say, and the named style.
    func text(_ name: String, in part: Part) -> TextFormat {
        let key = Key(part: part, family: .text, name: name)
        if let known = texts[key] { return known }
        var format = TextFormat()
        for entry in chain(name, .text, in: part) {
            if entry.isAutomatic {
                format.fill(from: ODFFormatReader.text(entry.node.child(.style_textProperties), fonts: fonts))
            } else if format.style == nil {
                format.style = displayNames[Key(part: .styles, family: .text, name: entry.name)]
            }
        }
        texts[key] = format
        return format
    }

    /// The first value that a style or one that it builds on gives.
    func value<T>(_ name: String?, _ family: Family, in part: Part, _ read: (XMLNode) -> T?) -> T? {
        for entry in chain(name, family, in: part) { if let value = read(entry.node) { return value } }
        return nil
    }

    // MARK: The model's styles

    /// All named paragraph and character styles. The model has no defaults besides styles: one without a parent takes them in.
    func modelStyles() -> [Style] {
        order.compactMap { entry in
            guard let family = entry.node[.style_family].flatMap(Family.init), family == .paragraph || family == .text,
                let name = displayNames[Key(part: .styles, family: family, name: entry.name)]
            else { return nil }
            var style = Style(name, family == .paragraph ? .paragraph : .character)
            let parent = entry.node[.style_parentStyleName]
            style.basedOn = parent.flatMap { displayNames[Key(part: .styles, family: family, name: $0)] }
            style.text = ODFFormatReader.text(entry.node.child(.style_textProperties), fonts: fonts)
            guard family == .paragraph else { return style }
            style.isDefault = entry.name == Self.defaultName
            style.paragraph = ODFFormatReader.paragraph(entry.node.child(.style_paragraphProperties))
            style.outlineLevel = entry.node.integer(.style_defaultOutlineLevel).flatMap { (1...9).contains($0) ? $0 : nil }
            if let list = entry.node[.style_listStyleName], !list.isEmpty {
                style.numbering = Numbering(list: list, level: max(0, (entry.node.integer(.style_listLevel) ?? 1) - 1))
            }
            if style.basedOn == nil, let defaults = defaults[.paragraph] {
                style.paragraph.fill(from: ODFFormatReader.paragraph(defaults.child(.style_paragraphProperties)))
                style.text.fill(from: ODFFormatReader.text(defaults.child(.style_textProperties), fonts: fonts))
            }
            return style
        }
    }

    func font(_ properties: XMLNode?) -> TextFormat { ODFFormatReader.text(properties, fonts: fonts) }

    /// `Heading_20_1` → `Heading 1`, as office programs write names that are no NCNames.
    static func decoded(_ name: String) -> String {
        guard name.contains("_") else { return name }
        var out = ""
        var rest = Substring(name)
        while let c = rest.popFirst() {
            if c == "_", let end = rest.firstIndex(of: "_"), rest.distance(from: rest.startIndex, to: end) <= 6,
                let value = UInt32(rest[..<end], radix: 16), let scalar = Unicode.Scalar(value), value >= 0x20
            {
                out.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                out.append(c)
            }
        }
        return out
    }
}
