import Wenshu

/// An extraction for people: each value, where it stands, and what must be looked at.
struct ParseTable {
    private let extraction: Extraction
    private let source: Extraction.Source
    private let language: Language
    /// Whether the rule behind each value is named.
    private let explains: Bool
    /// What looked like a value and was not taken, with the reason.
    private let passedOver: [String]
    private var rows: [(path: String, value: String, place: String, mark: String)] = []

    init(_ parsed: Toolkit.Parsed, language: Language, explains: Bool = false) {
        extraction = parsed.extraction
        source = parsed.source
        self.language = language
        self.explains = explains
        passedOver = explains ? parsed.passedOver(language: language) : []
        collect(.object(extraction.fields), path: "/fields")
    }

    var text: String {
        let zh = language == .zh
        var lines = [
            "\(source.file)  \(zh ? extraction.kind.chineseName : extraction.kind.rawValue)"
                + (extraction.documentKind.map { " (\($0))" } ?? "")
        ]
        let width = rows.map { Terminal.width($0.path) }.max() ?? 0
        for row in rows {
            lines.append("  \(Terminal.pad(row.path, to: width))  \(row.mark) \(row.value)")
            if !row.place.isEmpty { lines.append("  \(String(repeating: " ", count: width))    ↳ \(row.place)") }
        }
        lines.append("")
        if extraction.review.isEmpty {
            lines.append(zh ? "没有需要人工核对的项目。" : "Nothing needs a person's look.")
        } else {
            lines.append(zh ? "需要人工核对（\(extraction.review.count) 项）：" : "For a person to look at (\(extraction.review.count)):")
            for item in extraction.review {
                lines.append("  ? \(item.path): \(item.reason.text(in: language))")
                for candidate in item.candidates { lines.append("      – \(Self.plain(candidate))") }
            }
        }
        if !passedOver.isEmpty {
            lines.append("")
            lines.append(zh ? "没有取用的（\(passedOver.count) 处）：" : "Not taken (\(passedOver.count)):")
            lines += passedOver.map { "  · " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func collect(_ value: Value, path: String) {
        switch value {
        case .object(let object) where !isAtomic(object):
            for (key, item) in object.entries { collect(item, path: "\(path)/\(key)") }
        case .list(let items):
            for (i, item) in items.enumerated() { collect(item, path: "\(path)/\(i)") }
        default:
            let review = extraction.review.contains { path == $0.path || path.hasPrefix($0.path + "/") }
            rows.append((String(path.dropFirst("/fields/".count)), Self.plain(value), place(of: path), review ? "?" : " "))
        }
    }

    /// A citation or a quantity reads as one value.
    private func isAtomic(_ object: ValueObject) -> Bool {
        object["law"] != nil || object["unit"] != nil && object["value"] != nil
    }

    private func place(of path: String) -> String {
        guard let entry = extraction.evidence.first(where: { $0.path == path }) else { return "" }
        let zh = language == .zh
        let percent = Int((entry.confidence * 100).rounded())
        let rule = explains ? (zh ? "  规则 " : "  rule ") + "\(entry.rule) (\(percent)%)" : ""
        guard let block = entry.block else {
            return (zh ? "推得自 " : "derived from ") + entry.from.joined(separator: ", ") + rule
        }
        let text = entry.text.count > 40 ? entry.text.prefix(38) + "……" : entry.text[...]
        return (zh ? "第\(block)块 \(entry.start)–\(entry.end) “\(text)”" : "block \(block), \(entry.start)–\(entry.end) “\(text)”") + rule
    }

    private static func plain(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.description
        case .text(let text): text
        case .list(let items): items.map(plain).joined(separator: "; ")
        case .object(let object): object.entries.map { "\($0): \(plain($1))" }.joined(separator: ", ")
        }
    }
}
