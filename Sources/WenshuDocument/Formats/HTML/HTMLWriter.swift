package import WenshuBasics
import WenshuContainer

/// Writes a document as one self-contained page of HTML (WHATWG): semantic, readable without a style sheet, safe to open.
///
/// The page runs no scripts and loads nothing, whatever stands in the document: all text is escaped, links are kept for
/// harmless schemes only, and a content security policy forbids the rest. Tracked changes are accepted.
package enum HTMLWriter {
    package static func write(_ document: Document) throws(WenshuError) -> [UInt8] {
        let document = document.printed()
        let styles = StyleResolver(document.styles)
        let sheet = HTMLStyleSheet(document, styles: styles)
        var html = HTMLBody(document, styles: styles, classes: sheet.classes)
        html.xml.raw("<!DOCTYPE html>\n")
        html.tag("html", ["lang": "zh-CN"]) { html in
            head(document, sheet, in: &html)
            html.xml.raw("\n")
            html.tag("body") { html in
                frame(document.sections.flatMap(\.headers), "header", in: &html)
                html.tag("main") { html in
                    for (i, section) in document.sections.enumerated() where !section.blocks.isEmpty {
                        html.tag("div", ["class": "page\(i + 1)"]) { $0.write(section.blocks) }
                        html.xml.raw("\n")
                    }
                }
                frame(document.sections.flatMap(\.footers), "footer", in: &html)
                html.writeRemarks()
            }
        }
        html.xml.raw("\n")
        return html.xml.bytes
    }

    private static func head(_ document: Document, _ sheet: HTMLStyleSheet, in html: inout HTMLBody) {
        html.tag("head") { html in
            html.xml.element("meta", ["charset": "utf-8"])
            html.xml.element(
                "meta",
                ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; img-src data:; style-src 'unsafe-inline'"])
            html.xml.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            html.tag("title") { $0.xml.text(document.pageTitle) }
            for (name, text) in [
                ("author", document.metadata.author), ("description", document.metadata.subject), ("keywords", document.metadata.keywords),
            ] {
                if let text, !text.isEmpty { html.xml.element("meta", ["name": name, "content": text]) }
            }
            html.tag("style") { $0.xml.raw("\n" + sheet.text) }
        }
    }

    /// Headers or footers, each once; page numbers are the style sheet's.
    private static func frame(_ items: [HeaderFooter], _ element: String, in html: inout HTMLBody) {
        var seen: Set<[Block]> = []
        for item in items where seen.insert(item.blocks).inserted && item.blocks.pageNumber == nil {
            guard item.blocks.contains(where: { !$0.isEmpty }) else { continue }
            html.tag(element) { $0.write(item.blocks) }
            html.xml.raw("\n")
        }
    }
}
