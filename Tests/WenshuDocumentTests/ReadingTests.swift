import Testing
import WenshuBasics

@testable import WenshuDocument

@Suite struct ReadingTests {
    private func document(_ blocks: [Block]) -> Document {
        var document = Document()
        document.sections = [Section(blocks: blocks)]
        return document
    }

    @Test func numbersBlocksInDocumentOrderWithCellsInside() {
        let table = Table(rows: [
            TableRow([
                TableCell(column: 0, blocks: [.paragraph(Paragraph("甲"))]),
                TableCell(column: 1, blocks: [.paragraph(Paragraph("乙")), .paragraph(Paragraph("丙"))], columnSpan: 2),
            ])
        ])
        let reading = document([.paragraph(Paragraph("前")), .table(table), .paragraph(Paragraph("后"))]).reading()
        #expect(reading.blocks.map(\.index) == Array(0..<6))
        #expect(reading.blocks.map(\.text) == ["前", "", "甲", "乙", "丙", "后"])
        #expect(reading.blocks[1].rows[0][1].text == "乙\n丙")
        #expect(reading.blocks[1].rows[0][1].blocks == [3, 4])
        #expect(reading.blocks[4].cell == CellPosition(table: 1, row: 0, column: 1))
        #expect(reading.blocks[5].cell == nil)
    }

    @Test func `the JSON of a cell says in which grid column it begins`() throws {
        let table = Table(rows: [
            TableRow([
                TableCell(column: 0, blocks: [.paragraph(Paragraph("单位"))], rowSpan: 2), TableCell(column: 1, blocks: [], columnSpan: 2),
            ]),
            TableRow([TableCell(column: 1, blocks: []), TableCell(column: 2, blocks: [.paragraph(Paragraph("时限"))])]),
        ])
        let rows = try #require(document([.table(table)]).reading().json["blocks"]?.list?.first?["rows"]?.list)
        #expect(rows.map { ($0.list ?? []).map { $0["column"] ?? .null } } == [[0, 1], [1, 2]])
        #expect(rows[0].list?[0] == ["text": "单位", "rowSpan": 2, "colSpan": 1, "column": 0, "blocks": [1]])
    }

    @Test func theViewDecidesWhichSideOfTrackedChangesIsRead() {
        let change: [Inline] = [
            .text("共", TextFormat()), .revision(Revision(.deleted), [.text("三", TextFormat())]),
            .revision(Revision(.inserted), [.text("四", TextFormat())]), .text("项", TextFormat()),
        ]
        let tracked = document([.paragraph(Paragraph(change))])
        #expect(tracked.reading(view: .accepted).blocks.map(\.text) == ["共四项"])
        #expect(tracked.reading(view: .original).blocks.map(\.text) == ["共三项"])
        #expect(tracked.reading(view: .all).blocks.map(\.text) == ["共三四项"])
    }

    @Test func aParagraphWhoseEndWasDeletedRunsIntoTheNext() {
        var first = Paragraph("前半")
        first.endRevision = Revision(.deleted)
        let tracked = document([.paragraph(first), .paragraph(Paragraph("后半", style: "正文"))])
        #expect(tracked.reading(view: .accepted).blocks.map(\.text) == ["前半后半"])
        #expect(tracked.reading(view: .accepted).blocks[0].style == "正文")
        #expect(tracked.reading(view: .original).blocks.map(\.text) == ["前半", "后半"])
    }

    @Test func hiddenTextStandsInABlockOfItsOwn() {
        var hidden = TextFormat()
        hidden.hidden = true
        let reading = document([.paragraph(Paragraph([.text("明", TextFormat()), .text("暗", hidden)]))]).reading()
        #expect(reading.blocks.map(\.text) == ["明", "暗"])
        #expect(reading.blocks.map(\.hidden) == [false, true])
    }

    @Test func textBoxesAndNotesFollowTheirParagraphAndHeadersComeLastOnce() {
        let box = TextBox(blocks: [.paragraph(Paragraph("文件"))])
        let note = Note(.footnote, blocks: [.paragraph(Paragraph("注"))])
        var section = Section(blocks: [.paragraph(Paragraph([.textBox(box), .text("正文", TextFormat()), .note(note)]))])
        section.headers = [HeaderFooter(.all, [.paragraph(Paragraph("页眉"))])]
        var document = Document()
        document.sections = [section, section]
        let blocks = document.reading().blocks
        #expect(blocks.map(\.text) == ["正文", "文件", "注", "正文", "文件", "注", "页眉"])
        #expect(blocks.map(\.location) == [.body, .textBox, .footnote, .body, .textBox, .footnote, .header])
    }

    @Test func formattingComesFromStylesWhereTheParagraphIsSilent() {
        var title = Style("标题")
        title.paragraph.alignment = .center
        title.text.size = 22
        var derived = Style("文件标题", basedOn: "标题")
        derived.text.fontEastAsian = "黑体"
        var document = document([.paragraph(Paragraph("题", style: "文件标题"))])
        document.styles = [title, derived]
        let block = document.reading().blocks[0]
        #expect(block.alignment == .center)
        #expect(block.fontSize == 22)
        #expect(block.font == "黑体")
    }

    @Test func stylesThatBuildOnEachOtherDoNotHang() {
        var document = document([.paragraph(Paragraph("字", style: "甲"))])
        document.styles = [Style("甲", basedOn: "乙"), Style("乙", basedOn: "甲")]
        #expect(document.reading().blocks.count == 1)
    }
}
