package import WenshuBasics
import WenshuContainer

/// Pieces for an ODT that exists: its styles are known, new ones get names beside them.
package struct ODTFragments: PackageFragments {
    /// A document that is included somewhere.
    private struct Prepared {
        var document: Document
        var source: ODTSource
    }

    /// ODF knows names only.
    package var nextNumber = 1
    /// Notes stand in the text.
    package var nextNote = 1
    private let generation: Int
    private var known: [ODTStyles.Key: String] = [:]
    private var frameStyles: Set<String> = []
    /// One for each part: automatic styles and names go on from piece to piece.
    private var stories: [String: ODTStory] = [:]
    private var pictures: [String: ImageResource] = [:]
    private var prepared: [String: Prepared] = [:]
    private var newStyles: [UInt8] = []
    private var newFonts: Set<String> = []

    /// - Throws: what is wrong with the XML of `styles.xml`.
    package init(_ parts: PackageParts) throws(WenshuError) {
        generation = parts.generation(after: "Wenshu")
        guard let bytes = parts["styles.xml"] else { return }
        let xml = try PatchedXML(bytes).tokens()
        for token in PatchedXML.elements("style:style", in: xml) {
            guard let name = xml.value("style:name", of: token), let family = xml.value("style:family", of: token) else { continue }
            let display = StyleName.folded(xml.value("style:display-name", of: token) ?? name)
            switch family {
            case "paragraph": known[ODTStyles.Key(name: display, kind: .paragraph)] = name
            case "text": known[ODTStyles.Key(name: display, kind: .character)] = name
            case "graphic": frameStyles.insert(name)
            default: continue
            }
        }
    }

    package mutating func image(_ image: InlineImage, of resource: ImageResource, in part: String) -> [UInt8] {
        let source = ODTSource(Document(), pictures: [resource.id: picture(resource)])
        return write(source, in: part) { $0.write([.image(image)]) }
    }

    package mutating func blocks(_ document: Document, key: String, at place: FragmentPlace) -> [UInt8] {
        let known = prepared[key] ?? prepare(document)
        prepared[key] = known
        return write(known.source, in: place.part) { story in
            if place.isNested { story.writeNested(known.document.body) } else { story.write(known.document.body) }
            if place.mustEndWithParagraph, !(known.document.body.last?.isParagraph ?? false) { story.write([.paragraph(Paragraph())]) }
        }
    }

    private mutating func prepare(_ document: Document) -> Prepared {
        var document = document.included
        let used = UsedNames(document, blocks: document.body)
        document.styles = document.styles.filter { used.styles.contains($0.name) || $0.isDefault }
        document.lists = document.lists.filter { used.lists.contains($0.id) }
        var given: [ODTStyles.Key: String] = [:]
        var new: [Style] = []
        for style in document.styles where !(style.isDefault && style.kind == .paragraph) {
            let key = ODTStyles.Key(name: StyleName.folded(style.name), kind: style.kind)
            if known[key] == nil {
                known[key] = freeName(style)
                new.append(style)
            }
            given[ODTStyles.Key(name: style.name, kind: style.kind)] = known[key]
        }
        var all: [String: ODTPicture] = [:]
        for image in document.images where all[image.id] == nil { all[image.id] = picture(image) }
        let source = ODTSource(
            document, styles: ODTStyles(document.styles, given: given),
            lists: ODTLists(document.lists, prefix: "Wenshu\(generation)-\(prepared.count + 1)L"), pictures: all)
        var xml = XMLWriter(declaration: false)
        for style in new { ODTParts.namedStyle(style, source, in: &xml) }
        newStyles += xml.bytes + source.lists.styles()
        for format in new.map(\.text) + document.lists.flatMap({ $0.levels.map(\.text) }) { newFonts.formUnion(format.fonts) }
        return Prepared(document: document, source: source)
    }

    /// A name that no style of the package has.
    private func freeName(_ style: Style) -> String {
        let plain = ODTNames.ncName(style.name)
        var name = plain
        var count = 1
        while known.values.contains(name) || frameStyles.contains(name) {
            count += 1
            name = "\(plain)_\(count)"
        }
        return name
    }

    /// The same bytes have the same name.
    private func picture(_ image: ImageResource) -> ODTPicture {
        let name = Digest.sha256.hex(image.bytes).prefix(16)
        return ODTPicture(path: "Pictures/wenshu-\(name).\(ODTPicture.extensions[image.mediaType] ?? "bin")", resource: image)
    }

    private mutating func write(_ source: ODTSource, in part: String, _ content: (inout ODTStory) -> Void) -> [UInt8] {
        var story =
            stories[part].map { ODTStory(source, continuing: $0) }
            ?? ODTStory(source, prefix: "Wenshu\(generation)-\(part == "styles.xml" ? "M" : "")")
        content(&story)
        let bytes = story.xml.bytes
        story.xml = XMLWriter(declaration: false)
        stories[part] = story
        for picture in source.pictures.values { pictures[picture.path] = picture.resource }
        return bytes
    }

    // MARK: The package

    package mutating func finish(_ parts: inout PackageParts) throws(WenshuError) {
        guard !stories.isEmpty else { return }
        for (name, image) in pictures.sorted(by: { $0.key < $1.key }) { parts.add(media: name, image.bytes) }
        for (part, story) in stories.sorted(by: { $0.key < $1.key }) {
            try parts.edit(part) { xml throws(WenshuError) in
                let siblings = part == "styles.xml" ? ["office:master-styles"] : ["office:body"]
                try xml.append(to: "office:automatic-styles", makingBefore: siblings) { _ in story.styles.xml }
                try Self.add(fonts: story.fonts, to: &xml)
                try xml.declare(ODTNames.namespaces)
            }
        }
        let named = namedStyles()
        try parts.edit("styles.xml") { xml throws(WenshuError) in
            try xml.append(to: "office:styles", makingBefore: ["office:automatic-styles", "office:master-styles"]) { _ in named }
            try Self.add(fonts: newFonts, to: &xml)
            try xml.declare(ODTNames.namespaces)
        }
        let entries = pictures.filter { !parts.hasMember($0.key) }.sorted { $0.key < $1.key }
        try parts.edit("META-INF/manifest.xml") { xml throws(WenshuError) in
            try xml.append(to: "manifest:manifest") { prefix in
                let lines = entries.map {
                    "<\(prefix)file-entry \(prefix)full-path=\"\($0.key)\" \(prefix)media-type=\"\($0.value.mediaType)\"/>"
                }
                return Array(lines.joined().utf8)
            }
        }
    }

    /// What goes into `office:styles`: the styles of included documents, and those on which frames build.
    private func namedStyles() -> [UInt8] {
        var xml = XMLWriter(declaration: false)
        for name in ODTFrameStyle.all where !frameStyles.contains(name) {
            xml.element("style:style", ["style:name": name, "style:family": "graphic"])
        }
        let undefined = stories.sorted { $0.key < $1.key }.flatMap(\.value.styles.undefined)
        var written: Set<String> = []
        for style in undefined {
            let key = ODTStyles.Key(name: StyleName.folded(style.name), kind: style.kind)
            guard known[key] == nil, written.insert(style.name).inserted else { continue }
            ODTParts.namedStyle(style, ODTSource(Document()), in: &xml)
        }
        return newStyles + xml.bytes
    }

    private static func add(fonts: Set<String>, to xml: inout PatchedXML) throws(WenshuError) {
        guard !fonts.isEmpty else { return }
        let tokens = try xml.tokens()
        let known = Set(PatchedXML.elements("style:font-face", in: tokens).compactMap { tokens.value("style:name", of: $0) })
        try xml.append(to: "office:font-face-decls", makingBefore: ["office:styles", "office:automatic-styles", "office:body"]) { _ in
            var added = XMLWriter(declaration: false)
            for font in fonts.subtracting(known).sorted() { ODTParts.fontFace(font, in: &added) }
            return added.bytes
        }
    }
}
