import ArgumentParser
import Wenshu

struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "归档：封装、编号、核验、四性检测、更正、移交。Archive records, and all that follows.",
        subcommands: [
            ArchiveWriteCommand.self, ArchiveVerifyCommand.self, ArchiveCheckCommand.self, ArchiveCorrectCommand.self,
            ArchiveRepackCommand.self, ArchiveListCommand.self, ArchiveIndexCommand.self,
        ],
        defaultSubcommand: ArchiveWriteCommand.self)
}
