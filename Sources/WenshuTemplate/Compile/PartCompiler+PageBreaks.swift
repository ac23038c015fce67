import WenshuContainer

/// `{{pagebreak}}`: DOCX has a break that stands in text; in ODT breaks belong to paragraphs' styles.
extension PartCompiler {
    mutating func pageBreak(_ unit: Int, tag: Int, _ placement: InlinePlacement) -> [Insertion] {
        let leaf = leaf(of: tag, placement)
        let parent = tree.parent(leaf)
        guard !tree.format.hasTextElements else {
            let prefix = String(decoding: tree.xml.prefix(parent), as: UTF8.self)
            return [.bytes(markup.endTag(parent) + Array("<\(prefix)br \(prefix)type=\"page\"/>".utf8) + markup.startAgain(parent))]
        }
        let paragraph = tree.units[unit].token
        guard markup.canSplit(from: leaf, below: paragraph) else { return [] }
        let isLast =
            PartTree.isBlank(tree.units[unit].text[tags[tag].range.upperBound...]) && tags[tag].section.map { !isInline($0) } ?? true
        if isLast, tagsOfUnit[unit]?.count(where: { if case .pageBreak = tags[$0].content { true } else { false } }) == 1 {
            // The paragraph ends its page; nothing but it is changed.
            setStyle(of: paragraph, attribute: "break-after", value: "page")
            return [.bytes([])]
        }
        let name = adjustedStyle(of: paragraph, attribute: "break-before", value: "page")
        var start = [UInt8(ascii: "<")] + tree.xml.qualifiedName(paragraph) + styleAttribute(paragraph, name)
        if let level = tree.xml.value("text:outline-level", of: paragraph) {
            start += Array(" \(String(decoding: tree.xml.prefix(paragraph), as: UTF8.self))outline-level=\"\(level)\"".utf8)
        }
        start.append(UInt8(ascii: ">"))
        return [
            .bytes(
                markup.closers(from: leaf, below: paragraph) + markup.endTag(paragraph) + start
                    + markup.reopeners(to: leaf, below: paragraph))
        ]
    }

    private func isInline(_ section: Int) -> Bool {
        if case .inline = sections[section].range { return true }
        return sections[section].parent.map { isInline($0) } ?? false
    }

    /// Gives the paragraph a style like its own with one property more.
    mutating func setStyle(of paragraph: Int, attribute: String, value: String) {
        let name = adjustedStyle(of: paragraph, attribute: attribute, value: value)
        if let known = tree.xml.attribute("text:style-name", of: paragraph) {
            edits.replace(known, with: [.bytes(name)])
        } else {
            edits.insert([.bytes(styleAttribute(paragraph, name))], at: Int(tree.xml[paragraph].end) - 1, phase: .fill)
        }
    }

    private func styleAttribute(_ paragraph: Int, _ name: [UInt8]) -> [UInt8] {
        Array(" \(String(decoding: tree.xml.prefix(paragraph), as: UTF8.self))style-name=\"".utf8) + name + [UInt8(ascii: "\"")]
    }

    /// Adds an automatic style like the paragraph's with one property more (`fo:`); its name.
    private mutating func adjustedStyle(of paragraph: Int, attribute: String, value: String) -> [UInt8] {
        adjustedStyles += 1
        let name = Array("WenshuBreak\(adjustedStyles)".utf8)
        guard let styles = tree.xml.tokens.indices.first(where: { tree.role($0) == .automaticStyles && tree.xml[$0].kind != .end }) else {
            return name
        }
        let wanted = tree.xml.value("text:style-name", of: paragraph)
        let known = tree.xml.children(styles).first { tree.xml.value("style:name", of: $0) == wanted && wanted != nil }
        let style =
            known.map { clone($0, name: name, attribute: attribute, value: value) }
            ?? derived(from: wanted, name: name, attribute: attribute, value: value)
        if tree.xml[styles].kind == .empty {
            let tag = Array(tree.xml.bytes[tree.xml[styles].range].dropLast(2)) + [UInt8(ascii: ">")]
            edits.replace(tree.xml[styles].range, with: [.bytes(tag + style + markup.endTag(styles))])
        } else {
            edits.insert([.bytes(style)], at: tree.xml.contentRange(styles).upperBound, phase: .fill)
        }
        return name
    }

    private static let namespaces =
        " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""

    private func derived(from parent: String?, name: [UInt8], attribute: String, value: String) -> [UInt8] {
        let parent = parent.map { " style:parent-style-name=\"\($0)\"" } ?? ""
        let head =
            "<style:style\(Self.namespaces) style:name=\"" + String(decoding: name, as: UTF8.self)
            + "\" style:family=\"paragraph\"\(parent)>"
        return Array("\(head)<style:paragraph-properties fo:\(attribute)=\"\(value)\"/></style:style>".utf8)
    }

    /// An automatic style cannot build on another, so it is copied.
    private func clone(_ style: Int, name: [UInt8], attribute: String, value: String) -> [UInt8] {
        var bytes = Array(tree.xml.bytes[range(style)])
        let base = range(style).lowerBound
        let properties = tree.xml.children(style).first {
            tree.xml.qualifiedName($0).reversed().starts(with: "paragraph-properties".utf8.reversed())
        }
        let breakAttribute = Array(
            " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" fo:\(attribute)=\"\(value)\"".utf8)
        // From behind, so that positions before stay right.
        if let properties {
            let token = tree.xml[properties]
            let at = Int(token.end) - (token.kind == .empty ? 2 : 1) - base
            bytes.insert(contentsOf: breakAttribute, at: at)
            if let old = tree.xml.attributes(properties).first(where: { tree.xml.isNamed("fo:\(attribute)", $0.name) }) {
                bytes.removeSubrange(old.name.lowerBound - base..<old.value.upperBound + 1 - base)
            }
        } else {
            let prefix = String(decoding: tree.xml.prefix(style), as: UTF8.self)
            let element = Array("<\(prefix)paragraph-properties".utf8) + breakAttribute + Array("/>".utf8)
            if tree.xml[style].kind == .empty {
                bytes.replaceSubrange(bytes.count - 2..<bytes.count, with: [UInt8(ascii: ">")] + element + markup.endTag(style))
            } else {
                bytes.insert(contentsOf: element, at: Int(tree.xml[style].end) - base)
            }
        }
        if let value = tree.xml.attribute("style:name", of: style) {
            bytes.replaceSubrange(value.lowerBound - base..<value.upperBound - base, with: name)
        }
        return bytes
    }
}
