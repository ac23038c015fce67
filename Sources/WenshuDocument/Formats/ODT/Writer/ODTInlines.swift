import WenshuContainer

extension ODTStory {
    mutating func write(_ content: [Inline]) {
        for inline in content { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text, let format): styled(format) { $0.xml.odfText(text) }
        case .tab: xml.element("text:tab")
        case .lineBreak: xml.element("text:line-break")
        // Paragraphs are cut at page breaks before; inside tables and boxes no page begins.
        case .pageBreak: break
        case .link(let target, let content): link(target, content)
        case .field(let field): write(field)
        case .note(let note): write(note)
        case .image(let image): write(image)
        case .textBox(let box): write(box)
        case .ruby(let base, let reading):
            xml.start("text:ruby")
            xml.start("text:ruby-base")
            write(base)
            xml.end()
            xml.element("text:ruby-text") { $0.text(reading.plainText) }
            xml.end()
        case .math(let text): xml.odfText(text)
        case .revision(let revision, let content): write(revision, content)
        case .comment(let id): comment(id)
        case .bookmark(let name): xml.element("text:bookmark", ["text:name": name])
        }
    }

    /// Writes content in a span with the automatic style of its format.
    private mutating func styled(_ format: TextFormat, _ content: (inout ODTStory) -> Void) {
        guard format != TextFormat() else { return content(&self) }
        xml.start("text:span", ["text:style-name": textStyle(format)])
        content(&self)
        xml.end()
    }

    private mutating func textStyle(_ format: TextFormat) -> String {
        fonts.formUnion(format.fonts)
        let parent = format.style.map { styles.use($0, .character, of: source.styles) }
        var direct = format
        direct.style = nil
        if let parent, direct == TextFormat() { return parent }
        return styles.name(.text, parent.map { [("style:parent-style-name", $0)] } ?? []) { $0.textProperties(direct) }
    }

    private mutating func link(_ target: String, _ content: [Inline]) {
        // Links do not stand in links.
        guard !isInLink, !target.isEmpty else { return write(content) }
        (isInLink, hasLinks) = (true, true)
        xml.start("text:a", ["xlink:type": "simple", "xlink:href": EscapedAddress.escaped(target)])
        write(content)
        xml.end()
        isInLink = false
    }

    private mutating func write(_ field: Field) {
        let text = field.result.plainText
        switch field.kind {
        case .other: write(field.result)
        case .page:
            styled(field.result.firstFormat) { $0.xml.element("text:page-number", ["text:select-page": "current"]) { $0.text(text) } }
        case .pageCount: styled(field.result.firstFormat) { $0.xml.element("text:page-count") { $0.text(text) } }
        }
    }

    private mutating func write(_ note: Note) {
        notes[note.kind, default: 0] += 1
        let number = String(notes[note.kind, default: 0])
        let isOwn = note.mark.map { !$0.isEmpty && $0 != number } ?? false
        xml.start(
            "text:note",
            ["text:id": styles.prefix + (note.kind == .footnote ? "ftn" : "edn") + number, "text:note-class": note.kind.rawValue])
        xml.element("text:note-citation", ["text:label": isOwn ? note.mark : nil]) { $0.text(isOwn ? note.mark ?? number : number) }
        xml.start("text:note-body")
        writeApart(note.blocks.isEmpty ? [.paragraph(Paragraph())] : note.blocks)
        xml.end()
        xml.end()
    }

    private mutating func comment(_ id: String) {
        guard let comment = source.comments[id] else { return }
        xml.start("office:annotation", ["office:name": id.isEmpty ? nil : id])
        xml.element("dc:creator") { $0.text(comment.author ?? "") }
        // An annotation holds paragraphs and lists only.
        writeApart(comment.blocks.paragraphs.map(Block.paragraph))
        xml.end()
    }

    private mutating func write(_ revision: Revision, _ content: [Inline]) {
        guard !isDeleted else { return write(content) }
        if revision.isInAccepted {
            let id = changes.insertion(revision)
            xml.element("text:change-start", ["text:change-id": id])
            write(content)
            xml.element("text:change-end", ["text:change-id": id])
        } else {
            let outer = xml
            xml = XMLWriter(declaration: false)
            isDeleted = true
            xml.start("text:p")
            write(content)
            xml.end()
            isDeleted = false
            let deleted = xml.bytes
            xml = outer
            let id = changes.deletion(revision) { $0.raw(deleted) }
            xml.element("text:change", ["text:change-id": id])
        }
    }
}

extension XMLWriter {
    /// Text in which blanks, tabs and line ends mean themselves. XML readers of ODF collapse blanks, so that only a
    /// single one between other characters may stand as it is.
    mutating func odfText(_ text: String) {
        var plain = ""
        var blanks = 0
        func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\t" || scalar == "\n" || scalar == "\r" }
        func flush(_ xml: inout XMLWriter, before scalar: Unicode.Scalar?) {
            guard blanks > 0 else { return }
            if blanks == 1, !plain.isEmpty, let scalar, !isBreak(scalar) {
                plain.append(" ")
            } else {
                if !plain.isEmpty { xml.text(plain) }
                plain = ""
                xml.element("text:s", ["text:c": blanks == 1 ? nil : String(blanks)])
            }
            blanks = 0
        }
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == " " {
                blanks += 1
                continue
            }
            flush(&self, before: scalar)
            if isBreak(scalar) {
                if !plain.isEmpty { self.text(plain) }
                plain = ""
                if scalar == "\t" { element("text:tab") } else if !(scalar == "\n" && previous == "\r") { element("text:line-break") }
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        flush(&self, before: nil)
        if !plain.isEmpty { self.text(plain) }
    }
}
