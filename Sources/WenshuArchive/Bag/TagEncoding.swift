/// The encodings of tag files that can be read (RFC 8493, 2.1.1, names any of IANA's).
enum TagEncoding {
    case utf8, latin1, ascii
    /// Big-endian where no byte order mark says otherwise.
    case utf16(isLittleEndian: Bool)

    init?(_ name: String) {
        switch name.uppercased() {
        case "UTF-8", "UTF8": self = .utf8
        case "ISO-8859-1", "ISO8859-1", "LATIN1": self = .latin1
        case "US-ASCII", "ASCII": self = .ascii
        case "UTF-16", "UTF-16BE": self = .utf16(isLittleEndian: false)
        case "UTF-16LE": self = .utf16(isLittleEndian: true)
        default: return nil
        }
    }

    /// The text without its byte order mark; nothing where the bytes are not in this encoding.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8:
            return String(validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
        case .latin1:
            var text = ""
            text.unicodeScalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
            return text
        case .ascii:
            return bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
        case .utf16(let isLittle):
            guard bytes.count % 2 == 0 else { return nil }
            let mark = bytes.prefix(2).elementsEqual([0xFF, 0xFE]) ? true : bytes.prefix(2).elementsEqual([0xFE, 0xFF]) ? false : nil
            let low = mark ?? isLittle ? 0 : 1
            let units = stride(from: mark == nil ? 0 : 2, to: bytes.count, by: 2).map {
                UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
            }
            return String(validating: units, as: UTF16.self)
        }
    }
}

/// The lines of a tag file, ended by LF, CR or both. Unicode's other line ends are none.
enum TagLines {
    /// Without the empty one behind the last line end.
    static func split(_ text: String) -> [Substring] {
        var lines: [Substring] = []
        let bytes = text.utf8
        var (start, at) = (bytes.startIndex, bytes.startIndex)
        while at < bytes.endIndex {
            let byte = bytes[at]
            let end = at
            at = bytes.index(after: at)
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, at < bytes.endIndex, bytes[at] == 0x0A { at = bytes.index(after: at) }
            lines.append(Substring(bytes[start..<end]))
            start = at
        }
        if start < bytes.endIndex { lines.append(Substring(bytes[start...])) }
        return lines
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
