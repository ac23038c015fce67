import WenshuContainer

/// `{{#path | restart}}`: the lists inside begin anew in each turn.
extension PartCompiler {
    mutating func placeRestarts() {
        let restarting = sections.indices.filter { index in
            guard sections[index].opening.restartsNumbering, case .each = sections[index].opening.condition else { return false }
            return extents[index] != nil
        }
        guard !restarting.isEmpty else { return }
        if tree.format.hasTextElements {
            restartParagraphs(within: restarting)
        } else {
            restartLists(within: restarting)
        }
    }

    private func innermostRestart(of position: Int, among restarting: [Int]) -> Int? {
        restarting.filter { extents[$0].map { $0.contains(position) } ?? false }.max { sections[$0].depth < sections[$1].depth }
    }

    // MARK: DOCX

    /// Paragraphs take the number of a list of their turn's own, those too that are numbered by their style.
    private mutating func restartParagraphs(within restarting: [Int]) {
        guard let numbering else { return }
        var known: [[Int]: Int] = [:]
        for paragraph in tree.xml.tokens.indices where tree.role(paragraph) == .paragraph && tree.xml[paragraph].kind == .start {
            guard let section = innermostRestart(of: Int(tree.xml[paragraph].start), among: restarting),
                let properties = tree.xml.children(paragraph).first(where: { tree.role($0) == .paragraphProperties }),
                let place = listPlace(properties, numbering)
            else { continue }
            let list: Int
            if let index = known[[section, place.number]] {
                list = index
            } else {
                list = program.restarts.count
                known[[section, place.number]] = list
                program.restarts.append(RestartedList(identifier: program.identifiers.count, number: place.number, levels: []))
                program.identifiers.append(Identifier(kind: .number, original: Array("\(place.number)".utf8)))
                program.sections[section].restarts.append(list)
            }
            program.restarts[list].levels.insert(place.level)
            let identifier = Insertion.operation(.identifier(Int32(program.restarts[list].identifier)))
            if let value = place.value {
                edits.replace(value, with: [identifier])
            } else {
                let prefix = tree.prefix(paragraph)
                let start = "<\(prefix)numPr><\(prefix)ilvl \(prefix)val=\"\(place.level)\"/><\(prefix)numId \(prefix)val=\""
                edits.replace(place.gap, with: [.bytes(Array(start.utf8)), identifier, .bytes(Array("\"/></\(prefix)numPr>".utf8))])
            }
        }
    }

    /// Elements that stand before `w:numPr` in a paragraph's properties (ISO/IEC 29500-1, 17.3.1.26 `CT_PPrBase`).
    private static let beforeNumbering = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"]

    /// Where a paragraph's list stands: in its own properties, or in its style's; then `gap` is where own properties would stand.
    private func listPlace(
        _ properties: Int, _ numbering: NumberingPart
    ) -> (number: Int, level: Int, value: Range<Int>?, gap: Range<Int>)? {
        let own = tree.child("numPr", of: properties)
        let level = own.flatMap { tree.child("ilvl", of: $0) }.flatMap { tree.xml.value("w:val", of: $0) }.flatMap { Int($0) }
        if let own, let reference = tree.child("numId", of: own), let value = tree.xml.attribute("w:val", of: reference) {
            guard let number = Int(tree.xml.string(value)), numbering.holds(number) else { return nil }
            return (number, level ?? 0, value, value)
        }
        guard let style = tree.child("pStyle", of: properties).flatMap({ tree.xml.value("w:val", of: $0) }),
            let list = numbering.list(ofStyle: style)
        else { return nil }
        if let own { return (list.number, level ?? list.level, nil, range(own)) }
        var gap = tree.xml.contentRange(properties).lowerBound
        for child in tree.xml.children(properties) where Self.beforeNumbering.contains(where: { tree.isCalled($0, child) }) {
            gap = range(child).upperBound
        }
        return (list.number, list.level, nil, gap..<gap)
    }

    // MARK: ODT

    /// A list's element begins its numbers anew by itself; what would go on with those before the section is taken
    /// away, and where the section repeats items of one list, its first item says so.
    private mutating func restartLists(within restarting: [Int]) {
        var seen: Set<[String]> = []
        var begun: Set<Int> = []
        for token in tree.xml.tokens.indices where tree.role(token) == .wrapper && tree.xml[token].kind == .start {
            let start = Int(tree.xml[token].start)
            guard let section = innermostRestart(of: start, among: restarting), let extent = extents[section] else { continue }
            if tree.xml[token].name == tree.format.list, !isInsideItem(token) {
                let style = tree.xml.value("text:style-name", of: token) ?? ""
                if seen.insert(["\(section)", style]).inserted { dropContinuation(of: token) }
            } else if tree.xml[token].name == tree.format.listItem, !extent.contains(Int(tree.xml[tree.parent(token)].start)),
                begun.insert(section).inserted, tree.xml.attribute("text:start-value", of: token) == nil, !removed.contains(token)
            {
                let value = " \(tree.prefix(token))start-value=\"1\""
                edits.insert([.bytes(Array(value.utf8))], at: Int(tree.xml[token].end) - 1, phase: .fill)
            }
        }
    }

    private func isInsideItem(_ list: Int) -> Bool {
        tree.parent(list) >= 0 && tree.xml[tree.parent(list)].name == tree.format.listItem
    }

    private mutating func dropContinuation(of list: Int) {
        for attribute in tree.xml.attributes(list) {
            let followsAnother = tree.xml.isNamed("text:continue-numbering", attribute.name)
            let followsNamed = tree.xml.isNamed("text:continue-list", attribute.name)
            guard followsAnother || followsNamed else { continue }
            edits.replace(attribute.name.lowerBound - 1..<attribute.value.upperBound + 1)
        }
    }
}
