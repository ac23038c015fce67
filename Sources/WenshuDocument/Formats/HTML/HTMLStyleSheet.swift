import WenshuContainer

/// The page's one style sheet: the named styles that the text uses, and the paper.
struct HTMLStyleSheet {
    /// Paragraph style → class.
    private(set) var classes: [String?: String] = [:]
    private(set) var text = """
        *{box-sizing:border-box}
        html{background:#fff;color:#000}
        body{margin:0 auto;max-width:156mm;padding:10mm 4mm;overflow-wrap:anywhere}
        p,h1,h2,h3,h4,h5,h6,caption{margin:0;font-size:inherit;font-weight:inherit;white-space:pre-wrap;tab-size:2em}
        table{border-collapse:collapse;width:100%}
        th,td{padding:0 5.4pt;vertical-align:top;text-align:inherit;font-weight:inherit}
        table.grid th,table.grid td{border:0.5pt solid #000}
        thead{display:table-header-group}
        tr{break-inside:avoid}
        img{max-width:100%}
        .box{text-indent:0}
        .newpage{display:block;break-after:page}
        .remarks{margin-top:2em;border-top:0.5pt solid #000;padding-top:0.5em}
        a{color:inherit}
        @media print{body{max-width:none;padding:0}}

        """

    init(_ document: Document, styles: StyleResolver) {
        let (_, base) = styles.paragraph(nil)
        let (paragraph, _) = styles.paragraph(nil)
        add("body", CSS.declarations(base, semantic: false))
        add("p,h1,h2,h3,h4,h5,h6", CSS.declarations(paragraph))
        for style in document.styles where style.kind == .paragraph && !style.isDefault && classes[style.name] == nil {
            let name = "s\(classes.count + 1)"
            classes[style.name] = name
            let (paragraph, text) = styles.paragraph(style.name)
            add(".\(name)", CSS.declarations(paragraph) + CSS.declarations(text, semantic: false))
        }
        for (i, section) in document.sections.enumerated() { addPage(section, facing: document.facingPages, name: "page\(i + 1)") }
    }

    private mutating func add(_ selector: String, _ declarations: [String]) {
        if !declarations.isEmpty { text += "\(selector){\(declarations.joined(separator: ";"))}\n" }
    }

    /// The paper, its margins and the page number in them; browsers print it where they know margin boxes.
    private mutating func addPage(_ section: Section, facing: Bool, name: String) {
        let page = section.page
        let margins = [page.top, page.right, page.bottom, page.left].map { ODTNames.points(max(0, $0)) }.joined(separator: " ")
        text += "@page \(name){size:\(ODTNames.points(page.width)) \(ODTNames.points(page.height));margin:\(margins)}\n"
        text += ".\(name){page:\(name)}\n"
        if section.page.differentFirstPage {
            text += "@page \(name):first{@bottom-left{content:none}@bottom-center{content:none}@bottom-right{content:none}}\n"
        }
        for footer in section.footers where footer.pages != .first {
            guard let number = footer.blocks.pageNumber else { continue }
            let side = facing ? (footer.pages == .even ? ":left" : ":right") : ""
            let place = number.alignment == .right ? "right" : number.alignment == .center ? "center" : "left"
            let content = "\(CSS.string(number.before)) counter(page) \(CSS.string(number.after))"
            text += "@page \(name)\(side){@bottom-\(place){content:\(content)}}\n"
        }
    }
}

extension [Block] {
    /// Where the blocks are nothing but a page number, such as “— 1 —”: what stands around it.
    var pageNumber: (before: String, after: String, alignment: Alignment?)? {
        var found: (before: String, after: String, alignment: Alignment?)?
        for block in self {
            guard case .paragraph(let paragraph) = block else { return nil }
            if paragraph.content.plainText.isEmpty { continue }
            guard found == nil,
                let i = paragraph.content.firstIndex(where: { if case .field(let field) = $0 { field.kind == .page } else { false } })
            else { return nil }
            let (before, after) = ([Inline](paragraph.content[..<i]).plainText, [Inline](paragraph.content[(i + 1)...]).plainText)
            guard (before + after).unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic && $0.properties.numericType == nil }) else {
                return nil
            }
            found = (before, after, paragraph.format.alignment)
        }
        return found
    }
}
