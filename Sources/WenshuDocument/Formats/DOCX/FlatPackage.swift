import WenshuBasics
import WenshuContainer

/// Flat OPC: a whole package as one XML file, as Word saves it under “Word XML document”.
///
/// Each part is cut out as it stands and put into an archive in memory, so that everything after this reads one kind of package.
/// Word declares all namespaces at the root of each part.
enum FlatPackage {
    static func isFlat(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(4_096).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0x20 || (0x09...0x0D).contains($0) }
        return head.first == UInt8(ascii: "<") && Scanner(bytes: Array(head)).find("<pkg:package", from: 0) != nil
    }

    /// - Throws: `malformedXML`, `unsafeXML`, `limitExceeded`.
    static func archive(_ bytes: [UInt8], limits: Limits) throws(WenshuError) -> [UInt8] {
        let scanner = Scanner(bytes: bytes)
        let first = scanner.find("<pkg:part", from: 0) ?? bytes.count
        if let doctype = scanner.find("<!DOCTYPE", from: 0), doctype < first {
            throw WenshuError(
                .unsafeXML, Bilingual(zh: "文件不安全，已拒绝：含有 DOCTYPE 声明。", en: "The file is unsafe and was refused: it has a DOCTYPE."),
                remedy: Bilingual(zh: "正常公文没有这种声明；请核实来源。", en: "No ordinary document has one; check where it comes from."))
        }
        var zip = ZipWriter()
        var count = 0
        var at = first
        while let start = scanner.find("<pkg:part", from: at) {
            guard let end = scanner.find("</pkg:part>", from: start), let open = scanner.find(">", from: start), open < end else {
                throw damaged
            }
            let tag = String(decoding: bytes[start..<open], as: UTF8.self)
            count += 1
            guard count <= limits.entries else {
                throw Limits.exceeded(Bilingual(zh: "部件的数目", en: "The number of parts"), limit: limits.entries)
            }
            if let name = Self.name(tag), let content = scanner.content(from: open, to: end) { zip.add(name, content, stored: true) }
            at = end
        }
        guard count > 0 else { throw damaged }
        return zip.finish()
    }

    private static func name(_ tag: String) -> String? {
        guard let found = tag.firstRange(of: "pkg:name="), let quote = tag[found.upperBound...].first else { return nil }
        let value = tag[found.upperBound...].dropFirst().prefix { $0 != quote }
        return String(value.drop { $0 == "/" })
    }

    private static var damaged: WenshuError {
        WenshuError(
            .malformedXML, Bilingual(zh: "文件已损坏：其中的部件不完整。", en: "The file is damaged: its parts are incomplete."),
            remedy: Bilingual(zh: "请重新获取，或用 Word 打开后另存为 .docx。", en: "Get it again, or open it in Word and save it as .docx."))
    }

    private struct Scanner {
        let bytes: [UInt8]
        private static let contents: [(open: StaticString, close: StaticString, isBinary: Bool)] = [
            ("<pkg:xmlData", "</pkg:xmlData>", false), ("<pkg:binaryData", "</pkg:binaryData>", true),
        ]

        init(bytes: [UInt8]) { self.bytes = bytes }

        /// The bytes of a part between its tags: XML as it is, anything else in Base64.
        func content(from start: Int, to end: Int) -> [UInt8]? {
            for (open, close, isBinary) in Self.contents {
                guard let tag = find(open, from: start), tag < end, let begin = find(">", from: tag), let stop = find(close, from: begin),
                    stop <= end
                else { continue }
                let content = bytes[(begin + 1)..<stop]
                return isBinary ? Base64.decode(String(decoding: content, as: UTF8.self)) : Array(content)
            }
            return nil
        }

        func find(_ text: StaticString, from start: Int) -> Int? {
            text.withUTF8Buffer { needle in
                guard let first = needle.first else { return nil }
                var at = start
                while at + needle.count <= bytes.count {
                    if bytes[at] == first, bytes[at..<(at + needle.count)].elementsEqual(needle) { return at }
                    at += 1
                }
                return nil
            }
        }
    }
}
