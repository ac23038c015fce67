import WenshuBasics
import WenshuContainer

/// Compiles one part: from its tags and their sections to a flat program.
struct PartCompiler {
    let tree: PartTree
    let tags: [Tag]
    let sections: [Section]
    let markup: RunMarkup
    var edits = EditList()
    var program: Program
    /// The units' tags, by unit.
    let tagsOfUnit: [Int: [Int]]
    let controlUnits: Set<Int>
    /// Elements that are taken out whole.
    var removed: Set<Int> = []
    /// The ranges of bytes that each section repeats.
    var extents: [Int: Range<Int>] = [:]
    /// What cannot be repeated, with the tag of the section that would.
    private(set) var problems: [(tag: Int, problem: TagProblem)] = []
    var columnTables: [ColumnTable] = []
    /// DOCX: the numbering part, where lists restart.
    var numbering: NumberingPart?
    /// The part's name, and how wide its images may be.
    var part = ""
    var areas: TypeAreas
    /// Paragraphs whose lines may grow with a picture.
    var loosened: Set<Int> = []
    /// Styles made like others so far.
    var adjustedStyles = 0
    private let sectionOfTag: [Int: Int]
    /// The contexts of values that are there already, by the element that holds the text.
    private var contexts: [Int: Int] = [:]

    init(tree: PartTree, tags: [Tag], sections: [Section], tagsOfUnit: [Int: [Int]], controlUnits: Set<Int>, firstTag: Int) {
        self.tree = tree
        self.tags = tags
        self.sections = sections
        self.tagsOfUnit = tagsOfUnit
        self.controlUnits = controlUnits
        areas = TypeAreas(pages: nil, format: tree.format)
        sectionOfTag = Dictionary(
            sections.enumerated().flatMap { index, section in section.tags.map { ($0, index) } }, uniquingKeysWith: { $1 })
        markup = RunMarkup(tree: tree)
        program = Program(pool: tree.xml.bytes, firstTag: firstTag)
        program.sections = sections.map { section in
            SectionOperation(
                condition: section.opening.condition, tag: section.tags[0],
                branches: [(nil, -1 ..< -1)] + section.alternatives.map { ($0, -1 ..< -1) })
        }
    }

    /// Units that hold nothing but control tags.
    static func controlUnits(_ tree: PartTree, tags: [Tag], tagsOfUnit: [Int: [Int]]) -> Set<Int> {
        Set(
            tagsOfUnit.compactMap { unit, indexes in
                tree.units[unit].kind == .paragraph && tree.holdsOnlyTags(unit, tags: indexes.map { tags[$0] }, where: \.content.isControl)
                    ? unit : nil
            })
    }

    /// - Throws: the two sections that overlap.
    mutating func compile() -> (Int, Int)? {
        placeBlockSections()
        removeControlRows()
        let inUnits = removeControlParagraphs()
        for unit in tagsOfUnit.keys.sorted() where !inUnits.contains(unit) { placeInline(unit) }
        placeGroups()
        placeIdentifiers()
        placeRestarts()
        placeMerges()
        placeColumns()
        refuseRepeatedNotes()
        placeMissingStyle()
        return edits.apply(to: &program, length: tree.xml.bytes.count)
    }

    func range(_ token: Int) -> Range<Int> { tree.xml.elementRange(token) }

    // MARK: Sections of blocks and rows

    /// What a section's tag stands for where its own paragraph carries it; nothing where rows or whole blocks do.
    func insertion(of section: Int, tag: Int) -> Insertion {
        let tags = sections[section].tags
        if tags[0] == tag { return .openSection(section) }
        return tags[tags.count - 1] == tag ? .closeSection(section) : .branch(section)
    }

