import WenshuContainer

/// Walks a part's tokens once and gathers its text units in document order.
struct UnitScanner {
    private let xml: XMLTokens
    private let format: TemplateFormat
    private let decoder: TextDecoder
    private var units: [TextUnit] = []
    /// Indexes of the paragraphs that are open, innermost last: a text box lies inside a paragraph.
    private var open: [Int] = []
    private var fieldCodes: [Int: Int] = [:]
    private var paragraphs = 0
    private var tables = 0
    private var grid: [(table: Int, row: Int, cell: Int)] = []
    /// The number of paragraphs and tables before the first copy of a text box, for counting its second copy alike.
    private var beforeChoice: [(paragraphs: Int, tables: Int)] = []
    private var copies = 0

    private init(xml: XMLTokens, format: TemplateFormat) {
        self.xml = xml
        self.format = format
        decoder = TextDecoder(bytes: xml.bytes)
    }

    /// The units of a part with paragraphs.
    static func paragraphs(of xml: XMLTokens, format: TemplateFormat) -> [TextUnit] {
        var scanner = UnitScanner(xml: xml, format: format)
        scanner.run()
        return scanner.units
    }

    /// The units of a part with properties: every text is one.
    static func properties(of xml: XMLTokens) -> [TextUnit] {
        let decoder = TextDecoder(bytes: xml.bytes)
        return xml.tokens.indices.compactMap { i in
            guard xml[i].kind == .text, xml[i].parent >= 0 else { return nil }
            var unit = TextUnit(kind: .plain, token: Int(xml[i].parent))
            decoder.append(xml[i].range, leaf: i, to: &unit)
            return unit
        }
    }

    /// The value of an attribute as a unit; nothing where it holds no brace.
    static func attribute(_ name: String, of token: Int, xml: XMLTokens) -> TextUnit? {
        guard let range = xml.attribute(name, of: token) else { return nil }
        var unit = TextUnit(kind: .attribute, token: token)
        TextDecoder(bytes: xml.bytes, percent: true).append(range, leaf: token, to: &unit)
        return TagScanner.mayHoldTags(unit.text) ? unit : nil
    }

    private mutating func run() {
        var i = 0
        while i < xml.count {
            let token = xml[i]
            switch token.kind {
            case .text:
                if let top = open.last, format.textParents.contains(role(Int(token.parent))) {
                    decoder.append(token.range, leaf: i, to: &units[top])
                } else if token.parent >= 0, role(Int(token.parent)) == .fieldCode {
                    appendFieldCode(i)
                }
                i += 1
            case .start, .empty: i = enter(i)
            case .end:
                leave(i)
                i += 1
            case .other: i += 1
            }
        }
    }

    private func role(_ index: Int) -> Role { index >= 0 ? format.role(xml[index].name) : .none }

    /// Handles a start tag; the index of the token to go on with.
    private mutating func enter(_ i: Int) -> Int {
        let next = i + 1
        let past = Int(xml[i].partner) + 1
        switch role(i) {
        case .paragraph: beginParagraph(i)
        case .table:
            tables += 1
            grid.append((tables, 0, 0))
        case .row:
            if !grid.isEmpty { grid[grid.count - 1].row += 1; grid[grid.count - 1].cell = 0 }
        case .cell, .coveredCell:
            if !grid.isEmpty { grid[grid.count - 1].cell += 1 }
        case .deleted, .properties, .runProperties, .sectionBreak: return past
        case .paragraphProperties:
            if let top = open.last {
                let style = style(in: i)
                units[top].style = style.name
                units[top].outlineLevel = style.outlineLevel
                units[top].hasSectionBreak = style.breaksSection
            }
            return past
        case .tab: appendElement(i, [0x09])
        case .lineBreak: appendElement(i, [0x0A])
        case .breakOrPage:
            appendElement(i, [0x0A])
            if let top = open.last, let type = xml.value("w:type", of: i), type != "textWrapping" { units[top].hasObjects = true }
        case .blanks:
            let count = xml.value("text:c", of: i).flatMap { Int($0) } ?? 1
            appendElement(i, Array(repeating: 0x20, count: min(max(count, 1), 1_000)))
        case .softHyphen: appendElement(i, [])
        case .object, .noteReference: if let top = open.last { units[top].hasObjects = true }
        case .choice: beforeChoice.append((paragraphs, tables))
        case .fallback:
            if let before = beforeChoice.popLast() { (paragraphs, tables) = before }
            copies += 1
        default: break
        }
        if xml[i].kind == .empty { leave(i) }
        return next
    }

    private mutating func leave(_ i: Int) {
        switch role(i) {
        case .paragraph: if !open.isEmpty { open.removeLast() }
        case .table: if !grid.isEmpty { grid.removeLast() }
        case .fallback: copies -= 1
        default: break
        }
    }

    private mutating func beginParagraph(_ i: Int) {
        paragraphs += 1
        var unit = TextUnit(kind: .paragraph, token: i, paragraph: paragraphs, isCopy: copies > 0)
        if let place = grid.last { (unit.table, unit.row, unit.cell) = place }
        if let heading = format.headingName, xml.qualifiedName(i).elementsEqual(heading.utf8) {
            unit.outlineLevel = xml.value("text:outline-level", of: i).flatMap { Int($0) } ?? 1
        }
        open.append(units.count)
        units.append(unit)
    }

    private func style(in properties: Int) -> (name: String?, outlineLevel: Int?, breaksSection: Bool) {
        var style: (name: String?, outlineLevel: Int?, breaksSection: Bool) = (nil, nil, false)
        for child in xml.children(properties) {
            switch role(child) {
            case .styleReference: style.name = xml.value("w:val", of: child)
            // 9 is body text.
            case .outlineLevel: style.outlineLevel = xml.value("w:val", of: child).flatMap { Int($0) }.flatMap { $0 < 9 ? $0 + 1 : nil }
            case .sectionBreak: style.breaksSection = true
            default: break
            }
        }
        return style
    }

    private mutating func appendElement(_ i: Int, _ text: [UInt8]) {
        guard let top = open.last, role(Int(xml[i].parent)) == .run || format.textParents.contains(role(Int(xml[i].parent))) else { return }
        let range = xml.elementRange(i)
        units[top].segments.append(
            TextSegment(
                start: units[top].text.count, count: text.count, source: range.lowerBound, sourceCount: range.count, leaf: i, isPlain: false
            ))
        units[top].text.append(contentsOf: text)
    }

    /// All field codes of a paragraph make one unit: editing cuts them into runs like other text.
    private mutating func appendFieldCode(_ i: Int) {
        guard let top = open.last else { return }
        let index: Int
        if let known = fieldCodes[top] {
            index = known
        } else {
            var unit = units[top]
            unit.kind = .plain
            unit.text = []
            unit.segments = []
            index = units.count
            units.append(unit)
            fieldCodes[top] = index
        }
        decoder.append(xml[i].range, leaf: i, to: &units[index])
    }
}
