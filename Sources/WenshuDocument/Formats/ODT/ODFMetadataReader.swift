import WenshuContainer

extension Metadata {
    /// What `office:meta` says.
    init(odf node: XMLNode?) {
        self.init()
        guard let node else { return }
        func text(_ name: ODFName) -> String? { node.child(name)?.allText.nonBlank }
        title = text(.dc_title)
        // The first author is the document's; who saved it last is the next best.
        author = text(.meta_initialCreator) ?? text(.dc_creator)
        subject = text(.dc_subject)
        created = text(.meta_creationDate)
        modified = text(.dc_date)
        let keywords = node.children.filter { $0.is(.meta_keyword) }.compactMap { $0.allText.nonBlank }
        self.keywords = keywords.isEmpty ? nil : keywords.joined(separator: "; ")
    }
}

extension String {
    fileprivate var nonBlank: String? { utf8.contains { $0 > 0x20 } ? self : nil }
}
