import WenshuBasics
import WenshuContainer

/// Formulas and charts, which OpenDocument embeds as documents of their own.
extension ODFStoryReader {
    enum EmbeddedObject {
        case formula(String)
        case chart(ChartText)
        /// With a warning.
        case missing
        /// Nothing that is read here.
        case other
    }

    /// An object in a part of its own, or where the file is flat, in the drawing itself. Of a chart only its own words are read: whatever else
    /// it holds, itself for one, is not looked into.
    func object(_ node: XMLNode) throws(WenshuError) -> EmbeddedObject {
        guard let root = try root(of: node) else {
            guard let address = node[.xlink_href].flatMap(ODFPackage.partName), !context.package.has(address) else { return .other }
            context.warnMissing(part: address)
            return .missing
        }
        if root.is(.math_math) { return .formula(ODFMathReader.text(root)) }
        return try ODFChartReader(root).map { chart throws(WenshuError) in .chart(try chart.words(context)) } ?? .other
    }

    private func root(of object: XMLNode) throws(WenshuError) -> XMLNode? {
        if let inner = object.children.first(where: \.isElement) { return inner }
        guard let address = object[.xlink_href], let folder = ODFPackage.partName(address) else { return nil }
        do {
            return try context.package.xml("\(folder)/content.xml")
        } catch  where error.code == .unsafeXML {
            // Old formula objects have a DOCTYPE; what is not needed is not refused for it.
            return nil
        }
    }

    func chartBox(_ words: ChartText, in frame: XMLNode, path: String) throws(WenshuError) -> [Inline] {
        var blocks: [Block] = []
        for (i, text) in words.all.enumerated() {
            try context.countBlock(in: nesting)
            var paragraph = Paragraph(text)
            paragraph.origin = Origin(part: part, path: "\(path)/\(i)/p")
            blocks.append(.paragraph(paragraph))
        }
        guard !blocks.isEmpty else { return [] }
        var box = TextBox(blocks: blocks, frame: place(frame))
        box.origin = Origin(part: part, path: path)
        return [.textBox(box)]
    }
}
