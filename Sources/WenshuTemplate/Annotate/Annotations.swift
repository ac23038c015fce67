import WenshuBasics
import WenshuContainer

/// Where the remarks on a part's faults go: around the tag where it is found, else around its paragraph.
struct Annotations {
    /// A finding and the bytes between which it stands.
    struct Remark {
        let words: String
        let start: Int
        let end: Int
        /// DOCX: the paragraph's direct children's edges, where a comment's range may begin and end.
        let startOfChild: Int
        let endOfChild: Int
        let paragraph: Int
    }

    let tree: PartTree
    private(set) var remarks: [Remark] = []

    /// - Parameter bytes: the part as it is; returned by ``bytes`` so that ranges fit.
    init(_ bytes: [UInt8], part: String, format: TemplateFormat, findings: [Diagnostic], language: Language, limits: Limits)
        throws(WenshuError)
    {
        let xml = try XMLScanner.scan(CharacterData.normalised(bytes), vocabulary: format.vocabulary, limits: limits)
        tree = PartTree(xml: xml, format: format, units: UnitScanner.paragraphs(of: xml, format: format))
        for finding in findings {
            let isHere = finding.place.part == part && finding.place.paragraph != nil
            let unit = tree.units.indices.first { index in
                let unit = tree.units[index]
                return unit.kind == .paragraph && xml[unit.token].kind == .start && !unit.isCopy
                    && (!isHere || unit.paragraph == finding.place.paragraph)
            }
            guard let unit else { continue }
            let outer = holder(of: unit)
            remarks.append(remark(finding, at: tree.units[outer], isHere: isHere && outer == unit, language))
        }
    }

    /// The paragraph of the main text around one in a note, a comment or a text box, where no comment can stand.
    private func holder(of unit: Int) -> Int {
        var at = unit
        while let box = tree.nearest([.container], from: tree.units[at].token), let paragraph = tree.nearest([.paragraph], from: box),
            let outer = tree.units.firstIndex(where: { $0.kind == .paragraph && $0.token == paragraph })
        {
            at = outer
        }
        return at
    }

    private func remark(_ finding: Diagnostic, at unit: TextUnit, isHere: Bool, _ language: Language) -> Remark {
        var words = finding.message.text(in: language)
        if let remedy = finding.remedy { words += (language == .zh ? "" : " ") + remedy.text(in: language) }
        let elsewhere = finding.place.words(in: language)
        // A comment cannot stand in headers and notes; it then says where it belongs.
        if !isHere, !elsewhere.isEmpty { words = elsewhere + (language == .zh ? "：" : ": ") + words }
        let paragraph = unit.token
        let content = tree.xml.contentRange(paragraph)
        let properties = tree.xml.children(paragraph).first { tree.role($0) == .paragraphProperties }
        let head = properties.map { tree.xml.elementRange($0).upperBound } ?? content.lowerBound
        guard isHere, let tag = finding.place.tag, let range = Self.find(Array(tag.utf8), in: unit.text) else {
            return Remark(
                words: words, start: head, end: content.upperBound, startOfChild: head, endOfChild: content.upperBound, paragraph: paragraph
            )
        }
        let placement = InlinePlacement(tree: tree, markup: RunMarkup(tree: tree), unit: unit, tags: [])
        let pieces = placement.pieces(of: range)
        guard let first = pieces.first, let last = pieces.last else {
            return Remark(
                words: words, start: head, end: content.upperBound, startOfChild: head, endOfChild: content.upperBound, paragraph: paragraph
            )
        }
        return Remark(
            words: words, start: first.range.lowerBound, end: last.range.upperBound,
            startOfChild: tree.xml.elementRange(tree.child(of: paragraph, holding: first.leaf)).lowerBound,
            endOfChild: tree.xml.elementRange(tree.child(of: paragraph, holding: last.leaf)).upperBound, paragraph: paragraph)
    }

    private static func find(_ wanted: [UInt8], in text: [UInt8]) -> Range<Int>? {
        guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
        return (0...text.count - wanted.count).lazy.map { $0..<$0 + wanted.count }.first { text[$0].elementsEqual(wanted) }
    }

    /// The part with something put in at places.
    func inserting(_ insertions: [(position: Int, text: String)]) -> [UInt8] {
        var out: [UInt8] = []
        var at = 0
        for (_, insertion) in insertions.enumerated().sorted(by: { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }) {
            out += tree.xml.bytes[at..<insertion.position]
            out += insertion.text.utf8
            at = insertion.position
        }
        return out + tree.xml.bytes[at...]
    }
}

extension String {
    /// As character data or an attribute's value.
    var xmlEscaped: String {
        String(
            flatMap { character -> String in
                switch character {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                case "\"": "&quot;"
                default: character.unicodeScalars.allSatisfy { $0.value >= 0x20 } ? String(character) : " "
                }
            })
    }
}
