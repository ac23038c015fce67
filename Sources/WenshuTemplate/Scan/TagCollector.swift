import WenshuBasics

/// Finds and reads all tags of a part's units, in document order.
struct TagCollector {
    private(set) var tags: [Tag] = []
    /// Beside each tag, where it stands.
    private(set) var places: [TagPlace] = []
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
        var found: [(position: Int, tag: Tag, place: TagPlace)] = []
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
                    let place = TagPlace(part: part, unit: unit, range: range)
                    guard let content = parse(unit.text[inner], at: place) else { continue }
                    let tag = Tag(unit: index, range: range, content: content, source: place.tag)
                    found.append((Self.position(of: range, in: unit), tag, place))
                case .unclosed(let range):
                    report(
                        unclosed(String(decoding: unit.text[range].prefix(60), as: UTF8.self)),
                        TagPlace(part: part, unit: unit, range: range))
                case .stray(let range):
                    report(
                        TagProblem(
                            .strayBraces, zh: "这里有 }} 而前面没有 {{。", en: "Here is }} without a {{ before it.",
                            remedy: Bilingual(
                                zh: "请补上 {{；要印出括号本身，写 {{\"}}\"}}。", en: "Add the {{; to print the braces themselves write {{\"}}\"}}.")),
                        TagPlace(part: part, unit: unit, range: range))
                }
            }
        }
        // A text box lies inside a paragraph whose tags may go on behind it.
        for entry in found.sorted(by: { $0.position < $1.position }) {
            tags.append(entry.tag)
            places.append(entry.place)
        }
    }

    private mutating func parse(_ text: ArraySlice<UInt8>, at place: TagPlace) -> TagContent? {
        guard text.count <= limits.tagBytes else {
            diagnostics +=
                Limits.exceeded(Bilingual(zh: "标签的长度", en: "The length of a tag"), limit: limits.tagBytes, at: place.place).diagnostics
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

    private mutating func report(_ problem: TagProblem, _ place: TagPlace) { diagnostics.append(problem.diagnostic(at: place.place)) }

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
}
