import WenshuBasics

/// Looking up, filtering and comparing, as the contract words it.
extension Reference {
    static func plain(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): number.description
        case .bool(let flag): flag ? "是" : "否"
        case .null, .list, .object: "(not printable)"
        }
    }

    static func isTruthy(_ value: Value?) -> Bool {
        switch value {
        case nil, .null, .bool(false), .text(""), .list([]): false
        case .number(let number): number != DecimalNumber(0)
        default: true
        }
    }

    static func value(of operand: Mini.Operand, _ scopes: [Scope]) -> Value? {
        var value = source(operand.source, scopes)
        for filter in operand.filters { value = filtered(value, filter) }
        return value == .null ? .none : value
    }

    private static func source(_ source: Mini.Operand.Source, _ scopes: [Scope]) -> Value? {
        var value: Value?
        switch source {
        case .literal(let value): return value
        case .loop(let name):
            guard let turn = scopes.last(where: { $0.turn != nil })?.turn else { return nil }
            switch name {
            case "index", "序号": return .number(DecimalNumber(turn.index + 1))
            case "count": return .number(DecimalNumber(turn.count))
            case "first": return .bool(turn.index == 0)
            case "last": return .bool(turn.index + 1 == turn.count)
            default: return .bool((turn.index + 1).isMultiple(of: 2))
            }
        case .item(let names):
            value = scopes.last?.value
            for name in names { value = value?[name] }
        case .path(let names):
            value = scopes.reversed().compactMap { $0.value[names[0]] }.first
            for name in names.dropFirst() { value = value?[name] }
        }
        return value == .null ? .none : value
    }

    private static func filtered(_ value: Value?, _ filter: Mini.Filter) -> Value? {
        guard let value, value != .null else {
            if case .fallback(let text) = filter { return .text(text) }
            return nil
        }
        let text = plain(value)
        switch filter {
        case .optional, .paragraphs: return value
        case .fallback(let fallback): return value == .text("") ? .text(fallback) : value
        case .upper: return .text(text.uppercased())
        case .trim:
            var characters = Array(text)
            while characters.last?.isWhitespace ?? false { characters.removeLast() }
            while characters.first?.isWhitespace ?? false { characters.removeFirst() }
            return .text(String(characters))
        case .truncate(let count): return .text(text.count <= count ? text : count == 0 ? "" : String(text.prefix(count - 1)) + "…")
        case .pad(let count): return .text(String(repeating: "0", count: max(0, count - text.count)) + text)
        case .ordinal: return .text("（\(text)）")
        case .count:
            if case .list(let items) = value { return .number(DecimalNumber(items.count)) }
            return .number(DecimalNumber(text.count))
        case .first: return value[0]
        case .join(let separator): return .text((value.list ?? []).map(plain).joined(separator: separator))
        }
    }

    static func holds(_ condition: Mini.Condition, _ scopes: [Scope]) -> Bool {
        switch condition {
        case .value(let operand): isTruthy(value(of: operand, scopes))
        case .not(let inner): !holds(inner, scopes)
        case .both(let a, let b): holds(a, scopes) && holds(b, scopes)
        case .either(let a, let b): holds(a, scopes) || holds(b, scopes)
        case .compare(let sign, let a, let b): compares(sign, value(of: a, scopes), value(of: b, scopes))
        case .contains(let item, let list, let negated):
            (value(of: list, scopes)?.list ?? []).contains { $0 == value(of: item, scopes) } != negated
        }
    }

    private static func compares(_ sign: String, _ a: Value?, _ b: Value?) -> Bool {
        if sign == "==" { return a == b }
        if sign == "!=" { return a != b }
        guard let x = a?.number, let y = b?.number else { return false }
        switch sign {
        case "<": return x < y
        case "<=": return x <= y
        case ">": return x > y
        default: return x >= y
        }
    }
}
