import WenshuBasics

/// Reads what stands between a tag's braces.
struct TagParser {
    private var lexemes: [Lexeme]
    private var at = 0
    let filters: FilterSet
    private var depth = 0
    private let maximumDepth: Int

    static let reserved: Set<String> = [
        "if", "else", "and", "or", "not", "in", "true", "false", "null", "image", "include", "link", "pagebreak",
    ]

    static func parse(_ text: String, filters: FilterSet, limits: Limits) throws(TagProblem) -> TagContent {
        let trimmed = text.drop { $0.isWhitespace }
        guard !trimmed.isEmpty else {
            throw TagProblem(
                .emptyTag, zh: "标签里没有内容。", en: "The tag is empty.",
                remedy: Bilingual(
                    zh: "请写上名称，如 {{被建议单位}}；要印出括号本身，写 {{\"{{\"}}。",
                    en: "Name a value, such as {{recipient}}; to print the braces themselves write {{\"{{\"}}."))
        }
        if trimmed.first == "!" || trimmed.first == "！" { return .note }
        let lexemes: [Lexeme]
        do throws(TagLexer.Failure) {
            lexemes = try TagLexer.lexemes(of: text)
        } catch {
            throw problem(error)
        }
        var parser = TagParser(lexemes: lexemes, filters: filters, maximumDepth: limits.templateNesting)
        let content = try parser.content()
        try parser.expectEnd()
        return content
    }

    private init(lexemes: [Lexeme], filters: FilterSet, maximumDepth: Int) {
        self.lexemes = lexemes
        self.filters = filters
        self.maximumDepth = maximumDepth
    }

    private static func problem(_ failure: TagLexer.Failure) -> TagProblem {
        switch failure {
        case .unclosedQuote:
            TagProblem(
                .unclosedQuote, zh: "标签里的引号没有成对。", en: "A quotation mark in the tag has no partner.",
                remedy: Bilingual(zh: "请补上另一个引号。", en: "Add the other quotation mark."))
        case .strangeCharacter(let character):
            TagProblem(
                .tagSyntax, zh: "标签里不能有“\(character)”。", en: "A tag cannot hold “\(character)”.",
                remedy: Bilingual(
                    zh: "名称只能由文字、数字和下划线组成；固定文字请加引号。",
                    en: "Names are made of letters, digits and underscores; put fixed text in quotation marks."))
        }
    }

    // MARK: Words

    private var current: Lexeme.Kind { lexemes[at].kind }

    private mutating func advance() { if at < lexemes.count - 1 { at += 1 } }

    private mutating func take(_ symbol: String) -> Bool {
        guard current == .symbol(symbol) else { return false }
        advance()
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard current == .name(word), !isPathDot(at + 1) else { return false }
        advance()
        return true
    }

    /// A dot that goes on with a name, not one that stands for the current item.
    private func isPathDot(_ index: Int) -> Bool {
        index < lexemes.count && lexemes[index].kind == .symbol(".") && !lexemes[index].blankBefore
    }

    private func expectEnd() throws(TagProblem) {
        guard current != .end else { return }
        throw unexpected()
    }

    private func unexpected() -> TagProblem {
        let found = Self.words(current)
        return TagProblem(
            .tagSyntax, zh: "标签写法有误：不应有“\(found)”。", en: "The tag is written wrongly: “\(found)” does not belong there.",
            remedy: Bilingual(zh: "值写作 {{名称}} 或 {{名称 | 过滤器 参数}}。", en: "Write a value as {{name}} or {{name | filter argument}}."))
    }

    private static func words(_ kind: Lexeme.Kind) -> String {
        switch kind {
        case .name(let name): name
        case .text(let text): "\"\(text)\""
        case .number(let number): number.description
        case .date(let date): date
        case .measure(let number, let unit): number.description + unit
        case .symbol(let symbol): symbol
        case .end: "}}"
        }
    }

    // MARK: Kinds of tags

