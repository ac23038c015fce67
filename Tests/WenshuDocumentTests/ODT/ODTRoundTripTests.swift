import Testing

@testable import WenshuDocument

/// What the writer writes, the reader reads back.
@Suite struct ODTRoundTripTests {
    private func readBack(_ document: Document) throws -> Document { try ODTReader.read(ODTWriter.write(document)) }

    /// The sample without what ODF has no words for: places of a table without a cell, a page that begins inside a paragraph.
    private func sample() -> Document {
        var document = WriterSample.document()
        document.sections[0].blocks.removeLast()
        document.sections[0].blocks = document.sections[0].blocks.map { block in
            guard case .table(var table) = block else { return block }
            table.rows[2].cells.append(TableCell(column: 2, blocks: [.paragraph(Paragraph("待核"))]))
            return .table(table)
        }
        return document
    }

    private func summary(_ document: Document) -> [String] {
        let frames: [BlockLocation] = [.header, .footer]
        // Pages that differ and state no header have an empty one in ODF.
        return document.printed().reading().blocks.filter { !(frames.contains($0.location) && $0.text.isEmpty) }.map { block in
            let cells = block.rows.map { row in row.map { "\($0.column)+\($0.columnSpan)x\($0.rowSpan):\($0.text)" }.joined(separator: "|")
            }
            return
                "\(block.location.rawValue) \(block.style ?? "-") \(block.outlineLevel ?? 0) \(block.label ?? "")/\(block.text)\(cells.joined(separator: "‖"))"
        }
    }

    @Test func blocksLabelsAndTablesComeBack() throws {
        let document = sample()
        let back = try readBack(document)
        let (written, read) = (summary(document), summary(back))
        for (a, b) in zip(written, read) { #expect(a == b) }
        #expect(written.count == read.count)
    }

    @Test func writingWhatWasReadGivesTheSameAgain() throws {
        let once = try readBack(WriterSample.document())
        let twice = try readBack(once)
        #expect(summary(twice) == summary(once))
        #expect(twice.styles == once.styles)
        #expect(twice.metadata == once.metadata)
    }

    @Test func sectionsImagesAndCommentsComeBack() throws {
        let document = WriterSample.document()
        let back = try readBack(document)
        #expect(back.sections.count == 2)
        #expect(back.facingPages)
        #expect(back.sections.first?.page.differentFirstPage == true)
        #expect(back.sections.last?.page.landscape == true)
        #expect(back.images.map(\.bytes) == document.images.map(\.bytes))
        #expect(back.comments.map(\.author) == ["李检"])
        #expect(back.metadata.title == document.metadata.title)
    }

    @Test func thePageComesBack() throws {
        var document = WriterSample.document()
        document.sections[0].headers = [HeaderFooter(.all, [.paragraph(Paragraph("眉"))])]
        var page = try #require(try readBack(document).sections.first?.page)
        page.bottom = (page.bottom * 1_000).rounded() / 1_000
        #expect(page == document.sections[0].page)
    }
}
