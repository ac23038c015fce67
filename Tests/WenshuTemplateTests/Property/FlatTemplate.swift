/// A template as it stands on the page: paragraphs with tags in them, cells in rows. Both formats are written from this.
enum Flat {
    enum Atom {
        case text(String)
        case tag(String)
        case tab, lineBreak
        case box([Block])
        case footnote([Block])
    }

    struct Item {
        var atoms: [Atom]
        var inner: [Item] = []
        var isControl = false
    }

    indirect enum Block {
        case paragraph([Atom])
        case control([Atom])
        case list([Item])
        case table([[[Block]]])
        case wrapper([Block])
    }

    struct Document {
        var body: [Block]
        var header: [Block]
    }
}

/// Writes sections down as tags, each spelt in one of the ways that people and word processors spell them.
struct Flattener {
    var dice: Dice

    mutating func document(_ document: Mini.Document) -> Flat.Document {
        Flat.Document(body: blocks(document.body), header: blocks(document.header))
    }

    private mutating func tag(_ text: String) -> Flat.Atom {
        var text = text
        if text.hasPrefix("/"), dice.chance(30) { text = "/" }
        if dice.chance(10) {
            var isOpen = true
            text = String(
                text.map { character in
                    guard character == "\"" else { return character }
                    isOpen.toggle()
                    return isOpen ? "”" : "“"
                })
        }
        if dice.chance(10), text.hasPrefix("#") { text = "＃" + text.dropFirst() }
        if dice.chance(10), text.hasPrefix("/") { text = "／" + text.dropFirst() }
        if dice.chance(10) { text = text.replacing(" | ", with: "｜") }
        if dice.chance(10) { text = " \(text)  " }
        return .tag(dice.chance(10) ? "｛｛\(text)｝｝" : "{{\(text)}}")
    }

    // MARK: Blocks

    private mutating func blocks(_ blocks: [Mini.Block]) -> [Flat.Block] {
        var out: [Flat.Block] = []
        for block in blocks {
            switch block {
            case .paragraph(let inlines): out.append(.paragraph(atoms(inlines)))
            case .section(let section):
                for (opening, body) in zip(section.head.openings(branches: section.branches.count), section.branches) {
                    control(opening, &out)
                    for block in self.blocks(body) {
                        if case .control(let atoms) = block { control(atoms, &out) } else { out.append(block) }
                    }
                }
                control(section.head.end, &out)
            case .table(let rows): out.append(.table(self.rows(rows)))
            case .list(let items): out.append(.list(self.items(items)))
            case .wrapper(let inner): out.append(.wrapper(self.blocks(inner)))
            }
        }
        return out
    }

    private mutating func control(_ text: String, _ out: inout [Flat.Block]) { control([tag(text)], &out) }

    /// Some control paragraphs hold several tags.
    private mutating func control(_ atoms: [Flat.Atom], _ out: inout [Flat.Block]) {
        if case .control(let before) = out.last, dice.chance(30) {
            out[out.count - 1] = .control(before + (dice.chance(50) ? [.text(" ")] : []) + atoms)
        } else {
            out.append(.control(atoms))
        }
    }

    private mutating func items(_ items: [Mini.Item]) -> [Flat.Item] {
        var out: [Flat.Item] = []
        for item in items {
            switch item {
            case .item(let inlines, let inner): out.append(Flat.Item(atoms: atoms(inlines), inner: self.items(inner)))
            case .section(let section):
                for (opening, body) in zip(section.head.openings(branches: section.branches.count), section.branches) {
                    out.append(Flat.Item(atoms: [tag(opening)], isControl: true))
                    out += self.items(body)
                }
                out.append(Flat.Item(atoms: [tag(section.head.end)], isControl: true))
            }
        }
        return out
    }

    // MARK: Rows

    private mutating func rows(_ rows: [Mini.Row]) -> [[[Flat.Block]]] {
        let columns = Self.columns(rows)
        var out: [[[Flat.Block]]] = []
        for row in rows {
            switch row {
            case .cells(let cells): out.append(cells.map { blocks($0) })
            case .section(let section):
                for (opening, body) in zip(section.head.openings(branches: section.branches.count), section.branches) {
                    out.append(controlRow(opening, columns))
                    out += self.rows(body)
                }
                out.append(controlRow(section.head.end, columns))
            case .span(let head, let inner):
                var inner = self.rows(inner)
                let wish = inner.count == 1 && columns == 1 ? " | rows" : ""
                open(tag(head.openings(branches: 1, wish: wish)[0]), &inner[0][0])
                close(tag(head.end), &inner[inner.count - 1][columns - 1])
                out += inner
            }
        }
        return out
    }

