import ArgumentParser
import Wenshu

struct RenderCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "用任意数据填任意模板。Fill any template with any data.")

    @Argument(help: "A DOCX or ODT template.", completion: .file(extensions: ["docx", "odt", "dotx", "ott"]))
    var template: String

    @OptionGroup var fill: FillOptions

    @Option(help: "What becomes of a tag without a value.")
    var missing = MissingPolicy.error

    @Option(help: "The folder from which images and includes may be taken.", completion: .directory)
    var images: String?

    @Flag(help: "Drop characters that XML forbids, instead of refusing them.")
    var dropForbidden = false

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        var options = RenderOptions()
        options.missing = missing
        options.imageFolder = images
        options.dropForbidden = dropForbidden
        let template = try Toolkit().template(file: template)
        let ready = options
        if fill.batch != nil {
            let ending = template.format
            return try fill.runBatch(formats: [ending], console) { data, _ throws(WenshuError) in
                try template.render(data, options: ready)
            }
        }
        guard let data = fill.data, let output = fill.output else { return }
        do throws(WenshuError) {
            try template.render(try DataFile.read(data), to: output, force: fill.force, options: ready)
        } catch {
            throw error.with(file: self.template)
        }
    }
}
