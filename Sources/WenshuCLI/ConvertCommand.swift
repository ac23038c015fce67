import ArgumentParser
import Wenshu

struct ConvertCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "在 DOCX、ODT、网页、Markdown、纯文本之间转换。Convert between formats.")

    @Argument(help: "A DOCX or ODT file.", completion: .file(extensions: ["docx", "odt"]))
    var input: String

    @Argument(help: "The new file: .docx, .odt, .html, .md or .txt.")
    var output: String

    @Flag(help: "Replace a file that is there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        let document = try Toolkit().convert(file: input, to: output, force: force)
        console.report(document.warnings.map { $0.with(file: input) })
    }
}
