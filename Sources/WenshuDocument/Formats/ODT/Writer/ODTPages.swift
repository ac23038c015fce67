import WenshuContainer

/// Page layouts and master pages: one for each different set-up of a section, in the order of their first use.
struct ODTPages {
    private(set) var layouts: [UInt8] = []
    private(set) var masters: [UInt8] = []
    private var known: [(section: Section, name: String)] = []

    /// The master page of each section, in their order.
    private(set) var names: [String] = []

    init(_ document: Document, story: inout ODTStory) {
        let sections = document.sections.isEmpty ? [Section()] : document.sections
        for section in sections {
            var setup = section
            setup.blocks = []
            if let name = known.first(where: { $0.section == setup })?.name {
                names.append(name)
            } else {
                add(setup, facing: document.facingPages, story: &story)
            }
        }
    }

    private mutating func add(_ section: Section, facing: Bool, story: inout ODTStory) {
        let number = known.count + 1
        // Office programs begin a document with the master page of this name.
        let name = number == 1 ? "Standard" : "Page\(number)"
        known.append((section, name))
        names.append(name)
        var xml = XMLWriter(declaration: false)
        xml.pageLayout(section, name: "Layout\(number)")
        layouts += xml.bytes
        story.xml = XMLWriter(declaration: false)
        story.xml.start("style:master-page", ["style:name": name, "style:page-layout-name": "Layout\(number)"])
        Self.write(section.headers, "style:header", section.page, facing: facing, story: &story)
        Self.write(section.footers, "style:footer", section.page, facing: facing, story: &story)
        story.xml.end()
        masters += story.xml.bytes
    }

    /// The line of an empty header, so low that it takes no place from the text.
    private static let nothing = {
        var paragraph = Paragraph()
        paragraph.format.lineSpacing = .exactly(1)
        return paragraph
    }()

    /// Headers or footers. Where first or even pages differ and state none, they have an empty one, as in the model.
    private static func write(_ items: [HeaderFooter], _ element: String, _ page: PageSetup, facing: Bool, story: inout ODTStory) {
        guard !items.isEmpty else { return }
        func blocks(_ pages: HeaderFooter.Pages) -> [Block] { items.first { $0.pages == pages }?.blocks.accepted ?? [] }
        var variants = [(element, blocks(.all))]
        if facing { variants.append((element + "-left", blocks(.even))) }
        if page.differentFirstPage { variants.append((element + "-first", blocks(.first))) }
        for (name, blocks) in variants {
            story.xml.start(name)
            story.writeNested(blocks.isEmpty ? [.paragraph(nothing)] : blocks)
            story.xml.end()
        }
    }
}

extension XMLWriter {
    fileprivate mutating func pageLayout(_ section: Section, name: String) {
        let page = section.page
        let (hasHeader, hasFooter) = (!section.headers.isEmpty, !section.footers.isEmpty)
        start("style:page-layout", ["style:name": name, "style:page-usage": "all"])
        start(
            "style:page-layout-properties",
            [
                "fo:page-width": ODTNames.points(page.width), "fo:page-height": ODTNames.points(page.height),
                "style:print-orientation": page.landscape ? "landscape" : "portrait", "style:num-format": "1",
                "fo:margin-top": ODTNames.points(hasHeader ? min(page.headerDistance, page.top) : page.top),
                "fo:margin-bottom": ODTNames.points(hasFooter ? min(page.footerDistance, page.bottom) : page.bottom),
                "fo:margin-left": ODTNames.points(page.left), "fo:margin-right": ODTNames.points(page.right),
                "style:writing-mode": "lr-tb", "style:layout-grid-mode": page.gridLinePitch == nil ? "none" : "line",
                "style:layout-grid-base-height": page.gridLinePitch.map(ODTNames.points),
                // Programs take twenty lines where none are stated, and centre them on the page.
                "style:layout-grid-lines": page.gridLinePitch.map {
                    String(max(1, Int((page.height - page.top - page.bottom) / max($0, 1))))
                },
                "style:layout-grid-ruby-height": page.gridLinePitch.map { _ in "0pt" },
                "style:layout-grid-print": page.gridLinePitch.map { _ in "false" },
                "style:layout-grid-display": page.gridLinePitch.map { _ in "false" },
            ])
        if page.columns > 1 {
            element("style:columns", ["fo:column-count": String(page.columns), "fo:column-gap": "21pt"])
        }
        element(
            "style:footnote-sep",
            [
                "style:width": "0.5pt", "style:distance-before-sep": "3pt", "style:distance-after-sep": "3pt", "style:line-style": "solid",
                "style:adjustment": "left", "style:rel-width": "25%", "style:color": "#000000",
            ])
        end()
        if hasHeader { area("style:header-style", "fo:margin-bottom", height: page.top - page.headerDistance) }
        if hasFooter { area("style:footer-style", "fo:margin-top", height: page.bottom - page.footerDistance) }
        end()
    }

    /// The stretch between the text and the header's or footer's outer edge. The gap inside it gives way to what the
    /// header or footer holds, so that the text area keeps its size and a footer stands on its distance from the edge.
    private mutating func area(_ name: String, _ gap: String, height: Double) {
        let height = max(height, 0)
        start(name)
        start("style:header-footer-properties", ["fo:min-height": ODTNames.points(height), "style:dynamic-spacing": "true"])
        attribute("fo:margin-left", "0pt")
        attribute("fo:margin-right", "0pt")
        attribute(gap, ODTNames.points(max(height - 2.85, 0)))
        end()
        end()
    }
}
