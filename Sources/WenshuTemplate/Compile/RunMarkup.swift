import WenshuContainer

/// The markup needed to end text in the middle of a paragraph and to go on with it: what a section that is cut
/// through runs, a value of several paragraphs or a marked missing value is written with.
struct RunMarkup {
    let tree: PartTree

    /// Ends the elements from a text up to one below `ancestor`, innermost first.
    func closers(from leaf: Int, below ancestor: Int) -> [UInt8] {
        chain(from: leaf, below: ancestor).flatMap { endTag($0) }
    }

    /// Begins them again: with their attributes (but those that must be unique) and, for runs, with their formatting.
    func reopeners(to leaf: Int, below ancestor: Int) -> [UInt8] {
        chain(from: leaf, below: ancestor).reversed().flatMap { startAgain($0) }
    }

    /// Whether everything between a text and an ancestor can be cut in two.
    func canSplit(from leaf: Int, below ancestor: Int) -> Bool {
        chain(from: leaf, below: ancestor).allSatisfy { [.text, .run, .inlineWrapper].contains(tree.role($0)) }
    }

    private func chain(from leaf: Int, below ancestor: Int) -> [Int] {
        var result: [Int] = []
        var at = tree.parent(leaf)
        while at >= 0, at != ancestor {
            result.append(at)
            at = tree.parent(at)
        }
        return result
    }

    func endTag(_ element: Int) -> [UInt8] { Array("</".utf8) + tree.xml.qualifiedName(element) + [UInt8(ascii: ">")] }

    func startAgain(_ element: Int) -> [UInt8] {
        switch tree.role(element) {
        case .text: return [UInt8(ascii: "<")] + tree.xml.qualifiedName(element) + Array(" xml:space=\"preserve\">".utf8)
        case .run: return startTag(element) + properties(.runProperties, of: element)
        case .paragraph: return startTag(element) + paragraphProperties(of: element)
        default: return startTag(element)
        }
    }

    /// The start tag without attributes that must be unique in the file.
    func startTag(_ element: Int) -> [UInt8] {
        let token = tree.xml[element]
        let unique = tree.xml.attributes(element).filter { attribute in
            ["w14:paraId", "w14:textId", "xml:id", "text:id"].contains { tree.xml.isNamed($0, attribute.name) }
        }
        var bytes: [UInt8] = []
        var at = Int(token.start)
        for attribute in unique {
            bytes += tree.xml.bytes[at..<attribute.name.lowerBound]
            if bytes.last == 0x20 { bytes.removeLast() }
            at = attribute.value.upperBound + 1
        }
        bytes += tree.xml.bytes[at..<Int(token.end)]
        if token.kind == .empty { bytes.replaceSubrange(bytes.count - 2..<bytes.count, with: [UInt8(ascii: ">")]) }
        return bytes
    }

    private func properties(_ role: Role, of element: Int) -> ArraySlice<UInt8> {
        guard let child = tree.xml.children(element).first(where: { tree.role($0) == role }) else { return [] }
        return tree.xml.bytes[tree.xml.elementRange(child)]
    }

    /// A paragraph's properties without the section break that only its original may carry.
    private func paragraphProperties(of paragraph: Int) -> [UInt8] {
        guard let child = tree.xml.children(paragraph).first(where: { tree.role($0) == .paragraphProperties }) else { return [] }
        let range = tree.xml.elementRange(child)
        guard let sectionBreak = tree.xml.children(child).first(where: { tree.role($0) == .sectionBreak }) else {
            return Array(tree.xml.bytes[range])
        }
        let cut = tree.xml.elementRange(sectionBreak)
        return Array(tree.xml.bytes[range.lowerBound..<cut.lowerBound] + tree.xml.bytes[cut.upperBound..<range.upperBound])
    }

    /// An empty paragraph formatted like this one.
    func emptyParagraph(like paragraph: Int) -> [UInt8] { startAgain(paragraph) + endTag(paragraph) }

    // MARK: Values

    func context(of leaf: Int, in unit: TextUnit) -> ValueContext {
        guard unit.kind == .paragraph else { return ValueContext(markup: .plain, isAttribute: unit.kind == .attribute) }
        let paragraph = unit.token
        var context = ValueContext(markup: valueMarkup(leaf))
        context.paragraphBreak = paragraphBreak(from: leaf, in: paragraph)
        (context.markStart, context.markEnd) = tree.format.hasTextElements ? highlighted(leaf) : styledSpan(leaf)
        return context
    }