    /// Sections of rows and of whole blocks begin and end at elements, not at their tags.
    private mutating func placeBlockSections() {
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
    private mutating func removeControlRows() {
        let rows = Set(controlUnits.compactMap { tree.nearest([.row], from: tree.units[$0].token) })
        for row in rows.sorted() where holdsOnlyControls(row) {
            removed.insert(row)
            edits.replace(range(row), with: keptBookmarks(in: row))
        }
    }

    private func holdsOnlyControls(_ row: Int) -> Bool {
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
    private mutating func removeControlParagraphs() -> Set<Int> {
        var done: Set<Int> = []
        for unit in controlUnits.sorted() {
            let paragraph = tree.units[unit].token
            if removed.contains(where: { tree.xml.isAncestor($0, of: paragraph) }) { done.insert(unit); continue }
            let insertions = (tagsOfUnit[unit] ?? []).compactMap { tag -> Insertion? in
                guard let section = section(of: tag) else { return nil }
                switch sections[section].range {
                case .rows, .wholeBlocks, .columns: return nil
                case .blocks, .inline: return insertion(of: section, tag: tag)
                }
            }
            if tree.units[unit].hasSectionBreak {
                keepBreak(of: unit, insertions)
            } else {
                let block = tree.lifted(paragraph)
                removed.insert(block)
                edits.replace(range(block), with: insertions + keptBookmarks(in: block))
            }
            done.insert(unit)
        }
        return done
    }

    /// A control paragraph that carries a section break goes but for the break: what ends, ends before it.
    private mutating func keepBreak(of unit: Int, _ insertions: [Insertion]) {
        let paragraph = tree.units[unit].token
        let endsOnly = insertions.allSatisfy { if case .openSection = $0 { false } else { true } }
        edits.insert(insertions, at: endsOnly ? range(paragraph).lowerBound : range(paragraph).upperBound, phase: endsOnly ? .close : .open)
        for child in tree.xml.children(paragraph) where tree.role(child) != .paragraphProperties { edits.replace(range(child)) }
    }

    /// Halves of bookmarks whose other half stays; WordprocessingML allows them between blocks.
    private func keptBookmarks(in element: Int) -> [Insertion] {
        guard tree.format.hasTextElements else { return [] }
        let marks = (element...Int(tree.xml[element].partner)).filter {
            [.bookmarkStart, .bookmarkEnd].contains(tree.role($0)) && tree.xml[$0].kind != .end
        }
        let ids = marks.map { (token: $0, id: tree.xml.value("w:id", of: $0) ?? "") }
        return ids.filter { mark in ids.count(where: { $0.id == mark.id }) == 1 }.map { .bytes(Array(tree.xml.bytes[range($0.token)])) }
    }

    /// DOCX: a note's text stands in another part, once; its mark cannot be repeated without it.
    private mutating func refuseRepeatedNotes() {
        for token in tree.xml.tokens.indices where tree.role(token) == .noteReference && tree.xml[token].kind != .end {
            let at = Int(tree.xml[token].start)
            guard
                let loop = sections.indices.first(where: { index in
                    guard case .each = sections[index].opening.condition else { return false }
                    return extents[index]?.contains(at) ?? false
                })
            else { continue }
            let opening = tags[sections[loop].tags[0]].source
            problems.append(
                (
                    sections[loop].tags[0],
                    TagProblem(
                        .unsupportedPlace, zh: "\(opening) 的区段里有脚注或尾注，本版本还不能重复。",
                        en: "The section \(opening) holds a footnote or endnote, which cannot be repeated yet.",
                        remedy: Bilingual(zh: "请把注释移到区段之外。", en: "Move the note out of the section."))
                ))
        }
    }

    // MARK: Text

    private mutating func placeInline(_ unit: Int) {
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
    }

    func leaf(of tag: Int, _ placement: InlinePlacement) -> Int {
        placement.pieces(of: tags[tag].range).first?.leaf ?? placement.unit.token
    }

    mutating func context(of tag: Int, _ placement: InlinePlacement) -> Int {
        let leaf = leaf(of: tag, placement)
        let key = tree.xml[leaf].kind == .text ? tree.parent(leaf) : leaf
        if let known = contexts[key] { return known }
        contexts[key] = program.contexts.count
        program.contexts.append(markup.context(of: leaf, in: placement.unit))
        return program.contexts.count - 1
    }

    private mutating func link(_ link: LinkTag, tag: Int, _ placement: InlinePlacement) -> Int32 {
        let markup = self.markup.link(at: leaf(of: tag, placement))
        program.links.append(
            LinkOperation(
                target: link.target, text: link.text ?? link.target, context: context(of: tag, placement), tag: tag, start: markup.start,
                middle: markup.middle, end: markup.end))
        return Int32(program.links.count - 1)
    }

    private mutating func value(_ operand: Operand, tag: Int, _ placement: InlinePlacement) -> Int32 {
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
    private mutating func placeMissingStyle() {
        guard !tree.format.hasTextElements,
            let styles = tree.xml.tokens.indices.first(where: { tree.role($0) == .automaticStyles && tree.xml[$0].kind == .start })
        else { return }
        edits.insert([.operation(.missingStyle)], at: tree.xml.contentRange(styles).upperBound, phase: .fill)
    }
}
