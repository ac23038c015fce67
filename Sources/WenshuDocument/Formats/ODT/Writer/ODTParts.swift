import WenshuContainer

/// The two parts that share styles and fonts: styles.xml and content.xml.
enum ODTParts {
    static func content(_ story: ODTStory, fonts: [String]) -> [UInt8] {
        var xml = XMLWriter()
        xml.start("office:document-content", ODTNames.namespaces)
        fontFaces(fonts, in: &xml)
        xml.element("office:automatic-styles") { $0.raw(story.styles.xml) }
        xml.start("office:body")
        xml.start("office:text")
        if !story.changes.regions.isEmpty { xml.element("text:tracked-changes") { $0.raw(story.changes.regions) } }
        xml.raw(story.xml.bytes)
        xml.end()
        xml.end()
        xml.end()
        return xml.bytes
    }

    /// - Parameter undefined: styles that the text names without a definition, so that their names stay.
    static func styles(_ source: ODTSource, undefined: [Style], hasLinks: Bool, pages: ODTPages, story: ODTStory, fonts: [String])
        -> [UInt8]
    {
        var xml = XMLWriter()
        xml.start("office:document-styles", ODTNames.namespaces)
        fontFaces(fonts, in: &xml)
        xml.start("office:styles")
        defaults(in: &xml, language: source.language)
        let named = source.styles.named
        if !named.contains(where: { $0.kind == .paragraph && $0.isDefault }) {
            xml.element("style:style", ["style:name": ODTNames.defaultStyle, "style:family": "paragraph", "style:class": "text"])
        }
        var seen: Set<[String]> = []
        for style in named + undefined where seen.insert([style.kind.rawValue, style.name]).inserted { namedStyle(style, source, in: &xml) }
        if hasLinks {
            // Links look as the text says; without this style office programs paint them blue.
            let names = ["Internet_20_link": "Internet link", "Visited_20_Internet_20_Link": "Visited Internet Link"]
            for (name, display) in names.sorted(by: { $0.key < $1.key }) where !source.styles.isKnown(display, .character) {
                xml.element("style:style", ["style:name": name, "style:display-name": display, "style:family": "text"])
            }
        }
        for name in ODTFrameStyle.all { xml.element("style:style", ["style:name": name, "style:family": "graphic"]) }
        xml.raw(source.lists.styles())
        for kind in ["footnote", "endnote"] {
            xml.element(
                "text:notes-configuration",
                [
                    "text:note-class": kind, "style:num-format": "1", "text:start-value": "0",
                    "text:footnotes-position": kind == "footnote" ? "page" : nil, "text:start-numbering-at": "document",
                ])
        }
        xml.end()
        xml.element("office:automatic-styles") {
            $0.raw(story.styles.xml)
            $0.raw(pages.layouts)
        }
        xml.element("office:master-styles") { $0.raw(pages.masters) }
        xml.end()
        return xml.bytes
    }

    static func namedStyle(_ style: Style, _ source: ODTSource, in xml: inout XMLWriter) {
        let isParagraph = style.kind == .paragraph
        let name = source.styles.name(style.name, style.kind)
        xml.start("style:style", ["style:name": name, "style:display-name": style.name == name ? nil : style.name])
        xml.attribute("style:family", isParagraph ? "paragraph" : "text")
        if let parent = style.basedOn, parent != style.name, source.styles.isKnown(parent, style.kind) {
            xml.attribute("style:parent-style-name", source.styles.name(parent, style.kind))
        }
        if isParagraph, let level = style.outlineLevel { xml.attribute("style:default-outline-level", String(min(max(level, 1), 10))) }
        if isParagraph, let numbering = style.numbering, let list = source.lists.name(numbering.list) {
            xml.attribute("style:list-level", String(max(numbering.level, 0) + 1))
            xml.attribute("style:list-style-name", list)
        }
        if isParagraph {
            let inherited = source.styles.paragraphStyle(style.name)?.paragraph
            xml.paragraphProperties(style.paragraph, tabOrigin: inherited?.indentLeft ?? 0)
        }
        xml.textProperties(style.text)
        xml.end()
    }

    /// What DOCX files of ours state for all text, so that both formats break lines and pages at the same places: a grid of
    /// whole characters (GB/T 9704-2012, 5.2.3), no space between scripts, no line kept away from a page's end.
    private static func defaults(in xml: inout XMLWriter, language: String) {
        xml.start("style:default-style", ["style:family": "paragraph"])
        xml.element(
            "style:paragraph-properties",
            [
                "style:text-autospace": "none", "style:punctuation-wrap": "simple", "style:line-break": "strict",
                "style:tab-stop-distance": "21pt", "style:writing-mode": "page", "fo:orphans": "0", "fo:widows": "0",
            ])
        xml.element(
            "style:text-properties",
            [
                "fo:font-size": "10pt", "style:font-size-asian": "10pt", "style:font-size-complex": "10pt",
                "fo:language": String(language.prefix { $0 != "-" }),
                "fo:country": LanguageTag.country(language) ?? "none", "style:language-asian": "zh", "style:country-asian": "CN",
            ])
        xml.end()
        xml.element("style:default-style", ["style:family": "table"]) {
            $0.element("style:table-properties", ["table:border-model": "collapsing"])
        }
    }

    private static func fontFaces(_ fonts: [String], in xml: inout XMLWriter) {
        xml.start("office:font-face-decls")
        for font in fonts { fontFace(font, in: &xml) }
        xml.end()
    }

    static func fontFace(_ font: String, in xml: inout XMLWriter) {
        // A family name with anything but letters is quoted, as in CSS.
        let isPlain = font.unicodeScalars.allSatisfy { $0.value >= 0x80 || $0.properties.isAlphabetic }
        xml.element("style:font-face", ["style:name": font, "svg:font-family": isPlain ? font : "'\(font.filter { $0 != "'" })'"])
    }
}
