import WenshuContainer

extension DOCXStory {
    mutating func write(_ content: [Inline]) {
        for inline in content { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text, let format): write(text, format)
        case .tab: writeRun(TextFormat()) { $0.element("w:tab") }
        case .lineBreak: writeRun(TextFormat()) { $0.element("w:br") }
        case .pageBreak: writeRun(TextFormat()) { $0.element("w:br", ["w:type": "page"]) }
        case .link(let target, let content): write(content, linkedTo: target)
        case .field(let field): write(field)
        case .note(let note): write(note)
        case .image(let image): write(image)
        case .textBox(let box): write(box)
        case .ruby(let base, let reading): writeRuby(base, reading)
        case .math(let text): writeMath(text)
        case .revision(let revision, let content): write(content, changedBy: revision)
        case .comment(let id): writeComment(id)
        case .bookmark(let name):
            let number = String(context.next(.bookmark))
            xml.element("w:bookmarkStart", ["w:id": number, "w:name": name])
            xml.element("w:bookmarkEnd", ["w:id": number])
        }
    }

    // MARK: Runs

    /// One run with its properties.
    mutating func writeRun(_ format: TextFormat, hint: Bool = false, _ content: (inout XMLWriter) -> Void) {
        xml.start("w:r")
        let style = context.styles.reference(format.style)
        if style != nil || hint || format.isStated {
            xml.start("w:rPr")
            if let style { xml.element("w:rStyle", ["w:val": style]) }
            xml.wordTextProperties(format, hint: hint)
            xml.end()
        }
        content(&xml)
        xml.end()
        if let font = format.fontEastAsian { context.use(font: font) }
        if let font = format.fontLatin { context.use(font: font) }
    }

    private mutating func write(_ text: String, _ format: TextFormat) {
        guard !text.isEmpty else { return }
        let element = isDeleted ? "w:delText" : "w:t"
        writeRun(format, hint: text.isAmbiguouslyChinese) { xml in
            var line = ""
            func flush(_ xml: inout XMLWriter) {
                if !line.isEmpty { xml.element(element, ["xml:space": "preserve"]) { $0.text(line) } }
                line = ""
            }
            for character in text {
                switch character {
                case "\t", "\n", "\r\n", "\r":
                    flush(&xml)
                    xml.element(character == "\t" ? "w:tab" : "w:br")
                default: line.append(character)
                }
            }
            flush(&xml)
        }
    }

    // MARK: Links, fields, changes

    private mutating func write(_ content: [Inline], linkedTo target: String) {
        xml.start("w:hyperlink")
        if target.hasPrefix("#") {
            xml.attribute("w:anchor", String(target.dropFirst()))
        } else {
            xml.attribute("r:id", relationships.id("hyperlink", DOCXRelationships.address(target), isExternal: true))
        }
        // A link holds no other.
        write(content.flatMap { if case .link(_, let inner) = $0 { inner } else { [$0] } })
        xml.end()
    }

    private mutating func write(_ field: Field) {
        let instruction =
            switch field.kind {
            case .page: "PAGE"
            case .pageCount: "NUMPAGES"
            case .other(let text): text
            }
        let format = field.result.firstFormat
        func mark(_ kind: String) { writeRun(format) { $0.element("w:fldChar", ["w:fldCharType": kind]) } }
        mark("begin")
        let element = isDeleted ? "w:delInstrText" : "w:instrText"
        writeRun(format) { $0.element(element, ["xml:space": "preserve"]) { $0.text(" \(instruction) ") } }
        mark("separate")
        write(field.result)
        mark("end")
    }

    /// Changes stand around runs only; a link takes them inside.
    private mutating func write(_ content: [Inline], changedBy revision: Revision) {
        var runs: [Inline] = []
        for inline in content {
            if case .link(let target, let inner) = inline {
                writeChanged(runs, revision)
                runs = []
                write([.revision(revision, inner)], linkedTo: target)
            } else {
                runs.append(inline)
            }
        }
        writeChanged(runs, revision)
    }

    private mutating func writeChanged(_ runs: [Inline], _ revision: Revision) {
        guard !runs.isEmpty else { return }
        xml.start(revision.kind.element())
        xml.changeAttributes(revision, number: context.next(.revision))
        let outer = isDeleted
        isDeleted = outer || revision.kind == .deleted
        write(runs)
        isDeleted = outer
        xml.end()
    }

    // MARK: Notes, comments, ruby, formulas

    private mutating func write(_ note: Note) {
        guard kind == .body else {
            // Word processors know notes in the body only: elsewhere it follows in brackets.
            return write("（" + note.blocks.paragraphs.map(\.content.plainText).joined(separator: " ") + "）", TextFormat())
        }
        let number = String(context.add(note))
        let element = note.kind == .footnote ? "w:footnoteReference" : "w:endnoteReference"
        let ownMark = note.ownMark
        writeRun(Self.superscript) {
            $0.element(element, ["w:customMarkFollows": ownMark == nil ? nil : "1", "w:id": number])
            if let ownMark { $0.element("w:t") { $0.text(ownMark) } }
        }
    }

    private mutating func writeComment(_ id: String) {
        guard kind == .body || kind == .note, let number = context.comment(id) else { return }
        writeRun(TextFormat()) { $0.element("w:commentReference", ["w:id": String(number)]) }
    }

    private mutating func writeRuby(_ base: [Inline], _ reading: [Inline]) {
        let size = base.firstFormat.size ?? TypeSize.three
        xml.start("w:r")
        xml.start("w:ruby")
        xml.element("w:rubyPr") {
            $0.element("w:rubyAlign", ["w:val": "center"])
            $0.element("w:hps", ["w:val": DOCXUnits.halfPoints(size / 2)])
            $0.element("w:hpsRaise", ["w:val": DOCXUnits.halfPoints(size)])
            $0.element("w:hpsBaseText", ["w:val": DOCXUnits.halfPoints(size)])
            $0.element("w:lid", ["w:val": "zh-CN"])
        }
        xml.start("w:rt")
        // The size stated above is that of the dialogue; the run needs it too.
        write(reading.onlyText(size: size / 2))
        xml.end()
        xml.start("w:rubyBase")
        write(base.onlyText())
        xml.end()
        xml.end()
        xml.end()
    }

    private mutating func writeMath(_ text: String) {
        xml.element("m:oMath") { $0.element("m:r") { $0.element("m:t", ["xml:space": "preserve"]) { $0.text(text) } } }
    }
}

extension Note {
    /// A mark that the document itself writes, such as `*`; numbers are counted by the word processor.
    var ownMark: String? { mark.flatMap { mark in mark.isEmpty || mark.allSatisfy(\.isNumber) ? nil : mark } }
}

extension TextFormat {
    /// Whether it says anything besides its style.
    fileprivate var isStated: Bool {
        var plain = self
        plain.style = nil
        return plain != TextFormat()
    }
}

extension [Inline] {
    /// The texts alone, of this size where they state none.
    fileprivate func onlyText(size: Double? = nil) -> [Inline] {
        compactMap { inline in
            guard case .text(let text, var format) = inline else { return nil }
            format.size = format.size ?? size
            return .text(text, format)
        }
    }
}

extension String {
    /// Whether it holds characters that a word processor takes for Western ones unless told: quotes, dashes, dots, numbers in circles.
    fileprivate var isAmbiguouslyChinese: Bool {
        unicodeScalars.contains { (0xA1...0xFF).contains($0.value) || (0x2010...0x2E7F).contains($0.value) }
    }
}
