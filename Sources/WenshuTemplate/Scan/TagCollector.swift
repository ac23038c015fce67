import WenshuBasics

/// Finds and reads all tags of a part's units, in document order.
struct TagCollector {
    private(set) var tags: [Tag] = []
    /// Beside each tag, where it stands; the heading is looked up later.
    private(set) var places: [Place] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let part: String
    private let filters: FilterSet
    private let limits: Limits

    init(part: String, filters: FilterSet, limits: Limits) {
        self.part = part
        self.filters = filters
        self.limits = limits
    }

    mutating func collect(_ units: [TextUnit]) {
        var found: [(position: Int, tag: Tag, place: Place)] = []
        for (index, unit) in units.enumerated() where TagScanner.mayHoldTags(unit.text) {
            for finding in TagScanner.findings(in: unit.text) {
                if found.count + diagnostics.count >= limits.templateTags {
                    diagnostics =
                        Limits.exceeded(
                            Bilingual(zh: "一个部件中的标签数", en: "The number of tags in a part"), limit: limits.templateTags,
                            at: Place(part: part)
                        ).diagnostics
                    return
                }
                switch finding {
                case .tag(let range, let inner):
                    let place = place(of: range, in: unit)
                    guard let content = parse(unit.text[inner], at: place) else { continue }
                    let tag = Tag(unit: index, range: range, content: content, source: place.tag ?? "")
                    found.append((Self.position(of: range, in: unit), tag, place))
                case .unclosed(let range):
                    report(unclosed(String(decoding: unit.text[range].prefix(60), as: UTF8.self)), place(of: range, in: unit))
                case .stray(let range):
                    report(
                        TagProblem(
                            .strayBraces, zh: "这里有 }} 而前面没有 {{。", en: "Here is }} without a {{ before it.",
                            remedy: Bilingual(
                                zh: "请补上 {{；要印出括号本身，写 {{\"}}\"}}。", en: "Add the {{; to print the braces themselves write {{\"}}\"}}.")),
                        place(of: range, in: unit))
                }
            }
        }
        // A text box lies inside a paragraph whose tags may go on behind it.
        for entry in found.sorted(by: { $0.position < $1.position }) {
            tags.append(entry.tag)
            places.append(entry.place)
        }
    }

    private mutating func parse(_ text: ArraySlice<UInt8>, at place: Place) -> TagContent? {
        guard text.count <= limits.tagBytes else {
            diagnostics += Limits.exceeded(Bilingual(zh: "标签的长度", en: "The length of a tag"), limit: limits.tagBytes, at: place).diagnostics
            return nil
        }
        do throws(TagProblem) {
            return try TagParser.parse(String(decoding: text, as: UTF8.self), filters: filters, limits: limits)
        } catch {
            report(error, place)
            return Self.standIn(for: text)
        }
    }

    /// A faulty section tag still opens or ends a section, lest its partner be reported too.
    private static func standIn(for text: ArraySlice<UInt8>) -> TagContent? {
        switch String(decoding: text, as: UTF8.self).first(where: { !$0.isWhitespace }) {
        case "#", "＃", "^", "＾": .open(SectionOpening(condition: .unless(Operand(source: .literal(.null))), name: ""))
        case "/", "／": .close(nil)
        default: nil
        }
    }

    private mutating func report(_ problem: TagProblem, _ place: Place) { diagnostics.append(problem.diagnostic(at: place)) }

    private func unclosed(_ text: String) -> TagProblem {
        TagProblem(
            .unclosedTag, zh: "标签没有以 }} 结束。", en: "The tag does not end with }}.",
            remedy: Bilingual(
                zh: "请在同一段里补上 }}；要印出 {{ 本身，写 {{\"{{\"}}。", en: "Add }} in the same paragraph; to print {{ itself write {{\"{{\"}}."))
    }

    private static func position(of range: Range<Int>, in unit: TextUnit) -> Int {
        let index = unit.segments.firstPosition { $0.end > range.lowerBound }
        return index < unit.segments.count ? unit.segments[index].source : 0
    }

    private func place(of range: Range<Int>, in unit: TextUnit) -> Place {
        let tag = String(decoding: unit.text[range.lowerBound..<min(range.upperBound, range.lowerBound + 2_000)], as: UTF8.self)
        return Place(
            part: part, paragraph: unit.paragraph > 0 ? unit.paragraph : nil, table: unit.table > 0 ? unit.table : nil,
            row: unit.table > 0 ? unit.row : nil, cell: unit.table > 0 ? unit.cell : nil, tag: tag, text: Self.around(range, in: unit.text))
    }

    /// The tag with up to twelve characters before and behind it.
    private static func around(_ range: Range<Int>, in text: [UInt8]) -> String {
        let before = String(decoding: text[..<range.lowerBound].suffix(120).drop { $0 & 0xC0 == 0x80 }, as: UTF8.self).suffix(12)
        let after = String(decoding: text[range.upperBound...].prefix(120), as: UTF8.self).prefix(12)
        let tag = String(decoding: text[range.lowerBound..<min(range.upperBound, range.lowerBound + 200)], as: UTF8.self)
        let cutBefore = range.lowerBound > before.utf8.count ? "…" : ""
        let cutAfter = text.count - range.upperBound > after.utf8.count ? "…" : ""
        return String((cutBefore + before + tag + after + cutAfter).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
