import WenshuDocument
import WenshuTestSupport

/// What a reader of an ODT's page sees: each block's label and text on a line; hidden text in curly brackets, tables as `[…]`.
func lines(
    _ content: String, automatic: String = "", styles: String = "", pages: (automatic: String, masters: String) = ("", ""),
    view: RevisionView = .accepted
) throws -> [String] {
    let document = try ODTReader.read(ODTPackage.make(content: content, automatic: automatic, styles: styles, pages: pages))
    return document.reading(view: view).blocks.map { block in
        guard block.kind == .paragraph else {
            return "[" + block.rows.map { $0.map(\.text).joined(separator: "|") }.joined(separator: "/") + "]"
        }
        return block.hidden ? "{\(block.printed)}" : block.printed
    }
}

/// A `text:list-style` whose levels have these attributes.
func listStyle(_ name: String, _ levels: String...) -> String {
    let inner = levels.enumerated().map { #"<text:list-level-style-number text:level="\#($0 + 1)" \#($1)/>"# }.joined()
    return #"<text:list-style style:name="\#(name)">\#(inner)</text:list-style>"#
}

func p(_ text: String, _ style: String? = nil) -> String {
    "<text:p\(style.map { #" text:style-name="\#($0)""# } ?? "")>\(text)</text:p>"
}

func list(_ attributes: String = "", _ items: String...) -> String { "<text:list \(attributes)>\(items.joined())</text:list>" }

func item(_ content: String..., start: Int? = nil) -> String {
    "<text:list-item\(start.map { #" text:start-value="\#($0)""# } ?? "")>\(content.joined())</text:list-item>"
}
