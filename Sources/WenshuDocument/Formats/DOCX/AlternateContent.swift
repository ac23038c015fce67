import WenshuContainer

/// Which branch of `mc:AlternateContent` counts (ECMA-376-3, 7.7).
enum AlternateContent {
    /// The namespaces whose elements this reader knows, by the prefixes that all writers use for them.
    private static let known: Set<String> = ["wps", "wpg", "wpc", "wp14", "w14", "w15", "w16cid", "a14", "v"]

    static func chosen(in node: XMLNode) -> XMLNode? {
        let choices = node.children.filter { $0.is(.choice) }
        let understood = choices.first { choice in
            (choice.attribute(.requires) ?? "").split(separator: " ").allSatisfy { known.contains(String($0)) }
        }
        let fallback = node.child(.fallback)
        // A draft of a namespace has the prefix of the finished one; what it says with other elements stands in the fallback.
        if let understood, let fallback, !showsText(understood), showsText(fallback) { return fallback }
        return understood ?? fallback ?? choices.first
    }

    private static func showsText(_ node: XMLNode) -> Bool {
        node.children.contains { $0.is(.t) || $0.is(.drawingText) || $0.is(.mathText) || $0.isElement && showsText($0) }
    }
}