    private static func columns(_ rows: [Mini.Row]) -> Int {
        switch rows[0] {
        case .cells(let cells): cells.count
        case .section(let section): columns(section.branches[0])
        case .span(_, let inner): columns(inner)
        }
    }

    private mutating func controlRow(_ text: String, _ columns: Int) -> [[Flat.Block]] {
        let cell = dice.below(columns)
        return (0..<columns).map { [$0 == cell ? .control([tag(text)]) : .paragraph([])] }
    }

    private mutating func open(_ tag: Flat.Atom, _ cell: inout [Flat.Block]) {
        switch cell[0] {
        case .paragraph(let atoms) where Self.keepsItsNature(atoms) && dice.chance(70): cell[0] = .paragraph([tag] + atoms)
        case .control(let atoms) where dice.chance(50): cell[0] = .control([tag] + atoms)
        default: cell.insert(.control([tag]), at: 0)
        }
    }

    private mutating func close(_ tag: Flat.Atom, _ cell: inout [Flat.Block]) {
        let last = cell.count - 1
        switch cell[last] {
        case .paragraph(let atoms) where Self.keepsItsNature(atoms) && dice.chance(70): cell[last] = .paragraph(atoms + [tag])
        case .control(let atoms) where dice.chance(50): cell[last] = .control(atoms + [tag])
        default: cell.append(.control([tag]))
        }
    }

    /// Whether one more control tag does not turn a blank paragraph into one that vanishes.
    private static func keepsItsNature(_ atoms: [Flat.Atom]) -> Bool {
        atoms.contains { atom in
            switch atom {
            case .text(let text): !text.allSatisfy { " \u{A0}\u{3000}".contains($0) }
            case .tag, .box, .footnote: true
            case .tab, .lineBreak: false
            }
        }
    }

    // MARK: Text

    private mutating func atoms(_ inlines: [Mini.Inline]) -> [Flat.Atom] {
        var out: [Flat.Atom] = []
        for inline in inlines {
            switch inline {
            case .text(let text): out.append(.text(text))
            case .tab: out.append(.tab)
            case .lineBreak: out.append(.lineBreak)
            case .note: out.append(tag("! 给作者"))
            case .value(let operand): out.append(tag(operand.tag))
            case .section(let section):
                for (opening, body) in zip(section.head.openings(branches: section.branches.count), section.branches) {
                    out.append(tag(opening))
                    out += atoms(body)
                }
                out.append(tag(section.head.end))
            case .box(let blocks): out.append(.box(self.blocks(blocks)))
            case .footnote(let blocks): out.append(.footnote(self.blocks(blocks)))
            }
        }
        return out
    }
}

// MARK: For people

extension Flat.Document {
    /// The template in lines, for a failure's report.
    var description: String {
        Self.text(body, "\n") + (header.isEmpty ? "" : "\n⎺" + Self.text(header, "¶"))
    }

    private static func text(_ blocks: [Flat.Block], _ separator: String) -> String {
        blocks.map { block in
            switch block {
            case .paragraph(let atoms), .control(let atoms): text(atoms)
            case .list(let items): text(items, separator)
            case .table(let rows):
                (["┌"] + rows.map { "‖" + $0.map { text($0, "¶") }.joined(separator: "‖") } + ["└"]).joined(separator: separator)
            case .wrapper(let inner): "⟨" + text(inner, separator) + "⟩"
            }
        }.joined(separator: separator)
    }

    private static func text(_ items: [Flat.Item], _ separator: String) -> String {
        items.map { "• " + text($0.atoms) + ($0.inner.isEmpty ? "" : separator + "  " + text($0.inner, separator)) }.joined(
            separator: separator)
    }

    private static func text(_ atoms: [Flat.Atom]) -> String {
        atoms.map { atom in
            switch atom {
            case .text(let text), .tag(let text): text
            case .tab: "⇥"
            case .lineBreak: "↵"
            case .box(let blocks): "⟦" + text(blocks, "¶") + "⟧"
            case .footnote(let blocks): "※(" + text(blocks, "¶") + ")"
            }
        }.joined()
    }
}
