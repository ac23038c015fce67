import Testing

@testable import WenshuDocument

/// What a layout adds between the blocks of a source.
@Suite struct LayoutDocumentTests {
    private func item(_ role: ParagraphRole) -> RoleBlock { RoleBlock(role, .paragraph(Paragraph("甲", style: role.styleName))) }

    private func styles(_ roles: [ParagraphRole], _ profile: LayoutProfile) -> [String?] {
        profile.document(roles.map(item)).body.paragraphs.map(\.style)
    }

    @Test(arguments: [
        (LayoutProfile.officialDocument, [ParagraphRole.issuerMark, .number, .redLine, .title, .addressee], [2, 0, 2, 1]),
        (.procuratorialDocument, [.procuratorate, .documentName, .number, .addressee, .body], [0, 0, 1, 0]),
        (.letter, [.number, .title, .addressee, .body], [2, 1, 0]),
        (.minutes, [.title, .body, .present, .absent, .attending, .copies, .printing], [1, 1, 0, 0, 1, 0]),
        (.officialDocument, [.body, .attachmentNote, .attachmentNote, .signature, .date, .note], [1, 0, 2, 0, 0]),
        (.officialDocument, [.attachment, .attachmentTitle, .body], [1, 1]),
    ])
    func `Empty lines stand where clauses ask for them`(profile: LayoutProfile, roles: [ParagraphRole], blanks: [Int]) {
        var counts: [Int] = []
        for style in styles(roles, profile) where style != "版记线" {
            if style == "空行" { counts[counts.count - 1] += 1 } else { counts.append(0) }
        }
        #expect(counts.dropLast() == blanks[...])
    }

    @Test func `The imprint has thick rules outside and a thin one inside`() {
        let blocks = LayoutProfile.officialDocument.document([.body, .copies, .printing].map(item)).body.paragraphs
        #expect(blocks.map(\.style).suffix(5) == ["版记线", "抄送", "版记线", "印发", "版记线"])
        #expect(blocks.filter { $0.style == "版记线" }.map { $0.format.borderTop?.width == 0.25 * 72 / 25.4 } == [false, true, false])
        #expect(styles([.body, .printing], .officialDocument).suffix(3) == ["版记线", "印发", "版记线"])
        #expect(styles([.body, .copies], .minutes).suffix(3) == ["版记线", "抄送", "版记线"])
        for profile in [LayoutProfile.letter, .procuratorialDocument] { #expect(!styles([.body, .copies], profile).contains("版记线")) }
        #expect(styles([.imprintRule, .copies], .officialDocument) == ["版记线", "抄送"])
    }

    @Test func `A table before the sign-off keeps its last row with it`() {
        let rows = [1, 2].map { _ in TableRow([TableCell(column: 0, blocks: [.paragraph(Paragraph("甲"))])]) }
        let blocks = [item(.body), RoleBlock(nil, .table(Table(rows: rows))), item(.signature), item(.date)]
        let kept = LayoutProfile.officialDocument.document(blocks).body.paragraphs.filter { $0.style == nil }.map(\.format.keepWithNext)
        #expect(kept == [nil, true])
    }

    @Test func `Documents are set for two sides, letters with a first page of their own`() {
        for profile in LayoutProfile.all {
            let document = profile.document([item(.body)])
            #expect(document.facingPages)
            #expect(document.sections[0].page.differentFirstPage == (profile.name == "信函"))
        }
    }
}
