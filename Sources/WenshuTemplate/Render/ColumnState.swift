import WenshuBasics

/// How often a section of columns repeats them.
struct ColumnCounter: Sendable {
    var condition: SectionCondition
    /// Lists whose rows are around the section: the first item of each is looked into where the path is not known outside.
    var entered: [Operand]
}

/// The columns of a table of which some are repeated.
struct ColumnGrid: Sendable {
    struct Column: Sendable {
        var before: [UInt8]
        /// In twentieths of a point; nothing where it is not stated.
        var width: Double?
        var after: [UInt8]
    }
    struct Region: Sendable {
        var columns: Range<Int>
        var counter: Int
    }

    var columns: [Column]
    var regions: [Region]

    func width(_ range: Range<Int>) -> Double {
        columns.indices.contains(range.upperBound - 1) ? columns[range].reduce(0) { $0 + ($1.width ?? 0) } : 0
    }

    var width: Double { columns.reduce(0) { $0 + ($1.width ?? 0) } }

    /// By what all widths are multiplied, so that the table stays as wide as it is.
    func scale(_ turns: [Int]) -> Double {
        let grown = regions.reduce(width) { $0 + width($1.columns) * Double(turns[$1.counter] - 1) }
        return grown > 0 ? width / grown : 1
    }
}

/// A cell's span or width where columns are repeated.
struct CellSpan: Sendable {
    var grid: Int
    /// Those of the grid's regions that the cell spans.
    var regions: [Int]
    var columns: Int
    var width: Double
    /// In fiftieths of a percent of the table, not in twentieths of a point.
    var isShare: Bool
}

extension Renderer {
    mutating func countColumns(_ index: Int, _ program: Program) {
        let counter = program.columnCounters[index]
        let depth = evaluator.scopes.count
        defer { evaluator.scopes.removeLast(evaluator.scopes.count - depth) }
        for operand in counter.entered where !isKnown(counter.condition) {
            guard case .list(let items)? = (try? evaluator.value(of: operand)) ?? nil, let first = items.first else { break }
            evaluator.scopes.append(Scope(value: first, turn: (0, items.count)))
        }
        columnTurns[index] = turns(of: counter.condition)
    }

    private func isKnown(_ condition: SectionCondition) -> Bool {
        guard case .each(let operand) = condition, let value = (try? evaluator.value(of: operand)) ?? nil else { return false }
        return value != .null
    }

    /// Errors are told where the section itself runs.
    private func turns(of condition: SectionCondition) -> Int {
        switch condition {
        case .each(let operand):
            guard let known = try? evaluator.value(of: operand), Evaluator.isTruthy(known) else { return 0 }
            if case .list(let items) = known { return items.count }
            return 1
        case .unless(let operand): return Evaluator.isTruthy((try? evaluator.value(of: operand)) ?? nil) ? 0 : 1
        case .when(let expression): return (try? evaluator.holds(expression)) ?? false ? 1 : 0
        case .atMark: return 1
        }
    }

    mutating func writeGrid(_ grid: ColumnGrid) {
        let scale = grid.scale(columnTurns)
        var at = 0
        while at < grid.columns.count {
            guard let region = grid.regions.first(where: { $0.columns.lowerBound == at }) else {
                write(grid.columns[at], scale)
                at += 1
                continue
            }
            for _ in 0..<columnTurns[region.counter] {
                for column in region.columns where column < grid.columns.count { write(grid.columns[column], scale) }
            }
            at = region.columns.upperBound
        }
    }

    private mutating func write(_ column: ColumnGrid.Column, _ scale: Double) {
        output += column.before
        if let width = column.width { output += String(Int((width * scale).rounded())).utf8 }
        output += column.after
    }

    mutating func writeSpan(_ span: CellSpan, _ program: Program) {
        let grid = program.columnGrids[span.grid]
        let added = span.regions.map { grid.regions[$0] }.reduce(0) { $0 + $1.columns.count * (columnTurns[$1.counter] - 1) }
        output += String(span.columns + added).utf8
    }

    mutating func writeWidth(_ span: CellSpan, _ program: Program) {
        let grid = program.columnGrids[span.grid]
        let unit = span.isShare && grid.width > 0 ? 5_000 / grid.width : 1
        let added = span.regions.map { grid.regions[$0] }.reduce(0) {
            $0 + grid.width($1.columns) * unit * Double(columnTurns[$1.counter] - 1)
        }
        output += String(Int(((span.width + added) * grid.scale(columnTurns)).rounded())).utf8
    }
}
