import ArgumentParser
import Wenshu

struct ArchiveCheckCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "四性检测：真实性、完整性、可用性、安全性。Check authenticity, integrity, usability, security.")

    @Argument(help: "Packages: folders, ZIP files, encapsulation packages, E-ARK SIPs.", completion: .file())
    var packages: [String]

    @Option(help: "archiving, transfer or storage: each asks for more.")
    var stage = CheckStage.storage

    @Option(help: "The hand-over list (JSON) that the packages came with.")
    var list: String?

    @Option(help: "A report of one page for a single package: FILE.docx or FILE.odt.")
    var report: String?

    @Flag(help: "Print the results as JSON, a package a line.")
    var json = false

    @Flag(help: "Replace a report that is there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if report != nil, packages.count > 1 { throw ValidationError("--report goes with a single package.") }
    }

    func execute(_ console: Console) throws {
        let toolkit = Toolkit()
        let handedOver = try list.map { try HandOverList(DataFile.read($0)) }
        var isFailure = false
        try console.forEach(packages) { package throws(WenshuError) in
            let result = try toolkit.checkArchive(package, stage: stage, list: handedOver)
            if json { console.result(JSONWriter.string(result.json)) }
            console.report(result.findings.map { $0.with(file: package) })
            console.say(
                Bilingual(
                    zh: "\(package): \(stage.label)检测\(result.conclusion)。",
                    en: "\(package): \(stage.rawValue) check: \(result.conclusion)."))
            if let report { try OutputFile.write(try toolkit.reportBytes(result, of: package, as: report), to: report, force: force) }
            isFailure = isFailure || result.isFailure
        }
        if isFailure { throw ExitCode.findings }
    }
}
