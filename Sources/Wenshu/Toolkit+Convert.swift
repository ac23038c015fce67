public import WenshuBasics
import WenshuContainer
public import WenshuDocument

extension Diagnostic.Code {
    static let unknownFormat = Self("unknownFormat", .usage)
}

extension Toolkit {
    /// Converts a document into another format, told by the output's ending.
    public func convert(file input: String, to output: String, force: Bool = false) throws(WenshuError) -> Document {
        let format = try Self.writableFormat(ofPath: output)
        let document = try read(file: input)
        try OutputFile.write(try Self.write(document, as: format), to: output, force: force)
        return document
    }

    public static func write(_ document: Document, as format: DocumentFormat) throws(WenshuError) -> [UInt8] {
        guard let write = format.write else { throw unknownFormat(format.name) }
        return try write(document)
    }

    /// The format that a file's ending names, if Wenshu writes it.
    public static func writableFormat(ofPath path: String) throws(WenshuError) -> DocumentFormat {
        guard let format = DocumentFormat.ofPath(path), format.canWrite else { throw unknownFormat(path) }
        return format
    }

    private static func unknownFormat(_ name: String) -> WenshuError {
        let endings = DocumentFormat.all.filter(\.canWrite).map { ".\($0.extensions[0])" }.joined(separator: " ")
        return WenshuError(
            .unknownFormat, Bilingual(zh: "不知道要写成什么格式：\(name)。", en: "No format is known for \(name)."),
            remedy: Bilingual(zh: "请用这些扩展名之一：\(endings)。", en: "Use one of these endings: \(endings)."))
    }
}
