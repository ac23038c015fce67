/// `bag-info.txt`: labels with values; a line that begins with a blank goes on (RFC 8493, 2.2.2).
struct BagInfo {
    struct Field {
        let label: String
        var value: String
        let line: Int
    }

    private(set) var fields: [Field] = []

    /// - Parameter report: takes the numbers of lines that are neither.
    init(parsing text: String, report: (_ line: Int) -> Void) {
        for (number, line) in TagLines.split(text).enumerated() where !line.utf8.allSatisfy(TagLines.isBlank) {
            if let first = line.utf8.first, TagLines.isBlank(first) {
                if fields.isEmpty { report(number + 1) } else { fields[fields.count - 1].value += " " + Self.trimmed(line) }
                continue
            }
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon != line.startIndex else {
                report(number + 1)
                continue
            }
            let label = Self.trimmed(line[..<colon])
            fields.append(Field(label: label, value: Self.trimmed(line[line.utf8.index(after: colon)...]), line: number + 1))
        }
    }

    /// The values of a label, which is the same in any case.
    func values(_ label: String) -> [Field] { fields.filter { $0.label.lowercased() == label.lowercased() } }

    private static func trimmed(_ text: Substring) -> String {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { !TagLines.isBlank($0) }), let last = bytes.lastIndex(where: { !TagLines.isBlank($0) })
        else { return "" }
        return String(text[first...last])
    }
}
