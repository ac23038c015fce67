import ArgumentParser
import Wenshu

struct ArchiveVerifyCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "核验归档记录：清单、校验值、缺少和多出的文件。Verify archived records.")

    @Argument(help: "Packages: folders, ZIP files, OCFL objects or roots, encapsulation packages, E-ARK SIPs.", completion: .file())
    var packages: [String]

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        let toolkit = Toolkit()
        var isSound = true
        for package in packages {
            let findings = try toolkit.verifyArchive(package)
            console.report(findings.map { $0.with(file: package) })
            if findings.contains(where: { $0.severity == .error }) {
                isSound = false
            } else {
                console.say(Bilingual(zh: "\(package): 核验通过。", en: "\(package): verified."))
            }
        }
        if !isSound { throw ExitCode.findings }
    }
}
