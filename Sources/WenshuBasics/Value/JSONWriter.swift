/// Writes ``Value``s as JSON: names in their order, exact numbers, Chinese as it is.
public enum JSONWriter {
    /// One line, or indented by two blanks with a closing line break.
    public static func string(_ value: Value, pretty: Bool = false) -> String {
        String(decoding: bytes(value, pretty: pretty), as: UTF8.self)
    }

    public static func bytes(_ value: Value, pretty: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        write(value, to: &out, indent: pretty ? 0 : nil)
        if pretty { out.append(0x0A) }
        return out
    }

    private static func write(_ value: Value, to out: inout [UInt8], indent: Int?) {
        switch value {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number):
            var digits = number.description
            digits.withUTF8 { out.append(contentsOf: $0) }
        case .text(let text): quote(text, to: &out)
        case .list(let items):
            sequence(open: "[", close: "]", count: items.count, to: &out, indent: indent) { i, inner, out in
                write(items[i], to: &out, indent: inner)
            }
        case .object(let object):
            sequence(open: "{", close: "}", count: object.count, to: &out, indent: indent) { i, inner, out in
                quote(object.keys[i], to: &out)
                out.append(UInt8(ascii: ":"))
                if inner != nil { out.append(UInt8(ascii: " ")) }
                write(object.values[i], to: &out, indent: inner)
            }
        }
    }

    private static func sequence(
        open: Unicode.Scalar, close: Unicode.Scalar, count: Int, to out: inout [UInt8], indent: Int?,
        item: (Int, Int?, inout [UInt8]) -> Void
    ) {
        out.append(UInt8(ascii: open))
        let inner = indent.map { $0 + 2 }
        for i in 0..<count {
            if i > 0 { out.append(UInt8(ascii: ",")) }
            newLine(inner, to: &out)
            item(i, inner, &out)
        }
        if count > 0 { newLine(indent, to: &out) }
        out.append(UInt8(ascii: close))
    }

    private static func newLine(_ indent: Int?, to out: inout [UInt8]) {
        guard let indent else { return }
        out.append(0x0A)
        for _ in 0..<indent { out.append(0x20) }
    }

    private static func quote(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            // What needs no escape is copied in one piece.
            var start = 0
            for (i, byte) in bytes.enumerated() where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
                escape(byte, to: &out)
                start = i + 1
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8, to out: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
        case 0x0A: out.append(contentsOf: "\\n".utf8)
        case 0x0D: out.append(contentsOf: "\\r".utf8)
        case 0x09: out.append(contentsOf: "\\t".utf8)
        default:
            let digits = Array("0123456789abcdef".utf8)
            out.append(contentsOf: "\\u00".utf8)
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
    }
}
