import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuTemplate

/// Documents in one line of text each paragraph, the same for both formats.
///
/// A line is a paragraph; lines that begin with `‖` are the rows of a table, `‖` parts cells, `¶` paragraphs in a cell.
/// A line that begins with `§ ` is a heading, with `• ` an item of a numbered list, with `▣ ` a paragraph in a content control
/// (ODT: in a section), with `▲` the header, `▼` the footer, `✎` the title property; one that ends with `═` carries a section
/// break. What may stand in a paragraph says ``Mark``.
enum Notation {
    enum Format: String, CaseIterable, Sendable { case docx, odt }

    static func package(_ text: String, _ format: Format) -> [UInt8] {
        format == .docx ? WordSpecimen.package(text) : OpenSpecimen.package(text)
    }

    static func escaped(_ text: some StringProtocol) -> String {
        String(text.flatMap { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : String($0) })
    }

    /// An address as editors write it: braces and blanks as percent escapes.
    static func percentEncoded(_ address: String) -> String {
        escaped(address).replacing("{", with: "%7B").replacing("}", with: "%7D").replacing(" ", with: "%20")
    }

    // MARK: Reading back

    /// A rendered package in the same notation.
    static func text(_ bytes: [UInt8], _ format: Format, part: String? = nil) throws -> String {
        let archive = try ZipArchive(bytes)
        guard let entry = archive.entry(part ?? (format == .docx ? "word/document.xml" : "content.xml")) else { return "(no part)" }
        let tree = try XMLTree.parse(try archive.read(entry), vocabulary: vocabulary)
        var lines: [String] = []
        blocks(tree.root, &lines)
        return lines.joined(separator: "\n")
    }

    private static let names = [
        "w:p", "w:t", "w:tab", "w:br", "w:tbl", "w:tr", "w:tc", "w:pPr", "text:p", "text:h", "text:s", "text:c", "text:tab",
        "text:line-break",
        "table:table", "table:table-row", "table:table-cell", "w:instrText",
    ]

    private static let vocabulary = XMLVocabulary(
        names: names,
        prefixes: [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w", "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
        ])

    private static func name(_ node: XMLNode) -> String { node.name == XMLTree.unknown ? "" : names[Int(node.name)] }

    private static func blocks(_ node: XMLNode, _ lines: inout [String]) {
        for child in node.children where child.isElement {
            switch name(child) {
            case "w:p", "text:p", "text:h": lines.append(inline(child))
            case "w:tr", "table:table-row":
                var cells: [String] = []
                for cell in child.children where ["w:tc", "table:table-cell"].contains(name(cell)) {
                    var inner: [String] = []
                    blocks(cell, &inner)
                    cells.append(inner.joined(separator: "¶"))
                }
                lines.append("‖" + cells.joined(separator: "‖"))
            default: blocks(child, &lines)
            }
        }
    }

    private static func inline(_ node: XMLNode) -> String {
        var out = ""
        for child in node.children {
            if child.isText {
                if ["w:t", "text:p", "text:h", "w:instrText"].contains(name(node)) || node.fullName == "text:span"
                    || node.fullName == "text:a"
                {
                    out += child.string
                }
                continue
            }
            switch name(child) {
            case "w:tab", "text:tab": out += "⇥"
            case "w:br", "text:line-break": out += "↵"
            case "text:s":
                let count = child.attribute(XMLTree.Name(names.firstIndex(of: "text:c") ?? 0)).flatMap { Int($0) } ?? 1
                out += String(repeating: " ", count: count)
            case "w:pPr": continue
            case "w:p", "text:p": continue
            default: out += inline(child)
            }
        }
        return out
    }

    // MARK: Rendering

    static func render(_ template: String, _ json: String, _ format: Format, options: RenderOptions = RenderOptions()) throws -> String {
        let data = try JSONReader.read(Array(json.utf8))
        return try text(try Template(package(template, format)).render(data, options: options), format)
    }

    /// The codes of all errors, of the template or of rendering it.
    static func codes(_ template: String, _ json: String = "{}", _ format: Format) -> [String] {
        do {
            _ = try render(template, json, format)
            return []
        } catch let error as WenshuError {
            return error.diagnostics.map(\.code.name)
        } catch {
            return ["\(error)"]
        }
    }
}

/// One line of a conformance table.
struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let data: String
    let expected: String

    init(_ name: String, _ template: String, _ data: String = "{}", _ expected: String) {
        (self.name, self.template, self.data, self.expected) = (name, template, data, expected)
    }

    var testDescription: String { name }
}

extension Notation {
    /// A part of a package as text.
    static func xml(_ bytes: [UInt8], _ part: String) throws -> String {
        let archive = try ZipArchive(bytes)
        guard let entry = archive.entry(part) else { return "(no part)" }
        return String(decoding: try archive.read(entry), as: UTF8.self)
    }
}

extension String {
    /// How often a text stands in this one.
    func components(_ text: String) -> Int { ranges(of: text).count }
}
