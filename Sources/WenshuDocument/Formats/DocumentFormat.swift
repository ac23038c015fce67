public import WenshuBasics

/// A file format that Wenshu reads, writes, or both. ``all`` is the one list of them.
public struct DocumentFormat: Sendable {
    /// The name in `--format` and in `inspect`.
    public let name: String
    public let title: Bilingual
    /// Of the files that are written, without the dot; the first one is the usual one.
    public let extensions: [String]
    /// Of other files that are read as this format: templates, files with macros, single XML files.
    public let otherExtensions: [String]
    public let mediaType: String
    package let read: (@Sendable ([UInt8], Limits) throws(WenshuError) -> Document)?
    package let write: (@Sendable (Document) throws(WenshuError) -> [UInt8])?

    public var canRead: Bool { read != nil }
    public var canWrite: Bool { write != nil }

    public static let all: [DocumentFormat] = [.docx, .odt, .html, .markdown, .text]

    /// ISO/IEC 29500, WordprocessingML.
    public static let docx = DocumentFormat(
        name: "docx", title: Bilingual(zh: "Word 文档", en: "Word document"), extensions: ["docx"],
        otherExtensions: ["docm", "dotx", "dotm", "xml"],
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        read: DOCXReader.read, write: DOCXWriter.write)

    /// OpenDocument 1.3 (ISO/IEC 26300 in its earlier edition), text documents.
    public static let odt = DocumentFormat(
        name: "odt", title: Bilingual(zh: "ODF 文档", en: "OpenDocument text"), extensions: ["odt"],
        otherExtensions: ["ott", "fodt"], mediaType: "application/vnd.oasis.opendocument.text",
        read: ODTReader.read, write: ODTWriter.write)

    public static let html = DocumentFormat(
        name: "html", title: Bilingual(zh: "网页", en: "Web page"), extensions: ["html", "htm"], otherExtensions: [],
        mediaType: "text/html", read: nil, write: HTMLWriter.write)

    /// CommonMark with tables.
    public static let markdown = DocumentFormat(
        name: "markdown", title: Bilingual(zh: "Markdown 文本", en: "Markdown"), extensions: ["md", "markdown"], otherExtensions: [],
        mediaType: "text/markdown", read: nil, write: MarkdownWriter.write)

    public static let text = DocumentFormat(
        name: "text", title: Bilingual(zh: "纯文本", en: "Plain text"), extensions: ["txt"], otherExtensions: [],
        mediaType: "text/plain", read: nil, write: TextWriter.write)

    public static func named(_ name: String) -> DocumentFormat? { all.first { $0.name == name } }

    /// The format in which a file of this name is written.
    public static func ofPath(_ path: String) -> DocumentFormat? {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
        let ending = path[path.index(after: dot)...].lowercased()
        return all.first { $0.extensions.contains(ending) }
    }
}

extension Document {
    /// Reads a document of any format that Wenshu knows, told by its content and not by its name.
    ///
    /// - Throws: what ``FileSignature`` refuses, and what the format's reader throws.
    package static func read(_ bytes: [UInt8], limits: Limits = .standard) throws(WenshuError) -> Document {
        let name = try FileSignature.documentFormat(of: bytes, limits: limits)
        guard let read = DocumentFormat.named(name)?.read else {
            throw WenshuError(.internalFault, Bilingual(zh: "没有 \(name) 的读取程序。", en: "There is no reader for \(name)."))
        }
        return try read(bytes, limits.justified(by: bytes.count))
    }
}
