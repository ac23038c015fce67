import WenshuTestSupport

/// The notation as an ODT.
struct OpenSpecimen {
    private var number = 0
    /// Gives paragraphs and lists the identifiers that LibreOffice gives them.
    var hasIdentifiers = false

    static func package(_ text: String, hasIdentifiers: Bool = false) -> [UInt8] {
        var specimen = OpenSpecimen()
        specimen.hasIdentifiers = hasIdentifiers
        let (blocks, margins) = NotedBlock.blocks(of: text)
        let body = specimen.blocks(blocks)
        let header = margins.header.map { specimen.paragraph($0) }.joined()
        let footer = margins.footer.map { specimen.paragraph($0) }.joined()
        let masters =
            "<style:master-page style:name=\"Standard\"\(header.isEmpty && footer.isEmpty ? "/>" : ">")"
            + (header.isEmpty ? "" : "<style:header>\(header)</style:header>")
            + (footer.isEmpty ? "" : "<style:footer>\(footer)</style:footer>")
            + (header.isEmpty && footer.isEmpty ? "" : "</style:master-page>")
        let automatic =
            (body.contains("∣") || body.contains("\"B\"")
                ? "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>" : "")
            + (body.contains("\"Break\"") ? "<style:style style:name=\"Break\" style:family=\"paragraph\"/>" : "")
            + (body.contains("\"L\"")
                ? "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>"
                : "")
        return ODTPackage.make(
            content: body, automatic: automatic, pages: ("", header.isEmpty && footer.isEmpty ? "" : masters),
            meta: margins.title.map { "<dc:title>\(Notation.escaped($0))</dc:title>" })
    }

    private mutating func next() -> Int {
        number += 1
        return number
    }

    private mutating func blocks(_ blocks: [NotedBlock]) -> String {
        var out = ""
        var items = ""
        func list() -> String {
            items.isEmpty ? "" : "<text:list\(hasIdentifiers ? " xml:id=\"list\(next())\"" : "") text:style-name=\"L\">\(items)</text:list>"
        }
        for block in blocks {
            if case .paragraph(.item, let text) = block {
                items += "<text:list-item>\(paragraph(text))</text:list-item>"
                continue
            }
            out += list()
            items = ""
            switch block {
            case .paragraph(.heading, let text): out += "<text:h text:outline-level=\"1\">\(inlines(text))</text:h>"
            case .paragraph(.control, let text): out += "<text:section text:name=\"区\(next())\">\(paragraph(text))</text:section>"
            case .paragraph(.sectionBreak, let text): out += paragraph(text, style: "Break")
            case .paragraph(_, let text): out += paragraph(text)
            case .table(let rows): out += table(rows)
            }
        }
        return out + list()
    }

    private mutating func table(_ rows: [[[String]]]) -> String {
        var out = "<table:table table:name=\"\(hasIdentifiers ? "表\(next())" : "T")\"><table:table-column/>"
        for row in rows {
            out += "<table:table-row>"
            for cell in row { out += "<table:table-cell>\(content(cell))</table:table-cell>" }
            out += "</table:table-row>"
        }
        return out + "</table:table>"
    }

    private mutating func content(_ paragraphs: [String]) -> String {
        var out = ""
        for text in paragraphs { out += NotedBlock.nested(text).map { table($0) } ?? paragraph(text) }
        return out
    }

    private mutating func paragraph(_ text: String, style: String? = nil) -> String {
        let id = hasIdentifiers ? " xml:id=\"p\(next())\"" : ""
        return "<text:p\(id)\(style.map { " text:style-name=\"\($0)\"" } ?? "")>\(inlines(text))</text:p>"
    }

    private mutating func inlines(_ text: String) -> String {
        var isBold = false
        var out = ""
        func run(_ content: String) -> String { isBold ? "<text:span text:style-name=\"B\">\(content)</text:span>" : content }
        for mark in Mark.marks(text) {
            switch mark {
            case .text(let text): out += run(Notation.escaped(text))
            case .cut: isBold.toggle()
            case .lineBreak: out += run("<text:line-break/>")
            case .tab: out += run("<text:tab/>")
            case .picture: out += "<draw:frame draw:name=\"图\(next())\"><draw:image/></draw:frame>"
            case .footnote(let text): out += note("footnote", text)
            case .endnote(let text): out += note("endnote", text)
            case .comment(let words, let remark):
                let name = "批注\(next())"
                out +=
                    "<office:annotation office:name=\"\(name)\"><dc:creator>作者</dc:creator>\(content(NotedBlock.paragraphs(remark)))</office:annotation>"
                    + "\(inlines(words))<office:annotation-end office:name=\"\(name)\"/>"
            case .bookmark(let name, let words):
                out += "<text:bookmark-start text:name=\"\(name)\"/>\(inlines(words))<text:bookmark-end text:name=\"\(name)\"/>"
            case .link(let address, let words):
                out += "<text:a xlink:type=\"simple\" xlink:href=\"\(Notation.percentEncoded(address))\">\(inlines(words))</text:a>"
            case .box(let text):
                out +=
                    "<draw:frame draw:name=\"框\(next())\"><draw:text-box>\(content(NotedBlock.paragraphs(text)))</draw:text-box></draw:frame>"
            }
        }
        return out
    }

    private mutating func note(_ kind: String, _ text: String) -> String {
        "<text:note text:id=\"ftn\(next())\" text:note-class=\"\(kind)\"><text:note-citation>1</text:note-citation>"
            + "<text:note-body>\(content(NotedBlock.paragraphs(text)))</text:note-body></text:note>"
    }
}
