import WenshuBasics
import WenshuContainer

extension StoryReader {
    /// What stands in a paragraph, in a run, or in what wraps runs.
    func read(_ parent: XMLNode, into inlines: inout InlineBuilder, format: TextFormat) throws(WenshuError) {
        for node in parent.children where node.isElement { try read(one: node, into: &inlines, format: format) }
    }

    func read(one node: XMLNode, into inlines: inout InlineBuilder, format: TextFormat) throws(WenshuError) {
        switch node.word {
        case .r: try read(node, into: &inlines, format: context.runFormat(node.child(.rPr)))
        case .t, .delText: if node.index != noteMark { inlines.append(text(node, format), format) }
        case .tab, .ptab: inlines.append(.tab)
        case .br: inlines.append(node.attribute(.type) == "page" ? .pageBreak : .lineBreak)
        case .cr: inlines.append(.lineBreak)
        case .noBreakHyphen: inlines.append("\u{2011}", format)
        case .softHyphen: inlines.append("\u{00AD}", format)
        case .sym: inlines.append(symbol(node), format)
        case .pgNum: inlines.append(.field(Field(.page, result: [])))
        case .smartTag, .customXml, .dir, .bdo: try read(node, into: &inlines, format: format)
        case .sdt: if let content = node.child(.sdtContent) { try read(content, into: &inlines, format: format) }
        case .hyperlink: try hyperlink(node, into: &inlines, format: format)
        case .ins, .del, .moveFrom, .moveTo:
            guard let kind = Self.revisionKind(node) else { return }
            inlines.enter(.revision(Self.revision(node, kind)))
            try read(node, into: &inlines, format: format)
            inlines.leave()
        case .ruby: try ruby(node, into: &inlines, format: format)
        case .fldSimple, .fldChar, .instrText, .delInstrText: try field(node, into: &inlines, format: format)
        case .footnoteReference, .endnoteReference: try note(node, into: &inlines)
        case .commentReference: comment(node, into: &inlines)
        case .bookmarkStart: if let name = node.attribute(.name), name != "_GoBack" { inlines.append(.bookmark(name: name)) }
        case .drawing, .pict, .object: try drawing(node, into: &inlines)
        case .alternateContent: if let chosen = AlternateContent.chosen(in: node) { try read(chosen, into: &inlines, format: format) }
        case .math: inlines.append(.math(MathReader.text(node)))
        case .mathParagraph:
            for formula in node.children where formula.is(.math) { inlines.append(.math(MathReader.text(formula))) }
        case let word? where Self.silent.contains(word): return
        default:
            guard warnsUnread(node) else { return }
            defer { unknownDepth -= 1 }
            unknownDepth += 1
            try read(node, into: &inlines, format: format)
        }
    }

    // MARK: Text

    /// White space at the ends counts only where `xml:space` keeps it; a line break in the XML is a blank.
    private func text(_ node: XMLNode, _ format: TextFormat) -> String {
        var text = node.allText
        if node.attribute(.xmlSpace) != "preserve" { text = text.trimmingXMLSpace }
        guard ByteSearch.hasRareCharacters(text) else { return text }
        if text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
            text = String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
        }
        return SymbolFonts.text(text, font: format.fontLatin)
    }

    private func symbol(_ node: XMLNode) -> String {
        guard let code = node.attribute(.char).flatMap({ UInt32($0, radix: 16) }) else { return "" }
        return SymbolFonts.character(code, font: node.attribute(.font)).map(String.init) ?? ""
    }

    // MARK: Wrappers

    private func hyperlink(_ node: XMLNode, into inlines: inout InlineBuilder, format: TextFormat) throws(WenshuError) {
        var target = try context.relationship(node.attribute(.relationshipID), of: part)?.target ?? ""
        if let anchor = node.attribute(.anchor) { target += "#" + anchor }
        guard !target.isEmpty else { return try read(node, into: &inlines, format: format) }
        inlines.enter(.link(target))
        try read(node, into: &inlines, format: format)
        inlines.leave()
    }

    private func ruby(_ node: XMLNode, into inlines: inout InlineBuilder, format: TextFormat) throws(WenshuError) {
        func content(_ name: WordName) throws(WenshuError) -> [Inline] {
            guard let child = node.child(name) else { return [] }
            var inner = InlineBuilder(continuing: [])
            try read(child, into: &inner, format: format)
            return inner.finish().content
        }
        let base = try content(.rubyBase)
        let reading = try content(.rt)
        inlines.append(.ruby(base: base, reading: reading))
    }

    // MARK: Fields

    private func field(_ node: XMLNode, into inlines: inout InlineBuilder, format: TextFormat) throws(WenshuError) {
        switch node.word {
        case .fldSimple:
            inlines.beginField()
            inlines.appendInstruction(node.attribute(.instr) ?? "")
            warnActive(inlines)
            inlines.separateField()
            try read(node, into: &inlines, format: format)
            inlines.endField()
        case .instrText, .delInstrText: inlines.appendInstruction(node.allText)
        default:
            guard !isLone(node) else { return }
            switch node.attribute(.fldCharType) {
            case "begin":
                inlines.beginField()
                if let shown = node.child(.ffData).flatMap(Self.formChoice) { inlines.appendFormChoice(shown) }
            case "separate":
                warnActive(inlines)
                inlines.separateField()
            case "end":
                warnActive(inlines)
                inlines.endField()
            default: break
            }
        }
    }

    /// What a form's check box or list shows, which has no result of its own (17.16.7, 17.16.9).
    private static func formChoice(_ data: XMLNode) -> String? {
        if let box = data.child(.checkBox) { return box.flag(.checked) ?? box.flag(.default) ?? false ? "☒" : "☐" }
        guard let list = data.child(.ddList) else { return nil }
        let entries = list.children.filter { $0.is(.listEntry) }.map { $0.attribute(.val) ?? "" }
        let chosen = (list.value(.result) ?? list.value(.default)).flatMap(XMLNode.integer) ?? 0
        return entries.indices.contains(chosen) ? entries[chosen] : nil
    }

    private func warnActive(_ inlines: InlineBuilder) {
        guard let instruction = inlines.openInstruction, instruction.isActive else { return }
        context.warn(
            .activeField, instruction.name,
            Bilingual(
                zh: "文中有 \(instruction.name) 域，没有执行，只读取了已有的结果。",
                en: "It has a \(instruction.name) field, which was not run; only its stored result was read."),
            at: part)
    }

    // MARK: Notes

    private func comment(_ node: XMLNode, into inlines: inout InlineBuilder) {
        guard let id = node.attribute(.id) else { return }
        if context.commentPlaces[id] == nil { context.commentPlaces[id] = context.commentPlaces.count }
        inlines.append(.comment(id: context.prefix + id))
    }

    private func note(_ node: XMLNode, into inlines: inout InlineBuilder) throws(WenshuError) {
        let kind: Note.Kind = node.is(.footnoteReference) ? .footnote : .endnote
        guard let id = node.attribute(.id) else { return }
        guard let blocks = try context.noteBlocks(kind, id) else { return }
        // A mark of one's own follows as text of the same run: the note has it, and the text has it no more than a number.
        let mark = node.attribute(.customMarkFollows).map { $0 != "0" && $0 != "false" } == true ? node.parent?.child(.t) : nil
        noteMark = mark?.index
        inlines.append(.note(Note(kind, mark: mark?.allText, blocks: blocks)))
    }
}
