import WenshuBasics
import WenshuContainer

/// Compiles a whole template: every part that may hold tags, with all errors of all parts.
struct TemplateCompiler {
    private let package: TemplatePackage
    private let filters: FilterSet
    private let limits: Limits
    private(set) var programs: [String: Program] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var book: PlaceBook
    private(set) var fields = FieldCollector()
    /// DOCX: read once a section restarts lists.
    private(set) var numbering: NumberingPart?
    /// DOCX: which notes are written at their marks.
    private(set) var notes = NotePlan()
    /// The largest number among identifiers in the parts, so that new ones lie above.
    private(set) var highestNumber = 100_000

    init(_ package: TemplatePackage, filters: FilterSet, limits: Limits) throws(WenshuError) {
        self.package = package
        self.filters = filters
        self.limits = limits
        book = PlaceBook(limits: limits)
        if let styles = package.archive.entry("word/styles.xml") { book.styles = try package.archive.packed(styles) }
        try findLinks()
        for (entry, kind) in package.parts {
            let bytes = try package.archive.read(entry)
            do throws(WenshuError) {
                guard Self.mayHoldTags(bytes) || isPlanned(kind) else {
                    // It goes into the document as it is: then it must be sound, and without a DOCTYPE.
                    try XMLScanner.check(bytes, limits: limits)
                    continue
                }
                try compile(entry.name, bytes, kind)
            } catch {
                throw error.with(part: entry.name)
            }
        }
        diagnostics = unique(diagnostics)
    }

    /// The hyperlinks of the main document whose targets hold tags.
    private mutating func findLinks() throws(WenshuError) {
        for (entry, kind) in package.parts {
            guard case .notes(.link) = kind else { continue }
            let bytes = try package.archive.read(entry)
            guard Self.mayHoldTags(bytes) else { continue }
            do throws(WenshuError) {
                let xml = try XMLScanner.scan(bytes, vocabulary: package.format.vocabulary, limits: limits)
                for unit in attributes("Target", of: .link, in: xml) {
                    if let id = xml.value(NoteKind.link.identifier, of: unit.token) { notes.links.insert(id) }
                }
            } catch {
                throw error.with(part: entry.name)
            }
        }
    }

    private func isPlanned(_ kind: TemplatePackage.PartKind) -> Bool {
        if case .notes(let kind) = kind { !notes.isEmpty(kind) } else { false }
    }

    /// Braces, or a way to write one: a reference (`&#123;`) or a percent escape (`%7B`).
    private static func mayHoldTags(_ bytes: [UInt8]) -> Bool {
        if TagScanner.mayHoldTags(bytes) { return true }
        for sign: StaticString in ["&#", "%7B", "%7b"] where ByteSearch.contains(sign, in: bytes) { return true }
        return false
    }

    /// Both copies of a text box are one place.
    private func unique(_ list: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return list.filter { seen.insert($0).inserted }
    }

    // MARK: One part

    private mutating func compile(_ name: String, _ raw: [UInt8], _ kind: TemplatePackage.PartKind) throws(WenshuError) {
        let xml = try XMLScanner.scan(CharacterData.normalised(raw), vocabulary: package.format.vocabulary, limits: limits)
        let units = units(of: xml, kind)
        book.add(units: units, of: name)
        var collector = TagCollector(part: name, filters: filters, limits: limits)
        collector.collect(units)
        let places = collector.places
        let matcher = SectionMatcher.match(collector.tags, limits: limits) { Self.words(places[$0].place) }
        var found = collector.diagnostics + matcher.problems.map { $0.problem.diagnostic(at: places[$0.tag].place) }
        let tree = PartTree(xml: xml, format: package.format, units: units)
        let tagsOfUnit = Dictionary(grouping: matcher.tags.indices) { matcher.tags[$0].unit }
        let controlUnits = PartCompiler.controlUnits(tree, tags: matcher.tags, tagsOfUnit: tagsOfUnit)
        let finder = RangeFinder(tree: tree, tags: matcher.tags, controlUnits: controlUnits) { Self.words(places[$0].place) }
        var sections = matcher.sections
        for index in sections.indices where sections[index].isClosed {
            do throws(TagProblem) {
                sections[index].range = try finder.range(of: sections[index])
            } catch {
                found.append(error.diagnostic(at: places[sections[index].tags[0]].place))
            }
        }
        var tags = matcher.tags
        if case .notes(let kind) = kind { notes.place(kind, in: tree, &tags, &sections) }
        let expander = ColumnExpander(tree: tree, tags: tags, sections: sections, limits: limits)
        sections = expander.sections
        found += expander.problems.map { $0.problem.diagnostic(at: places[$0.tag].place) }
        let checker = TagChecker(tree: tree, tags: expander.tags, sections: sections)
        found += checker.problems().map { $0.problem.diagnostic(at: places[$0.tag].place) }
        fields.collect(expander.tags, sections: sections, places: places)
        let firstTag = book.places.count
        book.add(places)
        diagnostics += book.withHeadings(found.map(\.place)).enumerated().map { index, place in
            var diagnostic = found[index]
            diagnostic.place = place
            return diagnostic
        }
        let isMain = if case .text(isMain: true) = kind { true } else { false }
        if isMain, !found.isEmpty { notes.isKnown = false }
        guard found.isEmpty, !sections.isEmpty || !tags.isEmpty else { return }
        noteNumbers(tree)
        var compiler = PartCompiler(
            tree: tree, tags: expander.tags, sections: sections, tagsOfUnit: tagsOfUnit, controlUnits: controlUnits, firstTag: firstTag)
        if numbering == nil, sections.contains(where: { $0.opening.restartsNumbering }) { try readNumbering() }
        compiler.numbering = numbering
        compiler.columnTables = expander.tables
        compiler.part = name
        if isMain { compiler.notes = notes }
        if matcher.tags.contains(where: \.content.isMedia) { compiler.areas = try typeAreas() }
        if let (inner, outer) = compiler.compile() {
            let problem = RangeFinder.overlap(sections[outer], sections[inner], tags: matcher.tags) { Self.words(places[$0].place) }
            diagnostics.append(problem.diagnostic(at: book.place(firstTag + sections[inner].tags[0])))
            return
        }
        if let plan = compiler.notes { notes = plan }
        programs[name] = compiler.program
    }

