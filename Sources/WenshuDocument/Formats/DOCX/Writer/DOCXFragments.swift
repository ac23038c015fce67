package import WenshuBasics
import WenshuContainer

/// Pieces for a DOCX that exists: its styles and numberings are known, new ones get identifiers beside them.
package struct DOCXFragments: PackageFragments {
    /// The names of the parts that pieces may change.
    package struct Names: Sendable {
        package var document: String
        package var styles: String?
        package var numbering: String?
        package var footnotes: String?
        package var endnotes: String?

        package init(document: String) { self.document = document }
    }

    /// A document that is included somewhere.
    private struct Prepared {
        var document: Document
        var styles: DOCXStyles
        /// The `w:abstractNumId` of its first list.
        var abstract: Int
        var isWritten = false
    }

    package var nextNumber = 1
    package var nextNote = 1
    private let names: Names
    private let generation: Int
    private var relationships: [String: DOCXRelationships] = [:]
    private var media: [String: ImageResource] = [:]
    private var known = KnownStyles()
    private var nextAbstract = 0
    private var nextList = 1
    private var prepared: [String: Prepared] = [:]
    private var newStyles: [UInt8] = []
    private var newAbstracts: [UInt8] = []
    private var newLists: [UInt8] = []
    private var newNotes: [Note.Kind: [UInt8]] = [:]

    /// - Throws: what is wrong with the XML of the parts.
    package init(_ names: Names, parts: PackageParts) throws(WenshuError) {
        self.names = names
        generation = parts.generation(after: "wenshu")
        if let bytes = names.styles.flatMap({ parts[$0] }) { known = try KnownStyles(bytes) }
        for (name, element) in [(names.footnotes, "w:footnote"), (names.endnotes, "w:endnote")] {
            guard let bytes = name.flatMap({ parts[$0] }) else { continue }
            let xml = try PatchedXML(bytes).tokens()
            for token in PatchedXML.elements(element, in: xml) {
                if let id = xml.value("w:id", of: token).flatMap({ Int($0) }), id < 1 << 30 { nextNote = max(nextNote, id + 1) }
            }
        }
        guard let bytes = names.numbering.flatMap({ parts[$0] }) else { return }
        let xml = try PatchedXML(bytes).tokens()
        for token in PatchedXML.elements("w:abstractNum", in: xml) {
            if let id = xml.value("w:abstractNumId", of: token).flatMap({ Int($0) }), id < 1 << 30 {
                nextAbstract = max(nextAbstract, id + 1)
            }
        }
        for token in PatchedXML.elements("w:num", in: xml) {
            if let id = xml.value("w:numId", of: token).flatMap({ Int($0) }), id < 1 << 30 { nextList = max(nextList, id + 1) }
        }
    }

    package mutating func image(_ image: InlineImage, of resource: ImageResource, in part: String) -> [UInt8] {
        var document = Document()
        document.images = [resource]
        let context = context(document)
        return write(in: part, context) { $0.write(image) }
    }

    package mutating func blocks(_ document: Document, key: String, at place: FragmentPlace) -> [UInt8] {
        if prepared[key] == nil { prepared[key] = prepare(document) }
        guard var source = prepared[key] else { return [] }
        let lists = DOCXLists(source.document.lists, abstract: source.abstract, number: nextList, restarts: source.isWritten)
        let context = context(source.document, styles: source.styles, lists: lists)
        if !source.isWritten {
            newStyles += source.styles.definitions(of: source.document.styles.filter { known.isNew(source.styles.id($0.name)) }, context)
            newAbstracts += lists.definitions(context)
            source.isWritten = true
            prepared[key] = source
        }
        let bytes = write(in: place.part, context, place.holdsNotes ? .body : .headerFooter, width: place.width) {
            if place.mustEndWithParagraph { $0.writeClosed(source.document.body) } else { $0.write(source.document.body) }
        }
        let first = nextNote
        defer {
            newLists += context.lists.uses(context)
            nextList = context.lists.nextNumber
        }
        for (kind, notes) in context.notes.sorted(by: { $0.key == .footnote && $1.key != .footnote }) {
            newNotes[kind, default: []] += write(in: part(of: kind), context, .note) { DOCXNotes.write(notes, kind, from: first, to: &$0) }
            nextNote = max(nextNote, first + notes.count)
        }
        return bytes
    }

    /// Footnotes and endnotes stand in parts of their own, which are made where the package has none.
    private func part(of kind: Note.Kind) -> String {
        let name = kind == .footnote ? (names.footnotes, "footnotes.xml") : (names.endnotes, "endnotes.xml")
        return name.0 ?? folder + name.1
    }

    private var folder: String { names.document.lastIndex(of: "/").map { String(names.document[...$0]) } ?? "" }

    private mutating func prepare(_ document: Document) -> Prepared {
        var document = document.included
        let used = UsedNames(document, blocks: document.body)
        document.styles = document.styles.filter { used.styles.contains($0.name) || $0.isDefault }
        document.lists = document.lists.filter { used.lists.contains($0.id) }
        let styles = DOCXStyles(document.styles, known: &known)
        defer { nextAbstract = DOCXLists(document.lists, abstract: nextAbstract).nextAbstract }
        return Prepared(document: document, styles: styles, abstract: nextAbstract)
    }

    // MARK: Writing

    private func context(_ document: Document, styles: DOCXStyles? = nil, lists: DOCXLists? = nil) -> DOCXContext {
        var names: [String: String] = [:]
        for image in document.images { names[image.id] = Self.mediaName(image) }
        return DOCXContext(document, styles: styles, lists: lists, mediaNames: names, firstNumber: nextNumber, firstNote: nextNote)
    }

    private mutating func write(
        in part: String, _ context: DOCXContext, _ kind: DOCXStory.Kind = .headerFooter, width: Double = 442.2,
        _ content: (inout DOCXStory) -> Void
    ) -> [UInt8] {
        var story = DOCXStory(kind, context)
        story.xml = XMLWriter(declaration: false)
        story.width = width
        story.relationships = relationships[part] ?? DOCXRelationships(prefix: "wenshu\(generation)-")
        content(&story)
        relationships[part] = story.relationships
        for (name, image) in context.media { media["word/" + name] = image }
        nextNumber = context.highestNumber + 1
        return story.xml.bytes
    }

    /// Below `word/`. The same bytes have the same name.
    private static func mediaName(_ image: ImageResource) -> String {
        "media/wenshu-\(Digest.sha256.hex(image.bytes).prefix(16)).\(DOCXNames.fileExtension(image.mediaType))"
    }

    // MARK: The package

    package mutating func finish(_ parts: inout PackageParts) throws(WenshuError) {
        for (name, image) in media.sorted(by: { $0.key < $1.key }) { parts.add(media: name, image.bytes) }
        var main = DOCXRelationships(prefix: "wenshu\(generation)-part")
        var overrides: [(part: String, type: String)] = []
        for (kind, notes) in newNotes.sorted(by: { $0.key == .footnote && $1.key != .footnote }) {
            let name = part(of: kind)
            let root = DOCXNotes.element(kind) + "s"
            if parts[name] == nil {
                var xml = XMLWriter(standalone: true)
                DOCXNotes.start(kind, &xml)
                xml.end()
                parts.set(name, xml.bytes)
                _ = main.id("\(kind.rawValue)s", "\(kind.rawValue)s.xml")
                overrides.append((name, "\(kind.rawValue)s"))
            }
            try parts.edit(name) { xml throws(WenshuError) in try xml.append(to: root) { _ in notes } }
        }
        for (part, list) in relationships.sorted(by: { $0.key < $1.key }) {
            try parts.edit(part) { xml throws(WenshuError) in try xml.declare(DOCXNames.story) }
            try relate(part, list, &parts)
        }
        if !newStyles.isEmpty {
            let name = names.styles ?? folder + "styles.xml"
            if parts[name] == nil {
                parts.set(name, Self.emptyPart("w:styles"))
                _ = main.id("styles", "styles.xml")
                overrides.append((name, "styles"))
            }
            try add(newStyles, to: "w:styles", of: name, &parts)
        }
        if !newLists.isEmpty {
            let name = names.numbering ?? folder + "numbering.xml"
            if parts[name] == nil {
                parts.set(name, Self.emptyPart("w:numbering"))
                _ = main.id("numbering", "numbering.xml")
                overrides.append((name, "numbering"))
            }
            try add(newAbstracts, to: "w:numbering", before: ["w:num", "w:numIdMacAtCleanup"], of: name, &parts)
            try add(newLists, to: "w:numbering", before: ["w:numIdMacAtCleanup"], of: name, &parts)
        }
        if !main.isEmpty { try relate(names.document, main, &parts) }
        try addTypes(overrides, &parts)
    }

    private static func emptyPart(_ root: String) -> [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.element(root, ["xmlns:w": DOCXNames.main])
        return xml.bytes
    }

    private func add(
        _ content: [UInt8], to root: String, before: [String] = [], of part: String, _ parts: inout PackageParts
    ) throws(WenshuError) {
        try parts.edit(part) { xml throws(WenshuError) in
            try xml.append(to: root, before: before) { _ in content }
            try xml.declare(["xmlns:w": DOCXNames.main])
        }
    }

    private func relate(_ part: String, _ list: DOCXRelationships, _ parts: inout PackageParts) throws(WenshuError) {
        guard !list.isEmpty else { return }
        let name = Relationship.partName(of: part)
        let isInWord = part.hasPrefix("word/") && !part.dropFirst(5).contains("/")
        if parts[name] == nil { parts.set(name, DOCXRelationships().xml) }
        try parts.edit(name) { xml throws(WenshuError) in
            try xml.append(to: "rel:Relationships") { list.elements(prefix: $0, base: isInWord ? "" : "/word/") }
        }
    }

    private func addTypes(_ overrides: [(part: String, type: String)], _ parts: inout PackageParts) throws(WenshuError) {
        var defaults: [String: String] = [:]
        for image in media.values { defaults[DOCXNames.fileExtension(image.mediaType)] = image.mediaType }
        try parts.edit("[Content_Types].xml") { xml throws(WenshuError) in
            let tokens = try xml.tokens()
            for token in PatchedXML.elements("ct:Default", in: tokens) {
                if let known = tokens.value("Extension", of: token)?.lowercased() { defaults[known] = nil }
            }
            try xml.append(to: "ct:Types") { prefix in
                let lines =
                    defaults.sorted { $0.key < $1.key }.map { "<\(prefix)Default Extension=\"\($0.key)\" ContentType=\"\($0.value)\"/>" }
                    + overrides.map { "<\(prefix)Override PartName=\"/\($0.part)\" ContentType=\"\(DOCXNames.contentType($0.type))\"/>" }
                return Array(lines.joined().utf8)
            }
        }
    }
}
