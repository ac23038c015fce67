import WenshuBasics

extension Diagnostic.Code {
    static let badFileName = Self("badFileName", .data)
}

/// A file name with values in it: `{{number}}-{{recipient}}`.
struct FileNamePattern {
    private let pattern: String

    init(_ pattern: String) { self.pattern = pattern }

    /// - Throws: `badFileName` where a value is missing or the name would leave its folder.
    func name(for data: Value, number: Int) throws(WenshuError) -> String {
        var name = ""
        var rest = pattern[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            name += rest[..<open.lowerBound]
            let path = String(rest[open.upperBound..<close.lowerBound])
            name += path == "n" ? String(number) : try value(path, in: data)
            rest = rest[close.upperBound...]
        }
        name += rest
        guard !name.isEmpty, name.utf8.count <= 240, !name.hasPrefix("."),
            !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "/" })
        else {
            throw WenshuError(
                .badFileName, Bilingual(zh: "不能用作文件名：\(name)。", en: "This cannot be a file name: \(name)."),
                remedy: Bilingual(zh: "请修改 --name 的格式。", en: "Change the pattern of --name."))
        }
        return name
    }

    private func value(_ path: String, in data: Value) throws(WenshuError) -> String {
        let found = data.at(pointer: "/" + path.split(separator: ".").joined(separator: "/"))
        switch found {
        case .text(let text): return String(text.map { $0 == "/" ? "／" : $0 })
        case .number(let number): return number.description
        default:
            throw WenshuError(
                .badFileName, Bilingual(zh: "文件名需要的“\(path)”没有值。", en: "The file name needs “\(path)”, which has no value."),
                remedy: Bilingual(zh: "请补上数据，或修改 --name 的格式。", en: "Give the value, or change the pattern of --name."))
        }
    }
}
