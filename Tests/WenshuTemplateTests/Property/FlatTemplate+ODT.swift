import WenshuTestSupport

/// Writes a flat template as LibreOffice and its like would: tags cut over spans, blanks as `text:s` where XML would lose them.
struct ODTScribe {
    var dice: Dice
    private var number = 0

    init(dice: Dice) { self.dice = dice }

    mutating func package(_ document: Flat.Document) -> [UInt8] {
        let content = blocks(document.body)
        let header = document.header.isEmpty ? "" : "<style:header>\(blocks(document.header))</style:header>"
        let automatic = ["T1", "T2"].map {
            "<style:style style:name=\"\($0)\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
        }
        return ODTPackage.make(
            content: content, automatic: automatic.joined(),
            pages: (
                "<style:page-layout style:name=\"pm1\"><style:page-layout-properties/></style:page-layout>",
                "<style:master-page style:name=\"Standard\" style:page-layout-name=\"pm1\">\(header)</style:master-page>"
            ))
    }

    private mutating func unique() -> Int {
        number += 1
        return number
    }

    // MARK: Blocks

    private mutating func blocks(_ blocks: [Flat.Block]) -> String {
        var out = ""
        for block in blocks {
            switch block {
            case .paragraph(let atoms): out += paragraph(atoms)
            case .control(let atoms): out += dice.chance(10) ? items([Flat.Item(atoms: atoms)]) : paragraph(atoms)
            case .list(let items): out += self.items(items)
            case .table(let rows): out += table(rows)
            case .wrapper(let inner): out += "<text:section text:name=\"S\(unique())\">\(self.blocks(inner))</text:section>"
            }
        }
        return out
    }

    private mutating func items(_ items: [Flat.Item]) -> String {
        var out = "<text:list\(dice.chance(30) ? " xml:id=\"list\(unique())\"" : "")>"
        for item in items {
            out += "<text:list-item>\(paragraph(item.atoms))\(item.inner.isEmpty ? "" : self.items(item.inner))</text:list-item>"
        }
        return out + "</text:list>"
    }

    private mutating func table(_ rows: [[[Flat.Block]]]) -> String {
        var out = "<table:table table:name=\"T\(unique())\"><table:table-column table:number-columns-repeated=\"\(rows[0].count)\"/>"
        for row in rows {
            out += "<table:table-row>"
            for cell in row { out += "<table:table-cell office:value-type=\"string\">\(blocks(cell))</table:table-cell>" }
            out += "</table:table-row>"
        }
        return out + "</table:table>"
    }

    private mutating func paragraph(_ atoms: [Flat.Atom]) -> String {
        let inner = wrapped(pieces(atoms))
        if dice.chance(5) { return "<text:h text:outline-level=\"1\">\(inner)</text:h>" }
        return inner.isEmpty && dice.chance(50) ? "<text:p/>" : "<text:p text:style-name=\"Standard\">\(inner)</text:p>"
    }

    // MARK: Text

    private mutating func wrapped(_ pieces: [String]) -> String {
        var out = ""
        var at = 0
        while at < pieces.count {
            let count = min(pieces.count - at, 1 + dice.below(3))
            let inner = pieces[at..<at + count].joined()
            switch dice.below(30) {
            case 0: out += "<text:a xlink:type=\"simple\" xlink:href=\"#x\">\(inner)</text:a>"
            case 1: out += "<text:span text:style-name=\"T1\">\(inner)</text:span>"
            case 2:
                let name = "b\(unique())"
                out += "<text:bookmark-start text:name=\"\(name)\"/>\(inner)<text:bookmark-end text:name=\"\(name)\"/>"
            case 3: out += "<text:bookmark text:name=\"b\(unique())\"/>\(inner)"
            case 4: out += "<text:soft-page-break/>\(inner)"
            default: out += inner
            }
            at += count
        }
        return out
    }

    private mutating func pieces(_ atoms: [Flat.Atom]) -> [String] {
        let cut = dice.pick([0, 0, 3, 30])
        var pieces: [String] = []
        var piece = ""
        /// The character before, for telling blanks that XML would lose; one at the start of a paragraph is such.
        var before: Unicode.Scalar = " "
        func end(_ style: String) {
            guard !piece.isEmpty else { return }
            pieces.append(style.isEmpty ? piece : "<text:span text:style-name=\"\(style)\">\(piece)</text:span>")
            piece = ""
        }
        for atom in atoms {
            switch atom {
            case .text(let text), .tag(let text):
                for scalar in text.unicodeScalars {
                    if dice.chance(cut) { end(dice.pick(["", "T1", "T2"])) }
                    if scalar == " ", before == " " { piece += "<text:s/>" } else { piece += String(Character(scalar)).xmlEscaped }
                    before = scalar
                }
            case .tab:
                piece += "<text:tab/>"
                before = " "
            case .lineBreak:
                piece += "<text:line-break/>"
                before = " "
            case .box(let blocks):
                piece += "<draw:frame draw:name=\"F\(unique())\" text:anchor-type=\"as-char\" svg:width=\"5cm\" svg:height=\"2cm\">"
                piece += "<draw:text-box>\(self.blocks(blocks))</draw:text-box></draw:frame>"
                before = "x"
            case .footnote(let blocks):
                piece += "<text:note text:id=\"ftn\(unique())\" text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
                piece += "<text:note-body>\(self.blocks(blocks))</text:note-body></text:note>"
                before = "x"
            }
        }
        if piece.last == " " { piece = piece.dropLast() + "<text:s/>" }
        end(dice.pick(["", "T1", "T2"]))
        return pieces
    }
}
