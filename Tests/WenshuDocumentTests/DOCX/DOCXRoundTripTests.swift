import Testing
import WenshuBasics

@testable import WenshuDocument

/// What the writer writes, the reader reads back as it was.
@Suite struct DOCXRoundTripTests {
    /// The sample without what a DOCX cannot keep or names otherwise: identifiers, places, percent-encoding, the size of ruby.
    private func comparable(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            switch block {
            case .paragraph(var paragraph):
                paragraph.origin = nil
                paragraph.numbering = nil
                paragraph.outlineLevel = nil
                paragraph.format.lineSpacing = nil
                paragraph.content = paragraph.content.map(comparable)
                return .paragraph(paragraph)
            case .table(var table):
                table.origin = nil
                for row in table.rows.indices {
                    // A place without a cell is written as an empty one.
                    table.rows[row].cells.removeAll { $0.blocks.paragraphs.allSatisfy(\.content.isEmpty) }
                    for cell in table.rows[row].cells.indices {
                        table.rows[row].cells[cell].blocks = comparable(table.rows[row].cells[cell].blocks)
                    }
                }
                return .table(table)
            }
        }
    }

    private func comparable(_ inline: Inline) -> Inline {
        switch inline {
        case .link(_, let content): .link(target: "", content.map(comparable))
        case .note(let note): .note(Note(note.kind, blocks: comparable(note.blocks)))
        case .image(let image):
            .image(InlineImage(resource: "", width: image.width, height: image.height, alternativeText: image.alternativeText))
        case .textBox(let box):
            .textBox(
                TextBox(
                    blocks: comparable(box.blocks),
                    frame: box.frame.map { Frame(x: $0.x.rounded(), y: $0.y.rounded(), width: $0.width, height: $0.height) }))
        case .ruby(let base, let reading): .ruby(base: base, reading: reading.map { .text([$0].plainText, TextFormat()) })
        case .comment: .comment(id: "")
        case .revision(let revision, let content): .revision(Revision(revision.kind, author: revision.author), content)
        default: inline
        }
    }

    @Test func `Every block comes back as it was`() throws {
        let written = WriterSample.document()
        let read = try DOCXReader.read(DOCXWriter.write(written))
        #expect(read.sections.count == written.sections.count)
        for (a, b) in zip(written.body, read.body) { #expect(comparable([a]) == comparable([b])) }
        #expect(written.body.count == read.body.count)
        #expect(read.warnings.filter { $0.severity > .note }.isEmpty)
    }

    @Test func `Page set-up, furniture, comments, pictures and properties come back`() throws {
        let written = WriterSample.document()
        let read = try DOCXReader.read(DOCXWriter.write(written))
        for (a, b) in zip(written.sections, read.sections) {
            for path in [\PageSetup.width, \.height, \.top, \.bottom, \.left, \.right, \.headerDistance, \.footerDistance] {
                #expect(abs(a.page[keyPath: path] - b.page[keyPath: path]) <= 0.05)
            }
            #expect(a.page.landscape == b.page.landscape)
            #expect(a.page.differentFirstPage == b.page.differentFirstPage)
            for part in a.headers {
                #expect(b.headers.first { $0.pages == part.pages }.map { comparable($0.blocks) } == comparable(part.blocks))
            }
            for part in a.footers {
                #expect(b.footers.first { $0.pages == part.pages }.map { comparable($0.blocks) } == comparable(part.blocks))
            }
        }
        #expect(read.facingPages)
        #expect(read.comments.map(\.author) == ["李检"])
        #expect(read.comments.flatMap(\.blocks.paragraphs).map(\.content.plainText) == ["请核实。"])
        #expect(read.images.map(\.bytes) == [WriterSample.pixel])
        #expect(read.metadata.title == "检察建议书")
        #expect(read.metadata.created == "2021-03-01T08:00:00Z")
    }

    @Test func `Styles and lists come back under their names`() throws {
        let written = WriterSample.document()
        let read = try DOCXReader.read(DOCXWriter.write(written))
        for style in written.styles.dropFirst() {
            let found = try #require(read.styles.first { $0.name == style.name })
            #expect(found.text == style.text)
            #expect(found.outlineLevel == style.outlineLevel)
            #expect(found.paragraph.alignment == style.paragraph.alignment)
            #expect(found.paragraph.firstLine == style.paragraph.firstLine)
        }
        #expect(read.lists.map { $0.levels.map(\.pattern) } == written.lists.map { $0.levels.map(\.pattern) })
        #expect(read.lists.map { $0.levels.map(\.format) } == written.lists.map { $0.levels.map(\.format) })
    }

    @Test func `Writing what was read gives the same text again`() throws {
        let once = try DOCXReader.read(DOCXWriter.write(WriterSample.document()))
        let twice = try DOCXReader.read(DOCXWriter.write(once))
        #expect(twice.reading().blocks.map(\.printed) == once.reading().blocks.map(\.printed))
    }
}
