import WenshuContainer

/// Tags amid text, and what is written in their place.
extension PartCompiler {
    mutating func placeInline(_ unit: Int) {
        let indexes = tagsOfUnit[unit] ?? []
        let paragraph = tree.units[unit].token
        if removed.contains(where: { tree.xml.isAncestor($0, of: paragraph) }) || placeInclude(unit) { return }
        let placement = InlinePlacement(tree: tree, markup: markup, unit: tree.units[unit], tags: indexes.map { tags[$0] })
        var consumed: [Int: Int] = [:]
        var operations: [Int: (insertions: [Insertion], spot: InlinePlacement.Spot)] = [:]
        for tag in indexes {
            guard let section = section(of: tag), case .inline = sections[section].range else { continue }
            guard operations[tag] == nil else { continue }
            let sectionTags = sections[section].tags
            let spots =
                placement.spots(of: sectionTags.map { tags[$0] }, consumed: &consumed)
                ?? Array(repeating: .inText, count: sectionTags.count)
            for (tag, spot) in zip(sectionTags, spots) { operations[tag] = ([insertion(of: section, tag: tag)], spot) }
        }
        for tag in indexes {
            switch tags[tag].content {
            case .value(let operand): operations[tag] = ([.operation(.value(value(operand, tag: tag, placement)))], .inText)
            case .link(let link): operations[tag] = ([.operation(.link(self.link(link, tag: tag, placement)))], .inText)
            case .image(let image): operations[tag] = (self.image(image, tag: tag, placement), .inText)
            case .pageBreak: operations[tag] = (pageBreak(unit, tag: tag, placement), .inText)
            default: if operations[tag] == nil { operations[tag] = ([], .inText) }
            }
        }
        markFilling(unit, indexes, &operations)
        placement.apply(indexes.map { operations[$0] ?? ([], .inText) }, to: &edits)
        keepBlanks(placement)
    }

    func leaf(of tag: Int, _ placement: InlinePlacement) -> Int {
        placement.pieces(of: tags[tag].range).first?.leaf ?? placement.unit.token
    }

    mutating func context(of tag: Int, _ placement: InlinePlacement) -> Int {
        let leaf = leaf(of: tag, placement)
        let isAttribute = placement.unit.kind == .attribute
        // An element's attribute and the text inside it (`text:a`) are two places.
        let key = ContextKey(element: tree.xml[leaf].kind == .text ? tree.parent(leaf) : leaf, isAttribute: isAttribute)
        if let known = contexts[key] { return known }
        contexts[key] = program.contexts.count
        program.contexts.append(ValueSpot(leaf: leaf, unit: tags[tag].unit, isAttribute: isAttribute))
        return program.contexts.count - 1
    }

    mutating func link(_ link: LinkTag, tag: Int, _ placement: InlinePlacement) -> Int32 {
        let markup = self.markup.link(at: leaf(of: tag, placement))
        program.links.append(
            LinkOperation(
                target: link.target, text: link.text ?? link.target, context: context(of: tag, placement), tag: tag, start: markup.start,
                middle: markup.middle, end: markup.end))
        return Int32(program.links.count - 1)
    }

    mutating func value(_ operand: Operand, tag: Int, _ placement: InlinePlacement) -> Int32 {
        let context = context(of: tag, placement)
        var isOptional = false
        var makesParagraphs = false
        for filter in operand.filters {
            switch filter.filter.effect {
            case .optional: isOptional = true
            case .paragraphs: makesParagraphs = true
            default: break
            }
        }
        program.values.append(
            ValueOperation(operand: operand, context: context, tag: tag, isOptional: isOptional, makesParagraphs: makesParagraphs))
        return Int32(program.values.count - 1)
    }

    /// ODT: the place for the style of marked missing values.
    mutating func placeMissingStyle() {
        guard !tree.format.hasTextElements,
            let styles = tree.xml.tokens.indices.first(where: { tree.role($0) == .automaticStyles && tree.xml[$0].kind == .start })
        else { return }
        edits.insert([.operation(.missingStyle)], at: tree.xml.contentRange(styles).upperBound, phase: .fill)
    }
}
