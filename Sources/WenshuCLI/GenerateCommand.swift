import ArgumentParser
import Wenshu

struct GenerateCommand: WenshuSubcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case docx, odt, both
        var names: [String] { self == .both ? ["docx", "odt"] : [rawValue] }
    }

    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "生成文书：先核查，后成文。Generate a document, after a check.")

    @Argument(help: "A kind, as wenshu kinds lists them.")
    var kind: String

    @OptionGroup var fill: FillOptions

    @Option(help: "A template of the office's own.", completion: .file(extensions: ["docx", "odt"]))
    var template: String?

    @Option(help: "The format of a batch.")
    var format = Format.docx

    @Option(
        help: ArgumentHelp(
            "The last number given in the series, such as 云检行公建〔2024〕4号: data without a number takes the next one.",
            discussion: """
                The lines of a batch take theirs in order, with any number of jobs, and each result says which. A line that is refused by the \
                check, or whose file exists, takes none. A number lapses only where a later step fails (the template lacks a value, two \
                lines name one file, the disk is full); the line's result names it.
                """))
    var numberAfter: String?

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        let toolkit = Toolkit()
        if fill.batch != nil {
            var generators: [String: Toolkit.Generator] = [:]
            for name in format.names {
                generators[name] = try toolkit.generator(
                    kind: kind, format: try Toolkit.templateFormat(ofPath: ".\(name)"), templatePath: template)
            }
            return try runBatch(generators, console)
        }
        guard let data = fill.data, let output = fill.output else { return }
        let format = try Toolkit.templateFormat(ofPath: output)
        let generator = try toolkit.generator(kind: kind, format: format, templatePath: template)
        do throws(WenshuError) {
            var values = try DataFile.read(data)
            if let numberAfter { values = try Toolkit.numbered(values, after: numberAfter) }
            let (bytes, findings) = try generator.generate(values)
            console.report(findings.map { $0.with(file: data) })
            try OutputFile.write(bytes, to: output, force: fill.force)
        } catch {
            throw error.with(file: data)
        }
    }

    /// What is numbered has passed the check by then.
    private func runBatch(_ generators: [String: Toolkit.Generator], _ console: Console) throws {
        var numbering: Numbering?
        if let numberAfter { numbering = try Numbering(after: numberAfter) }
        let isNumbered = numbering != nil
        let first = generators[format.names[0]]
        try fill.runBatch(
            formats: format.names, console, numbering: numbering, accept: { data throws(WenshuError) in _ = try first?.accept(data) }
        ) { data, format throws(WenshuError) in
            guard let generator = generators[format] else { return [] }
            return isNumbered ? try generator.fill(data) : try generator.generate(data).bytes
        }
    }
}
