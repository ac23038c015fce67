import ArgumentParser
import Wenshu

struct InspectCommand: WenshuSubcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "按页面所见逐块列出文档内容。Show a document as blocks.")

    @Argument(help: "A DOCX or ODT file.", completion: .file(extensions: ["docx", "odt"]))
    var file: String

    @Option(help: "text: what a reader of the page sees; json: every block with its place; html: a page.")
    var format = Format.text

    @Option(help: "Which side of tracked changes is shown.")
    var view = RevisionView.accepted

    @Option(name: .shortAndLong, help: "Where the result goes; - is standard output.")
    var output = "-"

    @Flag(help: "Replace a file that is there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        let bytes = try Toolkit().inspect(file: file, as: format.rawValue, view: view, report: { console.report($0) })
        try OutputFile.write(bytes, to: output, force: force)
    }
}
