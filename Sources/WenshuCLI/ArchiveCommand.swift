import ArgumentParser
import Wenshu

struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "把文档归档为 BagIt 记录，或核验已归档的记录。Archive records, and verify them.",
        subcommands: [Write.self, Verify.self], defaultSubcommand: Write.self)

    struct Write: WenshuSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "write", abstract: "归档：每份文档一个 BagIt 包。Archive: one BagIt bag for each document.")

        @Argument(help: "DOCX or ODT files.", completion: .file(extensions: ["docx", "odt"]))
        var files: [String]

        @Option(name: .shortAndLong, help: "The folder that takes the bags.")
        var output: String

        @Flag(help: "Write a folder for each bag instead of a ZIP file.")
        var dir = false

        @Flag(help: "Replace bags that are there.")
        var force = false

        @OptionGroup var common: CommonOptions

        func execute(_ console: Console) throws {
            let toolkit = Toolkit()
            try console.forEach(files) { file throws(WenshuError) in
                console.result(try toolkit.archive(file: file, into: output, as: dir ? .folder : .zip, force: force))
            }
        }
    }

    struct Verify: WenshuSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "核验归档记录：清单、校验值、缺少和多出的文件。Verify archived records.")

        @Argument(help: "Bags: folders or ZIP files.", completion: .file())
        var bags: [String]

        @OptionGroup var common: CommonOptions

        func execute(_ console: Console) throws {
            let toolkit = Toolkit()
            var sound = true
            for bag in bags {
                let findings = try toolkit.verifyArchive(bag)
                console.report(findings.map { $0.with(file: bag) })
                if findings.contains(where: { $0.severity == .error }) {
                    sound = false
                } else {
                    console.say(Bilingual(zh: "\(bag): 核验通过。", en: "\(bag): verified."))
                }
            }
            if !sound { throw ExitCode.findings }
        }
    }
}
