import WenshuContainer

/// A picture's place in the package.
struct ODTPicture {
    let path: String
    let resource: ImageResource

    static func all(_ images: [ImageResource]) -> [String: ODTPicture] {
        var all: [String: ODTPicture] = [:]
        for (i, image) in images.enumerated() where all[image.id] == nil {
            all[image.id] = ODTPicture(path: "Pictures/image\(i + 1).\(extensions[image.mediaType] ?? "bin")", resource: image)
        }
        return all
    }

    static let extensions = [
        "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/svg+xml": "svg", "image/bmp": "bmp",
        "image/tiff": "tif", "image/webp": "webp", "image/x-emf": "emf", "image/emf": "emf", "image/x-wmf": "wmf", "image/wmf": "wmf",
    ]
}

/// The named styles of frames. A frame without one of these parents is a drawing for office programs, which sets its
/// text otherwise.
enum ODTFrameStyle {
    static let picture = "Graphics"
    static let box = "Frame"
    static let all = [picture, box]
}

extension ODTStory {
    /// A picture as a character of its line; one whose bytes are missing leaves its alternative text.
    mutating func write(_ image: InlineImage) {
        guard let picture = source.pictures[image.resource] else { return xml.odfText(image.alternativeText ?? "") }
        let style = styles.name(.graphic, [("style:parent-style-name", ODTFrameStyle.picture)]) {
            $0.element("style:graphic-properties", ["style:vertical-pos": "top", "style:vertical-rel": "baseline"])
        }
        frames += 1
        xml.start(
            "draw:frame",
            [
                "draw:style-name": style, "draw:name": "\(styles.prefix)image\(frames)", "text:anchor-type": "as-char",
                "svg:width": ODTNames.points(max(0, image.width)), "svg:height": ODTNames.points(max(0, image.height)),
            ])
        xml.element(
            "draw:image",
            ["xlink:href": picture.path, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad"])
        if let text = image.alternativeText, !text.isEmpty { xml.element("svg:desc") { $0.text(text) } }
        xml.end()
    }

    /// A text box, at its place on the anchor's page, or above the anchor's paragraph where none is stated.
    mutating func write(_ box: TextBox) {
        let style = styles.name(.graphic, [("style:parent-style-name", ODTFrameStyle.box)]) {
            $0.start("style:graphic-properties", box.placement)
            for name in ["fo:border", "draw:fill", "draw:stroke"] { $0.attribute(name, "none") }
            for name in ["fo:padding", "fo:margin"] { $0.attribute(name, "0pt") }
            $0.attribute("style:flow-with-text", "false")
            $0.end()
        }
        frames += 1
        xml.start(
            "draw:frame",
            [
                "draw:style-name": style, "draw:name": "\(styles.prefix)box\(frames)", "text:anchor-type": "paragraph",
                "draw:z-index": String(frames),
            ])
        if let frame = box.frame {
            xml.attribute("svg:x", ODTNames.points(frame.x))
            xml.attribute("svg:y", ODTNames.points(frame.y))
            xml.attribute("svg:width", ODTNames.points(max(1, frame.width)))
            xml.attribute("svg:height", ODTNames.points(max(1, frame.height)))
            xml.start("draw:text-box")
        } else {
            // As wide as the text; the number serves programs that do not know relative widths.
            xml.attribute("style:rel-width", "100%")
            xml.attribute("svg:width", "440pt")
            xml.start("draw:text-box", ["fo:min-height": "1pt"])
        }
        writeNested(box.blocks.isEmpty ? [.paragraph(Paragraph())] : box.blocks)
        xml.end()
        xml.end()
    }
}

extension TextBox {
    /// How text runs about it, and from where its place counts.
    fileprivate var placement: KeyValuePairs<String, String?> {
        if standsAtFoot {
            return [
                "style:wrap": "none", "style:vertical-pos": "bottom", "style:vertical-rel": "page-content", "style:horizontal-pos": "left",
                "style:horizontal-rel": "page-content",
            ]
        }
        guard frame != nil else {
            return [
                "style:wrap": "none", "style:vertical-pos": "top", "style:vertical-rel": "paragraph", "style:horizontal-pos": "center",
                "style:horizontal-rel": "paragraph",
            ]
        }
        return [
            "style:wrap": "run-through", "style:run-through": "foreground", "style:vertical-pos": "from-top", "style:vertical-rel": "page",
            "style:horizontal-pos": "from-left", "style:horizontal-rel": "page",
        ]
    }
}
