public import WenshuBasics
import WenshuCase
import WenshuContainer
public import WenshuDocument
public import WenshuTemplate

extension Toolkit {
    /// Compiles a template of any kind of data.
    ///
    /// - Throws: all of the template's errors at once, each with its place.
    public func template(file path: String) throws(WenshuError) -> Template {
        do throws(WenshuError) {
            return try Template(try InputFile.read(path, limits: limits), filters: .wenshu, limits: limits)
        } catch {
            throw error.with(file: path)
        }
    }

    /// All of a template's faults; with a kind, also the names that its data does not have.
    public func checkTemplate(file path: String, kind id: String? = nil) throws(WenshuError) -> [Diagnostic] {
        let bytes = try InputFile.read(path, limits: limits)
        var findings = Template.check(bytes, filters: .wenshu, limits: limits)
        if let id, !findings.contains(where: { $0.severity == .error }) {
            let kind = try Self.kind(id)
            let names = TemplateNames(kind)
            findings += try Template(bytes, filters: .wenshu, limits: limits).fields.flatMap(names.faults)
        }
        return findings.map { $0.with(file: path) }
    }

    /// Writes a copy of a template with a comment at the place of each finding of ``checkTemplate(file:kind:)``.
    ///
    /// - Throws: what is wrong with the file itself; `outputExists` without `force`, `outputUnwritable`, `writeFailed`.
    public func annotateTemplate(
        file path: String, findings: [Diagnostic], language: Language, to output: String, force: Bool = false
    ) throws(WenshuError) {
        let bytes = try InputFile.read(path, limits: limits)
        let copy: [UInt8]
        do throws(WenshuError) {
            copy = try Template.annotated(bytes, findings: findings, language: language, limits: limits)
        } catch {
            throw error.with(file: path)
        }
        try OutputFile.write(copy, to: output, force: force)
    }

    /// Makes a DOCX or ODT template from its readable source.
    public func buildTemplate(source: String, to path: String, force: Bool = false) throws(WenshuError) {
        let format = try Self.templateFormat(ofPath: path)
        try OutputFile.write(try templateBytes(source: source, as: format), to: path, force: force)
    }

    /// What ``buildTemplate(source:to:force:)`` writes.
    public func templateBytes(source: String, as format: DocumentFormat) throws(WenshuError) -> [UInt8] {
        let text = String(decoding: try InputFile.read(source, limits: limits), as: UTF8.self)
        return try Self.write(try TemplateSource.parse(text, file: source), as: format)
    }
}
