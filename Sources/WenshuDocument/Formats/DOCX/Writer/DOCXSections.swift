import WenshuContainer

/// A section's page set-up with the relationships of its headers and footers.
struct DOCXSection {
    var page: PageSetup
    /// Element, pages, relationship.
    var references: [(element: String, pages: HeaderFooter.Pages, id: String)]

    func write(to xml: inout XMLWriter) {
        xml.element("w:sectPr") { xml in
            for reference in references {
                xml.element(
                    reference.element, ["w:type": reference.pages == .all ? "default" : reference.pages.rawValue, "r:id": reference.id])
            }
            xml.element(
                "w:pgSz",
                [
                    "w:w": DOCXUnits.twips(max(page.width, 1)), "w:h": DOCXUnits.twips(max(page.height, 1)),
                    "w:orient": page.landscape ? "landscape" : nil,
                ])
            xml.element(
                "w:pgMar",
                [
                    "w:top": DOCXUnits.twips(page.top), "w:right": DOCXUnits.twips(max(page.right, 0)),
                    "w:bottom": DOCXUnits.twips(page.bottom),
                    "w:left": DOCXUnits.twips(max(page.left, 0)), "w:header": DOCXUnits.twips(max(page.headerDistance, 0)),
                    "w:footer": DOCXUnits.twips(max(page.footerDistance, 0)), "w:gutter": "0",
                ])
            if page.columns > 1 { xml.element("w:cols", ["w:num": String(min(page.columns, 45)), "w:space": "425"]) }
            if page.differentFirstPage { xml.element("w:titlePg") }
            if let pitch = page.gridLinePitch { xml.element("w:docGrid", ["w:type": "lines", "w:linePitch": DOCXUnits.twips(pitch)]) }
        }
    }
}

/// The parts of headers and footers, numbered through the document.
struct DOCXHeadersFooters {
    private(set) var parts: [(name: String, isHeader: Bool, story: DOCXStory)] = []
    private var counts: [Bool: Int] = [:]
    private var previous: Set<String> = []

    /// Writes a section's headers and footers; headers first, as LibreOffice wants it for an empty first footer.
    mutating func add(_ section: Section, _ context: DOCXContext, _ relationships: inout DOCXRelationships) -> DOCXSection {
        var references: [(element: String, pages: HeaderFooter.Pages, id: String)] = []
        var present: Set<String> = []
        for (isHeader, list) in [(true, section.headers), (false, section.footers)] {
            for pages in [HeaderFooter.Pages.all, .even, .first] {
                let key = "\(isHeader) \(pages)"
                let found = list.first { $0.pages == pages }
                // A section that says nothing takes those of the section before it; the model means none.
                guard found != nil || previous.contains(key) else { continue }
                let id = add(found?.blocks ?? [], isHeader: isHeader, width: section.page, context, &relationships)
                references.append((isHeader ? "w:headerReference" : "w:footerReference", pages, id))
                present.insert(key)
            }
        }
        previous = present
        return DOCXSection(page: section.page, references: references)
    }

    private mutating func add(
        _ blocks: [Block], isHeader: Bool, width page: PageSetup, _ context: DOCXContext, _ relationships: inout DOCXRelationships
    ) -> String {
        counts[isHeader, default: 0] += 1
        let kind = isHeader ? "header" : "footer"
        let name = "\(kind)\(counts[isHeader, default: 0]).xml"
        var story = DOCXStory(.headerFooter, context)
        story.width = page.width - page.left - page.right
        story.xml.start(isHeader ? "w:hdr" : "w:ftr", DOCXNames.story)
        story.writeClosed(blocks)
        story.xml.end()
        parts.append((name, isHeader, story))
        return relationships.id(kind, name)
    }
}
