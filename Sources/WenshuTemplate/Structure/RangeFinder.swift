import WenshuBasics
import WenshuContainer

/// Decides what a section repeats from where its tags stand.
struct RangeFinder {
    let tree: PartTree
    let tags: [Tag]
    /// Units that hold nothing but control tags.
    let controlUnits: Set<Int>
    /// The place of a tag in words.
    let words: (Int) -> Bilingual

    func range(of section: Section) throws(TagProblem) -> SectionRange {
        let units = section.tags.map { tags[$0].unit }
        let sameUnit = units.allSatisfy { $0 == units[0] }
        switch section.opening.wish {
        case .inline:
            guard sameUnit else { throw crossing(section) }
            return .inline
        case .rows: return try rows(section)
        case .columns: return try columns(section)
        case .blocks: return try blocks(section, whole: true)
        case nil: break
        }
        if sameUnit { return .inline }
        guard section.tags.allSatisfy({ tree.units[tags[$0].unit].kind == .paragraph }),
            let common = tree.commonAncestor(units.map { tree.units[$0].token }),
            let scope = tree.nearest([.paragraph, .cell, .row, .rowGroup, .table, .container, .wrapper, .body], from: common)
        else { throw crossing(section) }
        switch tree.role(scope) {
        case .row, .rowGroup, .table: return try rows(section)
        case .wrapper where holdsRows(scope): return try rows(section)
        case .paragraph: throw crossing(section)
        default: return try blocks(section, whole: false)
        }
    }

    private func token(_ tag: Int) -> Int { tree.units[tags[tag].unit].token }

    /// The rows in which the tags stand, all of one table.
    private func rows(_ section: Section) throws(TagProblem) -> SectionRange {
        guard var scope = tree.commonAncestor(section.tags.map(token)) else { throw crossing(section) }
        while ![.row, .rowGroup, .table].contains(tree.role(scope)), !holdsRows(scope) {
            scope = tree.parent(scope)
            guard scope >= 0 else { throw crossing(section) }
        }
        if tree.role(scope) == .row {
            guard section.tags.count == 2 else { throw crossing(section, misplacedElse: true) }
            return .rows([scope, scope])
        }
        var rows: [Int] = []
        for tag in section.tags {
            var row = tree.nearest([.row], from: token(tag))
            // The row of this table, not that of a table inside it.
            while let inner = row, tree.parent(inner) != scope { row = tree.nearest([.row], from: tree.parent(inner)) }
            guard let row else { throw crossing(section) }
            guard rows.last != row || tag == section.tags.last && section.tags.count == 2 else {
                throw crossing(section, misplacedElse: true)
            }
            rows.append(row)
        }
        return .rows(rows)
    }

    /// A content control around rows.
    private func holdsRows(_ element: Int) -> Bool {
        tree.role(element) == .wrapper && tree.xml.children(element).contains { tree.role($0) == .row }
    }

    private func blocks(_ section: Section, whole: Bool) throws(TagProblem) -> SectionRange {
        let tokens = section.tags.map(token)
        guard var common = tree.commonAncestor(tokens) else { throw crossing(section) }
        if tree.role(common) == .paragraph { common = tree.parent(common) }
        guard let container = tree.nearest([.cell, .container, .wrapper, .body], from: common), container == common else {
            throw crossing(section)
        }
        var blocks: [Int] = []
        for (tag, token) in zip(section.tags, tokens) {
            let block = tree.child(of: container, holding: token)
            guard tree.role(block) != .table || whole else { throw crossing(section) }
            if !whole {
                guard controlUnits.contains(tags[tag].unit) else { throw amidText(section, tag) }
                guard isLift(block, of: token) else { throw crossing(section) }
            }
            blocks.append(block)
        }
        return whole ? .wholeBlocks(blocks) : .blocks(blocks)
    }

    /// Whether the block is the paragraph, or wraps it and nothing else.
    private func isLift(_ block: Int, of paragraph: Int) -> Bool {
        var at = paragraph
        while at != block {
            let parent = tree.parent(at)
            guard parent >= 0, tree.role(parent) == .wrapper, tree.blocks(in: parent) == [at] else { return false }
            at = parent
        }
        return true
    }

    private func columns(_ section: Section) throws(TagProblem) -> SectionRange {
        let cells = section.tags.map { tree.nearest([.cell], from: token($0)) }
        guard section.tags.count == 2, let first = cells[0], let last = cells[1], tree.parent(first) == tree.parent(last) else {
            throw crossing(section)
        }
        return .columns(first: first, last: last)
    }

    // MARK: Messages

    private func amidText(_ section: Section, _ tag: Int) -> TagProblem {
        let (opener, closer) = (section.tags[0], section.tags[section.tags.count - 1])
        let (a, b) = (words(opener), words(closer))
        return TagProblem(
            .tagAmidText, zh: "\(tags[opener].source)（\(a.zh)）与 \(tags[closer].source)（\(b.zh)）不在同一段，而其中 \(tags[tag].source) 与其他文字混在一段里。",
            en:
                "\(tags[opener].source) (\(a.en)) and \(tags[closer].source) (\(b.en)) stand in different paragraphs, and \(tags[tag].source) amid other text.",
            remedy: Bilingual(zh: "请让两个标签各占一段，或放进同一段。", en: "Give each tag a paragraph of its own, or put both into one."))
    }

    /// Two sections that begin one in the other and end outside of each other.
    static func overlap(_ a: Section, _ b: Section, tags: [Tag], words: (Int) -> Bilingual) -> TagProblem {
        let (first, second) = (words(a.tags[0]), words(b.tags[0]))
        return TagProblem(
            .crossingRange, zh: "\(tags[a.tags[0]].source)（\(first.zh)）与 \(tags[b.tags[0]].source)（\(second.zh)）重复的行互相交叉。",
            en: "The rows that \(tags[a.tags[0]].source) (\(first.en)) and \(tags[b.tags[0]].source) (\(second.en)) repeat overlap.",
            remedy: Bilingual(zh: "请让一个区段完全位于另一个之内。", en: "Put one section wholly into the other."))
    }

    private func crossing(_ section: Section, misplacedElse: Bool = false) -> TagProblem {
        let (opener, closer) = (section.tags[0], section.tags[section.tags.count - 1])
        let (a, b) = (words(opener), words(closer))
        if misplacedElse {
            return TagProblem(
                .crossingRange, zh: "\(tags[opener].source)（\(a.zh)）与 \(tags[closer].source)（\(b.zh)）按表格行取舍，中间的 {{else}} 须在另一行。",
                en:
                    "\(tags[opener].source) (\(a.en)) and \(tags[closer].source) (\(b.en)) choose table rows, so {{else}} must stand in another row.",
                remedy: Bilingual(zh: "请让 {{else}} 单独占一行。", en: "Give {{else}} a row of its own."))
        }
        return TagProblem(
            .crossingRange, zh: "\(tags[opener].source)（\(a.zh)）与 \(tags[closer].source)（\(b.zh)）跨越了表格、单元格或文本框的边界。",
            en: "\(tags[opener].source) (\(a.en)) and \(tags[closer].source) (\(b.en)) cross the edge of a table, cell or text box.",
            remedy: Bilingual(
                zh: "请把两个标签放在同一段、同一容器的独立段落，或同一表格的行里。",
                en: "Put both into one paragraph, into paragraphs of their own side by side, or into rows of one table."))
    }
}
