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

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) async throws {
        let toolkit = Toolkit()
        if fill.batch != nil {
            var generators: [String: Toolkit.Generator] = [:]
            for name in format.names {
                generators[name] = try toolkit.generator(
                    kind: kind, format: try Toolkit.templateFormat(ofPath: ".\(name)"), templatePath: template)
            }
            let ready = generators
            return try await fill.runBatch(formats: format.names, console) { data, format throws(WenshuError) in
                guard let generator = ready[format] else { return [] }
                return try generator.generate(data).bytes
            }
        }
        guard let data = fill.data, let output = fill.output else { return }
        let format = try Toolkit.templateFormat(ofPath: output)
        let generator = try toolkit.generator(kind: kind, format: format, templatePath: template)
        do throws(WenshuError) {
            let (bytes, findings) = try generator.generate(try DataFile.read(data))
            console.report(findings.map { $0.with(file: data) })
            try OutputFile.write(bytes, to: output, force: fill.force)
        } catch {
            throw error.with(file: data)
        }
    }
}
