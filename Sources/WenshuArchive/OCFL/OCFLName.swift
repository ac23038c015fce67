import WenshuBasics

/// Rules for names and paths in OCFL.
enum OCFLName {
    static let versions = ["1.0", "1.1"]

    /// Extensions registered by the OCFL community, as of 2026, and `initial`.
    static let registered: Set<String> = [
        "0001-digest-algorithms", "0002-flat-direct-storage-layout", "0003-hash-and-id-n-tuple-storage-layout",
        "0004-hashed-n-tuple-storage-layout", "0005-mutable-head", "0006-flat-omit-prefix-storage-layout",
        "0007-n-tuple-omit-prefix-storage-layout", "0008-schema-registry", "0009-digest-algorithms",
        "0010-differential-n-tuple-omit-prefix-storage-layout", "0011-direct-clean-path-layout",
        "0012-hash-and-no-prefix-id-n-tuple-storage-layout", "initial",
    ]

    /// The number in `v1`, `v001`; nothing for what is no version's name.
    static func number(_ name: some StringProtocol) -> Int? {
        let digits = name.dropFirst()
        guard name.hasPrefix("v"), !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(digits)
    }

    enum Fault { case slash, step }

    /// What is wrong with a logical path or a content path.
    static func fault(_ path: String) -> Fault? {
        if path.utf8.first == UInt8(ascii: "/") || path.utf8.last == UInt8(ascii: "/") { return .slash }
        let steps = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isBad = steps.contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
        return isBad || path.utf8.contains(0) ? .step : nil
    }

    /// Paths that stand twice, or are a folder of another.
    static func conflicts(_ paths: [String]) -> [String] {
        let sorted = paths.map { BytePath($0) }.sorted()
        let all = Set(sorted)
        var conflicts = zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0.text)
        for path in all {
            let bytes = path.text.utf8
            for at in bytes.indices where bytes[at] == UInt8(ascii: "/") && all.contains(BytePath(path.text[..<at])) {
                conflicts.append(String(path.text[..<at]))
            }
        }
        return conflicts
    }

    /// A scheme and something behind its colon (RFC 3986, 3).
    static func isURI(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text.utf8.index(after: colon) < text.endIndex else { return false }
        let scheme = text[..<colon]
        return scheme.first?.isLetter == true && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    /// A time of RFC 3339 with seconds and a zone.
    static func isTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        func two(_ at: Int, _ most: Int) -> Bool {
            at + 1 < bytes.count && (0x30...0x39).contains(bytes[at]) && (0x30...0x39).contains(bytes[at + 1])
                && Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30) <= most
        }
        guard bytes.count >= 20, CalendarDate(iso: text.prefix(10)) != nil, bytes[10] | 0x20 == UInt8(ascii: "t"), two(11, 23),
            bytes[13] == UInt8(ascii: ":"), two(14, 59), bytes[16] == UInt8(ascii: ":"), two(17, 60)
        else { return false }
        var at = 19
        if bytes[at] == UInt8(ascii: ".") {
            let fraction = bytes[(at + 1)...].prefix { (0x30...0x39).contains($0) }
            guard !fraction.isEmpty else { return false }
            at = fraction.endIndex
        }
        guard at < bytes.count else { return false }
        if bytes[at] | 0x20 == UInt8(ascii: "z") { return at + 1 == bytes.count }
        return (bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-")) && at + 6 == bytes.count && two(at + 1, 23)
            && bytes[at + 3] == UInt8(ascii: ":") && two(at + 4, 59)
    }
}
