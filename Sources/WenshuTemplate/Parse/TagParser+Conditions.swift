import WenshuBasics

/// Conditions: `or` binds weaker than `and`, `and` weaker than `not`.
extension TagParser {
    mutating func expression() throws(TagProblem) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= maximumDepth else {
            throw TagProblem(.tagSyntax, zh: "条件的括号层数超过 \(maximumDepth)。", en: "The condition has more than \(maximumDepth) levels.")
        }
        var terms = [try conjunction()]
        while takeWord("or") { terms.append(try conjunction()) }
        return terms.count == 1 ? terms[0] : .or(terms)
    }

    mutating func conjunction() throws(TagProblem) -> Expression {
        var terms = [try negation()]
        while takeWord("and") { terms.append(try negation()) }
        return terms.count == 1 ? terms[0] : .and(terms)
    }

    mutating func negation() throws(TagProblem) -> Expression {
        guard takeWord("not") else { return try comparison() }
        depth += 1
        defer { depth -= 1 }
        guard depth <= maximumDepth else {
            throw TagProblem(.tagSyntax, zh: "条件的层数超过 \(maximumDepth)。", en: "The condition has more than \(maximumDepth) levels.")
        }
        return .not(try negation())
    }

    mutating func comparison() throws(TagProblem) -> Expression {
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

    mutating func primary() throws(TagProblem) -> Expression {
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
}
