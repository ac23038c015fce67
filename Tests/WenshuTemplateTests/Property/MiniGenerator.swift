import WenshuBasics

/// Makes random templates that fit a shape of data.
struct MiniGenerator {
    var dice: Dice
    /// How much may still be made.
    private var budget: Int
    /// What tags can see, innermost last.
    private var scopes: [Shape]
    private var loops = 0
    private var sections = 0
    private var isInBox = false
    /// Whether tags without a value must say what becomes of them.
    private let mustExist: Bool

    init(dice: Dice, size: Int, fields: [Shape.Field], mustExist: Bool) {
        self.dice = dice
        budget = size
        scopes = [.object(fields)]
        self.mustExist = mustExist
    }

    mutating func document() -> Mini.Document {
        let body = blocks(upTo: 6, allowsTables: true)
        budget = min(budget, 6) + 3
        isInBox = true
        return Mini.Document(body: body, header: dice.chance(30) ? blocks(upTo: 2, allowsTables: false) : [])
    }

    private mutating func spend() -> Bool {
        budget -= 1
        return budget > 0
    }

    // MARK: Blocks

    private mutating func blocks(upTo count: Int, allowsTables: Bool) -> [Mini.Block] {
        (0..<1 + dice.below(count)).map { _ in block(allowsTables: allowsTables) }
    }

    private mutating func block(allowsTables: Bool) -> Mini.Block {
        guard spend() else { return .paragraph([.text("末")]) }
        switch dice.below(10) {
        case 0, 1: return .section(section { $0.blocks(upTo: 3, allowsTables: allowsTables) })
        case 2, 3: return allowsTables ? table() : .paragraph(inlines())
        case 4: return .list(items(depth: 0))
        case 5 where dice.chance(40): return .wrapper(blocks(upTo: 2, allowsTables: false))
        default: return .paragraph(inlines())
        }
    }

    private mutating func items(depth: Int) -> [Mini.Item] {
        (0..<1 + dice.below(3)).map { _ in
            if spend(), dice.chance(30) { return .section(section { $0.items(depth: depth) }) }
            return .item(inlines(), depth < 1 && dice.chance(25) ? items(depth: depth + 1) : [])
        }
    }

    private mutating func table() -> Mini.Block {
        let columns = 1 + dice.below(3)
        return .table(rows(columns, upTo: 3))
    }

    private mutating func rows(_ columns: Int, upTo count: Int) -> [Mini.Row] {
        (0..<1 + dice.below(count)).map { _ in
            guard spend() else { return .cells((0..<columns).map { _ in [.paragraph([.text("格")])] }) }
            switch dice.below(6) {
            case 0: return .section(section { $0.rows(columns, upTo: 2) })
            case 1, 2:
                let span = section(branches: 1) { $0.rows(columns, upTo: 2) }
                return .span(span.head, span.branches[0])
            default: return .cells((0..<columns).map { _ in cell() })
            }
        }
    }

    /// Word wants a paragraph behind the last table.
    private mutating func cell() -> [Mini.Block] {
        guard dice.chance(30), spend() else { return [.paragraph(inlines())] }
        let blocks = blocks(upTo: 2, allowsTables: budget > 4)
        if case .paragraph = blocks[blocks.count - 1] { return blocks }
        return blocks + [.paragraph(dice.chance(50) ? [] : inlines())]
    }

    // MARK: Sections

    private mutating func section<Body>(branches wanted: Int? = nil, _ body: (inout MiniGenerator) -> Body) -> Mini.Section<Body> {
        let alternatives = wanted.map { $0 - 1 } ?? (dice.chance(35) ? 1 : 0)
        sections += 1
        defer { sections -= 1 }
        switch dice.below(6) {
        case 0:
            return Mini.Section(head: .unless(anything()), branches: (0...alternatives).map { _ in body(&self) })
        case 1, 2:
            let more = wanted == nil && dice.chance(30) ? 1 : 0
            let conditions = (0...more).map { _ in condition(depth: 0) }
            return Mini.Section(head: .when(conditions), branches: (0...more + alternatives).map { _ in body(&self) })
        default:
            let (operand, scope, isLoop) = repeated()
            if let scope { scopes.append(scope) }
            if isLoop { loops += 1 }
            let first = body(&self)
            if isLoop { loops -= 1 }
            if scope != nil { scopes.removeLast() }
            return Mini.Section(head: .each(operand), branches: [first] + (0..<alternatives).map { _ in body(&self) })
        }
    }

    /// A path for `{{#…}}`, the scope that it opens, and whether it is a list.
    private mutating func repeated() -> (Mini.Operand, Shape?, Bool) {
        let all = visible()
        let lists = all.filter { if case .objects = $0.shape { true } else if case .texts = $0.shape { true } else { false } }
        let choice = dice.chance(75) && !lists.isEmpty ? dice.pick(lists) : dice.pick(all)
        let operand = Mini.Operand(source: choice.source)
        switch choice.shape {
        case .objects(let fields): return (operand, .object(fields), true)
        case .texts: return (operand, .text, true)
        case .flag: return (operand, nil, false)
        default: return (operand, choice.shape, false)
        }
    }

