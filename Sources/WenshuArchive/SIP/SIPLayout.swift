import WenshuContainer

/// Where the files of a record lie in an E-ARK SIP: the folders of CSIP 2.1 (CSIPSTR4 to 16).
enum SIPLayout {
    static let mets = "METS.xml"
    static let descriptive = "metadata/descriptive"
    static let preservation = "metadata/preservation"
    static let other = "metadata/other"
    static let documentation = "documentation"
    static let schemas = "schemas"

    /// What a record is in one form: as it was issued or received, or as it is to be read.
    enum Representation: String, CaseIterable {
        case original = "rep1"
        case reading = "rep2"

        init(_ role: RecordFile.Role) { self = role == .readingCopy ? .reading : .original }

        /// Relative to the package.
        var folder: String { "representations/\(rawValue)" }
    }

    /// Where a file lies: inside its representation, as it lies in a bag.
    static func path(of file: RecordFile) -> String { "\(Representation(file.role).folder)/\(file.path)" }

    /// Where the file lies that a bag has under a path.
    static func path(ofBagPath path: String) -> String {
        if let role = RecordFile.Role.allCases.first(where: { path.hasPrefix("data/\($0.folder)/") }) {
            return "\(Representation(role).folder)/\(path)"
        }
        let name = String(path.split(separator: "/").last ?? "")
        switch name {
        case "record.json", "da-t46.xml": return "\(descriptive)/\(name)"
        case "premis.xml": return "\(preservation)/\(name)"
        case "events.ndjson", "checks.json": return "\(other)/\(name)"
        default: return "\(documentation)/\(name)"
        }
    }
}

/// References in METS: relative URLs, in which the characters of other alphabets stay as they are (IRI, RFC 3987).
enum METSReference {
    /// What a URL reads as something else, and what a URL or XML does not hold. The plus sign too: some programs read it as a blank.
    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
        default: "%#?+\"<>\\^`{|}[]:".unicodeScalars.contains(scalar)
        }
    }

    static func encoded(_ path: String) -> String {
        guard path.unicodeScalars.contains(where: isEscaped) else { return path }
        var out = ""
        for scalar in path.unicodeScalars {
            if isEscaped(scalar) {
                for byte in UTF8.encode(scalar) ?? .init() {
                    out += "%" + String(UInt16(byte) + 0x100, radix: 16, uppercase: true).dropFirst()
                }
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// - Returns: nothing where a percent sign begins no byte, or the bytes are no UTF-8.
    static func decoded(_ reference: String) -> String? {
        guard reference.utf8.contains(UInt8(ascii: "%")) else { return reference }
        var bytes: [UInt8] = []
        var rest = Array(reference.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else { bytes.append(byte); continue }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
                rest.first != UInt8(ascii: "+")
            else { return nil }
            bytes.append(value)
            rest.removeFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