    private mutating func content() throws(TagProblem) -> TagContent {
        if take("#") { return .open(try opening()) }
        if take("^") {
            let operand = try operand()
            return .open(try modified(SectionOpening(condition: .unless(operand), name: Self.name(of: operand))))
        }
        if take("/") { return .close(try closingName()) }
        if takeWord("else") {
            if takeWord("if") { return .elseIf(try expression()) }
            return .otherwise
        }
        if takeWord("pagebreak") { return .pageBreak }
        if takeWord("image") { return .image(try image()) }
        if takeWord("link") { return .link(try link()) }
        if takeWord("include") { return .include(try argument()) }
        return .value(try operand())
    }

    private mutating func opening() throws(TagProblem) -> SectionOpening {
        if takeWord("if") {
            guard current != .end else {
                throw TagProblem(
                    .tagSyntax, zh: "{{#if}} 没有写条件。", en: "{{#if}} states no condition.",
                    remedy: Bilingual(zh: "例如 {{#if 金额 > 10000}}。", en: "For example {{#if amount > 10000}}."))
            }
            let condition = try expression()
            return try modified(SectionOpening(condition: .when(condition), name: "if"))
        }
        let operand = try operand(stopsAtModifiers: true)
        return try modified(SectionOpening(condition: .each(operand), name: Self.name(of: operand)))
    }

    /// `| rows`, `| restart` … behind a section's condition.
    private mutating func modified(_ opening: SectionOpening) throws(TagProblem) -> SectionOpening {
        var opening = opening
        while take("|") {
            guard case .name(let word) = current else { throw unexpected() }
            if let wish = RangeWish(rawValue: word) {
                opening.wish = wish
            } else if word == "restart" {
                opening.restartsNumbering = true
            } else {
                throw unknownFilter(word, among: Self.modifiers)
            }
            advance()
        }
        return opening
    }

    private static let modifiers = ["rows", "blocks", "inline", "columns", "restart"]

    private static func name(of operand: Operand) -> String {
        switch operand.source {
        case .path(let path): path.text
        case .literal: ""
        case .loop(let variable): "@" + variable.rawValue
        }
    }

    private mutating func closingName() throws(TagProblem) -> String? {
        if current == .end { return nil }
        if takeWord("if") { return "if" }
        if take("@") {
            guard case .name(let word) = current, let variable = LoopVariable(name: word) else { throw unexpected() }
            advance()
            return "@" + variable.rawValue
        }
        return try path().text
    }

    // MARK: Values

    private mutating func operand(stopsAtModifiers: Bool = false) throws(TagProblem) -> Operand {
        var operand = Operand(source: try source())
        while current == .symbol("|") {
            if case .name(let word) = lexemes[min(at + 1, lexemes.count - 1)].kind, stopsAtModifiers || filters[word] == nil,
                Self.modifiers.contains(word)
            {
                break
            }
            advance()
            operand.filters.append(try filterCall())
        }
        return operand
    }

    private mutating func source() throws(TagProblem) -> Source {
        switch current {
        case .text(let text):
            advance()
            return .literal(.text(text))
        case .number(let number):
            advance()
            return .literal(.number(number))
        case .date(let date):
            advance()
            return .literal(.text(date))
        case .symbol("@"): return .loop(try loopVariable())
        case .name("true") where !isPathDot(at + 1):
            advance()
            return .literal(.bool(true))
        case .name("false") where !isPathDot(at + 1):
            advance()
            return .literal(.bool(false))
        case .name("null") where !isPathDot(at + 1):
            advance()
            return .literal(.null)
        case .name, .symbol("."): return .path(try path())
        default: throw unexpected()
        }
    }

    private mutating func loopVariable() throws(TagProblem) -> LoopVariable {
        advance()
        guard case .name(let word) = current else { throw unexpected() }
        guard let variable = LoopVariable(name: word) else {
            let known = LoopVariable.allCases.map(\.rawValue) + ["序号"]
            throw TagProblem(
                .unknownLoopVariable, zh: "没有循环变量 @\(word)。", en: "There is no loop variable @\(word).",
                remedy: Suggestion.remedy(Suggestion.nearest(to: word, among: known).map { "@" + $0 })
                    ?? Bilingual(zh: "可用：@index（@序号）、@first、@last、@count、@even。", en: "Use @index, @first, @last, @count or @even."))
        }
        advance()
        return variable
    }

