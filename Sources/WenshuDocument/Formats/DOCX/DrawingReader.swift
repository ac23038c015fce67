import WenshuBasics
import WenshuContainer

/// What a drawing, a VML picture or an embedded object shows: text boxes and pictures, each once.
extension StoryReader {
    func drawing(_ node: XMLNode, into inlines: inout InlineBuilder) throws(WenshuError) {
        var shape = DrawnShape()
        if let anchor = node.child(.wpAnchor) ?? node.child(.inline) { shape = DrawnShape(anchor) }
        try readDrawn(node, shape, into: &inlines)
    }

    private func readDrawn(_ parent: XMLNode, _ shape: DrawnShape, into inlines: inout InlineBuilder) throws(WenshuError) {
        for node in parent.children where node.isElement {
            switch node.word {
            case .txbxContent: try textBox(node, shape, into: &inlines)
            case .drawingBody: try drawingText(node, shape, into: &inlines)
            case .blip: try image(node.attribute(.embed), shape, into: &inlines)
            case .vmlImage:
                var own = shape
                own.alternativeText = own.alternativeText ?? node.attribute(.plainTitle).flatMap { $0.isEmpty ? nil : $0 }
                try image(node.attribute(.relationshipID), own, into: &inlines)
            case .vmlTextPath: try wordArt(node.attribute(.plainString) ?? "", shape, into: &inlines)
            case .diagram: try graphic(node.attribute(.diagramData), shape, into: &inlines, Self.diagramTexts)
            case .chart: try graphic(node.attribute(.relationshipID), shape, into: &inlines) { ChartReader($0).words.all }
            case .vmlShape, .vmlRectangle, .vmlOval, .vmlRoundRectangle: try readDrawn(node, shape.with(vml: node), into: &inlines)
            case .alternateContent:
                if let chosen = AlternateContent.chosen(in: node) { try readDrawn(chosen, shape, into: &inlines) }
            case .picture: try readDrawn(node, shape.with(picture: node), into: &inlines)
            default: if node.hasChildren { try readDrawn(node, shape, into: &inlines) }
            }
        }
    }

    // MARK: Text

    private func textBox(_ content: XMLNode, _ shape: DrawnShape, into inlines: inout InlineBuilder) throws(WenshuError) {
        let path = nextBoxPath()
        add(try boxBlocks(of: content, path: path), path, shape, into: &inlines)
    }

    /// Text of DrawingML, in a locked canvas or a shape from another program.
    private func drawingText(_ body: XMLNode, _ shape: DrawnShape, into inlines: inout InlineBuilder) throws(WenshuError) {
        let path = nextBoxPath()
        let texts = body.children.filter { $0.is(.drawingParagraph) }.map(Self.drawingText)
        try add(texts: texts, path, shape, into: &inlines)
    }

    static func drawingText(_ paragraph: XMLNode) -> String {
        paragraph.children.map { node in
            switch node.word {
            case .drawingRun, .drawingField: node.child(.drawingText)?.allText ?? ""
            case .drawingBreak: "\n"
            default: ""
            }
        }.joined()
    }

    /// 艺术字, the red heads and watermarks of older files.
    private func wordArt(_ text: String, _ shape: DrawnShape, into inlines: inout InlineBuilder) throws(WenshuError) {
        try add(texts: text.split(separator: "\n").map(String.init), nextBoxPath(), shape, into: &inlines)
    }

    /// SmartArt and charts keep their text in parts of their own.
    private func graphic(
        _ id: String?, _ shape: DrawnShape, into inlines: inout InlineBuilder, _ texts: (XMLNode) -> [String]
    ) throws(WenshuError) {
        guard let relationship = try context.relationship(id, of: part), !relationship.isExternal else { return }
        guard let name = relationship.part, let tree = try context.package.xml(name, vocabulary: WordName.vocabulary) else {
            return context.warnMissing(part: relationship.part ?? relationship.target)
        }
        try add(texts: texts(tree.root), nextBoxPath(), shape, into: &inlines)
    }

