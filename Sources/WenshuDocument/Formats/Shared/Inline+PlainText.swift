extension [Inline] {
    /// The characters of the texts, without notes, boxes and deleted changes.
    var plainText: String {
        var out = ""
        for inline in self {
            switch inline {
            case .text(let text, _), .math(let text): out += text
            case .tab: out += "\t"
            case .lineBreak, .pageBreak: out += "\n"
            case .link(_, let content): out += content.plainText
            case .field(let field): out += field.result.plainText
            case .ruby(let base, _): out += base.plainText
            case .revision(let revision, let content): out += revision.isInAccepted ? content.plainText : ""
            case .image, .note, .textBox, .comment, .bookmark: break
            }
        }
        return out
    }

    /// The format of the first text in it.
    var firstFormat: TextFormat {
        for inline in self { if case .text(_, let format) = inline { return format } }
        return TextFormat()
    }
}

extension [Block] {
    /// All paragraphs in order, those of tables too.
    var paragraphs: [Paragraph] {
        flatMap { block -> [Paragraph] in
            switch block {
            case .paragraph(let paragraph): [paragraph]
            case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.blocks.paragraphs) }
            }
        }
    }
}
