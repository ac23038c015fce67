/// Reads JSON (RFC 8259) into ``Value``s: exact numbers, order kept, duplicate names refused, place of an error told.
public struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var depth = 0
    private let limits: Limits

    /// - Throws: `malformedJSON` with line and column; `limitExceeded`.
    public static func read(_ bytes: some Collection<UInt8>, limits: Limits = .standard) throws(WenshuError) -> Value {
        guard bytes.count <= limits.jsonBytes else {
            throw Limits.exceeded(Bilingual(zh: "JSON 数据的字节数", en: "The JSON data's size"), limit: limits.jsonBytes)
        }
        let result =
            bytes.withContiguousStorageIfAvailable { read(buffer: $0, limits: limits) }
            ?? Array(bytes).withUnsafeBufferPointer { read(buffer: $0, limits: limits) }
        return try result.get()
    }

    private static func read(buffer: UnsafeBufferPointer<UInt8>, limits: Limits) -> Result<Value, WenshuError> {
        var reader = JSONReader(bytes: buffer, limits: limits)
        do throws(WenshuError) {
            return .success(try reader.document())
        } catch {
            return .failure(error)
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, limits: Limits) {
        self.bytes = bytes
        self.limits = limits
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    }

    private mutating func document() throws(WenshuError) -> Value {
        let value = try value()
        skipBlanks()
        guard position == bytes.count else { throw fault("数据结束后还有多余内容", "there is more after the end of the data") }
        return value
    }

    private mutating func value() throws(WenshuError) -> Value {
        skipBlanks()
        guard position < bytes.count else { throw fault("数据不完整", "the data ends too early") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object() throws(WenshuError) -> Value {
        try enter()
        var object = ValueObject()
        skipBlanks()
        if take(UInt8(ascii: "}")) { depth -= 1; return .object(object) }
        while true {
            skipBlanks()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw fault("这里应当是带双引号的名称", "a name in double quotes is expected here")
            }
            let key = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw fault("“\(key)”后面缺少冒号", "a colon is missing after “\(key)”") }
            guard object[key] == nil else { throw fault("“\(key)”出现了两次", "“\(key)” is there twice") }
            object[key] = try value()
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "}")) else { throw fault("这里应当是逗号或 }", "a comma or } is expected here") }
            depth -= 1
            return .object(object)
        }
    }

    private mutating func array() throws(WenshuError) -> Value {
        try enter()
        var items: [Value] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { depth -= 1; return .list(items) }
        while true {
            items.append(try value())
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "]")) else { throw fault("这里应当是逗号或 ]", "a comma or ] is expected here") }
            depth -= 1
            return .list(items)
        }
    }

    private mutating func enter() throws(WenshuError) {
        position += 1
        depth += 1
        guard depth <= limits.jsonDepth else {
            throw Limits.exceeded(
                Bilingual(zh: "JSON 的嵌套层数", en: "The nesting of the JSON data"), limit: limits.jsonDepth, at: place)
        }
    }

    private mutating func string() throws(WenshuError) -> String {
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
            bytes[position] >= 0x20
        {
            position += 1
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            let text = try decoded(bytes[start..<position])
            position += 1
            return text
        }
        var buffer = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return try decoded(buffer)
            case UInt8(ascii: "\\"): try escape(into: &buffer)
            case 0..<0x20: throw fault("文字中有未转义的控制字符", "there is an unescaped control character in a text")
            default: buffer.append(byte)
            }
        }
        throw fault("文字缺少结束的双引号", "a text has no closing quote")
    }

    private func decoded(_ bytes: some Sequence<UInt8>) throws(WenshuError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw fault("文字不是有效的 UTF-8", "a text is not valid UTF-8")
        }
        return text
    }

    private mutating func escape(into buffer: inout [UInt8]) throws(WenshuError) {
        guard position < bytes.count else { throw fault("数据不完整", "the data ends too early") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(byte)
        case UInt8(ascii: "u"):
            var code = try hex()
            if (0xD800..<0xDC00).contains(code), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            {
                position += 2
                let low = try hex()
                guard (0xDC00..<0xE000).contains(low) else { throw fault("\\u 转义不成对", "a \\u escape is half a pair") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault("\\u 转义不成对", "a \\u escape is half a pair") }
            buffer.append(contentsOf: Array(String(Character(scalar)).utf8))
        default: throw fault("未知的转义", "an unknown escape")
        }
    }

    private mutating func hex() throws(WenshuError) -> UInt32 {
        guard position + 4 <= bytes.count,
            let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw fault("\\u 后面应有四位十六进制数字", "four hexadecimal digits are expected after \\u") }
        position += 4
        return code
    }

    private mutating func word(_ text: StaticString, _ value: Value) throws(WenshuError) -> Value {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count,
            (0..<count).allSatisfy({ bytes[position + $0] == text.utf8Start[$0] })
        else { throw fault("无法识别的内容", "something that is not JSON") }
        position += count
        return value
    }

    private mutating func number() throws(WenshuError) -> Value {
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                position += 1
                continue
            default: break
            }
            break
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard !text.isEmpty, !text.hasPrefix("+"), let number = DecimalNumber(text) else {
            position = start
            throw text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
                ? fault("“\(text.prefix(40))”不是数，或者超过 30 位", "“\(text.prefix(40))” is no number, or has more than 30 digits")
                : fault("无法识别的内容", "something that is not JSON")
        }
        return .number(number)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private var place: Place {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
        return Place(line: line, column: column)
    }

    private func fault(_ zh: String, _ en: String) -> WenshuError {
        WenshuError(
            .malformedJSON, Bilingual(zh: "JSON 数据有误：\(zh)。", en: "The JSON data is at fault: \(en)."), at: place)
    }
}
