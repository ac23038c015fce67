import WenshuTestSupport

/// Writes a flat template as Word, WPS and their like would: tags cut over runs, marks of all sorts in between.
struct DOCXScribe {
    var dice: Dice
    private var number = 0
    private var notes = ""

    init(dice: Dice) { self.dice = dice }

    mutating func package(_ document: Flat.Document) -> [UInt8] {
        let body = blocks(document.body)
        let header = document.header.isEmpty ? "" : blocks(document.header)
        let reference = "<w:headerReference w:type=\"default\" r:id=\"rIdheader\"/>"
        var package = DOCXPackage(
            body: body + "<w:sectPr>\(header.isEmpty ? "" : reference)<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>")
        if !header.isEmpty { package.addPart("header", "hdr", header) }
        if !notes.isEmpty { package.addPart("footnotes", "footnotes", notes) }
        package.addPart(
            "numbering", "numbering",
            DOCXPackage.abstractNum(0, [("decimal", "%1.", ""), ("decimal", "%1.%2", "")]) + DOCXPackage.num(1, 0))
        return package.bytes
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
            case .control(let atoms): out += paragraph(atoms, level: dice.chance(10) ? 0 : nil)
            case .list(let items): out += self.items(items, level: 0)
            case .table(let rows): out += table(rows)
            case .wrapper(let inner):
                out += "<w:sdt><w:sdtPr><w:id w:val=\"\(unique())\"/></w:sdtPr><w:sdtContent>\(self.blocks(inner))</w:sdtContent></w:sdt>"
            }
        }
        return out
    }

    private mutating func items(_ items: [Flat.Item], level: Int) -> String {
        var out = ""
        for item in items { out += paragraph(item.atoms, level: level) + self.items(item.inner, level: level + 1) }
        return out
    }

    private mutating func table(_ rows: [[[Flat.Block]]]) -> String {
        var out = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
        out += String(repeating: "<w:gridCol w:w=\"1000\"/>", count: rows[0].count) + "</w:tblGrid>"
        for row in rows {
            out += "<w:tr>"
            for cell in row {
                out += "<w:tc>\(dice.chance(50) ? "<w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" : "")\(blocks(cell))</w:tc>"
            }
            out += "</w:tr>"
        }
        return out + "</w:tbl>"
    }

    private mutating func paragraph(_ atoms: [Flat.Atom], level: Int? = nil) -> String {
        let id = dice.chance(20) ? " w14:paraId=\"\(hex(unique()))\"" : ""
        var properties = level.map { "<w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"1\"/></w:numPr>" } ?? ""
        if dice.chance(20) { properties += "<w:jc w:val=\"center\"/>" }
        let inner = wrapped(runs(atoms))
        if properties.isEmpty, inner.isEmpty, dice.chance(50) { return "<w:p\(id)/>" }
        return "<w:p\(id)>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(inner)</w:p>"
    }

    private func hex(_ number: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    // MARK: Runs

    /// Some runs side by side in a tracked insertion or a link, others with a deletion or marks between them.
    private mutating func wrapped(_ runs: [String]) -> String {
        var out = ""
        var at = 0
        while at < runs.count {
            let count = min(runs.count - at, 1 + dice.below(3))
            let inner = runs[at..<at + count].joined()
            switch dice.below(40) {
            case 0: out += "<w:ins w:id=\"\(unique())\" w:author=\"x\">\(inner)</w:ins>"
            case 1: out += "<w:hyperlink w:anchor=\"x\">\(inner)</w:hyperlink>"
            case 2: out += "<w:del w:id=\"\(unique())\" w:author=\"x\"><w:r><w:delText>{{删</w:delText></w:r></w:del>\(inner)"
            case 3:
                let id = unique()
                out += "<w:bookmarkStart w:id=\"\(id)\" w:name=\"b\(id)\"/>\(inner)<w:bookmarkEnd w:id=\"\(id)\"/>"
            case 4: out += "<w:proofErr w:type=\"spellStart\"/>\(inner)<w:proofErr w:type=\"spellEnd\"/>"
            default: out += inner
            }
            at += count
        }
        return out
    }

    private mutating func runs(_ atoms: [Flat.Atom]) -> [String] {
        let cut = dice.pick([0, 0, 3, 30])
        var runs: [String] = []
        var run = ""
        var text = ""
        func endText() {
            guard !text.isEmpty else { return }
            let keeps = text.first == " " || text.last == " " || text.contains("  ") || text.contains("{")
            run += "<w:t\(keeps ? " xml:space=\"preserve\"" : "")>\(text.xmlEscaped)</w:t>"
            text = ""
        }
        func endRun(_ properties: String) {
            endText()
            guard !run.isEmpty else { return }
            runs.append("<w:r>\(properties)\(run)</w:r>")
            run = ""
        }
        for atom in atoms {
            switch atom {
            case .text(let piece), .tag(let piece):
                for scalar in piece.unicodeScalars {
                    if dice.chance(cut) { endRun(properties()) }
                    if dice.chance(cut), dice.chance(10), case .tag = atom {
                        endText()
                        run += "<w:softHyphen/>"
                    }
                    text.unicodeScalars.append(scalar)
                }
            case .tab, .lineBreak:
                endText()
                if case .tab = atom { run += "<w:tab/>" } else { run += "<w:br/>" }
            case .box(let blocks):
                if dice.chance(50) { endRun(properties()) }
                endText()
                run += box(blocks)
            case .footnote(let blocks):
                endRun(properties())
                let id = unique() + 1
                notes += "<w:footnote w:id=\"\(id)\">\(self.blocks(blocks))</w:footnote>"
                runs.append("<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>")
            }
        }
        endRun(properties())
        return runs
    }

    private mutating func properties() -> String {
        dice.pick(["", "", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:sz w:val=\"32\"/></w:rPr>", "<w:rPr><w:u w:val=\"single\"/></w:rPr>"])
    }

    private mutating func box(_ blocks: [Flat.Block]) -> String {
        let name = unique()
        let first = "<w:txbxContent>\(self.blocks(blocks))</w:txbxContent>"
        let second = "<w:txbxContent>\(self.blocks(blocks))</w:txbxContent>"
        let uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        return """
            <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/>\
            <wp:docPr id="\(name)" name="Box \(name)"/><a:graphic><a:graphicData uri="\(uri)"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/>\
            <wps:txbx>\(first)</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><v:rect style="width:70pt;height:70pt"><v:textbox>\(second)</v:textbox></v:rect></w:pict></mc:Fallback>\
            </mc:AlternateContent>
            """
    }
}

extension String {
    var xmlEscaped: String { replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;") }
}
