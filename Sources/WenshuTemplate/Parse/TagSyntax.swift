import WenshuBasics

/// Names joined by dots; `.` alone is the current item.
struct Path: Hashable, Sendable {
    var names: [String]
    /// Begins with a dot: looked up in the current item only.
    var isRelative: Bool

    var text: String { isRelative ? "." + names.joined(separator: ".") : names.joined(separator: ".") }
}

/// What a loop says of its turn: `@index`, `@序号` …
enum LoopVariable: String, Sendable, CaseIterable {
    case index, first, last, count, even

    init?(name: String) {
        guard let known = LoopVariable(rawValue: name) ?? (name == "序号" ? .index : nil) else { return nil }
        self = known
    }
}

/// Where a value comes from.
enum Source: Sendable, Hashable {
    case path(Path)
    case literal(Value)
    case loop(LoopVariable)
}

/// A value and the filters that it passes, left to right.
struct Operand: Sendable {
    var source: Source
    var filters: [FilterCall] = []
}

struct FilterCall: Sendable {
    /// As the template writes it, for messages.
    var name: String
    var filter: TemplateFilter
    var arguments: [Source]
}

/// A condition.
indirect enum Expression: Sendable {
    case operand(Operand)
    case compare(Comparison, Expression, Expression)
    case contains(item: Expression, collection: Expression, negated: Bool)
    case not(Expression)
    /// Lists, so that a long chain is no deep tree.
    case and([Expression])
    case or([Expression])
}

enum Comparison: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// What an author may ask of a section's range.
enum RangeWish: String, Sendable { case rows, blocks, inline, columns }

enum SectionCondition: Sendable {
    case each(Operand)
    case unless(Operand)
    case when(Expression)
    /// A note's text, which is written wherever its mark comes up.
    case atMark(NotePlan.Note)

    /// Whether what it governs may come more than once.
    var repeats: Bool {
        switch self {
        case .each, .atMark: true
        case .unless, .when: false
        }
    }
}

struct SectionOpening: Sendable {
    var condition: SectionCondition
    /// What the end tag must repeat: the path, or `if`.
    var name: String
    var wish: RangeWish?
    var restartsNumbering = false
}

/// The length of an image's side as the tag states it, in points.
struct ImageTag: Sendable {
    var path: Path
    var width: Double?
    var height: Double?
}

struct LinkTag: Sendable {
    var target: Source
    var text: Source?
}

enum TagContent: Sendable {
    case value(Operand)
    case open(SectionOpening)
    case elseIf(Expression)
    case otherwise
    /// The name it repeats; nothing for `{{/}}`.
    case close(String?)
    case note
    case image(ImageTag)
    case link(LinkTag)
    case include(Source)
    case pageBreak

    /// Needs files beside the data.
    var isMedia: Bool {
        switch self {
        case .image, .include: true
        default: false
        }
    }

    /// Governs other content and prints nothing itself.
    var isControl: Bool {
        switch self {
        case .open, .elseIf, .otherwise, .close, .note: true
        default: false
        }
    }
}
