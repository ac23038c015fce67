extension LayoutProfile {
    /// A sign-off never stands alone on a page (7.3.5.5): the text or the row before it keeps with it.
    ///
    /// Text in a section may vanish, so that the text before it keeps too, up to the first that always stands. No more than
    /// three: a long chain of lines that keep together would leave a page half empty. For the same reason the text of a list,
    /// of which nobody knows how long it gets, keeps with nothing; the names of attachments are short.
    func withSignOffKeptTogether(_ blocks: [RoleBlock]) -> [RoleBlock] {
        guard let signature = blocks.firstIndex(where: { $0.role?.beginsSignOff ?? false }) else { return blocks }
        let listed = blocks.listed
        var out = blocks
        var depth = 0
        var kept = 0
        for i in blocks.indices[..<signature].reversed() where blocks[i].role != .blank && kept < 3 {
            guard blocks[i].role != .control else {
                depth += blocks[i].closedSections - blocks[i].openedSections
                continue
            }
            guard !listed[i] || blocks[i].role == .attachmentNote else { continue }
            // Inside a section only its last text is next to what follows.
            let next = blocks[(i + 1)..<signature].first { $0.role != .blank }
            if kept > 0, next?.role != .control { continue }
            out[i].block = blocks[i].block.keptWithNext
            kept += 1
            if depth <= 0 { break }
        }
        return out
    }
}

extension [RoleBlock] {
    /// Whether each block stands in a section that repeats (`{{#list}}`, not `{{#if …}}`).
    fileprivate var listed: [Bool] {
        var open: [Bool] = []
        return map { block in
            for tag in block.tags.split(separator: "{{").map({ $0.drop(while: \.isWhitespace) }) {
                switch tag.first {
                case "#": open.append(!tag.dropFirst().drop(while: \.isWhitespace).hasPrefix("if "))
                case "^": open.append(false)
                case "/": _ = open.popLast()
                default: break
                }
            }
            return open.contains(true)
        }
    }
}

extension RoleBlock {
    /// The characters of a control paragraph.
    var tags: String {
        guard role == .control, case .paragraph(let paragraph) = block else { return "" }
        return paragraph.content.plainText
    }

    var closedSections: Int { tags.split(separator: "{{").count { $0.drop(while: \.isWhitespace).hasPrefix("/") } }
    var openedSections: Int {
        tags.split(separator: "{{").count { $0.drop(while: \.isWhitespace).first.map { $0 == "#" || $0 == "^" } ?? false }
    }
    /// Whether it is a control paragraph that closes sections and does nothing else.
    var closesSections: Bool { closedSections > 0 && closedSections == tags.split(separator: "{{").count }
}

extension Block {
    /// The same block on one page with what follows: of a table, its last row.
    fileprivate var keptWithNext: Block {
        switch self {
        case .paragraph(var paragraph):
            paragraph.format.keepWithNext = true
            return .paragraph(paragraph)
        case .table(var table):
            guard let last = table.rows.indices.last else { return self }
            for i in table.rows[last].cells.indices {
                table.rows[last].cells[i].blocks = table.rows[last].cells[i].blocks.map(\.keptWithNext)
            }
            return .table(table)
        }
    }
}

extension ParagraphRole {
    var beginsSignOff: Bool { self == .signature || self == .jointSignature || self == .unsealedSignOff }
    /// Lines of the imprint (版记).
    var isImprint: Bool { self == .copies || self == .printing || self == .imprintRule }
}
