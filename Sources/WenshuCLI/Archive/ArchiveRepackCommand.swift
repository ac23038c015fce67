import ArgumentParser
import Wenshu

struct ArchiveRepackCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "repack", abstract: "导出、导入：同一记录换一种封装，文件逐字节不变。The same record in another form, its files byte for byte.")

    @Argument(help: "Packages: folders, ZIP files, encapsulation packages, E-ARK SIPs.", completion: .file())
    var packages: [String]

    @Option(name: .shortAndLong, help: "The folder that takes them.")
    var output: String

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case bag
        case sip = "eark-sip"
    }

    @Option(help: "What to write: bag, or eark-sip to hand over.")
    var format = Format.bag

    @Option(help: "Of an encapsulation package, an older version of the record: its number, from 1.")
    var recordVersion: Int?

    @Flag(help: "Write folders instead of ZIP files.")
    var dir = false

    @Flag(help: "Replace packages that are there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        let toolkit = Toolkit()
        let form: RecordArchive.Form = format == .sip ? (dir ? .sipFolder : .sip) : (dir ? .folder : .zip)
        try console.forEach(packages) { package throws(WenshuError) in
            console.result(
                try toolkit.repackArchive(package, version: recordVersion, into: output, as: form, force: force))
        }
    }
}
