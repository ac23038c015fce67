import WenshuBasics

/// The values that a tag can see, innermost last.
struct Scope {
    var value: Value
    /// The turn (from 0) and their number, in a list's section.
    var turn: (index: Int, count: Int)?
}

/// Looks up paths, applies filters, decides conditions.
struct Evaluator {
    var scopes: [Scope]
    let labels: [String: String]

    /// A filter that could not take its value.
    struct Failure: Error {
        var call: FilterCall
        var fault: FilterFault
    }

    /// The value of a source; nothing where there is none, or null.
    func value(of source: Source) -> Value? {
        switch source {
        case .literal(.null): return nil
        case .literal(let value): return value
        case .path(let path): return value(at: path)
        case .loop(let variable):
            guard let turn = scopes.last(where: { $0.turn != nil })?.turn else { return nil }
            switch variable {
            case .index: return .number(DecimalNumber(turn.index + 1))
            case .count: return .number(DecimalNumber(turn.count))
            case .first: return .bool(turn.index == 0)
            case .last: return .bool(turn.index == turn.count - 1)
            case .even: return .bool(turn.index % 2 == 1)
            }
        }
    }

    private func value(at path: Path) -> Value? {
        var value: Value
        var used = 0
        if path.isRelative {
            guard let top = scopes.last?.value else { return nil }
            value = top
        } else {
            guard let name = path.names.first, let found = find(name) else { return nil }
            value = found
            used = 1
        }
        while used < path.names.count {
            guard let next = member(path.names[used], of: value) else { return nil }
            value = next
            used += 1
        }
        // Not `? nil :`, which a nil literal of Value would make a null.
        if value == .null { return nil }
        return value
    }

    /// A name in the innermost scope that has it, then outwards; by its label where no scope has it.
    private func find(_ name: String) -> Value? {
        var at = scopes.count - 1
        while at >= 0 {
            if case .object(let object) = scopes[at].value, let value = object[name] { return value }
            at -= 1
        }
        guard let identifier = labels[name], identifier != name else { return nil }
        var parts = identifier.split(separator: ".").map(String.init)[...]
        guard let first = parts.popFirst() else { return nil }
        for scope in scopes.reversed() {
            guard case .object(let object) = scope.value, var value = object[first] else { continue }
            for part in parts {
                guard let next = value[part] else { return nil }
                value = next
            }
            return value
        }
        return nil
    }

    private func member(_ name: String, of value: Value) -> Value? {
        guard case .object(let object) = value else { return nil }
        if let found = object[name] { return found }
        guard let identifier = labels[name] else { return nil }
        // A label may stand for a path from the top; inside an object its last name counts.
        return object[identifier] ?? identifier.split(separator: ".").last.flatMap { object[String($0)] }
    }

    /// The value of an operand behind its filters. A missing value passes filters untouched until a `default` serves.
    func value(of operand: Operand) throws(Failure) -> Value? {
        var value = value(of: operand.source)
        for call in operand.filters {
            switch call.filter.effect {
            case .fallback:
                if value == nil || value == .text("") { value = call.arguments.first.flatMap { self.value(of: $0) } ?? value }
            case .compute(let function):
                guard let input = value else { continue }
                let arguments = call.arguments.map { self.value(of: $0) ?? .null }
                do throws(FilterFault) {
                    let result = try function(input, arguments)
                    if result == .null { value = Optional.none } else { value = result }
                } catch {
                    throw Failure(call: call, fault: error)
                }
            case .optional, .paragraphs, .mergeDown: continue
            }
        }
        return value
    }

    // MARK: Conditions

    /// Whether a section would show something for a value.
    static func isTruthy(_ value: Value?) -> Bool {
        switch value {
        case nil, .null: false
        case .bool(let flag): flag
        case .number(let number): number.coefficient != 0
        case .text(let text): !text.isEmpty
        case .list(let items): !items.isEmpty
        case .object: true
        }
    }

    func holds(_ expression: Expression) throws(Failure) -> Bool {
        switch expression {
        case .operand(let operand): return Self.isTruthy(try value(of: operand))
        case .not(let inner): return try !holds(inner)
        case .and(let terms):
            for term in terms where try !holds(term) { return false }
            return true
        case .or(let terms):
            for term in terms where try holds(term) { return true }
            return false
        case .compare(let comparison, let left, let right): return Self.compare(comparison, try term(left), try term(right))
        case .contains(let item, let collection, let negated):
            let (item, collection) = (try term(item), try term(collection))
            return Self.contains(item, in: collection) != negated
        }
    }

    private func term(_ expression: Expression) throws(Failure) -> Value? {
        if case .operand(let operand) = expression { return try value(of: operand) }
        return .bool(try holds(expression))
    }

    private static func compare(_ comparison: Comparison, _ left: Value?, _ right: Value?) -> Bool {
        switch comparison {
        case .equal: return equal(left, right)
        case .notEqual: return !equal(left, right)
        case .less: return order(left, right).map { $0 < 0 } ?? false
        case .lessOrEqual: return order(left, right).map { $0 <= 0 } ?? false
        case .greater: return order(left, right).map { $0 > 0 } ?? false
        case .greaterOrEqual: return order(left, right).map { $0 >= 0 } ?? false
        }
    }

    private static func equal(_ left: Value?, _ right: Value?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        if let order = numbers(left, right) { return order == 0 }
        return left == right
    }

    /// Below, equal, above; nothing where the two cannot be compared.
    private static func order(_ left: Value?, _ right: Value?) -> Int? {
        guard let left, let right else { return nil }
        if let order = numbers(left, right) { return order }
        guard case .text(let a) = left, case .text(let b) = right else { return nil }
        if let x = FilterInput.day(a), let y = FilterInput.day(b), x != y { return x < y ? -1 : 1 }
        return a == b ? 0 : a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) ? -1 : 1
    }

    /// A numeric text counts as a number beside a number.
    private static func numbers(_ left: Value, _ right: Value) -> Int? {
        let a: DecimalNumber?
        let b: DecimalNumber?
        switch (left, right) {
        case (.number(let x), .number(let y)): (a, b) = (x, y)
        case (.number(let x), .text(let y)): (a, b) = (x, DecimalNumber(y))
        case (.text(let x), .number(let y)): (a, b) = (DecimalNumber(x), y)
        default: return nil
        }
        guard let a, let b else { return nil }
        return a == b ? 0 : a < b ? -1 : 1
    }

    private static func contains(_ item: Value?, in collection: Value?) -> Bool {
        guard let item else { return false }
        switch collection {
        case .list(let items): return items.contains { equal($0, item) }
        case .text(let text): return FilterInput.plainText(item).map { $0.isEmpty || text.contains($0) } ?? false
        case .object(let object): return item.text.map { object[$0] != nil } ?? false
        default: return false
        }
    }

    /// The names that a tag could have meant.
    func visibleNames(under path: Path) -> [String] {
        var prefix = path
        if !prefix.names.isEmpty { prefix.names.removeLast() }
        if path.names.count > 1 || path.isRelative {
            if let value = value(at: prefix), case .object(let object) = value {
                return object.keys.map { prefix.text + (prefix.names.isEmpty ? "" : ".") + $0 }
            }
        }
        let keys = scopes.reversed().flatMap { scope in if case .object(let object) = scope.value { object.keys } else { [String]() } }
        return keys + labels.keys.sorted()
    }
}
