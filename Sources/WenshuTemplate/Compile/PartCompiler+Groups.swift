import WenshuContainer

/// What goes when it comes out empty: tables without rows, paragraphs of an inline section, list items; and what
/// never goes: a cell keeps a paragraph.
extension PartCompiler {
    /// Whether a paragraph holds nothing but inline sections, so that it goes when they come out empty.
    func isVanishing(_ unit: Int) -> Bool {
        let text = tree.units[unit]
        guard text.kind == .paragraph, !text.hasSectionBreak, !controlUnits.contains(unit), let indexes = tagsOfUnit[unit],
            !text.hasObjects || objectsOfSections(unit) != nil
        else {
            return false
        }
        var at = 0
        var depth = 0
        for tag in indexes {
            if depth == 0, !PartTree.isBlank(text.text[at..<tags[tag].range.lowerBound]) { return false }
            at = tags[tag].range.upperBound
            if let section = section(of: tag) {
                guard case .inline = sections[section].range else { continue }
                switch tags[tag].content {
                case .open: depth += 1
                case .close: depth -= 1
                default: break
                }
            } else if depth == 0 {
                if case .note = tags[tag].content { continue }
                return false
            }
        }
        return PartTree.isBlank(text.text[at...])
    }

    /// The pictures, notes and other objects of a paragraph, where all of them stand in its inline sections.
    private func objectsOfSections(_ unit: Int) -> [Int]? {
        let paragraph = tree.units[unit].token
        let objects = (paragraph...Int(tree.xml[paragraph].partner)).filter { token in
            [.object, .noteReference].contains(tree.role(token)) && tree.xml[token].kind != .end
                && tree.nearest([.paragraph], from: token) == paragraph
        }
        let ranges = Set((tagsOfUnit[unit] ?? []).compactMap { section(of: $0) }).filter { index in
            if case .inline = sections[index].range { true } else { false }
        }.compactMap { extents[$0] }
        let areInside = objects.allSatisfy { object in ranges.contains { $0.contains(range(object).lowerBound) } }
        return objects.isEmpty || !areInside ? nil : objects
    }

    /// In a vanishing paragraph: text that stands behind a tag fills the paragraph when the program gets there.
    mutating func markFilling(
        _ unit: Int, _ indexes: [Int], _ operations: inout [Int: (insertions: [Insertion], spot: InlinePlacement.Spot)]
    ) {
        guard isVanishing(unit) else { return }
        let text = tree.units[unit].text
        for (number, tag) in indexes.enumerated() {
            let end = number + 1 < indexes.count ? tags[indexes[number + 1]].range.lowerBound : text.count
            if !PartTree.isBlank(text[tags[tag].range.upperBound..<end]) {
                operations[tag]?.insertions.append(.operation(.fill(isParagraph: true)))
            }
        }
        guard tree.units[unit].hasObjects else { return }
        for object in objectsOfSections(unit) ?? [] {
            edits.insert([.operation(.fill(isParagraph: true))], at: range(object).lowerBound, phase: .fill)
        }
    }

    mutating func placeGroups() {
        var framed: Set<Int> = []
        var vanishing: Set<Int> = []
        for unit in tagsOfUnit.keys.sorted() where isVanishing(unit) {
            let paragraph = tree.units[unit].token
            guard !removed.contains(where: { tree.xml.isAncestor($0, of: paragraph) }) else { continue }
            vanishing.insert(tree.lifted(paragraph))
        }
        for element in removed.union(vanishing) { frame(tree.parent(element), &framed) }
        for section in sections {
            switch section.range {
            case .rows(let elements), .wholeBlocks(let elements): if let first = elements.first { frame(tree.parent(first), &framed) }
            default: break
            }
        }
        for row in rowsOfRepeatedCells() {
            framed.insert(row)
            frame(tree.parent(row), &framed)
        }
        framed = framed.filter { element in !removed.contains { tree.xml.isAncestor($0, of: element) } }
        for element in vanishing.sorted() {
            edits.open(.openGroup, before: range(element), depth: EditList.groupDepth)
            edits.close(.closeGroup(alternative: [], kind: .paragraph), behind: range(element), depth: EditList.groupDepth)
        }
        for element in framed.sorted() { placeGroup(element, framed: framed, vanishing: vanishing) }
    }

    /// Marks the element around something that may go; and, where it goes too, those around it.
    private func frame(_ element: Int, _ framed: inout Set<Int>) {
        guard element >= 0 else { return }
        switch tree.role(element) {
        case .cell, .container: framed.insert(element)
        case .table, .rowGroup, .wrapper:
            if tree.role(tree.parent(element)) == .wrapper, tree.format.hasTextElements { return frame(tree.parent(element), &framed) }
            guard framed.insert(element).inserted else { return }
            frame(tree.parent(element), &framed)
        case .body, .paragraph: break
        default: frame(tree.parent(element), &framed)
        }
    }

    private mutating func placeGroup(_ element: Int, framed: Set<Int>, vanishing: Set<Int>) {
        let blocks = tree.role(element) == .row ? cells(of: element) : blocksThroughWrappers(element)
        for block in blocks where !removed.contains(block) && !framed.contains(block) && !vanishing.contains(block) {
            let isParagraph = [.paragraph, .wrapper].contains(tree.role(block))
            edits.insert([.operation(.fill(isParagraph: isParagraph))], at: range(block).lowerBound, phase: .fill)
        }
        switch tree.role(element) {
        case .cell, .container:
            let head = tree.xml.children(element).last { tree.role($0) == .properties }
            let content = tree.xml.contentRange(element)
            let start = head.map { range($0).upperBound } ?? content.lowerBound
            let paragraph =
                blocks.last { tree.role($0) == .paragraph }
                ?? tree.xml.tokens.indices[element...Int(tree.xml[element].partner)].first { tree.role($0) == .paragraph }
            let alternative = paragraph.map { markup.emptyParagraph(like: $0) } ?? []
            edits.open(.openGroup, before: start..<content.upperBound, depth: EditList.contentDepth)
            edits.close(
                .closeGroup(alternative: alternative, kind: .content), behind: start..<content.upperBound, depth: EditList.contentDepth)
        default:
            edits.open(.openGroup, before: range(element), depth: EditList.groupDepth)
            let kind: GroupKind = tree.role(element) == .wrapper ? .wrapper : .block
            edits.close(.closeGroup(alternative: [], kind: kind), behind: range(element), depth: EditList.groupDepth)
        }
    }

    private func cells(of row: Int) -> [Int] { tree.xml.children(row).filter { [.cell, .coveredCell].contains(tree.role($0)) } }

    /// The blocks of an element; of a content control, those of its content.
    private func blocksThroughWrappers(_ element: Int) -> [Int] {
        let blocks = tree.blocks(in: element)
        guard tree.format.hasTextElements, tree.role(element) == .wrapper else { return blocks }
        return blocks.flatMap { tree.role($0) == .wrapper ? blocksThroughWrappers($0) : [$0] }
    }
}
