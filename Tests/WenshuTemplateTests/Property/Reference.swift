import WenshuBasics

/// What a template must come out as, by the contract and by plain recursion: the engine's judge, which shares no code with it.
struct Reference {
    enum Line {
        case paragraph(String)
        case table([[[Line]]])
    }

    struct Scope {
        var value: Value
        var turn: (index: Int, count: Int)?
    }

    let missing: MissingChoice
    /// The texts of footnotes, in their order.
    private(set) var notes: [String] = []

    enum MissingChoice: String, CaseIterable { case error, empty, mark }

    static func text(of document: Mini.Document, data: Value, missing: MissingChoice) -> String {
        var reference = Reference(missing: missing)
        let root = [Scope(value: data)]
        let body = reference.blocks(document.body, root)
        let header = document.header.isEmpty ? nil : Self.kept(reference.blocks(document.header, root))
        return PageText.print(body, notes: reference.notes, header: header)
    }

    // MARK: Blocks

    /// What must not be empty, nor end with a table, keeps a paragraph.
    private static func kept(_ lines: [Line]) -> [Line] {
        if case .paragraph = lines.last { lines } else { lines + [.paragraph("")] }
    }

    private mutating func blocks(_ blocks: [Mini.Block], _ scopes: [Scope]) -> [Line] {
        var lines: [Line] = []
        for block in blocks {
            switch block {
            case .paragraph(let inlines): lines += paragraph(inlines, scopes)
            case .section(let section):
                for (body, scopes) in shown(section, scopes) { lines += self.blocks(body, scopes) }
            case .table(let rows):
                let printed = self.rows(rows, scopes)
                if !printed.isEmpty { lines.append(.table(printed)) }
            case .list(let items): lines += self.items(items, scopes)
            case .wrapper(let inner): lines += self.blocks(inner, scopes)
            }
        }
        return lines
    }

    private mutating func items(_ items: [Mini.Item], _ scopes: [Scope]) -> [Line] {
        var lines: [Line] = []
        for item in items {
            switch item {
            case .item(let inlines, let inner): lines += paragraph(inlines, scopes) + self.items(inner, scopes)
            case .section(let section): for (body, scopes) in shown(section, scopes) { lines += self.items(body, scopes) }
            }
        }
        return lines
    }

    private mutating func rows(
        _ rows: [Mini.Row], _ scopes: [Scope], tagAtFirst: Bool = false, tagAtLast: Bool = false
    ) -> [[[Line]]] {
        var printed: [[[Line]]] = []
        for (index, row) in rows.enumerated() {
            let hasTag = (tagAtFirst && index == 0) || (tagAtLast && index == rows.count - 1)
            switch row {
            case .cells(let cells):
                if Self.vanishes(cells, hasTag: hasTag) { continue }
                printed.append(cells.map { Self.kept(blocks($0, scopes)) })
            case .section(let section): for (body, scopes) in shown(section, scopes) { printed += self.rows(body, scopes) }
            case .span(let head, let inner):
                for (body, scopes) in shown(Mini.Section(head: head, branches: [inner]), scopes) {
                    printed += self.rows(body, scopes, tagAtFirst: true, tagAtLast: true)
                }
            }
        }
        return printed
    }

    /// A row of control tags and blanks and nothing else.
    private static func vanishes(_ cells: [[Mini.Block]], hasTag: Bool) -> Bool {
        var hasTag = hasTag
        func isControl(_ blocks: [Mini.Block]) -> Bool {
            blocks.allSatisfy { block in
                switch block {
                case .paragraph(let inlines):
                    hasTag = hasTag || holdsTag(inlines)
                    return isBlank(inlines)
                case .section(let section):
                    hasTag = true
                    return section.branches.allSatisfy(isControl)
                case .wrapper(let inner): return isControl(inner)
                case .list(let items): return isControl(items)
                case .table: return false
                }
            }
        }
        func isControl(_ items: [Mini.Item]) -> Bool {
            items.allSatisfy { item in
                switch item {
                case .item(let inlines, let inner): return isControl([.paragraph(inlines)]) && isControl(inner)
                case .section(let section):
                    hasTag = true
                    return section.branches.allSatisfy { isControl($0) }
                }
            }
        }
        return cells.allSatisfy(isControl) && hasTag
    }

