public import WenshuBasics
public import WenshuCase
import WenshuContainer
public import WenshuDocument
public import WenshuTemplate

extension Diagnostic.Code {
    static let templateMissing = Self("templateMissing", .input)
}

extension Toolkit {
    /// A kind of document, checked and filled: made once, used for many letters.
    public struct Generator: Sendable {
        public let kind: DocumentKind
        public let format: DocumentFormat
        let template: Template
        let context: CheckContext
        let options: RenderOptions

        /// One document.
        ///
        /// - Returns: its bytes, and what the check says beside errors (warnings and notes).
        /// - Throws: all findings at once where the data does not fit the kind's schema, the check finds an error, or the
        ///   template cannot be filled.
        public func generate(_ data: Value) throws(WenshuError) -> (bytes: [UInt8], findings: [Diagnostic]) {
            let findings = try accept(data)
            return (try fill(data), findings)
        }

        /// What the check says beside errors.
        ///
        /// - Throws: all findings at once where the data does not fit the kind's schema or the check finds an error.
        @discardableResult
        public func accept(_ data: Value) throws(WenshuError) -> [Diagnostic] {
            let findings = Toolkit.check(kind, data: data, context: context)
            let errors = findings.filter { $0.severity == .error }
            if let error = WenshuError(errors) { throw error }
            return findings
        }

        /// The document of data that ``accept(_:)`` has passed.
        public func fill(_ data: Value) throws(WenshuError) -> [UInt8] {
            try template.render(kind.completed(data, profiles: context.profiles), options: options)
        }
    }

    /// Opens a kind's template, the shipped one or one of the office's own.
    ///
    /// - Parameters:
    ///   - id: as in ``DocumentKinds``.
    ///   - templatePath: a DOCX or ODT file; its format is the letter's.
    public func generator(
        kind id: String, format: DocumentFormat, templatePath: String? = nil, options: RenderOptions = RenderOptions()
    ) throws(WenshuError) -> Generator {
        let kind = try Self.kind(id)
        let path: String
        if let templatePath { path = templatePath } else { path = try shippedTemplate(kind, format) }
        var options = options
        options.labels = kind.labels
        options.limits = limits
        do throws(WenshuError) {
            let template = try Template(try InputFile.read(path, limits: limits), filters: .wenshu, limits: limits)
            return Generator(
                kind: kind, format: format, template: template, context: try .standard(today: environment.today), options: options)
        } catch {
            throw error.with(file: path)
        }
    }

    /// One document in one call.
    public func generate(_ kind: String, data: Value, as format: DocumentFormat) throws(WenshuError) -> [UInt8] {
        try generator(kind: kind, format: format).generate(data).bytes
    }

    func shippedTemplate(_ kind: DocumentKind, _ format: DocumentFormat) throws(WenshuError) -> String {
        let name = "\(kind.id)/template.\(format.extensions[0])"
        if let path = SharedFiles.path(.templates, name) { return path }
        throw Self.templateMissing(name)
    }

    static func templateMissing(_ name: String) -> WenshuError {
        WenshuError(
            .templateMissing, Bilingual(zh: "找不到随附模板 \(name)。", en: "The shipped template \(name) is missing."),
            remedy: Bilingual(zh: "请设置环境变量 WENSHU_SHARE，或重新运行 make install。", en: "Set WENSHU_SHARE, or run make install again."))
    }

    /// A copy of a kind's template to edit.
    public func newTemplate(kind id: String, to path: String, force: Bool) throws(WenshuError) {
        let format = try Self.templateFormat(ofPath: path)
        let source = try shippedTemplate(try Self.kind(id), format)
        try OutputFile.write(try InputFile.read(source, limits: limits), to: path, force: force)
    }

    /// DOCX or ODT, by the file's ending.
    public static func templateFormat(ofPath path: String) throws(WenshuError) -> DocumentFormat {
        let format = try writableFormat(ofPath: path)
        guard format.canRead else {
            throw WenshuError(
                .unknownFormat, Bilingual(zh: "文书只能写成 .docx 或 .odt：\(path)。", en: "A letter is written as .docx or .odt: \(path)."),
                remedy: Bilingual(zh: "先生成，再用 wenshu convert 转换。", en: "Generate it first, then use wenshu convert."))
        }
        return format
    }
}
