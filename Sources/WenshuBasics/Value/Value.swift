/// Data as JSON knows it: what a template is filled with, what a check looks at, what extraction prints.
public enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(DecimalNumber)
    case text(String)
    case list([Value])
    case object(ValueObject)

    public subscript(key: String) -> Value? {
        guard case .object(let object) = self else { return nil }
        return object[key]
    }

    public subscript(index: Int) -> Value? {
        guard case .list(let items) = self, items.indices.contains(index) else { return nil }
        return items[index]
    }

    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    public var number: DecimalNumber? { if case .number(let number) = self { number } else { nil } }
    public var list: [Value]? { if case .list(let items) = self { items } else { nil } }
    public var object: ValueObject? { if case .object(let object) = self { object } else { nil } }

    /// The value at a JSON Pointer (RFC 6901).
    public func at(pointer: String) -> Value? {
        var value = self
        for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let key = token.contains("~") ? Self.unescape(token) : String(token)
            guard let next = value[key] ?? Int(key).flatMap({ value[$0] }) else { return nil }
            value = next
        }
        return value
    }

    private static func unescape(_ token: Substring) -> String {
        var out = ""
        var iterator = token.makeIterator()
        while let c = iterator.next() {
            guard c == "~" else { out.append(c); continue }
            out.append(iterator.next() == "1" ? "/" : "~")
        }
        return out
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(DecimalNumber(value)) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (String, Value)...) { self = .object(ValueObject(elements)) }
    public init(nilLiteral: ()) { self = .null }
}
