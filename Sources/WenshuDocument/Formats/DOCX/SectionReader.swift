import WenshuBasics
import WenshuContainer

/// Sections: page set-up, headers and footers.
struct SectionReader {
    let context: WordContext
    let facingPages: Bool

    func section(_ sectPr: XMLNode?, blocks: [Block]) throws(WenshuError) -> Section {
        var section = Section(page: Self.page(sectPr), blocks: blocks)
        guard let sectPr else { return section }
        section.headers = try margins(sectPr, .headerReference, .hdr, "header", section.page)
        section.footers = try margins(sectPr, .footerReference, .ftr, "footer", section.page)
        return section
    }

    /// Those that a page shows: the first page's where it has its own, the even ones' where pages face each other.
    private func margins(
        _ sectPr: XMLNode, _ reference: WordName, _ rootName: WordName, _ path: String, _ page: PageSetup
    ) throws(WenshuError) -> [HeaderFooter] {
        var result: [HeaderFooter] = []
        for node in sectPr.children where node.is(reference) {
            let pages = Self.pages(node.attribute(.type))
            if pages == .first && !page.differentFirstPage || pages == .even && !facingPages { continue }
            guard !result.contains(where: { $0.pages == pages }),
                let relationship = try context.relationship(node.attribute(.relationshipID), of: context.mainPart),
                let part = relationship.part, let blocks = try blocks(part, rootName, path)
            else { continue }
            result.append(HeaderFooter(pages, blocks))
        }
        return result
    }

    private func blocks(_ part: String, _ rootName: WordName, _ path: String) throws(WenshuError) -> [Block]? {
        if let known = context.margins[part] { return known }
        guard let root = try context.root(part, rootName) else { return nil }
        let story = StoryReader(context: context, part: part, root: root)
        story.nesting = 1
        let blocks = try story.blocks(of: root, path: path)
        context.margins[part] = blocks
        return blocks
    }

    private static func pages(_ type: String?) -> HeaderFooter.Pages {
        switch type {
        case "first": .first
        case "even": .even
        default: .all
        }
    }

    private static func page(_ sectPr: XMLNode?) -> PageSetup {
        var page = PageSetup()
        guard let sectPr else { return page }
        if let size = sectPr.child(.pgSz) {
            page.width = size.twips(.w).flatMap(positive) ?? page.width
            page.height = size.twips(.h).flatMap(positive) ?? page.height
            page.landscape = size.attribute(.orient) == "landscape"
        }
        if let margins = sectPr.child(.pgMar) {
            // A negative margin holds its place against a tall header; its size is what counts here.
            page.top = margins.twips(.top).map(abs) ?? page.top
            page.bottom = margins.twips(.bottom).map(abs) ?? page.bottom
            page.left = margins.twips(.left) ?? page.left
            page.right = margins.twips(.right) ?? page.right
            page.headerDistance = margins.twips(.header) ?? page.headerDistance
            page.footerDistance = margins.twips(.footer) ?? page.footerDistance
        }
        if let grid = sectPr.child(.docGrid), let type = grid.attribute(.type), type != "default" {
            page.gridLinePitch = grid.twips(.linePitch).flatMap(positive)
        }
        page.columns = min(max(sectPr.child(.cols)?.integer(.num) ?? 1, 1), 45)
        page.differentFirstPage = sectPr.flag(.titlePg) ?? false
        return page
    }

    private static func positive(_ value: Double) -> Double? { value > 0 ? value : nil }
}
