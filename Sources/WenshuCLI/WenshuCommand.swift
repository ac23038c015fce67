import ArgumentParser
import Wenshu

@main
struct WenshuCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wenshu",
        abstract: "文书：检察公益诉讼文书的生成、提取与归档。Documents of procuratorial public-interest litigation.",
        version: "wenshu \(Toolkit.version)",
        subcommands: [
            KindsCommand.self, FieldsCommand.self, GenerateCommand.self, CheckCommand.self, DeadlinesCommand.self, RenderCommand.self,
            TemplateCommand.self,

            ParseCommand.self, CaseCommand.self, InspectCommand.self, ConvertCommand.self, ArchiveCommand.self, DoctorCommand.self,
        ])

    static func main() {
        Heap.keepLargeBuffers()
        main(nil)
    }
}
