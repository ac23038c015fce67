extension TemplateFormat {
    /// OpenDocument text (ODF 1.2/1.3, part 3).
    static let odt = TemplateFormat(
        name: "odt",
        prefixes: [
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
            "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
            "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
            "http://www.w3.org/1999/xlink": "xlink",
        ],
        elements: [
            ("text:p", .paragraph), ("text:h", .paragraph), ("text:span", .run), ("text:a", .inlineWrapper), ("text:tab", .tab),
            ("text:line-break", .lineBreak), ("text:s", .blanks), ("text:meta", .inlineWrapper), ("text:ruby-base", .inlineWrapper),
            ("text:tracked-changes", .deleted), ("table:table", .table), ("table:table-rows", .rowGroup),
            ("table:table-header-rows", .rowGroup), ("table:table-row-group", .rowGroup), ("table:table-row", .row),
            ("table:table-cell", .cell), ("table:covered-table-cell", .coveredCell), ("office:text", .body),
            ("draw:text-box", .container), ("text:note-body", .container), ("office:annotation", .container),
            ("style:header", .container), ("style:footer", .container), ("style:header-left", .container),
            ("style:footer-left", .container), ("style:header-first", .container), ("style:footer-first", .container),
            ("style:region-left", .container), ("style:region-center", .container), ("style:region-right", .container),
            ("draw:frame", .object), ("draw:custom-shape", .object), ("draw:rect", .object), ("draw:g", .object),
            ("draw:line", .object), ("draw:object", .object), ("text:note", .object), ("text:list", .wrapper),
            ("text:list-item", .wrapper), ("text:list-header", .wrapper), ("text:section", .wrapper),
            ("text:bookmark-start", .bookmarkStart),
            ("text:bookmark", .bookmarkStart), ("text:bookmark-end", .bookmarkEnd), ("office:annotation-end", .annotationEnd),
            ("text:note-ref", .reference), ("text:bookmark-ref", .reference),
            ("office:automatic-styles", .automaticStyles),
            ("office:styles", .properties), ("style:style", .properties), ("text:ruby-text", .object),
        ],
        textParents: [.paragraph, .run, .inlineWrapper], hasTextElements: false, headingName: "text:h",
        listNames: ("text:list", "text:list-item"))
}
