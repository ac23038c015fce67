import WenshuBasics

/// Values: a source, and the filters it goes through.
extension TagParser {
    mutating func operand(stopsAtModifiers: Bool = false) throws(TagProblem) -> Operand {
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

    mutating func source() throws(TagProblem) -> Source {
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

    mutating func loopVariable() throws(TagProblem) -> LoopVariable {
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

    mutating func path() throws(TagProblem) -> Path {
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
    func refuseBlank(after path: Path) throws(TagProblem) {
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

    static func reservedName(_ name: String) -> TagProblem {
        let hint: Bilingual
        switch name {
        case "if": hint = Bilingual(zh: "条件写作 {{#if …}} … {{/if}}。", en: "Write a condition as {{#if …}} … {{/if}}.")
        case "else": hint = Bilingual(zh: "写作 {{else}} 或 {{else if …}}。", en: "Write {{else}} or {{else if …}}.")
        default: hint = Bilingual(zh: "请在数据里换一个名称。", en: "Choose another name in the data.")
        }
        return TagProblem(.reservedName, zh: "“\(name)”是保留字，不能作名称。", en: "“\(name)” is a reserved word and cannot be a name.", remedy: hint)
    }

    // MARK: Filters

    mutating func filterCall() throws(TagProblem) -> FilterCall {
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

    mutating func nextArgument() throws(TagProblem) -> Source? {
        switch current {
        case .text, .number, .date: return try source()
        case .name(let word) where !["and", "or", "not", "in"].contains(word) || isPathDot(at + 1): return try source()
        case .symbol("@"), .symbol("."): return try source()
        default: return nil
        }
    }

    mutating func argument() throws(TagProblem) -> Source { try source() }

    func unknownFilter(_ name: String, among names: [String]) -> TagProblem {
        let filterNames = names + (names == filters.names ? [] : filters.names)
        return TagProblem(
            .unknownFilter, zh: "没有“\(name)”这个过滤器。", en: "There is no filter “\(name)”.",
            remedy: Suggestion.remedy(Suggestion.nearest(to: name, among: filterNames))
                ?? Bilingual(zh: "请对照过滤器一览检查写法。", en: "Look it up in the list of filters."))
    }
}