    private mutating func path() throws(TagProblem) -> Path {
        var path = Path(names: [], isRelative: false)
        if take(".") {
            path.isRelative = true
            guard case .name(let name) = current, !lexemes[at].blankBefore else { return path }
            path.names.append(name)
            advance()
        } else {
            guard case .name(let name) = current else { throw unexpected() }
            if Self.reserved.contains(name) { throw Self.reservedName(name) }
            path.names.append(name)
            advance()
        }
        while take(".") {
            guard case .name(let name) = current else { throw unexpected() }
            path.names.append(name)
            advance()
        }
        try refuseBlank(after: path)
        return path
    }

    /// `{{被建议 单位}}`: two names side by side are one name with a blank in it.
    private func refuseBlank(after path: Path) throws(TagProblem) {
        guard case .name(let next) = current, !["and", "or", "not", "in", "width", "height", "text"].contains(next), !insideArguments else {
            return
        }
        var joined = path.text
        var index = at
        while case .name(let name) = lexemes[index].kind {
            joined += name
            index += 1
        }
        throw TagProblem(
            .blankInName, zh: "名称“\(path.text) \(next)”中间有空格。", en: "There is a blank inside the name “\(path.text) \(next)”.",
            remedy: Suggestion.remedy(joined))
    }

    private var insideArguments = false

    private static func reservedName(_ name: String) -> TagProblem {
        let hint: Bilingual
        switch name {
        case "if": hint = Bilingual(zh: "条件写作 {{#if …}} … {{/if}}。", en: "Write a condition as {{#if …}} … {{/if}}.")
        case "else": hint = Bilingual(zh: "写作 {{else}} 或 {{else if …}}。", en: "Write {{else}} or {{else if …}}.")
        default: hint = Bilingual(zh: "请在数据里换一个名称。", en: "Choose another name in the data.")
        }
        return TagProblem(.reservedName, zh: "“\(name)”是保留字，不能作名称。", en: "“\(name)” is a reserved word and cannot be a name.", remedy: hint)
    }

    // MARK: Filters

    private mutating func filterCall() throws(TagProblem) -> FilterCall {
        guard case .name(let name) = current else { throw unexpected() }
        guard let filter = filters[name] else { throw unknownFilter(name, among: filters.names) }
        advance()
        var arguments: [Source] = []
        insideArguments = true
        defer { insideArguments = false }
        while let next = try nextArgument() { arguments.append(next) }
        guard filter.argumentCount.contains(arguments.count) else {
            let (low, high) = (filter.argumentCount.lowerBound, filter.argumentCount.upperBound)
            let count = low == high ? "\(low)" : "\(low)–\(high)"
            throw TagProblem(
                .filterArguments, zh: "过滤器“\(name)”需要 \(count) 个参数，这里有 \(arguments.count) 个。",
                en: "The filter “\(name)” takes \(count) arguments, here are \(arguments.count).",
                remedy: Bilingual(zh: "请补上或删去参数；文字参数要加引号。", en: "Add or remove arguments; put texts in quotation marks."))
        }
        return FilterCall(name: name, filter: filter, arguments: arguments)
    }

    private mutating func nextArgument() throws(TagProblem) -> Source? {
        switch current {
        case .text, .number, .date: return try source()
        case .name(let word) where !["and", "or", "not", "in"].contains(word) || isPathDot(at + 1): return try source()
        case .symbol("@"), .symbol("."): return try source()
        default: return nil
        }
    }

    private mutating func argument() throws(TagProblem) -> Source { try source() }

