public import WenshuBasics
public import WenshuCase
import WenshuContainer
public import WenshuDocument

extension Toolkit {
    /// A document that was taken in: its blocks and what was extracted from them.
    public struct Parsed: Sendable {
        public let reading: Reading
        public let extraction: Extraction
        public let source: Extraction.Source
        /// What the reader met and a person should know.
        public var warnings: [Diagnostic] { reading.warnings }

        /// What looked like a value and was not taken, a line each with its place and the reason, in the order of the text.
        public func passedOver(language: Language = .zh) -> [String] {
            Extractor.passedOver(reading, extraction).map { item in
                let place = language == .zh ? "第\(item.block)块" : "block \(item.block)"
                let text = item.text.count > 30 ? item.text.prefix(28) + "……" : item.text[...]
                return "\(item.what.text(in: language)) “\(text)” (\(place)): \(item.reason.text(in: language))"
            }
        }

        /// `wenshu.extraction/1`.
        public func json(language: Language = .zh) -> Value { extraction.json(source: source, language: language) }
    }

    /// Reads a file and extracts its fields.
    ///
    /// - Parameter kind: read as this kind, instead of the one that it is recognised as.
    /// - Throws: a refusal that says what the file is and what to do.
    public func parse(file path: String, as kind: ExtractionKind? = nil) throws(WenshuError) -> Parsed {
        try parse(try InputFile.read(path, limits: limits), fileName: path, as: kind)
    }

    public func parse(_ bytes: [UInt8], fileName: String, as kind: ExtractionKind? = nil) throws(WenshuError) -> Parsed {
        try parse(bytes, sha256: Digest.sha256.hex(bytes), fileName: fileName, as: kind)
    }

    /// - Parameter sha256: the digest of the bytes.
    func parse(_ bytes: [UInt8], sha256: String, fileName: String, as kind: ExtractionKind? = nil) throws(WenshuError) -> Parsed {
        let reading = try read(bytes, fileName: fileName).reading()
        let name = fileName.split(separator: "/").last.map(String.init) ?? fileName
        return Parsed(
            reading: reading, extraction: Extractor.extract(reading, as: kind),
            source: Extraction.Source(file: name, format: reading.format, sha256: sha256))
    }

    /// Reads a document of any format that Wenshu knows.
    public func read(file path: String) throws(WenshuError) -> Document {
        try read(try InputFile.read(path, limits: limits), fileName: path)
    }

    func read(_ bytes: [UInt8], fileName: String) throws(WenshuError) -> Document {
        do throws(WenshuError) {
            return try Document.read(bytes, limits: limits)
        } catch {
            throw error.with(file: fileName)
        }
    }
}
