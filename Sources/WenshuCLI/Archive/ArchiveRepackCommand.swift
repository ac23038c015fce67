import ArgumentParser
import Wenshu

struct ArchiveRepackCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "repack", abstract: "导出、导入：同一记录换一种封装，内容逐字节不变。The same record in another form, byte for byte.")

    @Argument(help: "Packages: folders, ZIP files, or encapsulation packages, whose records become bags.", completion: .file())
    var packages: [String]

    @Option(name: .shortAndLong, help: "The folder that takes them.")
    var output: String

    @Option(help: "Of an encapsulation package, an older version of the record: its number, from 1.")
    var recordVersion: Int?

    @Flag(help: "Write folders instead of ZIP files.")
    var dir = false

    @Flag(help: "Replace packages that are there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        let toolkit = Toolkit()
        try console.forEach(packages) { package throws(WenshuError) in
            console.result(
                try toolkit.repackArchive(
                    package, version: recordVersion, into: output, as: dir ? .folder : .zip, force: force))
        }
    }
}
