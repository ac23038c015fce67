import WenshuContainer

/// Reads a package's text as `Reference` prints it, and looks at its structure on the way.
struct PageReader {
    /// What is wrong with the file.
    private(set) var faults: [String] = []
    private var notes: [String] = []
    /// DOCX: the notes of the part of footnotes, by number.
    private var noteTexts: [String: String] = [:]
    private var seen: Set<String> = []

    static func read(_ bytes: [UInt8]) throws -> (text: String, faults: [String]) {
        var reader = PageReader()
        let archive = try ZipArchive(bytes)
        var trees: [String: XMLTree] = [:]
        for entry in archive.entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
            trees[entry.name] = try XMLTree.parse(try archive.read(entry), vocabulary: vocabulary)
        }
        return (reader.text(trees), reader.faults)
    }

    private mutating func text(_ trees: [String: XMLTree]) -> String {
        for name in trees.keys.sorted() { if let root = trees[name]?.root { check(root) } }
        if let footnotes = trees["word/footnotes.xml"] {
            for note in footnotes.root.children where name(note) == "w:footnote" {
                noteTexts[value("w:id", note) ?? ""] = PageText.print(blocks(note), separator: "¶")
            }
        }
        var body: [Reference.Line] = []
        for name in ["word/document.xml", "content.xml"] { if let tree = trees[name] { body = blocks(tree.root) } }
        let notes = self.notes
        var header: [Reference.Line]?
        if let tree = trees["word/header.xml"] { header = blocks(tree.root) }
        if let tree = trees["styles.xml"], let node = first("style:header", below: tree.root) { header = blocks(node) }
        return PageText.print(body, notes: notes, header: header)
    }

    // MARK: Names

    private static let names = [
        "w:p", "w:r", "w:t", "w:tab", "w:br", "w:tbl", "w:tr", "w:tc", "w:pPr", "w:body", "w:hdr", "w:footnote", "w:footnotes",
        "w:txbxContent", "w:sdt", "w:sdtContent", "w:footnoteReference", "w:id", "w:name", "w:val", "w:bookmarkStart", "w:bookmarkEnd",
        "w:ins", "w:hyperlink", "w:sdtPr", "w:document", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "wp:docPr", "id",
        "w14:paraId", "w:del",
        "text:p", "text:h", "text:s", "text:c", "text:tab", "text:line-break", "text:span", "text:a", "text:list", "text:list-item",
        "text:section", "text:note", "text:note-body", "text:note-citation", "text:name", "text:id", "xml:id", "text:bookmark",
        "text:bookmark-start", "text:bookmark-end", "table:table", "table:table-row", "table:table-cell", "table:name", "draw:frame",
        "draw:text-box", "draw:name", "office:text", "style:header",
    ]

    private static let vocabulary = XMLVocabulary(
        names: names,
        prefixes: [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
            "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
            "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text", "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw", "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style", "http://www.w3.org/XML/1998/namespace": "xml",
        ])

    private func name(_ node: XMLNode) -> String { node.name == XMLTree.unknown ? "" : Self.names[Int(node.name)] }

    private static let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, XMLTree.Name($0)) })

    private func value(_ name: String, _ node: XMLNode) -> String? { Self.numbers[name].flatMap { node.attribute($0) } }

    private func first(_ wanted: String, below node: XMLNode) -> XMLNode? {
        if name(node) == wanted { return node }
        for child in node.children { if let found = first(wanted, below: child) { return found } }
        return nil
    }

    // MARK: Text

    private mutating func blocks(_ node: XMLNode) -> [Reference.Line] {
        var lines: [Reference.Line] = []
        for child in node.children where child.isElement {
            switch name(child) {
            case "w:p": lines.append(.paragraph(wordText(child)))
            case "text:p", "text:h":
                var text = ""
                odfText(child, &text)
                lines.append(.paragraph(Self.collapsed(text)))
            case "w:tbl", "table:table":
                var rows: [[[Reference.Line]]] = []
                for row in child.children where ["w:tr", "table:table-row"].contains(name(row)) {
                    let cells = row.children.filter { ["w:tc", "table:table-cell"].contains(name($0)) }
                    rows.append(cells.map { blocks($0) })
                }
                lines.append(.table(rows))
            default: lines += blocks(child)
            }
        }
        return lines
    }

    private mutating func wordText(_ node: XMLNode) -> String {
        var out = ""
        for child in node.children where child.isElement {
            switch name(child) {
            case "w:t": out += child.allText
            case "w:tab": out += "⇥"
            case "w:br": out += "↵"
            case "w:footnoteReference":
                out += "※"
                notes.append(noteTexts[value("w:id", child) ?? ""] ?? "(no such note)")
            case "mc:AlternateContent":
                let copies = child.children.compactMap { first("w:txbxContent", below: $0) }.map {
                    PageText.print(blocks($0), separator: "¶")
                }
                if copies.count != 2 || copies[0] != copies[1] { faults.append("the copies of a text box differ: \(copies)") }
                out += "⟦" + (copies.first ?? "") + "⟧"
            case "w:pPr", "w:del": continue
            default: out += wordText(child)
            }
        }
        return out
    }

    /// Blanks that ODF keeps stand as U+2420 until the others are collapsed.
    private mutating func odfText(_ node: XMLNode, _ out: inout String) {
        for child in node.children {
            if child.isText {
                out += child.string.replacing("\n", with: " ").replacing("\t", with: " ")
                continue
            }
            switch name(child) {
            case "text:s": out += String(repeating: "␠", count: value("text:c", child).flatMap { Int($0) } ?? 1)
            case "text:tab": out += "⇥"
            case "text:line-break": out += "↵"
            case "text:note":
                out += "※"
                if let body = first("text:note-body", below: child) { notes.append(PageText.print(blocks(body), separator: "¶")) }
            case "draw:frame":
                if let box = first("draw:text-box", below: child) {
                    out += "⟦" + PageText.print(blocks(box), separator: "¶").replacing(" ", with: "␠") + "⟧"
                }
            default: odfText(child, &out)
            }
        }
    }

    /// OpenDocument 1.3, part 3, 6.1.2: white space.
    private static func collapsed(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == " ", out.isEmpty || out.last == " " { continue }
            out.append(scalar)
        }
        while out.last == " " { out.removeLast() }
        return String(out).replacing("␠", with: " ")
    }

    // MARK: Structure

    /// Which elements may hold which.
    private static let parents: [String: Set<String>] = [
        "w:t": ["w:r"], "w:br": ["w:r"],
        "w:r": ["w:p", "w:ins", "w:hyperlink", "w:del"], "w:p": ["w:body", "w:tc", "w:txbxContent", "w:hdr", "w:footnote", "w:sdtContent"],
        "w:tbl": ["w:body", "w:tc", "w:hdr", "w:sdtContent", "w:footnote", "w:txbxContent"], "w:tr": ["w:tbl"], "w:tc": ["w:tr"],
        "text:p": ["office:text", "table:table-cell", "text:list-item", "draw:text-box", "text:note-body", "text:section", "style:header"],
        "text:span": ["text:p", "text:h", "text:span", "text:a"], "text:list-item": ["text:list"], "table:table-row": ["table:table"],
        "text:list": [
            "office:text", "text:list-item", "table:table-cell", "draw:text-box", "text:note-body", "text:section", "style:header",
        ],
        "table:table-cell": ["table:table-row"], "text:s": ["text:p", "text:h", "text:span", "text:a"],
        "text:a": ["text:p", "text:h", "text:span"],
    ]

    /// What an element must hold one of.
    private static let needs: [String: Set<String>] = [
        "w:tbl": ["w:tr"], "w:tr": ["w:tc"], "w:tc": ["w:p", "w:sdt"], "w:txbxContent": ["w:p", "w:sdt"], "w:hdr": ["w:p", "w:sdt"],
        "w:footnote": ["w:p", "w:sdt"],
        "w:sdtContent": ["w:p", "w:tbl", "w:sdt"], "table:table": ["table:table-row"], "table:table-row": ["table:table-cell"],
        "text:list": ["text:list-item"], "text:list-item": ["text:p", "text:h", "text:list"],
        "text:section": ["text:p", "text:h", "text:list", "text:section", "table:table"],
    ]

    /// Attributes that no two elements may share.
    private static let unique: [(element: String, attribute: String)] = [
        ("w:bookmarkStart", "w:id"), ("w:bookmarkEnd", "w:id"), ("w:bookmarkStart", "w:name"), ("wp:docPr", "id"), ("w:p", "w14:paraId"),
        ("text:bookmark", "text:name"), ("text:bookmark-start", "text:name"), ("text:bookmark-end", "text:name"),
        ("table:table", "table:name"), ("draw:frame", "draw:name"), ("text:section", "text:name"), ("text:list", "xml:id"),
        ("text:note", "text:id"),
    ]

    private mutating func check(_ root: XMLNode) {
        var starts: Set<String> = []
        var ends: Set<String> = []
        visit(root, "", &starts, &ends)
        if starts != ends { faults.append("bookmarks without a partner: \(starts.symmetricDifference(ends).sorted())") }
    }

    private mutating func visit(_ node: XMLNode, _ parent: String, _ starts: inout Set<String>, _ ends: inout Set<String>) {
        guard node.isElement else { return }
        let name = name(node)
        let children = node.children.filter(\.isElement)
        if let allowed = Self.parents[name], !allowed.contains(parent) { faults.append("\(name) inside \(parent)") }
        if let wanted = Self.needs[name], !children.contains(where: { wanted.contains(self.name($0)) }) {
            faults.append("\(name) is empty")
        }
        if name == "w:tc", let last = children.last, self.name(last) != "w:p", self.name(last) != "w:sdt" {
            faults.append("a cell ends with \(self.name(last))")
        }
        for (element, attribute) in Self.unique where element == name {
            guard let value = value(attribute, node) else { continue }
            if !seen.insert("\(element) \(attribute) \(value)").inserted { faults.append("\(element) \(attribute)=\(value) twice") }
        }
        switch name {
        case "w:bookmarkStart": starts.insert(value("w:id", node) ?? "")
        case "w:bookmarkEnd": ends.insert(value("w:id", node) ?? "")
        case "text:bookmark-start": starts.insert(value("text:name", node) ?? "")
        case "text:bookmark-end": ends.insert(value("text:name", node) ?? "")
        case "w:sdtPr":
            if let id = children.first(where: { self.name($0) == "w:id" }).flatMap({ value("w:val", $0) }),
                !seen.insert("w:sdt \(id)").inserted
            {
                faults.append("content control \(id) twice")
            }
        default: break
        }
        for child in children { visit(child, name, &starts, &ends) }
    }
}
