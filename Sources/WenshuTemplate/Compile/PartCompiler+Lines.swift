import WenshuContainer

/// A paragraph with a picture in it may not have lines of an exact height, which official letters usually have: the
/// picture would be cut off but for one line.
extension PartCompiler {
    mutating func loosenLine(of paragraph: Int) {
        guard loosened.insert(paragraph).inserted else { return }
        if tree.format.hasTextElements { loosenWordLine(of: paragraph) } else { loosenODFLine(of: paragraph) }
    }

    // MARK: DOCX

    /// Elements of `w:pPr` that stand before `w:spacing` (ISO/IEC 29500-1, 17.3.1.26).
    private static let beforeSpacing: Set<String> = [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd",
        "tabs",
        "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
        "adjustRightInd",
        "snapToGrid",
    ]

    private mutating func loosenWordLine(of paragraph: Int) {
        let xml = tree.xml
        let properties = xml.children(paragraph).first { tree.role($0) == .paragraphProperties }
        let children = properties.map { xml.children($0).filter { xml[$0].kind == .start || xml[$0].kind == .empty } } ?? []
        if let spacing = children.first(where: { localName($0) == "spacing" }) {
            if let rule = xml.attribute("w:lineRule", of: spacing) {
                if xml.string(rule) == "exact" { edits.replace(rule, with: [.bytes(Array("atLeast".utf8))]) }
                return
            }
            guard xml.attribute("w:line", of: spacing) == nil, let line = styledLine(children) else { return }
            let prefix = String(decoding: xml.prefix(spacing), as: UTF8.self)
            let end = Int(xml[spacing].end) - (xml[spacing].kind == .empty ? 2 : 1)
            return edits.insert([.bytes(Array(" \(prefix)line=\"\(line)\" \(prefix)lineRule=\"atLeast\"".utf8))], at: end, phase: .fill)
        }
        guard let line = styledLine(children) else { return }
        let prefix = String(decoding: xml.prefix(paragraph), as: UTF8.self)
        let spacing = "<\(prefix)spacing \(prefix)line=\"\(line)\" \(prefix)lineRule=\"atLeast\"/>"
        guard let properties, xml[properties].kind == .start else {
            let whole = Array("<\(prefix)pPr>\(spacing)</\(prefix)pPr>".utf8)
            if let properties { return edits.replace(range(properties), with: [.bytes(whole)]) }
            return edits.insert([.bytes(whole)], at: Int(xml[paragraph].end), phase: .fill)
        }
        let next = children.first { !Self.beforeSpacing.contains(localName($0)) }
        edits.insert(
            [.bytes(Array(spacing.utf8))], at: next.map { range($0).lowerBound } ?? xml.contentRange(properties).upperBound, phase: .fill)
    }

    private func styledLine(_ properties: [Int]) -> String? {
        let style = properties.first { tree.role($0) == .styleReference }.flatMap { tree.xml.value("w:val", of: $0) }
        return areas.lines.line(of: style)
    }

    private func localName(_ token: Int) -> String {
        String(decoding: tree.xml.qualifiedName(token).dropFirst(tree.xml.prefix(token).count), as: UTF8.self)
    }

    // MARK: ODT

    private mutating func loosenODFLine(of paragraph: Int) {
        let xml = tree.xml
        let style = xml.value("text:style-name", of: paragraph)
        let automatic = xml.tokens.indices.first { tree.role($0) == .automaticStyles && xml[$0].kind == .start }
        let own = automatic.flatMap { xml.children($0).first { xml.value("style:name", of: $0) == style && style != nil } }
        let height = own.flatMap { xml.children($0).compactMap { xml.value("fo:line-height", of: $0) }.first }
        let parent = own == nil ? style : own.flatMap { xml.value("style:parent-style-name", of: $0) }
        guard height.map(LineRules.isExact) ?? (areas.lines.line(of: parent) != nil) else { return }
        setStyle(of: paragraph, attribute: "line-height", value: "100%")
    }
}
