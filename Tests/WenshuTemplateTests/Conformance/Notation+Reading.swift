import WenshuContainer

extension Notation {
    /// A rendered package in the notation that templates are written in; see ``Mark`` and ``NotedBlock``.
    ///
    /// Notes and comments are looked up by their identifiers, so that a wrong one shows: `⁽?⁾`.
    static func document(_ bytes: [UInt8], _ format: Format) throws -> String {
        let archive = try ZipArchive(bytes)
        return format == .docx ? try WordReading(archive).text() : try OpenReading(archive).text()
    }
}

extension Notation {
    /// A name without the number that repeating added; that names are unique, ``Structure`` looks after.
    fileprivate static func stem(_ name: String) -> String {
        guard let cut = name.lastIndex(of: "_"), name[cut...].dropFirst().allSatisfy(\.isNumber) else { return name }
        return String(name[..<cut])
    }
}

/// An XML part with names as texts.
struct Part {
    static let names = [
        "w:p", "w:t", "w:tab", "w:br", "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:pPr", "w:rPr", "w:pStyle", "w:numPr", "w:sectPr",
        "w:instrText", "w:sdt",
        "w:sdtContent", "w:sdtPr", "w:id", "w:drawing", "w:txbxContent", "w:hyperlink", "w:bookmarkStart", "w:bookmarkEnd", "w:name",
        "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:footnoteReference", "w:endnoteReference", "w:footnote",
        "w:endnote", "w:comment", "w:type", "w:val", "w:del", "w:gridSpan", "w:gridCol", "w:tblGrid", "wp:docPr", "id", "name", "mc:Choice",
        "mc:Fallback", "mc:AlternateContent",
        "r:id", "r:embed", "w14:paraId", "Target", "Id", "rel:Relationship",
        "text:p", "text:h", "text:s", "text:c", "text:tab", "text:line-break", "text:list", "text:list-item", "text:section", "text:a",
        "text:note", "text:note-body", "text:note-citation", "text:note-class", "text:id", "text:name", "text:style-name",
        "text:bookmark-start",
        "text:bookmark-end", "text:tracked-changes", "table:table", "table:table-row", "table:table-cell", "table:covered-table-cell",
        "table:name",
        "draw:frame", "draw:text-box", "draw:name", "office:annotation", "office:annotation-end", "office:name", "office:body",
        "office:automatic-styles", "style:style", "style:name", "style:header", "style:footer", "xlink:href", "xml:id", "dc:creator",
        "dc:title", "w:author",
    ]
    private static let vocabulary = XMLVocabulary(
        names: names,
        prefixes: [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
            "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
            "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
            "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text", "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw", "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style", "http://www.w3.org/1999/xlink": "xlink",
            "http://purl.org/dc/elements/1.1/": "dc", "http://www.w3.org/XML/1998/namespace": "xml",
        ])

    static func root(_ archive: ZipArchive, _ name: String) throws -> XMLNode? {
        guard let entry = archive.entry(name) else { return nil }
        return try XMLTree.parse(try archive.read(entry), vocabulary: vocabulary).root
    }
}

extension XMLNode {
    /// The element's name with the usual prefix.
    var tag: String { isText || name == XMLTree.unknown ? "" : Part.names[Int(name)] }

    func value(_ attribute: String) -> String? { Part.names.firstIndex(of: attribute).flatMap { self.attribute(XMLTree.Name($0)) } }

    func first(_ tag: String) -> XMLNode? { children.first { $0.tag == tag } }

    /// Every element below, and this one.
    func each(_ visit: (XMLNode) throws -> Void) rethrows {
        if isElement { try visit(self) }
        for child in children { try child.each(visit) }
    }
}

private struct WordReading {
    private let archive: ZipArchive
    private var notes: [String: XMLNode] = [:]
    private var targets: [String: String] = [:]