    private func valueMarkup(_ leaf: Int) -> ValueMarkup {
        let parent = tree.parent(leaf)
        if tree.format.hasTextElements {
            let prefix = String(decoding: tree.xml.prefix(parent), as: UTF8.self)
            func between(_ element: String) -> [UInt8] { endTag(parent) + Array("<\(prefix)\(element)/>".utf8) + startAgain(parent) }
            return ValueMarkup(lineBreak: between("br"), tab: between("tab"), blanks: nil)
        }
        let prefix = String(decoding: tree.xml.prefix(parent), as: UTF8.self)
        return ValueMarkup(
            lineBreak: Array("<\(prefix)line-break/>".utf8), tab: Array("<\(prefix)tab/>".utf8),
            blanks: (Array("<\(prefix)s \(prefix)c=\"".utf8), Array("\"/>".utf8)))
    }

    /// Through list items of which the paragraph is all the content, so that the new one gets a number too.
    private func paragraphBreak(from leaf: Int, in paragraph: Int) -> [UInt8]? {
        guard canSplit(from: leaf, below: paragraph) else { return nil }
        var outer = paragraph
        if let listItem = tree.format.listItem, tree.xml[tree.parent(paragraph)].name == listItem,
            tree.blocks(in: tree.parent(paragraph)) == [paragraph]
        {
            outer = tree.parent(paragraph)
        }
        let ends = closers(from: leaf, below: paragraph) + endTag(paragraph) + (outer != paragraph ? endTag(outer) : [])
        let starts = (outer != paragraph ? startAgain(outer) : []) + startAgain(paragraph) + reopeners(to: leaf, below: paragraph)
        return ends + starts
    }

    /// DOCX: a run of its own with a yellow background behind it.
    private func highlighted(_ leaf: Int) -> ([UInt8], [UInt8]) {
        let text = tree.parent(leaf)
        let run = tree.parent(text)
        guard tree.role(run) == .run else { return ([], []) }
        let prefix = String(decoding: tree.xml.prefix(text), as: UTF8.self)
        let mark = Array("<\(prefix)highlight \(prefix)val=\"yellow\"/>".utf8)
        var properties = Array("<\(prefix)rPr>".utf8) + mark + Array("</\(prefix)rPr>".utf8)
        if let known = tree.xml.children(run).first(where: { tree.role($0) == .runProperties }), tree.xml[known].kind == .start {
            properties = Array(tree.xml.bytes[tree.xml[known].range])
            var isPlaced = false
            for child in tree.xml.children(known) where tree.role(child) != .highlight {
                if !isPlaced, tree.role(child) == .afterHighlight {
                    properties += mark
                    isPlaced = true
                }
                properties += tree.xml.bytes[tree.xml.elementRange(child)]
            }
            properties += (isPlaced ? [] : mark) + endTag(known)
        }
        return (
            endTag(text) + endTag(run) + startTag(run) + properties + startAgain(text),
            endTag(text) + endTag(run) + startAgain(run) + startAgain(text)
        )
    }

    /// The automatic style of a marked missing value in ODT.
    static let missingStyleName = "WenshuMissing"

    private func styledSpan(_ leaf: Int) -> ([UInt8], [UInt8]) {
        let prefix = String(decoding: tree.xml.prefix(tree.parent(leaf)), as: UTF8.self)
        return (Array("<\(prefix)span \(prefix)style-name=\"\(Self.missingStyleName)\">".utf8), Array("</\(prefix)span>".utf8))
    }

    // MARK: Links

    /// What stands before a link's target, between target and words, and behind them. DOCX: a field, which needs no
    /// relationship (ISO/IEC 29500-1, 17.16.5.25); ODT: `text:a`.
    func link(at leaf: Int) -> (start: [UInt8], middle: [UInt8], end: [UInt8]) {
        let parent = tree.parent(leaf)
        let prefix = String(decoding: tree.xml.prefix(parent), as: UTF8.self)
        guard tree.format.hasTextElements else {
            let start = "<\(prefix)a xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:type=\"simple\" xlink:href=\""
            return (Array(start.utf8), Array("\">".utf8), Array("</\(prefix)a>".utf8))
        }
        func mark(_ type: String) -> [UInt8] { Array("<\(prefix)fldChar \(prefix)fldCharType=\"\(type)\"/>".utf8) }
        let instruction = Array("<\(prefix)instrText xml:space=\"preserve\"> HYPERLINK \"".utf8)
        return (
            endTag(parent) + mark("begin") + instruction,
            Array("\" </\(prefix)instrText>".utf8) + mark("separate") + startAgain(parent),
            endTag(parent) + mark("end") + startAgain(parent)
        )
    }
}
