import WenshuContainer

/// The styles of a document by their identifiers, as `word/styles.xml` defines them.
struct WordStyles: Sendable {
    struct Entry: Sendable {
        var id: String
        var name: String
        var basedOn: String?
        /// A style of the kinds that the model knows.
        var style: Style?
        var outlineLevel: Int?
        /// `w:numId`: `0` switches numbering off.
        var list: String?
        var level: Int?
        var hidden: Bool?
        /// Whether a table style draws lines.
        var drawsLines: Bool?
    }

    private(set) var entries: [String: Entry] = [:]
    private(set) var order: [String] = []
    private(set) var defaultParagraph: String?
    /// The display names of those that hide text.
    private(set) var hiddenCharacterStyles: Set<String> = []
    /// What the default paragraph style says, or else the defaults.
    private(set) var language: String?
    private static let maximumDepth = 64

    init() {}

    /// The styles of the trees read last.
    private static let lately = RecentValues<XMLTree, WordStyles>(4)

    /// What ``init(_:)`` makes of the root, made once for documents that share their styles.
    static func shared(_ root: XMLNode) -> WordStyles {
        let tree = root.tree
        guard tree.isShared else { return WordStyles(root) }
        if let known = lately.first(where: { $0 === tree }) { return known }
        let styles = WordStyles(root)
        lately.add(tree, styles)
        return styles
    }

    init(_ root: XMLNode) {
        let nodes = root.children.filter { $0.is(.style) && $0.attribute(.styleId) != nil }
        nameAll(nodes)
        let defaults = root.child(.docDefaults)
        let normal = nodes.first { $0.attribute(.styleId) == defaultParagraph }
        language = [normal, defaults?.child(.rPrDefault)].lazy.compactMap { LanguageTag.named($0?.child(.rPr)?.value(.lang)) }.first
        let defaultText = FormatReader.text(defaults?.child(.rPrDefault)?.child(.rPr), styles: self)
        let defaultFormat = FormatReader.paragraph(defaults?.child(.pPrDefault)?.child(.pPr))
        for node in nodes { define(node, defaultFormat: defaultFormat, defaultText: defaultText) }
        hiddenCharacterStyles = Set(entries.values.lazy.filter { $0.style?.kind == .character && $0.hidden == true }.map(\.name))
    }

    /// The model knows styles by name, so that no two may share one.
    private mutating func nameAll(_ nodes: [XMLNode]) {
        var taken: Set<String> = []
        for node in nodes {
            guard let id = node.attribute(.styleId), entries[id] == nil else { continue }
            let stated = node.value(.name) ?? id
            let name = taken.contains(stated) ? "\(stated) (\(id))" : stated
            taken.insert(name)
            entries[id] = Entry(id: id, name: name, basedOn: node.value(.basedOn))
            order.append(id)
            let isDefault = node.attribute(.default).map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
            if isDefault, node.attribute(.type) ?? "paragraph" == "paragraph", defaultParagraph == nil { defaultParagraph = id }
        }
    }

    private mutating func define(_ node: XMLNode, defaultFormat: ParagraphFormat, defaultText: TextFormat) {
        guard let id = node.attribute(.styleId), var entry = entries[id], entry.style == nil else { return }
        let pPr = node.child(.pPr)
        let numPr = pPr?.child(.numPr)
        entry.list = numPr?.value(.numId)
        entry.level = numPr?.value(.ilvl).flatMap(XMLNode.integer)
        entry.outlineLevel = Self.outlineLevel(pPr)
        let text = FormatReader.text(node.child(.rPr), styles: self)
        entry.hidden = text.hidden
        entry.drawsLines = node.child(.tblPr)?.child(.tblBorders).map(FormatReader.drawsLines)
        let type = node.attribute(.type) ?? "paragraph"
        if let kind = Style.Kind(rawValue: type) {
            let parent = entry.basedOn.flatMap { entries[$0] }
            var style = Style(entry.name, kind, basedOn: parent?.name)
            style.isDefault = id == defaultParagraph
            style.outlineLevel = entry.outlineLevel.flatMap { $0 == 0 ? nil : $0 }
            style.paragraph = FormatReader.paragraph(pPr)
            style.text = text
            style.text.style = nil
            // The model has no defaults besides styles: a style without a parent takes them in.
            if kind == .paragraph, parent == nil {
                style.paragraph.fill(from: defaultFormat)
                style.text.fill(from: defaultText)
            }
            entry.style = style
        }
        entries[id] = entry
    }

    /// 1…9; 0 where the outline level is switched off (`w:outlineLvl` 9); nothing where nothing is said.
    static func outlineLevel(_ pPr: XMLNode?) -> Int? {
        guard let value = pPr?.value(.outlineLvl).flatMap(XMLNode.integer) else { return nil }
        return (0...8).contains(value) ? value + 1 : 0
    }

    func name(_ id: String) -> String? { entries[id]?.name }

    /// A style and those that it builds on, nearest first.
    func chain(_ id: String?) -> [Entry] {
        var chain: [Entry] = []
        var next = id
        while let id = next, let entry = entries[id], chain.count < Self.maximumDepth, !chain.contains(where: { $0.id == id }) {
            chain.append(entry)
            next = entry.basedOn
        }
        return chain
    }
}
