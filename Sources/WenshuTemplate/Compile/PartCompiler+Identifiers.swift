import WenshuContainer

/// Repeating keeps identifiers unique: each turn of a loop gets new ones.
extension PartCompiler {
    /// An attribute with an identifier, where it stands.
    private struct Occurrence {
        let token: Int
        let value: Range<Int>
        /// The innermost section around it that may repeat.
        let section: Int?
    }

    mutating func placeIdentifiers() {
        let loops = sections.indices.filter { sections[$0].opening.condition.repeats && extents[$0] != nil }
        guard !loops.isEmpty else { return }
        var occurrences: [String: [Occurrence]] = [:]
        var references: [String: [Occurrence]] = [:]
        var order: [String] = []
        for token in tree.xml.tokens.indices where tree.xml[token].kind == .start || tree.xml[token].kind == .empty {
            for (space, name) in identifierAttributes(of: token) {
                guard let value = tree.xml.attribute(name, of: token) else { continue }
                if droppedBookmarks.contains(token) { continue }
                let key = space + "\u{0}" + tree.xml.string(value)
                if occurrences[key] == nil { order.append(key) }
                occurrences[key, default: []].append(
                    Occurrence(token: token, value: value, section: innermost(of: value.lowerBound, among: loops)))
            }
            for (space, value) in self.references(from: token) {
                guard let section = innermost(of: value.lowerBound, among: loops) else { continue }
                let key = space + "\u{0}" + tree.xml.string(value)
                references[key, default: []].append(Occurrence(token: token, value: value, section: section))
            }
        }
        dropParagraphIdentifiers(within: loops)
        runListsOn(within: loops)
        keepCommentsOnce(within: loops)
        for key in order { place(occurrences[key] ?? [], references[key] ?? [], isName: key.hasPrefix("name")) }
    }

    /// The attributes of an element that must be unique, each with the space in which they must.
    private func identifierAttributes(of token: Int) -> [(space: String, attribute: String)] {
        switch tree.role(token) {
        case .bookmarkStart:
            return tree.format.hasTextElements ? [("bookmark", "w:id"), ("name-bookmark", "w:name")] : [("name-bookmark", "text:name")]
        case .bookmarkEnd: return tree.format.hasTextElements ? [("bookmark", "w:id")] : [("name-bookmark", "text:name")]
        case .drawingProperties: return [("drawing", "id")]
        case .contentControlID: return [("control", "w:val")]
        case .object: return tree.format.hasTextElements ? [] : [("name-draw", "draw:name"), ("name-note", "text:id")]
        case .table: return tree.format.hasTextElements ? [] : [("name-table", "table:name")]
        case .container, .annotationEnd: return tree.format.hasTextElements ? [] : [("name-annotation", "office:name")]
        case .wrapper:
            return tree.format.hasTextElements
                ? [] : [("name-section", "text:name"), ("name-xml", "xml:id")]
        default: return []
        }
    }

    /// Where an element names something that has such an identifier: in the same turn it means the same turn's.
    private func references(from token: Int) -> [(space: String, name: Range<Int>)] {
        func attribute(_ space: String, _ name: String) -> [(String, Range<Int>)] {
            tree.xml.attribute(name, of: token).map { [(space, $0)] } ?? []
        }
        switch tree.role(token) {
        case .reference: return attribute(tree.isCalled("note-ref", token) ? "name-note" : "name-bookmark", "text:ref-name")
        case .wrapper: return tree.format.hasTextElements ? [] : attribute("name-xml", "text:continue-list")
        case .inlineWrapper: return tree.format.hasTextElements ? attribute("name-bookmark", "w:anchor") : []
        case .fieldCode: return bookmarkOfField(token).map { [("name-bookmark", $0)] } ?? []
        default: return []
        }
    }

    /// The name in ` REF name \h `, where it stands in one piece.
    private func bookmarkOfField(_ code: Int) -> Range<Int>? {
        guard tree.xml[code].kind == .start else { return nil }
        let content = tree.xml.contentRange(code)
        let words = tree.xml.bytes[content].split(separator: 0x20)
        guard words.count > 1, ["REF", "PAGEREF", "NOTEREF"].contains(where: { words[0].elementsEqual($0.utf8) }) else { return nil }
        return words[1].startIndex..<words[1].endIndex
    }

    func innermost(of position: Int, among loops: some Sequence<Int>) -> Int? {
        loops.filter { extents[$0].map { $0.contains(position) } ?? false }.max { sections[$0].depth < sections[$1].depth }
    }

    private mutating func place(_ occurrences: [Occurrence], _ references: [Occurrence], isName: Bool) {
        guard occurrences.contains(where: { $0.section != nil }) else { return }
        guard let owner = commonSection(occurrences.map(\.section)) else { return dropAnnotationNames(occurrences) }
        let index = program.identifiers.count
        program.identifiers.append(
            Identifier(kind: isName ? .name : .number, original: Array(tree.xml.bytes[occurrences[0].value])))
        program.sections[owner].identifiers.append(index)
        for occurrence in occurrences + references.filter({ loops(around: $0.section).contains(owner) }) {
            edits.replace(occurrence.value, with: [.operation(.identifier(Int32(index)))])
        }
    }