    private func unknownFilter(_ name: String, among names: [String]) -> TagProblem {
        let filterNames = names + (names == filters.names ? [] : filters.names)
        return TagProblem(
            .unknownFilter, zh: "没有“\(name)”这个过滤器。", en: "There is no filter “\(name)”.",
            remedy: Suggestion.remedy(Suggestion.nearest(to: name, among: filterNames))
                ?? Bilingual(zh: "请对照过滤器一览检查写法。", en: "Look it up in the list of filters."))
    }

    // MARK: Conditions

    private mutating func expression() throws(TagProblem) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= maximumDepth else {
            throw TagProblem(.tagSyntax, zh: "条件的括号层数超过 \(maximumDepth)。", en: "The condition has more than \(maximumDepth) levels.")
        }
        var terms = [try conjunction()]
        while takeWord("or") { terms.append(try conjunction()) }
        return terms.count == 1 ? terms[0] : .or(terms)
    }

    private mutating func conjunction() throws(TagProblem) -> Expression {
        var terms = [try negation()]
        while takeWord("and") { terms.append(try negation()) }
        return terms.count == 1 ? terms[0] : .and(terms)
    }

    private mutating func negation() throws(TagProblem) -> Expression {
        guard takeWord("not") else { return try comparison() }
        depth += 1
        defer { depth -= 1 }
        guard depth <= maximumDepth else {
            throw TagProblem(.tagSyntax, zh: "条件的层数超过 \(maximumDepth)。", en: "The condition has more than \(maximumDepth) levels.")
        }
        return .not(try negation())
    }

    private mutating func comparison() throws(TagProblem) -> Expression {
        let left = try primary()
        if case .symbol(let symbol) = current, let comparison = Comparison(rawValue: symbol) {
            advance()
            return .compare(comparison, left, try primary())
        }
        if case .symbol("=") = current {
            throw TagProblem(
                .tagSyntax, zh: "比较相等要写两个等号。", en: "Equality is written with two signs.",
                remedy: Bilingual(zh: "请写 ==。", en: "Write ==."))
        }
        if takeWord("in") { return .contains(item: left, collection: try primary(), negated: false) }
        if current == .name("not"), case .name("in") = lexemes[min(at + 1, lexemes.count - 1)].kind {
            advance()
            advance()
            return .contains(item: left, collection: try primary(), negated: true)
        }
        return left
    }

    private mutating func primary() throws(TagProblem) -> Expression {
        if take("(") {
            let inner = try expression()
            guard take(")") else {
                throw TagProblem(
                    .tagSyntax, zh: "条件里的括号没有成对。", en: "A bracket in the condition has no partner.",
                    remedy: Bilingual(zh: "请补上 )。", en: "Add the )."))
            }
            return inner
        }
        return .operand(try operand())
    }

    // MARK: Images and links

    private mutating func image() throws(TagProblem) -> ImageTag {
        var tag = ImageTag(path: try path())
        while case .name(let word) = current, word == "width" || word == "height" {
            advance()
            guard take("="), case .measure(let number, let unit) = current, let points = Length.points(number.double, unit: unit) else {
                throw TagProblem(
                    .tagSyntax, zh: "图片的 \(word) 要写长度。", en: "An image's \(word) must be a length.",
                    remedy: Bilingual(zh: "例如 width=60mm；单位可用 mm、cm、pt、in、px。", en: "For example width=60mm; units are mm, cm, pt, in, px.")
                )
            }
            if word == "width" { tag.width = points } else { tag.height = points }
            advance()
        }
        return tag
    }

    private mutating func link() throws(TagProblem) -> LinkTag {
        var tag = LinkTag(target: try argument())
        if takeWord("text") {
            guard take("=") else { throw unexpected() }
            tag.text = try argument()
        }
        return tag
    }
}

/// Lengths with a unit, in points.
enum Length {
    static func points(_ value: Double, unit: String) -> Double? {
        let factor: Double? =
            switch unit {
            case "mm": 72 / 25.4
            case "cm": 72 / 2.54
            case "pt": 1
            case "in": 72
            case "px": 0.75
            default: nil
            }
        guard let factor, value > 0, value * factor <= 1_584 else { return nil }
        return value * factor
    }
}
