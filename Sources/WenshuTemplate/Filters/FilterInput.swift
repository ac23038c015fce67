import WenshuBasics

/// Reading a filter's input: numeric texts count as numbers, ISO texts as dates.
enum FilterInput {
    static func number(_ value: Value) throws(FilterFault) -> DecimalNumber {
        switch value {
        case .number(let number): return number
        case .text(let text): if let number = DecimalNumber(text) { return number }
        default: break
        }
        throw .needsNumber
    }

    static func integer(_ value: Value) throws(FilterFault) -> Int {
        guard let integer = try number(value).integer else { throw .needsInteger }
        return integer
    }

    static func text(_ value: Value) throws(FilterFault) -> String {
        guard let text = plainText(value) else { throw .needsText }
        return text
    }

    static func list(_ value: Value) throws(FilterFault) -> [Value] {
        guard case .list(let items) = value else { throw .needsList }
        return items
    }

    /// A day, or a time's day: `2021-03-05`, `2021-03-05T09:00`.
    static func date(_ value: Value) throws(FilterFault) -> CalendarDate {
        guard case .text(let text) = value, let date = day(text) else { throw .needsDate }
        return date
    }

    static func day(_ text: String) -> CalendarDate? {
        let bytes = text.utf8
        guard bytes.count >= 10 else { return nil }
        if bytes.count > 10 {
            let next = bytes[bytes.index(bytes.startIndex, offsetBy: 10)]
            guard next == UInt8(ascii: "T") || next == UInt8(ascii: " ") else { return nil }
        }
        return CalendarDate(iso: String(decoding: bytes.prefix(10), as: UTF8.self))
    }

    static func count(_ value: Value, argument: Int) throws(FilterFault) -> Int {
        guard let number = value.number?.integer ?? value.text.flatMap({ Int($0) }), (0...10_000).contains(number) else {
            throw .badArgument(argument, Bilingual(zh: "0 到 10000 的整数", en: "an integer from 0 to 10000"))
        }
        return number
    }

    /// What a value prints without a filter; nothing for null, list and object.
    static func plainText(_ value: Value) -> String? {
        switch value {
        case .text(let text): text
        case .number(let number): number.description
        case .bool(let flag): flag ? "是" : "否"
        case .null, .list, .object: nil
        }
    }
}
