import WenshuBasics

/// The kinds of tags, by their first word or sign.
extension TagParser {
    mutating func content() throws(TagProblem) -> TagContent {
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

    mutating func opening() throws(TagProblem) -> SectionOpening {
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
    mutating func modified(_ opening: SectionOpening) throws(TagProblem) -> SectionOpening {
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

    static let modifiers = ["rows", "blocks", "inline", "columns", "restart"]

    static func name(of operand: Operand) -> String {
        switch operand.source {
        case .path(let path): path.text
        case .literal: ""
        case .loop(let variable): "@" + variable.rawValue
        }
    }

    mutating func closingName() throws(TagProblem) -> String? {
        if current == .end { return nil }
        if takeWord("if") { return "if" }
        if take("@") {
            guard case .name(let word) = current, let variable = LoopVariable(name: word) else { throw unexpected() }
            advance()
            return "@" + variable.rawValue
        }
        return try path().text
    }

    // MARK: Images and links

    mutating func image() throws(TagProblem) -> ImageTag {
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

    mutating func link() throws(TagProblem) -> LinkTag {
        var tag = LinkTag(target: try argument())
        if takeWord("text") {
            guard take("=") else { throw unexpected() }
            tag.text = try argument()
        }
        return tag
    }
}
