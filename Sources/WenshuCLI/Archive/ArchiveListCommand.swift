import ArgumentParser
import Wenshu

struct ArchiveListCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "移交清单：件数、文件数、字节数、校验值、缺号。A hand-over list with counts, digests and gaps.")

    @Argument(help: "Packages: folders, ZIP files, encapsulation packages, E-ARK SIPs.", completion: .file())
    var packages: [String]

    @Option(name: .shortAndLong, help: "FILE.json (to check against), FILE.csv, FILE.docx or FILE.odt (to sign).")
    var output: String

    @Flag(help: "Replace a list that is there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        let toolkit = Toolkit()
        let list = try toolkit.handOverList(packages)
        try OutputFile.write(try toolkit.listBytes(list, as: output), to: output, force: force)
        console.report(list.numberFaults)
        if !list.numberFaults.isEmpty { throw ExitCode.findings }
    }
}
