import WenshuBasics

/// Reads what stands between a tag's braces.
struct TagParser {
    var lexemes: [Lexeme]
    var at = 0
    let filters: FilterSet
    var depth = 0
    let maximumDepth: Int
    var insideArguments = false

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

    static func problem(_ failure: TagLexer.Failure) -> TagProblem {
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

    var current: Lexeme.Kind { lexemes[at].kind }

    mutating func advance() { if at < lexemes.count - 1 { at += 1 } }

    mutating func take(_ symbol: String) -> Bool {
        guard current == .symbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func takeWord(_ word: String) -> Bool {
        guard current == .name(word), !isPathDot(at + 1) else { return false }
        advance()
        return true
    }

    /// A dot that goes on with a name, not one that stands for the current item.
    func isPathDot(_ index: Int) -> Bool {
        index < lexemes.count && lexemes[index].kind == .symbol(".") && !lexemes[index].blankBefore
    }

    func expectEnd() throws(TagProblem) {
        guard current != .end else { return }
        throw unexpected()
    }

    func unexpected() -> TagProblem {
        let found = Self.words(current)
        return TagProblem(
            .tagSyntax, zh: "标签写法有误：不应有“\(found)”。", en: "The tag is written wrongly: “\(found)” does not belong there.",
            remedy: Bilingual(zh: "值写作 {{名称}} 或 {{名称 | 过滤器 参数}}。", en: "Write a value as {{name}} or {{name | filter argument}}."))
    }

    static func words(_ kind: Lexeme.Kind) -> String {
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
}