    private struct Choice {
        var source: Mini.Operand.Source
        var shape: Shape
        var isOptional: Bool
    }

    /// Everything that a tag can name here.
    private func visible() -> [Choice] {
        var result: [Choice] = []
        var hidden: Set<String> = []
        func add(_ fields: [Shape.Field], _ path: [String], isOptional: Bool, isItem: Bool) {
            for field in fields where !path.isEmpty || isItem || !hidden.contains(field.name) {
                let names = path + [field.name]
                let optional = isOptional || field.isOptional
                result.append(Choice(source: isItem ? .item(names) : .path(names), shape: field.shape, isOptional: optional))
                if case .object(let inner) = field.shape, !isItem { add(inner, names, isOptional: optional, isItem: false) }
            }
        }
        for (index, scope) in scopes.enumerated().reversed() {
            if index == scopes.count - 1, index > 0 {
                result.append(Choice(source: .item([]), shape: scope, isOptional: false))
                if case .object(let fields) = scope { add(fields, [], isOptional: false, isItem: true) }
            }
            guard case .object(let fields) = scope else { continue }
            add(fields, [], isOptional: false, isItem: false)
            hidden.formUnion(fields.map(\.name))
        }
        return result
    }

    private mutating func anything() -> Mini.Operand { Mini.Operand(source: dice.pick(visible()).source) }

    private mutating func condition(depth: Int) -> Mini.Condition {
        if depth < 2, dice.chance(30) {
            switch dice.below(3) {
            case 0: return .not(condition(depth: depth + 1))
            case 1: return .both(condition(depth: depth + 1), condition(depth: depth + 1))
            default: return .either(condition(depth: depth + 1), condition(depth: depth + 1))
            }
        }
        if loops > 0, dice.chance(20) { return .value(Mini.Operand(source: .loop(dice.pick(["first", "last", "even"])))) }
        let choice = dice.pick(visible())
        let operand = Mini.Operand(source: choice.source)
        switch choice.shape {
        case .number where dice.chance(70):
            return .compare(
                dice.pick(["==", "!=", "<", "<=", ">", ">="]), operand,
                Mini.Operand(source: .literal(.number(DecimalNumber(dice.below(5))))))
        case .text where dice.chance(60):
            return .compare(dice.pick(["==", "!="]), operand, Mini.Operand(source: .literal(.text(dice.pick(["水利局", "", "12", "ß"])))))
        case .texts where dice.chance(60):
            return .contains(Mini.Operand(source: .literal(.text(dice.pick(["水利局", "😀𠮷"])))), operand, negated: dice.chance(40))
        default: return .value(operand)
        }
    }

    // MARK: Text

    private static let words = ["甲", "乙丙", " ", "  ", "，", "a&b", "<x>", "第 ", " 年", "“引”", "\u{3000}", "word ", "\u{A0}", "'", "e\u{301}"]

    private mutating func inlines(depth: Int = 0) -> [Mini.Inline] {
        (0..<dice.below(5)).map { _ in inline(depth) }
    }

    private mutating func inline(_ depth: Int) -> Mini.Inline {
        switch dice.below(20) {
        case 0: return .tab
        case 1: return .lineBreak
        case 2, 3, 4, 5, 6: return .value(printed())
        case 7, 8, 9: return depth < 3 && spend() ? .section(section { $0.inlines(depth: depth + 1) }) : .text("深")
        case 10: return .note
        case 11 where dice.chance(30) && !isInBox && spend():
            isInBox = true
            defer { isInBox = false }
            return .box(blocks(upTo: 2, allowsTables: false))
        case 12 where dice.chance(40) && !isInBox && sections == 0 && spend():
            isInBox = true
            defer { isInBox = false }
            return .footnote(blocks(upTo: 2, allowsTables: false))
        default: return .text(dice.pick(Self.words))
        }
    }

    private mutating func printed() -> Mini.Operand {
        if loops > 0, dice.chance(15) {
            return Mini.Operand(
                source: .loop(dice.pick(["index", "序号", "count"])), filters: dice.chance(50) ? [.ordinal] : [])
        }
        if dice.chance(5) { return Mini.Operand(source: .literal(.text(dice.pick(["{{", "}}", "字", ""])))) }
        let choices = visible().filter {
            switch $0.shape {
            case .text, .number, .flag, .texts: true
            default: false
            }
        }
        guard !choices.isEmpty else { return Mini.Operand(source: .literal(.number(DecimalNumber(7)))) }
        let choice = dice.pick(choices)
        var operand = Mini.Operand(source: choice.source)
        var mayBeMissing = choice.isOptional
        switch choice.shape {
        case .text where dice.chance(40):
            operand.filters = [dice.pick([.upper, .trim, .truncate(dice.below(6)), .pad(dice.below(9)), .paragraphs, .count])]
        case .texts:
            operand.filters = [dice.pick([.join("、"), .join(""), .count, .first, .paragraphs])]
            if case .first = operand.filters[0] { mayBeMissing = true }
        default: break
        }
        if mayBeMissing, mustExist || dice.chance(50) {
            operand.filters.append(dice.chance(50) ? .optional : .fallback(dice.pick(["无", ""])))
        }
        return operand
    }
}
