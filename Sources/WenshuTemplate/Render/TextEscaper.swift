import WenshuContainer

/// Writes a value's characters into XML: escaped, with line breaks and tabs as the format's elements.
enum TextEscaper {
    /// Appends a text in which nothing but the signs of XML need care, as nearly every value is; single blanks inside need
    /// none in either format.
    ///
    /// - Returns: false for any other text, of which nothing was appended.
    static func appendOrdinary(_ text: String, to output: inout [UInt8]) -> Bool {
        var text = text
        let before = output.count
        let isOrdinary = text.withUTF8 { bytes in
            var start = 0
            var at = XMLText.plainCount(bytes, from: 0)
            while at < bytes.count {
                let replacement: StaticString
                switch bytes[at] {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case 0x20 where at > 0 && at + 1 < bytes.count && bytes[at - 1] != 0x20:
                    at = XMLText.plainCount(bytes, from: at + 1)
                    continue
                // The second byte of U+FFFE and U+FFFF, and one of many other characters.
                case 0xBF where bytes[at - 1] != 0xEF:
                    at = XMLText.plainCount(bytes, from: at + 1)
                    continue
                default: return false
                }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at]))
                replacement.withUTF8Buffer { output.append(contentsOf: $0) }
                start = at + 1
                at = XMLText.plainCount(bytes, from: start)
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
            return true
        }
        if !isOrdinary { output.removeLast(output.count - before) }
        return isOrdinary
    }

    /// - Parameter isAttribute: inside an attribute's value, which is a link's target: blanks and control characters
    ///   become percent escapes.
    /// - Returns: the first character that XML forbids, if there is one and it was not to be dropped.
    static func append(
        _ text: String, to output: inout [UInt8], context: ValueContext, dropForbidden: Bool
    ) -> Unicode.Scalar? {
        var text = text
        return text.withUTF8 { bytes in
            if context.isAttribute { return appendAttribute(bytes, to: &output, dropForbidden: dropForbidden) }
            var start = 0
            var at = 0
            func flush(_ output: inout [UInt8]) {
                if at > start { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at])) }
            }
            while at < bytes.count {
                let byte = bytes[at]
                // Letters, figures and Chinese pass at once.
                if byte > 0x3E, byte != 0xEF { at += 1; continue }
                let replacement: StaticString
                switch byte {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case 0x0A, 0x0D:
                    flush(&output)
                    output.append(contentsOf: context.markup.lineBreak)
                    at += byte == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
                    start = at
                    continue
                case 0x09:
                    flush(&output)
                    output.append(contentsOf: context.markup.tab)
                    at += 1
                    start = at
                    continue
                case 0x20:
                    guard let blanks = context.markup.blanks, let count = collapsed(bytes, at) else { at += 1; continue }
                    flush(&output)
                    output.append(contentsOf: blanks.prefix)
                    output.append(contentsOf: String(count).utf8)
                    output.append(contentsOf: blanks.suffix)
                    at += count
                    start = at
                    continue
                case 0x00..<0x20, 0xEF:
                    guard byte != 0xEF || isNoncharacter(bytes, at) else { at += 1; continue }
                    if !dropForbidden { return byte == 0xEF ? (bytes[at + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}") : Unicode.Scalar(byte) }
                    flush(&output)
                    at += byte == 0xEF ? 3 : 1
                    start = at
                    continue
                default: at += 1; continue
                }
                flush(&output)
                replacement.withUTF8Buffer { output.append(contentsOf: $0) }
                at += 1
                start = at
            }
            flush(&output)
            return nil
        }
    }

    /// The length of a run of blanks that ODF would collapse: several, or one at an end of the value.
    private static func collapsed(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        var end = at
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        return end - at > 1 || at == 0 || end == bytes.count || bytes[at - 1] == 0x0A || bytes[at - 1] == 0x09 ? end - at : nil
    }

    /// U+FFFE and U+FFFF.
    private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        at + 2 < bytes.count && bytes[at + 1] == 0xBF && (bytes[at + 2] == 0xBE || bytes[at + 2] == 0xBF)
    }

    private static func appendAttribute(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], dropForbidden: Bool) -> Unicode
        .Scalar?
    {
        for at in bytes.indices {
            switch bytes[at] {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "%3C".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "%3E".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "%22".utf8)
            case UInt8(ascii: "'"): output.append(contentsOf: "%27".utf8)
            case 0x20: output.append(contentsOf: "%20".utf8)
            case 0x00..<0x20: if !dropForbidden { return Unicode.Scalar(bytes[at]) }
            case 0xEF where isNoncharacter(bytes, at): if !dropForbidden { return "\u{FFFF}" }
            default: output.append(bytes[at])
            }
        }
        return nil
    }
}
