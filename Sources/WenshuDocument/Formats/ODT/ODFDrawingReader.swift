import WenshuBasics
import WenshuContainer

/// Text boxes, pictures, formulas, charts and shapes with text.
extension ODFStoryReader {
    static func isShape(_ name: ODFName) -> Bool { shapes.contains(name) }

    private static let shapes: Set<ODFName> = [
        .draw_frame, .draw_a, .draw_g, .draw_customShape, .draw_rect, .draw_ellipse, .draw_circle, .draw_line, .draw_polyline,
        .draw_polygon, .draw_regularPolygon, .draw_path, .draw_connector, .draw_caption, .draw_measure, .draw_control,
    ]

    /// What a drawing shows, at its anchor.
    func shape(_ node: XMLNode, path: String) throws(WenshuError) -> [Inline] {
        switch node.odf {
        case .draw_frame: return try frame(node, path: path)
        case .draw_g:
            var out: [Inline] = []
            var index = 0
            for child in node.children {
                guard let name = child.odf, Self.isShape(name) else { continue }
                out += try shape(child, path: "\(path)/g/\(index)")
                index += 1
            }
            return out
        case .draw_a:
            if let target = node[.xlink_href] { context.warnLink(target, at: part) }
            var out: [Inline] = []
            for child in node.children {
                if let name = child.odf, Self.isShape(name) { out += try shape(child, path: path) }
            }
            return out
        default: return try textBox(node, in: node, path: "\(path)/shape")
        }
    }

    /// A frame holds one thing in one or several forms; the first that can be shown counts.
    private func frame(_ node: XMLNode, path: String) throws(WenshuError) -> [Inline] {
        if let box = node.child(.draw_textBox) { return try textBox(box, in: node, path: "\(path)/text-box") }
        if let table = node.child(.table_table) {
            nesting += 1
            defer { nesting -= 1 }
            guard let table = try self.table(table, path: "\(path)/table") else { return [] }
            return [.textBox(TextBox(blocks: [.table(table)], frame: place(node)))]
        }
        var chart: [Inline] = []
        var isRead = false
        if let object = node.child(.draw_object) {
            switch try self.object(object) {
            case .formula(let text): return [.math(text)]
            case .chart(let words):
                chart = try chartBox(words, in: node, path: "\(path)/chart")
                isRead = true
            case .missing: isRead = true
            case .other: break
            }
        }
        for child in node.children {
            switch child.odf {
            case .draw_object where isRead: continue
            case .draw_object, .draw_objectOle, .draw_plugin, .draw_applet: context.warnEmbedded(child[.xlink_href] ?? "", at: part)
            case .draw_floatingFrame: context.warnExternal(child[.xlink_href] ?? "", at: part)
            default: continue
            }
        }
        let pictures = node.children.filter { $0.is(.draw_image) }
        for picture in pictures {
            if let resource = try resource(picture) {
                return chart + [
                    .image(
                        InlineImage(
                            resource: resource, width: node.points(.svg_width) ?? 0, height: node.points(.svg_height) ?? 0,
                            alternativeText: Self.alternativeText(node)))
                ]
            }
        }
        return chart
    }

    private func textBox(_ content: XMLNode, in frame: XMLNode, path: String) throws(WenshuError) -> [Inline] {
        let open = revisions.setAside()
        defer { revisions.restore(open) }
        let blocks = try innerBlocks(of: content, path: path)
        // A line or an empty shape is no text box.
        guard blocks.contains(where: Self.showsSomething) else { return [] }
        var box = TextBox(blocks: blocks, frame: place(frame))
        box.standsAtFoot = standsAtFoot(frame)
        box.origin = Origin(part: part, path: path)
        return [.textBox(box)]
    }

    private static func showsSomething(_ block: Block) -> Bool {
        switch block {
        case .table: true
        case .paragraph(let paragraph): !paragraph.content.isEmpty || paragraph.label != nil
        }
    }

    /// Its place on the page, where it counts from there.
    func place(_ node: XMLNode) -> Frame? {
        let countsFromPage = placement(node, .style_verticalRel) == "page" && placement(node, .style_horizontalRel) == "page"
        guard node[.text_anchorType] == "page" || countsFromPage, let x = node.points(.svg_x), let y = node.points(.svg_y),
            let width = node.points(.svg_width)
        else { return nil }
        let height = node.points(.svg_height) ?? node.child(.draw_textBox)?.points(.fo_minHeight) ?? 0
        return Frame(x: x, y: y, width: width, height: height)
    }

    private func standsAtFoot(_ node: XMLNode) -> Bool {
        placement(node, .style_verticalPos) == "bottom" && placement(node, .style_verticalRel) == "page-content"
    }

    private func placement(_ node: XMLNode, _ property: ODFName) -> String? {
        context.styles.value(node[.draw_styleName], .graphic, in: scope) { $0.child(.style_graphicProperties)?[property] }
    }

    private static func alternativeText(_ node: XMLNode) -> String? {
        let texts = [node.child(.svg_title)?.allText, node.child(.svg_desc)?.allText].compactMap { $0.flatMap { $0.isEmpty ? nil : $0 } }
        guard let first = texts.first else { return nil }
        return texts.count == 2 && texts[1] != first ? "\(first) \(texts[1])" : first
    }

    // MARK: Pictures

    private func resource(_ node: XMLNode) throws(WenshuError) -> String? {
        if let data = node.child(.office_binaryData), let bytes = Base64.decode(data.allText), !bytes.isEmpty {
            let image = ImageResource(id: "binary-data-\(node.index)", mediaType: ImageType.of(bytes), bytes: bytes)
            context.add(image)
            return image.id
        }
        guard let address = node[.xlink_href], !address.isEmpty else { return nil }
        return try context.image(address, at: part)
    }
}
