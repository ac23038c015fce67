import WenshuBasics

/// Tells of most parts at once that they are well-formed, so that libxml2 need not be asked.
///
/// It says yes only to what it fully understands: UTF-8, elements and attributes with ASCII names, texts with the five
/// named entities or character references. Of anything else (comments, processing instructions, a DOCTYPE, other names,
/// faults of any kind) libxml2 is the judge, as it is the one that says what is wrong. What this accepts, libxml2
/// accepts too; `XMLCheckTests` holds both against mutated parts.
struct XMLCheck {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: Limits
    private var at = 0
    /// Where the names of the open elements stand.
    private var open: [(start: Int, count: Int)] = []
    private var attributes: [(start: Int, count: Int)] = []

    static func isSurelyWellFormed(_ bytes: UnsafeBufferPointer<UInt8>, limits: Limits) -> Bool {
        // Below these sizes no text can be too long, nor can there be too many names.
        guard bytes.count <= min(limits.partBytes, limits.xmlTextBytes, limits.xmlAllTextBytes, 8 << 20) else { return false }
        var check = XMLCheck(bytes: bytes, limits: limits)
        return check.run()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, limits: Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    private mutating func run() -> Bool {
        if starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        guard declaration() else { return false }
        skipBlanks()
        var nodes = 0
        var names = 0
        repeat {
            guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "<") else { return false }
            if bytes[at + 1] == UInt8(ascii: "/") {
                guard endTag() else { return false }
            } else {
                guard startTag() else { return false }
                names += 1 + attributes.count
                nodes += 1
            }
            guard !open.isEmpty else { break }
            nodes += 1
            guard text(), nodes < limits.xmlNodes, names < limits.xmlNames else { return false }
        } while true
        skipBlanks()
        return at == bytes.count
    }

    private func starts(with prefix: StaticBytes) -> Bool {
        at + prefix.count <= bytes.count && prefix.indices.allSatisfy { bytes[at + $0] == prefix[$0] }
    }

    private typealias StaticBytes = [UInt8]

    /// `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`, or none.
    private mutating func declaration() -> Bool {
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "?") else { return true }
        guard let end = bytes[at...].prefix(120).firstIndex(of: UInt8(ascii: ">")) else { return false }
        let text = String(decoding: bytes[at...end], as: UTF8.self)
        at = end + 1
        return Self.declarations.contains(text)
    }

    private static let declarations: Set<String> = {
        var all: Set<String> = []
        for quote in ["\"", "'"] {
            for encoding in ["", " encoding='UTF-8'", " encoding='utf-8'"] {
                for standalone in ["", " standalone='yes'", " standalone='no'"] {
                    let text = "<?xml version='1.0'\(encoding)\(standalone)?>"
                    all.insert(String(text.map { $0 == "'" ? Character(quote) : $0 }))
                }
            }
        }
        return all
    }()

    // MARK: Tags

    private mutating func startTag() -> Bool {
        at += 1
        attributes.removeAll(keepingCapacity: true)
        guard let name = name() else { return false }
        while at < bytes.count {
            let isApart = skipBlanks()
            guard at < bytes.count else { return false }
            switch bytes[at] {
            case UInt8(ascii: ">"):
                guard open.count < limits.xmlDepth else { return false }
                open.append(name)
                at += 1
                return true
            case UInt8(ascii: "/"):
                guard open.count < limits.xmlDepth, at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") else { return false }
                at += 2
                return true
            default: guard isApart, attribute() else { return false }
            }
        }
        return false
    }

    private mutating func endTag() -> Bool {
        guard let name = open.popLast() else { return false }
        at += 2
        guard at + name.count < bytes.count, isSame(name, at) else { return false }
        at += name.count
        skipBlanks()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { return false }
        at += 1
        return true
    }

    private mutating func attribute() -> Bool {
        guard attributes.count < min(limits.xmlAttributes, 100), let name = name(), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "=")
        else {
            return false
        }
        for other in attributes where other.count == name.count && isSame(other, name.start) { return false }
        attributes.append(name)
        let quote = bytes[at + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        at += 2
        while at < bytes.count {
            let byte = bytes[at]
            if byte == quote { at += 1; return true }
            guard byte != UInt8(ascii: "<"), character() else { return false }
        }
        return false
    }

    /// A name of ASCII characters with at most one colon.
    private mutating func name() -> (start: Int, count: Int)? {
        let start = at
        var colons = 0
        while at < bytes.count {
            let kind = Self.kinds[Int(bytes[at])]
            if kind == .nameStart || (kind == .nameRest && at > start && bytes[at - 1] != UInt8(ascii: ":")) { at += 1; continue }
            guard bytes[at] == UInt8(ascii: ":"), at > start else { break }
            colons += 1
            at += 1
        }
        guard at > start, at - start <= 200, colons <= 1, bytes[at - 1] != UInt8(ascii: ":") else { return nil }
        return (start, at - start)
    }

    private func isSame(_ name: (start: Int, count: Int), _ other: Int) -> Bool {
        for i in 0..<name.count where bytes[name.start + i] != bytes[other + i] { return false }
        return true
    }

    // MARK: Characters

    /// Up to the next tag.
    private mutating func text() -> Bool {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<"): return true
            // The end of a character data section may not stand in text.
            case UInt8(ascii: "]"): if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "]") { return false } else { at += 1 }
            default: guard character() else { return false }
            }
        }
        return false
    }

    /// One character, or a reference to one.
    private mutating func character() -> Bool {
        let byte = bytes[at]
        switch byte {
        case UInt8(ascii: "&"): return reference()
        case 0x20...0x7F, 0x09, 0x0A, 0x0D: at += 1
        case 0xC2...0xDF:
            guard at + 1 < bytes.count, isRest(1) else { return false }
            at += 2
        case 0xE0...0xEF:
            guard at + 2 < bytes.count, isRest(1), isRest(2) else { return false }
            let (second, third) = (bytes[at + 1], bytes[at + 2])
            if byte == 0xE0, second < 0xA0 { return false }
            // Surrogates; U+FFFE and U+FFFF.
            if byte == 0xED, second >= 0xA0 { return false }
            if byte == 0xEF, second == 0xBF, third >= 0xBE { return false }
            at += 3
        case 0xF0...0xF4:
            guard at + 3 < bytes.count, isRest(1), isRest(2), isRest(3) else { return false }
            if byte == 0xF0, bytes[at + 1] < 0x90 { return false }
            if byte == 0xF4, bytes[at + 1] > 0x8F { return false }
            at += 4
        default: return false
        }
        return true
    }

    private func isRest(_ offset: Int) -> Bool { bytes[at + offset] & 0xC0 == 0x80 }

    private mutating func reference() -> Bool {
        for entity in Self.entities where starts(with: entity) {
            at += entity.count
            return true
        }
        return false
    }

    private static let entities: [StaticBytes] = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"].map { Array($0.utf8) }

    @discardableResult private mutating func skipBlanks() -> Bool {
        let start = at
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
        return at > start
    }

    private enum Kind: UInt8 { case other, nameStart, nameRest }

    private static let kinds: [Kind] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): .nameStart
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"): .nameRest
        default: .other
        }
    }
}
