import WenshuBasics
import WenshuContainer

/// Sections with `| columns` repeat cells in every row of their table: each of these rows gets a section of its own, so
/// that whatever follows has to do with ranges of one piece only.
struct ColumnExpander {
    let tree: PartTree
    private(set) var tags: [Tag]
    private(set) var sections: [Section]
    private(set) var tables: [ColumnTable] = []
    private(set) var problems: [(tag: Int, problem: TagProblem)] = []

    /// How many sections the rows of all such tables may make.
    private let limit: Int

    init(tree: PartTree, tags: [Tag], sections: [Section], limits: Limits) {
        self.tree = tree
        limit = sections.count + limits.templateTags
        self.tags = tags
        self.sections = sections
        for index in sections.indices where sections[index].isClosed {
            guard case .columns(let first, let last) = sections[index].range, let table = tree.nearest([.table], from: first) else {
                continue
            }
            expand(index, from: first, to: last, table)
        }
    }

    private mutating func expand(_ index: Int, from first: Int, to last: Int, _ table: Int) {
        let grid = TableGrid(table, in: tree)
        let all = grid.rows.flatMap(\.cells)
        guard let start = all.first(where: { $0.token == first }), let end = all.first(where: { $0.token == last }) else { return }
        let region = start.columns.lowerBound..<end.columns.upperBound
        let number = tables.firstIndex { $0.token == table } ?? tables.count
        if number == tables.count { tables.append(ColumnTable(token: table)) }
        if tables[number].regions.contains(where: { $0.columns.overlaps(region) }) { return report(index, row: nil) }
        var inner: [(first: Int, last: Int)] = []
        for (row, cells) in grid.rows.map(\.cells).enumerated() {
            var inside: [TableGrid.Cell] = []
            for cell in cells {
                switch Self.relation(cell, region) {
                case .outside: continue
                case .inside: inside.append(cell)
                case .spans: tables[number].spanning[cell.token, default: []].append(tables[number].regions.count)
                case .crosses: return report(index, row: row + 1)
                }
            }
            if let one = inside.first, let other = inside.last { inner.append((one.token, other.token)) }
        }
        guard sections.count + inner.count <= limit else {
            let opening = sections[index].tags[0]
            return problems.append(
                (
                    opening,
                    TagProblem(
                        .limitExceeded, zh: "\(tags[opening].source) 所在的表格行数过多，不能按列重复。",
                        en: "The table of \(tags[opening].source) has too many rows for repeating columns.")
                ))
        }
        tables[number].regions.append(ColumnTable.Region(columns: region, section: index))
        for cells in inner { add(index, cells.first, cells.last, isOwn: cells.first == first) }
    }

    private enum Relation { case outside, inside, spans, crosses }

    private static func relation(_ cell: TableGrid.Cell, _ region: Range<Int>) -> Relation {
        if region.lowerBound <= cell.columns.lowerBound, cell.columns.upperBound <= region.upperBound {
            return cell.span.upperBound <= region.upperBound ? .inside : .crosses
        }
        guard cell.columns.overlaps(region) || cell.span.overlaps(region) else { return .outside }
        let spans = cell.span.lowerBound <= region.lowerBound && region.upperBound <= cell.span.upperBound
        return spans && (cell.columns == cell.span || !cell.columns.overlaps(region)) ? .spans : .crosses
    }

    /// The section for one row: its own, or one more like it.
    private mutating func add(_ index: Int, _ first: Int, _ last: Int, isOwn: Bool) {
        let number: Int
        if isOwn {
            number = index
        } else {
            number = sections.count
            var section = sections[index]
            section.range = .columns(first: first, last: last)
            section.parent = innermost(around: first)
            section.depth = (section.parent.map { sections[$0].depth } ?? -1) + 1
            sections.append(section)
        }
        let cells = first...max(first, Int(tree.xml[last].partner))
        for other in sections.indices where other != number && isInside(other, cells) {
            sections[other].depth += 1
            if sections[other].parent.map({ $0 != number && !isInside($0, cells) }) ?? true { sections[other].parent = number }
        }
        for tag in tags.indices where cells.contains(tree.units[tags[tag].unit].token) && !sections[number].tags.contains(tag) {
            if tags[tag].section.map({ !isInside($0, cells) }) ?? true { tags[tag].section = number }
        }
    }

    private func isInside(_ section: Int, _ cells: ClosedRange<Int>) -> Bool {
        switch sections[section].range {
        case .inline: cells.contains(tree.units[tags[sections[section].tags[0]].unit].token)
        case .blocks(let elements), .wholeBlocks(let elements), .rows(let elements): elements.first.map(cells.contains) ?? false
        case .columns(let first, _), .note(let first): cells.contains(first)
        }
    }

    /// The innermost section that repeats the row of a cell.
    private func innermost(around cell: Int) -> Int? {
        sections.indices.filter { index in
            switch sections[index].range {
            case .rows(let elements), .blocks(let elements), .wholeBlocks(let elements):
                guard let first = elements.first, let last = elements.last else { return false }
                return first <= cell && cell <= Int(tree.xml[last].partner)
            case .note(let element): return tree.xml.isAncestor(element, of: cell)
            case .inline, .columns: return false
            }
        }.max { sections[$0].depth < sections[$1].depth }
    }

    private mutating func report(_ section: Int, row: Int?) {
        let tag = sections[section].tags[0]
        let (zh, en) = row.map { ("第\($0)行合并的单元格", "a merged cell in row \($0)") } ?? ("另一个按列重复的区段", "another section of columns")
        problems.append(
            (
                tag,
                TagProblem(
                    .crossingRange, zh: "\(tags[tag].source) 重复的列与\(zh)交错。",
                    en: "The columns that \(tags[tag].source) repeats cross \(en).",
                    remedy: Bilingual(
                        zh: "请让合并的单元格完全位于这些列之内，或完全覆盖这些列。", en: "Let merged cells lie wholly within these columns or cover all of them."))
            ))
    }
}

/// A table of which columns are repeated.
struct ColumnTable {
    struct Region {
        let columns: Range<Int>
        /// The section as it is written in the template.
        let section: Int
    }

    let token: Int
    var regions: [Region] = []
    /// Cells that span a whole region and more, with the numbers of the regions.
    var spanning: [Int: [Int]] = [:]
}
