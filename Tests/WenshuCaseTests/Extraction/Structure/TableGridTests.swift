import Testing
import WenshuDocument

@testable import WenshuCase

@Suite struct TableGridTests {
    @Test func `a table wider than the grid is read as far as the grid goes`() {
        let row = "|" + (0..<100).map { "格\($0)" }.joined(separator: "|") + "|"
        let reading = DocumentNotation.document("关于检察建议的回复\n" + row + "\n" + row).reading()
        let grid = TableGrid(reading.blocks[1], DocumentText(reading))
        #expect(grid.columnCount == 64)
        #expect(grid.cells.map { $0.last??.words } == ["格63", "格63"])
    }
}
