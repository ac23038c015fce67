import WenshuBasics

/// `bagit.txt`: the version of the standard, and the encoding of the other tag files (RFC 8493, 2.1.1).
struct BagDeclaration {
    /// Whether the rules of 1.0 hold; before, much was left open.
    let isStrict: Bool
    let encoding: TagEncoding

    static let versions = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"]

    /// Exactly two lines in UTF-8 without a byte order mark, one blank after the colon.
    init?(_ bytes: [UInt8], report: (BagFault, Bilingual?) -> Void) {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            report(.malformedDeclaration, Bilingual(zh: "不是无 BOM 的 UTF-8", en: "not UTF-8 without a byte order mark"))
            return nil
        }
        let lines = TagLines.split(text)
        guard lines.count == 2, let version = Self.value(lines[0], of: "BagIt-Version"),
            let name = Self.value(lines[1], of: "Tag-File-Character-Encoding")
        else {
            report(
                .malformedDeclaration,
                Bilingual(
                    zh: "应为两行：BagIt-Version: 1.0 和 Tag-File-Character-Encoding: UTF-8",
                    en: "expected two lines, BagIt-Version: 1.0 and Tag-File-Character-Encoding: UTF-8"))
            return nil
        }
        guard Self.versions.contains(version) else {
            report(.unsupportedVersion, Bilingual(zh: "应为 0.93 至 1.0，实为 \(version)", en: "expected 0.93 to 1.0, found \(version)"))
            return nil
        }
        guard let encoding = TagEncoding(name) else {
            report(.unsupportedEncoding, Bilingual(zh: name, en: name))
            return nil
        }
        isStrict = version == "1.0"
        self.encoding = encoding
    }

    private static func value(_ line: Substring, of label: String) -> String? {
        guard line.hasPrefix("\(label): ") else { return nil }
        let value = line.dropFirst(label.count + 2)
        return value.isEmpty || value.contains { $0.isWhitespace } ? nil : String(value)
    }
}
