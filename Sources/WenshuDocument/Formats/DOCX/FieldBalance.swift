import WenshuContainer

/// Finds the marks of complex fields that have no partner, so that none of them swallows the text after it.
enum FieldBalance {
    /// Fields deeper than this count for nothing: each open field is carried from paragraph to paragraph.
    private static let maximumDepth = 64

    static func lone(in root: XMLNode) -> Set<Int> {
        guard root.tree.contains(WordName.fldChar.rawValue) else { return [] }
        var lone: Set<Int> = []
        var open: [Int] = []
        walk(root, &open, &lone)
        lone.formUnion(open)
        return lone
    }

    private static func walk(_ parent: XMLNode, _ open: inout [Int], _ lone: inout Set<Int>) {
        for node in parent.children where node.isElement {
            switch node.word {
            case .fldChar:
                switch node.attribute(.fldCharType) {
                case "begin":
                    if open.count >= maximumDepth { lone.insert(node.index) }
                    open.append(node.index)
                case "end":
                    if let begin = open.popLast(), !lone.contains(begin) { continue }
                    lone.insert(node.index)
                default:
                    if let begin = open.last, !lone.contains(begin) { continue }
                    lone.insert(node.index)
                }
            case .txbxContent, .footnote, .endnote, .comment:
                var inner: [Int] = []
                walk(node, &inner, &lone)
                lone.formUnion(inner)
            case .alternateContent: if let chosen = AlternateContent.chosen(in: node) { walk(chosen, &open, &lone) }
            case .t, .pPr, .rPr: continue
            default: if node.hasChildren { walk(node, &open, &lone) }
            }
        }
    }
}