    init(_ archive: ZipArchive) throws {
        self.archive = archive
        for kind in ["footnote", "endnote", "comment"] {
            for note in try Part.root(archive, "word/\(kind)s.xml").map({ Array($0.children) }) ?? [] where note.isElement {
                notes[kind + (note.value("w:id") ?? "")] = note
            }
        }
        try Part.root(archive, "word/_rels/document.xml.rels")?.each { if let id = $0.value("Id") { targets[id] = $0.value("Target") } }
    }

    func text() throws -> String {
        var lines: [String] = []
        if let header = try Part.root(archive, "word/header.xml") { lines += blocks(header).map { "▲" + $0 } }
        if let document = try Part.root(archive, "word/document.xml") { for body in document.children { lines += blocks(body) } }
        if let footer = try Part.root(archive, "word/footer.xml") { lines += blocks(footer).map { "▼" + $0 } }
        try Part.root(archive, "docProps/core.xml")?.each { if $0.tag == "dc:title" { lines.append("✎" + $0.allText) } }
        return lines.joined(separator: "\n")
    }

    private func blocks(_ node: XMLNode) -> [String] {
        node.children.flatMap { child -> [String] in
            switch child.tag {
            case "w:p": [paragraph(child)]
            case "w:tbl": rows(child).map { "‖" + $0.joined(separator: "‖") }
            case "w:sdt", "w:sdtContent": child.tag == "w:sdt" ? blocks(child).map { "▣ " + $0 } : blocks(child)
            default: []
            }
        }
    }

    private func rows(_ table: XMLNode) -> [[String]] {
        table.children.filter { $0.tag == "w:tr" }.map { row in
            row.children.filter { $0.tag == "w:tc" }.map { content($0) }
        }
    }

    /// The paragraphs of a cell, note or box; the paragraph that only ends a cell behind a table is not told.
    private func content(_ node: XMLNode) -> String {
        var pieces: [String] = []
        for child in node.children {
            if child.tag == "w:tbl" {
                pieces.append("⟦" + rows(child).map { $0.joined(separator: "│") }.joined(separator: "⏎") + "⟧")
            } else if child.tag == "w:p" {
                pieces.append(paragraph(child))
            }
        }
        if pieces.count > 1, pieces.last == "", pieces[pieces.count - 2].hasSuffix("⟧") { pieces.removeLast() }
        return pieces.joined(separator: "¶")
    }

    private func paragraph(_ node: XMLNode) -> String {
        let properties = node.first("w:pPr")
        let text = inline(node)
        if properties?.first("w:sectPr") != nil { return text + "═" }
        if properties?.first("w:numPr") != nil { return "• " + text }
        return (properties?.first("w:pStyle") == nil ? "" : "§ ") + text
    }

    private func note(_ kind: String, _ mark: XMLNode) -> String { notes[kind + (mark.value("w:id") ?? "")].map { content($0) } ?? "?" }

    private func inline(_ node: XMLNode) -> String {
        var out = ""
        for child in node.children {
            switch child.tag {
            case "w:t", "w:instrText": out += child.allText
            case "w:tab": out += "⇥"
            case "w:br": out += child.value("w:type") == "page" ? "⤓" : "↵"
            case "w:footnoteReference": out += "⁽\(note("footnote", child))⁾"
            case "w:endnoteReference": out += "⁅\(note("endnote", child))⁆"
            case "w:commentRangeStart": out += "⦃"
            case "w:commentReference": out += "│\(note("comment", child))⦄"
            case "w:bookmarkStart": out += "⟪\(Notation.stem(child.value("w:name") ?? ""))│"
            case "w:bookmarkEnd": out += "⟫"
            case "w:hyperlink": out += "⟨\(child.value("r:id").flatMap { targets[$0] } ?? "")│\(inline(child))⟩"
            case "mc:AlternateContent": out += box(child)
            case "w:drawing": out += "▢"
            case "w:pPr", "w:rPr", "w:del", "w:p": break
            default: out += inline(child)
            }
        }
        return out
    }

