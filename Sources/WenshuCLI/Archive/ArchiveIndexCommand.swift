import ArgumentParser
import Wenshu

struct ArchiveIndexCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "议定事项索引：每项的责任单位和期限。An index of agreed items over all records of a folder.")

    @Argument(help: "A folder of records, as wenshu archive makes it.", completion: .directory)
    var folder: String

    @Option(name: .shortAndLong, help: "FILE.ndjson or FILE.csv.")
    var output: String

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        try AgreedItemIndex.write(folder: folder, to: output, as: try Self.form(output))
    }

    /// By the file's ending.
    static func form(_ path: String) throws -> AgreedItemIndex.Form {
        if let form = AgreedItemIndex.Form.allCases.first(where: { path.hasSuffix(".\($0.rawValue)") }) { return form }
        throw ValidationError("An index is a file that ends in .ndjson or .csv.")
    }
}
