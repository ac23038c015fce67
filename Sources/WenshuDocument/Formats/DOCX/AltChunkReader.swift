import WenshuBasics
import WenshuContainer

/// `w:altChunk`: a part in another format that stands in the text (17.17.2.1). Plain text, HTML and DOCX are read.
extension StoryReader {
    /// So many documents may be inserted, and none in an inserted one.
    private static let maximumDocuments = 16
    private static let maximumDepth = 1

    func altChunk(_ node: XMLNode, path: String, into blocks: inout [Block]) throws(WenshuError) {
        guard let relationship = try context.relationship(node.attribute(.relationshipID), of: part), !relationship.isExternal else {
            return
        }
        guard let name = relationship.part, let entry = try context.package.entry(name) else {
            return context.warnMissing(part: relationship.part ?? relationship.target)
        }
        let type = try context.package.contentType(of: entry.name) ?? ""
        if type.hasPrefix("text/plain") || entry.name.hasSuffix(".txt") {
            let text = AlternativeText.decoded(try context.package.archive.read(entry))
            try add(AlternativeText.lines(text), entry.name, path, into: &blocks)
        } else if type.contains("html") || entry.name.hasSuffix(".html") || entry.name.hasSuffix(".htm") {
            let text = AlternativeText.decoded(try context.package.archive.read(entry))
            try add(HTMLText.paragraphs(text), entry.name, path, into: &blocks)
        } else if type.contains("wordprocessingml") || entry.name.hasSuffix(".docx") {
            for block in try document(in: entry) {
                try context.countBlock()
                blocks.append(block)
            }
        } else {
            context.warn(
                .unreadContent, entry.name,
                Bilingual(zh: "文中插入的部件 \(entry.name) 没有读取。", en: "The part \(entry.name), which is inserted in the text, was not read."),
                at: part)
        }
    }

    private func add(_ texts: [String], _ source: String, _ path: String, into blocks: inout [Block]) throws(WenshuError) {
        for (i, text) in texts.enumerated() {
            try context.countBlock()
            var paragraph = Paragraph(text)
            paragraph.origin = Origin(part: source, path: "\(path)/\(i)/p")
            blocks.append(.paragraph(paragraph))
        }
    }

    private func document(in entry: ZipArchive.Entry) throws(WenshuError) -> [Block] {
        if let known = context.embedded[entry.name] { return known.body }
        guard context.depth < Self.maximumDepth, context.embedded.count < Self.maximumDocuments else {
            context.warn(
                .unreadContent, "altChunk",
                Bilingual(zh: "文中插入的文档过多或层层相套，其余的没有读取。", en: "Too many documents are inserted in the text; the others were not read."),
                at: part)
            return []
        }
        var limits = context.limits
        limits.packageBytes /= Self.maximumDocuments
        let prefix = "\(context.prefix)\(entry.name)!"
        do {
            let document = try DOCXReader.read(
                try context.package.archive.read(entry), limits: limits, prefix: prefix, depth: context.depth + 1)
            context.embedded[entry.name] = document
            context.adopt(document.warnings)
            return document.body
        } catch {
            throw error.with(part: entry.name)
        }
    }
}

enum AlternativeText {
    /// UTF-8, or UTF-16 where a byte order mark says so.
    static func decoded(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittle = bytes[0] == 0xFF
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { i in
                isLittle ? UInt16(bytes[i]) | UInt16(bytes[i + 1]) << 8 : UInt16(bytes[i]) << 8 | UInt16(bytes[i + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        return String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
    }

    static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    }
}