    /// Both copies of a text box must say the same.
    private func box(_ node: XMLNode) -> String {
        var copies: [String] = []
        node.each { if $0.tag == "w:txbxContent" { copies.append(content($0)) } }
        return copies.allSatisfy { $0 == copies[0] } ? "⎡\(copies.first ?? "")⎤" : "⎡\(copies.joined(separator: "≠"))⎤"
    }
}

private struct OpenReading {
    private let archive: ZipArchive

    init(_ archive: ZipArchive) { self.archive = archive }

    func text() throws -> String {
        var (header, body, footer): ([String], [String], [String]) = ([], [], [])
        try Part.root(archive, "styles.xml")?.each { node in
            if node.tag == "style:header" { header = blocks(node) }
            if node.tag == "style:footer" { footer = blocks(node) }
        }
        try Part.root(archive, "content.xml")?.each { if $0.tag == "office:body" { for text in $0.children { body += blocks(text) } } }
        var lines = header.map { "▲" + $0 } + body + footer.map { "▼" + $0 }
        try Part.root(archive, "meta.xml")?.each { if $0.tag == "dc:title" { lines.append("✎" + $0.allText) } }
        return lines.joined(separator: "\n")
    }

    private func blocks(_ node: XMLNode) -> [String] {
        node.children.flatMap { child -> [String] in
            switch child.tag {
            case "text:h": ["§ " + inline(child)]
            case "text:p": [inline(child) + (child.value("text:style-name") == "Break" ? "═" : "")]
            case "text:list", "text:list-item": child.tag == "text:list" ? blocks(child).map { "• " + $0 } : blocks(child)
            case "text:section": blocks(child).map { "▣ " + $0 }
            case "table:table": rows(child).map { "‖" + $0.joined(separator: "‖") }
            default: []
            }
        }
    }

    private func rows(_ table: XMLNode) -> [[String]] {
        table.children.filter { $0.tag == "table:table-row" }.map { row in
            row.children.filter { $0.tag == "table:table-cell" }.map { content($0) }
        }
    }

    private func content(_ node: XMLNode) -> String {
        var pieces: [String] = []
        for child in node.children {
            if child.tag == "table:table" {
                pieces.append("⟦" + rows(child).map { $0.joined(separator: "│") }.joined(separator: "⏎") + "⟧")
            } else if child.tag == "text:p" || child.tag == "text:h" {
                pieces.append(inline(child))
            }
        }
        if pieces.count > 1, pieces.last == "", pieces[pieces.count - 2].hasSuffix("⟧") { pieces.removeLast() }
        return pieces.joined(separator: "¶")
    }

    private func inline(_ node: XMLNode) -> String {
        var out = ""
        var remarks: [String: String] = [:]
        inline(node, &out, &remarks)
        return out
    }

    private func inline(_ node: XMLNode, _ out: inout String, _ remarks: inout [String: String]) {
        for child in node.children {
            if child.isText { out += child.string; continue }
            switch child.tag {
            case "text:tab": out += "⇥"
            case "text:line-break": out += "↵"
            case "text:s": out += String(repeating: " ", count: child.value("text:c").flatMap { Int($0) } ?? 1)
            case "text:note":
                let text = child.first("text:note-body").map { content($0) } ?? "?"
                out += child.value("text:note-class") == "endnote" ? "⁅\(text)⁆" : "⁽\(text)⁾"
            case "office:annotation":
                out += "⦃"
                remarks[child.value("office:name") ?? ""] = content(child)
            case "office:annotation-end": out += "│\(remarks[child.value("office:name") ?? ""] ?? "?")⦄"
            case "text:bookmark-start": out += "⟪\(Notation.stem(child.value("text:name") ?? ""))│"
            case "text:bookmark-end": out += "⟫"
            case "text:a":
                out += "⟨\(child.value("xlink:href") ?? "")│"
                inline(child, &out, &remarks)
                out += "⟩"
            case "draw:frame": out += child.first("draw:text-box").map { "⎡\(content($0))⎤" } ?? "▢"
            default: inline(child, &out, &remarks)
            }
        }
    }
}
