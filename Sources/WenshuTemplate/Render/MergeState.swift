/// A cell that is merged with the one above when both come out alike.
struct MergedCell: Sendable {
    /// The number of its table among those with such cells.
    var table: Int
    /// DOCX: written into the properties of the first of the merged cells, and of those below it.
    var first: [UInt8]
    var later: [UInt8]
    /// What stands in the place of content (DOCX) or cell (ODT) that is merged into the one above.
    var replacement: [UInt8]
    /// ODT: how far behind the cell's beginning the attribute with the number of rows goes.
    var spanOffset: Int?
    /// ODT: that attribute up to its value.
    var span: [UInt8] = []
}

/// What cells that may be merged held in the row before.
struct MergeState {
    struct Cell {
        var content: [UInt8] = []
        /// The row in which it stood last.
        var row = -2
        /// ODT: where the number of rows goes into the output once it is known.
        var span: (position: Int, rows: Int)?
    }

    /// By the program's merged cells; several where columns repeat one.
    var cells: [[Cell]]
    /// Where in the row's repeated columns the next of each stands.
    var columns: [Int]
    var rows: [Int]
    /// Where properties and content of the cell being written begin, innermost last.
    var marks: [Int] = []
    var starts: [Int] = []

    init(cells: Int, tables: Int) {
        self.cells = Array(repeating: [], count: cells)
        columns = Array(repeating: 0, count: cells)
        rows = Array(repeating: 0, count: tables)
    }

    /// From where on the output may still change.
    var firstOpen: Int? {
        guard !cells.isEmpty else { return nil }
        return (marks + starts + cells.joined().compactMap { $0.span?.position }).min()
    }

    /// The output is cut back: what stood behind is gone.
    mutating func cut(to count: Int) {
        for cell in cells.indices {
            for column in cells[cell].indices {
                guard let span = cells[cell][column].span, span.position > count else { continue }
                cells[cell][column].span = nil
                cells[cell][column].row = -2
            }
        }
    }

    mutating func shift(by count: Int, behind position: Int) {
        for cell in cells.indices {
            for column in cells[cell].indices where cells[cell][column].span.map({ $0.position > position }) ?? false {
                cells[cell][column].span?.position += count
            }
        }
        for index in marks.indices where marks[index] > position { marks[index] += count }
        for index in starts.indices where starts[index] > position { starts[index] += count }
    }
}

/// `| mergeDown`
extension Renderer {
    mutating func mergeRow(_ table: Int, _ program: Program) {
        merges.rows[table] += 1
        for index in program.merges.indices where program.merges[index].table == table { merges.columns[index] = 0 }
    }

    mutating func endMerge(_ index: Int, _ program: Program) {
        let merge = program.merges[index]
        let column = merges.columns[index]
        merges.columns[index] += 1
        if merges.cells[index].count <= column { merges.cells[index].append(MergeState.Cell()) }
        let start = merges.starts.removeLast()
        let mark = merge.spanOffset == nil ? merges.marks.removeLast() : start
        let row = merges.rows[merge.table]
        let known = merges.cells[index][column]
        let isEqual = known.row + 1 == row && output[start...].elementsEqual(known.content)
        merges.cells[index][column].row = row
        if isEqual {
            output.replaceSubrange(start..., with: merge.replacement)
            output.insert(contentsOf: merge.later, at: mark)
            merges.cells[index][column].span?.rows += 1
            return
        }
        merges.cells[index][column].content = Array(output[start...])
        guard let offset = merge.spanOffset else { return output.insert(contentsOf: merge.first, at: mark) }
        let inserted = writeSpan(known.span, merge)
        merges.cells[index][column].span = (start + inserted + offset, 1)
    }

    /// All cells that still wait for the number of their rows.
    mutating func endMerges(_ program: Program) {
        for index in merges.cells.indices {
            for column in merges.cells[index].indices {
                _ = writeSpan(merges.cells[index][column].span, program.merges[index])
                merges.cells[index][column].span = nil
            }
        }
    }

    /// - Returns: by how much the output grew.
    private mutating func writeSpan(_ span: (position: Int, rows: Int)?, _ merge: MergedCell) -> Int {
        guard let span, span.rows > 1 else { return 0 }
        let attribute = merge.span + Array("\(span.rows)\"".utf8)
        output.insert(contentsOf: attribute, at: span.position)
        merges.shift(by: attribute.count, behind: span.position)
        shiftGroups(by: attribute.count, behind: span.position)
        return attribute.count
    }
}
