import WenshuTestSupport

/// The notation as a DOCX.
struct WordSpecimen {
    private var footnotes = ""
    private var endnotes = ""
    private var comments = ""
    private var links: [(id: String, address: String)] = []
    private var number = 0
    /// Gives every paragraph and row the identifiers that Word gives them.
    var hasIdentifiers = false

    static func package(_ text: String, hasIdentifiers: Bool = false) -> [UInt8] {
        var specimen = WordSpecimen()
        specimen.hasIdentifiers = hasIdentifiers
        let (blocks, margins) = NotedBlock.blocks(of: text)
        let body = blocks.map { specimen.block($0) }.joined()
        let header = margins.header.map { specimen.paragraph(.plain, $0) }.joined()
        let footer = margins.footer.map { specimen.paragraph(.plain, $0) }.joined()
        var package = DOCXPackage(body: body)
        if body.contains("<w:pStyle") {
            package.addPart(
                "styles", "styles",
                "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
            )
        }
        if body.contains("<w:numPr") {
            package.addPart(
                "numbering", "numbering", DOCXPackage.abstractNum(1, [("decimal", "%1.", "")]) + DOCXPackage.num(1, 1))
        }
        if !header.isEmpty { package.addPart("header", "hdr", header) }
        if !footer.isEmpty { package.addPart("footer", "ftr", footer) }
        let separators = { (name: String) in
            "<w:\(name) w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:\(name)>"
        }
        if !specimen.footnotes.isEmpty { package.addPart("footnotes", "footnotes", separators("footnote") + specimen.footnotes) }
        if !specimen.endnotes.isEmpty { package.addPart("endnotes", "endnotes", separators("endnote") + specimen.endnotes) }
        if !specimen.comments.isEmpty { package.addPart("comments", "comments", specimen.comments) }
        for link in specimen.links { package.relate(link.id, "hyperlink", link.address, isExternal: true) }
        if let title = margins.title {
            package.add(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(Notation.escaped(title))</dc:title></cp:coreProperties>",
                type: "application/vnd.openxmlformats-package.core-properties+xml")
        }
        return package.bytes
    }

    private mutating func next() -> Int {
        number += 1
        return number
    }

    private mutating func block(_ block: NotedBlock) -> String {
        switch block {
        case .paragraph(let kind, let text): paragraph(kind, text)
        case .table(let rows): table(rows)
        }
    }

    private mutating func table(_ rows: [[[String]]]) -> String {
        var out = "<w:tbl><w:tblPr/><w:tblGrid/>"
        for row in rows {
            out += "<w:tr\(identifiers())>"
            for cell in row { out += "<w:tc><w:tcPr/>\(content(cell))</w:tc>" }
            out += "</w:tr>"
        }
        return out + "</w:tbl>"
    }

    /// A cell ends with a paragraph.
    private mutating func content(_ paragraphs: [String]) -> String {
        var out = ""
        for text in paragraphs { out += NotedBlock.nested(text).map { table($0) } ?? paragraph(.plain, text) }
        return paragraphs.last.flatMap { NotedBlock.nested($0) } == nil ? out : out + "<w:p\(identifiers())/>"
    }

    private mutating func identifiers() -> String {
        hasIdentifiers ? " w14:paraId=\"\(String(0x1000_0000 + next(), radix: 16, uppercase: true))\" w14:textId=\"77777777\"" : ""
    }

    private mutating func paragraph(_ kind: NotedBlock.Kind, _ text: String) -> String {
        let properties: String
        switch kind {
        case .plain, .control: properties = ""
        case .heading: properties = "<w:pPr><w:pStyle w:val=\"1\"/></w:pPr>"
        case .item: properties = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        case .sectionBreak: properties = "<w:pPr><w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr></w:pPr>"
        }
        let paragraph = "<w:p\(identifiers())>\(properties)\(inlines(text))</w:p>"
        guard kind == .control else { return paragraph }
        return "<w:sdt><w:sdtPr><w:id w:val=\"\(next())\"/></w:sdtPr><w:sdtContent>\(paragraph)</w:sdtContent></w:sdt>"
    }

    private mutating func inlines(_ text: String) -> String {
        var isBold = false
        var out = ""
        func run(_ content: String) -> String { "<w:r>\(isBold ? "<w:rPr><w:b/></w:rPr>" : "")\(content)</w:r>" }
        func words(_ text: String) -> String { run("<w:t xml:space=\"preserve\">\(Notation.escaped(text))</w:t>") }
        for mark in Mark.marks(text) {
            switch mark {
            case .text(let text): out += words(text)
            case .cut: isBold.toggle()
            case .lineBreak: out += run("<w:br/>")
            case .tab: out += run("<w:tab/>")
            case .picture: out += run("<w:drawing><wp:inline><wp:docPr id=\"\(next())\" name=\"图\"/></wp:inline></w:drawing>")
            case .footnote(let text):
                let id = next()
                footnotes += note("footnote", id, text)
                out += run("<w:footnoteReference w:id=\"\(id)\"/>")
            case .endnote(let text):
                let id = next()
                endnotes += note("endnote", id, text)
                out += run("<w:endnoteReference w:id=\"\(id)\"/>")
            case .comment(let words, let remark):
                let id = next()
                comments += "<w:comment w:id=\"\(id)\" w:author=\"作者\">\(content(NotedBlock.paragraphs(remark)))</w:comment>"
                out += "<w:commentRangeStart w:id=\"\(id)\"/>\(inlines(words))<w:commentRangeEnd w:id=\"\(id)\"/>"
                out += run("<w:commentReference w:id=\"\(id)\"/>")
            case .bookmark(let name, let words):
                let id = next()
                out += "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(name)\"/>\(inlines(words))<w:bookmarkEnd w:id=\"\(id)\"/>"
            case .link(let address, let words):
                let id = "rId\(next())"
                links.append((id, Notation.percentEncoded(address)))
                out += "<w:hyperlink r:id=\"\(id)\">\(inlines(words))</w:hyperlink>"
            case .box(let text): out += run(box(text))
            }
        }
        return out
    }

    private mutating func note(_ name: String, _ id: Int, _ text: String) -> String {
        "<w:\(name) w:id=\"\(id)\">\(content(NotedBlock.paragraphs(text)))</w:\(name)>"
    }

    private mutating func box(_ text: String) -> String {
        let paragraphs = NotedBlock.paragraphs(text)
        let (first, second) = (content(paragraphs), content(paragraphs))
        return """
            <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="\(next())" name="文本框"/><wps:wsp><wps:txbx>\
            <w:txbxContent>\(first)</w:txbxContent></wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>\(second)</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>\
            </mc:AlternateContent>
            """
    }
}
