import WenshuContainer

/// Finds the marks of complex fields that have no partner, so that none of them swallows the text after it.
enum FieldBalance {
    static func lone(in root: XMLNode) -> Set<Int> {
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
                case "begin": open.append(node.index)
                case "end": if open.popLast() == nil { lone.insert(node.index) }
                default: if open.isEmpty { lone.insert(node.index) }
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
