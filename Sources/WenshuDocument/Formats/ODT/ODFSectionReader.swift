import WenshuBasics
import WenshuContainer

/// Page styles (`style:master-page`) as sections with page set-up, headers and footers.
struct ODFSectionReader {
    private let context: ODFContext
    private let masters: [String: XMLNode]
    private let layouts: [String: XMLNode]
    private let firstMaster: String?
    private var known: [String: Section] = [:]
    private(set) var facingPages = false

    init(context: ODFContext) {
        self.context = context
        let root = context.package.styles
        var masters: [String: XMLNode] = [:]
        var first: String?
        for node in root?.child(.office_masterStyles).map({ Array($0.children) }) ?? [] where node.is(.style_masterPage) {
            guard let name = node[.style_name] else { continue }
            masters[name] = node
            first = first ?? name
        }
        var layouts: [String: XMLNode] = [:]
        for node in root?.child(.office_automaticStyles).map({ Array($0.children) }) ?? [] where node.is(.style_pageLayout) {
            if let name = node[.style_name] { layouts[name] = node }
        }
        self.masters = masters
        self.layouts = layouts
        firstMaster = masters[ODFStyles.defaultName] != nil ? ODFStyles.defaultName : first
    }

    /// The body's blocks in sections, cut where a new page style begins.
    mutating func sections(_ blocks: [Block], pageStyles: [(block: Int, master: String)]) throws(WenshuError) -> [Section] {
        var cuts = pageStyles.filter { $0.block < blocks.count || blocks.isEmpty }
        if cuts.first?.block != 0 { cuts.insert((0, firstMaster ?? ""), at: 0) }
        var sections: [Section] = []
        for (i, cut) in cuts.enumerated() {
            let end = i + 1 < cuts.count ? cuts[i + 1].block : blocks.count
            guard end > cut.block || sections.isEmpty && i == cuts.count - 1 else { continue }
            var section = try section(cut.master)
            section.blocks = end - cut.block == blocks.count ? blocks : Array(blocks[cut.block..<end])
            sections.append(section)
        }
        return sections
    }

    private mutating func section(_ name: String) throws(WenshuError) -> Section {
        if let section = known[name] { return section }
        var section = Section()
        let master = masters[name] ?? firstMaster.flatMap { masters[$0] }
        if let master {
            // A page style that is followed by another one is that of the first page.
            if let next = master[.style_nextStyleName], next != name, let rest = masters[next] {
                section.page = page(rest)
                section.page.differentFirstPage = true
                try addParts(of: master, as: .first, to: &section)
                try addParts(of: rest, as: .all, to: &section)
            } else {
                section.page = page(master)
                try addParts(of: master, as: .all, to: &section)
            }
        }
        known[name] = section
        return section
    }

    // MARK: Headers and footers

    private mutating func addParts(of master: XMLNode, as pages: HeaderFooter.Pages, to section: inout Section) throws(WenshuError) {
        for node in master.children where node.isElement && node[.style_display] != "false" {
            let kind: HeaderFooter.Pages
            switch node.odf {
            case .style_header, .style_footer: kind = pages
            case .style_headerFirst, .style_footerFirst, .loext_headerFirst, .loext_footerFirst: kind = .first
            case .style_headerLeft, .style_footerLeft: kind = .even
            default: continue
            }
            let isHeader = [.style_header, .style_headerFirst, .style_headerLeft, .loext_headerFirst].contains(node.odf)
            // The variants of a first page's style have no pages of their own.
            if pages == .first, kind != .first || node.odf != (isHeader ? .style_header : .style_footer) { continue }
            let blocks = try self.blocks(node, master: master, isHeader: isHeader)
            guard !blocks.isEmpty else { continue }
            if kind == .first { section.page.differentFirstPage = true }
            if kind == .even { facingPages = true }
            let part = HeaderFooter(kind, blocks)
            // The page style of the first page comes before the one that follows it.
            guard !(isHeader ? section.headers : section.footers).contains(where: { $0.pages == kind }) else { continue }
            if isHeader { section.headers.append(part) } else { section.footers.append(part) }
        }
    }

    private func blocks(_ node: XMLNode, master: XMLNode, isHeader: Bool) throws(WenshuError) -> [Block] {
        let story = ODFStoryReader(context: context, part: context.package.stylesPart, scope: .styles)
        story.nesting = 1
        let local = node.odf?.qualifiedName.split(separator: ":").last.map(String.init) ?? ""
        return try story.blocks(of: node, path: "\(master[.style_name] ?? "")/\(local)")
    }

    // MARK: Page set-up

    private func page(_ master: XMLNode) -> PageSetup {
        var page = PageSetup()
        guard let layout = master[.style_pageLayoutName].flatMap({ layouts[$0] }), let node = layout.child(.style_pageLayoutProperties)
        else {
            return page
        }
        page.width = node.points(.fo_pageWidth) ?? page.width
        page.height = node.points(.fo_pageHeight) ?? page.height
        page.landscape = node[.style_printOrientation].map { $0 == "landscape" } ?? (page.width > page.height)
        let margin = node.points(.fo_margin)
        page.top = node.points(.fo_marginTop) ?? margin ?? page.top
        page.bottom = node.points(.fo_marginBottom) ?? margin ?? page.bottom
        page.left = node.points(.fo_marginLeft) ?? margin ?? page.left
        page.right = node.points(.fo_marginRight) ?? margin ?? page.right
        page.columns = node.child(.style_columns).flatMap { $0.integer(.fo_columnCount) }.map { max(1, min($0, 100)) } ?? 1
        if let mode = node[.style_layoutGridMode], mode != "none" { page.gridLinePitch = node.points(.style_layoutGridBaseHeight) }
        place(layout.child(.style_headerStyle), margin: &page.top, distance: &page.headerDistance, gap: .fo_marginBottom)
        place(layout.child(.style_footerStyle), margin: &page.bottom, distance: &page.footerDistance, gap: .fo_marginTop)
        return page
    }

    /// In OpenDocument a header stands inside the page's margin and pushes the text away; in the model it stands in the margin.
    private func place(_ style: XMLNode?, margin: inout Double, distance: inout Double, gap: ODFName) {
        guard let properties = style?.child(.style_headerFooterProperties) else { return }
        distance = margin
        // A gap that gives way is part of the minimum height, as office programs write and lay it out.
        let gap = properties[.style_dynamicSpacing] == "true" ? 0 : properties.points(gap) ?? 0
        // A minimum height leaves out the gap, a fixed height takes it in.
        margin += properties.points(.svg_height) ?? (properties.points(.fo_minHeight) ?? 0) + gap
    }
}