    private static func diagramTexts(_ parent: XMLNode) -> [String] {
        parent.children.filter(\.isElement).flatMap { node in
            node.is(.drawingParagraph) ? [drawingText(node)] : diagramTexts(node)
        }
    }

    private func add(texts: [String], _ path: String, _ shape: DrawnShape, into inlines: inout InlineBuilder) throws(WenshuError) {
        var blocks: [Block] = []
        for (i, text) in texts.enumerated() where !text.isEmpty {
            try context.countBlock(in: nesting)
            var paragraph = Paragraph(text)
            paragraph.origin = Origin(part: part, path: "\(path)/\(i)/p")
            blocks.append(.paragraph(paragraph))
        }
        add(blocks, path, shape, into: &inlines)
    }

    private func add(_ blocks: [Block], _ path: String, _ shape: DrawnShape, into inlines: inout InlineBuilder) {
        guard !blocks.isEmpty else { return }
        var box = TextBox(blocks: blocks, frame: shape.frame)
        box.origin = Origin(part: part, path: path)
        inlines.append(.textBox(box))
    }

    private func nextBoxPath() -> String {
        defer { boxCount += 1 }
        return "\(paragraphPath)/box\(boxCount)"
    }

    // MARK: Pictures

    private func image(_ id: String?, _ shape: DrawnShape, into inlines: inout InlineBuilder) throws(WenshuError) {
        guard let id, let resource = try context.image(id, of: part) else { return }
        inlines.append(
            .image(
                InlineImage(
                    resource: resource, width: shape.width ?? 0, height: shape.height ?? 0, alternativeText: shape.alternativeText)))
    }
}

/// What is known of a drawing's size and place.
struct DrawnShape {
    var width: Double?
    var height: Double?
    var alternativeText: String?
    /// From the page's upper left corner.
    private var x: Double?
    private var y: Double?

    init() {}

    /// `wp:anchor` or `wp:inline`.
    init(_ anchor: XMLNode) {
        width = anchor.child(.extent)?.emu(.cx)
        height = anchor.child(.extent)?.emu(.cy)
        let properties = anchor.child(.docPr)
        alternativeText = Self.words(properties?.attribute(.description)) ?? Self.words(properties?.attribute(.plainTitle))
        x = Self.pageOffset(anchor.child(.positionH))
        y = Self.pageOffset(anchor.child(.positionV))
    }

    var frame: Frame? {
        guard let x, let y, let width, let height else { return nil }
        return Frame(x: x, y: y, width: width, height: height)
    }

    /// VML says it in a style: `position:absolute;width:442pt;height:113pt`.
    func with(vml node: XMLNode) -> DrawnShape {
        var shape = self
        shape.alternativeText = Self.words(node.attribute(.alternativeText)) ?? alternativeText
        for declaration in (node.attribute(.plainStyle) ?? "").split(separator: ";") {
            let pair = declaration.split(separator: ":", maxSplits: 1).map { String($0).trimmingXMLSpace }
            guard pair.count == 2, pair[1].utf8.last.map({ (0x61...0x7A).contains($0) }) ?? false else { continue }
            if pair[0] == "width" { shape.width = XMLNode.points(pair[1], perPoint: 1) }
            if pair[0] == "height" { shape.height = XMLNode.points(pair[1], perPoint: 1) }
        }
        return shape
    }

    func with(picture: XMLNode) -> DrawnShape {
        guard alternativeText == nil else { return self }
        var shape = self
        func find(_ node: XMLNode, depth: Int) -> String? {
            for child in node.children where child.isElement {
                if child.is(.pictureName) { return Self.words(child.attribute(.description)) }
                if depth > 0, let found = find(child, depth: depth - 1) { return found }
            }
            return nil
        }
        shape.alternativeText = find(picture, depth: 2)
        return shape
    }

    private static func words(_ text: String?) -> String? { text.flatMap { $0.trimmingXMLSpace.isEmpty ? nil : $0 } }

    private static func pageOffset(_ position: XMLNode?) -> Double? {
        guard let position, position.attribute(.relativeFrom) == "page", let offset = position.child(.posOffset) else { return nil }
        return XMLNode.points(offset.allText, perPoint: 12_700)
    }
}