    private mutating func readNumbering() throws(WenshuError) {
        let opc = OPCPackage(package.archive, limits: limits)
        guard package.format.hasTextElements,
            let name = try opc.part("numbering", of: "word/document.xml", conventionally: "word/numbering.xml"),
            let bytes = try opc.read(name)
        else { return }
        numbering = try NumberingPart(name: name, bytes, styles: book.styles?.unpacked() ?? [], limits: limits)
    }

    private func typeAreas() throws(WenshuError) -> TypeAreas {
        guard let entry = package.pages else { return TypeAreas(pages: nil, format: package.format) }
        let bytes = try package.archive.read(entry)
        let pages = try XMLScanner.scan(bytes, vocabulary: package.format.vocabulary, limits: limits)
        let styles = package.format.hasTextElements ? try book.styles?.unpacked() ?? [] : bytes
        let lines = styles.isEmpty ? LineRules() : try LineRules(styles, format: package.format, limits: limits)
        return TypeAreas(pages: pages, format: package.format, lines: lines)
    }

    private func units(of xml: XMLTokens, _ kind: TemplatePackage.PartKind) -> [TextUnit] {
        switch kind {
        case .properties: return UnitScanner.properties(of: xml)
        case .relationships, .notes(.link): return attributes("Target", of: .link, in: xml)
        case .text, .notes:
            let units = UnitScanner.paragraphs(of: xml, format: package.format)
            return package.format.hasTextElements ? units : units + attributes("xlink:href", of: .inlineWrapper, in: xml)
        }
    }

    private func attributes(_ name: String, of role: Role, in xml: XMLTokens) -> [TextUnit] {
        xml.tokens.indices.compactMap { token in
            guard package.format.role(xml[token].name) == role, xml[token].kind != .end else { return nil }
            return UnitScanner.attribute(name, of: token, xml: xml)
        }
    }

    /// The place in a sentence: 第12段.
    private static func words(_ place: Place) -> Bilingual {
        var place = place
        place.part = nil
        place.heading = nil
        let words = Bilingual(zh: place.words(in: .zh), en: place.words(in: .en))
        return words.zh.isEmpty ? Bilingual(zh: place.tag ?? "", en: place.tag ?? "") : words
    }

    private mutating func noteNumbers(_ tree: PartTree) {
        for token in tree.xml.tokens.indices where tree.xml[token].kind != .end {
            let name: String
            switch tree.role(token) {
            case .bookmarkStart: name = "w:id"
            case .drawingProperties: name = "id"
            case .contentControlID: name = "w:val"
            default: continue
            }
            if let number = tree.xml.value(name, of: token).flatMap({ Int($0) }), number < 1 << 30 {
                highestNumber = max(highestNumber, number)
            }
        }
    }
}

/// Character data sections written as plain escaped text, so that a tag in one is text like any other.
enum CharacterData {
    static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        let opening: StaticString = "<![CDATA["
        var out: [UInt8] = []
        var copied = 0
        while let found = ByteSearch.first(opening, in: bytes, from: copied) {
            out += bytes[copied..<found]
            var at = found + opening.utf8CodeUnitCount
            while at + 2 < bytes.count,
                !(bytes[at] == UInt8(ascii: "]") && bytes[at + 1] == UInt8(ascii: "]") && bytes[at + 2] == UInt8(ascii: ">"))
            {
                switch bytes[at] {
                case UInt8(ascii: "&"): out += Array("&amp;".utf8)
                case UInt8(ascii: "<"): out += Array("&lt;".utf8)
                default: out.append(bytes[at])
                }
                at += 1
            }
            copied = min(at + 3, bytes.count)
        }
        return copied == 0 ? bytes : out + bytes[copied...]
    }
}
