import WenshuContainer

/// The styles of a document with the identifiers that they get in `word/styles.xml`.
struct DOCXStyles {
    private let styles: [Style]
    private var ids: [String: String] = [:]
    private var numberings: [String: Numbering] = [:]
    private var numbered: [Numbering: String] = [:]
    private let defaultName: String?

    init(_ styles: [Style]) {
        var known = KnownStyles()
        self.init(styles, known: &known)
    }

    /// Styles for a package that has some: those of a known name are the package's.
    init(_ styles: [Style], known: inout KnownStyles) {
        self.styles = styles
        defaultName = styles.first { $0.isDefault && $0.kind == .paragraph }?.name
        var taken = known.taken
        if let name = defaultName, let id = known.defaultID { ids[name] = id }
        for style in styles where ids[style.name] == nil {
            if let id = known.ids[StyleName.folded(Self.builtIn(style) ?? style.name)] {
                ids[style.name] = id
                continue
            }
            let plain = Self.builtIn(style)?.split(separator: " ").joined() ?? String(style.name.filter { !$0.isWhitespace })
            var id = plain.isEmpty ? "style" : plain
            var count = 1
            while !taken.insert(id.lowercased()).inserted {
                count += 1
                id = "\(plain)\(count)"
            }
            ids[style.name] = id
        }
        for style in styles { if let id = ids[style.name] { known.add(Self.builtIn(style) ?? style.name, id: id) } }
        let byName = Dictionary(styles.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        for style in styles {
            if let own = style.numbering, numbered[own] == nil { numbered[own] = style.name }
            var next: Style? = style
            var steps = 0
            while let current = next, numberings[style.name] == nil, steps < 32 {
                numberings[style.name] = current.numbering
                next = current.basedOn.flatMap { byName[$0] }
                steps += 1
            }
        }
    }

    /// The identifier of a style that the document defines.
    func id(_ name: String) -> String? { ids[name] }

    /// The identifier of a style; nothing for the default paragraph style and for names that the document does not define.
    func reference(_ name: String?) -> String? {
        guard let name, name != defaultName else { return nil }
        return ids[name]
    }

    /// The numbering that a paragraph style (nothing: the default one) brings.
    func numbering(of name: String?) -> Numbering? { (name ?? defaultName).flatMap { numberings[$0] } }

    /// The first style that brings this numbering.
    func name(numberedBy numbering: Numbering) -> String? { numbered[numbering] }

    /// The name of a word processor's own style under which it knows this one.
    private static func builtIn(_ style: Style) -> String? {
        if style.isDefault { return style.kind == .paragraph ? "Normal" : "Default Paragraph Font" }
        let name = style.name.lowercased()
        for prefix in ["heading ", "标题 "] where name.hasPrefix(prefix) {
            if let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) { return "heading \(level)" }
        }
        return nil
    }

    /// `word/styles.xml`.
    func xml(_ context: DOCXContext) -> [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.element("w:styles", ["xmlns:w": DOCXNames.main]) { xml in
            defaults(&xml, language: context.document.language ?? "en-US")
            if defaultName == nil {
                xml.element("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]) {
                    $0.element("w:name", ["w:val": "Normal"])
                    $0.element("w:qFormat")
                    $0.element("w:pPr") { $0.wordParagraphProperties(ParagraphFormat(), typography: true) }
                }
            }
            var written: Set<String> = []
            for style in styles where written.insert(style.name).inserted { write(style, &xml, context) }
        }
        return xml.bytes
    }

    /// The definitions of some styles alone.
    func definitions(of some: [Style], _ context: DOCXContext) -> [UInt8] {
        var xml = XMLWriter(declaration: false)
        for style in some { write(style, &xml, context) }
        return xml.bytes
    }

    private func write(_ style: Style, _ xml: inout XMLWriter, _ context: DOCXContext) {
        let builtIn = Self.builtIn(style)
        xml.element(
            "w:style",
            [
                "w:type": style.kind.rawValue, "w:default": style.isDefault ? "1" : nil, "w:customStyle": builtIn == nil ? "1" : nil,
                "w:styleId": ids[style.name],
            ]
        ) { xml in
            xml.element("w:name", ["w:val": builtIn ?? style.name])
            if let parent = style.basedOn.flatMap({ ids[$0] }), style.basedOn != style.name { xml.element("w:basedOn", ["w:val": parent]) }
            xml.element("w:qFormat")
            if style.kind == .paragraph {
                let inherited = style.basedOn.map { context.resolver.paragraph($0).0.tabStops ?? [] } ?? []
                let numbering = style.numbering.flatMap { numbering in context.lists.number(numbering.list).map { ($0, numbering.level) } }
                xml.element("w:pPr") {
                    $0.wordParagraphProperties(
                        style.paragraph, numbering: numbering, outlineLevel: style.outlineLevel, inherited: inherited,
                        typography: style.isDefault)
                }
            }
            xml.element("w:rPr") { $0.wordTextProperties(style.text) }
        }
        for font in [style.text.fontEastAsian, style.text.fontLatin] { if let font { context.use(font: font) } }
    }

    /// What stands where the default style says nothing, and the language.
    private func defaults(_ xml: inout XMLWriter, language: String) {
        let base = styles.first { $0.name == defaultName }?.text ?? TextFormat()
        xml.element("w:docDefaults") { xml in
            xml.element("w:rPrDefault") {
                $0.element("w:rPr") { xml in
                    var plain = TextFormat()
                    if base.fontEastAsian == nil { plain.fontEastAsian = FontFace.song.name }
                    if base.fontLatin == nil { plain.fontLatin = "Times New Roman" }
                    if base.size == nil { plain.size = TypeSize.five }
                    xml.wordTextProperties(plain)
                    xml.element("w:lang", ["w:val": language, "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"])
                }
            }
            xml.element("w:pPrDefault")
        }
    }
}