    /// ODT: a comment of which only one end stands in a loop needs no name; bookmarks like that are gone already.
    private mutating func dropAnnotationNames(_ occurrences: [Occurrence]) {
        for occurrence in occurrences {
            switch tree.role(occurrence.token) {
            case .annotationEnd: edits.replace(range(occurrence.token))
            case .container:
                for attribute in tree.xml.attributes(occurrence.token) where attribute.value == occurrence.value {
                    edits.replace(attribute.name.lowerBound - 1..<attribute.value.upperBound + 1)
                }
            default: break
            }
        }
    }

    /// The innermost repeating section that holds all of some; nothing where one lies outside of all.
    func commonSection(_ list: [Int?]) -> Int? {
        guard var candidate = list[0] else { return nil }
        while !list.allSatisfy({ loops(around: $0).contains(candidate) }) {
            guard let next = loops(around: sections[candidate].parent).first else { return nil }
            candidate = next
        }
        return candidate
    }

    /// The section and those around it that may repeat, innermost first.
    func loops(around section: Int?) -> [Int] {
        var result: [Int] = []
        var at = section
        while let index = at {
            if sections[index].opening.condition.repeats { result.append(index) }
            at = sections[index].parent
        }
        return result
    }

    /// Paragraph identifiers (`w14:paraId`) may be left out; repeated ones may not stand.
    private mutating func dropParagraphIdentifiers(within loops: [Int]) {
        for token in tree.xml.tokens.indices where [.paragraph, .row].contains(tree.role(token)) && tree.xml[token].kind != .end {
            let start = Int(tree.xml[token].start)
            guard let section = innermost(of: start, among: loops) else { continue }
            for attribute in tree.xml.attributes(token)
            where ["w14:paraId", "w14:textId", "xml:id"].contains(where: { tree.xml.isNamed($0, attribute.name) }) {
                let extent = attribute.name.lowerBound - 1..<attribute.value.upperBound + 1
                // The first comment keeps the ones by which other parts know it.
                if case .note = sections[section].range {
                    edits.replace(extent, with: [.once(identifier: turnMark(in: section), extent)])
                } else {
                    edits.replace(extent)
                }
            }
        }
    }

    /// An identifier of which only the turn matters: whether its section runs for the first time.
    private mutating func turnMark(in section: Int) -> Int {
        program.identifiers.append(Identifier(kind: .number, original: []))
        program.sections[section].identifiers.append(program.identifiers.count - 1)
        return program.identifiers.count - 1
    }

    /// ODT: a list begins anew wherever its element does; a repeated one goes on with the numbers of the first
    /// (ODF 1.3 part 3, 19.784 `text:continue-list`), as WordprocessingML's lists do by themselves.
    private mutating func runListsOn(within loops: [Int]) {
        guard let listItem = tree.format.listItem else { return }
        for token in tree.xml.tokens.indices where tree.role(token) == .wrapper && tree.xml[token].kind == .start {
            guard tree.xml[token].name == tree.format.list,
                tree.parent(token) >= 0, tree.xml[tree.parent(token)].name != listItem,
                let section = innermost(of: Int(tree.xml[token].start), among: loops), !sections[section].opening.restartsNumbering,
                tree.xml.attribute("text:continue-list", of: token) == nil, tree.xml.attribute("text:continue-numbering", of: token) == nil
            else { continue }
            let prefix = String(decoding: tree.xml.prefix(token), as: UTF8.self)
            let turn = turnMark(in: section)
            if let outer = restart(around: section) {
                // In each turn of the outer section the first of these begins anew.
                program.sections[outer].resets.append(turn)
                edits.insert(
                    [.laterTurns(identifier: turn, Array(" \(prefix)continue-numbering=\"true\"".utf8))], at: Int(tree.xml[token].end) - 1,
                    phase: .fill)
                continue
            }
            let known = tree.xml.attribute("xml:id", of: token).map { tree.xml.string($0) }
            let name = known ?? "wenshu-list-\(turn)"
            var insertions: [Insertion] = [.laterTurns(identifier: turn, Array(" \(prefix)continue-list=\"\(name)\"".utf8))]
            if known == nil { insertions.append(.firstTurn(identifier: turn, Array(" xml:id=\"\(name)\"".utf8))) }
            edits.insert(insertions, at: Int(tree.xml[token].end) - 1, phase: .fill)
        }
    }

    /// The nearest section around that begins lists anew.
    private func restart(around section: Int) -> Int? {
        var at = sections[section].parent
        while let index = at {
            if sections[index].opening.restartsNumbering, case .each = sections[index].opening.condition { return index }
            at = sections[index].parent
        }
        return nil
    }

    private func isPlanned(_ mark: Int) -> Bool {
        tree.xml.value("w:id", of: mark).flatMap { notes?.note(.comment, $0) } != nil
    }

    /// A comment that only begins or ends in a loop is one; its marks stand in the first turn only.
    private mutating func keepCommentsOnce(within loops: [Int]) {
        for token in tree.xml.tokens.indices where tree.role(token) == .commentMark && tree.xml[token].kind != .end {
            guard !isPlanned(token), let section = innermost(of: Int(tree.xml[token].start), among: loops) else { continue }
            edits.replace(range(token), with: [.once(identifier: turnMark(in: section), range(token))])
        }
    }
}
