import WenshuContainer

/// All list styles of a document.
final class ODFNumbering {
    private let common: [String: XMLNode]
    private let automatic: [ODFStyles.Part: [String: XMLNode]]
    private let outlineNode: XMLNode?
    /// Of numbers in words and of ordinal numbers.
    private let language: String
    private var known: [String: ODFListStyle] = [:]

    init(common: XMLNode?, language: String, contentAutomatic: XMLNode?, stylesAutomatic: XMLNode?) {
        func lists(_ parent: XMLNode?) -> [String: XMLNode] {
            var found: [String: XMLNode] = [:]
            for node in parent.map({ Array($0.children) }) ?? [] where node.is(.text_listStyle) {
                if let name = node[.style_name] { found[name] = node }
            }
            return found
        }
        self.common = lists(common)
        automatic = [.content: lists(contentAutomatic), .styles: lists(stylesAutomatic)]
        outlineNode = common?.child(.text_outlineStyle)
        self.language = language
    }

    static let outlineName = "Outline"

    lazy var outline: ODFListStyle? = outlineNode.map(read)

    func style(_ name: String, in part: ODFStyles.Part) -> ODFListStyle? {
        let key = "\(part) \(name)"
        if let style = known[key] { return style }
        guard let node = automatic[part]?[name] ?? common[name] else { return nil }
        let style = read(node)
        known[key] = style
        return style
    }

    private func read(_ parent: XMLNode) -> ODFListStyle {
        var style = ODFListStyle()
        for node in parent.children {
            guard let number = node.integer(.text_level), (1...ODFListStyle.maximumLevels).contains(number), let mark = mark(node) else {
                continue
            }
            var level = ODFListLevel(mark: mark, language: language)
            level.prefix = node[.style_numPrefix] ?? ""
            level.suffix = node[.style_numSuffix] ?? ""
            level.start = node.integer(.text_startValue) ?? 1
            level.displayLevels = min(max(node.integer(.text_displayLevels) ?? 1, 1), number)
            level.pattern = node[.loext_numListFormat]
            properties(node, &level)
            style.levels[number - 1] = level
        }
        // 16.30: a level that a list style leaves out is as the one above it.
        if parent.is(.text_listStyle) {
            for i in 1..<ODFListStyle.maximumLevels where style.levels[i] == nil { style.levels[i] = style.levels[i - 1] }
        }
        return style
    }

    private func mark(_ node: XMLNode) -> ODFListLevel.Mark? {
        switch node.odf {
        case .text_listLevelStyleNumber, .text_outlineLevelStyle:
            let format = node[.style_numFormat] ?? ""
            if format == "a" || format == "A", !node.isTrue(.style_numLetterSync) { return .letters(upper: format == "A") }
            return .number(NumberFormat(odf: format))
        case .text_listLevelStyleBullet:
            let properties = node.child(.style_textProperties)
            let font = (properties?[.fo_fontFamily] ?? properties?[.style_fontName]).map(ODFFormatReader.family)
            return .bullet(SymbolFonts.bullet(node[.text_bulletChar] ?? "•", font: font))
        case .text_listLevelStyleImage: return .bullet("•")
        default: return nil
        }
    }

    private func properties(_ node: XMLNode, _ level: inout ODFListLevel) {
        level.text = ODFFormatReader.text(node.child(.style_textProperties), fonts: [:])
        guard let properties = node.child(.style_listLevelProperties) else { return }
        if let label = properties.child(.style_listLevelLabelAlignment) {
            level.paragraph.indentLeft = label.points(.fo_marginLeft)
            level.paragraph.firstLine = label.points(.fo_textIndent)
            level.follows = label[.text_labelFollowedBy].flatMap { $0 == "space" ? .space : $0 == "nothing" ? .nothing : nil } ?? .tab
        } else {
            let width = properties.points(.text_minLabelWidth) ?? 0
            level.paragraph.indentLeft = (properties.points(.text_spaceBefore) ?? 0) + width
            level.paragraph.firstLine = -width
        }
    }
}
