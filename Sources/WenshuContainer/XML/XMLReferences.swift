/// Character references and the five named entities of XML.
package enum XMLReferences {
    /// The reference that begins at `at` (an ampersand): its scalar and its length in bytes.
    package static func scalar(in bytes: ArraySlice<UInt8>, at: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard let semicolon = bytes[at..<min(at + 12, bytes.endIndex)].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(at + 1)..<semicolon], as: UTF8.self)
        let scalar: Unicode.Scalar? =
            switch name {
            case "amp": "&"
            case "lt": "<"
            case "gt": ">"
            case "quot": "\""
            case "apos": "'"
            default:
                if name.hasPrefix("#x") {
                    UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
                } else if name.hasPrefix("#") {
                    UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
                } else {
                    nil
                }
            }
        return scalar.map { ($0, semicolon - at + 1) }
    }

    /// A text or attribute value with its references resolved.
    package static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "&"), let (scalar, length) = scalar(in: bytes, at: at) {
                out.append(contentsOf: String(Character(scalar)).utf8)
                at += length
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
