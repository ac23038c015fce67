import WenshuBasics
import WenshuContainer

/// Paragraph styles with an exact line height, which would cut a picture off that stands in the line.
struct LineRules: Sendable {
    /// DOCX: the line of each such style in twentieths of a point; ODT: any text. The default style under `""`.
    private var exact: [String: String] = [:]

    init() {}

    /// - Parameter part: the styles part of either format.
    init(_ part: [UInt8], format: TemplateFormat, limits: Limits) throws(WenshuError) {
        let isDOCX = format.hasTextElements
        let vocabulary = XMLVocabulary(
            names: isDOCX
                ? ["w:style", "w:spacing", "w:basedOn", "w:docDefaults"] : ["style:style", "style:paragraph-properties", "none", "none"],
            prefixes: Dictionary(
                [
                    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
                    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
                    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"),
                    ("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"),
                ], uniquingKeysWith: { $1 }))
        let xml = try XMLScanner.scan(part, vocabulary: vocabulary, limits: limits)
        var own: [String: String?] = [:]
        var base: [String: String] = [:]
        var current: String?
        var defaultStyle: String?
        for token in xml.tokens.indices where xml[token].kind != .end && xml[token].kind != .text {
            switch xml[token].name {
            case 0:
                current = xml.value(isDOCX ? "w:styleId" : "style:name", of: token)
                if isDOCX, xml.value("w:type", of: token) == "paragraph",
                    ["1", "true", "on"].contains(xml.value("w:default", of: token) ?? "")
                {
                    defaultStyle = current
                }
                if !isDOCX, let current { base[current] = xml.value("style:parent-style-name", of: token) }
            case 1:
                guard let style = current, let line = Self.line(of: token, xml, isDOCX) else { continue }
                own[style] = .some(line.exact)
            case 2: if let style = current { base[style] = xml.value("w:val", of: token) }
            default: continue
            }
        }
        for style in Set(own.keys).union(base.keys) {
            var at: String? = style
            for _ in 0..<32 {
                guard let name = at else { break }
                if let line = own[name] { exact[style] = line; break }
                at = base[name]
            }
        }
        if let name = defaultStyle ?? (isDOCX ? nil : "Standard"), let line = exact[name] { exact[""] = line }
    }

    /// What an element says of the line: nothing where it says nothing.
    private static func line(of token: Int, _ xml: XMLTokens, _ isDOCX: Bool) -> (exact: String?, Void)? {
        if isDOCX {
            guard let line = xml.value("w:line", of: token) else { return nil }
            return (xml.value("w:lineRule", of: token) == "exact" ? line : nil, ())
        }
        guard let height = xml.value("fo:line-height", of: token) else {
            return xml.value("style:line-height-at-least", of: token) == nil ? nil : (nil, ())
        }
        return (isExact(height) ? height : nil, ())
    }

    /// A length in ODF, neither a share nor `normal`.
    static func isExact(_ height: String) -> Bool { height.first?.isNumber ?? false && !height.hasSuffix("%") }

    /// The exact line of a style (nothing: the default one).
    func line(of style: String?) -> String? { exact[style ?? ""] }
}
