public import WenshuBasics
public import WenshuDocument

extension Toolkit {
    /// What `wenshu inspect` prints.
    ///
    /// - Parameters:
    ///   - format: `text`, `json` or `html`.
    ///   - report: takes the reader's warnings (in JSON they are part of the result).
    public func inspect(
        file path: String, as format: String, view: RevisionView, report: ([Diagnostic]) -> Void
    ) throws(WenshuError) -> [UInt8] {
        let document = try read(file: path)
        if format == "json" { return JSONWriter.bytes(document.reading(view: view).json, pretty: true) }
        report(document.warnings.map { $0.with(file: path) })
        guard let writer = DocumentFormat.named(format) else {
            throw WenshuError(.unknownFormat, Bilingual(zh: "未知格式 \(format)。", en: "Unknown format \(format)."))
        }
        return try Self.write(document.resolved(view), as: writer)
    }
}
