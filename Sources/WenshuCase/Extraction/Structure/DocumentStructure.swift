import WenshuDocument

/// The parts of an official document, found by their place and form.
package struct DocumentStructure: Sendable {
    package let text: DocumentText
    package let zones: Zones
    package let head: HeadLines
    /// The outline of the letter's body and, behind it, of an annexed document.
    package let outline: Outline
    /// The same lines as text under headings.
    package let sections: Sections
    package let tables: [TableGrid]
    /// Labels and values of the tables that are forms.
    package let form: FormCells
    /// The lines that give values: the body's and the annex's, without its title.
    package let content: [Int]

    package init(_ text: DocumentText) {
        self.text = text
        zones = Zones(text)
        head = HeadLines(text, head: zones.head)
        tables = text.blocks.filter { $0.kind == .table && ($0.location == .body || $0.location == .textBox) }
            .map { TableGrid($0, text) }
        form = FormCells(tables)
        let excluded = zones.closing.union(zones.attachments)
        let annex = zones.annex.map { Self.annexBody($0, text.lines) } ?? 0..<0
        content = (Array(zones.body) + Array(annex)).filter { !excluded.contains($0) && !text[$0].isBlank }
        outline = Outline(text.lines, in: content)
        sections = Sections(text.lines, in: content)
    }

    /// The annex without its mark and title lines.
    private static func annexBody(_ annex: Range<Int>, _ lines: [Line]) -> Range<Int> {
        var start = annex.lowerBound
        while start < annex.upperBound {
            let line = lines[start]
            if ["目录", "目次"].contains(line.text.folded(line.text.all)) { break }
            let isHead =
                line.isBlank || AttachmentNote.isAnnexMark(line.text)
                || (line.cell == nil && line.outlineLevel == nil && LineForm.isTitlePart(line)
                    && (start == annex.lowerBound || line.isCentred || line.text.count > 12 || lines[start - 1].text.count <= 6))
                || LineForm.isDate(line.text, line.text.all)
            guard isHead else { break }
            start += 1
        }
        return start..<annex.upperBound
    }
}
