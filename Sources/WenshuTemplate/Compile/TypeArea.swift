import WenshuBasics
import WenshuContainer

/// How wide an image may be where its tag stands, in points.
struct TypeAreas: Sendable {
    /// DOCX: the main document, ODT: `styles.xml`, for parts that do not state their pages themselves.
    let pages: XMLTokens?
    let format: TemplateFormat
    var lines = LineRules()

    /// A4 between margins of one inch.
    private static let usual = 451.3
    /// What word processors leave free at both sides of a cell.
    private static let cellPadding = 10.8

    func width(at token: Int, in tree: PartTree, part: String) -> Double {
        let page = format.hasTextElements ? docxPage(at: token, in: tree) : odtPage(at: token, in: tree, part: part)
        guard let cell = tree.nearest([.cell], from: token) else { return page }
        let width = format.hasTextElements ? docxCell(cell, in: tree) : odtCell(cell, in: tree)
        return width.map { max(1, min($0 - Self.cellPadding, page)) } ?? page
    }

    private func children(_ element: Int, _ name: String, in xml: XMLTokens) -> [Int] {
        xml.children(element).filter { Self.isNamed($0, name, in: xml) }
    }

    private static func isNamed(_ token: Int, _ name: String, in xml: XMLTokens) -> Bool {
        guard xml[token].kind == .start || xml[token].kind == .empty else { return false }
        let qualified = xml.qualifiedName(token)
        return qualified[(qualified.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? qualified.startIndex)...].elementsEqual(name.utf8)
    }

    // MARK: DOCX

    /// The section that ends next after the place.
    private func docxPage(at token: Int, in tree: PartTree) -> Double {
        func isBreak(_ index: Int, _ xml: XMLTokens) -> Bool {
            format.role(xml[index].name) == .sectionBreak && xml[index].kind == .start
        }
        if let next = tree.xml.tokens.indices[token...].first(where: { isBreak($0, tree.xml) }) { return docxWidth(next, in: tree.xml) }
        guard let pages, let last = pages.tokens.indices.last(where: { isBreak($0, pages) }) else { return Self.usual }
        return docxWidth(last, in: pages)
    }

    private func docxWidth(_ section: Int, in xml: XMLTokens) -> Double {
        func twips(_ element: String, _ attribute: String) -> Double? {
            children(section, element, in: xml).first.flatMap { xml.value(attribute, of: $0) }.flatMap { Double(Int($0) ?? -1) }
        }
        guard let width = twips("pgSz", "w:w") else { return Self.usual }
        var area =
            width - (twips("pgMar", "w:left") ?? 1_440) - (twips("pgMar", "w:right") ?? 1_440) - max(0, twips("pgMar", "w:gutter") ?? 0)
        if let columns = twips("cols", "w:num"), (2...45).contains(columns) {
            area = (area - (columns - 1) * max(0, twips("cols", "w:space") ?? 720)) / columns
        }
        return area > 20 ? area / 20 : Self.usual
    }

    private func docxCell(_ cell: Int, in tree: PartTree) -> Double? {
        let xml = tree.xml
        let properties = children(cell, "tcPr", in: xml).first
        if let stated = properties.flatMap({ children($0, "tcW", in: xml).first }), xml.value("w:type", of: stated) ?? "dxa" == "dxa",
            let width = xml.value("w:w", of: stated).flatMap({ Int($0) }), width > 0
        {
            return Double(width) / 20
        }
        guard let row = tree.nearest([.row], from: cell), let table = tree.nearest([.table], from: row),
            let grid = children(table, "tblGrid", in: xml).first
        else { return nil }
        let columns = children(grid, "gridCol", in: xml).map { xml.value("w:w", of: $0).flatMap { Int($0) } ?? 0 }
        let cells = children(row, "tc", in: xml)
        guard cells.count == columns.count, let index = cells.firstIndex(of: cell), columns[index] > 0 else { return nil }
        return Double(columns[index]) / 20
    }

    // MARK: ODT

    private func odtPage(at token: Int, in tree: PartTree, part: String) -> Double {
        guard let styles = part == "styles.xml" ? tree.xml : pages else { return Self.usual }
        let masters = styles.tokens.indices.filter { Self.isNamed($0, "master-page", in: styles) }
        let name = part == "styles.xml" ? nil : masterName(before: token, in: tree)
        let master =
            part == "styles.xml"
            ? masters.first { styles.isAncestor($0, of: token) }
            : masters.first { styles.value("style:name", of: $0) == name ?? "Standard" } ?? masters.first
        guard let layout = (master ?? masters.first).flatMap({ styles.value("style:page-layout-name", of: $0) }),
            let element = styles.tokens.indices.first(where: {
                Self.isNamed($0, "page-layout", in: styles) && styles.value("style:name", of: $0) == layout
            }), let properties = children(element, "page-layout-properties", in: styles).first
        else { return Self.usual }
        func length(_ name: String) -> Double? { styles.value(name, of: properties).flatMap { ImageSize.points(.text($0)) } }
        guard let width = length("fo:page-width") else { return Self.usual }
        let margin = length("fo:margin")
        let area = width - (length("fo:margin-left") ?? margin ?? 0) - (length("fo:margin-right") ?? margin ?? 0)
        return area > 1 ? area : Self.usual
    }

    /// The page that the last paragraph or table before the place asked for.
    private func masterName(before token: Int, in tree: PartTree) -> String? {
        let xml = tree.xml
        var pages: [String: String] = [:]
        for index in xml.tokens.indices where Self.isNamed(index, "style", in: xml) {
            if let page = xml.value("style:master-page-name", of: index), !page.isEmpty, let name = xml.value("style:name", of: index) {
                pages[name] = page
            }
        }
        guard !pages.isEmpty else { return nil }
        return xml.tokens.indices[...token].reversed().lazy.filter { [.paragraph, .table].contains(tree.role($0)) && xml[$0].kind != .end }
            .compactMap { xml.value(tree.role($0) == .table ? "table:style-name" : "text:style-name", of: $0).flatMap { pages[$0] } }.first
    }

    private func odtCell(_ cell: Int, in tree: PartTree) -> Double? {
        let xml = tree.xml
        guard let row = tree.nearest([.row], from: cell), let table = tree.nearest([.table], from: row) else { return nil }
        var widths: [Double] = []
        for column in table...Int(xml[table].partner) where Self.isNamed(column, "table-column", in: xml) {
            guard tree.nearest([.table], from: column) == table, let style = xml.value("table:style-name", of: column),
                let width = columnWidth(style, in: xml)
            else { return nil }
            let count = xml.value("table:number-columns-repeated", of: column).flatMap { Int($0) } ?? 1
            widths += Array(repeating: width, count: min(max(count, 1), 1_000))
        }
        func span(_ cell: Int) -> Int { xml.value("table:number-columns-spanned", of: cell).flatMap { Int($0) } ?? 1 }
        let before = xml.children(row).filter { $0 < cell && [.cell, .coveredCell].contains(tree.role($0)) }
        let start = before.count
        guard start < widths.count else { return nil }
        return widths[start..<min(start + min(max(span(cell), 1), 1_000), widths.count)].reduce(0, +)
    }

    private func columnWidth(_ style: String, in xml: XMLTokens) -> Double? {
        let element = xml.tokens.indices.first { Self.isNamed($0, "style", in: xml) && xml.value("style:name", of: $0) == style }
        let properties = element.flatMap { children($0, "table-column-properties", in: xml).first }
        return properties.flatMap { xml.value("style:column-width", of: $0) }.flatMap { ImageSize.points(.text($0)) }
    }
}
