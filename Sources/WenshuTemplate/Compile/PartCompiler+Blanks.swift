import WenshuContainer

/// ODT: a blank beside a tag must not be lost when the tag prints nothing, or another blank.
extension PartCompiler {
    /// A blank at the start of a paragraph, and one behind another, are not printed (ODF 1.3, part 3, 6.1.2): where only
    /// a tag keeps one from that, it is written as an element.
    mutating func keepBlanks(_ placement: InlinePlacement) {
        let text = placement.unit.text
        guard !tree.format.hasTextElements, placement.unit.kind == .paragraph else { return }
        var edges: Set<Int> = []
        for tag in placement.tags {
            for edge in [tag.range.lowerBound - 1, tag.range.upperBound] where text.indices.contains(edge) && text[edge] == 0x20 {
                edges.insert(edge)
            }
        }
        for edge in edges.sorted() where !placement.isInTag(edge) {
            guard let piece = placement.pieces(of: edge..<edge + 1).first, tree.xml[piece.leaf].kind == .text else { continue }
            let prefix = String(decoding: tree.xml.prefix(tree.parent(piece.leaf)), as: UTF8.self)
            edits.replace(piece.range, with: [.bytes(Array("<\(prefix)s/>".utf8))])
        }
    }
}
