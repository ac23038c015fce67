/// What a paragraph style means once those that it builds on are counted in.
struct ParagraphStyle {
    /// Nothing for the default one.
    var displayName: String?
    /// 1…9; 0 where switched off.
    var outlineLevel: Int?
    var isHidden = false
    /// `w:numId`.
    var list: String?
    fileprivate var chain: [WordStyles.Entry] = []

    /// The level at which the style numbers: the one that is linked with it, or else the one that it states.
    ///
    /// 17.9.23: the link from the list's level to the style decides.
    func level(in instance: WordNumbering.Instance) -> Int {
        for entry in chain {
            if let level = instance.level(of: entry.id) { return level }
            if let level = entry.level { return level }
        }
        return 0
    }
}

extension WordContext {
    /// - Parameter id: nothing for the default one.
    func paragraphStyle(_ id: String?) -> ParagraphStyle {
        if let known = paragraphStyles[id] { return known }
        let chain = styles.chain(id ?? styles.defaultParagraph)
        var style = ParagraphStyle(chain: chain)
        if let id, id != styles.defaultParagraph { style.displayName = styles.name(id) }
        style.outlineLevel = chain.lazy.compactMap(\.outlineLevel).first
        style.isHidden = chain.lazy.compactMap(\.hidden).first ?? false
        style.list = chain.lazy.compactMap(\.list).first
        paragraphStyles[id] = style
        return style
    }
}
