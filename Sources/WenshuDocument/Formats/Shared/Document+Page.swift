extension Document {
    /// What a browser shows as the page's name.
    var pageTitle: String {
        if let title = metadata.title, !title.isEmpty { return title }
        let paragraphs = body.paragraphs
        let named = paragraphs.first { $0.outlineLevel != nil } ?? paragraphs.first { !$0.content.plainText.isEmpty }
        let text = named.map { ($0.label ?? "") + $0.content.plainText } ?? ""
        return text.isEmpty ? "文书" : String(text.prefix(80))
    }

    /// Bookmark → an id that is safe in an attribute and in an address.
    var anchors: [String: String] {
        var anchors: [String: String] = [:]
        for paragraph in body.paragraphs {
            for case .bookmark(let name) in paragraph.content where anchors[name] == nil { anchors[name] = "b\(anchors.count + 1)" }
        }
        return anchors
    }

    /// The list levels with a gap between label and text.
    var spacedLabels: Set<Numbering> {
        Set(
            lists.flatMap { list in
                list.levels.indices.filter { list.levels[$0].suffix != .nothing }.map { Numbering(list: list.id, level: $0) }
            })
    }
}

extension Block {
    /// A paragraph with nothing in it.
    var isEmpty: Bool { if case .paragraph(let paragraph) = self { paragraph.content.isEmpty && paragraph.label == nil } else { false } }
}

extension [Inline] {
    /// Nothing but text boxes, at least one.
    var onlyBoxes: Bool { !isEmpty && allSatisfy { if case .textBox = $0 { true } else { false } } }

    /// The content without hidden text.
    func visible(_ styles: StyleResolver, in paragraph: TextFormat) -> [Inline] {
        compactMap { inline -> Inline? in
            switch inline {
            case .text(_, let format): return styles.text(format, in: paragraph).hidden == true ? nil : inline
            case .link(let target, let content):
                let content = content.visible(styles, in: paragraph)
                return content.isEmpty ? nil : .link(target: target, content)
            case .field(let field): return .field(Field(field.kind, result: field.result.visible(styles, in: paragraph)))
            default: return inline
            }
        }
    }
}
