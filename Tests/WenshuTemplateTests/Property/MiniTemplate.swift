import WenshuBasics

/// A template as a tree of what it means, before it is written down in a format.
enum Mini {
    /// What a tag prints or a condition asks for.
    struct Operand {
        enum Source {
            case path([String])
            /// `.` and `.name`
            case item([String])
            case loop(String)
            case literal(Value)
        }
        var source: Source
        var filters: [Filter] = []
    }

    enum Filter {
        case upper, trim, first, count, optional, paragraphs
        case fallback(String)
        case join(String)
        case truncate(Int)
        case pad(Int)
        case ordinal
    }

    indirect enum Condition {
        case value(Operand)
        case compare(String, Operand, Operand)
        case contains(Operand, Operand, negated: Bool)
        case not(Condition)
        case both(Condition, Condition)
        case either(Condition, Condition)
    }

    enum Head {
        case each(Operand)
        case unless(Operand)
        /// One condition for each branch; a branch more than conditions is the `else`.
        case when([Condition])
    }

    struct Section<Body> {
        var head: Head
        var branches: [Body]
    }

    indirect enum Inline {
        case text(String)
        case tab, lineBreak
        case value(Operand)
        case section(Section<[Inline]>)
        case note
        case box([Block])
        case footnote([Block])
    }

    indirect enum Block {
        case paragraph([Inline])
        case section(Section<[Block]>)
        case table([Row])
        case list([Item])
        case wrapper([Block])
    }

    indirect enum Item {
        case item([Inline], [Item])
        case section(Section<[Item]>)
    }

    indirect enum Row {
        case cells([[Block]])
        /// Tags in rows of their own.
        case section(Section<[Row]>)
        /// The opening tag in the first row, the end in the last.
        case span(Head, [Row])
    }

    struct Document {
        var body: [Block]
        var header: [Block]
    }
}

// MARK: As tags

extension Mini.Operand {
    var tag: String { ([sourceText] + filters.map(\.tag)).joined(separator: " | ") }

    var sourceText: String {
        switch source {
        case .path(let names): names.joined(separator: ".")
        case .item(let names): names.isEmpty ? "." : "." + names.joined(separator: ".")
        case .loop(let name): "@" + name
        case .literal(.text(let text)): "\"\(text)\""
        case .literal(.number(let number)): number.description
        case .literal(.bool(let flag)): flag ? "true" : "false"
        case .literal: "null"
        }
    }
}

extension Mini.Filter {
    var tag: String {
        switch self {
        case .upper: "upper"
        case .trim: "trim"
        case .first: "first"
        case .count: "count"
        case .optional: "optional"
        case .paragraphs: "分段"
        case .fallback(let text): "默认 \"\(text)\""
        case .join(let text): "连接 \"\(text)\""
        case .truncate(let count): "truncate \(count)"
        case .pad(let count): "pad \(count) \"0\""
        case .ordinal: "序号 \"（1）\""
        }
    }
}

extension Mini.Condition {
    var tag: String {
        switch self {
        case .value(let operand): operand.tag
        case .compare(let sign, let left, let right): "\(left.sourceText) \(sign) \(right.sourceText)"
        case .contains(let item, let list, let negated): "\(item.sourceText) \(negated ? "not in" : "in") \(list.sourceText)"
        case .not(let inner): "not (\(inner.tag))"
        case .both(let a, let b): "(\(a.tag)) and (\(b.tag))"
        case .either(let a, let b): "(\(a.tag)) or (\(b.tag))"
        }
    }
}

extension Mini.Head {
    /// The tags that begin its branches.
    func openings(branches: Int, wish: String = "") -> [String] {
        let rest = Array(repeating: "else", count: max(0, branches - 1))
        switch self {
        case .each(let operand): return ["#\(operand.tag)\(wish)"] + rest
        case .unless(let operand): return ["^\(operand.tag)\(wish)"] + rest
        case .when(let conditions):
            return (0..<branches).map { index in
                index == 0
                    ? "#if \(conditions[0].tag)\(wish)" : index < conditions.count ? "else if \(conditions[index].tag)" : "else"
            }
        }
    }

    var end: String {
        switch self {
        case .each(let operand), .unless(let operand):
            if case .literal = operand.source { "/" } else { "/" + operand.sourceText }
        case .when: "/if"
        }
    }
}
