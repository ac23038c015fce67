import WenshuContainer

/// The numbering definitions of `word/numbering.xml`, resolved where a paragraph asks for one.
///
/// ECMA-376-1, 17.9. A `w:num` is an instance of a `w:abstractNum`, whose counters all its instances share; overrides change
/// single levels; `w:numStyleLink` borrows the levels of a numbering style.
struct WordNumbering {
    struct Level {
        var definition: ListLevel
        /// The identifier of the paragraph style that this level numbers.
        var paragraphStyle: String?
        /// Its number is hidden text.
        var hidden = false
        /// Of numbers in words and of ordinal numbers.
        var language = "en"
    }

    struct Instance {
        var id: String
        /// Instances with the same counters have the same one.
        var counters: String
        /// Nine, or fewer where the document defines fewer.
        var levels: [Level]
        /// Where this instance begins to count anew, by level.
        var startOverrides: [Int: Int] = [:]

        func start(_ level: Int) -> Int { startOverrides[level] ?? levels[level].definition.start }
        func level(of style: String) -> Int? { levels.firstIndex { $0.paragraphStyle == style } }

        func definition(prefix: String) -> ListDefinition {
            var list = ListDefinition(id: prefix + id, levels: levels.map(\.definition))
            (list.counters, list.restarts) = (prefix + counters, startOverrides)
            return list
        }
    }

    private var nums: [String: XMLNode] = [:]
    private var abstracts: [String: XMLNode] = [:]
    private var levelsOfAbstract: [String: (counters: String, levels: [Level])] = [:]
    private var instances: [String: Instance?] = [:]
    private(set) var used: [String] = []
    static let maximumLevels = 9

    init() {}

    init(_ root: XMLNode) {
        for node in root.children {
            if node.is(.num), let id = node.attribute(.numId) { nums[id] = nums[id] ?? node }
            if node.is(.abstractNum), let id = node.attribute(.abstractNumId) { abstracts[id] = abstracts[id] ?? node }
        }
    }

    /// The instance of that identifier; nothing where the document does not define it.
    mutating func instance(_ id: String, styles: WordStyles) -> Instance? {
        if let known = instances[id] { return known }
        let made = make(id, styles: styles)
        instances[id] = .some(made)
        if made != nil { used.append(id) }
        return made
    }

    private mutating func make(_ id: String, styles: WordStyles) -> Instance? {
        guard let num = nums[id], let abstractID = num.value(.abstractNumId), let abstract = abstracts[abstractID] else { return nil }
        let (counters, levels) = levelsOfAbstract[abstractID] ?? levels(of: abstract, abstractID, styles: styles, depth: 0)
        levelsOfAbstract[abstractID] = (counters, levels)
        var instance = Instance(id: id, counters: counters, levels: levels)
        for node in num.children where node.is(.lvlOverride) {
            guard let index = node.integer(.ilvl), (0..<Self.maximumLevels).contains(index) else { continue }
            if let lvl = node.child(.lvl) {
                instance.levels.pad(to: index + 1)
                instance.levels[index] = Self.level(lvl, styles: styles)
            }
            if let start = node.value(.startOverride).flatMap(XMLNode.integer) {
                instance.levels.pad(to: index + 1)
                instance.startOverrides[index] = start
            }
        }
        return instance
    }

    /// The levels of a definition, and the identifier of the one that has them: a borrower counts with its lender.
    private func levels(of abstract: XMLNode, _ id: String, styles: WordStyles, depth: Int) -> (counters: String, levels: [Level]) {
        var levels: [Level] = []
        for node in abstract.children where node.is(.lvl) {
            guard let index = node.integer(.ilvl), (0..<Self.maximumLevels).contains(index) else { continue }
            levels.pad(to: index + 1)
            levels[index] = Self.level(node, styles: styles)
        }
        // The link counts where the definition has no levels of its own.
        guard levels.isEmpty, depth < 8, let style = abstract.value(.numStyleLink), let list = styles.entries[style]?.list,
            let next = nums[list]?.value(.abstractNumId), let lender = abstracts[next]
        else { return (id, levels) }
        return self.levels(of: lender, next, styles: styles, depth: depth + 1)
    }

    private static func level(_ node: XMLNode, styles: WordStyles) -> Level {
        let rPr = node.child(.rPr)
        let text = FormatReader.text(rPr, styles: styles)
        let format = NumberFormat(rawValue: numberFormat(node, styles: styles))
        // As long as Word lets a label be.
        let pattern = String((node.value(.lvlText) ?? "").prefix(255))
        var definition = ListLevel(format, format == .bullet ? SymbolFonts.bullet(pattern, font: text.fontLatin) : pattern)
        // 17.9.25: without `w:start`, a level begins with 0.
        definition.start = node.value(.start).flatMap(XMLNode.integer) ?? 0
        definition.legal = node.flag(.isLgl) ?? false
        definition.restartsAfter = node.value(.lvlRestart).flatMap(XMLNode.integer).map { min(max($0, 0), maximumLevels) }
        definition.suffix = node.value(.suff).flatMap(ListLevel.Suffix.init) ?? .tab
        definition.paragraph = FormatReader.paragraph(node.child(.pPr))
        definition.text = text
        return Level(
            definition: definition, paragraphStyle: node.value(.pStyle), hidden: text.hidden == true, language: styles.language ?? "en")
    }

    /// Newer formats are `custom` with a sample, `001, 002, 003, ...`, mostly in `mc:Choice`; the nearest older one is beside them.
    private static func numberFormat(_ level: XMLNode, styles: WordStyles) -> String {
        let alternate = level.child(.alternateContent)
        let nodes = [level.child(.numFmt), alternate?.child(.choice)?.child(.numFmt), alternate?.child(.fallback)?.child(.numFmt)]
        for node in nodes.compactMap(\.self) {
            guard let stated = node.attribute(.val) else { continue }
            guard stated == "custom" else {
                let isWords = stated == "cardinalText" || stated == "ordinalText"
                return isWords && NumberWords.of(styles.language ?? "en") == nil ? "decimal" : stated
            }
            if let padded = NumberFormat(sample: node.attribute(.format) ?? "") { return padded.rawValue }
        }
        return "decimal"
    }
}

extension [WordNumbering.Level] {
    fileprivate mutating func pad(to count: Int) {
        while self.count < count { append(WordNumbering.Level(definition: ListLevel(.none, ""))) }
    }
}
