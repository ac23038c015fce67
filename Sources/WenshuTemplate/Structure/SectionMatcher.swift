import WenshuBasics

/// Pairs the opening and closing tags of a part.
struct SectionMatcher {
    private(set) var tags: [Tag]
    private(set) var sections: [Section] = []
    /// What is wrong, with the tag at which it stands.
    private(set) var problems: [(tag: Int, problem: TagProblem)] = []
    private var open: [Int] = []
    /// The place of a tag in words, for messages that name two places.
    private let words: (Int) -> Bilingual

    /// - Parameter tags: in document order.
    static func match(_ tags: [Tag], limits: Limits, words: @escaping (Int) -> Bilingual) -> SectionMatcher {
        var matcher = SectionMatcher(tags: tags, words: words)
        for i in tags.indices { matcher.take(i, limits: limits) }
        for index in matcher.open.reversed() { matcher.reportUnclosed(index) }
        return matcher
    }

    private init(tags: [Tag], words: @escaping (Int) -> Bilingual) {
        self.tags = tags
        self.words = words
    }

    private mutating func take(_ i: Int, limits: Limits) {
        tags[i].section = open.last
        switch tags[i].content {
        case .open(let opening):
            if open.count == limits.templateNesting {
                problems.append(
                    (
                        i,
                        TagProblem(
                            .limitExceeded, zh: "区段的嵌套超过 \(limits.templateNesting) 层。",
                            en: "Sections nest deeper than \(limits.templateNesting).")
                    ))
            }
            sections.append(Section(opening: opening, tags: [i], parent: open.last, depth: open.count))
            open.append(sections.count - 1)
        case .elseIf(let expression): alternative(i, expression)
        case .otherwise: alternative(i, nil)
        case .close(let name): close(i, name)
        case .value, .note, .image, .link, .include, .pageBreak: break
        }
    }

    private mutating func alternative(_ i: Int, _ expression: Expression?) {
        guard let top = open.last else {
            problems.append(
                (
                    i,
                    TagProblem(
                        .misplacedElse, zh: "\(tags[i].source) 不在任何条件之内。", en: "\(tags[i].source) stands in no condition.",
                        remedy: Bilingual(zh: "请在前面加上 {{#if …}}。", en: "Put {{#if …}} before it."))
                ))
            return
        }
        tags[i].section = sections[top].parent
        if case .when = sections[top].opening.condition {
        } else if expression != nil, !sections[top].opening.name.isEmpty {
            problems.append(
                (
                    i,
                    TagProblem(
                        .misplacedElse, zh: "{{else if …}} 只能用在 {{#if …}} 里。", en: "{{else if …}} belongs into {{#if …}} only.",
                        remedy: Bilingual(zh: "请改用 {{else}}，或先用 {{/}} 结束前一区段。", en: "Use {{else}}, or end the section before with {{/}}."))
                ))
        }
        if let last = sections[top].alternatives.last, last == nil {
            problems.append(
                (
                    i,
                    TagProblem(
                        .misplacedElse, zh: "{{else}} 之后不能再有 \(tags[i].source)。", en: "\(tags[i].source) cannot come after {{else}}.",
                        remedy: Bilingual(zh: "每个条件只能有一个 {{else}}，放在最后。", en: "A condition has one {{else}}, at its end."))
                ))
        }
        sections[top].tags.append(i)
        sections[top].alternatives.append(expression)
    }

    private mutating func close(_ i: Int, _ name: String?) {
        guard let top = open.last else {
            let source = tags[i].source
            problems.append(
                (
                    i,
                    TagProblem(
                        .unopenedSection, zh: "结束标签 \(source) 没有对应的开始标签。", en: "The end tag \(source) has no beginning.",
                        remedy: Bilingual(
                            zh: name.map { "请在前面加上 {{#\($0)}}，或删去它。" } ?? "请补上开始标签，或删去它。",
                            en: name.map { "Put {{#\($0)}} before it, or delete it." } ?? "Add the beginning, or delete it."))
                ))
            return
        }
        // A faulty opening tag has no name and takes any end.
        if let name, sections[top].opening.name != name, !sections[top].opening.name.isEmpty {
            if let match = open.lastIndex(where: { sections[$0].opening.name == name }) {
                for index in open[(match + 1)...].reversed() { reportUnclosed(index) }
                open.removeLast(open.count - match - 1)
            } else {
                reportMismatch(i, with: top)
            }
        }
        guard let index = open.popLast() else { return }
        tags[i].section = sections[index].parent
        sections[index].tags.append(i)
        sections[index].isClosed = true
    }

    private mutating func reportUnclosed(_ index: Int) {
        let opening = tags[sections[index].tags[0]].source
        let end = "{{/\(sections[index].opening.name)}}"
        problems.append(
            (
                sections[index].tags[0],
                TagProblem(
                    .unclosedSection, zh: "标签 \(opening) 没有结束标签 \(end)。", en: "The tag \(opening) has no end tag \(end).",
                    remedy: Bilingual(zh: "请在要重复或取舍的内容之后加上 \(end)。", en: "Put \(end) behind what it repeats."))
            ))
    }

    private mutating func reportMismatch(_ i: Int, with index: Int) {
        let opener = sections[index].tags[0]
        let place = words(opener)
        let end = "{{/\(sections[index].opening.name)}}"
        problems.append(
            (
                i,
                TagProblem(
                    .mismatchedEnd, zh: "结束标签 \(tags[i].source) 与 \(place.zh)的 \(tags[opener].source) 不配。",
                    en: "The end tag \(tags[i].source) does not match \(tags[opener].source) (\(place.en)).",
                    remedy: Bilingual(zh: "此处应为 \(end) 或 {{/}}。", en: "Write \(end) or {{/}} here."))
            ))
    }
}