    private static func holdsTag(_ inlines: [Mini.Inline]) -> Bool {
        inlines.contains { inline in
            switch inline {
            case .value, .section, .note: true
            default: false
            }
        }
    }

    /// Nothing but blanks and control tags.
    private static func isBlank(_ inlines: [Mini.Inline]) -> Bool {
        inlines.allSatisfy { inline in
            switch inline {
            case .text(let text): isBlank(text)
            case .tab, .lineBreak, .note: true
            case .section(let section): section.branches.allSatisfy(isBlank)
            case .value, .box, .footnote: false
            }
        }
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy { " \t\n\u{A0}\u{3000}".contains($0) } }

    // MARK: Paragraphs

    private struct Printed {
        var text = ""
        /// Something other than blanks of the template was printed.
        var isFilled = false
    }

    private mutating func paragraph(_ inlines: [Mini.Inline], _ scopes: [Scope]) -> [Line] {
        var printed = Printed()
        print(inlines, scopes, &printed)
        if Self.mayVanish(inlines), !printed.isFilled { return [] }
        return printed.text.split(separator: "\u{2029}", omittingEmptySubsequences: false).map { .paragraph(String($0)) }
    }

    /// Held nothing but inline sections, notes and blanks.
    private static func mayVanish(_ inlines: [Mini.Inline]) -> Bool {
        holdsTag(inlines)
            && inlines.allSatisfy { inline in
                switch inline {
                case .text(let text): isBlank(text)
                case .tab, .lineBreak, .note, .section: true
                case .value, .box, .footnote: false
                }
            }
    }

    private mutating func print(_ inlines: [Mini.Inline], _ scopes: [Scope], _ out: inout Printed) {
        for inline in inlines {
            switch inline {
            case .text(let text):
                out.text += text
                if !Self.isBlank(text) { out.isFilled = true }
            case .tab: out.text += "⇥"
            case .lineBreak: out.text += "↵"
            case .note: continue
            case .value(let operand): print(operand, scopes, &out)
            case .section(let section): for (body, scopes) in shown(section, scopes) { print(body, scopes, &out) }
            case .box(let blocks):
                out.text += "⟦" + PageText.print(Self.kept(self.blocks(blocks, scopes)), separator: "¶") + "⟧"
                out.isFilled = true
            case .footnote(let blocks):
                out.text += "※"
                notes.append(PageText.print(Self.kept(self.blocks(blocks, scopes)), separator: "¶"))
            }
        }
    }

    private mutating func print(_ operand: Mini.Operand, _ scopes: [Scope], _ out: inout Printed) {
        let makesParagraphs = operand.filters.contains { if case .paragraphs = $0 { true } else { false } }
        let isOptional = operand.filters.contains { if case .optional = $0 { true } else { false } }
        let text: String
        switch Self.value(of: operand, scopes) {
        case nil:
            guard missing == .mark, !isOptional else { return }
            text = "【缺：\(operand.sourceText)】"
        case .list(let items): text = items.map(Self.plain).joined(separator: "\u{2029}")
        case .some(let value):
            let plain = Self.plain(value)
            text =
                makesParagraphs ? plain.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\n", with: "\u{2029}") : plain
        }
        out.text += text.replacing("\r\n", with: "↵").replacing("\n", with: "↵").replacing("\r", with: "↵").replacing("\t", with: "⇥")
        if !text.isEmpty { out.isFilled = true }
    }

    // MARK: Sections

    /// The branches that a section shows, each with what it sees.
    private func shown<Body>(_ section: Mini.Section<Body>, _ scopes: [Scope]) -> [(Body, [Scope])] {
        func branch(_ index: Int) -> [(Body, [Scope])] { index < section.branches.count ? [(section.branches[index], scopes)] : [] }
        switch section.head {
        case .unless(let operand): return branch(Self.isTruthy(Self.value(of: operand, scopes)) ? 1 : 0)
        case .when(let conditions):
            return branch(conditions.firstIndex { Self.holds($0, scopes) } ?? conditions.count)
        case .each(let operand):
            let value = Self.value(of: operand, scopes)
            guard let value, Self.isTruthy(value) else { return branch(1) }
            switch value {
            case .list(let items):
                return items.enumerated().map { index, item in
                    (section.branches[0], scopes + [Scope(value: item, turn: (index, items.count))])
                }
            case .bool: return branch(0)
            default: return [(section.branches[0], scopes + [Scope(value: value)])]
            }
        }
    }
}
