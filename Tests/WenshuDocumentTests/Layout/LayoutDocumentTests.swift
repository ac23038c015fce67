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
        (.minutes, [.title, .body, .present, .absent, .attending], [1, 1, 0, 0]),
        (.officialDocument, [.body, .attachmentNote, .attachmentNote, .signature, .date, .note], [1, 0, 2, 0, 0]),
        (.officialDocument, [.body, .unsealedSignOff, .unsealedSignOff, .note], [1, 0, 0]),
        (.officialDocument, [.attachment, .attachmentTitle, .body], [1, 1]),
    ])
    func `Empty lines stand where clauses ask for them`(profile: LayoutProfile, roles: [ParagraphRole], blanks: [Int]) {
        var counts: [Int] = []
        for style in styles(roles, profile) {
            if style == "空行" { counts[counts.count - 1] += 1 } else { counts.append(0) }
        }
        #expect(counts.dropLast() == blanks[...])
    }

    /// The paragraphs of the box at the foot of the page.
    private func imprint(_ blocks: [RoleBlock], _ profile: LayoutProfile) -> [Paragraph] {
        profile.document(blocks).body.paragraphs.flatMap(\.content).flatMap { inline -> [Paragraph] in
            guard case .textBox(let box) = inline, box.standsAtFoot else { return [] }
            return box.blocks.paragraphs
        }
    }

    private func control(_ tags: String) -> RoleBlock { RoleBlock(.control, .paragraph(Paragraph(tags, style: "控制"))) }

    @Test func `The imprint has thick rules outside and a thin one inside`() {
        let blocks = imprint([.body, .copies, .printing].map(item), .officialDocument)
        #expect(blocks.map(\.style) == ["版记线", "抄送", "版记线", "印发", "版记线"])
        #expect(blocks.filter { $0.style == "版记线" }.map { $0.format.lineSpacing == .exactly(0.25 * 72 / 25.4) } == [false, true, false])
        #expect(imprint([.body, .printing].map(item), .officialDocument).map(\.style) == ["版记线", "印发", "版记线"])
        #expect(imprint([.body, .copies].map(item), .minutes).map(\.style) == ["版记线", "抄送", "版记线"])
        #expect(imprint([.imprintRule, .copies].map(item), .officialDocument).map(\.style) == ["版记线", "抄送"])
    }

    @Test func `The imprint of a letter has no rules, and 检察文书 have none`() {
        #expect(imprint([.body, .blank, .copies].map(item), .letter).map(\.style) == ["抄送"])
        #expect(imprint([.body, .copies].map(item), .procuratorialDocument).isEmpty)
        #expect(styles([.body, .copies], .procuratorialDocument) == ["公文正文", "空行", "抄送"])
    }

    @Test func `An imprint of sections alone stands only where one of them does`() {
        let sections = [
            control("{{#if copyTo}}"), item(.blank), item(.copies), control("{{/if}}"), control("{{#printedBy}}"), item(.printing),
            control("{{/printedBy}}"),
        ]
        let all = LayoutProfile.officialDocument.document([item(.date), control("{{/contact}}")] + sections).body.paragraphs
        #expect(all.map(\.content.plainText).filter { $0.hasPrefix("{{") } == ["{{/contact}}", "{{#if (copyTo) or printedBy}}", "{{/if}}"])
        #expect(
            imprint([item(.date)] + sections, .officialDocument).map { $0.style == "控制" ? $0.content.plainText : $0.style } == [
                "版记线", "{{#if copyTo}}", "抄送", "版记线", "{{/if}}", "{{#printedBy}}", "印发", "版记线", "{{/printedBy}}",
            ])
        let open = LayoutProfile.officialDocument.document([item(.date), item(.copies)]).body.paragraphs
        #expect(!open.contains { $0.style == "控制" })
    }

    @Test func `The text of a list does not keep with the sign-off, that of a condition does`() {
        func kept(_ opening: String) -> [Bool?] {
            let blocks = [item(.body), control(opening), item(.body), control("{{/}}"), item(.signature), item(.date)]
            return LayoutProfile.officialDocument.document(blocks).body.paragraphs.filter { $0.style == "公文正文" }.map(\.format.keepWithNext)
        }
        #expect(kept("{{#facts}}") == [true, nil])
        #expect(kept("{{#if facts}}") == [true, true])
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
