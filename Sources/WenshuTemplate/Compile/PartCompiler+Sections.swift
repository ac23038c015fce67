import WenshuContainer

/// Sections of blocks, rows and columns, and the paragraphs and rows that hold nothing but their tags.
extension PartCompiler {
    /// What a section's tag stands for where its own paragraph carries it; nothing where rows or whole blocks do.
    func insertion(of section: Int, tag: Int) -> Insertion {
        let tags = sections[section].tags
        if tags[0] == tag { return .openSection(section) }
        return tags[tags.count - 1] == tag ? .closeSection(section) : .branch(section)
    }

    /// Sections of rows and of whole blocks begin and end at elements, not at their tags.
    mutating func placeBlockSections() {
        for (index, section) in sections.enumerated() {
            switch section.range {
            case .rows(let elements), .wholeBlocks(let elements):
                guard let first = elements.first, let last = elements.last else { continue }
                let extent = range(first).lowerBound..<range(last).upperBound
                extents[index] = extent
                edits.open(.openSection(index), before: extent, depth: section.depth)
                for element in elements.dropFirst().dropLast() {
                    edits.insert([.branch(index)], at: range(element).lowerBound, phase: .branch, order: (-section.depth, 0))
                }
                edits.close(.closeSection(index), behind: extent, depth: section.depth)
            case .blocks(let elements):
                if let first = elements.first, let last = elements.last {
                    extents[index] = range(first).upperBound..<range(last).lowerBound
                }
            case .inline:
                let unit = tree.units[tags[section.tags[0]].unit]
                let placement = InlinePlacement(tree: tree, markup: markup, unit: unit, tags: [])
                if let first = placement.pieces(of: tags[section.tags[0]].range).first,
                    let last = placement.pieces(of: tags[section.tags[section.tags.count - 1]].range).first
                {
                    extents[index] = first.range.lowerBound..<max(first.range.lowerBound, last.range.lowerBound)
                }
            case .note(let element): placeNote(element, index)
            case .columns(let first, let last):
                let extent = range(first).lowerBound..<range(last).upperBound
                extents[index] = extent
                edits.open(.openSection(index), before: extent, depth: section.depth)
                edits.close(.closeSection(index), behind: extent, depth: section.depth)
            }
        }
    }

    /// The section and the role of a control tag.
    func section(of tag: Int) -> Int? {
        switch tags[tag].content {
        case .open, .elseIf, .otherwise, .close: sectionOfTag[tag]
        default: nil
        }
    }

    /// Rows that hold control tags and nothing else.
    mutating func removeControlRows() {
        let rows = Set(controlUnits.compactMap { tree.nearest([.row], from: tree.units[$0].token) })
        for row in rows.sorted() where holdsOnlyControls(row) {
            removed.insert(row)
            remove(row)
        }
    }

    func holdsOnlyControls(_ row: Int) -> Bool {
        for token in row...Int(tree.xml[row].partner) where tree.xml[token].kind != .end {
            if [.table, .object].contains(tree.role(token)) { return false }
        }
        return tree.units.indices.allSatisfy { unit in
            let text = tree.units[unit]
            return text.kind != .paragraph || !tree.xml.isAncestor(row, of: text.token) || controlUnits.contains(unit)
                || (!text.hasObjects && PartTree.isBlank(text.text[...]))
        }
    }

    /// Takes control paragraphs out, with the operations of their tags in their place.
    ///
    /// - Returns: the units that are done with.
    mutating func removeControlParagraphs() -> Set<Int> {
        var done: Set<Int> = []
        for unit in controlUnits.sorted() {
            let paragraph = tree.units[unit].token
            if removed.contains(where: { tree.xml.isAncestor($0, of: paragraph) }) { done.insert(unit); continue }
            let insertions = (tagsOfUnit[unit] ?? []).compactMap { tag -> Insertion? in
                guard let section = section(of: tag) else { return nil }
                switch sections[section].range {
                case .rows, .wholeBlocks, .columns, .note: return nil
                case .blocks, .inline: return insertion(of: section, tag: tag)
                }
            }
            if tree.units[unit].hasSectionBreak {
                keepBreak(of: unit, insertions)
            } else {
                let block = tree.lifted(paragraph)
                removed.insert(block)
                remove(block, leaving: insertions)
            }
            done.insert(unit)
        }
        return done
    }

    /// A control paragraph that carries a section break goes but for the break: what ends, ends before it.
    mutating func keepBreak(of unit: Int, _ insertions: [Insertion]) {
        let paragraph = tree.units[unit].token
        let endsOnly = insertions.allSatisfy { if case .openSection = $0 { false } else { true } }
        edits.insert(insertions, at: endsOnly ? range(paragraph).lowerBound : range(paragraph).upperBound, phase: endsOnly ? .close : .open)
        for child in tree.xml.children(paragraph) where tree.role(child) != .paragraphProperties { remove(child) }
    }
}
